// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/knownroster.h"
#include "bench/samples.h"
#include "models/rosterrows.h"
#include "sim/tenant.h"
#include "window/rosterpane.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QScrollBar>

namespace Rollcall::Bench {

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

/// The window's rows, shown, over a roster whose clock a poll moves on.
struct RosterScene {
    RosterScene(int agents, ViewForm form, QSize size)
    {
        roster.setFreshnessLimit(std::chrono::hours(100));
        const Sim::Tenant tenant(
            {.agents = agents, .groups = 20, .ownLogin = QStringLiteral("demo")}, systemClock());
        rows = learn(roster, tenant, tick);
        pane.resize(size);
        pane.setForm(form);
        pane.view().viewport()->installEventFilter(&paints);
        pane.show();
        settle();
    }

    static void settle()
    {
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents();
    }

    void selectEverybody()
    {
        pane.selectIds(roster.ids());
        settle();
    }

    /// What a key press brings about, until it is painted.
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

    /// Whatever waits to be painted, now, as for a frame of the screen.
    void paintFrame()
    {
        QEvent frame(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&pane, &frame);
    }

    /// Holds up the event loop for two turns, and others come between them: the answer, and what it makes to
    /// be painted.
    void poll(const QList<UserRow> &sightings)
    {
        tick += std::chrono::minutes(2); // later than the archive is distrusted
        Samples turns;
        turns.measure([&] { roster.mergeStatuses(sightings, tick); });
        turns.measure([] { QCoreApplication::processEvents(); });
        stalls.add(std::chrono::duration<double, std::milli>(turns.worst()));
    }

    /// 1 % of the people have changed, others in every round.
    void pollSome(int round)
    {
        for (qsizetype i = 0; i < rows.size() / 100; ++i) {
            UserRow &row = rows[(i * 97 + round * 13) % rows.size()];
            row.status = row.status == Present ? NotPresent : Present;
        }
        poll(rows);
    }

    Tick tick = std::chrono::hours(1);
    QList<UserRow> rows;
    Roster roster{Clock{QDateTime::currentDateTime, [this] { return tick; }}};
    RosterModel model{roster, QTimeZone("Europe/Oslo")};
    RosterRows list{model};
    PaintCount paints;
    RosterPane pane{list};
    Samples stalls;
};

/// Typed letter by letter and taken back again.
inline QStringList keystrokes()
{
    using namespace Qt::StringLiterals;
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

/// A row of the table of how long something may take, in milliseconds.
inline void report(const QString &what, const Samples &samples, double median, double worst)
{
    const auto text = [](double half, double most) {
        return QStringLiteral("%1 ms, worst %2 ms").arg(half, 0, 'f', 1).arg(most, 0, 'f', 1);
    };
    const bool isKept = samples.median() <= median && samples.worst() <= worst;
    const QString none = QStringLiteral("–");
    printRow(what, text(samples.median(), samples.worst()) + QStringLiteral(" (%1)").arg(samples.size()),
        none, none,
        QStringLiteral("%1 ms, worst %2 ms").arg(median).arg(worst)
            + (isKept ? QString() : QStringLiteral(" **missed**")));
}

inline void benchKeystrokes(RosterScene &scene, const QString &what, double median, double worst)
{
    Samples samples;
    for (const QString &text : keystrokes()) {
        if (text != scene.list.filter().text)
            samples.measure([&] { scene.search(text); });
    }
    report(what, samples, median, worst);
}

/// Every order, each several times; from one to the next nearly everybody moves.
inline void benchOrders(RosterScene &scene, const QString &what)
{
    Samples samples;
    for (int round = 0; round < 6; ++round) {
        for (const auto by :
            {OrderBy::Name, OrderBy::Message, OrderBy::Back, OrderBy::Since, OrderBy::Need}) {
            for (const bool isDescending : {true, false})
                samples.measure([&] { scene.order({by, isDescending}); });
        }
    }
    report(what, samples, 50, 50);
}

inline void benchPolls(RosterScene &scene, const QString &what)
{
    constexpr int Polls = 60;
    scene.stalls = {};
    for (int round = 0; round < Polls; ++round)
        scene.pollSome(round);
    report(what, scene.stalls, 8, 8);
}

} // namespace Rollcall::Bench
