// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/changeflow.h"

#include "change/changeroom.h"

#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

using Kind = PersonResult::Kind;

const Presence here{Present, {}};
const Presence lunch{NotPresent, u"Lunch"_s};
const Presence dentist{NotPresent, u"Dentist"_s};

/// A flow in front of a server with a memory.
struct Scene {
    ChangeRoom room;
    ChangeFlow flow{room.writer, room.roster, QTimeZone::utc(), ReturnLanguage::English};
    QSignalSpy conflicted{&flow, &ChangeFlow::conflicted};
    QSignalSpy finished{&flow, &ChangeFlow::finished};

    /// Known to us and to the server.
    void know(int id, const Presence &presence)
    {
        room.know(id, presence);
        room.roster.mergePresence(id, presence, room.roster.clock().tick());
    }
    void setPresent(const QList<int> &ids) { flow.apply({.status = Present}, ids); }
    [[nodiscard]] QList<Conflict> conflicts()
    {
        return conflicted.isEmpty() ? QList<Conflict>()
                                    : conflicted.takeFirst().front().value<QList<Conflict>>();
    }
    [[nodiscard]] ChangeReport report() { return finished.takeFirst().front().value<ChangeReport>(); }
};

QMap<int, Kind> kinds(const ChangeReport &report)
{
    QMap<int, Kind> kinds;
    for (const PersonResult &person : report.people)
        kinds[person.associateId] = person.kind;
    return kinds;
}

} // namespace

