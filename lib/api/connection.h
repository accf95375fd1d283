// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/credential.h"
#include "api/headers.h"
#include "api/reply.h"
#include "domain/clock.h"

#include <QLoggingCategory>
#include <QNetworkProxy>
#include <QPointer>
#include <QSslConfiguration>
#include <QUrl>

#include <deque>

class QNetworkAccessManager;

namespace Rollcall {

class Flight;

/// "rollcall.api": what Connection::logged says. Off until QT_LOGGING_RULES asks for it.
Q_DECLARE_LOGGING_CATEGORY(apiLog)

/// Everything that decides how requests look. A value: changing it means a new Connection.
struct ConnectionConfig {
    QUrl api; ///< as baseAddress() gives it
    Credential credential;
    QString appToken; ///< SO-AppToken, a secret
    LocaleHeaders locale;
    QString caFile; ///< PEM; empty: the system's certificates only
    bool plainHttpAllowed = false; ///< off loopback
    std::chrono::milliseconds timeout = std::chrono::seconds(30); ///< for a whole exchange
};

struct Request {
    static constexpr qsizetype MaxBody = 8 * 1024 * 1024;
    enum class Verb { Get, Put, Post };
    enum class Urgency { Background, User }; ///< User requests go to the head of the queue
    Verb verb = Verb::Get;
    QUrl url; ///< must stay below ConnectionConfig::api
    QByteArray body; ///< JSON, for Put and Post
    Urgency urgency = Urgency::Background;
    bool anonymous = false; ///< send no credential
    bool wantsChallenge = false; ///< a 401 is the answer looked for, not an error
    qsizetype maxBody = MaxBody; ///< bytes of the answer; a longer one is NotThisApi, TooLarge
};

/// A 2xx answer, or the 401 that was asked for.
struct Answer {
    int httpStatus = 0;
    QByteArray contentType;
    QByteArray body;
    QByteArray authenticate; ///< WWW-Authenticate, all values joined
    Tick sentAt{0}; ///< when the request left
};

/// One server, one identity. Owns its queue; the network manager must outlive it. Replies that outlive it
/// never finish. At most six requests are in flight, each at most `maxBody` long and `timeout` old; redirects
/// stay on the same origin (none for writes); TLS errors are never ignored.
class Connection final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Window = 6;

    Connection(
        QNetworkAccessManager &network, ConnectionConfig config, Clock clock, QObject *parent = nullptr);

    [[nodiscard]] const ConnectionConfig &config() const { return m_config; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }
    /// A URL below the API base: url("v1/User").
    [[nodiscard]] QUrl url(const QString &path) const;
    /// The proxy on the way to this server, as the network manager chooses it; nullopt: none.
    [[nodiscard]] std::optional<QNetworkProxy> proxy() const;
    /// A server's text as it may be shown: what it repeats of this identity's secrets is taken out.
    [[nodiscard]] QString withoutSecrets(const QString &text) const;
    /// The reply is a child of `parent`; deleting it takes it out of the queue or off the wire.
    [[nodiscard]] Reply<Answer> *send(const Request &request, QObject *parent);
    /// The server refused the sign-in: nothing with this credential is sent any more, whatever still waits is
    /// answered with that refusal.
    [[nodiscard]] bool isRefused() const { return m_refusal.has_value(); }
    /// The schemes that the server offers, from one anonymous request ("Basic", "Bearer"…); empty: none
    /// named.
    [[nodiscard]] Reply<QStringList> *offeredSchemes(QObject *parent);

Q_SIGNALS:
    /// One redacted line per exchange: verb, path without query, status, milliseconds, bytes.
    void logged(const QString &line);
    void signInRefused(const Rollcall::ApiError &error); ///< once

private:
    friend class Flight;
    [[nodiscard]] std::optional<ApiError> objection(const Request &request);
    void enqueue(Flight *flight, Request::Urgency urgency);
    void startNext();
    void refuse(const ApiError &error);

    QNetworkAccessManager &m_network;
    ConnectionConfig m_config;
    Clock m_clock;
    std::optional<Result<QSslConfiguration>> m_tls; ///< read once, when the first https request is made
    std::deque<QPointer<Flight>> m_urgent;
    std::deque<QPointer<Flight>> m_waiting;
    int m_inFlight = 0;
    bool m_hasReached = false; ///< the server agreed on TLS, or answered
    std::optional<ApiError> m_refusal;
};

} // namespace Rollcall
