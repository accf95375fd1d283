// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simprocess.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QTcpSocket>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int patience = 20'000; // ms; only a hanging simulator ever waits so long

/// One HTTP exchange on a socket of its own. The simulator keeps connections open, so the length decides.
QByteArray exchange(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    if (!socket.waitForConnected(patience))
        qFatal("The simulator cannot be reached: %s", qPrintable(socket.errorString()));
    socket.write(request);
    QByteArray answer;
    qsizetype wanted = -1;
    for (QDeadlineTimer deadline(patience); wanted < 0 || answer.size() < wanted;) {
        if (socket.bytesAvailable() == 0 && (deadline.hasExpired() || !socket.waitForReadyRead(patience)))
            qFatal("The simulator does not answer: %s", qPrintable(socket.errorString()));
        answer += socket.readAll();
        const qsizetype end = answer.indexOf("\r\n\r\n");
        const qsizetype length = answer.toLower().indexOf("\r\ncontent-length:");
        if (wanted < 0 && end >= 0 && length >= 0 && length < end) {
            const qsizetype from = length + 17;
            wanted = end + 4 + answer.mid(from, answer.indexOf("\r\n", from) - from).trimmed().toLongLong();
        }
    }
    return answer;
}

} // namespace

SimProcess::SimProcess() = default;

SimProcess::~SimProcess()
{
    stop();
}

bool SimProcess::start(const QStringList &arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral(BIN_DIR "/rollcall-sim"), QStringList{u"--end-with-parent"_s} + arguments);
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_process.canReadLine() && !m_process.waitForReadyRead(patience)) {
            qWarning("rollcall-sim did not start: %s", qPrintable(m_process.errorString()));
            return false;
        }
        line += m_process.readLine();
    }
    const QUrl address(QString::fromUtf8(line.trimmed().mid(sizeof("listening"))));
    m_port = quint16(address.port(0));
    return m_port != 0;
}

bool SimProcess::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return true;
    m_process.terminate();
    if (!m_process.waitForFinished(patience)) {
        kill();
        return false;
    }
    return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

void SimProcess::kill()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

QUrl SimProcess::root() const
{
    return QUrl(u"http://127.0.0.1:%1"_s.arg(m_port));
}

QUrl SimProcess::url() const
{
    return QUrl(u"http://127.0.0.1:%1/api"_s.arg(m_port));
}

QJsonObject SimProcess::call(const QByteArray &method, const QString &path, const QByteArray &body) const
{
    const QByteArray answer = exchange(m_port,
        method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    if (!answer.startsWith("HTTP/1.1 200"))
        qFatal("%s %s: %s", method.constData(), qPrintable(path), answer.constData());
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

QJsonObject SimProcess::stats() const
{
    return call("GET", u"/sim/stats"_s, {});
}

int SimProcess::requests(const QString &methodAndRoute) const
{
    return stats().value(u"requests"_s).toObject().value(methodAndRoute).toInt();
}

void SimProcess::resetStats() const
{
    post(u"/sim/stats/reset"_s, {});
}

void SimProcess::setFaults(const QJsonObject &faults) const
{
    post(u"/sim/faults"_s, faults);
}

void SimProcess::setPresence(int associateId, const QString &status, const QString &message) const
{
    post(u"/sim/presence"_s,
        {{u"AssociateId"_s, associateId}, {u"Status"_s, status}, {u"Message"_s, message}});
}

QJsonObject SimProcess::presence(int associateId) const
{
    return call("GET", u"/sim/presence/%1"_s.arg(associateId), {});
}

QJsonObject SimProcess::post(const QString &path, const QJsonObject &body) const
{
    return call("POST", path, QJsonDocument(body).toJson(QJsonDocument::Compact));
}

} // namespace Rollcall
