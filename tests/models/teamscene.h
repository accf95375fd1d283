// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/roster.h"

#include <QTimeZone>

#include <algorithm>

namespace Rollcall {

/// A roster on a clock that stands still, on Monday 23 November 2026 at 11:02 in Oslo.
class TeamScene
{
public:
    [[nodiscard]] static QTimeZone zone() { return QTimeZone("Europe/Oslo"); }
    [[nodiscard]] static QDateTime at(int day, int hour, int minute, int month = 11)
    {
        return QDateTime(QDate(2026, month, day), QTime(hour, minute), zone());
    }

    QDateTime now = at(23, 11, 2);
    Tick tick = std::chrono::hours(1);
    QList<UserRow> rows;
    Roster roster{Clock{[this] { return now; }, [this] { return tick; }}};

    TeamScene() = default;

    UserRow &row(int id)
    {
        const auto known = std::ranges::find(rows, id, [](const UserRow &r) { return r.agent.associateId; });
        if (known != rows.end())
            return *known;
        Agent agent;
        agent.associateId = id;
        agent.ejUserId = id;
        rows.append(UserRow{agent, Present});
        return rows.back();
    }

    void put(int id, const QString &name, const QString &group, const std::optional<Status> &status = Present)
    {
        row(id).agent.name = name;
        row(id).agent.group = group;
        row(id).status = status;
    }

    /// The full list; what it says counts.
    void list() { roster.mergeRoster(rows, ++tick); }
    void statuses(const QList<UserRow> &some)
    {
        tick += std::chrono::minutes(2); // later than the archive is distrusted
        roster.mergeStatuses(some, tick);
    }
    void presence(int id, const Status &status, const QString &message = {})
    {
        row(id).status = status;
        roster.mergePresence(id, {status, message}, ++tick);
    }
    void goTo(const QDateTime &time)
    {
        now = time;
        tick += std::chrono::minutes(1);
    }
    void pass(std::chrono::minutes time)
    {
        now = now.addSecs(std::chrono::seconds(time).count());
        tick += time;
    }
};

} // namespace Rollcall
