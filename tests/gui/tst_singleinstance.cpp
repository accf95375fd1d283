// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/singleinstance.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdio>
#include <memory>
#include <vector>

#include <sys/stat.h>
#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Command = InstanceOrder::Command;
using Outcome = SingleInstance::Outcome;

namespace {

const QString Name = u"rollcall.window.acme"_s;
constexpr int Patience = 60'000; // ms, until processes have started on a busy machine
constexpr SingleInstance::Limits AllTheTime{.sign = 60s, .reply = 60s};

// ---- the other process: this program again, as `ROLE FOLDER NAME [COMMAND]`

void say(const QString &line)
{
    std::fputs(qPrintable(line + u'\n'), stdout);
    std::fflush(stdout);
}

void answer(const QString &role, const InstanceOrder &order, const SingleInstance::Answer &answer)
{
    say(u"ordered %1 %2"_s.arg(int(order.command)).arg(order.options.join(u' ')));
    if (role == "dies"_L1)
        ::kill(::getpid(), SIGKILL);
    if (role == "mute"_L1)
        return;
    answer({4, u"message “%1” until “%2”"_s.arg(order.message, order.until)});
    answer({0, u"this does not count"_s});
}

int otherProcess(const QStringList &arguments)
{
    const QString role = arguments.value(1);
    SingleInstance instance(arguments.value(2), arguments.value(3), AllTheTime);
    if (role == "tells"_L1) {
        const auto met = instance.tell({.command = Command::Absent, .message = u"Lunch"_s});
        say(met.reply.sentence);
        return met.outcome == Outcome::Answered ? met.reply.exitCode : 99;
    }
    QObject::connect(&instance, &SingleInstance::ordered,
        [role](const InstanceOrder &order, const SingleInstance::Answer &a) { answer(role, order, a); });
    const auto met = instance.meet({.options = {u"--from"_s, role}});
    say(QStringList{u"first"_s, u"answered"_s, u"nobody"_s, u"silent"_s, u"alone"_s}[int(met.outcome)]);
    if (met.outcome != Outcome::First)
        return met.reply.exitCode;
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read); // its end
    QObject::connect(
        &end, &QSocketNotifier::activated, QCoreApplication::instance(), &QCoreApplication::quit);
    return QCoreApplication::exec();
}

/// Ends with the test at the latest.
class Other final
{
public:
    Other(const QString &role, const QString &folder, const QString &name = Name)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {role, folder, name});
    }
    ~Other()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        ::kill(pid(), SIGKILL);
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Other)

    /// The next line it says.
    QString line()
    {
        QElapsedTimer timer;
        timer.start();
        while (!m_process.canReadLine() && timer.elapsed() < Patience)
            QTest::qWait(5);
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void signal(int number)
    {
        if (pid() > 0) // 0 would be all of us
            ::kill(pid(), number);
    }
    void quit() { m_process.closeWriteChannel(); }
    int code()
    {
        if (!QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, Patience))
            return -1;
        return m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -2;
    }

private:
    [[nodiscard]] pid_t pid() const { return pid_t(m_process.processId()); }
    QProcess m_process;
};

mode_t modeOf(const QString &path)
{
    struct stat found {
    };
    return ::stat(QFile::encodeName(path).constData(), &found) == 0 ? found.st_mode & 07777 : 0;
}

} // namespace

