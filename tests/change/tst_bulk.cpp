// SPDX-License-Identifier: GPL-3.0-or-later
// Forty people changed at once on a real server that fails in every way at the same time. What is told of
// each of them is what the server has, and Undo restores exactly those whom nobody touched since.
#include "change/changeroom.h"
#include "change/simroom.h"
#include "change/undo.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Last = 41;
const QString text = u"  Kurs \u2013 l\u00f8rdag, back 2030-01-15 13:00  "_s; // rewritten by every rewriter

/// What befalls the writes of one associate.
struct Fate {
    QString answer; ///< of rollcall-sim; empty: none
    ChangeOutcome outcome = ChangeOutcome::Changed;
    ApiError::Kind kind = ApiError::Kind::Retry;
};

/// Waiting for an answer that never comes takes its time: once is enough.
QMap<int, Fate> fates(bool withHanging)
{
    using Kind = ApiError::Kind;
    QMap<int, Fate> fates{{1, {u"403"_s, ChangeOutcome::Failed, Kind::NotPermitted}}};
    for (const int id : {2, 3, 4})
        fates[id] = {u"404"_s, ChangeOutcome::Failed, Kind::NotFound};
    for (const int id : {7, 8})
        fates[id] = {u"409"_s, ChangeOutcome::Failed, Kind::Rejected};
    for (const int id : {11, 12, 13})
        fates[id] = {u"500"_s, ChangeOutcome::Failed, Kind::Retry};
    for (const int id : {16, 17})
        fates[id] = {withHanging ? u"hang"_s : u"cut"_s, ChangeOutcome::Failed, Kind::Retry};
    for (const int id : {20, 21})
        fates[id] = {u"cut"_s, ChangeOutcome::Failed, Kind::Retry};
    for (const int id : {24, 25}) // a colleague was faster
        fates[id] = {{}, ChangeOutcome::Conflict};
    fates[28] = {{}, ChangeOutcome::Unchanged};
    return fates;
}

QString rules(const QMap<int, Fate> &fates)
{
    QStringList rules;
    for (auto it = fates.begin(); it != fates.end(); ++it) {
        if (!it->answer.isEmpty())
            rules += u"PUT /api/v1/User/%1/UserPresenceStatus=%2"_s.arg(it.key()).arg(it->answer);
    }
    return rules.join(u',');
}

} // namespace

class TestBulk final : public QObject
{
    Q_OBJECT

    static QMap<int, Presence> truth(const SimRoom &room)
    {
        QMap<int, Presence> truth;
        for (int id = 1; id <= Last; ++id)
            truth[id] = room.truth(id);
        return truth;
    }

    static QList<ChangeOrder> orders(const QMap<int, Presence> &seen)
    {
        QList<ChangeOrder> orders;
        for (int id = 1; id <= Last; ++id)
            orders += ChangeOrder{.associateId = id,
                .target = {NotPresent, text},
                .seenStatus = seen[id].status,
                .keepsMessage = true};
        return orders;
    }

    static void isTheTruth(const ChangeResult &result, const Presence &before, const Presence &now)
    {
        switch (result.outcome) {
        case ChangeOutcome::Changed:
            QCOMPARE(now.status, NotPresent);
            QCOMPARE(result.before, before);
            QCOMPARE(result.stored, now);
            QCOMPARE(result.isTextRewritten, now.message != text);
            break;
        case ChangeOutcome::Unchanged:
        case ChangeOutcome::Conflict:
            QCOMPARE(result.stored, now);
            break;
        case ChangeOutcome::Failed:
        case ChangeOutcome::Cancelled:
            QCOMPARE(now, before);
            break;
        }
    }

private Q_SLOTS:
    void everythingAtOnce_data()
    {
        QTest::addColumn<QString>("rewrite");
        QTest::newRow("texts as sent") << QString();
        QTest::newRow("Latin-1") << u"latin1"_s;
        QTest::newRow("trimmed") << u"trim"_s;
        QTest::newRow("cut") << u"9"_s;
    }

