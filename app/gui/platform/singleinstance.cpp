// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include "domain/say.h"
#include "platform/instancecall.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLocalSocket>
#include <QPointer>
#include <QThread>

#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr int UsageError = 2;
constexpr int CannotReach = 5;
constexpr auto Breath = 20ms; // between two looks at one who is just starting or just ending

constexpr auto NoAnswer = QT_TRANSLATE_NOOP(
    "Rollcall", "Rollcall is running but does not answer. End that process, then start it again.");

SingleInstance::Meeting alone(const QString &reason)
{
    const QString sentence =
        say(QT_TRANSLATE_NOOP("Rollcall", "The running copies of Rollcall do not find each other (%1)."));
    return {SingleInstance::Outcome::Alone, {0, sentence.arg(reason)}};
}

/// The next whole line; empty: none until then, or the other side has hung up.
QByteArray lineFrom(QLocalSocket &socket, const QDeadlineTimer &until)
{
    while (!socket.canReadLine() && socket.bytesAvailable() <= MaxInstanceLine) {
        if (!socket.waitForReadyRead(int(until.remainingTime())))
            break;
    }
    return socket.canReadLine() ? socket.readLine(MaxInstanceLine + 2) : QByteArray();
}

} // namespace

SingleInstance::SingleInstance(QString folder, const QString &name, Limits limits, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_name(name)
    , m_limits(limits)
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &SingleInstance::takeCalls);
}

SingleInstance::SingleInstance(const QString &folder, const QString &name, QObject *parent)
    : SingleInstance(folder, name, Limits(), parent)
{
}

SingleInstance::~SingleInstance()
{
    m_server.close(); // removes the socket while it is still ours
    unlock();
}

QString SingleInstance::path() const
{
    return m_folder + u'/' + m_name;
}

SingleInstance::Lock SingleInstance::tryLock()
{
    // Sticky, as the base directory specification advises: tools that clean up old files leave it alone.
    const int file = ::open(QFile::encodeName(path() + u".lock"_s).constData(),
        O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR | S_ISVTX);
    if (file < 0)
        return Lock::Impossible;
    if (::flock(file, LOCK_EX | LOCK_NB) == 0) {
        m_lock = file;
        return Lock::Held;
    }
    const bool isTaken = errno == EWOULDBLOCK;
    ::close(file);
    return isTaken ? Lock::Taken : Lock::Impossible;
}

void SingleInstance::unlock()
{
    if (m_lock >= 0)
        ::close(std::exchange(m_lock, -1));
}

SingleInstance::Meeting SingleInstance::settle(const InstanceOrder &order, bool stays)
{
    const QDeadlineTimer signBy(m_limits.sign);
    if (m_folder.isEmpty())
        return {}; // runtimeFolder() has said why
    // Locked by another one, but not (or no longer) listening: it is just starting, or just ending.
    for (;; QThread::msleep(Breath.count())) {
        const Lock lock = tryLock();
        if (lock == Lock::Impossible)
            return alone(path());
        if (lock == Lock::Held && stays)
            return listen();
        if (lock == Lock::Held) {
            unlock();
            return {Outcome::Nobody, {}};
        }
        if (const auto meeting = ask(toLine(order), signBy))
            return *meeting;
        if (signBy.hasExpired())
            return {Outcome::Silent, {CannotReach, say(NoAnswer)}};
    }
}

SingleInstance::Meeting SingleInstance::listen()
{
    // What lies there belonged to one that was killed; with an access option Qt does not look, it replaces.
    if (!m_server.listen(path())) {
        unlock();
        return alone(m_server.errorString());
    }
    ::chmod(QFile::encodeName(path()).constData(), S_IRUSR | S_IWUSR); // Qt's includes execution
    return {Outcome::First, {}};
}

/// nullopt: nobody listens, yet or any more.
std::optional<SingleInstance::Meeting> SingleInstance::ask(
    const QByteArray &line, const QDeadlineTimer &signBy) const
{
    const auto failed = [](int code, const char *sentence) {
        return Meeting{Outcome::Silent, {code, say(sentence)}};
    };
    if (line.size() > MaxInstanceLine)
        return failed(UsageError, QT_TRANSLATE_NOOP("Rollcall", "That is too long."));
    QLocalSocket socket;
    socket.connectToServer(path());
    if (!socket.waitForConnected(int(signBy.remainingTime())))
        return std::nullopt;
    socket.write(line);
    QByteArray said = lineFrom(socket, signBy);
    if (isReceivedLine(said)) {
        said = lineFrom(socket, QDeadlineTimer(m_limits.reply));
        if (said.isEmpty())
            return failed(CannotReach,
                QT_TRANSLATE_NOOP("Rollcall",
                    "Rollcall took the order but did not say what became of it. Look before you try again."));
    }
    if (const auto reply = replyFromLine(said))
        return Meeting{Outcome::Answered, *reply};
    if (!said.isEmpty())
        return Meeting{Outcome::Silent, {CannotReach, otherVersionSentence()}};
    if (socket.state() != QLocalSocket::ConnectedState)
        return std::nullopt; // it ended before it had read the order
    return failed(CannotReach, NoAnswer);
}

void SingleInstance::takeCalls()
{
    while (QLocalSocket *socket = m_server.nextPendingConnection()) {
        auto *call = new InstanceCall(socket, m_limits.sign, this);
        connect(call, &InstanceCall::ordered, this, [this, call](const InstanceOrder &order) {
            Q_EMIT ordered(order, [call = QPointer(call)](const InstanceReply &reply) {
                if (call)
                    call->reply(reply);
            });
        });
        call->start();
    }
}

} // namespace Rollcall
