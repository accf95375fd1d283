// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/roster.h"

#include "roster/testclock.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

UserRow row(int id, const std::optional<Status> &status, const QString &name = u"Anna Berg"_s)
{
    UserRow row;
    row.agent.associateId = id;
    row.agent.ejUserId = id;
    row.agent.name = name;
    row.status = status;
    return row;
}

const Presence lunch{NotPresent, u"Lunch"_s};
const Presence here{Present, QString()};

} // namespace

class TestRoster final : public QObject
{
    Q_OBJECT

    /// A roster with its clock and everything that it said.
    struct Scene {
        TestClock time;
        Roster roster{time.clock()};
        QSignalSpy added{&roster, &Roster::added};
        QSignalSpy removed{&roster, &Roster::removed};
        QSignalSpy changed{&roster, &Roster::changed};

        [[nodiscard]] const RosterEntry &entry(int id = 1) const { return *roster.find(id); }
        QList<int> see(const QList<UserRow> &rows) { return roster.mergeRoster(rows, time.tick()); }
        QList<int> poll(const QList<UserRow> &rows) { return roster.mergeStatuses(rows, time.tick()); }
        bool answer(const Presence &presence, int id = 1)
        {
            return roster.mergePresence(id, presence, time.tick());
        }
        QList<RosterChange> changes()
        {
            const auto changes = changed.isEmpty()
                ? QList<RosterChange>()
                : changed.takeFirst().constFirst().value<QList<RosterChange>>();
            if (!changed.isEmpty())
                QTest::qFail("more than one signal for one merge", __FILE__, __LINE__);
            return changes;
        }
        int parts()
        {
            const auto list = changes();
            return list.isEmpty() ? 0 : list.constFirst().parts;
        }
    };

private Q_SLOTS:
    void firstListAddsInOrder()
    {
        Scene scene;
        const QList<int> wanted = scene.see(
            {row(3, Present), row(1, NotPresent), row(2, std::nullopt), row(1, Present), row(0, Present)});
        QCOMPARE(wanted, QList<int>{1});
        QCOMPARE(scene.roster.ids(), (QList<int>{3, 1, 2}));
        QCOMPARE(scene.added.size(), 1);
        QCOMPARE(scene.added.constFirst().constFirst().value<QList<int>>(), (QList<int>{3, 1, 2}));
        QVERIFY(scene.changed.isEmpty());
        QCOMPARE(scene.entry(1).status, NotPresent);
        QVERIFY(!scene.entry(1).message); // not yet read is not empty
        QCOMPARE(scene.entry(1).since, scene.time.wall());
        QVERIFY(!scene.entry(1).sinceIsExact);
        QVERIFY(!scene.entry(2).status);
        QVERIFY(!scene.entry(2).observedAt.isValid());
        QCOMPARE(scene.entry(2).shown(), Standing::Unknown);
    }

    void whoIsMissingFromAListIsRemoved()
    {
        Scene scene;
        scene.see({row(1, Present), row(2, Present), row(3, Present)});
        scene.time.advance(10s);
        scene.see({row(4, Present), row(2, Present)});
        QCOMPARE(scene.removed.constFirst().constFirst().value<QList<int>>(), (QList<int>{1, 3}));
        QCOMPARE(scene.added.constLast().constFirst().value<QList<int>>(), QList<int>{4});
        QCOMPARE(scene.roster.ids(), (QList<int>{4, 2}));
        QVERIFY(!scene.roster.find(1));
        QVERIFY(scene.changed.isEmpty());
    }

    void statusesOfStrangersAreIgnored()
    {
        Scene scene;
        scene.see({row(1, Present)});
        scene.time.advance(10s);
        QVERIFY(scene.poll({row(9, NotPresent)}).isEmpty());
        QVERIFY(!scene.answer(lunch, 9));
        QCOMPARE(scene.roster.size(), 1);
        QVERIFY(scene.changed.isEmpty());
    }

    void nothingChangedIsSilentButFresh()
    {
        Scene scene;
        scene.see({row(1, Present), row(2, NotPresent)});
        scene.answer(lunch, 2);
        scene.changed.clear();
        scene.time.advance(30s);
        QVERIFY(scene.poll({row(1, Present), row(2, NotPresent)}).isEmpty());
        scene.see({row(1, Present), row(2, NotPresent)});
        scene.answer(lunch, 2);
        QVERIFY(scene.changed.isEmpty());
        QCOMPARE(scene.entry(1).observedAt, scene.time.wall());
        QCOMPARE(scene.entry(2).message, u"Lunch"_s);
        QCOMPARE(scene.roster.lastAnswer(), scene.time.wall());
    }

