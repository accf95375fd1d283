// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/squidproxy.h"

#include "support/tools.h"

#include <QElapsedTimer>
#include <QFile>

#include <csignal>
#include <grp.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int TriesToStart = 5;
constexpr int Patience = 15'000; // ms

} // namespace

SquidProxy::SquidProxy()
{
    m_squid.setProcessChannelMode(QProcess::MergedChannels);
    if (toolPath(u"squid"_s).isEmpty()) {
        m_problem = u"squid is needed for this test"_s;
        return;
    }
    if (!dropPrivileges())
        return;
    bool runs = false;
    for (int i = 0; i < TriesToStart && !runs; ++i) // another program may take a port first
        runs = start();
    if (runs)
        m_problem.clear();
}

SquidProxy::~SquidProxy()
{
    m_squid.terminate();
    if (!m_squid.waitForFinished(5000))
        m_squid.kill();
    m_squid.waitForFinished(1000);
}

QString SquidProxy::address(int port)
{
    return u"http://127.0.0.1:%1"_s.arg(port);
}

QByteArrayList SquidProxy::log() const
{
    QFile file(m_folder.filePath(u"access.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

/// Squid does not run as root. Not even a killed test leaves it behind.
bool SquidProxy::dropPrivileges()
{
    uid_t user = geteuid();
    gid_t group = getegid();
    const bool isRoot = user == 0;
    if (isRoot) {
        const passwd *nobody = getpwnam("nobody");
        if (!nobody
            || chown(QFile::encodeName(m_folder.path()).constData(), nobody->pw_uid, nobody->pw_gid) != 0) {
            m_problem = u"squid cannot run as nobody here"_s;
            return false;
        }
        user = nobody->pw_uid;
        group = nobody->pw_gid;
    }
    m_squid.setChildProcessModifier([isRoot, user, group] {
        if (isRoot && (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0))
            _exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // forgotten when the user changes
    });
    return true;
}

QByteArray SquidProxy::configuration() const
{
    return uR"(
http_port 127.0.0.1:%2 name=open
http_port 127.0.0.1:%3 name=closed
hosts_file %1/hosts
dns_nameservers 127.0.0.1
pid_filename none
cache_log %1/cache.log
coredump_dir %1
logformat short %rm %ru %>Hs
access_log stdio:%1/access.log short
buffered_logs off
cache deny all
cache_mem 0
memory_cache_shared off
netdb_filename none
pinger_enable off
max_filedescriptors 256
shutdown_lifetime 0 seconds
auth_param basic program /bin/false
auth_param basic children 1 startup=0 idle=1
acl closed myportname closed
acl known proxy_auth REQUIRED
http_access allow closed known
http_access deny closed
http_access allow all
)"_s.arg(m_folder.path())
        .arg(m_openPort)
        .arg(m_closedPort)
        .toUtf8();
}

bool SquidProxy::start()
{
    const QList<int> ports = freePorts(2);
    if (ports.size() < 2)
        return false;
    m_openPort = ports.at(0);
    m_closedPort = ports.at(1);
    const QString file = m_folder.filePath(u"squid.conf"_s);
    if (!writeFile(file, configuration())
        || !writeFile(m_folder.filePath(u"hosts"_s), "127.0.0.1 crm.acme.example\n"))
        return false;
    // The name keeps what several of them share in memory apart.
    m_squid.start(toolPath(u"squid"_s), {u"-N"_s, u"-n"_s, u"test%1"_s.arg(m_openPort), u"-f"_s, file});
    QElapsedTimer waited;
    waited.start();
    while (m_squid.state() != QProcess::NotRunning && waited.elapsed() < Patience) {
        if (answersOn(m_openPort) && answersOn(m_closedPort))
            return true;
        m_squid.waitForFinished(50);
    }
    m_problem = u"squid does not start: "_s + QString::fromUtf8(m_squid.readAll());
    return false;
}

} // namespace Rollcall
