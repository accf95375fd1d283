// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/place.h"
#include "journal/recorder.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

constexpr auto Poll = 10s;
constexpr auto Flush = 30s;

/// A roster that is polled by hand, its recorder and its journal. The timer of the recorder never fires.
struct Scene {
    explicit Scene(bool keepsMessages = false)
        : recorder(roster, open.journal, {.keepsMessages = keepsMessages, .flushEvery = 1h})
    {
        recorder.start();
    }

    static UserRow row(int id, const std::optional<Status> &status)
    {
        UserRow row;
        row.agent.associateId = id;
        row.agent.name = u"Anna Berg"_s;
        row.status = status;
        return row;
    }
    void list(const QMap<int, Status> &statuses)
    {
        QList<UserRow> rows;
        for (auto each = statuses.cbegin(); each != statuses.cend(); ++each)
            rows += row(each.key(), *each);
        shown = statuses;
        roster.mergeRoster(rows, place.tick);
    }
    // Time passes with a poll every ten seconds that says the same, and what the timer would do.
    void live(std::chrono::seconds time)
    {
        for (auto passed = Poll; passed <= time; passed += Poll) {
            place.pass(Poll);
            list(shown);
            if (passed % Flush == 0s)
                recorder.flush();
        }
    }
    void set(int id, const Status &status)
    {
        shown.insert(id, status);
        list(shown);
    }

    Place place;
    OpenJournal open{place};
    Roster roster{place.clock};
    QMap<int, Status> shown;
    Recorder recorder;
};

} // namespace

