// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/pollscene.h"

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPoller final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void firstPollCostsPagesAndOneReadPerAbsent()
    {
        PollScene scene(25);
        scene.tenant.pageSize = 10;
        scene.tenant.setAbsent(3, u"Lunch"_s);
        scene.tenant.setAbsent(24, u"Meeting"_s);
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists(), QStringList(3, u"full"_s));
        QCOMPARE(scene.tenant.takeReads(), (QList<int>{3, 24}));
        QCOMPARE(scene.poller.state(), Poller::State::Live);
        QCOMPARE(scene.roster.size(), 25);
        QCOMPARE(scene.roster.find(24)->message, u"Meeting"_s);
        QVERIFY(!scene.roster.find(1)->message);
        QVERIFY(scene.learned.isEmpty());
        QCOMPARE(scene.tenant.network.seen().size(), 5);
    }

    void laterPollsAskForStatusesOnly()
    {
        PollScene scene(25);
        scene.tenant.pageSize = 10;
        scene.tenant.setAbsent(3, u"Lunch"_s);
        QVERIFY(scene.poll());
        scene.tenant.takeLists();
        scene.tenant.takeReads();
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists(), QStringList(3, u"status"_s));
        QVERIFY(scene.tenant.takeReads().isEmpty());

        scene.ahead += 2min;
        scene.tenant.setAbsent(5, u"Ill"_s);
        scene.tenant.setPresent(3);
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), QList<int>{5});
        QCOMPARE(scene.roster.find(3)->status, Present);
        QCOMPARE(scene.roster.find(5)->message, u"Ill"_s);

        scene.ahead += 10min;
        scene.tenant.takeLists();
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists().constFirst(), u"full"_s);
        QVERIFY(scene.poll(true));
        QCOMPARE(scene.tenant.takeLists().constFirst(), u"full"_s);
    }

    void anEmptyTenantIsLive()
    {
        PollScene scene(0);
        QVERIFY(scene.poll());
        QCOMPARE(scene.poller.state(), Poller::State::Live);
        QCOMPARE(scene.tenant.takeLists(), QStringList{u"full"_s});
    }

    void atMostFiveOldMessagesVisibleFirst()
    {
        PollScene scene(30);
        for (int id = 1; id <= 20; ++id)
            scene.tenant.setAbsent(id, u"Away"_s);
        QVERIFY(scene.poll());
        scene.tenant.takeReads();
        scene.poller.setVisible({18, 19, 30});
        scene.ahead += 4min;
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
        scene.ahead += 1min;
        QVERIFY(scene.poll());
        const QList<int> first = scene.tenant.takeReads();
        QCOMPARE(first.size(), 5);
        QCOMPARE(QSet<int>(first.cbegin(), first.cbegin() + 2), (QSet<int>{18, 19}));
        QVERIFY(scene.poll());
        const QList<int> second = scene.tenant.takeReads();
        QCOMPARE(second.size(), 5);
        for (const int id : second)
            QVERIFY(!first.contains(id));
    }

    void aPassedReturnTimeIsReadOnce()
    {
        PollScene scene(3, {.team = QTimeZone::utc()});
        const QDateTime back = QDateTime::currentDateTimeUtc().addSecs(120);
        scene.tenant.setAbsent(2, u"Lunch, back "_s + back.toString(u"yyyy-MM-dd HH:mm"_s));
        QVERIFY(scene.poll());
        scene.tenant.takeReads();
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
        scene.ahead += 121s;
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), QList<int>{2});
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
    }

    void aLaggingArchiveCostsOneConfirmation()
    {
        PollScene scene(3);
        QVERIFY(scene.poll());
        scene.tenant.archived[2] = {Present, {}};
        scene.tenant.setAbsent(2, u"Lunch"_s);
        scene.roster.mergeWritten(2, scene.tenant.people[2]);
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), QList<int>{2});
        QCOMPARE(scene.roster.find(2)->status, NotPresent);
    }

    void theSelectionIsReadAtOnce()
    {
        PollScene scene(5);
        QVERIFY(scene.poll());
        scene.poller.readNow({4, 99});
        QTRY_COMPARE(scene.roster.find(4)->message, QString());
        QCOMPARE(scene.tenant.takeReads(), QList<int>{4});
        scene.poller.readNow({4}); // read a moment ago
        PollScene::settle();
        QVERIFY(scene.tenant.takeReads().isEmpty());
    }

    void newcomersCauseAFullList()
    {
        PollScene scene(3);
        QVERIFY(scene.poll());
        scene.tenant.people.remove(3);
        scene.ahead += 2min;
        QVERIFY(scene.poll());
        QCOMPARE(scene.roster.size(), 3);
        scene.tenant.takeLists();
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists(), QStringList{u"full"_s});
        QCOMPARE(scene.roster.ids(), (QList<int>{1, 2}));
    }

    void refreshDuringAPollFollowsIt()
    {
        PollScene scene(3);
        scene.tenant.delay = 20ms;
        scene.poller.start();
        scene.poller.refresh();
        scene.poller.refresh();
        QTRY_COMPARE(scene.polled.size(), 2);
        PollScene::settle();
        QCOMPARE(scene.tenant.takeLists(), (QStringList{u"full"_s, u"status"_s}));
    }

    void pollsByItselfAtTheInterval()
    {
        PollScene scene(3);
        scene.poller.setInterval(100ms);
        QVERIFY(scene.poll());
        QTRY_VERIFY(scene.polled.size() >= 3);
    }

    void aShorterIntervalCountsForThePendingPoll()
    {
        PollScene scene(3);
        QVERIFY(scene.poll());
        scene.poller.setInterval(100ms);
        QTRY_VERIFY(scene.polled.size() >= 2);
    }

    void theManagedMinimumWins()
    {
        PollScene scene(3, {.minimumInterval = 30s});
        scene.poller.setInterval(10s);
        QCOMPARE(scene.poller.interval(), 30s);
        scene.poller.setInterval(60s);
        QCOMPARE(scene.poller.interval(), 60s);
    }

    void stopCancelsEverything()
    {
        PollScene scene(3);
        scene.tenant.delay = 50ms;
        scene.poller.start();
        QCOMPARE(scene.poller.state(), Poller::State::Loading);
        scene.poller.stop();
        QCOMPARE(scene.poller.state(), Poller::State::Idle);
        QTest::qWait(120);
        QCOMPARE(scene.roster.size(), 0);
        QVERIFY(scene.polled.isEmpty());
        QVERIFY(scene.poll());
        QCOMPARE(scene.roster.size(), 3);
    }

    void stoppingInTheMiddleOfAMergeIsSafe()
    {
        PollScene scene(5);
        scene.tenant.pageSize = 2;
        QVERIFY(scene.poll());
        scene.tenant.setAbsent(1, u"Lunch"_s);
        QObject::connect(&scene.roster, &Roster::changed, &scene.poller, [&] { scene.poller.stop(); });
        scene.tenant.takeLists();
        scene.poller.refresh();
        QTRY_COMPARE(scene.poller.state(), Poller::State::Idle);
        PollScene::settle();
        QCOMPARE(scene.tenant.takeLists().size(), 1);
        QVERIFY(scene.tenant.takeReads().isEmpty());
    }

    void withoutMessagesOnlyDoubtsAreRead()
    {
        PollScene scene(3, {.readsMessages = false});
        scene.tenant.setAbsent(1, u"Lunch"_s);
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
        scene.roster.mergeWritten(2, {NotPresent, u"Ill"_s});
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), QList<int>{2});
    }
};

QTEST_GUILESS_MAIN(TestPoller)
#include "tst_poller.moc"
