// SPDX-License-Identifier: GPL-3.0-or-later
// 5,000 agents in a shown table: what a keystroke in the search and another order cost until they are
// painted, and for how long a poll in which 1 % changed holds up the event loop.
#include "bench/rosterscene.h"
#include "style/theme.h"

#include <QApplication>

using namespace Rollcall;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, lightTheme());
    Bench::RosterScene scene(5000, ViewForm::Table, {1280, 800});
    Bench::benchKeystrokes(scene, u"keystroke in the search, 5,000 agents"_s, 16, 33);
    Bench::benchPolls(scene, u"event-loop stall of a poll, 5,000 agents, 1 % changed"_s);
    Bench::benchOrders(scene, u"another order, 5,000 agents"_s);
    scene.selectEverybody();
    Bench::benchKeystrokes(scene, u"keystroke, everything selected"_s, 16, 33);
    Bench::benchPolls(scene, u"stall of a poll, everything selected"_s);
    Bench::benchOrders(scene, u"another order, everything selected"_s);
    return 0;
}
