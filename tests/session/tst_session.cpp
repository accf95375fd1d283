// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"
#include "support/fakenetwork.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

using State = Session::State;

const QByteArray PrincipalRoute = "GET /api/v1/User/currentPrincipal";
const QByteArray UsersRoute = "GET /api/v1/User";

FakeAnswer principal()
{
    return json(R"({"AssociateId":5,"EjUserId":3,"FullName":"Torsten Brandt","UserName":"torsten",)"
                R"("EjUserStatus":"StatusNormal"})");
}

/// A keychain whose lock a test turns.
class FakeKeychain final : public SecretStore
{
public:
    void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) override
    {
        prompts += mayPrompt;
        if (state == SecretRead::State::Found)
            return memory.read(key, mayPrompt, context, callback);
        const SecretRead answer{.state = state, .problem = u"No keychain here."_s};
        QMetaObject::invokeMethod(
            context, [answer, callback] { callback(answer); }, Qt::QueuedConnection);
    }
    void write(const QString &key, const QString &secret, QObject *context, DoneCallback callback) override
    {
        memory.write(key, secret, context, callback);
    }
    void remove(const QString &key, QObject *context, DoneCallback callback) override
    {
        memory.remove(key, context, callback);
    }
    void put(const QString &secret, SecretKind kind = SecretKind::Credential)
    {
        QObject context;
        memory.write(secretKey(u"acme"_s, kind), secret, &context, [](const QString &) {});
    }
    [[nodiscard]] QString stored()
    {
        QObject context;
        QString found;
        bool answered = false;
        memory.read(
            secretKey(u"acme"_s, SecretKind::Credential), false, &context, [&](const SecretRead &read) {
                found = read.secret;
                answered = true;
            });
        return QTest::qWaitFor([&] { return answered; }) ? found : QString();
    }

    MemorySecretStore memory;
    SecretRead::State state = SecretRead::State::Found;
    int prompts = 0;
};

/// Everything around sessions of one profile on one machine.
struct Desk {
    QTemporaryDir dir;
    QDateTime now{QDate(2026, 11, 23), QTime(7, 12)};
    Tick tick{1};
    Clock clock{[this] { return now; }, [this] { return tick += 1ms; }};
    FakeNetwork network;
    FakeKeychain keychain;
    SignInLedger ledger{dir.filePath(u"signin/ledger.json"_s), clock, 1000};
    Profile profile{
        .id = u"acme"_s, .name = u"Acme Service"_s, .address = u"http://127.0.0.1"_s, .user = u"torsten"_s};

    [[nodiscard]] std::unique_ptr<Session> session(bool startsPoller = false)
    {
        auto session = std::make_unique<Session>(profile, network, keychain, ledger, clock);
        session->setStartsPoller(startsPoller);
        return session;
    }
    [[nodiscard]] qsizetype sent() const { return network.count(PrincipalRoute); }
    [[nodiscard]] QByteArray lastAuthorization() const
    {
        return network.seen().isEmpty() ? QByteArray() : network.seen().last().header("Authorization");
    }
    static QByteArray basic(const QByteArray &userAndPassword)
    {
        return "Basic " + userAndPassword.toBase64();
    }
};

bool reaches(const Session &session, State state)
{
    return QTest::qWaitFor([&] { return session.state() == state; });
}

} // namespace

