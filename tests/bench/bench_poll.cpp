// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a poll and a whole `rollcallctl list` of 5,000 agents cost.
#include "api/network.h"
#include "bench/samples.h"
#include "roster/poller.h"
#include "support/simprocess.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Agents = 5000;
constexpr int Pages = 5;
constexpr int NewlyAbsent = 20;

int total(const SimProcess &sim)
{
    return sim.stats().value(u"total"_s).toInt();
}

void report(const QString &what, int requests, const QString &formula, int budget)
{
    Bench::printRow(what, u"%1 requests"_s.arg(requests), u"–"_s, u"–"_s,
        u"%1 (%2)%3"_s.arg(budget).arg(formula, requests <= budget ? QString() : u" **missed**"_s));
}

// How many absent agents were shown.
int list(const SimProcess &sim)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"ROLLCALL_PASSWORD"_s, u"demo"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationDirPath() + u"/../bin/rollcallctl"_s,
        {u"--url"_s, sim.url().toString(), u"--user"_s, u"demo"_s, u"list"_s, u"--json"_s});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("rollcallctl list failed");
    const QJsonArray people = QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    return int(std::ranges::count_if(people,
        [](const auto &person) { return person.toObject().value("status"_L1) == "StatusNotAvailable"_L1; }));
}

void poll(Poller &poller)
{
    QSignalSpy polled(&poller, &Poller::polled);
    if (poller.state() == Poller::State::Idle)
        poller.start();
    else
        poller.refresh();
    if (!polled.wait(120'000))
        qFatal("no answer to a poll");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(Agents)}))
        return 1;

    const int absent = list(sim);
    // Signing in is one request of its own.
    report(u"requests of a whole list, 5,000 agents"_s, total(sim),
        u"sign-in + pages + %1 absent shown"_s.arg(absent), 1 + Pages + absent);

    const auto network = makeNetwork();
    Connection connection(*network,
        {.api = sim.url(), .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}},
        systemClock());
    ApiClient client(connection, ApiFlavour::Automatic);
    Roster roster(systemClock());
    Poller poller(client, roster, {});
    poller.setInterval(1h);
    poll(poller);
    sim.resetStats();
    poll(poller);
    report(u"requests of one poll, nothing changed"_s, total(sim), u"pages + 5"_s, Pages + 5);

    int left = NewlyAbsent;
    for (const int id : roster.ids()) {
        if (left > 0 && roster.find(id)->status == Present) {
            sim.setPresence(id, u"StatusNotAvailable"_s, u"Dentist"_s);
            --left;
        }
    }
    sim.resetStats();
    poll(poller);
    report(u"requests of one poll, %1 newly absent"_s.arg(NewlyAbsent), total(sim),
        u"pages + 5 + %1"_s.arg(NewlyAbsent), Pages + 5 + NewlyAbsent);
    return 0;
}
