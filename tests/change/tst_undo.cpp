// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/undo.h"

#include "change/changeroom.h"
#include "change/simroom.h"
#include "roster/testclock.h"

#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Presence here{Present, {}};
const Presence lunch{NotPresent, u"Lunch"_s};
const Presence meeting{NotPresent, u"Meeting"_s};
const Status readOnly{EjUserStatus::ReadOnly, {}};

ChangeResult result(int id, const Presence &before, const Presence &stored)
{
    return {.associateId = id,
        .outcome = ChangeOutcome::Changed,
        .before = before,
        .stored = stored,
        .target = stored};
}

/// The outcome for each associate, in their order.
QList<ChangeOutcome> outcomes(QList<ChangeResult> results)
{
    std::ranges::sort(results, {}, &ChangeResult::associateId);
    QList<ChangeOutcome> outcomes;
    for (const ChangeResult &result : results)
        outcomes += result.outcome;
    return outcomes;
}

constexpr auto Changed = ChangeOutcome::Changed;
constexpr auto Conflict = ChangeOutcome::Conflict;

} // namespace

class TestUndo final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void remembersWhatWasChanged()
    {
        TestClock time;
        Undo undo(time.clock());
        QSignalSpy changed(&undo, &Undo::changed);
        QCOMPARE(undo.remaining(), 0ms);
        ChangeResult unchanged = result(2, lunch, lunch);
        unchanged.outcome = ChangeOutcome::Unchanged;
        ChangeResult conflict = result(3, meeting, here);
        conflict.outcome = Conflict;
        ChangeResult failed{.associateId = 4, .target = lunch};
        undo.remember({unchanged, conflict, failed, result(5, here, here)});
        QVERIFY(undo.orders().isEmpty() && changed.isEmpty());

        undo.remember({result(1, here, lunch), unchanged, conflict, failed});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(undo.remaining(), Undo::Span);
        const QList<ChangeOrder> orders = undo.orders();
        QCOMPARE(orders.size(), 1);
        QCOMPARE(orders[0].associateId, 1);
        QCOMPARE(orders[0].target, here);
        QCOMPARE(orders[0].seenStatus, NotPresent);
        QCOMPARE(orders[0].seenMessage, u"Lunch"_s);
        QVERIFY(!orders[0].keepsMessage);

        undo.remember({failed}); // changed nobody: the last change is still the one before
        QCOMPARE(undo.orders().size(), 1);
        undo.remember({result(6, lunch, meeting)});
        QCOMPARE(undo.orders().constFirst().associateId, 6);
    }

    void fiveMinutesOnce()
    {
        TestClock time;
        Undo undo(time.clock());
        QSignalSpy changed(&undo, &Undo::changed);
        undo.remember({result(1, here, lunch)});
        time.advance(5min - 1s);
        QCOMPARE(undo.remaining(), 1s);
        QCOMPARE(undo.orders().size(), 1);
        time.advance(1s);
        QCOMPARE(undo.remaining(), 0ms);
        QVERIFY(undo.orders().isEmpty());
        QVERIFY(undo.take().isEmpty());
        QCOMPARE(changed.size(), 2);

        undo.remember({result(1, here, lunch)});
        QCOMPARE(undo.take().size(), 1);
        QCOMPARE(changed.size(), 4);
        QVERIFY(undo.take().isEmpty());
        QCOMPARE(undo.remaining(), 0ms);
        undo.clear();
        QCOMPARE(changed.size(), 4);
    }

    void whatIsNeverWrittenIsLeftOut_data()
    {
        QTest::addColumn<Presence>("before");
        QTest::addColumn<bool>("can");
        QTest::newRow("present") << here << true;
        QTest::newRow("not present") << meeting << true;
        QTest::newRow("read-only") << Presence{readOnly, {}} << false;
        QTest::newRow("unheard of") << Presence{statusFromName(u"StatusOnTheMoon"_s), {}} << false;
        QTest::newRow("as long as it gets") << Presence{NotPresent, QString(255, u'x')} << true;
        QTest::newRow("too long") << Presence{NotPresent, QString(256, u'x')} << false;
    }

    void whatIsNeverWrittenIsLeftOut()
    {
        QFETCH(const Presence, before);
        QFETCH(const bool, can);
        TestClock time;
        Undo undo(time.clock());
        undo.remember({result(1, before, lunch), result(2, here, lunch)});
        QCOMPARE(undo.orders().size(), can ? 2 : 1);
        QCOMPARE(undo.leftOut(), can ? QList<int>() : QList<int>{1});
        time.advance(5min);
        QVERIFY(undo.leftOut().isEmpty());
    }

    void restoresWhoIsStillAsStored()
    {
        ChangeRoom room;
        for (const int id : {5, 6, 7, 8})
            room.know(id, id == 6 ? meeting : here);
        Undo undo(systemClock());
        undo.remember(room.change({{.associateId = 5, .target = lunch}, {.associateId = 6, .target = lunch},
            {.associateId = 7, .target = lunch}, {.associateId = 8, .target = lunch}}));
        room.server.kept[7] = here; // a colleague's work, the same as before ours
        room.server.kept[8] = {NotPresent, u"Dentist"_s};
        const QList<ChangeOrder> orders = undo.take();
        QCOMPARE(orders.size(), 4);
        QCOMPARE(outcomes(room.change(orders)),
            (QList<ChangeOutcome>{Changed, Changed, ChangeOutcome::Unchanged, Conflict}));
        QCOMPARE(room.server.kept[5], here);
        QCOMPARE(room.server.kept[6], meeting);
        QCOMPARE(room.server.kept[8].message, u"Dentist"_s);
        QCOMPARE(room.server.writes[7], 1);
        QCOMPARE(room.server.writes[8], 1);
    }

    // The answer of the write repeats what was sent; only the read after it shows what is kept.
    void theLaterReadIsWhatWasStored()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&room](const SeenRequest &request) {
            room.server.apply(5, request.body);
            const FakeAnswer echo = room.server.answer(5);
            room.server.kept[5].message = room.server.kept[5].message.toUpper();
            return echo;
        });
        Undo undo(systemClock());
        undo.remember(room.change({{.associateId = 5, .target = lunch}}));
        QCOMPARE(undo.orders().constFirst().seenMessage, u"LUNCH"_s);
        QCOMPARE(outcomes(room.change(undo.take())), QList<ChangeOutcome>{Changed});
        QCOMPARE(room.server.kept[5], here);
    }

    void aLostAnswerCanBeUndone()
    {
        ChangeRoom room;
        room.know(5, meeting);
        room.server.scriptPut(5, [&room](const SeenRequest &request) {
            room.server.apply(5, request.body);
            return failing(QNetworkReply::RemoteHostClosedError);
        });
        Undo undo(systemClock());
        undo.remember(room.change({{.associateId = 5, .target = lunch}}));
        QCOMPARE(outcomes(room.change(undo.take())), QList<ChangeOutcome>{Changed});
        QCOMPARE(room.server.kept[5], meeting);
    }

    void onARealServer_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QString>("stored");
        QTest::newRow("as sent") << QStringList() << u"  Møte \u2013 til ett  "_s;
        QTest::newRow("trimmed") << QStringList{u"--message-rewrite"_s, u"trim"_s}
                                 << u"Møte \u2013 til ett"_s;
        QTest::newRow("cut") << QStringList{u"--message-rewrite"_s, u"5"_s} << u"  Møt"_s;
        QTest::newRow("latin1") << QStringList{u"--message-rewrite"_s, u"latin1"_s}
                                << u"  Møte ? til ett  "_s;
    }

    void onARealServer()
    {
        QFETCH(const QStringList, arguments);
        QFETCH(const QString, stored);
        SimRoom room;
        QVERIFY(room.start(arguments));
        room.sim.setPresence(3, u"StatusNotAvailable"_s, u"Ill"_s);
        room.sim.setPresence(4, u"StatusReadOnly"_s, {});
        const Presence target{NotPresent, u"  Møte \u2013 til ett  "_s};
        QList<ChangeOrder> orders;
        for (int id = 2; id <= 6; ++id)
            orders += ChangeOrder{.associateId = id, .target = target};
        Undo undo(systemClock());
        undo.remember(changed(*room.writer, orders));
        QCOMPARE(room.truth(2), (Presence{NotPresent, stored}));
        room.sim.setPresence(5, u"StatusNormal"_s, u"At my desk"_s); // by a colleague in between
        room.sim.setPresence(6, u"StatusNotAvailable"_s, u"Dentist"_s);

        QCOMPARE(undo.leftOut(), QList<int>{4});
        const QList<ChangeResult> results = changed(*room.writer, undo.take());
        QCOMPARE(outcomes(results), (QList<ChangeOutcome>{Changed, Changed, Conflict, Conflict}));
        QCOMPARE(room.truth(2), here);
        QCOMPARE(room.truth(3), (Presence{NotPresent, u"Ill"_s}));
        QCOMPARE(room.truth(4), (Presence{NotPresent, stored}));
        QCOMPARE(room.truth(5), (Presence{Present, u"At my desk"_s}));
        QCOMPARE(room.truth(6), (Presence{NotPresent, u"Dentist"_s}));
    }
};

QTEST_GUILESS_MAIN(TestUndo)
#include "tst_undo.moc"
