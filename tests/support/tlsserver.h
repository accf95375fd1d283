// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QUrl>

namespace Rollcall {

/// A real nginx on loopback with certificates of its own authority, all in one temporary folder. It answers
/// every path with the presence of somebody present, over HTTP/1.1 and HTTP/2. Ends with this object.
class TlsServer final : public QObject
{
public:
    TlsServer();
    ~TlsServer() override;

    /// Why it does not run; empty when it does.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] QString caFile() const { return m_folder.filePath(QStringLiteral("ca.pem")); }
    /// Certificate of the own authority for localhost and 127.0.0.1.
    [[nodiscard]] QUrl good() const { return api(QStringLiteral("localhost"), m_goodPort); }
    /// The own authority's, but for another name.
    [[nodiscard]] QUrl otherName() const { return api(QStringLiteral("localhost"), m_otherNamePort); }
    [[nodiscard]] QUrl selfSigned() const { return api(QStringLiteral("localhost"), m_selfSignedPort); }
    /// The own authority's, expired.
    [[nodiscard]] QUrl expired() const { return api(QStringLiteral("localhost"), m_expiredPort); }
    /// https to a port that speaks plain http.
    [[nodiscard]] QUrl plainPort() const { return api(QStringLiteral("localhost"), m_plainPort); }
    /// http to a port that speaks https.
    [[nodiscard]] QUrl plainToTls() const;
    /// One line per request: "HTTP/2.0 GET /api/v1/… 200".
    [[nodiscard]] QByteArrayList log() const;

private:
    [[nodiscard]] static QUrl api(const QString &host, int port);
    [[nodiscard]] bool makeCertificates();
    [[nodiscard]] bool openssl(const QStringList &arguments);
    [[nodiscard]] bool sign(const QString &name, const QString &subjectAltName, const QStringList &dates);
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] bool start();

    QTemporaryDir m_folder;
    QProcess m_nginx;
    QString m_problem;
    int m_goodPort = 0;
    int m_otherNamePort = 0;
    int m_selfSignedPort = 0;
    int m_expiredPort = 0;
    int m_plainPort = 0;
};

} // namespace Rollcall
