// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include "support/tools.h"

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int patience = 30'000; // ms

} // namespace

QJsonArray Ran::array() const
{
    return QJsonDocument::fromJson(out).array();
}

QJsonObject Ran::object() const
{
    return QJsonDocument::fromJson(out).object();
}

Ctl::Ctl()
    : environment(QProcessEnvironment::systemEnvironment())
{
    for (const QString &name : environment.keys()) {
        if (name.startsWith("ROLLCALL_"_L1) || name.endsWith("_proxy"_L1, Qt::CaseInsensitive))
            environment.remove(name);
    }
    environment.insert(u"HOME"_s, m_home.path());
    for (const QString &name : {u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s,
             u"XDG_CACHE_HOME"_s, u"XDG_CONFIG_DIRS"_s})
        environment.insert(name, m_home.path() + u'/' + name);
    environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
    environment.insert(u"LC_ALL"_s, u"C"_s);
    environment.insert(u"TZ"_s, u"Europe/Oslo"_s);
    environment.insert(u"ROLLCALL_PASSWORD"_s, u"demo"_s);
}

void Ctl::connectTo(const QUrl &api)
{
    connection = {u"--url"_s, api.toString(), u"--user"_s, u"demo"_s};
}

QString Ctl::settingsFile() const
{
    return environment.value(u"XDG_CONFIG_HOME"_s) + u"/rollcall/rollcall.ini"_s;
}

bool Ctl::writeSettings(const QByteArray &ini) const
{
    return QDir().mkpath(QFileInfo(settingsFile()).path()) && writeFile(settingsFile(), ini);
}

QByteArray Ctl::settings() const
{
    QFile file(settingsFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void Ctl::start(QProcess &process, const QStringList &arguments) const
{
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(BIN_DIR "/rollcallctl"), connection + arguments);
}

Ran Ctl::run(const QStringList &arguments, const QByteArray &input) const
{
    QProcess process;
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    start(process, arguments);
    process.write(input);
    process.closeWriteChannel();
    loop.exec();
    const bool hasEnded =
        process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    Ran ran{
        hasEnded ? process.exitCode() : -1, process.readAllStandardOutput(), process.readAllStandardError()};
    process.kill();
    process.waitForFinished(patience);
    return ran;
}

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ', Qt::SkipEmptyParts);
}

} // namespace Rollcall
