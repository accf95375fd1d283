// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photoscene.h"

#include "api/network.h"
#include "support/simprocess.h"

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestPhotoLoader final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loadsWhatIsVisible()
    {
        PhotoScene scene;
        scene.serve({1, 2}, PhotoScene::photo());
        QVERIFY(!scene.has(1));
        scene.want({1, 2});
        QTRY_COMPARE(scene.loaded->size(), 2);
        QVERIFY(scene.has(1) && scene.has(2));
        QCOMPARE(scene.loader->photo(1).size(), QSize(16, 16));
        QCOMPARE(scene.network.seen().constFirst().url.query(), u"w=80&h=80"_s);
        scene.serve({3}, PhotoScene::photo());
        scene.want({2, 1, 3, 3});
        QTRY_VERIFY(scene.has(3));
        scene.settle();
        QCOMPARE(scene.asked(), (QList<int>{1, 2, 3}));
    }

    void isOffUntilSwitchedOn()
    {
        PhotoScene scene;
        PhotoLoader idle(scene.client, scene.folder);
        idle.setWanted({{1, 101}});
        scene.settle();
        QVERIFY(scene.network.seen().isEmpty());
        QVERIFY(!idle.isEnabled());
    }

    void switchingOffCancelsAndForgets()
    {
        PhotoScene scene;
        scene.serve({1}, PhotoScene::photo());
        scene.serve({2, 3}, hanging());
        scene.want({1, 2, 3, 4});
        scene.serve({4}, hanging());
        QTRY_COMPARE(scene.network.inFlight(), 3);
        const QSignalSpy cleared(scene.loader.get(), &PhotoLoader::cleared);
        scene.loader->setEnabled(false);
        QCOMPARE(cleared.size(), 1);
        QVERIFY(!scene.has(1));
        QTRY_COMPARE(scene.network.inFlight(), 0);
        scene.want({1, 5});
        scene.settle();
        QCOMPARE(scene.network.seen().size(), 4);
        QCOMPARE(scene.loaded->size(), 1);
        scene.loader->setEnabled(true); // what is on disk was not thrown away
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
        QCOMPARE(scene.network.seen().size(), 4);
    }

    void theFirstGoesAloneThenFour()
    {
        PhotoScene scene;
        scene.serve(PhotoScene::range(1, 9), hanging());
        scene.want(PhotoScene::range(1, 9));
        QTRY_COMPARE(scene.asked(), QList<int>{1});
        scene.settle();
        QCOMPARE(scene.network.inFlight(), 1);
        QVERIFY(scene.network.release(PhotoScene::photo()));
        QTRY_COMPARE(scene.asked(), PhotoScene::range(1, 5));
        scene.settle();
        QCOMPARE(scene.network.inFlight(), PhotoLoader::Window);
        while (scene.network.seen().size() < 9 || scene.network.inFlight() > 0) {
            (void)scene.network.release(PhotoScene::photo());
            QTest::qWait(1);
        }
        QTRY_COMPARE(scene.loaded->size(), 9);
        QCOMPARE(scene.network.inFlightPeak(), PhotoLoader::Window);
    }

    void whoComesIntoViewGoesFirstAndWhoLeavesIsDropped()
    {
        PhotoScene scene;
        scene.serve(PhotoScene::range(1, 12), hanging());
        scene.want(PhotoScene::range(1, 10));
        QTRY_COMPARE(scene.asked(), QList<int>{1});
        scene.want(PhotoScene::range(3, 12)); // scrolled down by two rows
        for (int i = 0; i < 11; ++i) {
            QVERIFY(QTest::qWaitFor([&scene] { return scene.network.release(PhotoScene::photo()); }));
            scene.settle();
        }
        QCOMPARE(scene.asked(), (QList<int>{1, 11, 12, 3, 4, 5, 6, 7, 8, 9, 10}));
        QVERIFY(scene.has(1)); // was on its way
        QVERIFY(!scene.has(2));
    }

    void rowsThatFlyByAreNotFetched()
    {
        PhotoScene scene;
        scene.serve({40}, PhotoScene::none());
        for (int top = 1; top <= 40; ++top)
            scene.want({top}); // all within one turn of the event loop
        QTRY_COMPARE(scene.asked(), QList<int>{40});
        scene.settle();
        QCOMPARE(scene.asked(), QList<int>{40});
    }

    void peopleWithoutAPersonHaveNone()
    {
        PhotoScene scene;
        scene.loader->setWanted({{1, 0}, {2, -1}});
        scene.settle();
        QVERIFY(scene.network.seen().isEmpty());
    }

    void photosSurviveARestartForSevenDays()
    {
        PhotoScene scene;
        scene.serve({1}, PhotoScene::photo());
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
        scene.time.advance(24h * 6);
        scene.restart();
        QVERIFY(!scene.has(1));
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
        QCOMPARE(scene.network.seen().size(), 1);
        scene.time.advance(24h); // in memory it does not get older than on disk
        scene.serve({1}, PhotoScene::photo(picture({20, 20})));
        scene.want({1});
        QVERIFY(scene.has(1)); // the old one until the new one is there
        QTRY_COMPARE(scene.loader->photo(1).width(), 20);
        scene.time.advance(24h * 8);
        scene.serve({1}, PhotoScene::none());
        scene.want({1});
        QTRY_VERIFY(!scene.has(1)); // taken out in the meantime
        QCOMPARE(scene.loaded->size(), 3);
    }

    void noPhotoIsRememberedForADay()
    {
        PhotoScene scene;
        scene.serve({1}, PhotoScene::none());
        scene.want({1});
        QTRY_COMPARE(scene.network.seen().size(), 1);
        scene.settle();
        scene.time.advance(23h);
        scene.want({1});
        scene.settle();
        scene.restart();
        scene.want({1});
        scene.settle();
        QCOMPARE(scene.network.seen().size(), 1);
        scene.time.advance(1h);
        scene.want({1});
        QTRY_COMPARE(scene.network.seen().size(), 2);
        scene.settle();
        QCOMPARE(scene.loaded->size(), 0);
    }

    void memoryIsBounded()
    {
        PhotoScene scene;
        const QList<int> ids = PhotoScene::range(1, 150); // 256 KiB each
        scene.serve(ids, PhotoScene::photo(picture({256, 256})));
        scene.want(ids);
        QTRY_COMPARE_WITH_TIMEOUT(scene.loaded->size(), ids.size(), 30'000);
        const auto inMemory = std::ranges::count_if(ids, [&](int id) { return scene.has(id); });
        QVERIFY2(inMemory >= 120 && inMemory <= 128, qPrintable(QString::number(inMemory)));
        QVERIFY(!scene.has(1) && scene.has(150));
        scene.want({1});
        QTRY_VERIFY(scene.has(1)); // from disk
        QCOMPARE(scene.network.seen().size(), ids.size());
    }

    void removeAllLeavesNothing()
    {
        PhotoScene scene;
        scene.serve({1}, PhotoScene::photo());
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
        scene.loader->removeAll();
        QVERIFY(!scene.has(1));
        QVERIFY(!QFileInfo::exists(scene.folder));
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
        QCOMPARE(scene.network.seen().size(), 2);
    }

    void aWholeTenant()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        const QTemporaryDir home;
        const auto network = makeNetwork();
        Connection connection(*network,
            {.api = sim.url(), .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}},
            systemClock());
        ApiClient client(connection, ApiFlavour::Rest);
        PhotoLoader loader(client, home.filePath(u"demo"_s));
        QSignalSpy loaded(&loader, &PhotoLoader::loaded);
        loader.setEnabled(true);
        QList<PhotoWish> everybody;
        for (int i = 0; i < 24; ++i)
            everybody += PhotoWish{i + 1, 100 + 2 * i};
        loader.setWanted(everybody);
        QTRY_COMPARE(sim.requests(u"GET /api/v1/Person/{id}/Image"_s), 24);
        QTRY_COMPARE(loaded.size(), 14);
        QVERIFY(sim.stats().value(u"inFlightPeak"_s).toInt() <= PhotoLoader::Window);
        QCOMPARE(loader.photo(1).size(), QSize(PhotoLoader::Side, PhotoLoader::Side));
        QVERIFY(loader.photo(2).isNull());
        QVERIFY(loader.photo(1) != loader.photo(3));
    }
};

QTEST_GUILESS_MAIN(TestPhotoLoader)
#include "tst_photoloader.moc"
