// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/faketenant.h"
#include "roster/poller.h"

#include <QSignalSpy>
#include <QTest>

namespace Rollcall {

/// A tenant and everything up to the poller, polling only when it is told to. Time is this machine's plus
/// what a test adds to it.
struct PollScene {
    explicit PollScene(int agents, PollerConfig config = {}, Capabilities known = {})
        : tenant(agents)
        , connection(tenant.network,
              {.api = QUrl(QStringLiteral("http://127.0.0.1/api")),
                  .credential = {Credential::Method::Basic, QStringLiteral("demo"), QStringLiteral("demo"),
                      {}}},
              clock())
        , client(connection, ApiFlavour::Rest)
        , roster(clock())
        , poller(client, roster, withoutChance(std::move(config)), known)
    {
        poller.setInterval(std::chrono::hours(1));
        roster.setFreshnessLimit(std::chrono::hours(3));
    }

    [[nodiscard]] Clock clock()
    {
        return {[this] {
                    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(ahead);
                    return QDateTime::currentDateTimeUtc().addMSecs(ms.count());
                },
            [this] { return systemClock().tick() + ahead; }};
    }

    static PollerConfig withoutChance(PollerConfig config)
    {
        config.random = [] { return 0.5; };
        return config;
    }

    /// Starts, or asks again, and waits until the poll is complete.
    [[nodiscard]] bool poll(bool full = false)
    {
        const qsizetype before = polled.size();
        if (poller.state() == Poller::State::Idle)
            poller.start();
        else
            poller.refresh(full);
        return QTest::qWaitFor([&] { return polled.size() > before; });
    }

    [[nodiscard]] bool startAndFail()
    {
        poller.start();
        return QTest::qWaitFor([this] { return poller.state() == Poller::State::Failing; });
    }

    /// Lets everything happen that would happen by itself soon.
    static void settle() { QTest::qWait(60); }

    Tick ahead{0};
    FakeTenant tenant;
    Connection connection;
    ApiClient client;
    Roster roster;
    Poller poller;
    QSignalSpy polled{&poller, &Poller::polled};
    QSignalSpy learned{&poller, &Poller::capabilitiesChanged};
};

} // namespace Rollcall
