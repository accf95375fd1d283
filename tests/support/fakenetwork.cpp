// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakenetwork.h"

#include <QTest>
#include <QTimer>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QNetworkReply::NetworkError errorOfStatus(int status)
{
    // As Qt maps them.
    switch (status) {
    case 400:
    case 418:
        return QNetworkReply::ProtocolInvalidOperationError;
    case 401:
        return QNetworkReply::AuthenticationRequiredError;
    case 403:
        return QNetworkReply::ContentAccessDenied;
    case 404:
        return QNetworkReply::ContentNotFoundError;
    case 405:
        return QNetworkReply::ContentOperationNotPermittedError;
    case 407:
        return QNetworkReply::ProxyAuthenticationRequiredError;
    case 409:
        return QNetworkReply::ContentConflictError;
    case 410:
        return QNetworkReply::ContentGoneError;
    case 500:
        return QNetworkReply::InternalServerError;
    case 501:
        return QNetworkReply::OperationNotImplementedError;
    case 503:
        return QNetworkReply::ServiceUnavailableError;
    default:
        break;
    }
    if (status >= 500)
        return QNetworkReply::UnknownServerError;
    return status >= 400 ? QNetworkReply::UnknownContentError : QNetworkReply::NoError;
}

QByteArray verbOf(QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
{
    switch (operation) {
    case QNetworkAccessManager::GetOperation:
        return "GET";
    case QNetworkAccessManager::PutOperation:
        return "PUT";
    case QNetworkAccessManager::PostOperation:
        return "POST";
    case QNetworkAccessManager::HeadOperation:
        return "HEAD";
    case QNetworkAccessManager::DeleteOperation:
        return "DELETE";
    default:
        return request.attribute(QNetworkRequest::CustomVerbAttribute).toByteArray();
    }
}

} // namespace

class FakeReply final : public QNetworkReply
{
public:
    FakeReply(
        FakeNetwork &network, QNetworkAccessManager::Operation operation, const QNetworkRequest &request)
        : QNetworkReply(&network)
        , m_network(network)
    {
        setRequest(request);
        setUrl(request.url());
        setOperation(operation);
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    void answer(const FakeAnswer &answer)
    {
        if (!answer.hangs)
            QTimer::singleShot(answer.delay, this, [this, answer] { finishWith(answer); });
        m_hangs = answer.hangs;
    }

    [[nodiscard]] bool hangs() const { return m_hangs && isRunning(); }

    void abort() override
    {
        if (isFinished())
            return;
        ++m_network.m_aborted;
        finishWith(failing(OperationCanceledError));
    }

    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_body.size() + QIODevice::bytesAvailable();
    }
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 size) override
    {
        const qint64 length = std::min<qint64>(size, m_body.size());
        std::copy_n(m_body.constData(), length, data);
        m_body.remove(0, length);
        return length == 0 && isFinished() ? -1 : length;
    }

private:
    void finishWith(const FakeAnswer &answer)
    {
        if (isFinished())
            return;
        const QPointer<FakeReply> guard(this);
        if (answer.isEncrypted && url().scheme() == "https"_L1)
            Q_EMIT encrypted();
        if (answer.error == NoError) {
            setAttribute(QNetworkRequest::HttpStatusCodeAttribute, answer.status);
            if (!answer.contentType.isEmpty())
                setHeader(QNetworkRequest::ContentTypeHeader, answer.contentType);
            for (const auto &[name, value] : answer.headers)
                setRawHeader(name, value);
            m_body = answer.body;
            Q_EMIT metaDataChanged();
            if (guard && !m_body.isEmpty())
                Q_EMIT readyRead();
        }
        if (!guard || isFinished())
            return;
        const NetworkError error = answer.error == NoError ? errorOfStatus(answer.status) : answer.error;
        setFinished(true);
        if (error != NoError) {
            setError(error, u"scripted"_s);
            Q_EMIT errorOccurred(error);
        }
        if (guard)
            Q_EMIT finished();
    }

    FakeNetwork &m_network;
    QByteArray m_body;
    bool m_hangs = false;
};

FakeAnswer json(const QByteArray &body, int status)
{
    return {.status = status, .body = body};
}

FakeAnswer html(int status)
{
    return {.status = status,
        .body = "<!DOCTYPE html><html><body>Please sign in</body></html>",
        .contentType = "text/html; charset=utf-8"};
}

FakeAnswer failing(QNetworkReply::NetworkError error)
{
    return {.error = error, .isEncrypted = error == QNetworkReply::RemoteHostClosedError};
}

FakeAnswer hanging()
{
    return {.hangs = true};
}

QByteArray SeenRequest::route() const
{
    return verb + ' ' + url.path().toUtf8();
}

QString SeenRequest::query(const QString &key) const
{
    return QUrlQuery(url).queryItemValue(key, QUrl::FullyDecoded);
}

FakeNetwork::~FakeNetwork()
{
    for (const auto &[route, answers] : m_once) {
        if (!answers.empty() && !QTest::currentTestFailed())
            QTest::qFail(qPrintable(u"never asked for: "_s + QString::fromUtf8(route)), __FILE__, __LINE__);
    }
    if (!m_next.empty() && !QTest::currentTestFailed())
        QTest::qFail("a scripted answer was never asked for", __FILE__, __LINE__);
}

void FakeNetwork::on(const QByteArray &route, const FakeAnswer &answer)
{
    on(route, [answer](const SeenRequest &) { return answer; });
}

void FakeNetwork::forget()
{
    m_handlers.clear();
    m_once.clear();
    m_next.clear();
}

QByteArrayList FakeNetwork::routes() const
{
    QByteArrayList routes;
    for (const SeenRequest &request : m_seen)
        routes += request.route();
    return routes;
}

qsizetype FakeNetwork::inFlight() const
{
    return std::ranges::count_if(m_replies, [](const auto &reply) { return reply && reply->isRunning(); });
}

bool FakeNetwork::release(const FakeAnswer &answer)
{
    const auto it =
        std::ranges::find_if(m_replies, [](const auto &reply) { return reply && reply->hangs(); });
    if (it == m_replies.end())
        return false;
    (*it)->answer(answer);
    return true;
}

QNetworkReply *FakeNetwork::createRequest(
    Operation operation, const QNetworkRequest &request, QIODevice *outgoing)
{
    const SeenRequest seen{
        verbOf(operation, request), request.url(), outgoing ? outgoing->readAll() : QByteArray(), request};
    m_seen += seen;
    auto *reply = new FakeReply(*this, operation, request);
    m_replies.removeIf([](const auto &old) { return !old; });
    m_replies += reply;
    m_peak = std::max(m_peak, inFlight());
    reply->answer(answerTo(seen));
    return reply;
}

FakeAnswer FakeNetwork::answerTo(const SeenRequest &request)
{
    const QByteArray route = request.route();
    const auto take = [](std::deque<FakeAnswer> &answers) {
        const FakeAnswer answer = answers.front();
        answers.pop_front();
        return answer;
    };
    if (const auto it = m_once.find(route); it != m_once.end() && !it->second.empty())
        return take(it->second);
    if (const auto it = m_handlers.find(route); it != m_handlers.end())
        return Handler(it->second)(request); // a copy: the handler may script the next one
    if (!m_next.empty())
        return take(m_next);
    QTest::qFail(
        qPrintable(u"unexpected request: "_s + QString::fromUtf8(route) + u'?' + request.url.query()),
        __FILE__, __LINE__);
    return failing(QNetworkReply::ProtocolFailure);
}

} // namespace Rollcall
