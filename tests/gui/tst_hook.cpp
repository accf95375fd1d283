// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/hook.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <memory>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Patience = 60'000; // ms, until a process has started on a busy machine
constexpr Hook::Limits Long{.run = 120s, .goodbye = 120s};

HookNews news(const QString &message)
{
    return {{NotPresent, message}, {}, u"acme"_s};
}

/// Gone, or dead and not buried yet.
bool isDead(const QByteArray &process)
{
    QFile stat(u"/proc/%1/stat"_s.arg(QString::fromLatin1(process)));
    if (!stat.open(QIODevice::ReadOnly))
        return true;
    const QByteArray line = stat.readAll();
    return line.isEmpty() || line.mid(line.lastIndexOf(')')).startsWith(") Z");
}

} // namespace

class TestHook final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString path(const QString &name) const { return m_dir->filePath(name); }
    /// An executable script; its working files are $1 and what begins with it.
    [[nodiscard]] QString command(const QByteArray &script) const
    {
        QFile file(path(u"hook.sh"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        return u"\"%1\" \"%2\""_s.arg(file.fileName(), path(u"out"_s));
    }
    [[nodiscard]] QByteArray read(const QString &name = u"out"_s) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void release() const { QVERIFY(QFile(path(u"out.go"_s)).open(QIODevice::WriteOnly)); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void whatIsInTheEnvironment()
    {
        qputenv("ROLLCALL_PASSWORD", "hunter2");
        qputenv("ROLLCALL_TICKET", "hunter2");
        qputenv("ROLLCALL_STATUS", "of somebody else");
        qputenv("ROLLCALLER", "kept");
        Hook hook(true, Long);
        QSignalSpy failed(&hook, &Hook::failed);
        hook.setCommand(command("env -0 >$1.new && mv $1.new $1"));
        const QDateTime until(QDate(2026, 11, 23), QTime(13, 0), QTimeZone("Europe/Oslo"));
        hook.tell({{NotPresent, u"Møte; rm -rf ~ $(id)\n& \"kaffe\"\u0007"_s}, until, u"acme"_s});
        QTRY_VERIFY_WITH_TIMEOUT(!read().isEmpty(), Patience);
        const QList<QByteArray> lines = read().split('\0');
        QList<QByteArray> ours;
        for (const QByteArray &line : lines) {
            if (line.startsWith("ROLLCALL_"))
                ours += line;
        }
        std::ranges::sort(ours);
        QCOMPARE(ours,
            (QList<QByteArray>{"ROLLCALL_MESSAGE=Møte; rm -rf ~ $(id) & \"kaffe\"", "ROLLCALL_PROFILE=acme",
                "ROLLCALL_STATUS=StatusNotAvailable", "ROLLCALL_UNTIL=2026-11-23T13:00:00+01:00"}));
        QVERIFY(lines.contains("ROLLCALLER=kept"));
        QVERIFY(lines.contains("PATH=" + qgetenv("PATH")));
        QVERIFY(!read().contains("hunter2"));
        QVERIFY(failed.isEmpty());
        for (const char *name : {"ROLLCALL_PASSWORD", "ROLLCALL_TICKET", "ROLLCALL_STATUS", "ROLLCALLER"})
            qunsetenv(name);
    }

    void withoutAReturnTimeItIsEmpty()
    {
        const auto environment = Hook::environment({}, {{Present, {}}, {}, {}});
        QCOMPARE(environment.value(u"ROLLCALL_STATUS"_s), u"StatusNormal"_s);
        QVERIFY(environment.contains(u"ROLLCALL_UNTIL"_s));
        QVERIFY(environment.value(u"ROLLCALL_UNTIL"_s).isEmpty());
    }

    void noShellReadsTheCommand()
    {
        Hook hook(true, Long);
        const QString script = command(R"(printf '%s\n' "$@" >$1.new && mv $1.new $1)");
        hook.setCommand(script + u" $HOME ~ 'a b' \"c d\" ; touch %1 >x | `id` *"_s.arg(path(u"no"_s)));
        hook.tell(news({}));
        QTRY_VERIFY_WITH_TIMEOUT(!read().isEmpty(), Patience);
        QCOMPARE(read().split('\n').mid(1),
            (QList<QByteArray>{"$HOME", "~", "'a", "b'", "c d", ";", "touch",
                QFile::encodeName(path(u"no"_s)), ">x", "|", "`id`", "*", ""}));
        QVERIFY(!QFile::exists(path(u"no"_s)));
    }

    void neitherInputNorOutput()
    {
        Hook hook(true, Long);
        hook.setCommand(command("for i in 0 1 2; do readlink /proc/$$/fd/$i; done >$1.new; yes | head -c "
                                "1000000; mv $1.new $1"));
        hook.tell(news({}));
        QTRY_VERIFY_WITH_TIMEOUT(!read().isEmpty(), Patience);
        const QList<QByteArray> places = read().split('\n');
        QCOMPARE(places[0], "/dev/null");
        QCOMPARE(places[2], "/dev/null");
    }

    void oneAtATimeAndTheLatestWaits()
    {
        Hook hook(true, Long);
        hook.setCommand(command("echo \"start $ROLLCALL_MESSAGE\" >>$1\n"
                                "while [ ! -e $1.go ]; do sleep 0.01; done\n"
                                "echo \"end $ROLLCALL_MESSAGE\" >>$1"));
        for (const auto &message : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            hook.tell(news(message));
        QTRY_COMPARE_WITH_TIMEOUT(read(), "start a\n", Patience);
        hook.tell(news(u"e"_s));
        release();
        QTRY_COMPARE_WITH_TIMEOUT(read(), "start a\nend a\nstart e\nend e\n", Patience);
    }

    void forbiddenOrNone_data()
    {
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<QString>("command");
        QTest::newRow("forbidden") << false << u"touch %1"_s;
        QTest::newRow("none") << true << QString();
        QTest::newRow("spaces") << true << u"  \t "_s;
        QTest::newRow("quotes around nothing") << true << u"\"\""_s;
    }

    void forbiddenOrNone()
    {
        QFETCH(const bool, isAllowed);
        QFETCH(const QString, command);
        Hook forbidden(isAllowed, Long);
        QSignalSpy failed(&forbidden, &Hook::failed);
        forbidden.setCommand(command.contains(u'%') ? command.arg(path(u"no"_s)) : command);
        forbidden.tell(news({}));
        Hook hook(true, Long); // told later: when it has run, the other would have, too
        hook.setCommand(this->command("touch $1"));
        hook.tell(news({}));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out"_s)), Patience);
        QVERIFY(!QFile::exists(path(u"no"_s)));
        QVERIFY(failed.isEmpty());
    }

    void failuresAreToldOnce_data()
    {
        QTest::addColumn<QByteArray>("script"); // empty: no such program
        QTest::addColumn<QString>("says");
        QTest::newRow("no such program") << QByteArray() << u"nowhere.sh"_s;
        QTest::newRow("a code") << QByteArray("exit 3") << u"code 3"_s;
        QTest::newRow("a signal") << QByteArray("kill -SEGV $$") << u"killed"_s;
    }

    void failuresAreToldOnce()
    {
        QFETCH(const QByteArray, script);
        QFETCH(const QString, says);
        const QString bad = script.isEmpty() ? path(u"nowhere.sh"_s)
                                             : command("echo x >>$1; [ ! -e $1.go ] || exit 0; " + script);
        Hook hook(true, Long);
        QSignalSpy failed(&hook, &Hook::failed);
        hook.setCommand(bad);
        hook.tell(news({}));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
        const QString sentence = failed.constFirst().constFirst().toString();
        QVERIFY2(sentence.contains(says) && sentence.endsWith(u'.'), qPrintable(sentence));
        if (script.isEmpty()) {
            hook.tell(news({}));
            hook.tell(news({}));
            hook.setCommand(command("touch $1"));
            hook.tell(news({}));
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out"_s)), Patience);
            QCOMPARE(failed.size(), 1);
            return;
        }
        hook.tell(news({}));
        QTRY_COMPARE_WITH_TIMEOUT(read(), "x\nx\n", Patience);
        release(); // from now on it succeeds
        hook.tell(news({}));
        QTRY_COMPARE_WITH_TIMEOUT(read(), "x\nx\nx\n", Patience);
        QCOMPARE(failed.size(), 1);
        QVERIFY(QFile::remove(path(u"out.go"_s)));
        hook.tell(news({}));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 2, Patience);
        hook.setCommand(path(u"nowhere.sh"_s)); // another command is another matter
        hook.tell(news({}));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 3, Patience);
    }

    // $1 holds the processes: all of them have to go, and then the next change is told.
    void timeLimit_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("it hangs") << QByteArray("echo $$ >$1.new; mv $1.new $1; sleep 1000");
        QTest::newRow("it hangs in two processes")
            << QByteArray("sleep 1000 & echo $$ $! >$1.new; mv $1.new $1; wait");
        QTest::newRow("it ends and leaves one behind")
            << QByteArray("sleep 1000 & echo $! >$1.new; mv $1.new $1");
        QTest::newRow("it does not listen")
            << QByteArray("trap '' TERM; echo $$ >$1.new; mv $1.new $1; while :; do sleep 1; done");
        QTest::newRow("what it leaves behind does not listen")
            << QByteArray("(trap '' TERM; exec sleep 1000) & echo $! >$1.new; mv $1.new $1");
        QTest::newRow("it has been stopped") << QByteArray("echo $$ >$1.new; mv $1.new $1; kill -STOP $$");
    }

    void timeLimit()
    {
        QFETCH(const QByteArray, script);
        const QString out = path(u"out"_s);
        Hook hook(true, {.run = 1s, .goodbye = 200ms});
        QSignalSpy failed(&hook, &Hook::failed);
        hook.setCommand(command("if [ -e $1 ]; then touch $1.next; exit; fi; trap 'exit 0' TERM\n" + script));
        hook.tell(news(u"first"_s));
        hook.tell(news(u"next"_s));
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
        QVERIFY2(failed.constFirst().constFirst().toString().contains(u"longer than 1 second"_s),
            qPrintable(failed.constFirst().constFirst().toString()));
        // A run that was ended before it had said who it is comes again.
        const auto isNext = [&] { return hook.tell(news(u"next"_s)), QFile::exists(out + u".next"_s); };
        QVERIFY(QTest::qWaitFor(isNext, Patience));
        const QList<QByteArray> processes = read().trimmed().split(' ');
        QVERIFY(!processes.constFirst().isEmpty());
        for (const QByteArray &process : processes)
            QTRY_VERIFY_WITH_TIMEOUT(isDead(process), Patience);
    }

    void whatEndsInTimeIsNoFailure()
    {
        Hook hook(true, Long);
        QSignalSpy failed(&hook, &Hook::failed);
        // The command ends at once; the run is over when what it has left behind is.
        hook.setCommand(command("if [ -e $1.go ]; then touch $1.next; exit; fi\n"
                                "touch $1.begun\n"
                                "(while [ ! -e $1.go ]; do sleep 0.01; done; touch $1) &"));
        hook.tell(news(u"first"_s));
        hook.tell(news(u"next"_s));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out.begun"_s)), Patience);
        QVERIFY(!QFile::exists(path(u"out.next"_s)));
        release();
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path(u"out.next"_s)), Patience);
        QVERIFY(QFile::exists(path(u"out"_s)));
        QVERIFY(failed.isEmpty());
    }

    void itEndsWithTheHook()
    {
        auto hook = std::make_unique<Hook>(true, Long);
        hook->setCommand(command("trap '' TERM; sleep 1000 & echo $$ $! >$1.new; mv $1.new $1; wait"));
        hook->tell(news({}));
        QTRY_VERIFY_WITH_TIMEOUT(!read().isEmpty(), Patience);
        hook.reset();
        const QList<QByteArray> processes = read().trimmed().split(' ');
        for (const QByteArray &process : processes)
            QTRY_VERIFY_WITH_TIMEOUT(isDead(process), Patience);
        Hook atOnce(true, Long);
        atOnce.setCommand(command("sleep 1000"));
        atOnce.tell(news({})); // gone before it has begun
    }
};

QTEST_GUILESS_MAIN(TestHook)
#include "tst_hook.moc"
