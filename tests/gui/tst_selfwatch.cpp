// SPDX-License-Identifier: GPL-3.0-or-later
#include "selfroom.h"

#include <QRegularExpression>
#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Reason = SelfWatch::Reason;
using Question = SelfWatch::Question;

const Presence here{Present, {}};
const Presence away{NotPresent, u"Away"_s};
const Presence lunch{NotPresent, u"Lunch, back 2026-11-23 13:00"_s};

QList<Reason> reasons(const SelfRoom &room)
{
    QList<Reason> list;
    for (const SelfRoom::Wanted &one : room.wanted)
        list += one.reason;
    return list;
}

} // namespace

class TestSelfWatch final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void isOffAtFirst()
    {
        SelfRoom room;
        room.self.locked();
        room.self.idle();
        room.self.aboutToSleep();
        room.advance(1h);
        QVERIFY(room.wanted.isEmpty());
        QCOMPARE(room.self.needs(), SelfWatch::Needs());
        QCOMPARE(room.sleepsAllowed, 1);
    }

    void lockedAndBack()
    {
        SelfRoom room({Present, u"Ask me about tea"_s});
        room.self.setRules({.isOn = true});
        room.self.locked();
        room.advance(29s);
        QVERIFY(room.wanted.isEmpty());
        room.advance(2s);
        QCOMPARE(reasons(room), QList{Reason::Lock});
        QCOMPARE(room.wanted[0].order.seenStatus, Present);
        QVERIFY(!room.wanted[0].order.seenMessage);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
        QVERIFY(!room.self.needs().input); // the lock is in the way
        room.self.unlocked();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), (Presence{Present, u"Ask me about tea"_s}));
        // What we did ourselves is no outside change, after which the automation would be quiet.
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
        QCOMPARE(room.server.writes[1], 3);
    }

    void theGraceEndsByItself()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true, .grace = 0s});
        room.self.locked();
        QTRY_COMPARE(room.stored(), away);
    }

    void backWhileItIsSent()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.holdsOrders = true;
        room.self.locked();
        room.advance(31s);
        room.self.unlocked();
        QCOMPARE(room.wanted.size(), 1);
        room.holdsOrders = false;
        room.carryOut();
        QVERIFY(room.settle());
        QTRY_COMPARE(reasons(room), (QList{Reason::Lock, Reason::CameBack}));
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
    }

    void asleepAndBack()
    {
        SelfRoom room;
        QVERIFY(!room.self.needs().sleep);
        room.self.setRules({.isOn = true});
        QVERIFY(room.self.needs().sleep);
        room.self.aboutToSleep();
        QCOMPARE(reasons(room), QList{Reason::Suspend});
        QCOMPARE(room.sleepsAllowed, 0);
        QVERIFY(room.settle());
        QCOMPARE(room.sleepsAllowed, 1);
        QCOMPARE(room.stored(), away);
        const Tick asleep = room.roster.clock().tick();
        room.advance(8h);
        QVERIFY(!room.self.needs().input);
        room.self.awake();
        QVERIFY(room.self.needs().input);
        room.self.input(asleep - 1s); // from before
        QCOMPARE(room.wanted.size(), 1);
        QVERIFY(room.asked.isEmpty());
        room.touch();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
        QVERIFY(!room.self.needs().input);
    }

    void nothingToSayBeforeSleeping()
    {
        SelfRoom room(lunch);
        room.self.setRules({.isOn = true});
        room.self.aboutToSleep();
        QCOMPARE(room.sleepsAllowed, 1);
        room.self.awake();
        room.self.aboutToSleep();
        QCOMPARE(room.sleepsAllowed, 2);
        QVERIFY(room.wanted.isEmpty());
    }

    // Also one by hand, with the automation off.
    void sleepDuringAWrite()
    {
        SelfRoom room;
        QSignalSpy needs(&room.self, &SelfWatch::needsChanged);
        room.self.setByHand(lunch);
        room.roster.setWriteMark(1, {WriteMark::State::Pending, lunch});
        QVERIFY(room.self.needs().sleep);
        QCOMPARE(needs.size(), 1);
        room.self.aboutToSleep();
        QCOMPARE(room.sleepsAllowed, 0);
        room.roster.setWriteMark(1, {});
        QCOMPARE(room.sleepsAllowed, 1);
        QVERIFY(!room.self.needs().sleep);
    }

    void idleAndBack()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        QVERIFY(room.self.needs().idle);
        room.self.idle();
        QVERIFY(room.self.needs().input); // also while it is sent
        QVERIFY(room.settle());
        QCOMPARE(reasons(room), QList{Reason::Idle});
        QVERIFY(room.self.needs().input);
        room.self.locked();
        QCOMPARE(room.self.needs(), (SelfWatch::Needs{.sleep = true}));
        room.touch(); // at the lock screen
        QCOMPARE(room.wanted.size(), 1);
        room.self.unlocked();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
    }

    void theLockIsLost()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        room.self.lockLost();
        QCOMPARE(room.stored(), away);
        QCOMPARE(room.wanted.size(), 1); // nobody was seen
        QVERIFY(room.self.needs().input);
        room.touch();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
    }

    void presentFromOutside()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        room.outside(here);
        room.self.lockLost();
        QVERIFY(room.self.needs().input);
        room.self.idle();
        room.self.aboutToSleep();
        room.self.awake();
        QCOMPARE(room.wanted.size(), 1); // quiet until somebody is there
        room.touch();
        QVERIFY(!room.self.needs().input);
        room.self.idle();
        QCOMPARE(room.wanted.size(), 2);
        QVERIFY(room.settle());
    }

    // The last touch, told late, was before the change.
    void presentFromOutsideAfterTheLastTouch()
    {
        SelfRoom room(lunch);
        room.self.setRules({.isOn = true});
        const Tick touch = room.roster.clock().tick();
        room.advance(10s);
        room.outside(here);
        QVERIFY(room.self.needs().input);
        room.self.input(touch);
        QVERIFY(room.self.needs().input);
        room.self.idle();
        QVERIFY(room.wanted.isEmpty());
    }

    void whatIsSetByHandStays()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.byHand(lunch);
        room.self.locked();
        room.advance(31s);
        room.self.unlocked();
        QVERIFY(room.wanted.isEmpty());
        room.byHand(here); // not an outside change
        QVERIFY(!room.self.needs().input);
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
        room.outside({NotPresent, u"Sent home"_s});
        room.self.unlocked();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), (Presence{NotPresent, u"Sent home"_s}));
        QCOMPARE(room.wanted.size(), 1);
    }

    void whatIsSetByHandIsRefused()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.server.scriptPut(1, [](const SeenRequest &) { return json("{}", 403); });
        room.byHand(lunch);
        QCOMPARE(room.stored(), here);
        room.touch();
        room.self.locked();
        room.advance(31s);
        QCOMPARE(room.wanted.size(), 1); // present still, and then gone
        QVERIFY(room.settle());
    }

    void changedUnseenByOthers()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.server.kept[1] = lunch; // a moment ago
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), lunch);
        room.self.unlocked();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), lunch);
        QCOMPARE(room.server.writes.value(1), 0);
    }

    void pausedAndSwitchedOff()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.self.pauseFor(1h);
        QCOMPARE(room.self.needs(), SelfWatch::Needs());
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.wanted.isEmpty());
        room.self.unlocked();
        room.advance(1h);
        QVERIFY(room.self.needs().idle);
        room.self.pauseFor(1h);
        room.self.resume();
        room.poll();
        room.self.idle();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
        room.self.setRules({});
        room.touch();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away); // no longer ours
        QCOMPARE(room.wanted.size(), 1);
    }

    void theReturnTime_data()
    {
        QTest::addColumn<Presence>("absence");
        QTest::newRow("with its date") << lunch;
        QTest::newRow("a bare time, set today") << Presence{NotPresent, u"Lunch back 13:00"_s};
    }

    void theReturnTime()
    {
        QFETCH(const Presence, absence);
        SelfRoom room(here, {12, 30});
        room.self.setRules({.isOn = true});
        room.outside(absence);
        room.touch();
        QVERIFY(!room.self.needs().input);
        room.advance(31min); // stale
        QVERIFY(!room.self.needs().input);
        room.poll();
        QVERIFY(room.self.needs().input);
        QVERIFY(room.wanted.isEmpty()); // the last touch is half an hour old
        room.touch();
        QCOMPARE(reasons(room), QList{Reason::ReturnTime});
        QCOMPARE(room.wanted[0].order.seenStatus, NotPresent);
        QCOMPARE(room.wanted[0].order.seenMessage, absence.message);
        room.touch();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
        QCOMPARE(room.server.writes[1], 1);
        QVERIFY(!room.self.needs().input);
        room.self.locked(); // and the automation goes on as after a change by hand
        room.advance(31s);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
    }

    void theReturnTimeComes()
    {
        SelfRoom room(lunch, QTime(12, 59, 59, 700));
        room.touch();
        QVERIFY(room.wanted.isEmpty());
        QTRY_COMPARE(reasons(room), QList{Reason::ReturnTime}); // a touch a moment ago is enough
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
    }

    void theReturnTimeWhileLocked()
    {
        SelfRoom room(lunch, {12, 59});
        room.self.setRules({.isOn = true});
        room.self.locked();
        room.advance(61s);
        room.touch();
        QVERIFY(room.wanted.isEmpty());
        QVERIFY(!room.self.needs().input);
        room.holdsOrders = true;
        room.self.unlocked();
        QCOMPARE(room.wanted.size(), 1);
        room.self.locked(); // gone again while it is sent
        room.carryOut();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
        room.holdsOrders = false;
        room.advance(31s);
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), away);
    }

    void theReturnIsNotSent()
    {
        SelfRoom room(lunch, {13, 10});
        room.isOffline = true;
        room.touch();
        QCOMPARE(room.wanted.size(), 1);
        room.touch();
        room.advance(1min);
        room.poll();
        QCOMPARE(room.wanted.size(), 1); // never replayed
    }

    // A message that is new under an old status: its bare time is of the day on which it was seen to change.
    void aNewMessageUnderAnOldStatus()
    {
        SelfRoom room({NotPresent, u"Meeting"_s}, {12, 0});
        room.advance(1min);
        room.outside({NotPresent, u"Lunch back 12:30"_s});
        room.advance(1min);
        room.poll();
        room.advance(10min); // a gap
        room.poll();
        room.touch();
        QVERIFY(room.wanted.isEmpty());
        room.advance(20min);
        room.poll();
        room.touch();
        QCOMPARE(room.wanted.size(), 1);
        QVERIFY(room.settle());

        SelfRoom other({NotPresent, u"Meeting"_s}, {12, 0});
        other.advance(10min); // it changed while nobody looked: of which day is the time?
        other.outside({NotPresent, u"Lunch back 12:05"_s});
        other.touch();
        QVERIFY(other.wanted.isEmpty());
        QCOMPARE(other.asked.size(), 1);
    }

    void notAnAgentIsNotAwaited()
    {
        SelfRoom room({statusFromName(u"StatusReadOnly"_s), u"Lunch, back 2026-11-23 07:00"_s});
        room.touch();
        QVERIFY(room.wanted.isEmpty());
        QVERIFY(!room.self.needs().input);
    }

    void leftOverFromYesterday()
    {
        const Presence ill{NotPresent, u"Ill"_s};
        SelfRoom room;
        room.outside(ill);
        room.touch();
        room.advance(24h);
        room.poll();
        QVERIFY(room.self.needs().input);
        QVERIFY(room.asked.isEmpty());
        room.touch();
        QCOMPARE(room.asked, (QList<SelfRoom::Asked>{{Question::StillAway, ill}}));
        QVERIFY(!room.self.needs().input);
        room.touch();
        room.advance(24h);
        room.poll();
        room.touch();
        QCOMPARE(room.asked.size(), 2);
        QVERIFY(room.wanted.isEmpty());
    }

    void ourOwnAbsenceOverNightIsNoQuestion()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        room.advance(24h);
        room.poll();
        room.self.unlocked();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
        QVERIFY(room.asked.isEmpty());
    }

    void ourOwnAbsenceAroundMidnightIsNoQuestion()
    {
        SelfRoom room(here, {23, 59, 30});
        room.self.setRules({.isOn = true});
        room.touch();
        room.self.aboutToSleep();
        QVERIFY(room.settle());
        room.self.awake();
        room.advance(40s);
        QVERIFY(room.self.needs().input);
        QVERIFY(
            room.asked.isEmpty()); // though the last touch was a moment ago, and the absence is of yesterday
        room.touch();
        QVERIFY(room.settle());
        QCOMPARE(room.stored(), here);
        QVERIFY(room.asked.isEmpty());
    }

    void theAnswerWasLost()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.server.scriptPut(1, [&](const SeenRequest &request) {
            room.server.apply(1, request.body);
            room.server.network.on(
                "GET /api/v1/User/1/UserPresenceStatus", failing(QNetworkReply::ConnectionRefusedError));
            return failing(QNetworkReply::RemoteHostClosedError);
        });
        room.self.locked();
        room.advance(31s);
        QVERIFY(room.settle());
        room.self.unlocked();
        QVERIFY(room.asked.isEmpty());
        QVERIFY(!room.self.automation().isOwner());
        room.poll(); // there it is
        QCOMPARE(room.asked, (QList<SelfRoom::Asked>{{Question::Return, away}}));
        room.advance(10s);
        room.poll();
        room.touch();
        QCOMPARE(room.asked.size(), 1);
        QCOMPARE(room.wanted.size(), 1);
    }

    void notEvenTried()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.isOffline = true;
        room.self.aboutToSleep();
        QCOMPARE(room.wanted.size(), 1);
        QCOMPARE(room.sleepsAllowed, 1);
        room.self.awake();
        room.touch();
        room.poll();
        QCOMPARE(room.wanted.size(), 1);
        QVERIFY(room.asked.isEmpty());
    }

    // Where input cannot be seen nobody is called present for a machine that woke up.
    void awakeWithoutKnowingOfInput()
    {
        SelfRoom room;
        room.self.setRules({.isOn = true});
        room.self.setInputKnown(false);
        room.self.aboutToSleep();
        QVERIFY(room.settle());
        room.self.awake();
        QCOMPARE(room.asked, (QList<SelfRoom::Asked>{{Question::Return, away}}));
        QCOMPARE(room.stored(), away);
    }

    void theRosterIsEmptied()
    {
        SelfRoom room(lunch, {13, 10});
        QVERIFY(room.self.needs().input);
        room.roster.clear();
        QVERIFY(!room.self.needs().input);
        room.touch();
        QVERIFY(room.wanted.isEmpty());
        room.poll();
        QCOMPARE(room.wanted.size(), 1);
        QVERIFY(room.settle());
        room.roster.mergeRoster({}, room.roster.clock().tick());
        QVERIFY(!room.self.needs().input);
    }
};

QTEST_GUILESS_MAIN(TestSelfWatch)
#include "tst_selfwatch.moc"
