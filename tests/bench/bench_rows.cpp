// SPDX-License-Identifier: GPL-3.0-or-later
// 5,000 agents in a shown table: what a keystroke in the search and another order cost until they are painted, and
// for how long a poll in which 1 % changed holds up the event loop.
#include "bench/samples.h"
#include "models/rosterrows.h"
#include "sim/tenant.h"
#include "style/theme.h"
#include "window/rosterpane.h"

#include <QApplication>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Agents = 5000;
constexpr int Polls = 60;
constexpr int ChangedPerPoll = Agents / 100;

class PaintCount final : public QObject
{
public:
    int count = 0;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return QObject::eventFilter(watched, event);
    }
};

/// The window's table over a roster whose clock a poll moves on.
struct Scene {
    Scene()
    {
        roster.setFreshnessLimit(std::chrono::hours(100));
        const Sim::Tenant tenant({.agents = Agents, .groups = 20, .ownLogin = u"demo"_s}, systemClock());
        for (const Sim::Person &person : tenant.people())
            rows += UserRow{person.agent, person.presence.status};
        roster.mergeRoster(rows, ++tick);
        for (const Sim::Person &person : tenant.people()) {
            if (person.presence.status == NotPresent)
                roster.mergePresence(person.agent.associateId, person.presence, ++tick);
        }
        pane.view().viewport()->installEventFilter(&paints);
        pane.resize(1280, 800);
        pane.show();
        settle();
    }

    void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    void selectEverybody()
    {
        pane.selectIds(roster.ids());
        settle();
    }

    // What a key press brings about, until it is painted.
    void search(const QString &text)
    {
        list.setFilter({.text = text});
        paint();
    }

    void order(const RowOrder &order)
    {
        list.setOrder(order);
        paint();
    }

    void paint()
    {
        paints.count = 0;
        QCoreApplication::processEvents();
        if (paints.count == 0)
            pane.view().viewport()->repaint();
    }

    void poll(int round)
    {
        for (int i = 0; i < ChangedPerPoll; ++i) {
            UserRow &row = rows[(i * 97 + round * 13) % rows.size()];
            row.status = row.status == Present ? NotPresent : Present;
        }
        tick += std::chrono::minutes(2); // later than the archive is distrusted
        const QList<UserRow> sightings = rows;
        // Two turns of the event loop, and others between them: the answer, and what it makes to be painted.
        Bench::Samples turns;
        turns.measure([&] { roster.mergeStatuses(sightings, tick); });
        turns.measure([] { QCoreApplication::processEvents(); });
        stalls.add(std::chrono::duration<double, std::milli>(turns.worst()));
    }

    Tick tick = std::chrono::hours(1);
    QList<UserRow> rows;
    Roster roster{Clock{QDateTime::currentDateTime, [this] { return tick; }}};
    RosterModel model{roster, QTimeZone("Europe/Oslo")};
    RosterRows list{model};
    PaintCount paints;
    RosterPane pane{list};
    Bench::Samples stalls;
};

// Typed letter by letter and taken back again.
QStringList keystrokes()
{
    QStringList texts;
    for (const auto &word : {"an"_L1, "hansen"_L1, "lunch back"_L1, "support"_L1, "e"_L1, "o"_L1, "zzz"_L1}) {
        const QString whole = word;
        for (qsizetype length = 1; length <= whole.size(); ++length)
            texts += whole.first(length);
        for (qsizetype length = whole.size() - 1; length >= 0; length -= 2)
            texts += whole.first(length);
        texts += QString();
    }
    return texts;
}

void report(const QString &what, const Bench::Samples &samples, double median, double worst)
{
    const QString unit = u"%1 ms, worst %2 ms"_s;
    const bool isKept = samples.median() <= median && samples.worst() <= worst;
    Bench::printRow(what,
        unit.arg(samples.median(), 0, 'f', 1).arg(samples.worst(), 0, 'f', 1)
            + u" (%1)"_s.arg(samples.size()),
        u"–"_s, u"–"_s, unit.arg(median).arg(worst) + (isKept ? QString() : u" **missed**"_s));
}

void benchKeystrokes(Scene &scene, const QString &what)
{
    Bench::Samples samples;
    for (const QString &text : keystrokes()) {
        if (text != scene.list.filter().text)
            samples.measure([&] { scene.search(text); });
    }
    report(what, samples, 16, 33);
}

// Every order, each several times; from one to the next nearly everybody moves.
void benchOrders(Scene &scene, const QString &what)
{
    Bench::Samples samples;
    for (int round = 0; round < 6; ++round) {
        for (const auto by :
            {OrderBy::Name, OrderBy::Message, OrderBy::Back, OrderBy::Since, OrderBy::Need}) {
            for (const bool isDescending : {true, false})
                samples.measure([&] { scene.order({by, isDescending}); });
        }
    }
    report(what, samples, 50, 50);
}

void benchPolls(Scene &scene, const QString &what)
{
    scene.stalls = {};
    for (int round = 0; round < Polls; ++round)
        scene.poll(round);
    report(what, scene.stalls, 8, 8);
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    applyTheme(application, lightTheme());
    Scene scene;
    benchKeystrokes(scene, u"keystroke in the search, 5,000 agents"_s);
    benchPolls(scene, u"event-loop stall of a poll, 5,000 agents, 1 % changed"_s);
    benchOrders(scene, u"another order, 5,000 agents"_s);
    scene.selectEverybody();
    benchKeystrokes(scene, u"keystroke, everything selected"_s);
    benchPolls(scene, u"stall of a poll, everything selected"_s);
    benchOrders(scene, u"another order, everything selected"_s);
    return 0;
}
