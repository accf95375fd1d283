// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/flight.h"

#include "domain/plaintext.h"

#include <QMetaEnum>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxErrorBody = 64 * 1024; // of an error, a sentence is what counts

constexpr QByteArrayView verbName(Request::Verb verb)
{
    switch (verb) {
    case Request::Verb::Put:
        return "PUT";
    case Request::Verb::Post:
        return "POST";
    case Request::Verb::Get:
        break;
    }
    return "GET";
}

/// A body that can be read only once. When a connection breaks, Qt quietly sends the request again as long as
/// it can rewind its body; a write that may have been carried out is for the caller to judge.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray body)
        : m_body(std::move(body))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] bool atEnd() const override { return m_at == m_body.size(); }
    [[nodiscard]] qint64 bytesAvailable() const override { return m_body.size() - m_at; }
    bool reset() override { return m_at == 0; }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        const qint64 size = std::min<qint64>(maxSize, m_body.size() - m_at);
        std::copy_n(m_body.constData() + m_at, size, data);
        m_at += size;
        return size == 0 && maxSize > 0 ? -1 : size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_body;
    qsizetype m_at = 0;
};

} // namespace

Flight::Flight(Connection &connection, Request request, Reply<Answer> *reply)
    : QObject(reply)
    , m_connection(&connection)
    , m_request(std::move(request))
    , m_reply(reply)
{
}

Flight::~Flight()
{
    if (m_started)
        leave();
}

void Flight::start()
{
    m_started = true;
    m_sentAt = m_connection->m_clock.tick();
    auto &manager = m_connection->m_network;
    if (m_request.verb == Request::Verb::Get) {
        m_network = manager.get(networkRequest());
    } else {
        auto *body = new OneShotBody(m_request.body);
        m_network = manager.sendCustomRequest(networkRequest(), verbName(m_request.verb).toByteArray(), body);
        body->setParent(m_network);
    }

    connect(m_network, &QNetworkReply::readyRead, this, &Flight::readBody);
    connect(m_network, &QNetworkReply::finished, this, &Flight::end);
    connect(m_network, &QNetworkReply::encrypted, m_connection,
        [connection = m_connection.data()] { connection->m_hasReached = true; });
    connect(m_network, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const QSslError &error : errors) {
            m_hostNameMismatch |= error.error() == QSslError::HostNameMismatch;
            if (m_tlsProblem.isEmpty())
                m_tlsProblem = plainLine(error.errorString(), ApiError::MaxDetail);
        }
    });
    // A connection that goes takes what it has in flight off the wire.
    connect(m_connection, &QObject::destroyed, this, &Flight::leave);
    // An own deadline: the manager's transfer timeout starts anew with every byte that drips in.
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        end();
    });
    m_deadline.start(m_connection->m_config.timeout);
}

void Flight::refuse(const ApiError &error)
{
    m_reply->finish(error);
}

QNetworkRequest Flight::networkRequest() const
{
    const ConnectionConfig &config = m_connection->m_config;
    QNetworkRequest request(m_request.url);
    const auto set = [&request](const Header &header) { request.setRawHeader(header.name, header.value); };
    set({"Accept", "application/json"});
    set({"User-Agent", "Rollcall/" ROLLCALL_VERSION});
    if (m_request.verb != Request::Verb::Get) {
        set({"Content-Type", "application/json; charset=utf-8"});
        request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
        request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true); // see OneShotBody
    }
    for (const Header &header : effectiveHeaders(config.locale))
        set(header);
    if (!m_request.anonymous) {
        for (const Header &header : credentialHeaders(config.credential, config.appToken))
            set(header);
    }
    // A redirected PUT would silently become a GET: writes follow no redirect.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
        m_request.verb == Request::Verb::Get ? QNetworkRequest::SameOriginRedirectPolicy
                                             : QNetworkRequest::ManualRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    request.setDecompressedSafetyCheckThreshold(m_request.maxBody);
    for (const auto attribute : {QNetworkRequest::AuthenticationReuseAttribute,
             QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::CookieSaveControlAttribute})
        request.setAttribute(attribute, QNetworkRequest::Manual);
    if (m_connection->m_tls && m_connection->m_tls->hasValue())
        request.setSslConfiguration(m_connection->m_tls->value());
    return request;
}

void Flight::readBody()
{
    takeBody();
    m_tooLarge = m_body.size() > m_request.maxBody;
    if (m_tooLarge)
        end();
}