    void smallestChanges()
    {
        Scene scene;
        scene.see({row(1, Present), row(2, Present), row(3, Present)});
        scene.time.advance(10s);
        scene.poll({row(1, Present), row(2, NotPresent), row(3, Present)});
        const auto changes = scene.changes();
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes.constFirst().associateId, 2);
        QCOMPARE(changes.constFirst().parts, int(RosterChange::StatusPart));
        QCOMPARE(changes.constFirst().previous, Present);

        scene.answer(lunch, 2);
        QCOMPARE(scene.parts(), int(RosterChange::MessagePart));
        scene.time.advance(10s);
        scene.see({row(1, Present, u"Anna Dahl"_s), row(2, NotPresent), row(3, Present)});
        QCOMPARE(scene.parts(), int(RosterChange::AgentPart));
        scene.roster.setWriteMark(2, {WriteMark::State::Pending, here});
        QCOMPARE(scene.parts(), int(RosterChange::WritePart));
        scene.roster.setWriteMark(2, {WriteMark::State::Pending, here});
        QCOMPARE(scene.parts(), 0);
    }

    void anArchiveChangeForgetsTheMessage()
    {
        Scene scene;
        scene.see({row(1, NotPresent)});
        scene.answer(lunch);
        scene.changed.clear();
        scene.time.advance(100s);
        QVERIFY(scene.poll({row(1, Present)}).isEmpty());
        QCOMPARE(scene.parts(), RosterChange::StatusPart | RosterChange::MessagePart);
        QVERIFY(!scene.entry().message);
        scene.time.advance(10s);
        QCOMPARE(scene.poll({row(1, NotPresent)}), QList<int>{1});
        QVERIFY(!scene.entry().message);
    }

    void aSightingAskedForBeforeTheLastAnswerIsOld()
    {
        Scene scene;
        scene.see({row(1, Present)});
        const Tick sent = scene.time.tick();
        scene.time.advance(1s);
        scene.answer(lunch); // arrives while the other is under way
        scene.changed.clear();
        scene.time.advance(1s);
        QVERIFY(scene.roster.mergeStatuses({row(1, Present)}, sent).isEmpty());
        QVERIFY(!scene.roster.mergePresence(1, here, sent));
        scene.roster.mergeRoster({row(1, Present)}, sent);
        QVERIFY(scene.changed.isEmpty());
        QCOMPARE(scene.entry().status, NotPresent);
        QCOMPARE(scene.entry().message, u"Lunch"_s);
    }

    void aLaggingArchiveNeedsAnAgreeingAnswer_data()
    {
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("counts");
        QTest::newRow("at once") << 0 << false;
        QTest::newRow("first-pass cache") << 60 << false;
        QTest::newRow("just inside") << 89 << false;
        QTest::newRow("old enough") << 90 << true;
    }

    void aLaggingArchiveNeedsAnAgreeingAnswer()
    {
        QFETCH(const int, age);
        QFETCH(const bool, counts);
        Scene scene;
        scene.roster.setFreshnessLimit(1h);
        scene.see({row(1, Present)});
        scene.roster.mergeWritten(1, lunch);
        scene.time.advance(std::chrono::seconds(age));
        const Tick sent = scene.time.tick();
        scene.time.advance(20s); // a slow answer is no newer
        const QList<int> wanted = scene.roster.mergeStatuses({row(1, Present)}, sent);
        QCOMPARE(scene.entry().status, counts ? Present : NotPresent);
        QCOMPARE(wanted, counts ? QList<int>() : QList<int>{1});
        QCOMPARE(scene.entry().message.has_value(), !counts);
        scene.answer(here);
        QCOMPARE(scene.entry().status, Present);
        QCOMPARE(scene.entry().message, QString());
    }

    void afterALostWriteOnlyAnAnswerCounts()
    {
        Scene scene;
        scene.see({row(1, Present)});
        scene.time.advance(100s);
        const Tick sent = scene.time.tick();
        scene.time.advance(1s);
        scene.roster.distrust(1);
        QVERIFY(!scene.roster.mergePresence(1, lunch, sent));
        scene.time.advance(1s);
        QCOMPARE(scene.poll({row(1, Present)}), QList<int>{1}); // agrees, but may be a cached page
        QCOMPARE(scene.entry().observedAt, scene.time.wall().addSecs(-102));
        QVERIFY(scene.answer(lunch));
        QCOMPARE(scene.entry().status, NotPresent);
        scene.roster.distrust(1);
        scene.time.advance(90s);
        QVERIFY(scene.poll({row(1, NotPresent)}).isEmpty()); // no answer came, the cache is over
    }

    void sinceIsExactOnlyWhenTheStartWasSeen_data()
    {
        QTest::addColumn<int>("gap");
        QTest::addColumn<bool>("isExact");
        QTest::newRow("seen") << 119 << true;
        QTest::newRow("gap in the sightings") << 121 << false;
    }

    void sinceIsExactOnlyWhenTheStartWasSeen()
    {
        QFETCH(const int, gap);
        QFETCH(const bool, isExact);
        Scene scene;
        scene.see({row(1, Present)});
        QVERIFY(!scene.entry().sinceIsExact);
        scene.time.advance(std::chrono::seconds(gap));
        scene.poll({row(1, NotPresent)});
        QCOMPARE(scene.entry().since, scene.time.wall());
        QCOMPARE(scene.entry().sinceIsExact, isExact);
        const QDateTime since = scene.entry().since;
        scene.time.advance(1h);
        scene.answer(lunch);
        QCOMPARE(scene.entry().since, since);
    }

    void ownWritesStartExactly()
    {
        Scene scene;
        scene.see({row(1, Present)});
        scene.time.advance(1h);
        scene.roster.mergeWritten(1, lunch);
        QCOMPARE(scene.entry().since, scene.time.wall());
        QVERIFY(scene.entry().sinceIsExact);
        QCOMPARE(scene.roster.presenceAt(1), scene.time.tick());
    }

    void whatIsTooOldBecomesUnknown()
    {
        Scene scene;
        scene.see({row(1, Present), row(2, NotPresent), row(3, std::nullopt)});
        scene.time.advance(1min);
        scene.poll({row(2, NotPresent)});
        scene.time.advance(1min);
        scene.roster.expire();
        QVERIFY(scene.changed.isEmpty());
        scene.time.advance(1ms);
        scene.roster.expire();
        QCOMPARE(scene.changes().size(), 1);
        QCOMPARE(scene.entry(1).shown(), Standing::Unknown);
        QCOMPARE(scene.entry(1).status, Present);
        QCOMPARE(scene.entry(2).shown(), Standing::NotPresent);
        scene.roster.expire();
        QVERIFY(scene.changed.isEmpty());
        scene.poll({row(1, Present)});
        QCOMPARE(scene.parts(), int(RosterChange::FreshnessPart));
        QCOMPARE(scene.entry(1).shown(), Standing::Present);
    }

    void theDeadlineFiresByItself()
    {
        Roster roster(systemClock());
        QSignalSpy changed(&roster, &Roster::changed);
        roster.setFreshnessLimit(40ms);
        roster.mergeRoster({row(1, Present)}, roster.clock().tick());
        QTRY_COMPARE(changed.size(), 1);
        QVERIFY(roster.find(1)->isStale);
    }

    void aShorterLimitCountsAtOnce()
    {
        Scene scene;
        scene.roster.setFreshnessLimit(15min);
        scene.see({row(1, Present)});
        scene.time.advance(5min);
        scene.roster.setFreshnessLimit(2min);
        QCOMPARE(scene.parts(), int(RosterChange::FreshnessPart));
        scene.roster.setFreshnessLimit(15min); // no news, so it stays unknown
        QVERIFY(scene.entry().isStale);
    }

    void clearForgetsEverything()
    {
        Scene scene;
        scene.see({row(1, Present)});
        QSignalSpy cleared(&scene.roster, &Roster::cleared);
        scene.roster.clear();
        QCOMPARE(cleared.size(), 1);
        QCOMPARE(scene.roster.size(), 0);
        QVERIFY(!scene.roster.find(1));
        QVERIFY(!scene.roster.lastAnswer().isValid());
    }

    void anEmptyTenantIsAnAnswer()
    {
        Scene scene;
        scene.see({});
        QVERIFY(scene.added.isEmpty());
        QCOMPARE(scene.roster.lastAnswer(), scene.time.wall());
    }

    // For those who must not have what a message says.
    void keepsOnlyWhatItShould()
    {
        Scene scene;
        scene.roster.setMessageFilter([](const QString &message) { return message.right(5); });
        scene.see({row(1, NotPresent)});
        QVERIFY(scene.answer({NotPresent, u"Doctor, back 13:00"_s}));
        QCOMPARE(scene.entry().message, u"13:00"_s);
        scene.roster.mergeWritten(1, {NotPresent, u"Dentist, back 14:00"_s});
        QCOMPARE(scene.entry().message, u"14:00"_s);
    }

    void forgetsWhatItShould()
    {
        Scene scene;
        scene.see({row(1, NotPresent)});
        QVERIFY(scene.answer({NotPresent, u"Doctor, back 13:00"_s}));
        const auto before = scene.changed.size();
        const auto filter = [](const QString &message) { return message.right(5); };
        scene.roster.setMessageFilter(filter);
        QCOMPARE(scene.entry().message, u"13:00"_s);
        QCOMPARE(scene.changed.size(), before + 1);
        scene.roster.setMessageFilter(filter); // there is nothing left to forget
        QCOMPARE(scene.changed.size(), before + 1);
    }
};

QTEST_GUILESS_MAIN(TestRoster)
#include "tst_roster.moc"