class TestChangeFlow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<QList<Rollcall::Conflict>>(); }

    void conflictsAreDecidedOneByOne()
    {
        Scene scene;
        for (const int id : {2, 3, 4, 5})
            scene.know(id, lunch);
        for (const int id : {3, 4, 5})
            scene.room.server.kept[id] = dentist; // by a colleague
        scene.setPresent({2, 3, 4, 5});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        const QList<Conflict> conflicts = scene.conflicts();
        QCOMPARE(conflicts.size(), 3);
        for (const Conflict &conflict : conflicts) {
            QCOMPARE(conflict.name, u"Agent %1"_s.arg(conflict.associateId));
            QCOMPARE(conflict.there, dentist);
            QCOMPARE(conflict.wanted, here);
        }
        QCOMPARE(scene.room.server.kept[2], here);
        QCOMPARE(scene.room.server.writes[3], 0);

        scene.flow.answer({4});
        QTRY_COMPARE(scene.finished.size(), 1);
        QCOMPARE(kinds(scene.report()),
            (QMap<int, Kind>{{2, Kind::Changed}, {3, Kind::Kept}, {4, Kind::Changed}, {5, Kind::Kept}}));
        QCOMPARE(scene.room.server.kept[4], here);
        QCOMPARE(scene.room.server.kept[3], dentist);
        QCOMPARE(scene.room.server.kept[5], dentist);
    }

    void keepingAllWritesNothing()
    {
        Scene scene;
        for (const int id : {2, 3})
            scene.know(id, lunch);
        for (const int id : {2, 3})
            scene.room.server.kept[id] = dentist;
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        scene.flow.answer({});
        QCOMPARE(scene.finished.size(), 1);
        QVERIFY(scene.room.server.writes.isEmpty());
        const ChangeReport report = scene.report();
        QVERIFY(!report.isAlert);
        QCOMPARE(report.failed(), 0);
    }

    // "Set anyway" is about what the question has shown.
    void whatIsSetAnywayIsComparedOnceMore()
    {
        Scene scene;
        scene.know(2, lunch);
        scene.room.server.kept[2] = dentist;
        scene.setPresent({2});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        (void)scene.conflicts();
        const Presence ill{NotPresent, u"Ill"_s};
        scene.room.server.kept[2] = ill;
        scene.flow.answer({2});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        QCOMPARE(scene.conflicts().front().there, ill);
        QCOMPARE(scene.room.server.writes[2], 0);
        scene.flow.answer({2});
        QTRY_COMPARE(scene.finished.size(), 1);
        QCOMPARE(scene.room.server.kept[2], here);
    }

    void aRetryAfterAQuestionKnowsWhoFailedBefore()
    {
        Scene scene;
        for (const int id : {2, 3})
            scene.know(id, lunch);
        scene.room.server.kept[3] = dentist;
        scene.room.server.scriptPut(2, [](const SeenRequest &) { return json("{}", 409); });
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        scene.flow.answer({3});
        QTRY_COMPARE(scene.finished.size(), 1);
        const ChangeReport first = scene.report();
        QCOMPARE(first.failed(), 1);
        QVERIFY(first.isAlert);

        scene.room.server.add(2, lunch); // it works again
        scene.flow.retry();
        QTRY_COMPARE(scene.finished.size(), 1);
        const ChangeReport second = scene.report();
        QCOMPARE(kinds(second), (QMap<int, Kind>{{2, Kind::Changed}, {3, Kind::Changed}}));
        QVERIFY(!second.isAlert);
        QCOMPARE(scene.room.server.writes[3], 1);
    }

    void nothingBeginsWhileAQuestionIsOpen()
    {
        Scene scene;
        for (const int id : {2, 3})
            scene.know(id, lunch);
        scene.room.server.kept[2] = dentist;
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        QVERIFY(scene.flow.isUnderWay());
        scene.setPresent({2, 3});
        scene.flow.undo();
        scene.flow.retry();
        scene.flow.answer({});
        QCOMPARE(scene.finished.size(), 1);
        QVERIFY(!scene.flow.isUnderWay());
        QCOMPARE(scene.room.server.writes[2], 0);
        QCOMPARE(scene.room.server.kept[3], here);
    }

    void messagesAreKeptUnlessTheyAreReplaced_data()
    {
        QTest::addColumn<bool>("replaces");
        QTest::newRow("kept") << false;
        QTest::newRow("replaced") << true;
    }

    void messagesAreKeptUnlessTheyAreReplaced()
    {
        QFETCH(const bool, replaces);
        Scene scene;
        scene.know(2, dentist);
        scene.know(3, here);
        scene.flow.apply({.status = NotPresent, .text = u"Lunch"_s, .replacesMessages = replaces}, {2, 3});
        QTRY_COMPARE(scene.finished.size(), 1);
        QCOMPARE(scene.room.server.kept[2], replaces ? lunch : dentist);
        QCOMPARE(scene.room.server.kept[3], lunch);
    }

    void aServerThatStoresAnotherStatusIsNotAQuestion()
    {
        Scene scene;
        scene.know(2, lunch);
        scene.room.server.scriptPut(2, [&](const SeenRequest &) {
            scene.room.server.kept[2] = {{EjUserStatus::ReadOnly, {}}, {}};
            return scene.room.server.answer(2);
        });
        scene.setPresent({2});
        QTRY_COMPARE(scene.finished.size(), 1);
        QVERIFY(scene.conflicted.isEmpty());
        const ChangeReport report = scene.report();
        QVERIFY(report.isAlert);
        QCOMPARE(report.people.front().kind, Kind::Failed);
        QCOMPARE(report.people.front().reason, u"SuperOffice stored Read-only instead."_s);
    }

    void whoIsLeftOutIsTold()
    {
        Scene scene;
        scene.know(2, lunch);
        const LeftOut locked{7, u"Anna Berg"_s, u"Locked."_s};
        scene.flow.apply({.status = Present}, {2}, {locked});
        QTRY_COMPARE(scene.finished.size(), 1);
        const ChangeReport report = scene.report();
        QCOMPARE(kinds(report), (QMap<int, Kind>{{2, Kind::Changed}, {7, Kind::LeftOut}}));
        QCOMPARE(report.people.front().reason, locked.reason);
        scene.flow.apply({.status = Present}, {}, {locked});
        QCOMPARE(scene.finished.size(), 1); // there is nothing to wait for
    }

    void whoLeavesTheListKeepsTheirName()
    {
        Scene scene;
        scene.know(2, lunch);
        scene.room.server.scriptPut(2, [&](const SeenRequest &) {
            scene.room.roster.mergeRoster({}, scene.room.roster.clock().tick());
            return json("{}", 404);
        });
        scene.setPresent({2});
        QTRY_COMPARE(scene.finished.size(), 1);
        QCOMPARE(scene.report().people.front().name, u"Agent 2"_s);
    }

    void theConnectionGoes()
    {
        Scene scene;
        for (const int id : {2, 3})
            scene.know(id, lunch);
        scene.room.server.network.on("GET /api/v1/User/3/UserPresenceStatus", hanging());
        QSignalSpy progressed(&scene.flow, &ChangeFlow::progressed);
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.room.server.kept[2], here);
        QTRY_COMPARE(progressed.size(), 2); // 2 is done, 3 waits
        scene.flow.abandon();
        QCOMPARE(scene.finished.size(), 1);
        const ChangeReport report = scene.report();
        QCOMPARE(kinds(report), (QMap<int, Kind>{{2, Kind::Changed}, {3, Kind::NotTried}}));
        QCOMPARE(report.failed(), 0); // nobody is there to try it
        QVERIFY(!scene.flow.isUnderWay());
    }

    void theConnectionGoesWhileAQuestionIsOpen()
    {
        Scene scene;
        scene.know(2, lunch);
        scene.room.server.kept[2] = dentist;
        scene.setPresent({2});
        QTRY_COMPARE(scene.conflicted.size(), 1);
        scene.flow.abandon();
        QCOMPARE(kinds(scene.report()), (QMap<int, Kind>{{2, Kind::Kept}}));
        scene.flow.answer({2}); // too late
        QVERIFY(scene.finished.isEmpty() && !scene.flow.isUnderWay());
        QVERIFY(scene.room.server.writes.isEmpty());
    }

    void undoTellsWhomItCannotRestore()
    {
        Scene scene;
        scene.know(2, {{EjUserStatus::ReadOnly, {}}, {}});
        scene.know(3, lunch);
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.finished.size(), 1);
        (void)scene.report();
        scene.room.server.kept[3] = dentist;
        scene.flow.undo();
        QTRY_COMPARE(scene.finished.size(), 1);
        QVERIFY(scene.conflicted.isEmpty()); // theirs stays without a question
        QCOMPARE(kinds(scene.report()), (QMap<int, Kind>{{2, Kind::LeftOut}, {3, Kind::Kept}}));
        QCOMPARE(scene.room.server.kept[3], dentist);
        QCOMPARE(scene.room.server.kept[2], here);
    }

    // What failed once more does not make an old change young again.
    void aRetryWithoutSuccessLeavesUndoAlone()
    {
        Scene scene;
        for (const int id : {2, 3})
            scene.know(id, lunch);
        scene.room.server.scriptPut(3, [](const SeenRequest &) { return json("{}", 409); });
        QSignalSpy undo(&scene.flow, &ChangeFlow::undoChanged);
        scene.setPresent({2, 3});
        QTRY_COMPARE(scene.finished.size(), 1);
        QCOMPARE(undo.size(), 1);
        scene.flow.retry();
        QTRY_COMPARE(scene.finished.size(), 2);
        QCOMPARE(undo.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestChangeFlow)
#include "tst_changeflow.moc"
