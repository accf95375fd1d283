// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/teamscene.h"
#include "presence/ownnews.h"
#include "presence/teamwatch.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const Presence Lunch{NotPresent, u"Lunch"_s};
const Presence Here{Present, {}};

// Associate 1 is signed in.
struct Scene {
    TeamScene team;
    OwnNews news{team.roster, 1};
    QSignalSpy sending{&news, &OwnNews::sending};
    QSignalSpy slow{&news, &OwnNews::slow};
    QSignalSpy arrived{&news, &OwnNews::arrived};
    QSignalSpy failed{&news, &OwnNews::failed};
    QSignalSpy changed{&news, &OwnNews::changed};
    QSignalSpy outside{&news, &OwnNews::changedOutside};

    Scene()
    {
        team.put(1, u"Anna Berg"_s, u"Oslo"_s);
        team.put(2, u"Bo Dahl"_s, u"Oslo"_s);
        team.list();
        read(Here);
        news.start();
    }
    void read(const Presence &presence)
    {
        ++team.tick;
        (void)team.roster.mergePresence(1, presence, team.tick);
    }
    void mark(WriteMark::State state, const Presence &target)
    {
        team.roster.setWriteMark(1, {state, target});
    }
};

} // namespace

class TestOwnNews final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void othersSetMe()
    {
        Scene scene;
        scene.read(Lunch);
        QCOMPARE(scene.outside.size(), 1);
        QCOMPARE(scene.outside[0][0].value<Presence>(), Here);
        QCOMPARE(scene.outside[0][1].value<Presence>(), Lunch);
        QCOMPARE(scene.changed.size(), 1);
        scene.read(Lunch);
        QCOMPARE(scene.changed.size(), 1);
    }

    void anotherTextAloneIsAChangeToo()
    {
        Scene scene;
        scene.read(Lunch);
        scene.read({NotPresent, u"Lunch, back 13:00"_s});
        QCOMPARE(scene.outside.size(), 2);
    }

    void whatWeSetIsNotOutside()
    {
        Scene scene;
        scene.mark(WriteMark::State::Pending, Lunch);
        QCOMPARE(scene.sending.size(), 1);
        QCOMPARE(scene.sending[0][0].value<Presence>(), Lunch);
        scene.team.roster.mergeWritten(1, Lunch);
        scene.mark(WriteMark::State::None, {});
        QCOMPARE(scene.outside.size(), 0);
        QCOMPARE(scene.changed.size(), 1);
        QCOMPARE(scene.changed[0][0].value<Presence>(), Lunch);
    }

    // The archive says it first; the message is known with the answer for the person alone.
    void aStatusWithoutItsMessageWaits()
    {
        Scene scene;
        scene.team.tick += Roster::ArchiveDistrust + std::chrono::seconds(1);
        scene.team.row(1).status = NotPresent;
        scene.team.list();
        QCOMPARE(scene.outside.size(), 0);
        scene.read(Lunch);
        QCOMPARE(scene.outside.size(), 1);
    }

    void notThroughUntilSomebodyDecides()
    {
        Scene scene;
        scene.mark(WriteMark::State::Pending, Lunch);
        scene.mark(WriteMark::State::NotSent, Lunch);
        QCOMPARE(scene.failed.size(), 1);
        QCOMPARE(scene.news.notThrough(), std::optional(Lunch));
        scene.mark(WriteMark::State::Pending, Lunch);
        QVERIFY(!scene.news.notThrough());
        scene.mark(WriteMark::State::Unconfirmed, Lunch);
        QCOMPARE(scene.failed.size(), 2);
        scene.mark(WriteMark::State::None, {});
        QVERIFY(!scene.news.notThrough());
        QCOMPARE(scene.outside.size(), 0);
    }

    void slowOnes()
    {
        Scene scene;
        scene.mark(WriteMark::State::Pending, Lunch);
        QVERIFY(!scene.news.isSlow());
        QVERIFY(scene.slow.wait(20'000));
        QVERIFY(scene.news.isSlow());
        scene.team.roster.mergeWritten(1, Lunch);
        scene.mark(WriteMark::State::None, {});
        QVERIFY(!scene.news.isSlow());
        QCOMPARE(scene.arrived.size(), 1);
    }

    void withoutContactNothingIsNew()
    {
        Scene scene;
        scene.team.now = scene.team.now.addSecs(3600);
        scene.team.tick += std::chrono::hours(1);
        scene.team.roster.expire();
        QVERIFY(scene.team.roster.find(1)->isStale);
        QCOMPARE(scene.changed.size(), 0);
        scene.read(Here);
        QCOMPARE(scene.changed.size(), 0);
        scene.read(Lunch);
        QCOMPARE(scene.outside.size(), 1);
    }

    void teamsAreCounted()
    {
        Scene scene;
        RosterModel model(scene.team.roster, TeamScene::zone());
        TeamWatch watch(model);
        QSignalSpy news(&watch, &TeamWatch::news);
        Team oslo{.name = u"Oslo"_s, .groups = {{0, u"Oslo"_s}}, .minimum = 2};
        Team bergen{.name = u"Bergen"_s, .groups = {{0, u"Bergen"_s}}};
        scene.team.put(3, u"Cilla"_s, u"Bergen"_s, NotPresent);
        scene.team.list();
        watch.setTeams({{oslo, bergen}, {}});
        QCOMPARE(watch.count(), (TeamCount{.present = 2, .notPresent = 1}));
        QCOMPARE(watch.absent(), QList<int>{3});
        QVERIFY(watch.shortage().isEmpty());

        watch.setFollowed({u"Oslo"_s});
        QCOMPARE(watch.count(), (TeamCount{.present = 2}));
        QVERIFY(watch.absent().isEmpty());
        scene.read(Lunch);
        QCOMPARE(watch.count(), (TeamCount{.present = 1, .notPresent = 1}));
        QCOMPARE(news.size(), 1);
        QVERIFY(watch.shortage().contains(u"Oslo"_s));
        QCOMPARE(watch.line(1)->text, std::optional(u"Lunch"_s));
        QVERIFY(!watch.line(99));

        watch.setFollowed({u"Bergen"_s});
        QVERIFY(watch.shortage().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestOwnNews)
#include "tst_ownnews.moc"
