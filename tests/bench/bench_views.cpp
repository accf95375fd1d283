// SPDX-License-Identifier: GPL-3.0-or-later
// Table and tiles on a screen of 1920 × 1080: what a frame costs while they are scrolled, what it takes to
// switch from one to the other, and keystrokes and polls where bench_rows does not measure them: in the tiles
// and with 50,000 agents.
#include "bench/rosterscene.h"
#include "style/theme.h"

#include <QApplication>

using namespace Rollcall;
using namespace Rollcall::Bench;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize Screen(1920, 1080);
constexpr int Frames = 300;

// From the top down: a turn of the wheel per frame, or whole pages, as when the bar is dragged. Every row is
// seen for the first time.
Samples scrollFrames(RosterScene &scene, int step)
{
    QScrollBar &bar = *scene.pane.view().verticalScrollBar();
    bar.setValue(0);
    scene.paintFrame();
    Samples samples;
    for (int frame = 0; frame < Frames && bar.value() < bar.maximum(); ++frame)
        samples.measure([&] {
            bar.setValue(bar.value() + step);
            scene.paintFrame();
        });
    return samples;
}

void benchScrolling(ViewForm form, const QString &name)
{
    constexpr int WheelTurn = 60;
    RosterScene wheel(5000, form, Screen);
    report(u"frame while %1 are scrolled by the wheel, 5,000 agents, 1080p"_s.arg(name),
        scrollFrames(wheel, WheelTurn), 8, 8);
    RosterScene pages(5000, form, Screen);
    report(u"the same, a whole page per frame"_s, scrollFrames(pages, Screen.height() - 100), 8, 8);
}

// Until the other form is painted; there and back, from places all over the list.
void benchSwitching(bool isSelected)
{
    RosterScene scene(5000, ViewForm::Table, Screen);
    if (isSelected)
        scene.selectEverybody();
    Samples samples;
    for (int round = 0; round < 20; ++round) {
        QScrollBar &bar = *scene.pane.view().verticalScrollBar();
        bar.setValue(bar.maximum() / 20 * round);
        scene.settle();
        samples.measure([&] {
            scene.pane.setForm(round % 2 == 0 ? ViewForm::Tiles : ViewForm::Table);
            QCoreApplication::processEvents();
            scene.paintFrame();
        });
    }
    report(isSelected ? u"the same, everything selected"_s : u"switching table and tiles, 5,000 agents"_s,
        samples, 100, 100);
}

void benchTiles()
{
    RosterScene scene(5000, ViewForm::Tiles, Screen);
    benchKeystrokes(scene, u"keystroke in the search, tiles, 5,000 agents"_s, 16, 33);
    benchPolls(scene, u"stall of a poll, tiles, 5,000 agents, 1 % changed"_s);
    scene.selectEverybody();
    benchKeystrokes(scene, u"keystroke, tiles, everything selected"_s, 16, 33);
    benchPolls(scene, u"stall of a poll, tiles, everything selected"_s);
}

void benchMany(ViewForm form, const QString &name)
{
    RosterScene scene(50000, form, Screen);
    benchKeystrokes(scene, u"keystroke, %1, 50,000 agents"_s.arg(name), 33, 100);
    scene.selectEverybody();
    benchKeystrokes(scene, u"the same, everything selected"_s, 33, 100);
    QScrollBar &bar = *scene.pane.view().verticalScrollBar();
    Samples widths;
    for (int i = 0; i < 50; ++i) {
        bar.setValue(bar.maximum() / 2);
        widths.measure([&] {
            scene.pane.resize(Screen.width() - 20 * (i % 10), Screen.height());
            scene.paintFrame();
        });
    }
    report(u"another width, %1, 50,000 agents"_s.arg(name), widths, 33, 100);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, lightTheme());
    benchScrolling(ViewForm::Table, u"rows"_s);
    benchScrolling(ViewForm::Tiles, u"tiles"_s);
    benchSwitching(false);
    benchSwitching(true);
    benchTiles();
    benchMany(ViewForm::Table, u"table"_s);
    benchMany(ViewForm::Tiles, u"tiles"_s);
    return 0;
}
