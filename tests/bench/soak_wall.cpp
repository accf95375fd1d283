// SPDX-License-Identifier: GPL-3.0-or-later
// Ten thousand polls of a wall, more than a day of them on a clock that runs ahead, with faults in 5 % of
// them; each is painted. What they leave behind on the heap.
#include "bench/hungwall.h"
#include "bench/samples.h"
#include "support/simprocess.h"

#include <QApplication>
#include <QEventLoop>
#include <QSignalSpy>

#include <malloc.h>

#include <random>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Agents = 60;
constexpr int First = 1000;
constexpr int Last = 10'000;
constexpr int Calm = 120; // polls over which the heap is looked at
constexpr double Budget = 1.01;
constexpr auto Interval = 10s;

/// What a bad server does, one at a time.
const QList<QJsonObject> &faults()
{
    static const QList<QJsonObject> list{{{u"answer"_s, u"503"_s}}, {{u"answer"_s, u"garbage"_s}},
        {{u"answer"_s, u"html"_s}}, {{u"answer"_s, u"empty"_s}}, {{u"drop"_s, true}},
        {{u"latency"_s, u"60:40"_s}}, {{u"error-rate"_s, u"40:500"_s}}, {{u"archive-lag"_s, u"30"_s}}};
    return list;
}

/// Blocks that are in use, wherever they come from, in KiB.
double heap()
{
    const struct mallinfo2 info = mallinfo2();
    return double(info.uordblks + info.hblkhd) / 1024;
}

/// A wall and its day.
struct Soak {
    explicit Soak(const SimProcess &sim)
        : sim(sim)
        , wall(sim.url(), clock(), {.distance = 3, .diagonal = 55}, {.isFullRoll = true})
    {
    }

    [[nodiscard]] Clock clock()
    {
        return {[this] {
                    return systemClock().now().addMSecs(
                        std::chrono::duration_cast<std::chrono::milliseconds>(ahead).count());
                },
            [this] { return systemClock().tick() + ahead; }};
    }

    void start()
    {
        QSignalSpy signedIn(&wall.session, &Session::signedIn);
        wall.window.start();
        wall.window.resize(1920, 1080);
        wall.session.start();
        if (!signedIn.wait(60'000))
            qFatal("not signed in");
        poll();
    }

    /// Somebody comes or goes, perhaps with a word about it.
    void change()
    {
        const QList<int> ids = wall.session.roster().ids();
        const int id = ids.at(qsizetype(dice() % unsigned(ids.size())));
        const QString back = clock().now().toUTC().addSecs(60 * (1 + int(dice() % 180))).toString(u"HH:mm"_s);
        const bool isAway = dice() % 3 == 0;
        sim.setPresence(id, isAway ? u"StatusNotAvailable"_s : u"StatusNormal"_s,
            !isAway               ? QString()
                : dice() % 2 == 0 ? u"Lunch, back "_s + back
                                  : u"Meeting %1"_s.arg(dice()));
    }

    void badPoll(int number)
    {
        const bool isBad = dice() % 100 < 5;
        if (isBad) {
            sim.setFaults(faults().at(qsizetype(dice() % unsigned(faults().size()))));
            ++bad;
        }
        change();
        poll();
        failed += wall.session.poller()->state() == Poller::State::Failing ? 1 : 0;
        if (isBad)
            sim.setFaults({{u"reset"_s, true}});
        if (wall.session.state() != Session::State::SignedIn)
            qFatal("poll %d ended the session: %s", number, qPrintable(wall.session.problem()));
    }

    /// Asks, waits for the answer, or for none, and paints.
    void poll()
    {
        ahead += Interval;
        Poller &poller = *wall.session.poller();
        QEventLoop answer;
        QObject::connect(&poller, &Poller::polled, &answer, &QEventLoop::quit);
        QObject::connect(&poller, &Poller::stateChanged, &answer, [&poller, &answer] {
            if (poller.state() == Poller::State::Failing)
                answer.quit();
        });
        poller.refresh();
        answer.exec();
        if (++polls % 6 == 0)
            wall.window.passMinute();
        wall.window.turnPage();
        wall.window.setScene(wall.watch.scene());
        wall.paint();
    }

    /// The same people in the same state each time: what differs was left behind by what happened before.
    [[nodiscard]] double heapNow()
    {
        for (const int id : wall.session.roster().ids())
            sim.setPresence(id, u"StatusNormal"_s, {});
        Bench::Samples sizes;
        for (int i = 0; i < Calm; ++i) {
            poll();
            if (i > Calm / 2 && wall.window.shownPage() == 0)
                sizes.add(std::chrono::duration<double, std::milli>(heap()));
        }
        return sizes.median();
    }

    const SimProcess &sim;
    Tick ahead{0};
    std::mt19937 dice{20'261'127}; // NOLINT(cert-msc51-cpp, cert-msc32-c): the same day each time
    int polls = 0;
    int bad = 0;
    int failed = 0;
    Bench::HungWall wall;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(Agents), u"--churn"_s, u"0"_s}))
        qFatal("no simulator");
    Soak soak(sim);
    soak.start();
    double before = 0;
    double after = 0;
    for (int i = 1; i <= Last; ++i) {
        soak.badPoll(i);
        if (i % First != 0)
            continue;
        after = soak.heapNow();
        before = i == First ? after : before;
        std::fprintf(
            stderr, "%d polls, %d with faults, %d failed: %.1f KiB\n", i, soak.bad, soak.failed, after);
    }
    const double ratio = after / before;
    Bench::printRow(u"wall: heap after %1 polls, %2 of them with faults"_s.arg(Last).arg(soak.bad),
        u"%1 KiB"_s.arg(after, 0, 'f', 0), u"after %1: %2 KiB"_s.arg(First).arg(before, 0, 'f', 0),
        u"%1×"_s.arg(ratio, 0, 'f', 3),
        u"at most %1×%2"_s.arg(Budget).arg(ratio <= Budget ? QString() : u" **missed**"_s));
    return 0;
}
