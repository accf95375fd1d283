// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcanvas.h"
#include "wall/wallscenes.h"
#include "wall/wallwindow.h"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QScreen>
#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Left = 1;
constexpr int Right = 2;

/// A wall on one of two screens, of which the right one has twice as many pixels in each direction.
struct Scene {
    explicit Scene(int screen)
        : window({.screen = screen, .distance = 2, .diagonal = 32},
            [] { return QDateTime(QDate(2026, 11, 23), QTime(11, 2)); })
    {
        window.start();
        window.setScene(wallScene(24));
    }
    [[nodiscard]] QImage picture() { return window.findChild<WallCanvas *>()->grab().toImage(); }

    WallWindow window;
};

} // namespace

class TestWallScreen final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachOnItsScreen();
    void movesToAnotherScale();
    void anotherResolution();
    void noSuchScreen();
};

// Several walls, each with its own screen.
void TestWallScreen::eachOnItsScreen()
{
    Scene left(Left);
    Scene right(Right);
    QCOMPARE(left.window.geometry(), QRect(0, 0, 1280, 720));
    QCOMPARE(right.window.geometry(), QRect(1280, 0, 960, 540));
    QCOMPARE(left.picture().size(), QSize(1280, 720));
    QCOMPARE(right.picture().size(), QSize(1920, 1080));
}

// As when its screen is unplugged: sharp again at once, and laid out for what it is on.
void TestWallScreen::movesToAnotherScale()
{
    Scene right(Right);
    QVERIFY(QTest::qWaitForWindowExposed(&right.window));
    static_cast<void>(right.picture()); // its parts are drawn for that scale
    QScreen *left = QGuiApplication::screens().at(Left - 1);
    right.window.windowHandle()->setScreen(left);
    right.window.setGeometry(left->geometry());
    right.window.passMinute(); // how far it drifts goes by the screen's size
    Scene fresh(Left);
    QVERIFY(QTest::qWaitForWindowExposed(&fresh.window));
    QTRY_COMPARE(right.picture().size(), fresh.picture().size());
    QCOMPARE(right.window.layout().pages, fresh.window.layout().pages);
    QCOMPARE(right.picture(), fresh.picture());
}

void TestWallScreen::anotherResolution()
{
    Scene scene(Left);
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    const QImage before = scene.picture();
    scene.window.resize(1024, 768);
    QCOMPARE(scene.picture().size(), QSize(1024, 768));
    scene.window.resize(1280, 720);
    QCOMPARE(scene.picture(), before);
}

void TestWallScreen::noSuchScreen()
{
    Scene scene(7);
    QCOMPARE(scene.window.geometry(), QGuiApplication::primaryScreen()->geometry());
}

int main(int argc, char **argv)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"screens.json"_s));
    if (!file.open(QIODevice::WriteOnly))
        return 1;
    file.write(R"({"screens": [
        {"name": "left", "x": 0, "y": 0, "width": 1280, "height": 720, "logicalDpi": 96, "dpr": 1},
        {"name": "right", "x": 1280, "y": 0, "width": 960, "height": 540, "logicalDpi": 96, "dpr": 2}]})");
    file.close();
    qputenv("QT_QPA_PLATFORM", "offscreen:configfile=" + file.fileName().toUtf8());
    QApplication application(argc, argv);
    TestWallScreen test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_wallscreen.moc"