    void everythingAtOnce()
    {
        QFETCH(const QString, rewrite);
        const QMap<int, Fate> fate = fates(rewrite.isEmpty());
        SimRoom room;
        QVERIFY(room.start({u"--agents"_s, u"48"_s, u"--message-rewrite"_s, rewrite}, 3s));
        for (int id = 1; id <= Last; ++id)
            room.sim.setPresence(id, u"StatusNormal"_s, {});
        for (const int id : {28, 29}) // 29 is changed, and gets the message back
            room.sim.setPresence(id, u"StatusNotAvailable"_s, u"Ill"_s);
        room.sim.setPresence(30, u"StatusNotAvailable"_s, u"Meeting"_s);
        room.sim.setPresence(31, u"StatusReadOnly"_s, {}); // changed, and never written back
        QMap<int, Presence> seen = truth(room);
        seen[30].status = Present; // what the person saw is older
        room.sim.setPresence(24, u"StatusNotAvailable"_s, u"Dentist"_s);
        room.sim.setPresence(25, u"StatusReadOnly"_s, {});
        const QMap<int, Presence> before = truth(room);
        room.sim.setFaults({{u"answers"_s, rules(fate)}, {u"apply-then-drop"_s, 40}});

        QList<ChangeOrder> all = orders(seen);
        all[23].keepsMessage = false; // 24: of the same status another message is a conflict, too
        all[23].seenStatus = Present;
        all[28].keepsMessage = false;
        const QList<ChangeResult> results = changed(*room.writer, all);
        room.sim.setFaults({{u"answers"_s, QString()}, {u"apply-then-drop"_s, 0}});

        QCOMPARE(results.size(), Last);
        const QMap<int, Presence> after = truth(room);
        for (const ChangeResult &result : results) {
            const int id = result.associateId;
            const Fate expected = id == 30 ? Fate{{}, ChangeOutcome::Unchanged} : fate.value(id);
            const QByteArray who = QByteArray::number(id);
            QVERIFY2(result.outcome == expected.outcome, who);
            QVERIFY2(expected.outcome != ChangeOutcome::Failed || result.error->kind == expected.kind, who);
            isTheTruth(result, before[id], after[id]);
        }
        QVERIFY(!room.writer->othersRefused()); // the one 403 was about oneself

        Undo undo(systemClock());
        undo.remember(results);
        const QMap<int, Presence> theirs{
            {35, {NotPresent, u"Dentist"_s}}, {36, {Present, {}}}, {37, {Present, u"At my desk"_s}}};
        for (auto it = theirs.begin(); it != theirs.end(); ++it)
            room.sim.setPresence(it.key(), wireName(it->status), it->message);
        QCOMPARE(undo.leftOut(), QList<int>{31});
        const QList<ChangeResult> undone = changed(*room.writer, undo.take());
        const QMap<int, Presence> finally = truth(room);
        QMap<int, ChangeOutcome> outcomes;
        for (const ChangeResult &result : undone)
            outcomes[result.associateId] = result.outcome;
        const auto expectedFinally = [&](int id) {
            return theirs.contains(id) ? theirs[id] : id == 31 ? after[id] : before[id];
        };
        for (int id = 1; id <= Last; ++id) {
            const bool isOurs = fate.value(id).outcome == ChangeOutcome::Changed && id != 30 && id != 31;
            const QByteArray who = QByteArray::number(id);
            QVERIFY2(outcomes.contains(id) == isOurs, who);
            QVERIFY2(finally[id] == expectedFinally(id), who);
            if (!isOurs)
                continue;
            const ChangeOutcome expected = !theirs.contains(id) ? ChangeOutcome::Changed
                : id == 36                                      ? ChangeOutcome::Unchanged
                                                                : ChangeOutcome::Conflict;
            QVERIFY2(outcomes[id] == expected, who);
        }
    }

    void aRefusalForOthersStopsTheRest()
    {
        SimRoom room;
        QVERIFY(room.start({u"--agents"_s, u"48"_s, u"--read-only-others"_s}));
        const QMap<int, Presence> before = truth(room);
        const QList<ChangeResult> results = changed(*room.writer, orders(before));
        const QMap<int, Presence> after = truth(room);
        QCOMPARE(results.size(), Last);
        for (const ChangeResult &result : results) {
            const int id = result.associateId;
            isTheTruth(result, before[id], after[id]);
            if (id == 1)
                QCOMPARE(result.outcome, ChangeOutcome::Changed);
            else if (result.outcome == ChangeOutcome::Cancelled)
                QVERIFY(result.stoppedBy && result.stoppedBy->kind == ApiError::Kind::NotPermitted);
            else
                QCOMPARE(result.error->kind, ApiError::Kind::NotPermitted);
        }
        QVERIFY(room.sim.requests(u"PUT /api/v1/User/{id}/UserPresenceStatus"_s) <= 1 + ChangeRun::Window);
        QVERIFY(room.writer->othersRefused());
    }
};

QTEST_GUILESS_MAIN(TestBulk)
#include "tst_bulk.moc"
