// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/pollscene.h"

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = Poller::State;

namespace {

const FakeAnswer refused = json(R"({"Error":true,"ErrorMessage":"restricted"})", 403);

QStringList columns(const SeenRequest &request)
{
    return request.query(u"$select"_s).split(u',');
}

} // namespace

class TestPollerFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void aRefusedArchiveIsReplaced()
    {
        PollScene scene(3);
        scene.tenant.archiveStatus = {{u"/api/v1/User"_s, 403}, {u"/api/v1/Archive/InternalUsers"_s, 404}};
        QVERIFY(scene.poll());
        QCOMPARE(scene.poller.capabilities().archive, ArchiveQuery::Source::AllUsers);
        QCOMPARE(scene.learned.size(), 1);
        QCOMPARE(scene.tenant.takeLists().size(), 3);
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists(), QStringList{u"status"_s});
    }

    void allArchivesRefusedIsNotPermitted()
    {
        PollScene scene(3);
        scene.tenant.archiveStatus = {{u"/api/v1/User"_s, 403}, {u"/api/v1/Archive/InternalUsers"_s, 403},
            {u"/api/v1/Archive/AllUsers"_s, 404}};
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::NotPermitted);
        QVERIFY(scene.poller.failingSince().isValid());
    }

    void anOldServerWithoutGroupIds()
    {
        PollScene scene(3);
        scene.tenant.missingColumns = QStringList{u"usergroupId"_s};
        QVERIFY(scene.poll());
        QCOMPARE(scene.poller.capabilities(), (Capabilities{.hasGroupId = false}));
        QCOMPARE(scene.roster.find(2)->agent.groupId, 7); // by name
        QCOMPARE(scene.roster.find(2)->status, Present);
        QCOMPARE(scene.tenant.network.count("GET /api/v1/List/UserGroup/Items"), 1);

        scene.tenant.network.on("GET /api/v1/List/UserGroup/Items", json("{}", 500));
        QSignalSpy changed(&scene.roster, &Roster::changed);
        QVERIFY(scene.poll(true));
        QCOMPARE(scene.roster.find(2)->agent.groupId, 7); // what is known stays
        QVERIFY(changed.isEmpty());
    }

    void whatIsMissingIsFoundOut_data()
    {
        QTest::addColumn<QStringList>("missing");
        QTest::addColumn<int>("questions");
        QTest::newRow("nothing") << QStringList() << 1;
        QTest::newRow("secondary groups") << QStringList{u"otherGroups"_s} << 2;
        QTest::newRow("group ids") << QStringList{u"usergroupId"_s} << 3;
        QTest::newRow("both") << QStringList{u"otherGroups"_s, u"usergroupId"_s} << 4;
        QTest::newRow("statuses") << QStringList{u"ejStatus"_s} << 5;
        QTest::newRow("everything") << QStringList{u"otherGroups"_s, u"usergroupId"_s, u"ejStatus"_s} << 8;
    }

    void whatIsMissingIsFoundOut()
    {
        QFETCH(const QStringList, missing);
        QFETCH(const int, questions);
        PollScene scene(3, {.readsPerSecond = 0});
        scene.tenant.missingColumns = missing;
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeLists().size(), questions);
        const bool hasOtherGroups = !missing.contains(u"otherGroups"_s);
        QCOMPARE(scene.poller.capabilities(),
            (Capabilities{.hasArchiveStatus = !missing.contains(u"ejStatus"_s),
                .hasGroupId = !missing.contains(u"usergroupId"_s),
                .hasOtherGroups = hasOtherGroups}));
        QCOMPARE(scene.roster.find(2)->agent.otherGroups.isEmpty(), !hasOtherGroups);
        QCOMPARE(scene.roster.find(2)->status, Present);

        QVERIFY(scene.poll(true)); // what was learned is not asked again
        QCOMPARE(scene.tenant.takeLists(), QStringList{u"full"_s});
    }

    void withoutTheStatusColumnEverybodyIsRead_data()
    {
        QTest::addColumn<QStringList>("missing");
        QTest::addColumn<bool>("hasGroupId");
        QTest::newRow("status") << QStringList{u"ejStatus"_s} << true;
        QTest::newRow("both") << QStringList{u"ejStatus"_s, u"usergroupId"_s} << false;
    }

    void withoutTheStatusColumnEverybodyIsRead()
    {
        QFETCH(const QStringList, missing);
        QFETCH(const bool, hasGroupId);
        PollScene scene(40, {.readsPerSecond = 0});
        scene.tenant.missingColumns = missing;
        scene.tenant.setAbsent(17, u"Lunch"_s);
        scene.poller.setVisible({39, 40});
        QVERIFY(scene.poll());
        QCOMPARE(
            scene.poller.capabilities(), (Capabilities{.hasArchiveStatus = false, .hasGroupId = hasGroupId}));
        QCOMPARE(scene.roster.find(17)->message, u"Lunch"_s);
        const QList<int> reads = scene.tenant.takeReads();
        QCOMPARE(reads.size(), 40);
        QCOMPARE(reads.mid(0, 3), (QList<int>{39, 40, 1}));
        QVERIFY(scene.tenant.network.inFlightPeak() <= Connection::Window);

        scene.tenant.takeLists();
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeLists().isEmpty());
        QCOMPARE(scene.tenant.takeReads().size(), 40);
    }

    void readsArePaced()
    {
        PollScene scene(12, {.source = StatusSource::PerUser, .readsPerSecond = 40});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(scene.poll());
        QVERIFY(timer.elapsed() >= 11 * 25 * 9 / 10);
        for (const SeenRequest &request : scene.tenant.network.seen())
            QVERIFY(!columns(request).contains(u"ejStatus"_s));
    }

    void theRoundSetsTheInterval()
    {
        PollScene scene(50, {.source = StatusSource::PerUser, .readsPerSecond = 2});
        scene.poller.setInterval(10s);
        scene.poller.start();
        QTRY_COMPARE(scene.roster.size(), 50);
        QCOMPARE(scene.poller.interval(), 25s);
        scene.poller.setInterval(60s);
        QCOMPARE(scene.poller.interval(), 60s);
    }

    void whereNobodyLooksOnlyTheWantedAreReadOneByOne()
    {
        PollScene scene(20, {.source = StatusSource::PerUser, .readsPerSecond = 2, .readsMessages = false});
        scene.poller.setInterval(5s);
        QList<int> wanted{3, 7, 3, 999};
        scene.poller.setWanted([&wanted] { return wanted; });
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), (QList<int>{3, 7}));
        QCOMPARE(scene.poller.interval(), 5s); // and not that of twenty
        QVERIFY(!scene.roster.find(4)->status);
        wanted += 4;
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads(), (QList<int>{3, 7, 4}));
        QVERIFY(scene.roster.find(4)->status);
    }

    void whoLooksAtAListSeesEverybodySoon()
    {
        PollScene scene(20, {.source = StatusSource::PerUser, .readsPerSecond = 0, .readsMessages = false});
        scene.poller.setWanted([] { return QList<int>{3}; });
        QVERIFY(scene.poll());
        scene.tenant.takeReads();
        scene.poller.setReadsMessages(true);
        QTRY_COMPARE(scene.polled.size(), 2);
        QCOMPARE(scene.tenant.takeReads().size(), 20);
    }

    void theArchiveAloneNeverFallsBack()
    {
        PollScene scene(3, {.source = StatusSource::Archive});
        scene.tenant.missingColumns = QStringList{u"ejStatus"_s};
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::Rejected);
        QVERIFY(scene.tenant.takeReads().isEmpty());
    }

    void checkAgainFindsWhatTheServerHasLearned()
    {
        PollScene scene(3, {.readsPerSecond = 0},
            {.hasArchiveStatus = false, .hasGroupId = false, .hasOtherGroups = false});
        QVERIFY(scene.poll());
        QVERIFY(scene.learned.isEmpty());
        scene.poller.checkAgain();
        QTRY_COMPARE(scene.poller.capabilities(), Capabilities());
        QCOMPARE(scene.learned.size(), 1);
    }

    void readingOnlyIsLearnedFromOneRefusal()
    {
        PollScene scene(30);
        for (int id = 1; id <= 20; ++id)
            scene.tenant.setAbsent(id, u"Away"_s);
        scene.tenant.presenceTrouble = refused;
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads().size(), 1);
        QVERIFY(scene.poller.capabilities().isReadingOnly);
        QCOMPARE(scene.learned.size(), 1);
        QCOMPARE(scene.poller.state(), State::Live);

        scene.poller.readNow({3});
        QVERIFY(scene.poll());
        scene.ahead += 59min;
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
        scene.ahead += 1min;
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads().size(), 1); // the hourly try
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());

        scene.tenant.presenceTrouble.reset();
        scene.poller.checkAgain();
        QTRY_VERIFY(!scene.poller.capabilities().isReadingOnly);
        QTRY_COMPARE(scene.roster.find(20)->message, u"Away"_s);
        QCOMPARE(scene.tenant.takeReads().size(), 20);
    }

    // An expired token may be answered like that.
    void refusedEverywhereIsNotReadingOnly()
    {
        PollScene scene(3);
        QVERIFY(scene.poll());
        scene.tenant.setAbsent(2, u"Away"_s);
        scene.tenant.presenceTrouble = refused;
        connect(&scene.roster, &Roster::changed, &scene.poller, [&scene] { scene.tenant.trouble = refused; });
        scene.poller.refresh();
        QTRY_COMPARE(scene.poller.state(), State::Failing);
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::NotPermitted);
        QVERIFY(!scene.poller.capabilities().isReadingOnly);
        QVERIFY(scene.learned.isEmpty());
    }

    void aServerThatIsTooOldSaysSo()
    {
        PollScene scene(3);
        scene.tenant.setAbsent(1, u"Away"_s);
        scene.tenant.setAbsent(2, u"Away"_s);
        scene.tenant.strangers = {1, 2, 3};
        scene.tenant.version = "10.1.5";
        QVERIFY(scene.poll());
        QTRY_VERIFY(scene.poller.capabilities().isTooOld);
        QVERIFY(scene.poller.capabilities().isReadingOnly);
        QCOMPARE(scene.poller.state(), State::Live);
        std::ignore = scene.tenant.takeReads();
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
    }

    void aNewEnoughServerOnlyLacksPeople()
    {
        PollScene scene(3);
        scene.tenant.setAbsent(1, u"Away"_s);
        scene.tenant.strangers = {1};
        QVERIFY(scene.poll());
        PollScene::settle();
        QVERIFY(!scene.poller.capabilities().isReadingOnly);
    }

    void rememberedReadingOnlyAsksNothing()
    {
        PollScene scene(3, {}, {.isReadingOnly = true});
        scene.tenant.setAbsent(1, u"Away"_s);
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty());
        QCOMPARE(scene.roster.find(1)->status, NotPresent);
    }

    void readingOnlyWithoutAnArchiveStatusIsNotPermitted()
    {
        PollScene scene(3, {.source = StatusSource::PerUser, .readsPerSecond = 0});
        scene.tenant.presenceTrouble = refused;
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::NotPermitted);
        QCOMPARE(scene.tenant.takeReads().size(), 1);
        QCOMPARE(scene.roster.size(), 3);
    }

    void aMissingAssociateIsNoError()
    {
        PollScene scene(10);
        scene.tenant.setAbsent(1, u"A"_s);
        scene.tenant.setAbsent(2, u"B"_s);
        scene.tenant.strangers = {1};
        QVERIFY(scene.poll());
        QCOMPARE(scene.poller.state(), State::Live);
        QCOMPARE(scene.roster.find(2)->message, u"B"_s);
        scene.tenant.takeReads();
        QVERIFY(scene.poll());
        QVERIFY(scene.tenant.takeReads().isEmpty()); // not asked for again at once
    }

    void aRefusedSignInIsNeverRepeated_data()
    {
        QTest::addColumn<bool>("perUser");
        QTest::newRow("archive") << false;
        QTest::newRow("per user") << true;
    }

    void aRefusedSignInIsNeverRepeated()
    {
        QFETCH(const bool, perUser);
        PollScene scene(
            20, {.source = perUser ? StatusSource::PerUser : StatusSource::Automatic, .readsPerSecond = 0});
        QVERIFY(scene.poll());
        const qsizetype before = scene.tenant.network.seen().size();
        scene.tenant.trouble = html(401);
        scene.poller.refresh();
        QTRY_COMPARE(scene.poller.state(), State::Failing);
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::SignIn);
        scene.poller.refresh(true);
        scene.poller.wake();
        scene.poller.checkAgain();
        scene.poller.readNow({1, 2, 3});
        scene.poller.setInterval(1ms);
        QTest::qWait(200);
        QCOMPARE(scene.tenant.network.seen().size(), before + 1);
    }

    void aFailedPollBacksOffAndWakes()
    {
        PollScene scene(3);
        scene.tenant.trouble = failing(QNetworkReply::ConnectionRefusedError);
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::Retry);
        const QDateTime since = scene.poller.failingSince();
        scene.poller.setInterval(100ms); // the pause stays
        QTest::qWait(150);
        QCOMPARE(scene.tenant.takeLists().size(), 1);
        QSignalSpy told(&scene.poller, &Poller::stateChanged);
        scene.ahead += 1min;
        scene.poller.wake();
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(scene.tenant.takeLists().size(), 1);
        QCOMPARE(scene.poller.failingSince(), since);
        scene.tenant.trouble.reset();
        scene.poller.wake();
        QTRY_COMPARE(scene.poller.state(), State::Live);
        QVERIFY(!scene.poller.error());
        QVERIFY(!scene.poller.failingSince().isValid());
    }

    void retryAfterIsObeyedByEverybody()
    {
        PollScene scene(3);
        FakeAnswer busy = json("{}", 429);
        busy.headers = {{"Retry-After", "120"}};
        scene.tenant.trouble = busy;
        QVERIFY(scene.startAndFail());
        scene.tenant.trouble.reset();
        scene.poller.wake();
        scene.poller.refresh();
        PollScene::settle();
        QCOMPARE(scene.tenant.takeLists().size(), 1);
        scene.ahead += 121s;
        scene.poller.wake();
        QTRY_COMPARE(scene.poller.state(), State::Live);
    }

    void wakeAsksAnewInsteadOfWaiting()
    {
        PollScene scene(3);
        scene.tenant.trouble = hanging();
        scene.poller.start();
        QTRY_COMPARE(scene.tenant.network.inFlight(), 1);
        scene.tenant.trouble.reset();
        scene.poller.wake();
        QTRY_COMPARE(scene.polled.size(), 1);
        QCOMPARE(scene.poller.state(), State::Live);
        QCOMPARE(scene.tenant.network.aborted(), 1);
    }

    void lostReadsAreMadeUpFor()
    {
        PollScene scene(40);
        for (int id = 1; id <= 30; ++id)
            scene.tenant.setAbsent(id, u"Away"_s);
        scene.tenant.presenceTrouble = failing(QNetworkReply::RemoteHostClosedError);
        QVERIFY(scene.poll());
        QCOMPARE(scene.poller.state(), State::Live); // the list is there
        QCOMPARE(scene.tenant.takeReads().size(), 3); // the way is blocked: no use in trying all
        scene.tenant.presenceTrouble.reset();
        QVERIFY(scene.poll());
        QCOMPARE(scene.tenant.takeReads().size(), 30);
        QCOMPARE(scene.roster.find(30)->message, u"Away"_s);
    }

    void aRoundThatFailsAltogetherIsFailing()
    {
        PollScene scene(10, {.source = StatusSource::PerUser, .readsPerSecond = 0});
        QVERIFY(scene.poll());
        scene.tenant.presenceTrouble = failing(QNetworkReply::RemoteHostClosedError);
        scene.poller.refresh();
        QTRY_COMPARE(scene.poller.state(), State::Failing);
        scene.tenant.presenceTrouble.reset();
        scene.poller.wake();
        QTRY_COMPARE(scene.poller.state(), State::Live);
    }

    void aListThatNeverEndsIsNotThisApi()
    {
        PollScene scene(3);
        scene.tenant.nextLinkLoops = true;
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::NotThisApi);
        QCOMPARE(scene.tenant.takeLists().size(), 2);
        QCOMPARE(scene.roster.size(), 0);
    }

    void htmlInsteadOfAListIsNotThisApi()
    {
        PollScene scene(3);
        scene.tenant.trouble = html(200);
        QVERIFY(scene.startAndFail());
        QCOMPARE(scene.poller.error()->kind, ApiError::Kind::NotThisApi);
        QCOMPARE(scene.tenant.takeLists().size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestPollerFaults)
#include "tst_pollerfaults.moc"
