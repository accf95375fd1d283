// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

/// Exit code 3, and every way to sign in.
class TestCtlSignIn final : public QObject
{
    Q_OBJECT

    SimProcess m_sim;

    [[nodiscard]] int failedSignIns() const { return m_sim.stats().value(u"failedSignIns"_s).toInt(); }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_sim.start({u"--auth"_s, u"basic:demo:demo"_s, u"--auth"_s, u"ticket:7T-abc"_s, u"--auth"_s,
            u"bearer:8A:token.x"_s, u"--auth"_s, u"xsrf:xval:ASP=cook"_s, u"--require-app-token"_s,
            u"apptok"_s}));
    }

    void init() { m_sim.resetStats(); }

    void wrongPasswordIsSentOnce()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        ctl.environment.insert(u"ROLLCALL_PASSWORD"_s, u"wrong-secret"_s);
        for (const char *command : {"get 5", "list", "set 5 --absent", "doctor", "watch"}) {
            const Ran ran = ctl.run(words(command));
            QVERIFY2(ran.code == 3, (QByteArray(command) + ": " + ran.err).constData());
            QVERIFY(!(ran.err + ran.out).contains("wrong-secret"));
        }
        QCOMPARE(failedSignIns(), 1);
        QVERIFY(ctl.run(words("whoami")).err.contains("was refused at"));

        ctl.environment.insert(u"ROLLCALL_PASSWORD"_s, u"demo"_s); // a person entered a new one
        QCOMPARE(ctl.run(words("whoami")).code, 0);
        ctl.environment.insert(u"ROLLCALL_PASSWORD"_s, u"wrong-secret"_s);
        QCOMPARE(ctl.run(words("--retry-sign-in whoami")).code, 3); // the account was said to be unlocked
        QCOMPARE(failedSignIns(), 2);
    }

    void wrongPasswordOfProgramsAtOnce()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        ctl.environment.insert(u"ROLLCALL_PASSWORD"_s, u"wrong-too"_s);
        std::array<QProcess, 4> processes;
        for (QProcess &process : processes)
            ctl.start(process, words("whoami"));
        for (QProcess &process : processes) {
            QVERIFY(process.waitForFinished());
            QCOMPARE(process.exitCode(), 3);
        }
        QCOMPARE(failedSignIns(), 1);
    }

    void expiredToken()
    {
        Ctl ctl;
        ctl.connection = {u"--url"_s, m_sim.url().toString(), u"--token-stdin"_s};
        QCOMPARE(ctl.run(words("list"), "8A:expired\n").code, 3);
        QCOMPARE(ctl.run(words("list"), "8A:expired\n").code, 3);
        QCOMPARE(failedSignIns(), 1);
        QCOMPARE(ctl.run(words("list"), "8A:token.x\n").code, 0);
    }

    void everyWay()
    {
        Ctl ctl;
        const QStringList url{u"--url"_s, m_sim.url().toString()};
        ctl.environment.remove(u"ROLLCALL_PASSWORD"_s);
        const auto code = [&](const char *arguments, const QByteArray &input = {}) {
            return ctl.run(url + words(arguments), input).code;
        };
        QCOMPARE(code("--user demo --password-stdin whoami", "demo\r\n"), 0);
        QCOMPARE(code("--xsrf-stdin --cookie ASP=cook whoami", "xval\n"), 0);
        QCOMPARE(code("--cookie-stdin --xsrf-stdin whoami", "xval\nASP=cook\n"), 0);
        QCOMPARE(code("--app-token-stdin --ticket-stdin whoami", "7T-abc\napptok\n"), 0);
        QCOMPARE(code("--ticket-stdin whoami", "7T-abc\n"), 3); // without its application token
        ctl.environment.insert(u"ROLLCALL_APP_TOKEN"_s, u"apptok"_s);
        ctl.environment.insert(u"ROLLCALL_TICKET"_s, u"7T-abc"_s);
        QCOMPARE(code("--retry-sign-in whoami"), 0);
        ctl.environment.remove(u"ROLLCALL_TICKET"_s);
        ctl.environment.insert(u"ROLLCALL_TOKEN"_s, u"8A:token.x"_s);
        QCOMPARE(code("whoami"), 0);
        ctl.environment.remove(u"ROLLCALL_TOKEN"_s);
        ctl.environment.insert(u"ROLLCALL_XSRF"_s, u"xval"_s);
        ctl.environment.insert(u"ROLLCALL_COOKIE"_s, u"ASP=cook"_s);
        QCOMPARE(code("whoami"), 0);
    }

    // A machine that nobody sits at: the password comes from a file that only its user may read.
    void secretFromAFile()
    {
        Ctl ctl;
        ctl.environment.remove(u"ROLLCALL_PASSWORD"_s);
        ctl.connection = {u"--profile"_s, u"wall"_s};
        QFile file(ctl.home() + "/wall.secret"_L1);
        const auto put = [&file](const QByteArray &secret, QFile::Permissions others = {}) {
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(secret) == secret.size());
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | others);
            file.close();
        };
        QVERIFY(ctl.writeSettings("[profiles]\nwall\\address=" + m_sim.url().toString().toUtf8()
            + "\nwall\\user=demo\nwall\\plainHttpAllowed=true\nwall\\secretFrom=file:"
            + file.fileName().toUtf8() + '\n'));
        QVERIFY(ctl.run(words("whoami")).err.contains("is missing"));
        put("demo\n", QFile::ReadGroup | QFile::ReadOther);
        const Ran refused = ctl.run(words("--verbose whoami"));
        QCOMPARE(refused.code, 3);
        QVERIFY2(refused.err.contains("wall.secret") && refused.err.contains("mode 0644"),
            refused.err.constData());
        QVERIFY(!refused.err.contains("Password of"));
        put("wrong-secret\n");
        for (const char *command : {"whoami", "list", "watch"}) {
            const Ran ran = ctl.run(words(command));
            QCOMPARE(ran.code, 3);
            QVERIFY(!(ran.err + ran.out).contains("wrong-secret"));
        }
        QCOMPARE(failedSignIns(), 1);
        put("demo\n");
        QCOMPARE(ctl.run(words("whoami")).code, 0);
        QCOMPARE(failedSignIns(), 1);
    }

    void profileFromSettings()
    {
        Ctl ctl;
        const QString folder = ctl.environment.value(u"XDG_CONFIG_HOME"_s) + "/rollcall"_L1;
        QVERIFY(QDir().mkpath(folder));
        QFile file(folder + "/rollcall.ini"_L1);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[profiles]\nacme\\name=Acme Service\nacme\\user=demo\nacme\\method=basic\nacme\\address="
            + m_sim.url().toString().toUtf8() + '\n');
        file.close();
        ctl.connection = {u"--profile"_s, u"ACME service"_s};
        QCOMPARE(ctl.run(words("whoami")).code, 0); // password from the environment
        ctl.environment.remove(u"ROLLCALL_PASSWORD"_s);
        const Ran ran = ctl.run(words("whoami")); // no keychain, no terminal
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains("password"), ran.err.constData());
        QCOMPARE(ctl.run(words("doctor")).code, 3);
        QCOMPARE(failedSignIns(), 0);
    }

    void logHoldsNoSecret()
    {
        Ctl ctl;
        ctl.connectTo(m_sim.url());
        const Ran ran = ctl.run(words("--verbose list"));
        QVERIFY2(ran.err.contains("GET /api/v1/User/currentPrincipal -> 200"), ran.err.constData());
        QVERIFY(!ran.err.contains("ZGVtbzpkZW1v"));
        QVERIFY(!ran.err.contains("select"));
    }
};

QTEST_GUILESS_MAIN(TestCtlSignIn)
#include "tst_ctlsignin.moc"
