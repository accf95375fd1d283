// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

namespace Rollcall {

/// Everything a server, a middlebox or an attacker may answer instead of HTTP as it should be.
enum class Hostility {
    Polite, ///< 200 with politeBody, keeps the connection
    CutAtOnce, ///< closes before the request was read
    CutAfterRequest, ///< reads the request, closes without an answer
    Silent, ///< reads the request and never answers
    HalfBody, ///< Content-Length larger than what comes, then closes
    ShortLength, ///< Content-Length smaller than what comes
    NoLength, ///< a good body that ends with the connection
    HtmlOn200,
    JsonNull,
    Huge, ///< 20 MiB of JSON with its length
    HugeChunked, ///< the same without telling its length
    GzipBomb, ///< 1 GiB of zeros in 7 MiB
    BrokenGzip, ///< says gzip, is not
    Drip, ///< one byte every 100 ms, for ever
    Garbage, ///< bytes that are no HTTP
    EndlessHeaders, ///< 1 MiB of them, then silence: Qt reads on for as long as more come, past any abort()
    RedirectAway, ///< to another origin
    RedirectWithin, ///< to /api/moved, which answers politely
    RedirectLoop,
    ManyChallenges, ///< 401 with Negotiate, NTLM, Digest, Basic and Bearer
};

/// A raw socket on loopback that reads requests and misbehaves as told.
class HostileServer final : public QObject
{
public:
    explicit HostileServer(Hostility hostility);

    [[nodiscard]] QUrl api() const;
    /// First line and headers of every request that was read, oldest first.
    [[nodiscard]] const QByteArrayList &requests() const { return m_requests; }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int openConnections() const;

    QByteArray politeBody = R"({"Status":"StatusNormal","Message":""})";
    QUrl redirectTarget{QStringLiteral("http://127.0.0.1:9/api/v1/elsewhere")}; ///< for RedirectAway

private:
    void welcome();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &request);
    void pump(QTcpSocket *socket, const QByteArray &piece, qint64 times);

    Hostility m_hostility;
    QTcpServer m_server;
    QByteArrayList m_requests;
    int m_connections = 0;
};

/// A gzip stream of `size` zero bytes at 158:1, without ever holding them.
[[nodiscard]] QByteArray gzipBomb(qint64 size);

} // namespace Rollcall
