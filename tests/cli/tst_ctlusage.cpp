// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

/// Exit code 2: nothing was sent, and the sentence says what is wrong.
class TestCtlUsage final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;
    Ctl m_ctl;

    void refuses(const QStringList &arguments, const QString &says)
    {
        const int before = m_sim.stats().value(u"total"_s).toInt();
        const Ran ran = m_ctl.run(arguments);
        QVERIFY2(ran.err.contains(says.toUtf8()), ran.err.constData());
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.out.isEmpty());
        QCOMPARE(m_sim.stats().value(u"total"_s).toInt(), before);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start());
        m_ctl.connectTo(m_sim.url());
    }

    void linksNoWindowLibrary()
    {
        QProcess ldd;
        ldd.start(u"ldd"_s, {QStringLiteral(BIN_DIR "/rollcallctl")});
        QVERIFY(ldd.waitForFinished());
        const QByteArray libraries = ldd.readAllStandardOutput();
        QVERIFY2(libraries.contains("libQt6Network"), libraries.constData());
        for (const char *library : {"libQt6Gui", "libQt6Widgets", "libX11", "libGL", "libwayland"})
            QVERIFY2(!libraries.contains(library), library);
    }

    void helpAndVersion()
    {
        Ctl ctl;
        const Ran help = ctl.run({u"--help"_s});
        QCOMPARE(help.code, 0);
        for (const char *word :
            {"--profile", "--app-token-stdin", "--status-source", "--until-present", "doctor"})
            QVERIFY2(help.out.contains(word), word);
        QCOMPARE(ctl.run({u"--version"_s}).code, 0);
    }

    void refusesBadArguments_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("says");
        QTest::newRow("no command") << QStringList{} << u"command is missing"_s;
        QTest::newRow("unknown command") << words("liste") << u"liste"_s;
        QTest::newRow("unknown option") << words("list --colour") << u"colour"_s;
        QTest::newRow("foreign option") << words("list --present") << u"--present"_s;
        QTest::newRow("argument of list") << words("list 5") << u"5"_s;
        QTest::newRow("no id") << words("get") << u"associate id"_s;
        QTest::newRow("id zero") << words("get 0") << u"2147483647"_s;
        QTest::newRow("id negative") << words("get -- -5") << u"2147483647"_s;
        QTest::newRow("id above int32") << words("get 2147483648") << u"2147483647"_s;
        QTest::newRow("id is a word") << words("get anna") << u"anna"_s;
        QTest::newRow("id with sign") << words("get +5") << u"+5"_s;
        QTest::newRow("set: no state") << words("set 5") << u"--present"_s;
        QTest::newRow("set: both states") << words("set 5 --present --absent") << u"either"_s;
        QTest::newRow("set: until present") << words("set 5 --present --until 13:00") << u"--until"_s;
        QTest::newRow("set: no time") << words("set 5 --absent --until noon") << u"noon"_s;
        QTest::newRow("set: hour 25") << words("set 5 --absent --until 25:00") << u"25:00"_s;
        QTest::newRow("set: past") << QStringList{u"set"_s, u"5"_s, u"--absent"_s, u"--until"_s,
            u"2001-01-01 10:00"_s} << u"2001"_s;
        QTest::newRow("set: expect") << words("set 5 --absent --expect away") << u"--expect"_s;
        QTest::newRow("set: 256 characters")
            << QStringList{u"set"_s, u"5"_s, u"--absent"_s, u"--message"_s, QString(256, u'x')} << u"255"_s;
        QTest::newRow("set: 250 characters and a time") << QStringList{u"set"_s, u"5"_s, u"--absent"_s,
            u"--until"_s, u"+30m"_s, u"--message"_s, QString(250, u'x')}
                                                        << u"255"_s;
        QTest::newRow("set: line break")
            << QStringList{u"set"_s, u"5"_s, u"--absent"_s, u"--message"_s, u"a\nb"_s} << u"line breaks"_s;
        QTest::newRow("set: escape sequence")
            << QStringList{u"set"_s, u"5"_s, u"--absent"_s, u"--message"_s, u"\x1b[2J"_s} << u"control"_s;
        QTest::newRow("status") << words("list --status away") << u"--status"_s;
        QTest::newRow("json and csv") << words("list --json --csv") << u"exclude"_s;
        QTest::newRow("csv of get") << words("get 5 --csv") << u"--csv"_s;
        QTest::newRow("api") << words("list --api soap") << u"--api"_s;
        QTest::newRow("timeout") << words("list --timeout 0") << u"--timeout"_s;
        QTest::newRow("interval") << words("watch --interval 0") << u"--interval"_s;
        QTest::newRow("until present") << words("watch --until-present 0") << u"2147483647"_s;
        QTest::newRow("header") << QStringList{u"list"_s, u"--language"_s, u"en\r\nX-Evil: 1"_s}
                                << u"--language"_s;
        QTest::newRow("no CA file") << words("list --ca-file /nonexistent") << u"/nonexistent"_s;
        QTest::newRow("no certificate in it") << words("list --ca-file /etc/passwd") << u"certificate"_s;
        QTest::newRow("profile and url") << words("--profile x list") << u"either"_s;
    }

    void refusesBadArguments()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QString, says);
        refuses(arguments, says);
    }

    void refusesBadAddresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("scheme") << u"ftp://crm.example.com/api"_s;
        QTest::newRow("password in it") << u"https://demo:secret@crm.example.com/api"_s;
        QTest::newRow("nonsense") << u"http://"_s;
        QTest::newRow("blank") << u" "_s;
    }

    void refusesBadAddresses()
    {
        QFETCH(QString, address);
        Ctl ctl;
        const Ran ran = ctl.run({u"--url"_s, address, u"--user"_s, u"demo"_s, u"list"_s});
        QCOMPARE(ran.code, 2);
        QVERIFY(!ran.err.isEmpty());
        QVERIFY(!ran.err.contains("secret"));
    }

    void refusesUnclearSignIn()
    {
        Ctl ctl;
        const QStringList url{u"--url"_s, m_sim.url().toString()};
        QCOMPARE(ctl.run(url + words("list")).code, 2); // a password in the environment, but no user
        ctl.environment.remove(u"ROLLCALL_PASSWORD"_s);
        QCOMPARE(ctl.run(url + words("list")).code, 2);
        QCOMPARE(ctl.run(url + words("--user demo list")).code, 2); // no terminal to ask at
        QCOMPARE(ctl.run(url + words("--user de:mo --password-stdin list"), "x\n").code, 2);
        QCOMPARE(ctl.run(url + words("--user demo --password-stdin list"), "").code, 2);
        QCOMPARE(ctl.run(url + words("--ticket-stdin --token-stdin list"), "a\nb\n").code, 2);
        QCOMPARE(ctl.run(url + words("--xsrf-stdin list"), "x\n").code, 2); // without its cookie
        const Ran control = ctl.run(url + words("--token-stdin list"), "to\x01ken\n");
        QCOMPARE(control.code, 2);
        QVERIFY(!control.err.contains("ken\n"));
        QCOMPARE(m_sim.stats().value(u"total"_s).toInt(), 0);
    }

    void unknownProfile()
    {
        Ctl ctl;
        const Ran ran = ctl.run(words("--profile Acme list"));
        QCOMPARE(ran.code, 2);
        QVERIFY(ran.err.contains("Acme"));
    }
};

QTEST_GUILESS_MAIN(TestCtlUsage)
#include "tst_ctlusage.moc"
