// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/network.h"
#include "session/session.h"
#include "support/simprocess.h"

#include <QNetworkAccessManager>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

using State = Session::State;

const QString Route = u"GET /api/v1/User/currentPrincipal"_s;

/// One program of several on a machine: its own network, keychain reader and ledger object, one ledger file.
struct Program {
    Program(const QString &address, const QString &file, const QString &password)
        : ledger(file, systemClock(), 1000)
        , session({.id = u"acme"_s, .name = u"Acme"_s, .address = address, .user = u"demo"_s}, *network,
              secrets, ledger, systemClock())
    {
        QObject context;
        secrets.write(
            secretKey(u"acme"_s, SecretKind::Credential), password, &context, [](const QString &) {});
        session.setStartsPoller(false);
        session.start();
    }

    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    MemorySecretStore secrets;
    SignInLedger ledger;
    Session session;
};

} // namespace

/// Exactly one failed sign-in per password and machine, over all programs and their restarts.
class TestSignInOnce final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_sim = std::make_unique<SimProcess>();
        QVERIFY(m_sim->start({u"--auth"_s, u"basic:demo:right"_s}));
        m_dir = std::make_unique<QTemporaryDir>();
    }

    void oneFailureOverRestarts()
    {
        for (int start = 0; start < 4; ++start) {
            const auto program = run(u"wrong"_s);
            QTRY_COMPARE(program->session.state(), State::SignInRefused);
            program->session.wake();
            QTest::qWait(30);
        }
        QCOMPARE(m_sim->requests(Route), 1);
        const auto program = run(u"right"_s);
        QTRY_COMPARE(program->session.state(), State::SignedIn);
        QCOMPARE(m_sim->requests(Route), 2);
        const auto stubborn = run(u"wrong"_s);
        QTRY_COMPARE(stubborn->session.state(), State::SignInRefused);
        QCOMPARE(m_sim->requests(Route), 2);
    }

    // The right ticket with a wrong cookie or application token is another attempt.
    void withTokensEverythingSentCounts()
    {
        const SessionSecrets first{u"ticket"_s, {}, {}};
        const SessionSecrets second{u"ticket"_s, {}, u"app"_s};
        QVERIFY(first.tried(Credential::Method::Ticket) != second.tried(Credential::Method::Ticket));
        QCOMPARE(first.tried(Credential::Method::Basic), second.tried(Credential::Method::Basic));
    }

    void oneFailureOfManyAtOnce()
    {
        m_sim->setFaults({{u"latency"_s, u"100"_s}});
        std::vector<std::unique_ptr<Program>> programs;
        programs.reserve(4);
        for (int i = 0; i < 4; ++i)
            programs.push_back(run(u"wrong"_s));
        for (const auto &program : programs)
            QTRY_COMPARE(program->session.state(), State::SignInRefused);
        QCOMPARE(m_sim->requests(Route), 1);
        programs.front()->session.supplySecret(u"right"_s, false);
        QTRY_COMPARE(programs.front()->session.state(), State::SignedIn);
        QTest::qWait(1500); // the others have looked at the ledger
        QCOMPARE(m_sim->requests(Route), 2);
        QCOMPARE(programs.back()->session.state(), State::SignInRefused);
    }

    void allOfThemGetInWithTheRightOne()
    {
        std::vector<std::unique_ptr<Program>> programs;
        programs.reserve(3);
        for (int i = 0; i < 3; ++i)
            programs.push_back(run(u"right"_s));
        for (const auto &program : programs)
            QTRY_COMPARE(program->session.state(), State::SignedIn);
        QVERIFY(!QFile::exists(file()));
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    [[nodiscard]] QString file() const { return m_dir->filePath(u"signin/ledger.json"_s); }
    [[nodiscard]] std::unique_ptr<Program> run(const QString &password) const
    {
        return std::make_unique<Program>(m_sim->url().toString(), file(), password);
    }

    std::unique_ptr<SimProcess> m_sim;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSignInOnce)
#include "tst_signinonce.moc"
