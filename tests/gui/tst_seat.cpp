// SPDX-License-Identifier: GPL-3.0-or-later
// A whole seat between a tenant and a desktop: what happens at the machine, and what comes of it.
#include "presence/seat.h"

#include "roster/faketenant.h"
#include "session/keys.h"
#include "session/teamstore.h"
#include "support/mockservice.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const Presence here{Present, {}};
const Presence away{NotPresent, u"Away"_s};

struct Saver : MockService {
    Saver()
        : MockService(QDBusConnection::sessionBus(), u"org.freedesktop.ScreenSaver"_s,
            {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s})
    {
    }
    [[nodiscard]] bool startAs(bool isActive)
    {
        add(u"GetActive"_s, {}, u"b"_s, isActive ? u"ret = True"_s : u"ret = False"_s);
        return start();
    }
    void setActive(bool isActive) { say(u"ActiveChanged"_s, u"b"_s, {isActive}); }
};

struct Notices : MockService {
    Notices()
        : MockService(QDBusConnection::sessionBus(), u"org.freedesktop.Notifications"_s,
            {u"/org/freedesktop/Notifications"_s, u"org.freedesktop.Notifications"_s})
    {
    }
    /// Summary and body of the newest one.
    [[nodiscard]] QString last() const
    {
        QString text;
        for (const Call &call : calls) {
            if (call.method == "Notify"_L1)
                text = call.arguments.value(3).toString() + u'\n' + call.arguments.value(4).toString();
        }
        return text;
    }
};

QList<int> sorted(QList<int> ids)
{
    std::ranges::sort(ids);
    return ids;
}

/// Associate 5 at their machine.
struct Room {
    Room()
    {
        tenant.setPresent(5);
        tenant.letIn(5);
        secrets.write(
            secretKey(profile.id, SecretKind::Credential), u"demo"_s, &settings, [](const QString &) {});
        settings.set(Keys::absence, true);
        settings.set(Keys::absenceGrace, std::chrono::seconds(0));
        settings.set(Keys::absenceMessage, u"Away"_s);
        notifications.start();
        lock.start();
        sleep.start();
        idle.start();
    }
    [[nodiscard]] bool signIn()
    {
        seat.emplace(profile, Seat::Desktop{notifications, lock, sleep, idle},
            Seat::Stores{settings, profiles, tenant.network, secrets, ledger, systemClock(), {}});
        seat->start(true);
        return QTest::qWaitFor([this] { return seat->ownPresence().has_value(); });
    }
    [[nodiscard]] Presence stored() const { return tenant.people.value(5); }
    [[nodiscard]] bool poll()
    {
        QSignalSpy polled(seat->session().poller(), &Poller::polled);
        seat->session().poller()->refresh();
        return polled.wait(30'000);
    }

    QTemporaryDir dir;
    FakeTenant tenant{10};
    MemorySecretStore secrets;
    SignInLedger ledger{dir.filePath(u"ledger.json"_s), systemClock(), 1000};
    Settings settings{{dir.filePath(u"user.ini"_s), dir.filePath(u"system.ini"_s)}};
    ProfileStore profiles{settings};
    Profile profile{.id = u"acme"_s,
        .name = u"Acme"_s,
        .address = u"http://127.0.0.1"_s,
        .user = u"demo"_s,
        .flavour = ApiFlavour::Rest};
    Notifications notifications{QDBusConnection::sessionBus(), u"io.github.rollcall.Rollcall"_s};
    ScreenLock lock{QDBusConnection::systemBus(), QDBusConnection::sessionBus(), {}};
    SleepGuard sleep{QDBusConnection::systemBus()};
    IdleTime idle{QDBusConnection::sessionBus(), systemClock()};
    std::optional<Seat> seat;
};

/// Somebody without automatic absence, whose desktop shows notifications and may be locked.
struct ToldRoom {
    [[nodiscard]] bool signIn(bool isLocked)
    {
        if (!saver.startAs(isLocked) || !notices.start(u"notification_daemon"_s))
            return false;
        room.emplace();
        room->settings.set(Keys::absence, false);
        const auto isKnown = [&] {
            return room->lock.isLocked() == isLocked && room->notifications.isAvailable();
        };
        return QTest::qWaitFor(isKnown) && room->signIn();
    }
    Saver saver;
    Notices notices;
    std::optional<Room> room;
};

} // namespace

