// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QLocale>
#include <QString>
#include <QTimeZone>

#include <array>
#include <optional>

namespace Rollcall {

// SuperOffice keeps no return time, so it stands in words at the end of the absence message:
// "Lunch, back 2026-11-23 13:00". Times have no seconds. An invalid zone means this machine's.

enum class ReturnLanguage { English, Norwegian, Swedish, Danish, German, Dutch };

struct ReturnWord {
    ReturnLanguage language;
    QStringView word; ///< as this program writes it
    QStringView alsoRead; ///< further spellings that people use, separated by |
};

/// The one table of the words that announce a return. All are read, whatever the language of the profile.
inline constexpr std::array returnWords{
    ReturnWord{ReturnLanguage::English, u"back", u""},
    ReturnWord{ReturnLanguage::Norwegian, u"tilbake", u"tillbake"},
    ReturnWord{ReturnLanguage::Swedish, u"tillbaka", u"tillbaks|tilbaka"},
    ReturnWord{ReturnLanguage::Danish, u"tilbage", u"tillbage"},
    ReturnWord{ReturnLanguage::German, u"zurück", u"zurueck|zuruck|zuru\u0308ck"},
    ReturnWord{ReturnLanguage::Dutch, u"terug", u""},
};

/// English where the locale's language has no word of its own.
[[nodiscard]] ReturnLanguage returnLanguageFor(const QLocale &locale);

struct ReturnTime {
    QDateTime at; ///< in the team's zone
    bool isDated = false; ///< false: a person typed only a time of day; `at` is that time on the bare day
    friend bool operator==(const ReturnTime &, const ReturnTime &) = default;
};

/// A message and the return time in it. `text` is the message without that part; a message whose return part
/// cannot be read with certainty is all text.
struct MessageParts {
    QString text;
    std::optional<ReturnTime> back;
};

/// Reads what this program writes and what people type ("zurück um 13 Uhr", "back 23.11. 13:00"). The last
/// return part counts. `bareDay` is the day of the message: it completes a time without a date, and a date
/// without a year becomes the one nearest to it.
[[nodiscard]] MessageParts splitMessage(const QString &message, const QTimeZone &team, const QDate &bareDay);

/// The text, without a return part of its own, followed by the return time. splitMessage() gives both back.
[[nodiscard]] QString joinMessage(
    const QString &text, const QDateTime &back, ReturnLanguage language, const QTimeZone &team);

/// Nothing of a message but its return time, so that splitMessage() reads the same one; empty where it has
/// none.
[[nodiscard]] QString onlyReturn(const QString &message, const QTimeZone &team, const QDate &bareDay);

struct FinalMessage {
    QString message;
    bool isShortened = false;
};

/// What goes to the server: one line, at most MaxMessageLength units. Where both do not fit, the text is
/// shortened and the time stays whole.
[[nodiscard]] FinalMessage finalMessage(const QString &text, const std::optional<QDateTime> &back,
    ReturnLanguage language, const QTimeZone &team);

/// UTF-16 units left for the text.
[[nodiscard]] int messageRoom(
    const std::optional<QDateTime> &back, ReturnLanguage language, const QTimeZone &team);

/// A time that a person entered for a return: "13:00" (today, or tomorrow when that has passed), "+30m",
/// "+2h",
/// "+1h30m" or "2026-11-23 13:00", in the team's zone and always after `now`; nullopt for anything else.
[[nodiscard]] std::optional<QDateTime> timeFromText(
    const QString &typed, const QDateTime &now, const QTimeZone &team);

} // namespace Rollcall
