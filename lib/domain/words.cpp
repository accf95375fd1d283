// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include <QCoreApplication>

namespace Rollcall {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("Rollcall", text);
}

} // namespace

QString label(const std::optional<Status> &status)
{
    if (!status)
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Unknown"));
    switch (status->code) {
    case EjUserStatus::None:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "No Service status"));
    case EjUserStatus::Normal:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Present"));
    case EjUserStatus::NotAvailable:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Not present"));
    case EjUserStatus::Deleted:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Deleted"));
    case EjUserStatus::ReadOnly:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Read-only"));
    case EjUserStatus::Spm:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "Spam"));
    case EjUserStatus::System:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "System"));
    case EjUserStatus::Other:
        break;
    }
    return status->unknown;
}

QString consequence(const std::optional<Status> &status)
{
    switch (standing(status)) {
    case Standing::Present:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "may get new requests"));
    case Standing::NotPresent:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "gets no new requests"));
    case Standing::NotAnAgent:
        return tr(QT_TRANSLATE_NOOP("Rollcall", "not an agent who gets requests"));
    case Standing::Unknown:
        break;
    }
    return {};
}

} // namespace Rollcall
