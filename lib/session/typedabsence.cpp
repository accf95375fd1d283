// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/typedabsence.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "session/profile.h"

namespace Rollcall {

TypedAbsence typedAbsence(
    const QString &text, const QString &until, const QDateTime &now, const Profile &profile)
{
    if (withoutControls(text) != text)
        return {{},
            say(QT_TRANSLATE_NOOP("Rollcall",
                "The message has line breaks or other control characters; it is one line of text."))};
    const auto back = timeFromText(until, now, teamTimeZone(profile));
    if (!until.isEmpty() && !back)
        return {{},
            say(QT_TRANSLATE_NOOP(
                    "Rollcall", "“%1” is not a time to come: use 13:00, +30m or '2026-11-23 13:00'."))
                .arg(until)};
    const FinalMessage message = finalMessage(text, back, returnLanguage(profile), teamTimeZone(profile));
    if (message.isShortened || message.message.size() > MaxMessageLength)
        return {{},
            say(QT_TRANSLATE_NOOP(
                    "Rollcall", "The message is too long: %1 characters with its return time fit."))
                .arg(MaxMessageLength)};
    return {message.message, {}};
}

} // namespace Rollcall
