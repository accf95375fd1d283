// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonread.h"

#include "domain/plaintext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <limits>

using namespace Qt::StringLiterals;

namespace Rollcall::Json {

namespace {

ApiError notThisApi(ApiError::Cause cause)
{
    ApiError error;
    error.kind = ApiError::Kind::NotThisApi;
    error.cause = cause;
    return error;
}

bool looksLikeHtml(const QByteArray &text)
{
    const QByteArray start = text.left(1024).toLower();
    return start.contains("<html") || start.contains("<body")
        || (start.startsWith('<') && !start.startsWith("<?xml"));
}

// Any of these shapes instead of what was asked for is the server's way of saying no.
bool isErrorShaped(const QJsonObject &object)
{
    if (property(object, "Error"_L1).toBool())
        return true;
    constexpr std::array telling{"Error"_L1, "ErrorType"_L1, "ErrorMessage"_L1, "MessageDetail"_L1,
        "ExceptionMessage"_L1, "ModelState"_L1, "error_description"_L1};
    const bool tells = std::ranges::any_of(
        telling, [&](QLatin1StringView key) { return !property(object, key).toString().isEmpty(); });
    const bool problem = property(object, "title"_L1).isString() && property(object, "status"_L1).isDouble();
    const bool onlyMessage =
        property(object, "Message"_L1).isString() && object.size() == (object.contains("$type"_L1) ? 2 : 1);
    return tells || problem || onlyMessage || property(object, "ModelState"_L1).isObject();
}

// The inside of the archive's "[I:5]" notation; any other text as it is.
QStringView decoded(QStringView text, QLatin1StringView prefix)
{
    text = text.trimmed();
    if (text.startsWith(prefix, Qt::CaseInsensitive) && text.endsWith(u']'))
        return text.sliced(prefix.size()).chopped(1).trimmed();
    return text;
}

QString firstComplaint(const QJsonObject &modelState)
{
    for (const auto &complaint : modelState) {
        const QString text =
            complaint.isArray() ? complaint.toArray().first().toString() : complaint.toString();
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace

Result<QJsonValue> read(const QByteArray &body)
{
    QByteArray text = body.startsWith("\xEF\xBB\xBF") ? body.sliced(3) : body;
    // QJsonDocument takes objects and arrays only; inside an array every value is welcome.
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + text + ']').array();
    if (wrapped.size() != 1)
        return notThisApi(looksLikeHtml(text.trimmed()) ? ApiError::Cause::Html : ApiError::Cause::NotJson);
    const QJsonValue value = wrapped.first();
    if (value.isNull()) {
        ApiError error;
        error.kind = ApiError::Kind::NotFound;
        return error;
    }
    if (const QJsonObject object = value.toObject(); isErrorShaped(object)) {
        ApiError error;
        error.kind = ApiError::Kind::Rejected;
        error.detail = errorText(object);
        return error;
    }
    return value;
}

ApiError unexpected()
{
    return notThisApi(ApiError::Cause::Unexpected);
}

QJsonValue property(const QJsonObject &object, QLatin1StringView name)
{
    if (const auto exact = object.find(name); exact != object.end())
        return *exact;
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return *it;
    }
    return QJsonValue(QJsonValue::Undefined);
}

std::optional<int> integer(const QJsonValue &value)
{
    if (value.isDouble()) {
        const double number = value.toDouble();
        using Limits = std::numeric_limits<int>;
        const bool fits = number >= Limits::min() && number <= Limits::max();
        return fits && number == static_cast<int>(number) ? std::optional(static_cast<int>(number))
                                                          : std::nullopt;
    }
    bool ok = false;
    const QString text = value.toString();
    const int number = decoded(text, "[I:"_L1).toInt(&ok);
    return ok ? std::optional(number) : std::nullopt;
}

int id(const QJsonValue &value)
{
    return std::max(0, integer(value).value_or(0));
}

std::optional<bool> boolean(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool();
    if (const std::optional<int> number = integer(value))
        return *number != 0;
    const QString text = value.toString();
    const QStringView word = decoded(text, "[B:"_L1);
    if (word == "1"_L1 || word.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return true;
    if (word == "0"_L1 || word.compare("false"_L1, Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

std::optional<Status> status(const QJsonValue &value)
{
    if (const std::optional<int> number = integer(value))
        return statusFromNumber(*number);
    const QString text = value.toString();
    const bool isWireName = text.size() > 6 && text.size() <= MaxNameLength && text.startsWith("Status"_L1)
        && text.at(6).isUpper() && std::ranges::all_of(text, [](QChar c) { return c.isLetterOrNumber(); });
    return isWireName ? std::optional(statusFromName(text)) : std::nullopt;
}

QString name(const QJsonValue &value)
{
    const std::optional<int> number = value.isDouble() ? integer(value) : std::nullopt;
    return number ? QString::number(*number) : plainLine(value.toString(), MaxNameLength);
}

QString errorText(const QJsonObject &object)
{
    const auto firstOf = [&](std::initializer_list<QLatin1StringView> keys) {
        for (const QLatin1StringView key : keys) {
            if (const QString text = property(object, key).toString().trimmed(); !text.isEmpty())
                return text;
        }
        return QString();
    };
    QStringList parts{firstOf({"ErrorMessage"_L1, "Message"_L1, "error_description"_L1, "title"_L1,
                          "ErrorType"_L1, "Error"_L1}),
        firstOf({"MessageDetail"_L1, "ExceptionMessage"_L1, "detail"_L1})};
    parts += firstComplaint(property(object, "ModelState"_L1).toObject());
    parts += firstComplaint(property(object, "errors"_L1).toObject());
    parts.removeAll(QString());
    parts.removeDuplicates();
    const QString text = parts.join(u' ');
    return looksLikeHtml(text.toUtf8().trimmed()) ? QString() : plainLine(text, ApiError::MaxDetail);
}

} // namespace Rollcall::Json
