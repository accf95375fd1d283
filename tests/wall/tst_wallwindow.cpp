// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcanvas.h"
#include "wall/wallscenes.h"
#include "wall/wallwindow.h"

#include <QApplication>
#include <QPaintEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

/// A wall whose clock stands still.
struct Scene {
    explicit Scene(WallSetting setting = {.distance = 2, .diagonal = 32})
        : window(setting, [this] { return now; })
    {
        window.start();
        window.resize(1280, 720);
    }
    QDateTime now{QDate(2026, 11, 23), QTime(11, 2, 10)};
    WallWindow window;

    [[nodiscard]] WallCanvas &canvas() const { return *window.findChild<WallCanvas *>(); }
};

class PaintedRegion final : public QObject
{
public:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            region += static_cast<QPaintEvent *>(event)->region();
        return false;
    }
    QRegion region;
};

} // namespace

class TestWallWindow final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fillsTheScreen();
    void pages();
    void sizes();
    void direction();
    void escape();
    void locked();
    void night();
    void afterSleep();
    void anotherSetting();
    void nothingToClick();
};

void TestWallWindow::fillsTheScreen()
{
    WallWindow window({}, [] { return QDateTime::currentDateTime(); });
    window.start();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.isFullScreen());
    QCOMPARE(window.cursor().shape(), Qt::BlankCursor);
    window.setScene(wallScene(4));
    QVERIFY(!window.layout().pages.isEmpty());
}

void TestWallWindow::pages()
{
    Scene scene;
    scene.window.setScene(wallScene(4));
    QCOMPARE(scene.window.shownPage(), 0);
    scene.window.turnPage();
    QCOMPARE(scene.window.shownPage(), 0);

    WallScene wall = wallScene(400);
    wall.isFullRoll = true;
    scene.window.setScene(wall);
    QVERIFY(scene.window.layout().pages.size() > 3);
    QList<int> shown;
    for (int i = 0; i < 6; ++i) {
        scene.window.turnPage();
        shown += scene.window.shownPage();
        QCOMPARE(scene.canvas().page(), scene.window.layout().pages.at(shown.constLast()));
    }
    QCOMPARE(shown, (QList<int>{1, 0, 2, 0, 3, 0}));
    // Fewer pages than the one that is shown.
    scene.window.turnPage();
    scene.window.setScene(wallScene(4));
    QCOMPARE(scene.window.shownPage(), 0);
}

void TestWallWindow::direction()
{
    Scene scene;
    scene.window.setScene(wallScene(24));
    const WallPage plain = scene.canvas().page();
    scene.window.setLayoutDirection(Qt::RightToLeft);
    QVERIFY(scene.window.place().isMirrored);
    QCOMPARE(mirrored(scene.canvas().page(), scene.window.width()), plain);
    scene.window.setLayoutDirection(Qt::LeftToRight);
    QCOMPARE(scene.canvas().page(), plain);
}

// Another resolution is another layout.
void TestWallWindow::sizes()
{
    Scene scene;
    scene.window.setScene(wallScene(24));
    const int before = scene.window.layout().plan.sizes.name;
    scene.window.resize(640, 360);
    QVERIFY(scene.window.layout().plan.sizes.name < before);
    QCOMPARE(scene.canvas().size(), QSize(640, 360));
}

void TestWallWindow::escape()
{
    Scene scene;
    QSignalSpy closed(&scene.window, &WallWindow::closed);
    QTest::keyClick(&scene.window, Qt::Key_A);
    QVERIFY(scene.window.isVisible());
    QTest::keyClick(&scene.window, Qt::Key_Escape);
    QVERIFY(!scene.window.isVisible());
    QCOMPARE(closed.size(), 1);
}

void TestWallWindow::locked()
{
    Scene scene({.isLocked = true});
    QTest::keyClick(&scene.window, Qt::Key_Escape);
    QVERIFY(scene.window.isVisible());
    scene.window.close(); // by the program itself, as at the end of the session
    QVERIFY(!scene.window.isVisible());
}

void TestWallWindow::night()
{
    Scene scene({.nightFrom = QTime(20, 0), .nightTo = QTime(6, 0)});
    QVERIFY(!scene.canvas().isNight());
    scene.now = scene.now.addSecs(10 * 3600);
    QSignalSpy minute(&scene.window, &WallWindow::minutePassed);
    scene.window.passMinute();
    QVERIFY(scene.canvas().isNight());
    QCOMPARE(minute.size(), 1);
}

// All of it, in the light and at the minute of now.
void TestWallWindow::afterSleep()
{
    Scene scene({.nightFrom = QTime(20, 0), .nightTo = QTime(6, 0)});
    scene.window.setScene(wallScene(24));
    QVERIFY(QTest::qWaitForWindowExposed(&scene.window));
    QCoreApplication::processEvents();
    PaintedRegion painted;
    scene.canvas().installEventFilter(&painted);
    QSignalSpy minute(&scene.window, &WallWindow::minutePassed);
    scene.now = scene.now.addSecs(10 * 3600);
    scene.window.rebuild();
    QCOMPARE(minute.size(), 1);
    QVERIFY(scene.canvas().isNight());
    QTRY_COMPARE(painted.region, QRegion(scene.canvas().rect()));
}

void TestWallWindow::anotherSetting()
{
    Scene scene;
    scene.window.setScene(wallScene(24));
    const int near = scene.window.layout().plan.sizes.leastName;
    scene.window.setSetting(
        {.distance = 2.5, .diagonal = 32, .nightFrom = QTime(10, 0), .nightTo = QTime(12, 0)});
    QVERIFY(scene.window.layout().plan.sizes.leastName > near);
    QVERIFY(scene.canvas().isNight());
}

void TestWallWindow::nothingToClick()
{
    Scene scene;
    scene.window.setScene(wallScene(24));
    QTest::mouseClick(&scene.window, Qt::RightButton);
    QTest::mouseDClick(&scene.window, Qt::LeftButton);
    QVERIFY(scene.window.isVisible());
    QCOMPARE(QApplication::topLevelWidgets().count(&scene.window), 1);
}

QTEST_MAIN(TestWallWindow)
#include "tst_wallwindow.moc"
