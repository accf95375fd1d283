// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photoscene.h"

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Rollcall::FakeAnswer)

/// Servers and disks that do not do what they should: there is no photo then, and no fuss.
class TestPhotoFaults final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNoPictureIsNoPhoto_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        const QByteArray png = picture({16, 16});
        QTest::newRow("garbage") << PhotoScene::photo("\x01\x02\xfe\xff garbage");
        QTest::newRow("a signature and garbage") << PhotoScene::photo(png.left(8) + QByteArray(300, '\xfe'));
        QTest::newRow("half") << PhotoScene::photo(png.left(50));
        QTest::newRow("a bomb") << PhotoScene::photo(bomb());
        QTest::newRow("2 MiB") << PhotoScene::photo(png + QByteArray(2 * 1024 * 1024, 'x'));
        QTest::newRow("empty") << PhotoScene::photo({});
        QTest::newRow("SVG") << PhotoScene::photo("<?xml version=\"1.0\"?><svg/>");
        QTest::newRow("TIFF") << PhotoScene::photo(QByteArray("II*\0\x08", 5));
        QTest::newRow("JSON") << json(R"({"Id":5})");
        QTest::newRow("an error") << json(R"({"Message":"No image."})");
        QTest::newRow("404") << PhotoScene::none();
        QTest::newRow("400") << json(R"({"Message":"Bad id."})", 400);
    }

    void whatIsNoPictureIsNoPhoto()
    {
        QFETCH(const FakeAnswer, answer);
        PhotoScene scene;
        scene.serve({1}, answer);
        scene.serve({2}, PhotoScene::photo());
        scene.want({1, 2});
        QTRY_VERIFY(scene.has(2));
        scene.settle();
        QVERIFY(!scene.has(1));
        QCOMPARE(scene.loaded->size(), 1);
        scene.restart(); // and is not asked for again
        scene.want({1, 2});
        QTRY_VERIFY(scene.has(2));
        scene.settle();
        QCOMPARE(scene.asked(), (QList<int>{1, 2}));
    }

    void aBrokenFileIsFetchedAnew()
    {
        PhotoScene scene;
        PhotoDisk(scene.folder, scene.connection.config().api, scene.time.clock()).keep(101, "not a picture");
        scene.serve({1}, PhotoScene::photo());
        scene.want({1});
        QTRY_VERIFY(scene.has(1));
    }

    void a401StopsQuietly()
    {
        PhotoScene scene;
        scene.serve({1}, PhotoScene::photo());
        scene.serve({2, 3, 4, 5}, hanging());
        scene.want(PhotoScene::range(1, 9));
        QTRY_COMPARE(scene.network.inFlight(), 4);
        QVERIFY(scene.network.release(json("{}", 401)));
        QTRY_COMPARE(scene.network.inFlight(), 0); // the others are taken back
        scene.time.advance(48h);
        scene.want(PhotoScene::range(1, 20));
        scene.settle();
        QCOMPARE(scene.asked(), PhotoScene::range(1, 5));
        QVERIFY(scene.has(1)); // what is there stays
        scene.restart();
        scene.want({1});
        QTRY_VERIFY(scene.has(1)); // from the disk
    }

    void whatNobodyMayReadIsNotAskedFor_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<int>("requests");
        QTest::newRow("403") << json("{}", 403) << 3;
        QTest::newRow("no such route") << html(404) << 3;
        QTest::newRow("no photos") << PhotoScene::none() << 40;
    }

    void whatNobodyMayReadIsNotAskedFor()
    {
        QFETCH(const FakeAnswer, answer);
        QFETCH(const int, requests);
        PhotoScene scene;
        scene.serve(PhotoScene::range(1, 60), answer);
        scene.want(PhotoScene::range(1, 50));
        QTRY_VERIFY(scene.network.seen().size() >= requests);
        scene.settle();
        scene.want(PhotoScene::range(41, 60));
        scene.settle();
        QVERIFY(scene.network.seen().size() >= requests);
        QVERIFY(scene.network.seen().size() < requests + PhotoLoader::Window);
        QVERIFY(scene.loaded->isEmpty());
    }

    void somePeopleWithoutAreNotEverybody()
    {
        PhotoScene scene;
        const QList<int> ids = PhotoScene::range(1, 60);
        scene.serve(ids, PhotoScene::none());
        scene.serve({7}, json("{}", 403));
        scene.serve({8}, json("{}", 403));
        scene.serve({20}, PhotoScene::photo());
        scene.want(ids);
        QTRY_COMPARE(scene.network.seen().size(), 60);
        QTRY_VERIFY(scene.has(20));
    }

    void aServerInTroubleIsLeftAlone_data()
    {
        QTest::addColumn<FakeAnswer>("answer");
        QTest::addColumn<int>("seconds");
        QTest::newRow("503") << json("{}", 503) << 60;
        QTest::newRow("503, two minutes")
            << FakeAnswer{.status = 503, .body = "{}", .headers = {{"Retry-After", "120"}}} << 120;
        QTest::newRow("gone") << failing(QNetworkReply::ConnectionRefusedError) << 60;
        QTest::newRow("no HTTP") << failing(QNetworkReply::ProtocolFailure) << 60;
        QTest::newRow("a portal") << html(200) << 60;
    }

    void aServerInTroubleIsLeftAlone()
    {
        QFETCH(const FakeAnswer, answer);
        QFETCH(const int, seconds);
        PhotoScene scene;
        scene.serve(PhotoScene::range(1, 9), answer);
        scene.want(PhotoScene::range(1, 8));
        QTRY_COMPARE(scene.network.seen().size(), 1);
        scene.settle();
        scene.time.advance(std::chrono::seconds(seconds - 1));
        scene.want(PhotoScene::range(1, 9));
        scene.settle();
        QCOMPARE(scene.network.seen().size(), 1);
        scene.time.advance(1s);
        scene.serve(PhotoScene::range(1, 9), PhotoScene::photo());
        scene.want(PhotoScene::range(1, 9));
        QTRY_COMPARE(scene.loaded->size(), 9);
        QCOMPARE(scene.asked(), (QList<int>{1, 2, 3, 4, 5, 6, 7, 8, 9, 1})); // who failed goes last
    }

    void pausesGrow()
    {
        PhotoScene scene;
        scene.serve({1}, json("{}", 503));
        scene.want({1});
        QTRY_COMPARE(scene.network.seen().size(), 1);
        for (const auto minutes : {1min, 2min, 4min, 8min, 16min, 32min, 60min, 60min}) {
            const qsizetype before = scene.network.seen().size();
            scene.settle();
            scene.time.advance(minutes - 1s);
            scene.want({1});
            scene.settle();
            QCOMPARE(scene.network.seen().size(), before);
            scene.time.advance(1s);
            scene.want({1});
            QTRY_COMPARE(scene.network.seen().size(), before + 1);
        }
    }

    void onePhotoThatAlwaysFailsHoldsUpNobody()
    {
        PhotoScene scene;
        const QList<int> ids = PhotoScene::range(1, 9);
        scene.serve(ids, PhotoScene::photo());
        scene.serve({1}, json("{}", 500));
        scene.want(ids);
        QTRY_COMPARE(scene.network.seen().size(), 1);
        scene.settle();
        scene.time.advance(1min);
        scene.want(ids);
        QTRY_COMPARE(scene.loaded->size(), 8);
    }

    void aSlowOneHoldsUpNobody()
    {
        PhotoScene scene;
        const QList<int> ids = PhotoScene::range(1, 12);
        scene.serve(ids, PhotoScene::photo());
        scene.serve({2, 5, 7}, hanging());
        scene.want(ids);
        QTRY_COMPARE(scene.loaded->size(), 9);
        QCOMPARE(scene.network.inFlight(), 3);
        scene.want({12}); // the slow ones leave the screen, and may still come
        QVERIFY(scene.network.release(PhotoScene::photo()));
        QTRY_VERIFY(scene.has(2));
    }

    void aDeadLoaderHearsNothing()
    {
        PhotoScene scene;
        scene.serve({1}, hanging());
        scene.want({1});
        QTRY_COMPARE(scene.network.inFlight(), 1);
        scene.loader.reset();
        QCOMPARE(scene.network.inFlight(), 0);
        QTest::qWait(10);
    }

    void withoutAUsableDiskMemoryDoes()
    {
        PhotoScene scene;
        QFile inTheWay(scene.home.filePath(u"photos"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        scene.serve({1, 2}, PhotoScene::photo());
        scene.serve({3}, PhotoScene::none());
        scene.want({1, 2, 3});
        QTRY_COMPARE(scene.loaded->size(), 2);
        scene.want({1, 2, 3});
        scene.settle();
        QCOMPARE(scene.network.seen().size(), 3);
        scene.loader->removeAll();
        QVERIFY(!scene.has(1));
    }
};

QTEST_GUILESS_MAIN(TestPhotoFaults)
#include "tst_photofaults.moc"