class TestSession final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void othersRefusedIsRememberedWithWhatThePollerLearns()
    {
        Desk desk;
        const auto session = desk.session();
        session->setCapabilities({.hasGroupId = false, .isOthersRefused = true});
        QVERIFY(session->capabilities().isOthersRefused);
        QSignalSpy learned(session.get(), &Session::capabilitiesLearned);
        session->learnOthersRefused(true);
        QVERIFY(learned.isEmpty());
        session->learnOthersRefused(false);
        QCOMPARE(learned.size(), 1);
        QCOMPARE(learned.front().front().value<Capabilities>(), Capabilities{.hasGroupId = false});
    }

    void isIdleUntilStarted()
    {
        Desk desk;
        const auto session = desk.session();
        QCOMPARE(session->state(), State::Idle);
        QVERIFY(!session->client() && !session->poller());
        QCOMPARE(session->roster().size(), 0);
    }

    void signsInWithOneRequestAlone()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.keychain.put(u"app"_s, SecretKind::AppToken);
        desk.network.on(PrincipalRoute, principal());
        const auto session = desk.session();
        QList<State> states;
        connect(session.get(), &Session::stateChanged, this, [&] { states += session->state(); });
        QSignalSpy signedIn(session.get(), &Session::signedIn);
        session->start(true);
        QTRY_COMPARE(signedIn.size(), 1);
        QCOMPARE(states, (QList{State::ReadingSecret, State::SigningIn, State::SignedIn}));
        QCOMPARE(desk.network.routes(), QByteArrayList{PrincipalRoute});
        QCOMPARE(desk.lastAuthorization(), Desk::basic("torsten:pw"));
        QCOMPARE(desk.network.seen().last().header("SO-AppToken"), QByteArray("app"));
        QCOMPARE(session->principal()->fullName, u"Torsten Brandt"_s);
        QVERIFY(session->client() && session->poller());
        QCOMPARE(session->problem(), QString());
        QCOMPARE(desk.keychain.prompts, 2);
    }

    void thePollerFollowsTheSignIn()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.next(hanging());
        const auto session = desk.session(true);
        session->start();
        QTRY_COMPARE(desk.network.inFlight(), 1);
        QTest::qWait(50);
        QCOMPARE(desk.network.routes(), QByteArrayList{PrincipalRoute});
        desk.network.on(UsersRoute, json(R"({"value":[]})"));
        QVERIFY(desk.network.release(principal()));
        QVERIFY(reaches(*session, State::SignedIn));
        QTRY_COMPARE(session->poller()->state(), Poller::State::Live);
        QCOMPARE(session->poller()->error().has_value(), false);
    }

    void aWrongPasswordIsSentOnce()
    {
        Desk desk;
        desk.keychain.put(u"wrong"_s);
        desk.network.on(PrincipalRoute, html(401));
        {
            const auto session = desk.session();
            session->start();
            QVERIFY(reaches(*session, State::SignInRefused));
            QCOMPARE(session->error()->kind, ApiError::Kind::SignIn);
            QCOMPARE(session->refusedSince(), desk.now);
            QVERIFY(session->problem().contains(u"torsten"_s));
            session->wake();
            session->start(true);
            QVERIFY(reaches(*session, State::SignInRefused));
        }
        desk.now = desk.now.addDays(1);
        const auto session = desk.session();
        session->start(true);
        QVERIFY(reaches(*session, State::SignInRefused));
        QCOMPARE(session->refusedSince(), desk.now.addDays(-1));
        session->wake();
        QTest::qWait(100);
        QCOMPARE(desk.sent(), 1);
    }

    void aNewPasswordIsTriedAndKept()
    {
        Desk desk;
        desk.keychain.put(u"wrong"_s);
        desk.network.once(PrincipalRoute, html(401));
        desk.network.once(PrincipalRoute, principal());
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::SignInRefused));
        session->supplySecret(u"right"_s, true);
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.lastAuthorization(), Desk::basic("torsten:right"));
        QCOMPARE(desk.keychain.stored(), u"right"_s);
        QVERIFY(!session->refusedSince().isValid());
        QVERIFY(!desk.ledger.mayTry(ledgerKey(desk.profile), u"wrong"_s, SignInLedger::Retries::Never));
    }

    void theSameRefusedPasswordIsNotSentAgain()
    {
        Desk desk;
        desk.network.on(PrincipalRoute, html(401));
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::NeedsSecret));
        QVERIFY(session->problem().contains(u"torsten"_s));
        session->supplySecret(u"wrong"_s, true);
        QVERIFY(reaches(*session, State::SignInRefused));
        const QString first = session->problem();
        session->supplySecret(u"wrong"_s, true);
        QCOMPARE(session->state(), State::SignInRefused);
        QVERIFY(session->problem() != first);
        QVERIFY(session->problem().contains(u"07:12"_s));
        session->wake();
        QTest::qWait(50);
        QCOMPARE(desk.sent(), 1);
        QCOMPARE(desk.keychain.stored(), QString()); // a wrong one is not kept
    }

    void aPersonMayInsist()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.once(PrincipalRoute, html(401)); // the account is locked
        desk.network.once(PrincipalRoute, principal());
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::SignInRefused));
        session->tryRefusedAgain();
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.sent(), 2);
    }

    void aTypedPasswordWinsOverTheStore()
    {
        Desk desk;
        desk.keychain.put(u"old"_s);
        desk.keychain.state = SecretRead::State::Locked;
        desk.network.once(PrincipalRoute, failing(QNetworkReply::ConnectionRefusedError));
        desk.network.once(PrincipalRoute, principal());
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::NeedsSecret));
        session->supplySecret(u"typed"_s, false);
        QVERIFY(reaches(*session, State::Unreachable));
        desk.keychain.state = SecretRead::State::Found;
        session->wake();
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.lastAuthorization(), Desk::basic("torsten:typed"));
        QCOMPARE(desk.keychain.stored(), u"old"_s);
    }

    void unattendedTriesOnceMoreAfterAnHour()
    {
        Desk desk;
        desk.profile.isUnattended = true;
        desk.keychain.put(u"pw"_s);
        desk.network.on(PrincipalRoute, html(401));
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::SignInRefused));
        const auto pass = [&](std::chrono::seconds pause) {
            desk.now = desk.now.addSecs(pause.count());
            QTest::qWait(20);
            session->wake();
        };
        pass(59min);
        QTest::qWait(200);
        QCOMPARE(desk.sent(), 1);
        pass(2min);
        QTRY_COMPARE(desk.sent(), 2);
        QVERIFY(reaches(*session, State::SignInRefused));
        pass(2h);
        QTest::qWait(200);
        QCOMPARE(desk.sent(), 2);
        pass(4h);
        QTRY_COMPARE(desk.sent(), 3);
        QVERIFY(reaches(*session, State::SignInRefused));
        QCOMPARE(session->state(), State::SignInRefused);
        QCOMPARE(session->refusedSince(), QDateTime(QDate(2026, 11, 23), QTime(7, 12)));
    }

    void aNewTokenInTheStoreIsTriedAtOnce()
    {
        Desk desk;
        desk.profile.method = Credential::Method::Bearer;
        desk.keychain.put(u"expired"_s);
        desk.network.next(hanging());
        const auto session = desk.session();
        session->start();
        QTRY_COMPARE(desk.network.inFlight(), 1);
        desk.keychain.put(u"fresh"_s); // another program refreshed it
        desk.network.on(PrincipalRoute, principal());
        QVERIFY(desk.network.release(html(401)));
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.lastAuthorization(), QByteArray("Bearer fresh"));
        QCOMPARE(desk.sent(), 2);
    }

    void aTokenIsTriedAgainSparingly()
    {
        Desk desk;
        desk.profile.method = Credential::Method::Ticket;
        desk.keychain.put(u"T1"_s);
        desk.network.on(PrincipalRoute, html(401));
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::SignInRefused));
        // The fingerprint of a refused one takes its time, and under sanitizers more.
        const auto isSentAfter = [&](std::chrono::seconds pause, int times) {
            desk.now = desk.now.addSecs(pause.count());
            QTest::qWait(20);
            session->wake();
            (void)QTest::qWaitFor([&] { return desk.sent() >= times; }, 5'000);
            QTest::qWait(60);
            return desk.sent() == times && reaches(*session, State::SignInRefused);
        };
        QVERIFY(isSentAfter(4min, 1));
        QVERIFY(isSentAfter(2min, 2));
        QVERIFY(isSentAfter(14min, 2));
        QVERIFY(isSentAfter(2min, 3));
        QVERIFY(isSentAfter(59min, 3));
        QVERIFY(isSentAfter(2min, 4));
    }

    void aLockedKeychainIsNotPrompted()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.keychain.state = SecretRead::State::Locked;
        desk.network.on(PrincipalRoute, principal());
        const auto session = desk.session();
        session->start(false);
        QVERIFY(reaches(*session, State::NeedsSecret));
        QVERIFY(!session->problem().isEmpty());
        QCOMPARE(desk.keychain.prompts, 0);
        desk.keychain.state = SecretRead::State::Found; // unlocked meanwhile
        session->wake();
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.keychain.prompts, 0);
    }

    void aMissingKeychainIsTold()
    {
        Desk desk;
        desk.keychain.state = SecretRead::State::Unavailable;
        const auto session = desk.session();
        session->start(true);
        QVERIFY(reaches(*session, State::NeedsSecret));
        QVERIFY(session->problem().startsWith(u"No keychain here."_s));
        desk.network.on(PrincipalRoute, principal());
        session->supplySecret(u"pw"_s, false);
        QVERIFY(reaches(*session, State::SignedIn));
    }

    void xsrfNeedsItsCookie()
    {
        Desk desk;
        desk.profile.method = Credential::Method::Xsrf;
        desk.keychain.put(u"v"_s);
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::NeedsSecret));
        desk.keychain.put(u"sid=1"_s, SecretKind::Cookie);
        desk.network.on(PrincipalRoute, principal());
        session->wake();
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.network.seen().last().header("X-XSRF-TOKEN"), QByteArray("v"));
        QCOMPARE(desk.network.seen().last().header("Cookie"), QByteArray("sid=1"));
    }

    void anUnreachableServerIsTriedAgain()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.once(PrincipalRoute, failing(QNetworkReply::HostNotFoundError));
        desk.network.once(PrincipalRoute, principal());
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::Unreachable));
        QCOMPARE(session->error()->cause, ApiError::Cause::HostNotFound);
        QCOMPARE(session->problem(), sentence(*session->error()));
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), State::SignedIn, 20'000); // by itself
        QCOMPARE(desk.sent(), 2);
    }

    void whatAPersonMustMendIsNotUsable_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("moved") << 421 << int(ApiError::Kind::Relocate);
        QTest::newRow("closed") << 403 << int(ApiError::Kind::NotPermitted);
        QTest::newRow("web page") << 200 << int(ApiError::Kind::NotThisApi);
    }
    void whatAPersonMustMendIsNotUsable()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.once(PrincipalRoute, html(status));
        const auto session = desk.session();
        session->start();
        QVERIFY(reaches(*session, State::NotUsable));
        QCOMPARE(int(session->error()->kind), kind);
        QVERIFY(!session->problem().isEmpty());
        desk.network.on(PrincipalRoute, principal());
        session->wake(); // the captive portal may be gone
        QVERIFY(reaches(*session, State::SignedIn));
    }

    void anImpossibleAddressSendsNothing_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("login page") << u"https://online.superoffice.com"_s;
        QTest::newRow("plain http") << u"http://crm.acme.example"_s;
    }
    void anImpossibleAddressSendsNothing()
    {
        QFETCH(QString, address);
        Desk desk;
        desk.profile.address = address;
        desk.keychain.put(u"pw"_s);
        const auto session = desk.session();
        session->start(true);
        QCOMPARE(session->state(), State::NotUsable);
        QVERIFY(!session->problem().isEmpty());
        session->wake();
        QTest::qWait(30);
        QCOMPARE(desk.network.seen().size(), 0);
        QCOMPARE(desk.keychain.prompts, 0);
    }

    void aRefusalWhilePollingStopsThePoller()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.on(PrincipalRoute, principal());
        desk.network.on(UsersRoute, html(401)); // the password was changed elsewhere
        const auto session = desk.session(true);
        session->start();
        QVERIFY(reaches(*session, State::SignInRefused));
        QCOMPARE(session->refusedSince(), desk.now);
        QCOMPARE(session->poller()->state(), Poller::State::Idle);
        QTest::qWait(100);
        QCOMPARE(desk.network.count(UsersRoute), 1);
        QCOMPARE(desk.sent(), 1);
        desk.network.on(UsersRoute, json(R"({"value":[]})"));
        QSignalSpy disconnecting(session.get(), &Session::disconnecting);
        session->supplySecret(u"new"_s, true);
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(disconnecting.size(), 1);
        QTRY_COMPARE(session->poller()->state(), Poller::State::Live);
    }

    void aRefusalInAnotherProgramStopsThisOne()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.on(PrincipalRoute, principal());
        desk.network.on(UsersRoute, json(R"({"value":[]})"));
        const auto session = desk.session(true);
        session->start();
        QVERIFY(reaches(*session, State::SignedIn));
        SignInLedger other(desk.dir.filePath(u"signin/ledger.json"_s), desk.clock, 1000);
        other.refused(ledgerKey(desk.profile), u"pw"_s);
        QVERIFY(reaches(*session, State::SignInRefused));
        QCOMPARE(session->poller()->state(), Poller::State::Idle);
        desk.keychain.put(u"new"_s); // entered in the other program
        session->wake();
        QVERIFY(reaches(*session, State::SignedIn));
        QCOMPARE(desk.sent(), 2);
    }

    void stopCancelsEverything()
    {
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.on(PrincipalRoute, hanging());
        const auto session = desk.session();
        session->start();
        session->stop(); // while reading
        QCOMPARE(session->state(), State::Idle);
        QTest::qWait(30);
        QCOMPARE(desk.sent(), 0);
        session->start();
        QTRY_COMPARE(desk.network.inFlight(), 1);
        session->stop(); // while signing in
        QCOMPARE(session->state(), State::Idle);
        QTRY_COMPARE(desk.network.aborted(), 1);
        QVERIFY(desk.ledger.claim(ledgerKey(desk.profile)));
        QVERIFY(!session->client());
        QTest::qWait(30);
        QCOMPARE(session->state(), State::Idle);
    }

    void listenersMayStopIt_data()
    {
        QTest::addColumn<int>("at");
        for (const State state : {State::ReadingSecret, State::SigningIn, State::SignedIn,
                 State::SignInRefused, State::Unreachable, State::NotUsable})
            QTest::addRow("%d", int(state)) << int(state);
    }
    void listenersMayStopIt()
    {
        QFETCH(int, at);
        Desk desk;
        desk.keychain.put(u"pw"_s);
        desk.network.on(PrincipalRoute,
            at == int(State::SignInRefused)     ? html(401)
                : at == int(State::Unreachable) ? html(503)
                : at == int(State::NotUsable)   ? html(200)
                                                : principal());
        const auto session = desk.session();
        QSignalSpy signedIn(session.get(), &Session::signedIn);
        bool stopped = false;
        connect(session.get(), &Session::stateChanged, this, [&] {
            if (int(session->state()) == at) {
                stopped = true;
                session->stop();
            }
        });
        session->start();
        QTRY_VERIFY(stopped);
        QTest::qWait(60);
        QCOMPARE(session->state(), State::Idle);
        QCOMPARE(signedIn.size(), 0);
        QVERIFY(desk.sent() <= 1);
    }
};

QTEST_GUILESS_MAIN(TestSession)
#include "tst_session.moc"
