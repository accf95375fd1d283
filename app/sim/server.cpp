// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server.h"

#include <QFutureInterface>
#include <QMetaEnum>
#include <QTcpSocket>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall::Sim {

/// Knows which socket the request being handled came from, which QHttpServerRequest does not tell: its
/// readyRead slot runs before the HTTP server's, because it is connected first.
class Server::Listener final : public QTcpServer
{
public:
    [[nodiscard]] QTcpSocket *current() const { return m_current.data(); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *const socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_current = socket; });
        addPendingConnection(socket);
    }

private:
    QPointer<QTcpSocket> m_current;
};

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method))).toUpper();
}

Request plain(const QHttpServerRequest &from)
{
    Request request;
    request.method = methodName(from.method());
    request.path = from.url().path();
    request.query = QUrlQuery(from.url().query(QUrl::FullyEncoded));
    request.body = from.body();
    for (const auto &[name, value] : from.headers())
        request.headers.insert(name.toLower(), value);
    return request;
}

QHttpServerResponse response(const Answer &answer)
{
    QHttpServerResponse result(answer.type, answer.body, QHttpServerResponse::StatusCode(answer.status));
    for (const auto &[name, value] : answer.headers)
        result.addHeader(name, value);
    return result;
}

using Pending = QFutureInterface<QHttpServerResponse>;

/// One request whose answer waits, or never comes. Belongs to its connection, because the HTTP server's
/// continuation points into it: when the client leaves first, the future is dropped unanswered.
class Waiting final : public QObject
{
    Q_DISABLE_COPY_MOVE(Waiting)
public:
    Waiting(QTcpSocket *socket, const Answer &answer, const Server::Finished &finished)
        : QObject(socket)
        , m_answer(answer)
        , m_finished(finished)
    {
        m_pending.reportStarted();
        QTimer::singleShot(answer.delay, Qt::PreciseTimer, this, [this, socket] {
            if (m_answer.cut)
                socket->abort(); // ends this object, too
            else
                fulfil();
        });
    }
    ~Waiting() override { m_finished(m_answer); }

    [[nodiscard]] QFuture<QHttpServerResponse> future() { return m_pending.future(); }

private:
    void fulfil()
    {
        m_pending.reportAndMoveResult(response(m_answer));
        m_pending.reportFinished();
        deleteLater();
    }

    Answer m_answer;
    Server::Finished m_finished;
    // Not a QPromise: its destructor runs the continuation of a dropped future, and on Qt 6.4 also a second
    // time after the continuation took the result out.
    Pending m_pending;
};

} // namespace

Server::Server(Handle handle, Finished finished, QObject *parent)
    : QObject(parent)
    , m_handle(std::move(handle))
    , m_finished(std::move(finished))
    , m_listener(new Listener)
{
    m_listener->setParent(&m_http);
    // QUrl is the one argument type that takes slashes, so this is everything.
    m_http.route(
        u"/<arg>"_s, [this](const QUrl &, const QHttpServerRequest &request) { return respond(request); });
}

QString Server::listen(quint16 port)
{
    m_listener->setListenBacklogSize(1024);
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return u"Cannot listen on 127.0.0.1:%1: %2."_s.arg(port).arg(m_listener->errorString());
    m_http.bind(m_listener);
    return {};
}

quint16 Server::port() const
{
    return m_listener->serverPort();
}

QFuture<QHttpServerResponse> Server::respond(const QHttpServerRequest &request)
{
    const Answer answer = m_handle(plain(request));
    if (answer.delay > 0ms || answer.cut)
        return (new Waiting(m_listener->current(), answer, m_finished))->future();
    m_finished(answer);
    Pending ready;
    ready.reportStarted();
    ready.reportAndMoveResult(response(answer));
    ready.reportFinished();
    return ready.future();
}

} // namespace Rollcall::Sim
