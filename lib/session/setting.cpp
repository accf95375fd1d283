// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/setting.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace Rollcall {

template <> std::optional<bool> settingFrom(const QVariant &written)
{
    const QString text = written.toString().trimmed().toLower();
    if (text == "true"_L1 || text == "yes"_L1 || text == "on"_L1 || text == "1"_L1)
        return true;
    if (text == "false"_L1 || text == "no"_L1 || text == "off"_L1 || text == "0"_L1)
        return false;
    return std::nullopt;
}

template <> std::optional<int> settingFrom(const QVariant &written)
{
    bool ok = false;
    const int value = written.toString().trimmed().toInt(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

template <> std::optional<double> settingFrom(const QVariant &written)
{
    bool ok = false;
    const double value = written.toString().trimmed().toDouble(&ok);
    return ok && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

template <> std::optional<std::chrono::seconds> settingFrom(const QVariant &written)
{
    const auto count = settingFrom<int>(written);
    return count ? std::optional(std::chrono::seconds(*count)) : std::nullopt;
}

// People who edit the file by hand do not quote: "Acme, Oslo" is a list to QSettings.
template <> std::optional<QString> settingFrom(const QVariant &written)
{
    if (written.typeId() == QMetaType::QStringList)
        return written.toStringList().join(", "_L1);
    return written.canConvert<QString>() ? std::optional(written.toString()) : std::nullopt;
}

template <> std::optional<QStringList> settingFrom(const QVariant &written)
{
    if (!written.isValid() || written.toString().isEmpty())
        if (written.typeId() != QMetaType::QStringList)
            return QStringList();
    return written.canConvert<QStringList>() ? std::optional(written.toStringList()) : std::nullopt;
}

template <> std::optional<QByteArray> settingFrom(const QVariant &written)
{
    return written.typeId() == QMetaType::QByteArray ? std::optional(written.toByteArray()) : std::nullopt;
}

} // namespace Rollcall