class TestRecorder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void seesADay()
    {
        Scene scene;
        scene.list({{1, Present}, {2, NotPresent}});
        scene.live(10min);
        scene.set(1, NotPresent);
        scene.live(20min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, N! 08:10"_s);
        QCOMPARE(scene.open.told(2), u"? 00:00, N 08:00"_s);
        scene.place.pass(10min);
        QCOMPARE(scene.open.told(2), u"? 00:00, N 08:00, ? 08:30"_s);
        QCOMPARE(scene.open.said(), QStringList());
    }

    void startsInTheMiddle()
    {
        Place place;
        OpenJournal open(place);
        Roster roster(place.clock);
        roster.mergeRoster({Scene::row(1, Present), Scene::row(2, std::nullopt)}, place.tick);
        place.pass(30s);
        Recorder recorder(roster, open.journal, {});
        recorder.start();
        recorder.start();
        place.pass(30s);
        roster.mergeStatuses({Scene::row(1, Present), Scene::row(2, NotPresent)}, place.tick);
        place.pass(60s);
        roster.mergeStatuses({Scene::row(1, Present), Scene::row(2, NotPresent)}, place.tick);
        const auto page = open.journal.readDay(place.wall.date(), QTimeZone::utc());
        QCOMPARE(page->watched.constFirst().began, place.now() - 90s); // not what was seen before it was on
        QCOMPARE(open.told(1), u"? 00:00, P 08:00"_s);
        QCOMPARE(open.told(2), u"? 00:00, N 08:01"_s);
    }

    void stoppingWritesWhatIsWaiting()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(5min);
        scene.recorder.stop();
        scene.live(5min);
        scene.set(1, NotPresent);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:05"_s);
        scene.recorder.start();
        scene.live(5min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:05, N 08:10"_s);
    }

    void theTimerWrites()
    {
        Place place;
        OpenJournal open(place);
        Roster roster(place.clock);
        Recorder recorder(roster, open.journal, {.flushEvery = 1ms});
        recorder.start();
        roster.mergeRoster({Scene::row(1, Present)}, place.tick);
        OpenJournal other(place);
        place.pass(30s);
        roster.mergeRoster({Scene::row(1, Present)}, place.tick);
        QTRY_COMPARE(other.told(1), u"? 00:00, P 08:00"_s);
    }

    void nobodyAnswers()
    {
        Scene scene;
        scene.list({{1, Present}, {2, Present}});
        scene.live(10min);
        scene.place.pass(5min);
        scene.roster.expire();
        scene.place.pass(5min);
        scene.list({{1, Present}, {2, NotPresent}});
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:10, P 08:20"_s);
        QCOMPARE(scene.open.told(2), u"? 00:00, P 08:00, ? 08:10, N 08:20"_s);
    }

    void theMachineSleeps()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(10min);
        scene.place.pass(8h); // and nothing expires before the next answer
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:10, P 16:10"_s);
        const auto page = scene.open.journal.readDay(scene.place.wall.date(), QTimeZone::utc());
        QCOMPARE(page->watched.size(), 2);
    }

    void theRosterIsAnotherOneAfterSleep()
    {
        Scene scene;
        scene.list({{1, Present}, {2, Present}});
        scene.live(10min);
        scene.place.pass(8h);
        scene.list({{2, Present}, {3, NotPresent}}); // told as removed and added, not as changed
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:10"_s);
        QCOMPARE(scene.open.told(2), u"? 00:00, P 08:00, ? 08:10, P 16:10"_s);
        QCOMPARE(scene.open.told(3), u"? 00:00, N 16:10"_s);
    }

    void oneIsLostFromSight()
    {
        Scene scene;
        scene.list({{1, Present}, {2, Present}});
        scene.live(10min);
        for (int i = 0; i < 30; ++i) { // only the second one is answered for
            scene.place.pass(Poll);
            scene.roster.mergePresence(2, {Present, {}}, scene.place.tick);
            scene.recorder.flush();
        }
        scene.roster.expire();
        scene.live(5min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:10, P 08:15"_s);
        QCOMPARE(scene.open.told(2), u"? 00:00, P 08:00"_s);
    }

    void someoneVanishes()
    {
        Scene scene;
        scene.list({{1, Present}, {2, Present}});
        scene.live(10min);
        scene.list({{1, Present}});
        scene.live(10min);
        QCOMPARE(scene.open.told(2), u"? 00:00, P 08:00, ? 08:10"_s);
        scene.list({{1, Present}, {2, NotPresent}});
        scene.live(10min);
        QCOMPARE(scene.open.told(2), u"? 00:00, P 08:00, ? 08:10, N 08:20"_s);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00"_s);
    }

    void theRosterIsCleared()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(10min);
        scene.recorder.flush();
        scene.roster.clear();
        scene.place.pass(10min);
        scene.list({{1, Present}});
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, ? 08:10, P 08:20"_s);
    }

    void messagesOnlyWhereAllowed_data()
    {
        QTest::addColumn<bool>("keeps");
        QTest::addColumn<QString>("told");
        QTest::newRow("not kept") << false << u"? 00:00, P 08:00, N! 08:10"_s;
        QTest::newRow("kept") << true << u"? 00:00, P 08:00, N! 08:10 Lunch, N! 08:20 Dentist now"_s;
    }
    void messagesOnlyWhereAllowed()
    {
        QFETCH(bool, keeps);
        Scene scene(keeps);
        scene.list({{1, Present}});
        scene.live(10min);
        scene.set(1, NotPresent);
        scene.recorder.flush(); // the message is read after the status
        scene.roster.mergePresence(1, {NotPresent, u"Lunch"_s}, scene.place.tick);
        scene.live(10min);
        scene.roster.mergePresence(1, {NotPresent, u"Dentist\n\u202Enow"_s}, scene.place.tick);
        scene.live(10min);
        QTEST(scene.open.told(1), "told");
        scene.recorder.stop();
        scene.open.journal.stop();
        QFile file(scene.place.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().contains("Lunch"), keeps);
    }

    void reasonsBelongToChanges()
    {
        Scene scene;
        scene.list({{1, Present}, {2, NotPresent}, {3, Present}});
        scene.live(10min);
        scene.roster.mergeWritten(1, {NotPresent, {}});
        scene.shown.insert(1, NotPresent);
        scene.recorder.flush();
        scene.recorder.noteOwn({1, 2, 7}, Reason::Bulk); // 2 was so already, 7 is nobody
        scene.live(10min);
        scene.set(3, NotPresent);
        scene.live(10min);
        scene.recorder.noteOwn({3}, Reason::Manual); // somebody else's, long ago
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, N! 08:10 2"_s);
        QCOMPARE(scene.open.told(2), u"? 00:00, N 08:00"_s);
        QCOMPARE(scene.open.told(3), u"? 00:00, P 08:00, N! 08:20"_s);
    }

    void theClockIsSet_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<QString>("told");
        QTest::newRow("a little ahead") << 1 << u"? 00:00, P 08:00, N! 09:11, P! 09:21"_s;
        QTest::newRow("ahead") << 60 << u"? 00:00, P 08:00, ? 09:00, P 10:00, N! 10:10, P! 10:20"_s;
        QTest::newRow("a little back") << -5 << u"? 00:00, P 08:00, N! 09:05, P! 09:15"_s;
        QTest::newRow("an hour back") << -60 << u"? 00:00, P 08:00, N! 08:10, P! 08:20"_s;
    }
    void theClockIsSet()
    {
        QFETCH(int, minutes);
        Scene scene;
        scene.list({{1, Present}});
        scene.live(1h);
        scene.recorder.flush();
        scene.place.wall = scene.place.wall.addSecs(minutes * 60);
        scene.live(10min);
        scene.set(1, NotPresent);
        scene.live(10min);
        scene.set(1, Present);
        scene.live(10min);
        QTEST(scene.open.told(1), "told");
        QCOMPARE(scene.open.said(), QStringList());
    }

    void nothingIsOutOfOrder()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(50min);
        scene.set(1, NotPresent);
        scene.live(10min);
        scene.place.wall = scene.place.wall.addSecs(-3600);
        scene.live(10min);
        scene.set(1, Present); // at 08:10, after 08:50
        scene.live(80min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00"_s); // the last state counts
    }

    void theClockIsSetFarBack()
    {
        Scene scene;
        scene.place.wall = scene.place.wall.addDays(1);
        scene.list({{1, Present}});
        scene.live(1h);
        scene.place.wall = scene.place.wall.addDays(-1);
        scene.live(10min);
        scene.set(1, NotPresent);
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 09:00, N! 09:10"_s); // its own day, as if just started
    }

    void deletingStartsAnew()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(10min);
        scene.recorder.flush();
        QVERIFY(scene.open.journal.removeAll());
        QCoreApplication::processEvents();
        scene.live(10min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:10"_s);
    }

    void whatCannotBeWrittenWaits()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.live(10min);
        scene.open.journal.stop();
        scene.set(1, NotPresent);
        scene.recorder.flush();
        scene.live(10min);
        scene.open.journal.start();
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:00, N! 08:10"_s);
    }

    void butNotForEver()
    {
        Scene scene;
        scene.open.journal.stop();
        QMap<int, Status> many;
        for (int id = 1; id <= 5000; ++id)
            many.insert(id, Present);
        for (int i = 0; i < 5; ++i) {
            scene.list(many);
            for (Status &status : many)
                status = status == Present ? NotPresent : Present;
            scene.place.pass(2min);
        }
        scene.recorder.flush(); // 25,000 are too many
        scene.open.journal.start();
        scene.live(1min);
        QCOMPARE(scene.open.told(1), u"? 00:00, P 08:10"_s);
    }

    void oneTransactionPerFlush()
    {
        Scene scene;
        scene.list({{1, Present}});
        scene.recorder.flush();
        OpenJournal other(scene.place);
        for (int i = 0; i < 9; ++i) {
            scene.place.pass(1s);
            scene.set(1, i % 2 == 0 ? NotPresent : Present);
        }
        scene.place.pass(1s);
        QCOMPARE(other.told(1), QString());
        scene.list(scene.shown);
        scene.recorder.flush();
        QCOMPARE(other.told(1).count(u','), 10);
    }
};

QTEST_GUILESS_MAIN(TestRecorder)
#include "tst_recorder.moc"