class TestSingleInstance final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString folder() const { return m_dir->path(); }
    [[nodiscard]] QString socketPath() const { return m_dir->filePath(Name); }

    /// What a caller who writes these bytes, and no others, reads until we hang up.
    static QByteArray exchange(const QString &path, const QByteArray &bytes)
    {
        QByteArray said;
        QLocalSocket socket;
        connect(&socket, &QLocalSocket::readyRead, &socket, [&] { said += socket.readAll(); });
        socket.connectToServer(path);
        if (!socket.waitForConnected())
            return "no connection";
        socket.write(bytes);
        const bool isOver =
            QTest::qWaitFor([&socket] { return socket.state() == QLocalSocket::UnconnectedState; }, Patience);
        return isOver ? said : "no end";
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void theSecondIsAnsweredByTheFirst()
    {
        Other first(u"first"_s, folder());
        QCOMPARE(first.line(), u"first"_s);
        SingleInstance second(folder(), Name, AllTheTime);
        const auto met = second.meet({.options = {u"--dark"_s, u"--profile"_s, u"Årø"_s}});
        QCOMPARE(met.outcome, Outcome::Answered);
        QCOMPARE(met.reply, (InstanceReply{4, u"message “” until “”"_s}));
        QCOMPARE(first.line(), u"ordered 0 --dark --profile Årø"_s);
        const auto told = second.tell(
            {.command = Command::Absent, .message = u"Møte מחר 🍽"_s, .until = u"2026-11-23 13:00"_s});
        QCOMPARE(told.outcome, Outcome::Answered);
        QCOMPARE(told.reply.sentence, u"message “Møte מחר 🍽” until “2026-11-23 13:00”"_s);
        first.quit();
        QCOMPARE(first.code(), 0);
        QVERIFY(!QFile::exists(socketPath()));
        QCOMPARE(second.meet({}).outcome, Outcome::First);
    }

    void anAnswerMayTakeItsTime()
    {
        SingleInstance first(folder(), Name);
        QList<SingleInstance::Answer> answers;
        connect(&first, &SingleInstance::ordered, this,
            [&answers](const InstanceOrder &, const SingleInstance::Answer &answer) { answers += answer; });
        QCOMPARE(first.meet({}).outcome, Outcome::First);
        Other one(u"tells"_s, folder());
        Other two(u"tells"_s, folder());
        Other gone(u"tells"_s, folder());
        QTRY_COMPARE_WITH_TIMEOUT(answers.size(), 3, Patience);
        gone.signal(SIGKILL);
        QCOMPARE(gone.code(), -2);
        for (int i = 0; i < 3; ++i)
            answers[i]({7, u"Conflict"_s}); // the one who has gone does no harm
        QCOMPARE(one.code(), 7);
        QCOMPARE(two.code(), 7);
        QCOMPARE(one.line(), u"Conflict"_s);
    }

    void nobodyIsThere()
    {
        SingleInstance instance(folder(), Name);
        QCOMPARE(instance.tell({.command = Command::Toggle}).outcome, Outcome::Nobody);
        QVERIFY(!QFile::exists(socketPath()));
        SingleInstance other(folder(), Name);
        QCOMPARE(other.meet({}).outcome, Outcome::First); // the question has left nothing in the way
    }

    void aKilledOneIsSucceeded()
    {
        for (int i = 0; i < 5; ++i) {
            Other first(u"first"_s, folder());
            QCOMPARE(first.line(), u"first"_s);
            first.signal(SIGKILL);
            QCOMPARE(first.code(), -2);
            QVERIFY(QFile::exists(socketPath())); // left behind
            SingleInstance caller(folder(), Name);
            QCOMPARE(caller.tell({.command = Command::Toggle}).outcome, Outcome::Nobody);
        }
        SingleInstance heir(folder(), Name);
        QCOMPARE(heir.meet({}).outcome, Outcome::First);
        connect(&heir, &SingleInstance::ordered, this,
            [](const InstanceOrder &, const SingleInstance::Answer &answer) {
                answer({3, u"heir"_s});
            });
        Other caller(u"tells"_s, folder());
        QCOMPARE(caller.code(), 3);
    }

    // All at once, over what a killed one has left behind: one of them is the first, and answers the others.
    void manyStartsMakeOneFirst()
    {
        for (int round = 0; round < 3; ++round) {
            std::array<std::unique_ptr<Other>, 12> others;
            for (auto &other : others)
                other = std::make_unique<Other>(u"first"_s, folder());
            Other *first = nullptr;
            int answered = 0;
            for (const auto &other : others) {
                const QString outcome = other->line();
                if (outcome == "first"_L1) {
                    QVERIFY(!first);
                    first = other.get();
                } else {
                    QCOMPARE(outcome, u"answered"_s);
                    QCOMPARE(other->code(), 4);
                    ++answered;
                }
            }
            if (!first)
                QFAIL("nobody was the first");
            QCOMPARE(answered, 11);
            first->signal(SIGKILL);
            QCOMPARE(first->code(), -2);
        }
    }

    // While one goes, others come: never two, and nobody is left without an answer.
    void quittingAndStartingAtOnce()
    {
        for (int round = 0; round < 5; ++round) {
            Other old(u"first"_s, folder());
            QCOMPARE(old.line(), u"first"_s);
            old.quit();
            Other one(u"first"_s, folder());
            Other two(u"first"_s, folder());
            QStringList outcomes{one.line(), two.line()};
            outcomes.sort();
            QVERIFY2(outcomes.count(u"first"_s) <= 1 && outcomes.count(u"silent"_s) == 0
                    && outcomes.count(u"alone"_s) == 0,
                qPrintable(outcomes.join(u' ')));
            QCOMPARE(old.code(), 0);
        }
    }

    void aFrozenOneIsReported()
    {
        Other first(u"first"_s, folder());
        QCOMPARE(first.line(), u"first"_s);
        first.signal(SIGSTOP);
        SingleInstance second(folder(), Name, {.sign = 300ms, .reply = 60s});
        for (const auto &met : {second.meet({}), second.tell({.command = Command::Toggle})}) {
            QCOMPARE(met.outcome, Outcome::Silent);
            QCOMPARE(met.reply.exitCode, 5);
            QVERIFY2(met.reply.sentence.contains(u"does not answer"_s), qPrintable(met.reply.sentence));
        }
        first.signal(SIGCONT);
        SingleInstance third(folder(), Name, AllTheTime);
        QCOMPARE(third.meet({}).outcome, Outcome::Answered);
    }

    void theUsualPatienceIsFiveSeconds() { QCOMPARE(SingleInstance::Limits().sign, 5s); }

    void anOrderWithoutAnEndIsReported_data()
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("it does not say what became of it") << u"mute"_s;
        QTest::newRow("it dies over it") << u"dies"_s;
    }

    void anOrderWithoutAnEndIsReported()
    {
        QFETCH(const QString, role);
        Other first(role, folder());
        QCOMPARE(first.line(), u"first"_s);
        SingleInstance second(folder(), Name, {.sign = 60s, .reply = 300ms});
        const auto met = second.tell({.command = Command::Toggle});
        QCOMPARE(met.outcome, Outcome::Silent);
        QCOMPARE(met.reply.exitCode, 5);
        QVERIFY2(met.reply.sentence.contains(u"what became of it"_s), qPrintable(met.reply.sentence));
    }

    void badCallersDoNoHarm()
    {
        SingleInstance first(folder(), Name, {.sign = 300ms, .reply = 60s});
        int orders = 0;
        connect(&first, &SingleInstance::ordered, this,
            [&orders](const InstanceOrder &, const SingleInstance::Answer &answer) {
                ++orders;
                answer({0, u"done"_s});
            });
        QCOMPARE(first.meet({}).outcome, Outcome::First);
        QCOMPARE(replyFromLine(exchange(socketPath(), "GET / HTTP/1.1\r\n\r\n"))->exitCode, 2);
        QCOMPARE(replyFromLine(exchange(socketPath(), "{\"version\":2,\"command\":\"toggle\"}\n"))->sentence,
            otherVersionSentence());
        // Hung up on: too much, nothing, half of it.
        QCOMPARE(exchange(socketPath(), QByteArray(1'000'000, 'x')), QByteArray());
        QCOMPARE(exchange(socketPath(), QByteArray(1'000'000, '\0')), QByteArray());
        QCOMPARE(exchange(socketPath(), {}), QByteArray());
        QCOMPARE(exchange(socketPath(), "{\"version\":1,"), QByteArray());
        QCOMPARE(orders, 0);
        const QByteArray toggle = toLine(InstanceOrder{.command = Command::Toggle});
        QCOMPARE(
            exchange(socketPath(), toggle + toggle), receivedLine() + toLine(InstanceReply{0, u"done"_s}));
        QCOMPARE(orders, 1); // one order a call
        Other caller(u"tells"_s, folder());
        QCOMPARE(caller.code(), 0);
    }

    void anOrderThatIsTooLongIsNotSent()
    {
        Other first(u"first"_s, folder());
        QCOMPARE(first.line(), u"first"_s);
        SingleInstance second(folder(), Name, AllTheTime);
        const auto met = second.tell({.command = Command::Absent, .message = QString(20'000, u'x')});
        QCOMPARE(met.outcome, Outcome::Silent);
        QCOMPARE(met.reply.exitCode, 2);
        QCOMPARE(second.tell({.command = Command::Present}).outcome, Outcome::Answered);
        QCOMPARE(first.line(), u"ordered 2"_s);
    }

    void eachProfileAndWallIsItsOwn()
    {
        std::vector<std::unique_ptr<SingleInstance>> instances;
        for (const QString &name : {windowInstanceName({}), windowInstanceName(u"acme"_s),
                 windowInstanceName(u"Acme/Å"_s), wallInstanceName(u"acme"_s, 0),
                 wallInstanceName(u"acme"_s, 1), wallInstanceName(u"Acme/Å"_s, 1)}) {
            instances.push_back(std::make_unique<SingleInstance>(folder(), name));
            QCOMPARE(instances.back()->meet({}).outcome, Outcome::First);
        }
    }

    void onlyThisUserCanTalkToIt()
    {
        SingleInstance first(folder(), Name);
        QCOMPARE(first.meet({}).outcome, Outcome::First);
        QCOMPARE(modeOf(socketPath()), mode_t(0600));
        QCOMPARE(modeOf(socketPath() + u".lock"_s), mode_t(01600));
        if (::geteuid() != 0)
            return; // who is not root cannot be somebody else
        QVERIFY(::chmod(QFile::encodeName(folder()).constData(), 0755) == 0); // the socket alone has to do
        QProcess nobody;
        nobody.setChildProcessModifier([] {
            if (::setgid(65534) != 0 || ::setuid(65534) != 0)
                ::_exit(98);
        });
        nobody.start(u"/usr/bin/python3"_s,
            {u"-c"_s,
                u"import socket, sys\n"
                "try: socket.socket(socket.AF_UNIX).connect(sys.argv[1])\n"
                "except PermissionError: sys.exit(7)"_s,
                socketPath()});
        QVERIFY(nobody.waitForFinished());
        QCOMPARE(nobody.exitCode(), 7);
    }

    void whereNobodyCanBeMet_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::addColumn<bool>("hasSentence");
        QTest::newRow("no folder") << QString() << false; // runtimeFolder() has said so
        QTest::newRow("not there") << u"/nowhere"_s << true;
        QTest::newRow("not writable") << u"/proc"_s << true;
        QTest::newRow("a file") << u"/etc/passwd"_s << true;
    }

    void whereNobodyCanBeMet()
    {
        QFETCH(const QString, folder);
        SingleInstance instance(folder, Name);
        for (const auto &met : {instance.meet({}), instance.tell({.command = Command::Toggle})}) {
            QCOMPARE(met.outcome, Outcome::Alone);
            QTEST(!met.reply.sentence.isEmpty(), "hasSentence");
        }
    }

    void aPathThatIsTooLongForASocket()
    {
        const QString deep = m_dir->filePath(QString(120, u'd'));
        QVERIFY(QDir().mkpath(deep));
        SingleInstance instance(deep, Name);
        const auto met = instance.meet({});
        QCOMPARE(met.outcome, Outcome::Alone);
        QVERIFY(!met.reply.sentence.isEmpty());
        SingleInstance other(deep, Name); // the lock went, too
        QCOMPARE(other.tell({}).outcome, Outcome::Nobody);
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (QStringList{u"first"_s, u"mute"_s, u"dies"_s, u"tells"_s}.contains(
            QCoreApplication::arguments().value(1)))
        return otherProcess(QCoreApplication::arguments());
    TestSingleInstance test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_singleinstance.moc"
