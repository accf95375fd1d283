// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection.h"

#include "api/baseaddress.h"
#include "api/flight.h"

#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

ApiError insecure(ApiError::Cause cause, const QUrl &url)
{
    return {.kind = ApiError::Kind::Insecure, .cause = cause, .host = url.host()};
}

Result<QSslConfiguration> tlsWith(const QString &caFile, const QUrl &api)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return tls;
    QFile file(caFile);
    const auto own = file.open(QIODevice::ReadOnly) ? QSslCertificate::fromDevice(&file, QSsl::Pem)
                                                    : QList<QSslCertificate>();
    if (own.isEmpty())
        return insecure(ApiError::Cause::CaFile, api);
    tls.addCaCertificates(own);
    return tls;
}

// "Basic realm=\"x\", Bearer" holds two schemes: a scheme is a word at the start of an item that is not a
// parameter.
QStringList schemesIn(const QByteArray &challenges)
{
    static const QRegularExpression scheme(
        uR"((?:^|,|\n)\s*([A-Za-z][\w-]*)(?=\s+[^=\s]|\s*,|\s*$|\s*\n))"_s);
    QStringList schemes;
    for (const auto &match : scheme.globalMatch(QString::fromLatin1(challenges.left(4096))))
        schemes += match.captured(1);
    schemes.removeDuplicates();
    return schemes;
}

} // namespace

Connection::Connection(QNetworkAccessManager &network, ConnectionConfig config, Clock clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_config(std::move(config))
    , m_clock(std::move(clock))
{
}

QUrl Connection::url(const QString &path) const
{
    QUrl url = m_config.api;
    url.setPath(url.path() + u'/' + path);
    return url;
}

Reply<Answer> *Connection::send(const Request &request, QObject *parent)
{
    auto *reply = new Reply<Answer>(parent);
    if (const auto error = objection(request))
        reply->finish(*error);
    else
        enqueue(new Flight(*this, request, reply), request.urgency);
    return reply;
}

std::optional<ApiError> Connection::objection(const Request &request)
{
    const QUrl &api = m_config.api;
    const bool below = request.url.scheme() == api.scheme() && request.url.authority() == api.authority()
        && (request.url.path() == api.path() || request.url.path().startsWith(api.path() + u'/'));
    if (!api.isValid() || api.host().isEmpty() || !below)
        return ApiError{
            .kind = ApiError::Kind::Relocate, .cause = ApiError::Cause::Address, .host = request.url.host()};
    if (api.scheme() == "http"_L1)
        return m_config.plainHttpAllowed || isLoopback(api)
            ? std::nullopt
            : std::optional(insecure(ApiError::Cause::PlainHttp, api));
    if (!m_tls)
        m_tls = tlsWith(m_config.caFile, api);
    return m_tls->hasValue() ? std::nullopt : std::optional(m_tls->error());
}

void Connection::enqueue(Flight *flight, Request::Urgency urgency)
{
    (urgency == Request::Urgency::User ? m_urgent : m_waiting).emplace_back(flight);
    startNext();
}

void Connection::startNext()
{
    while (m_inFlight < Window && !(m_urgent.empty() && m_waiting.empty())) {
        auto &queue = m_urgent.empty() ? m_waiting : m_urgent;
        const QPointer<Flight> flight = queue.front();
        queue.pop_front();
        if (!flight)
            continue; // cancelled while waiting
        ++m_inFlight;
        flight->start();
    }
}

Reply<QStringList> *Connection::offeredSchemes(QObject *parent)
{
    auto *reply = new Reply<QStringList>(parent);
    const Request request{.url = url(u"v1/User/currentPrincipal"_s),
        .urgency = Request::Urgency::User,
        .anonymous = true,
        .wantsChallenge = true};
    send(request, reply)->then(reply, [reply](const Result<Answer> &answer) {
        if (answer)
            reply->finish(schemesIn(answer->authenticate));
        else
            reply->finish(answer.error());
    });
    return reply;
}

} // namespace Rollcall
