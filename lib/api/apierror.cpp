// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apierror.h"

#include "api/codec.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Kind = ApiError::Kind;
using Cause = ApiError::Cause;

constexpr std::chrono::seconds MaxRetryAfter = std::chrono::hours(1);

struct Verdict {
    Kind kind;
    Cause cause;
};

Verdict ofNetwork(const Exchange &seen)
{
    switch (seen.networkError) {
    case QNetworkReply::HostNotFoundError:
        return {Kind::Retry, Cause::HostNotFound};
    case QNetworkReply::ConnectionRefusedError:
        return {Kind::Retry, Cause::Refused};
    case QNetworkReply::TimeoutError:
        return {Kind::Retry, Cause::Timeout};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {Kind::Retry, Cause::Proxy};
    case QNetworkReply::SslHandshakeFailedError:
        if (seen.hostNameMismatch)
            return {Kind::Insecure, Cause::HostName};
        return {Kind::Insecure, seen.tlsProblem.isEmpty() ? Cause::TlsHandshake : Cause::Certificate};
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::TooManyRedirectsError:
    case QNetworkReply::UnknownContentError: // a content encoding that is not what it says
        return {Kind::NotThisApi, Cause::Unexpected};
    case QNetworkReply::RemoteHostClosedError: // a server that hangs up on a handshake
        return {Kind::Retry, seen.lacksTls ? Cause::TlsHandshake : Cause::ConnectionLost};
    default:
        return {Kind::Retry, Cause::ConnectionLost};
    }
}

// Through a proxy Qt says of its trouble what it says of the server's.
Verdict ofConnection(const Exchange &seen)
{
    const Verdict verdict = ofNetwork(seen);
    const bool isAboutTheWay = verdict.cause == Cause::HostNotFound || verdict.cause == Cause::Refused
        || verdict.cause == Cause::ConnectionLost;
    return seen.isAtProxy && isAboutTheWay ? Verdict{Kind::Retry, Cause::Proxy} : verdict;
}

Verdict ofStatus(int status, bool isHtml)
{
    switch (status) {
    case 401:
        return {Kind::SignIn, Cause::None};
    case 403:
        return {Kind::NotPermitted, Cause::None};
    case 404:
    case 410:
        // A page instead of the API's own error: there is no such route, or no such API.
        return isHtml ? Verdict{Kind::NotThisApi, Cause::Html} : Verdict{Kind::NotFound, Cause::None};
    case 407:
        return {Kind::Retry, Cause::Proxy};
    case 408:
        return {Kind::Retry, Cause::Timeout};
    case 421:
        return {Kind::Relocate, Cause::None};
    case 429:
        return {Kind::Retry, Cause::TooManyRequests};
    case 511: // a captive portal that says so
        return {Kind::NotThisApi, Cause::Html};
    default:
        break;
    }
    if (status >= 500)
        return {Kind::Retry, Cause::ServerError};
    // This API rejects in JSON; a page comes from something in front of it, such as an https port spoken to
    // in plain http.
    return isHtml ? Verdict{Kind::NotThisApi, Cause::Html} : Verdict{Kind::Rejected, Cause::None};
}

Verdict verdict(const Exchange &seen, bool isHtml)
{
    if (seen.tooLarge)
        return {Kind::NotThisApi, Cause::TooLarge};
    if (seen.timedOut)
        return {Kind::Retry, Cause::Timeout};
    if (seen.redirectsAway)
        return {Kind::Relocate, Cause::None};
    return seen.httpStatus >= 400 ? ofStatus(seen.httpStatus, isHtml) : ofConnection(seen);
}

// Seconds or an HTTP date; bounded, so that a server cannot silence us for a week.
std::optional<std::chrono::seconds> retryAfter(const QByteArray &header)
{
    bool isNumber = false;
    const qint64 number = header.trimmed().toLongLong(&isNumber);
    if (isNumber && number >= 0)
        return std::min(std::chrono::seconds(number), MaxRetryAfter);
    const QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    const QDateTime utc(date.date(), date.time(), Qt::UTC);
    const std::chrono::seconds wait(QDateTime::currentDateTimeUtc().secsTo(utc));
    return std::clamp(wait, std::chrono::seconds(0), MaxRetryAfter);
}

} // namespace

std::optional<ApiError> errorOf(const Exchange &exchange)
{
    const bool isGood = exchange.httpStatus >= 200 && exchange.httpStatus < 300
        && exchange.networkError == QNetworkReply::NoError && !exchange.tooLarge && !exchange.timedOut;
    if (isGood)
        return std::nullopt;
    const bool isHtml =
        exchange.contentType.toLower().contains("html") || exchange.body.trimmed().startsWith('<');
    const auto [kind, cause] = verdict(exchange, isHtml);
    return ApiError{
        .kind = kind,
        .cause = cause,
        .httpStatus = exchange.httpStatus,
        .retryAfter = retryAfter(exchange.retryAfter),
        .host = exchange.host,
        .detail = kind == Kind::Insecure ? exchange.tlsProblem : Codec::errorText(exchange.body),
    };
}

QString word(Kind kind)
{
    switch (kind) {
    case Kind::Retry:
        return u"retry"_s;
    case Kind::SignIn:
        return u"signIn"_s;
    case Kind::NotPermitted:
        return u"notPermitted"_s;
    case Kind::Relocate:
        return u"relocate"_s;
    case Kind::NotFound:
        return u"notFound"_s;
    case Kind::Rejected:
        return u"rejected"_s;
    case Kind::NotThisApi:
        return u"notThisApi"_s;
    case Kind::Insecure:
        break;
    }
    return u"insecure"_s;
}

} // namespace Rollcall
