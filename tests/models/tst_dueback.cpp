// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dueback.h"

#include "models/teamscene.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// It is Monday 23 November 2026, 11:02.
class TestDueBack final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void who_data()
    {
        QTest::addColumn<Status>("status");
        QTest::addColumn<QString>("message");
        QTest::addColumn<bool>("isDue");
        QTest::newRow("passed") << NotPresent << u"Lunch, back 2026-11-23 10:30"_s << true;
        QTest::newRow("at the minute") << NotPresent << u"back 2026-11-23 11:02"_s << true;
        QTest::newRow("a minute ahead") << NotPresent << u"back 2026-11-23 11:03"_s << false;
        QTest::newRow("yesterday") << NotPresent << u"Ill, back 2026-11-22 08:00"_s << true;
        QTest::newRow("another language") << NotPresent << u"Termin, zurück 2026-11-23 10:30"_s << true;
        QTest::newRow("no time") << NotPresent << u"Lunch"_s << false;
        QTest::newRow("not readable") << NotPresent << u"back at half past"_s << false;
        QTest::newRow("present") << Present << u"Lunch, back 2026-11-23 10:30"_s << false;
        QTest::newRow("read-only") << Status{EjUserStatus::ReadOnly, {}} << u"back 2026-11-23 10:30"_s
                                   << false;
    }

    void who()
    {
        QFETCH(const Status, status);
        QFETCH(const QString, message);
        QFETCH(const bool, isDue);
        TeamScene team;
        RosterModel model(team.roster, TeamScene::zone());
        team.put(1, u"Anna Berg"_s, u"Support"_s, status);
        team.list();
        team.presence(1, status, message);
        QCOMPARE(isDueBack(*model.lineAt(0), model.now()), isDue);
        QCOMPARE(dueBack(model), isDue ? QList<int>{1} : QList<int>());
    }

    // "back 10:30" names no day: it counts only if the absence was seen to begin.
    void aBareTimeCountsWhenItsDayWasSeen()
    {
        TeamScene team;
        RosterModel model(team.roster, TeamScene::zone());
        team.goTo(TeamScene::at(23, 10, 0));
        team.put(1, u"Seen"_s, u"Support"_s, Present);
        team.put(2, u"Found"_s, u"Support"_s, NotPresent);
        team.list();
        team.presence(1, NotPresent, u"Lunch, back 10:30"_s);
        team.presence(2, NotPresent, u"Lunch, back 10:30"_s);
        QVERIFY(dueBack(model).isEmpty());
        team.goTo(TeamScene::at(23, 11, 2));
        QCOMPARE(dueBack(model), QList<int>{1});
    }

    void longestDueFirst()
    {
        TeamScene team;
        RosterModel model(team.roster, TeamScene::zone());
        for (int id = 1; id <= 4; ++id)
            team.put(id, u"Agent %1"_s.arg(id), u"Support"_s, NotPresent);
        team.list();
        team.presence(1, NotPresent, u"back 2026-11-23 10:30"_s);
        team.presence(2, NotPresent, u"back 2026-11-22 10:30"_s);
        team.presence(3, NotPresent, u"back 2026-11-23 13:00"_s);
        team.presence(4, NotPresent, u"back 2026-11-23 09:00"_s);
        QCOMPARE(dueBack(model), (QList<int>{2, 4, 1}));
    }

    void whoCannotBeChangedIsLeftOut()
    {
        TeamScene team;
        RosterModel model(team.roster, TeamScene::zone());
        for (int id = 1; id <= 3; ++id)
            team.put(id, u"Agent %1"_s.arg(id), u"Support"_s, NotPresent);
        team.row(3).agent.ejUserId = 0;
        team.list();
        for (int id = 1; id <= 3; ++id)
            team.presence(id, NotPresent, u"back 2026-11-23 10:30"_s);
        QCOMPARE(dueBack(model), (QList<int>{1, 2}));
        model.setOwnId(2);
        model.setOthersLocked(u"not permitted"_s);
        QCOMPARE(dueBack(model), QList<int>{2});
    }

    void aChangeUnderWayCountsAsMade()
    {
        TeamScene team;
        RosterModel model(team.roster, TeamScene::zone());
        team.put(1, u"Anna Berg"_s, u"Support"_s, NotPresent);
        team.list();
        team.presence(1, NotPresent, u"back 2026-11-23 10:30"_s);
        team.roster.setWriteMark(1, {WriteMark::State::Pending, {Present, {}}});
        QVERIFY(dueBack(model).isEmpty());
        team.roster.setWriteMark(1, {WriteMark::State::NotSent, {Present, {}}});
        QCOMPARE(dueBack(model), QList<int>{1});
    }
};

QTEST_GUILESS_MAIN(TestDueBack)
#include "tst_dueback.moc"
