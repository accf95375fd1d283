// SPDX-License-Identifier: GPL-3.0-or-later
// Two hundred people changed at once on a server that takes its time: every change reads, writes and looks at
// what was stored; only the first two may cost time.
#include "api/apiclient.h"
#include "api/network.h"
#include "bench/samples.h"
#include "change/presencewriter.h"
#include "support/simprocess.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int People = 200;
constexpr auto Latency = 50ms;
constexpr int RoundTrips = 2;
constexpr int Runs = 10;

QList<ChangeOrder> orders(const Presence &target)
{
    QList<ChangeOrder> orders;
    for (int id = 1; id <= People; ++id)
        orders += ChangeOrder{.associateId = id, .target = target};
    return orders;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(People + 10), u"--absent"_s, u"0"_s, u"--latency"_s,
            QString::number(Latency.count())}))
        return 1;

    const auto network = makeNetwork();
    Connection connection(*network,
        {.api = sim.url(), .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}},
        systemClock());
    ApiClient client(connection, ApiFlavour::Rest);
    Roster roster(systemClock());
    PresenceWriter writer(client, roster, 1);
    const auto change = [&writer](const Presence &target) {
        ChangeRun *run = writer.change(orders(target));
        QSignalSpy finished(run, &ChangeRun::finished);
        QList<ChangeResult> results;
        QObject::connect(run, &ChangeRun::progressed, run, [&](const ChangeResult &r) { results += r; });
        if (!finished.wait(120'000))
            qFatal("the change did not end");
        const bool isChanged = std::ranges::all_of(
            results, [](const ChangeResult &result) { return result.outcome == ChangeOutcome::Changed; });
        if (results.size() != People || !isChanged)
            qFatal("not everybody was changed");
    };

    Bench::Samples samples;
    change({NotPresent, u"Warming up"_s});
    sim.resetStats();
    for (int run = 0; run < Runs; ++run)
        samples.measure([&] { change({NotPresent, u"Run %1"_s.arg(run)}); });
    const int requests = sim.stats().value(u"total"_s).toInt() / Runs;
    const double ideal = double(People) * RoundTrips * Latency.count() / ChangeRun::Window;
    const double ratio = samples.median() / ideal;
    Bench::printRow(u"bulk change of 200 at 50 ms latency, %1 requests each time"_s.arg(requests),
        u"%1 s (%2)"_s.arg(samples.median() / 1000, 0, 'f', 2).arg(samples.size()),
        u"two round trips each, four at a time: %1 s"_s.arg(ideal / 1000, 0, 'f', 1),
        u"%1×"_s.arg(ratio, 0, 'f', 2), u"at most 1.3×"_s + (ratio <= 1.3 ? QString() : u" **missed**"_s));
    return 0;
}
