// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QNetworkReply>
#include <QString>

#include <chrono>
#include <optional>

namespace Rollcall {

/// Why a request did not give a value, named by what to do next. Texts from the server are in `detail`:
/// plain, one line, bounded; no secret and no URL query is in any member.
struct ApiError {
    static constexpr qsizetype MaxDetail = 300; ///< of `detail`

    enum class Kind {
        Retry, ///< network, timeout, 5xx, 429: try again later
        SignIn, ///< 401: sign in again
        NotPermitted, ///< 403: a right is missing or the endpoint is restricted
        Relocate, ///< 421 or a redirect elsewhere: the tenant has another address
        NotFound, ///< 404, or null from an Agents endpoint
        Rejected, ///< 400: the server does not accept the argument
        NotThisApi, ///< reached something else, or a version that is too old
        Insecure, ///< TLS trust is missing, or plain http is not allowed
    };
    /// The finer cause, for the sentence.
    enum class Cause {
        None,
        HostNotFound,
        Refused,
        Timeout,
        Proxy,
        ConnectionLost,
        TooManyRequests,
        ServerError,
        Html,
        NotJson,
        Unexpected, ///< JSON of another shape
        TooLarge,
        TooOld,
        Certificate,
        HostName, ///< certificate for another name
        TlsHandshake, ///< no TLS spoken there
        PlainHttp,
        CaFile, ///< own CA file cannot be used
        Address, ///< the address itself is unusable
    };

    Kind kind = Kind::Retry;
    Cause cause = Cause::None;
    int httpStatus = 0; ///< 0: no answer
    std::optional<std::chrono::seconds> retryAfter;
    QString host; ///< whom we talked to
    QString detail;
};

/// One finished exchange as the network reports it.
struct Exchange {
    QNetworkReply::NetworkError networkError = QNetworkReply::NoError;
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray retryAfter;
    QByteArray body;
    QString host;
    bool timedOut = false;
    bool tooLarge = false;
    bool redirectsAway = false;
    bool hostNameMismatch = false;
    bool lacksTls = false; ///< https, and the server never agreed on a session
    bool isAtProxy = false; ///< a proxy stands in between, and nothing shows that it let the request through
    QString tlsProblem;
};

/// The one function that decides; HTTP status first. nullopt: a 2xx whose body the codec has to judge.
[[nodiscard]] std::optional<ApiError> errorOf(const Exchange &exchange);

/// What happened, to whom, and what to do about it: one or two sentences for people.
[[nodiscard]] QString sentence(const ApiError &error);

/// A short stable word for logs and JSON: "retry", "signIn", "notPermitted"…
[[nodiscard]] QString word(ApiError::Kind kind);

} // namespace Rollcall
