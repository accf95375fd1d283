// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/network.h"
#include "change/presencewriter.h"
#include "support/simprocess.h"

#include <QNetworkAccessManager>

namespace Rollcall {

/// A writer on a real rollcall-sim, where everybody is present at first; associate 1 is signed in.
struct SimRoom {
    SimProcess sim;
    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    std::unique_ptr<Connection> connection;
    std::unique_ptr<ApiClient> client;
    Roster roster{systemClock()};
    std::unique_ptr<PresenceWriter> writer;

    [[nodiscard]] bool start(
        const QStringList &arguments = {}, std::chrono::milliseconds timeout = std::chrono::seconds(30))
    {
        if (!sim.start(QStringList{QStringLiteral("--absent"), QStringLiteral("0")} + arguments))
            return false;
        connection = std::make_unique<Connection>(*network,
            ConnectionConfig{.api = sim.url(),
                .credential = {Credential::Method::Basic, QStringLiteral("demo"), QStringLiteral("demo"), {}},
                .timeout = timeout},
            systemClock());
        client = std::make_unique<ApiClient>(*connection, ApiFlavour::Rest);
        writer = std::make_unique<PresenceWriter>(*client, roster, 1);
        return true;
    }
    [[nodiscard]] Presence truth(int id) const
    {
        const QJsonObject presence = sim.presence(id);
        return {statusFromName(presence[QStringLiteral("Status")].toString()),
            presence[QStringLiteral("Message")].toString()};
    }
};

} // namespace Rollcall
