// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int SmallestTeams = 12; // agents, over four teams

// Beside us, in libexec, in PATH.
QString simulator()
{
    const QString here = QCoreApplication::applicationDirPath();
    for (const QString &path : {here + u"/rollcall-sim"_s, here + u"/../libexec/rollcall-sim"_s}) {
        if (QFileInfo(path).isExecutable())
            return path;
    }
    return QStandardPaths::findExecutable(u"rollcall-sim"_s);
}

} // namespace

Demo::Demo(const Options &options, QObject *parent)
    : QObject(parent)
    , m_agents(options.demoAgents)
    , m_arguments(QStringList{u"--end-with-parent"_s, u"--agents"_s, QString::number(options.demoAgents),
                      u"--churn"_s, QString::number(options.demoChurn)}
          + options.simArguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &Demo::readLine);
    connect(&m_process, &QProcess::finished, this, [this] {
        if (m_api.isEmpty())
            Q_EMIT failed(tr("The demo tenant (rollcall-sim) ended before it was ready."));
    });
}

Demo::~Demo()
{
    m_process.disconnect(this);
    m_process.closeWriteChannel();
    m_process.terminate();
    if (!m_process.waitForFinished(2000))
        m_process.kill();
}

void Demo::start()
{
    const QString program = simulator();
    if (program.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                Q_EMIT failed(tr("rollcall-sim was not found beside this program, in libexec or in PATH."));
            },
            Qt::QueuedConnection);
        return;
    }
    m_process.start(program, m_arguments);
}

void Demo::kill()
{
    m_process.kill();
}

void Demo::setFault(const QJsonObject &fault, QNetworkAccessManager &network)
{
    QUrl url = m_api;
    url.setPath(u"/sim/faults"_s);
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    auto *reply = network.post(request, QJsonDocument(fault).toJson());
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void Demo::readLine()
{
    if (!m_process.canReadLine() || !m_api.isEmpty())
        return;
    const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
    constexpr auto announcement = "listening "_L1;
    if (!line.startsWith(announcement))
        return;
    m_api = QUrl(line.mid(announcement.size()));
    Q_EMIT ready();
}

Profile Demo::profile() const
{
    Profile profile;
    profile.id = u"demo"_s;
    profile.name = tr("Demo");
    profile.address = m_api.toString();
    profile.user = u"demo"_s;
    profile.interval = std::chrono::seconds(5);
    return profile;
}

TeamSet Demo::teams() const
{
    if (m_arguments.contains(u"--groups"_s))
        return {};
    TeamSet set;
    const auto add = [&set](const QString &group, int minimum) {
        set.teams.append({.name = group, .groups = {{0, group}}, .minimum = minimum});
    };
    if (m_agents < SmallestTeams) // a minimum would only alarm
        return {};
    add(u"Support Oslo"_s, 2);
    add(u"Support Hamburg"_s, 3);
    add(u"Second line"_s, 2);
    add(u"Kundeservice Bergen"_s, 2);
    return set;
}

QString Demo::password()
{
    return u"demo"_s;
}

} // namespace Rollcall
