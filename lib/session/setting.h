// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <chrono>
#include <optional>
#include <type_traits>

namespace Rollcall {

template <typename T>
concept Countable =
    (std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) || std::is_same_v<T, std::chrono::seconds>;

/// A setting, declared once: key, type, default and, for numbers, bounds. Everything else reads this.
template <typename T> struct Setting {
    QLatin1StringView key;
    T fallback{};
    T minimum{};
    T maximum{}; ///< equal to minimum: unbounded
    bool isPersonal = false; ///< an administrator can keep it at its fallback, and not move it from there

    [[nodiscard]] T fallbackValue() const { return fallback; }
    [[nodiscard]] T bounded(T value) const
    {
        if constexpr (Countable<T>)
            return minimum == maximum ? value : std::clamp(value, minimum, maximum);
        else
            return value;
    }
    [[nodiscard]] bool accepts(const T &value) const { return bounded(value) == value; }
};

/// Text, free or one of `words`.
template <> struct Setting<QString> {
    QLatin1StringView key;
    QLatin1StringView fallback{};
    QLatin1StringView words{}; ///< separated by |; empty: free text

    [[nodiscard]] QString fallbackValue() const { return fallback; }
    [[nodiscard]] QString bounded(const QString &value) const
    {
        return accepts(value) ? value : fallbackValue();
    }
    [[nodiscard]] bool accepts(const QString &value) const
    {
        return words.isEmpty() || value == fallback || QString(words).split(u'|').contains(value);
    }
};

/// Lists and binary values begin empty.
template <typename T>
requires(std::is_same_v<T, QStringList> || std::is_same_v<T, QByteArray>) struct Setting<T> {
    QLatin1StringView key;

    [[nodiscard]] T fallbackValue() const { return {}; }
    [[nodiscard]] T bounded(const T &value) const { return value; }
    [[nodiscard]] bool accepts(const T &) const { return true; }
};

/// The words that stand for an enum in the file: a constexpr std::array of pairs named `table`, specialised
/// beside the settings that need it.
template <typename E> struct SettingWords;

/// What a value in an INI file means; nullopt: not a value of that type.
template <typename T> [[nodiscard]] std::optional<T> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<bool> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<int> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<double> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<std::chrono::seconds> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<QString> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<QStringList> settingFrom(const QVariant &written);
template <> [[nodiscard]] std::optional<QByteArray> settingFrom(const QVariant &written);

template <typename T> std::optional<T> settingFrom(const QVariant &written)
{
    static_assert(std::is_enum_v<T>);
    const QString text = written.toString().trimmed();
    for (const auto &[value, word] : SettingWords<T>::table)
        if (text.compare(word, Qt::CaseInsensitive) == 0)
            return value;
    return std::nullopt;
}

template <typename T> [[nodiscard]] QVariant settingTo(const T &value)
{
    if constexpr (std::is_enum_v<T>) {
        for (const auto &[known, word] : SettingWords<T>::table)
            if (known == value)
                return QString(word);
        return {};
    } else if constexpr (std::is_same_v<T, std::chrono::seconds>) {
        return QVariant::fromValue<qint64>(value.count());
    } else {
        return value;
    }
}

} // namespace Rollcall
