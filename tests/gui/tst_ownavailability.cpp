// SPDX-License-Identifier: GPL-3.0-or-later
// Orders for one's own availability, in every state of the session.
#include "presence/ownavailability.h"
#include "roster/faketenant.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

using Command = InstanceOrder::Command;

namespace {

constexpr auto Put = "PUT /api/v1/User/5/UserPresenceStatus";

struct Room {
    explicit Room(bool isDisplayOnly = false, int ejUserId = 3)
    {
        profile.isDisplayOnly = isDisplayOnly;
        session = std::make_unique<Session>(profile, tenant.network, secrets, ledger, systemClock());
        own = std::make_unique<OwnAvailability>(*session);
        tenant.letIn(5, ejUserId);
        secrets.write(
            secretKey(profile.id, SecretKind::Credential), u"demo"_s, own.get(), [](const QString &) {});
        session->setStartsPoller(false);
    }
    void order(const InstanceOrder &order)
    {
        own->carryOut(order, [this](const InstanceReply &reply) { replies += reply; });
    }
    [[nodiscard]] bool isAnswered(qsizetype times = 1) const
    {
        return QTest::qWaitFor([&] { return replies.size() == times; });
    }

    QTemporaryDir dir;
    FakeTenant tenant{10};
    MemorySecretStore secrets;
    SignInLedger ledger{dir.filePath(u"ledger.json"_s), systemClock(), 1000};
    Profile profile{.id = u"acme"_s,
        .name = u"Acme"_s,
        .address = u"http://127.0.0.1"_s,
        .user = u"demo"_s,
        .flavour = ApiFlavour::Rest};
    std::unique_ptr<Session> session;
    std::unique_ptr<OwnAvailability> own;
    QList<InstanceReply> replies;
};

} // namespace

