// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeroom.h"
#include "presence/selfwatch.h"

namespace Rollcall {

/// One person at one machine, and their server. Associate 1 is signed in; whoever else may be about sets
/// things with outside(). Time goes on by itself and can be pushed ahead; it is 2026-11-23 08:00 UTC when a
/// room is made, a Monday.
class SelfRoom final
{
public:
    struct Wanted {
        ChangeOrder order;
        SelfWatch::Reason reason;
    };
    struct Asked {
        SelfWatch::Question question;
        Presence about;
        friend bool operator==(const Asked &, const Asked &) = default;
    };

    explicit SelfRoom(const Presence &atFirst = {Present, {}}, const QTime &time = {8, 0})
        : m_start(QDate(2026, 11, 23), time, Qt::UTC)
    {
        server.add(1, atFirst);
        server.add(2, {Present, {}});
        poll();
        self.setAbsenceMessage(QStringLiteral("Away"));
        self.setInputKnown(true);
        QObject::connect(
            &self, &SelfWatch::wanted, &self, [this](const ChangeOrder &order, SelfWatch::Reason reason) {
                take({order, reason});
            });
        QObject::connect(
            &self, &SelfWatch::ask, &self, [this](SelfWatch::Question question, const Presence &about) {
                asked += {question, about};
            });
        QObject::connect(&self, &SelfWatch::sleepAllowed, &self, [this] { ++sleepsAllowed; });
        self.start();
    }

    void advance(Tick by)
    {
        m_ahead += by;
        roster.expire();
        self.look();
    }
    /// What the server has is read.
    void poll()
    {
        QList<UserRow> rows;
        for (const int id : {1, 2}) {
            UserRow row;
            row.agent.associateId = id;
            rows += row;
        }
        roster.mergeRoster(rows, roster.clock().tick());
        for (const int id : {1, 2})
            (void)roster.mergePresence(id, server.kept[id], roster.clock().tick());
    }
    void outside(const Presence &presence)
    {
        server.kept[1] = presence;
        poll();
    }
    void byHand(const Presence &presence)
    {
        self.setByHand(presence);
        changed(writer, {{.associateId = 1, .target = presence}});
    }
    void touch() { self.input(roster.clock().tick()); }
    /// Everything that was wanted has been carried out.
    [[nodiscard]] bool settle()
    {
        return QTest::qWaitFor([this] { return m_running == 0; }, 30'000);
    }
    [[nodiscard]] const Presence &stored() const { return server.kept.constFind(1).value(); }

    MemoryServer server;
    bool isOffline = false; ///< orders are not even tried
    bool holdsOrders = false; ///< they wait for carryOut()
    QList<Wanted> wanted;
    QList<Asked> asked;
    int sleepsAllowed = 0;

    Roster roster{{[this] { return now(); }, [this] { return systemClock().tick() + m_ahead; }}};
    Connection connection{
        server.network, {.api = QUrl(QStringLiteral("https://crm.example/api"))}, systemClock()};
    ApiClient client{connection, ApiFlavour::Rest};
    PresenceWriter writer{client, roster, 1};
    SelfWatch self{roster, 1, QTimeZone::utc()};

    void carryOut()
    {
        for (const Wanted &one : std::exchange(m_held, {}))
            carryOut(one);
    }

private:
    [[nodiscard]] QDateTime now() const
    {
        using namespace std::chrono;
        return m_start.addMSecs(
            duration_cast<milliseconds>(systemClock().tick() - m_began + m_ahead).count());
    }
    void take(const Wanted &one)
    {
        wanted += one;
        if (isOffline)
            self.done(one.reason, {});
        else if (holdsOrders)
            m_held += one;
        else
            carryOut(one);
    }
    void carryOut(const Wanted &one)
    {
        ++m_running;
        QObject::connect(writer.change({one.order}), &ChangeRun::progressed, &self,
            [this, reason = one.reason](const ChangeResult &result) {
                --m_running;
                self.done(reason, result);
            });
    }

    QDateTime m_start;
    Tick m_began = systemClock().tick();
    Tick m_ahead{0};
    int m_running = 0;
    QList<Wanted> m_held;
};

} // namespace Rollcall
