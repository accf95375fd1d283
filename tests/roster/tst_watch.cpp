// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/watch.h"

#include "roster/testclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Statuses = QList<std::optional<Status>>;
const Status deleted{EjUserStatus::Deleted, {}};

/// A roster with associates 1, 2, 3…, and a list of who is waited for.
struct Scene {
    TestClock time;
    Roster roster{time.clock()};
    WatchList watches{roster};
    QSignalSpy back{&watches, &WatchList::cameBack};
    QSignalSpy expired{&watches, &WatchList::expired};

    explicit Scene(const Statuses &statuses)
    {
        roster.setFreshnessLimit(2min);
        list(statuses);
    }
    static QList<UserRow> rows(const Statuses &statuses)
    {
        QList<UserRow> rows;
        for (const auto &status : statuses) {
            UserRow row;
            row.agent.associateId = int(rows.size()) + 1;
            row.status = status;
            rows += row;
        }
        return rows;
    }
    void list(const Statuses &statuses)
    {
        time.advance(10s);
        roster.mergeRoster(rows(statuses), time.tick());
    }
    void poll(const Statuses &statuses)
    {
        time.advance(10s);
        roster.mergeStatuses(rows(statuses), time.tick());
    }
    static QList<int> take(QSignalSpy &spy)
    {
        if (spy.isEmpty())
            return {};
        return spy.takeFirst().constFirst().value<QList<int>>();
    }
};

} // namespace

class TestWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoCanBeWaitedFor_data()
    {
        QTest::addColumn<std::optional<Status>>("status");
        QTest::addColumn<bool>("can");
        QTest::newRow("present") << std::optional(Present) << false;
        QTest::newRow("not present") << std::optional(NotPresent) << true;
        QTest::newRow("never seen") << std::optional<Status>() << true;
        QTest::newRow("deleted") << std::optional(deleted) << false;
    }

    void whoCanBeWaitedFor()
    {
        QFETCH(const std::optional<Status>, status);
        QFETCH(const bool, can);
        Scene scene({status});
        QCOMPARE(scene.watches.add(1), can);
        QCOMPARE(scene.watches.contains(1), can);
        QVERIFY(!scene.watches.add(2)); // not in the roster
        QVERIFY(!scene.watches.add(0));
        if (!can)
            return;
        scene.poll({Present});
        QCOMPARE(Scene::take(scene.back), QList<int>{1});
        QVERIFY(scene.watches.ids().isEmpty());
    }

    void onceAndMergedPerAnswer()
    {
        Scene scene({NotPresent, NotPresent, NotPresent, NotPresent});
        for (const int id : {3, 1, 2})
            QVERIFY(scene.watches.add(id));
        QCOMPARE(scene.watches.ids(), (QList<int>{1, 2, 3}));
        scene.poll({Present, NotPresent, Present, Present});
        QCOMPARE(scene.back.size(), 1);
        QCOMPARE(Scene::take(scene.back), (QList<int>{1, 3}));
        QCOMPARE(scene.watches.ids(), QList<int>{2});
        scene.poll({NotPresent, NotPresent, NotPresent, NotPresent});
        scene.poll({Present, Present, Present, Present});
        QCOMPARE(scene.back.size(), 1);
        QCOMPARE(Scene::take(scene.back), QList<int>{2});
    }

    void unknownInBetweenIsNotBack()
    {
        Scene scene({NotPresent, Present});
        QVERIFY(scene.watches.add(1));
        scene.time.advance(5min);
        scene.roster.expire();
        QVERIFY(scene.watches.add(2)); // present once, unknown now
        QVERIFY(scene.back.isEmpty());
        scene.poll({NotPresent, NotPresent}); // known again, but not present
        QVERIFY(scene.back.isEmpty());
        scene.poll({Present, NotPresent});
        QCOMPARE(Scene::take(scene.back), QList<int>{1});
    }

    void unknownIsBackWhenSeenAgain()
    {
        Scene scene({Present});
        scene.time.advance(5min);
        scene.roster.expire();
        QVERIFY(scene.watches.add(1));
        scene.poll({Present}); // no other status, but known again
        QCOMPARE(Scene::take(scene.back), QList<int>{1});
    }

    void anotherMessageIsNotBack()
    {
        Scene scene({NotPresent});
        QVERIFY(scene.watches.add(1));
        scene.time.advance(1s);
        scene.roster.mergePresence(1, {NotPresent, u"Lunch"_s}, scene.time.tick());
        scene.roster.setWriteMark(1, {WriteMark::State::Pending, {Present, {}}});
        QVERIFY(scene.back.isEmpty());
        scene.roster.mergeWritten(1, {Present, {}});
        QCOMPARE(Scene::take(scene.back), QList<int>{1});
    }

    void twelveHours()
    {
        Scene scene({NotPresent, NotPresent, NotPresent});
        QVERIFY(scene.watches.add(1) && scene.watches.add(2));
        scene.time.advance(6h);
        QVERIFY(scene.watches.add(2)); // begins anew
        scene.time.advance(6h - 1s);
        scene.watches.expire();
        QVERIFY(scene.expired.isEmpty());
        scene.time.advance(1s);
        scene.watches.expire();
        QCOMPARE(Scene::take(scene.expired), QList<int>{1});
        scene.time.advance(7h);
        scene.poll({NotPresent, Present, NotPresent}); // asleep when the time was over
        QCOMPARE(Scene::take(scene.expired), QList<int>{2});
        QVERIFY(scene.back.isEmpty());
        QVERIFY(scene.watches.ids().isEmpty());
    }

    void theTimerEndsItToo()
    {
        Scene scene({NotPresent});
        scene.time.advance(-12h);
        QVERIFY(scene.watches.add(1));
        scene.time.advance(12h);
        QVERIFY(scene.watches.contains(1));
        scene.watches.remove(2); // arms the timer with the time that is left: none
        QTRY_COMPARE(scene.expired.size(), 1);
    }

    void removedAndCleared()
    {
        Scene scene({NotPresent, NotPresent});
        QSignalSpy changed(&scene.watches, &WatchList::changed);
        QVERIFY(scene.watches.add(1) && scene.watches.add(2));
        QCOMPARE(changed.size(), 2);
        scene.watches.remove(1);
        QCOMPARE(changed.size(), 3);
        scene.watches.remove(1); // not there any more
        QCOMPARE(changed.size(), 3);
        scene.poll({Present, NotPresent});
        QVERIFY(scene.back.isEmpty());
        scene.roster.clear(); // another server's people
        QVERIFY(scene.watches.ids().isEmpty());
        QCOMPARE(changed.size(), 4);
        scene.list({Present, Present});
        QVERIFY(scene.back.isEmpty() && scene.expired.isEmpty());
    }

    void whoLeavesTheListMayReturn()
    {
        Scene scene({NotPresent, NotPresent});
        QVERIFY(scene.watches.add(2));
        scene.list({NotPresent});
        QVERIFY(scene.watches.contains(2));
        scene.list({NotPresent, Present});
        QCOMPARE(Scene::take(scene.back), QList<int>{2});
    }

    void aListenerMayWatchAgain()
    {
        Scene scene({NotPresent});
        QVERIFY(scene.watches.add(1));
        connect(&scene.watches, &WatchList::cameBack, &scene.watches,
            [&scene] { QVERIFY(!scene.watches.add(1)); });
        scene.poll({Present});
        QCOMPARE(scene.back.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestWatch)
#include "tst_watch.moc"
