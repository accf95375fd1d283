// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/result.h"
#include "domain/presence.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

/// Reading the vendor's JSON as it really comes: names in any case, numbers as text or "[I:5]". For codecs.
namespace Rollcall::Json {

/// Any JSON value. `null` is NotFound, an error body in a success answer is Rejected with its text, HTML and
/// everything else is NotThisApi.
[[nodiscard]] Result<QJsonValue> read(const QByteArray &body);
/// JSON of a shape that this API does not have.
[[nodiscard]] ApiError unexpected();

/// The exact name first, then the same in another case; undefined when there is neither.
[[nodiscard]] QJsonValue property(const QJsonObject &object, QLatin1StringView name);

/// 5, 5.0, "5" and "[I:5]".
[[nodiscard]] std::optional<int> integer(const QJsonValue &value);
/// As integer(), but only positive; 0 stands for none.
[[nodiscard]] int id(const QJsonValue &value);
/// true, "True", 1 and "[B:1]".
[[nodiscard]] std::optional<bool> boolean(const QJsonValue &value);
/// By number or by wire name; empty for anything else, such as a translated word.
[[nodiscard]] std::optional<Status> status(const QJsonValue &value);
/// A name: one line of at most MaxNameLength units; a number as its digits.
[[nodiscard]] QString name(const QJsonValue &value);
inline constexpr qsizetype MaxNameLength = 255;

/// What an error body says, bounded and on one line; empty when it says nothing.
[[nodiscard]] QString errorText(const QJsonObject &object);

} // namespace Rollcall::Json