// Never more than there is: read() takes as much memory as it is allowed to read, and would keep it.
void Flight::takeBody()
{
    const qint64 room = m_request.maxBody + 1 - m_body.size();
    m_body += m_network->read(std::min(room, m_network->bytesAvailable()));
}

void Flight::end()
{
    if (!m_timedOut && !m_tooLarge && m_network->isReadable())
        takeBody();
    const Exchange seen = exchange();
    m_connection->m_hasReached |= seen.httpStatus > 0;
    log(seen);
    const Result<Answer> answer = result(seen);
    if (!answer && answer.error().kind == ApiError::Kind::SignIn && isSignedIn())
        m_connection->refuse(answer.error());
    m_reply->finish(answer);
    leave();
}

// Off the wire and out of the window. The network reply must not call back while it is taken down.
void Flight::leave()
{
    m_started = false;
    m_deadline.stop();
    if (m_network) {
        m_network->disconnect(this);
        if (m_network->isRunning())
            m_network->abort();
        m_network->deleteLater();
        m_network = nullptr;
    }
    if (!m_connection)
        return;
    --m_connection->m_inFlight;
    QMetaObject::invokeMethod(m_connection, &Connection::startNext, Qt::QueuedConnection);
}

Exchange Flight::exchange() const
{
    Exchange seen;
    seen.networkError = m_timedOut ? QNetworkReply::TimeoutError : m_network->error();
    seen.httpStatus = m_network->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    seen.contentType = m_network->header(QNetworkRequest::ContentTypeHeader).toByteArray();
    seen.retryAfter = m_network->rawHeader("Retry-After");
    seen.body = seen.httpStatus < 400 ? m_body : m_body.left(MaxErrorBody);
    seen.host = m_request.url.host();
    seen.timedOut = m_timedOut;
    // Qt calls an archive bomb an unknown content error, like a 421, a 429 or bad gzip. It stops the bomb
    // near our bound; bad gzip fails early.
    seen.tooLarge = m_tooLarge
        || (seen.networkError == QNetworkReply::UnknownContentError && seen.httpStatus < 300
            && m_body.size() > MaxErrorBody);
    seen.redirectsAway = seen.networkError == QNetworkReply::InsecureRedirectError
        || (seen.httpStatus >= 300 && seen.httpStatus < 400
            && seen.networkError != QNetworkReply::TooManyRedirectsError);
    seen.hostNameMismatch = m_hostNameMismatch;
    seen.tlsProblem = m_tlsProblem;
    // Once per connection: a session that is used again tells nothing anew.
    const bool isFirstAttempt = seen.networkError != QNetworkReply::NoError && seen.httpStatus == 0;
    const bool isSecure = m_request.url.scheme() == "https"_L1;
    seen.lacksTls = isFirstAttempt && isSecure && !m_connection->m_hasReached;
    seen.isAtProxy = (isSecure ? seen.lacksTls : isFirstAttempt) && m_connection->proxy();
    return seen;
}

Result<Answer> Flight::result(const Exchange &exchange) const
{
    const bool isChallenge = m_request.wantsChallenge && exchange.httpStatus == 401;
    if (!isChallenge) {
        if (auto error = errorOf(exchange)) {
            error->detail =
                m_connection->withoutSecrets(error->detail); // decoded: JSON hides what it escapes
            return *error;
        }
    }
    return Answer{exchange.httpStatus, exchange.contentType, exchange.body,
        m_network->rawHeader("WWW-Authenticate"), m_sentAt};
}

void Flight::log(const Exchange &exchange) const
{
    const auto ms =
        std::chrono::duration_cast<std::chrono::milliseconds>(m_connection->m_clock.tick() - m_sentAt);
    const QString outcome = exchange.httpStatus > 0 && !exchange.timedOut
        ? QString::number(exchange.httpStatus)
        : QString::fromLatin1(
            QMetaEnum::fromType<QNetworkReply::NetworkError>().valueToKey(exchange.networkError));
    const QString line = u"%1 %2 -> %3, %4 ms, %5 bytes"_s.arg(QString::fromLatin1(verbName(m_request.verb)),
        m_request.url.path(QUrl::FullyEncoded), outcome, QString::number(ms.count()),
        QString::number(m_body.size()));
    qCDebug(apiLog).noquote() << line;
    Q_EMIT m_connection->logged(line);
}

} // namespace Rollcall
