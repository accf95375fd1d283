// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tlsserver.h"

#include "support/tools.h"

#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int TriesToStart = 5;

} // namespace

TlsServer::TlsServer()
{
    m_nginx.setProcessChannelMode(QProcess::MergedChannels);
    // Not even a killed test leaves it behind.
    m_nginx.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    if (toolPath(u"nginx"_s).isEmpty() || toolPath(u"openssl"_s).isEmpty())
        m_problem = u"nginx and openssl are needed for this test"_s;
    else if (makeCertificates()) {
        bool runs = false;
        for (int i = 0; i < TriesToStart && !runs; ++i) // another program may take a port first
            runs = start();
        if (runs)
            m_problem.clear();
    }
}

TlsServer::~TlsServer()
{
    m_nginx.terminate();
    if (!m_nginx.waitForFinished(5000))
        m_nginx.kill();
    m_nginx.waitForFinished(1000);
}

QUrl TlsServer::api(const QString &host, int port)
{
    return QUrl(u"https://%1:%2/api"_s.arg(host).arg(port));
}

QUrl TlsServer::plainToTls() const
{
    QUrl url = good();
    url.setScheme(u"http"_s);
    return url;
}

QByteArrayList TlsServer::log() const
{
    QFile file(m_folder.filePath(u"access.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

bool TlsServer::openssl(const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(toolPath(u"openssl"_s), arguments);
    if (process.waitForFinished(30000) && process.exitCode() == 0)
        return true;
    m_problem = u"openssl %1: %2"_s.arg(arguments.first(), QString::fromUtf8(process.readAll()));
    return false;
}

bool TlsServer::sign(const QString &name, const QString &subjectAltName, const QStringList &dates)
{
    const bool isRequested = openssl({u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s, name + ".key"_L1, u"-out"_s,
        name + ".csr"_L1, u"-subj"_s, u"/CN="_s + name, u"-addext"_s, u"subjectAltName="_s + subjectAltName});
    return isRequested
        && openssl(QStringList{u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"ca.cnf"_s, u"-in"_s,
                       name + ".csr"_L1, u"-out"_s, name + ".pem"_L1}
            + dates);
}

bool TlsServer::makeCertificates()
{
    const QByteArray authority =
        "[ca]\ndefault_ca=own\n[own]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
        "certificate=ca.pem\nprivate_key=ca.key\ndefault_md=sha256\ndefault_days=2\n"
        "policy=any\ncopy_extensions=copy\nunique_subject=no\n[any]\ncommonName=supplied\n";
    const QString here = u"DNS:localhost,IP:127.0.0.1"_s;
    const QStringList key{u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
        u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"2"_s};
    const QStringList past{u"-startdate"_s, u"20200101000000Z"_s, u"-enddate"_s, u"20200201000000Z"_s};
    return writeFile(m_folder.filePath(u"ca.cnf"_s), authority)
        && writeFile(m_folder.filePath(u"index.txt"_s), {})
        && writeFile(m_folder.filePath(u"serial"_s), "01\n")
        && openssl(key
            + QStringList{u"-keyout"_s, u"ca.key"_s, u"-out"_s, u"ca.pem"_s, u"-subj"_s,
                u"/CN=Acme Test CA"_s})
        && openssl(key
            + QStringList{u"-keyout"_s, u"self.key"_s, u"-out"_s, u"self.pem"_s, u"-subj"_s,
                u"/CN=localhost"_s, u"-addext"_s, u"subjectAltName="_s + here})
        && sign(u"good"_s, here, {}) && sign(u"other"_s, u"DNS:crm.acme.example"_s, {})
        && sign(u"expired"_s, here, past);
}

QByteArray TlsServer::configuration() const
{
    QString text = uR"(
pid %1/nginx.pid; daemon off; master_process off; error_log %1/error.log;
events {}
http {
    log_format short '$server_protocol $request_method $request_uri $status';
    access_log %1/access.log short;
    client_body_temp_path %1/t1; proxy_temp_path %1/t2; fastcgi_temp_path %1/t3; uwsgi_temp_path %1/t4;
    scgi_temp_path %1/t5;
    default_type application/json;
    keepalive_requests 100000;
    http2_max_requests 100000;
    server { listen 127.0.0.1:%2; location / { return 200 '{"Status":"StatusNormal","Message":"plain"}'; } }
)"_s.arg(m_folder.path())
                       .arg(m_plainPort);
    const auto add = [&](int port, const QString &name) {
        text += uR"(
    server {
        listen 127.0.0.1:%1 ssl http2;
        ssl_certificate %2/%3.pem; ssl_certificate_key %2/%3.key;
        location /api/v1/User/302/ { return 302 http://localhost:%4/api/v1/User/5/UserPresenceStatus; }
        location / { return 200 '{"Status":"StatusNormal","Message":"over TLS"}'; }
    }
)"_s.arg(port)
                    .arg(m_folder.path(), name)
                    .arg(m_plainPort);
    };
    add(m_goodPort, u"good"_s);
    add(m_otherNamePort, u"other"_s);
    add(m_selfSignedPort, u"self"_s);
    add(m_expiredPort, u"expired"_s);
    return (text + u"}\n"_s).toUtf8();
}

bool TlsServer::start()
{
    const QList<int> ports = freePorts(5);
    if (ports.size() < 5)
        return false;
    m_goodPort = ports.at(0);
    m_otherNamePort = ports.at(1);
    m_selfSignedPort = ports.at(2);
    m_expiredPort = ports.at(3);
    m_plainPort = ports.at(4);
    const QString file = m_folder.filePath(u"nginx.conf"_s);
    if (!writeFile(file, configuration()))
        return false;
    m_nginx.start(toolPath(u"nginx"_s),
        {u"-p"_s, m_folder.path(), u"-c"_s, file, u"-e"_s, m_folder.filePath(u"error.log"_s)});
    QElapsedTimer waited;
    waited.start();
    while (m_nginx.state() != QProcess::NotRunning && waited.elapsed() < 15000) {
        if (answersOn(m_plainPort))
            return true;
        m_nginx.waitForFinished(50);
    }
    m_problem = u"nginx does not start: "_s + QString::fromUtf8(m_nginx.readAll());
    return false;
}

} // namespace Rollcall
