// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/words.h"

#include "domain/say.h"

namespace Rollcall {

QString label(const std::optional<Status> &status)
{
    if (!status)
        return say(QT_TRANSLATE_NOOP("Rollcall", "Unknown"));
    switch (status->code) {
    case EjUserStatus::None:
        return say(QT_TRANSLATE_NOOP("Rollcall", "No Service status"));
    case EjUserStatus::Normal:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Present"));
    case EjUserStatus::NotAvailable:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Not present"));
    case EjUserStatus::Deleted:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Deleted"));
    case EjUserStatus::ReadOnly:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Read-only"));
    case EjUserStatus::Spm:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Spam"));
    case EjUserStatus::System:
        return say(QT_TRANSLATE_NOOP("Rollcall", "System"));
    case EjUserStatus::Other:
        break;
    }
    return status->unknown;
}

QString consequence(const std::optional<Status> &status)
{
    switch (standing(status)) {
    case Standing::Present:
        return say(QT_TRANSLATE_NOOP("Rollcall", "may get new requests"));
    case Standing::NotPresent:
        return say(QT_TRANSLATE_NOOP("Rollcall", "gets no new requests"));
    case Standing::NotAnAgent:
        return say(QT_TRANSLATE_NOOP("Rollcall", "not an agent who gets requests"));
    case Standing::Unknown:
        break;
    }
    return {};
}

} // namespace Rollcall
