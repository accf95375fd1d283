// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "change/presencewriter.h"
#include "support/fakenetwork.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace Rollcall {

/// A server with a memory: what is put is kept, and every write is counted.
struct MemoryServer {
    FakeNetwork network;
    QHash<int, Presence> kept;
    QHash<int, int> writes;

    void add(int id, const Presence &presence)
    {
        kept[id] = presence;
        const QByteArray path = "/api/v1/User/" + QByteArray::number(id) + "/UserPresenceStatus";
        network.on("GET " + path, [this, id](const SeenRequest &) { return answer(id); });
        network.on("PUT " + path, [this, id](const SeenRequest &request) {
            ++writes[id];
            apply(id, request.body);
            return answer(id);
        });
    }
    void apply(int id, const QByteArray &body)
    {
        const QJsonObject object = QJsonDocument::fromJson(body).object();
        kept[id] = {statusFromName(object[QLatin1StringView("Status")].toString()),
            object[QLatin1StringView("Message")].toString()};
    }
    [[nodiscard]] FakeAnswer answer(int id) const { return json(Codec::putPresence(kept[id])); }
    void scriptPut(int id, FakeNetwork::Handler handler)
    {
        network.on("PUT /api/v1/User/" + QByteArray::number(id) + "/UserPresenceStatus", std::move(handler));
    }
};

/// Starts the change and waits for its end; the results in the order in which they came.
inline QList<ChangeResult> changed(
    PresenceWriter &writer, const QList<ChangeOrder> &orders, int cancelAfter = -1)
{
    ChangeRun *run = writer.change(orders);
    QList<ChangeResult> results;
    bool isFinished = false;
    QObject::connect(run, &ChangeRun::progressed, run, [&](const ChangeResult &result) {
        results += result; // clazy:exclude=lambda-in-connect
        if (results.size() == cancelAfter)
            run->cancel();
    });
    QObject::connect(
        run, &ChangeRun::finished, &writer, [&] { isFinished = true; }); // clazy:exclude=lambda-in-connect
    (void)QTest::qWaitFor([&] { return isFinished; }, 20'000);
    return results;
}

/// A writer in front of a server with a memory; associate 1 is signed in.
struct ChangeRoom {
    MemoryServer server;
    Connection connection{
        server.network, {.api = QUrl(QStringLiteral("https://crm.example/api"))}, systemClock()};
    ApiClient client{connection, ApiFlavour::Rest};
    Roster roster{systemClock()};
    PresenceWriter writer{client, roster, 1};

    QList<ChangeResult> change(const QList<ChangeOrder> &orders, int cancelAfter = -1)
    {
        return changed(writer, orders, cancelAfter);
    }
    void know(int id, const Presence &presence)
    {
        UserRow row;
        row.agent.associateId = id;
        row.agent.name = QStringLiteral("Agent %1").arg(id);
        row.status = presence.status;
        QList<UserRow> rows;
        for (const int known : roster.ids())
            rows += UserRow{roster.find(known)->agent, roster.find(known)->status};
        rows += row;
        roster.mergeRoster(rows, roster.clock().tick());
        server.add(id, presence);
    }
};

} // namespace Rollcall
