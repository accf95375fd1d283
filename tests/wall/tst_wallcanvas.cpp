// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcanvas.h"
#include "wall/wallpaint.h"
#include "wall/wallscenes.h"

#include <QImage>
#include <QPaintEvent>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const WallPlace Place{QSize(1280, 720), {}, 2, 32};

WallPage pageOf(const WallScene &scene)
{
    return layOutWall(scene, Place, wallType(QGuiApplication::font())).pages.constFirst();
}

QImage painted(const WallPage &page, const QPoint &drift = {})
{
    QImage image(Place.pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(wallTheme(false).ground);
    QPainter painter(&image);
    painter.translate(drift);
    for (const WallItem &item : page)
        paintItem(painter, item, QGuiApplication::font(), wallTheme(false));
    return image;
}

/// Pixels that are not nearly the same; text on pictures of its own is smoothed a little differently.
int differing(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            const int distance =
                std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q));
            count += distance > 90 ? 1 : 0;
        }
    }
    return count;
}

/// What a canvas paints, and how much of it.
class Scene final : public QObject
{
public:
    Scene()
    {
        canvas.resize(Place.pixels);
        canvas.installEventFilter(this);
    }

    [[nodiscard]] bool show()
    {
        canvas.show();
        return QTest::qWaitForWindowExposed(&canvas);
    }
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    [[nodiscard]] QImage picture() { return canvas.grab().toImage().convertToFormat(QImage::Format_RGB32); }

    WallCanvas canvas;
    QRegion region; ///< painted since it was emptied
};

} // namespace

class TestWallCanvas final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void paintsThePage();
    void paintsOnlyWhatChanged();
    void fourOfFourHundred();
    void keepsPicturesOfThoseWhoMove();
    void peopleComeAndGo();
    void drifts();
    void dims();
    void trouble();
};

void TestWallCanvas::paintsThePage()
{
    Scene scene;
    scene.canvas.setPage(pageOf(wallScene(24)));
    QVERIFY(scene.show());
    QVERIFY(differing(scene.picture(), painted(scene.canvas.page())) < 300);
}

void TestWallCanvas::paintsOnlyWhatChanged()
{
    Scene scene;
    WallScene wall = wallScene(24);
    scene.canvas.setPage(pageOf(wall));
    QVERIFY(scene.show());
    QTRY_VERIFY(!scene.region.isEmpty());
    scene.region = {};
    scene.canvas.setPage(pageOf(wall)); // the same
    QTest::qWait(50);
    QVERIFY(scene.region.isEmpty());

    wall.board.people[1].aside = u"11:45"_s;
    scene.canvas.setPage(pageOf(wall));
    QTRY_VERIFY(!scene.region.isEmpty());
    const QRect changed = scene.region.boundingRect();
    QVERIFY(changed.height() < Place.pixels.height() / 8);
    QVERIFY(changed.width() < Place.pixels.width());
    QVERIFY(differing(scene.picture(), painted(pageOf(wall))) < 300);
}

namespace {

/// Everybody on one page, as read from nearby.
WallPage fullPage(const WallScene &scene)
{
    const WallLayout layout =
        layOutWall(scene, {QSize(3840, 2160), {}, 0.7, 55}, wallType(QGuiApplication::font()));
    return layout.pages.size() == 1 ? layout.pages.constFirst() : WallPage();
}

} // namespace

// A poll in which 1 % changed paints four people and nothing else.
void TestWallCanvas::fourOfFourHundred()
{
    Scene scene;
    scene.canvas.resize(3840, 2160);
    WallScene wall = wallScene(400);
    wall.isFullRoll = true;
    scene.canvas.setPage(fullPage(wall));
    QVERIFY(scene.canvas.page().size() > 400);
    QVERIFY(scene.show());
    QTRY_VERIFY(!scene.region.isEmpty());
    scene.region = {};
    for (const int i : {1, 30, 61, 92})
        wall.board.people[i].aside = u"11:45"_s;
    scene.canvas.setPage(fullPage(wall));
    QTRY_VERIFY(!scene.region.isEmpty());
    QRegion expected;
    for (const WallItem &item : scene.canvas.page()) {
        const auto isNew = [](const WallText &text) { return text.text == "11:45"_L1; };
        if (std::ranges::any_of(item.texts, isNew))
            expected += item.box.toAlignedRect().adjusted(-2, -2, 2, 2);
    }
    QCOMPARE(expected.rectCount(), 4);
    QVERIFY((scene.region - expected).isEmpty());
}

// Somebody who comes first moves all others by one place: none of them looks different for it.
void TestWallCanvas::keepsPicturesOfThoseWhoMove()
{
    Scene scene;
    WallScene wall = wallScene(24);
    scene.canvas.setPage(pageOf(wall));
    QVERIFY(scene.show());
    wall.board.people.move(9, 1);
    wall.board.people.move(20, 7);
    scene.canvas.setPage(pageOf(wall));
    QVERIFY(differing(scene.picture(), painted(pageOf(wall))) < 300);
    wall.board.people[3].aside = u"soon"_s; // and one that does
    wall.board.people.move(3, 12);
    scene.canvas.setPage(pageOf(wall));
    QVERIFY(differing(scene.picture(), painted(pageOf(wall))) < 300);
}

// What was there before is gone, wherever everything has moved to.
void TestWallCanvas::peopleComeAndGo()
{
    Scene scene;
    scene.canvas.setPage(pageOf(wallScene(24)));
    QVERIFY(scene.show());
    for (const int people : {60, 4, 0, 200, 24, 1}) {
        scene.canvas.setPage(pageOf(wallScene(people)));
        QCoreApplication::processEvents();
        QVERIFY(differing(scene.picture(), painted(scene.canvas.page())) < 500);
    }
}

void TestWallCanvas::drifts()
{
    Scene scene;
    scene.canvas.setPage(pageOf(wallScene(24)));
    QVERIFY(scene.show());
    scene.canvas.setDrift({7, -5});
    QVERIFY(differing(scene.picture(), painted(scene.canvas.page(), {7, -5})) < 300);
    scene.canvas.setDrift({});
    QVERIFY(differing(scene.picture(), painted(scene.canvas.page())) < 300);
}

void TestWallCanvas::dims()
{
    Scene scene;
    scene.canvas.setPage(pageOf(wallScene(24)));
    QVERIFY(scene.show());
    scene.canvas.setNight(true);
    QCOMPARE(scene.picture().pixelColor(2, 2), wallTheme(true).ground);
    scene.canvas.setNight(false);
    QVERIFY(differing(scene.picture(), painted(scene.canvas.page())) < 300);
}

// To the edges of the screen, wherever it has drifted to, with the clock upon it.
void TestWallCanvas::trouble()
{
    Scene scene;
    WallScene wall = wallScene(24);
    wall.trouble = {u"No contact since 10:42 (8 min)"_s, u"Call 1234"_s};
    scene.canvas.setPage(pageOf(wall));
    QVERIFY(scene.show());
    QVERIFY(differing(scene.picture(), painted(scene.canvas.page())) < 300);
    scene.canvas.setDrift({8, 8});
    for (const QPoint corner : {QPoint(0, 0), QPoint(Place.pixels.width() - 1, 0)})
        QCOMPARE(scene.picture().pixelColor(corner), wallTheme(false).alert);
}

QTEST_MAIN(TestWallCanvas)
#include "tst_wallcanvas.moc"
