// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace Rollcall {

/// The vendor's EjUserStatus. Other stands for a name or number that this program does not know.
enum class EjUserStatus { None, Normal, NotAvailable, Deleted, ReadOnly, Spm, System, Other };

/// The status of a Service user as the server named it; an unknown name survives verbatim in `unknown`.
struct Status {
    EjUserStatus code = EjUserStatus::None;
    QString unknown;
    friend bool operator==(const Status &, const Status &) = default;
};

/// What the server keeps for one associate: always read and written as one pair. The message is plain text.
struct Presence {
    Status status;
    QString message;
    friend bool operator==(const Presence &, const Presence &) = default;
};

/// What a person looking at the list needs to tell apart.
enum class Standing { Present, NotPresent, NotAnAgent, Unknown };

/// Longest message the server stores (ejuser.not_present, String 255), in UTF-16 units.
inline constexpr qsizetype MaxMessageLength = 255;

[[nodiscard]] Status statusFromName(const QString &wireName);
[[nodiscard]] Status statusFromNumber(int number);
/// The name that goes over the wire, e.g. "StatusNotAvailable".
[[nodiscard]] QString wireName(const Status &status);

/// No status known at all means Unknown; deleted, read-only, system and unheard-of mean NotAnAgent.
[[nodiscard]] Standing standing(const std::optional<Status> &status);

inline const Status Present{EjUserStatus::Normal, {}};
inline const Status NotPresent{EjUserStatus::NotAvailable, {}};

/// Only these two are ever written.
[[nodiscard]] bool isWritable(const Status &status);

/// Associate ids are positive int32; anything else never leaves this program.
[[nodiscard]] std::optional<int> associateIdFromText(QStringView text);

} // namespace Rollcall
