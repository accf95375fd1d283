// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/connection.h"

#include "api/baseaddress.h"
#include "api/flight.h"
#include "api/redaction.h"

#include <QFile>
#include <QFileInfo>
#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QRegularExpression>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace Rollcall {

Q_LOGGING_CATEGORY(apiLog, "rollcall.api", QtInfoMsg)

namespace {

constexpr qint64 MaxCaFile = 4 * 1024 * 1024;

ApiError insecure(ApiError::Cause cause, const QUrl &url)
{
    return {.kind = ApiError::Kind::Insecure, .cause = cause, .host = url.host()};
}

Result<QSslConfiguration> tlsWith(const QString &caFile, const QUrl &api)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    if (caFile.isEmpty())
        return tls;
    // A typed path may name a device or a disk image: neither is read.
    QFile file(caFile);
    const bool isUsable =
        QFileInfo(file).isFile() && file.size() <= MaxCaFile && file.open(QIODevice::ReadOnly);
    const auto own = isUsable ? QSslCertificate::fromDevice(&file, QSsl::Pem) : QList<QSslCertificate>();
    if (own.isEmpty())
        return insecure(ApiError::Cause::CaFile, api);
    tls.addCaCertificates(own);
    return tls;
}

// "Basic realm=\"x\", Bearer" holds two schemes: a scheme is a word at the start of an item that is not a
// parameter. What is quoted may look like anything.
QStringList schemesIn(const QByteArray &challenges)
{
    static const QRegularExpression quoted(uR"("(?:[^"\\]|\\.)*")"_s);
    static const QRegularExpression scheme(
        uR"((?:^|,|\n)\s*([A-Za-z][\w-]*)(?=\s+[^=\s]|\s*,|\s*$|\s*\n))"_s);
    QStringList schemes;
    for (const auto &match :
        scheme.globalMatch(QString::fromLatin1(challenges.left(4096)).replace(quoted, u"\"\""_s)))
        schemes += match.captured(1);
    schemes.removeDuplicates();
    return schemes;
}

// Same origin and the same folder, whatever dots or spelling the server's link has (IIS ignores case).
bool isBelow(const QUrl &api, const QUrl &link)
{
    const QUrl url = link.adjusted(QUrl::NormalizePathSegments);
    const int usualPort = api.scheme() == "https"_L1 ? 443 : 80;
    const bool isSameOrigin = url.scheme() == api.scheme() && url.host() == api.host()
        && url.port(usualPort) == api.port(usualPort) && url.userInfo().isEmpty();
    const QString path = url.path(QUrl::FullyEncoded) + u'/';
    return isSameOrigin && path.startsWith(api.path(QUrl::FullyEncoded) + u'/', Qt::CaseInsensitive);
}

} // namespace

Connection::Connection(QNetworkAccessManager &network, ConnectionConfig config, Clock clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_config(std::move(config))
    , m_clock(std::move(clock))
{
}

std::optional<QNetworkProxy> Connection::proxy() const
{
    QNetworkProxyFactory *factory = m_network.proxyFactory();
    const QNetworkProxy proxy =
        factory ? factory->queryProxy(QNetworkProxyQuery(m_config.api)).value(0) : m_network.proxy();
    const bool isNone = proxy.type() == QNetworkProxy::NoProxy || proxy.type() == QNetworkProxy::DefaultProxy;
    return isNone ? std::nullopt : std::optional(proxy);
}

QUrl Connection::url(const QString &path) const
{
    QUrl url = m_config.api;
    url.setPath(url.path() + u'/' + path);
    return url;
}

QString Connection::withoutSecrets(const QString &text) const
{
    return redacted(text, secretForms(m_config.credential, m_config.appToken));
}

Reply<Answer> *Connection::send(const Request &request, QObject *parent)
{
    auto *reply = new Reply<Answer>(parent);
    if (const auto error = objection(request))
        reply->finish(*error);
    else if (m_refusal && !request.anonymous)
        reply->finish(*m_refusal);
    else
        enqueue(new Flight(*this, request, reply), request.urgency);
    return reply;
}

std::optional<ApiError> Connection::objection(const Request &request)
{
    const QUrl &api = m_config.api;
    if (!api.isValid() || api.host().isEmpty() || !isBelow(api, request.url))
        return ApiError{
            .kind = ApiError::Kind::Relocate, .cause = ApiError::Cause::Address, .host = request.url.host()};
    if (api.scheme() == "http"_L1)
        return m_config.plainHttpAllowed || isLoopback(api)
            ? std::nullopt
            : std::optional(insecure(ApiError::Cause::PlainHttp, api));
    if (!m_tls || !m_tls->hasValue()) // a file that was missing may be there now
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
        if (m_refusal && flight->isSignedIn()) {
            flight->refuse(*m_refusal);
            continue;
        }
        ++m_inFlight;
        flight->start();
    }
}

// A password that was changed meanwhile is refused once, not by every request that waits.
void Connection::refuse(const ApiError &error)
{
    if (m_refusal)
        return;
    m_refusal = error;
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT signInRefused(*m_refusal); }, Qt::QueuedConnection);
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