class TestOwnAvailability final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void waitsForTheSignIn()
    {
        Room room;
        room.order({.command = Command::Absent, .message = u"Dentist"_s});
        QVERIFY(room.replies.isEmpty());
        room.session->start(true);
        QVERIFY(room.isAnswered());
        QCOMPARE(room.replies.constFirst().exitCode, 0);
        QVERIFY(room.replies.constFirst().sentence.contains(u"Dentist"_s));
        QCOMPARE(room.tenant.people.value(5).status, NotPresent);
    }

    void togglesWhatTheServerHas()
    {
        Room room;
        room.own->setUsualAbsence({u"Lunch"_s, std::chrono::minutes(30)});
        room.tenant.setPresent(5);
        room.session->start(true);
        room.order({.command = Command::Toggle});
        QVERIFY(room.isAnswered());
        QVERIFY(room.replies.constFirst().sentence.contains(u"Lunch, back 2"_s));
        room.order({.command = Command::Toggle});
        QVERIFY(room.isAnswered(2));
        QCOMPARE(room.tenant.people.value(5).status, Present);
    }

    void toggleCountsFromTheClickOn()
    {
        Room room;
        room.own->setUsualAbsence({u"Lunch"_s, std::chrono::minutes(30)});
        room.tenant.setPresent(5);
        room.session->setStartsPoller(true);
        room.session->start(true);
        const Roster &roster = room.session->roster();
        QTRY_VERIFY(roster.find(5) && roster.find(5)->status == Present);

        room.tenant.network.on("GET /api/v1/User/5/UserPresenceStatus", hanging());
        room.order({.command = Command::Toggle});
        QCOMPARE(roster.find(5)->write.state, WriteMark::State::Pending);
        QVERIFY(roster.find(5)->write.target.message.startsWith(u"Lunch, back 2"_s));

        room.tenant.network.on("GET /api/v1/User/5/UserPresenceStatus", failing(QNetworkReply::TimeoutError));
        while (room.tenant.network.release(failing(QNetworkReply::TimeoutError))) { }
        QVERIFY(room.isAnswered());
        QTRY_COMPARE(roster.find(5)->write.state, WriteMark::State::NotSent);
    }

    void toggleGoesWithItsConnection()
    {
        Room room;
        room.tenant.setPresent(5);
        room.session->setStartsPoller(true);
        room.session->start(true);
        const Roster &roster = room.session->roster();
        QTRY_VERIFY(roster.find(5) && roster.find(5)->status == Present);
        room.tenant.network.on("GET /api/v1/User/5/UserPresenceStatus", hanging());
        room.order({.command = Command::Toggle});
        room.session->stop();
        QCOMPARE(room.replies.size(), 1);
        QVERIFY(!roster.find(5) || roster.find(5)->write.state == WriteMark::State::None);
    }

    void oneAtATime()
    {
        Room room;
        room.order({.command = Command::Present});
        room.order({.command = Command::Absent});
        QCOMPARE(room.replies.size(), 1);
        QCOMPARE(room.replies.constFirst().exitCode, 1);
        room.session->start(true);
        QVERIFY(room.isAnswered(2));
        QCOMPARE(room.replies.at(1).exitCode, 0);
    }

    void whatTheWindowWouldRefuse()
    {
        Room display(true);
        display.order({.command = Command::Toggle});
        QCOMPARE(display.replies.value(0).exitCode, 4);

        Room stranger(false, 0);
        stranger.session->start(true);
        stranger.order({.command = Command::Toggle});
        QVERIFY(stranger.isAnswered());
        QCOMPARE(stranger.replies.constFirst().exitCode, 4);

        Room closed;
        closed.session->setCapabilities({.isReadingOnly = true});
        closed.session->start(true);
        closed.order({.command = Command::Present});
        QVERIFY(closed.isAnswered());
        QCOMPARE(closed.replies.constFirst().exitCode, 4);
        for (const Room *room : {&display, &stranger, &closed})
            QCOMPARE(room->tenant.network.count(Put), 0);
    }

    void failures_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<int>("code");
        QTest::newRow("refused password") << html(401) << 3;
        QTest::newRow("not permitted") << json(R"({"ErrorMessage":"no"})", 403) << 4;
        QTest::newRow("no way") << failing(QNetworkReply::ConnectionRefusedError) << 5;
        QTest::newRow("another program") << html(200) << 6;
    }

    void failures()
    {
        QFETCH(const FakeAnswer, answer);
        Room room;
        room.tenant.network.on("GET /api/v1/User/currentPrincipal", answer);
        room.order({.command = Command::Present});
        room.session->start(true);
        QVERIFY(room.isAnswered());
        QTEST(room.replies.constFirst().exitCode, "code");
        QVERIFY(!room.replies.constFirst().sentence.isEmpty());
        QCOMPARE(room.tenant.network.count(Put), 0);
    }

    void theConnectionGoesMeanwhile()
    {
        Room room;
        room.tenant.network.on(Put, hanging());
        room.session->start(true);
        room.order({.command = Command::Absent});
        QTRY_COMPARE(room.tenant.network.count(Put), 1);
        room.session->stop();
        QVERIFY(room.isAnswered());
        QCOMPARE(room.replies.constFirst().exitCode, 5);
        QVERIFY(room.replies.constFirst().sentence.contains(u"not known"_s));
    }

    void badTimesAndTexts()
    {
        Room room;
        room.session->start(true);
        room.order({.command = Command::Absent, .until = u"teatime"_s});
        QVERIFY(room.isAnswered());
        room.order({.command = Command::Absent, .message = u"two\nlines"_s});
        QVERIFY(room.isAnswered(2));
        room.order({.command = Command::Absent, .message = QString(300, u'x')});
        QVERIFY(room.isAnswered(3));
        for (const InstanceReply &reply : std::as_const(room.replies))
            QCOMPARE(reply.exitCode, 2);
        QCOMPARE(room.tenant.network.count(Put), 0);
    }
};

QTEST_GUILESS_MAIN(TestOwnAvailability)
#include "tst_ownavailability.moc"
