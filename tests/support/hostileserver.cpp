// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostileserver.h"

#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qint64 MiB = 1024 * 1024;

QByteArray head(const QByteArray &status, const QByteArray &headers)
{
    return "HTTP/1.1 " + status + "\r\nContent-Type: application/json; charset=utf-8\r\n" + headers + "\r\n";
}

QByteArray length(qint64 size)
{
    return "Content-Length: " + QByteArray::number(size) + "\r\n";
}

QByteArray whole(const QByteArray &body)
{
    return head("200 OK", length(body.size())) + body;
}

QByteArray redirect(const QByteArray &target)
{
    return head("302 Found", length(0) + "Location: " + target + "\r\n");
}

QByteArray challenges()
{
    const QByteArray body = "<html><body>Who are you?</body></html>";
    return "HTTP/1.1 401 Unauthorized\r\nContent-Type: text/html\r\n" + length(body.size())
        + "WWW-Authenticate: Negotiate\r\nWWW-Authenticate: NTLM\r\n"
          "WWW-Authenticate: Digest realm=\"Acme, the service\", nonce=\"abc==\", qop=\"auth\"\r\n"
          "WWW-Authenticate: Basic realm=\"SuperOffice\", Bearer\r\n\r\n"
        + body;
}

/// Deflate's bit order: codes with their first bit first, from the low end of each byte.
class BitWriter final
{
public:
    void put(quint32 code, int bits)
    {
        for (int bit = bits - 1; bit >= 0; --bit) {
            if (m_used % 8 == 0)
                m_bytes.append('\0');
            if ((code >> bit) & 1)
                m_bytes.back() = static_cast<char>(m_bytes.back() | (1 << (m_used % 8)));
            ++m_used;
        }
    }
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
    int m_used = 0;
};

} // namespace

// One block of fixed codes: a literal zero, then "258 more of the same" in 13 bits each, eight of which fill
// 13 bytes; so the middle of the stream is a repeated pattern.
QByteArray gzipBomb(qint64 size)
{
    BitWriter bits;
    bits.put(0b110, 3); // last block, fixed codes
    bits.put(0b00110000, 8);
    const auto same258 = [&bits] { bits.put(0b1100010100000, 13); };
    for (int i = 0; i < 24; ++i)
        same258();
    const QByteArray period = bits.bytes().mid(13, 13);
    const QByteArray header("\x1f\x8b\x08\0\0\0\0\0\0\xff", 10);
    return header + bits.bytes().first(13) + period.repeated(size / (8 * 258));
}

HostileServer::HostileServer(Hostility hostility)
    : m_hostility(hostility)
{
    connect(&m_server, &QTcpServer::newConnection, this, &HostileServer::welcome);
    if (!m_server.listen(QHostAddress::LocalHost))
        qFatal("no free port on loopback");
}

QUrl HostileServer::api() const
{
    return QUrl(u"http://127.0.0.1:%1/api"_s.arg(m_server.serverPort()));
}

int HostileServer::openConnections() const
{
    int open = 0;
    for (const auto *socket : m_server.findChildren<QTcpSocket *>())
        open += socket->state() == QAbstractSocket::ConnectedState;
    return open;
}

void HostileServer::welcome()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        ++m_connections;
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_hostility == Hostility::CutAtOnce) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void HostileServer::read(QTcpSocket *socket)
{
    while (socket->isOpen()) {
        const QByteArray seen = socket->peek(64 * 1024);
        const qsizetype end = seen.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const QByteArray request = seen.first(end);
        const qsizetype at = request.toLower().indexOf("content-length:");
        const qsizetype bodySize =
            at < 0 ? 0 : request.mid(at + 15, request.indexOf("\r\n", at) - at - 15).trimmed().toLongLong();
        if (seen.size() < end + 4 + bodySize)
            return;
        socket->skip(end + 4 + bodySize);
        m_requests += request;
        answer(socket, request);
    }
}

void HostileServer::answer(QTcpSocket *socket, const QByteArray &request)
{
    const auto sendAndClose = [socket](const QByteArray &bytes) {
        socket->write(bytes);
        socket->disconnectFromHost();
    };
    switch (m_hostility) {
    case Hostility::CutAtOnce:
    case Hostility::CutAfterRequest:
        socket->abort();
        break;
    case Hostility::Silent:
        break;
    case Hostility::Polite:
        socket->write(whole(politeBody));
        break;
    case Hostility::HalfBody:
        sendAndClose(head("200 OK", length(politeBody.size() * 2)) + politeBody);
        break;
    case Hostility::ShortLength:
        sendAndClose(head("200 OK", length(politeBody.size() / 2)) + politeBody);
        break;
    case Hostility::NoLength:
        sendAndClose(head("200 OK", "Connection: close\r\n") + politeBody);
        break;
    case Hostility::HtmlOn200:
        socket->write(whole("<!DOCTYPE html><html><body>Please sign in</body></html>"));
        break;
    case Hostility::JsonNull:
        socket->write(whole("null"));
        break;
    case Hostility::Huge:
        socket->write(head("200 OK", length(20 * MiB)));
        pump(socket, QByteArray(64 * 1024, '['), 20 * MiB / (64 * 1024));
        break;
    case Hostility::HugeChunked:
        socket->write(head("200 OK", "Transfer-Encoding: chunked\r\n"));
        pump(socket, "10000\r\n" + QByteArray(0x10000, '[') + "\r\n", 20 * MiB / 0x10000);
        break;
    case Hostility::GzipBomb: {
        const QByteArray bomb = gzipBomb(1024 * MiB);
        socket->write(head("200 OK", "Content-Encoding: gzip\r\n" + length(bomb.size())));
        socket->write(bomb);
        break;
    }
    case Hostility::BrokenGzip:
        sendAndClose(head("200 OK", "Content-Encoding: gzip\r\n" + length(politeBody.size())) + politeBody);
        break;
    case Hostility::Drip: {
        socket->write(head("200 OK", length(1000)));
        auto *timer = new QTimer(socket);
        connect(timer, &QTimer::timeout, socket, [socket] { socket->write("["); });
        timer->start(100);
        break;
    }
    case Hostility::Garbage:
        sendAndClose(QByteArray("\x16\x03\x01\xff\0\x80SSH-2.0-nonsense\r\n\r\n", 25).repeated(40));
        break;
    case Hostility::EndlessHeaders:
        socket->write("HTTP/1.1 200 OK\r\n");
        pump(socket, ("X-Endless: " + QByteArray(1000, 'x') + "\r\n").repeated(64), MiB / 65000);
        break;
    case Hostility::RedirectAway:
        socket->write(redirect(redirectTarget.toEncoded()));
        break;
    case Hostility::RedirectWithin:
        socket->write(request.contains(" /api/moved ") ? whole(politeBody) : redirect("/api/moved"));
        break;
    case Hostility::RedirectLoop:
        socket->write(redirect("/api/v1/again"));
        break;
    case Hostility::ManyChallenges:
        socket->write(challenges());
        break;
    }
}

// Keeps a little in the socket's buffer, so that this side's memory does not hide what the other's does.
void HostileServer::pump(QTcpSocket *socket, const QByteArray &piece, qint64 times)
{
    const auto left = std::make_shared<qint64>(times);
    const auto more = [socket, piece, left] {
        while (*left > 0 && socket->bytesToWrite() < MiB) {
            socket->write(piece);
            --*left;
        }
    };
    connect(socket, &QTcpSocket::bytesWritten, socket, more);
    more();
}

} // namespace Rollcall