/// On two buses of its own, from with-bus --system.
class TestSeat final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aScreenThatWasLockedBeforeTheSignInCounts()
    {
        Saver saver;
        QVERIFY(saver.startAs(true));
        Room room;
        QTRY_VERIFY(room.lock.isLocked());
        QVERIFY(room.signIn());
        QTRY_COMPARE(room.stored(), away);
        saver.setActive(false);
        QTRY_COMPARE(room.stored(), here);
    }

    // Where the list tells no statuses, each of them is a request: of a tenant of hundreds a tray reads few.
    void aTrayReadsFewOneByOne()
    {
        Room room;
        room.tenant.missingColumns = {u"ejStatus"_s};
        const TeamSet teams{.teams = {{.name = u"Few"_s, .people = {1, 2}, .minimum = 1},
                                {.name = u"Others"_s, .people = {3, 4}}}};
        QCOMPARE(TeamStore(room.settings.files(), room.profile.id).save(teams), QString());
        QVERIFY(room.signIn());
        room.seat->session().poller()->setReadsMessages(false);
        QVERIFY(room.poll());
        room.tenant.takeReads();
        QVERIFY(room.poll());
        QCOMPARE(sorted(room.tenant.takeReads()), (QList<int>{1, 2, 5}));

        room.tenant.setAbsent(9, u"Lunch"_s);
        room.seat->session().poller()->setReadsMessages(true);
        QVERIFY(room.poll());
        QVERIFY(room.seat->backNotices().watches().add(9));
        room.profiles.setFollowedTeams(room.profile.id, {u"Others"_s});
        room.seat->readTeams();
        room.seat->session().poller()->setReadsMessages(false);
        QVERIFY(room.poll());
        room.tenant.takeReads();
        QVERIFY(room.poll());
        QCOMPARE(sorted(room.tenant.takeReads()), (QList<int>{3, 4, 5, 9}));
    }

    // Whoever sets something between our absence and our return is met by the return, and the person is told.
    void aColleagueWhomTheReturnMeetsIsTold()
    {
        Saver saver;
        QVERIFY(saver.startAs(false));
        Notices notices;
        QVERIFY(notices.start(u"notification_daemon"_s));
        Room room;
        QTRY_VERIFY(room.notifications.isAvailable());
        QVERIFY(room.signIn());
        saver.settle();
        saver.setActive(true);
        QTRY_COMPARE(room.stored(), away);
        QVERIFY(room.poll());
        const Presence theirs{NotPresent, u"On a course"_s};
        room.tenant.people[5] = theirs; // and no poll sees it
        const qsizetype before = notices.count(u"Notify"_s);
        saver.setActive(false);
        QTRY_COMPARE(notices.count(u"Notify"_s), before + 1);
        QVERIFY(notices.last().contains(u"On a course"_s));
        QCOMPARE(room.stored(), theirs);
    }

    void whatANoticeCouldNotDoIsTold()
    {
        ToldRoom scene;
        QVERIFY(scene.signIn(false));
        Room &room = *scene.room;
        Notices &notices = scene.notices;
        room.tenant.setAbsent(5, u"By the lead"_s);
        QVERIFY(room.poll());
        QTRY_VERIFY(notices.last().contains(u"By the lead"_s));
        room.tenant.setAbsent(5, u"By another"_s); // and no poll sees it
        notices.settle();
        notices.say(u"ActionInvoked"_s, u"us"_s, {1U, u"0"_s}); // Set back
        QTRY_VERIFY(notices.last().contains(u"not changed"_s));
        QCOMPARE(room.stored(), (Presence{NotPresent, u"By another"_s}));
    }

    void nobodyIsToldAtAMachineThatNobodyTouches()
    {
        ToldRoom scene;
        QVERIFY(scene.signIn(true));
        Room &room = *scene.room;
        Notices &notices = scene.notices;
        room.tenant.setAbsent(5, u"Lunch"_s);
        QVERIFY(room.poll());
        QTRY_COMPARE(room.seat->ownPresence(), (Presence{NotPresent, u"Lunch"_s}));
        notices.settle();
        QCOMPARE(notices.count(u"Notify"_s), 0);
        scene.saver.setActive(false);
        room.tenant.setPresent(5);
        QVERIFY(room.poll());
        QTRY_COMPARE(notices.count(u"Notify"_s), 1);
    }
};

QTEST_GUILESS_MAIN(TestSeat)
#include "tst_seat.moc"
