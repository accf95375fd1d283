// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/network.h"
#include "roster/poller.h"
#include "support/simprocess.h"

#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A poller on a real server over HTTP, polling only when it is told to.
struct LiveScene {
    explicit LiveScene(const QUrl &url, PollerConfig config = {})
        : connection(*network,
            {.api = url, .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}}, systemClock())
        , client(connection, ApiFlavour::Automatic)
        , roster(systemClock())
        , poller(client, roster, std::move(config))
    {
        poller.setInterval(1h);
    }

    [[nodiscard]] bool poll()
    {
        const qsizetype before = polled.size();
        if (poller.state() == Poller::State::Idle)
            poller.start();
        else
            poller.refresh();
        return QTest::qWaitFor([&] { return polled.size() > before; }, 60000);
    }

    [[nodiscard]] int absent() const
    {
        const QList<int> ids = roster.ids();
        return int(std::ranges::count_if(
            ids, [this](int id) { return standing(roster.find(id)->status) == Standing::NotPresent; }));
    }

    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    Connection connection;
    ApiClient client;
    Roster roster;
    Poller poller;
    QSignalSpy polled{&poller, &Poller::polled};
};

int total(const SimProcess &sim)
{
    return sim.stats().value(u"total"_s).toInt();
}

} // namespace

class TestPollerSim final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thousandsCostPagesAndAbsences()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--agents"_s, u"2500"_s, u"--absent"_s, u"4"_s}));
        LiveScene scene(sim.url());
        QVERIFY(scene.poll());
        const int absent = scene.absent();
        QVERIFY(absent > 0);
        QCOMPARE(total(sim), 3 + absent);
        QVERIFY(sim.stats().value(u"inFlightPeak"_s).toInt() <= Connection::Window);

        sim.resetStats();
        QVERIFY(scene.poll());
        QCOMPARE(total(sim), 3);

        const QList<int> ids = scene.roster.ids();
        const int id =
            *std::ranges::find_if(ids, [&](int each) { return scene.roster.find(each)->status == Present; });
        sim.setPresence(id, u"StatusNotAvailable"_s, u"Dentist"_s);
        sim.resetStats();
        QVERIFY(scene.poll());
        QCOMPARE(total(sim), 3 + 1);
        QCOMPARE(scene.roster.find(id)->message, u"Dentist"_s);
    }

    void anOldServerIsReadOneByOne()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--agents"_s, u"60"_s, u"--no-archive-status"_s}));
        LiveScene scene(sim.url(), {.readsPerSecond = 0});
        QVERIFY(scene.poll());
        QVERIFY(!scene.poller.capabilities().hasArchiveStatus);
        const QList<int> ids = scene.roster.ids();
        for (const int id : ids)
            QVERIFY(scene.roster.find(id)->message);
    }

    void theCloudIsReadingOnly()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--agents"_s, u"60"_s, u"--online"_s}));
        LiveScene scene(sim.url());
        QVERIFY(scene.poll());
        QVERIFY(scene.poller.capabilities().isReadingOnly);
        QVERIFY(scene.absent() > 0);
        QCOMPARE(total(sim), 3); // the list, one message, and the list again: is everything refused?
    }
};

QTEST_GUILESS_MAIN(TestPollerSim)
#include "tst_pollersim.moc"
