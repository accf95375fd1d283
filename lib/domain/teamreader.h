// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Rollcall {

/// Reads the values of one object of a team file, absent ones as their default. What is wrong is told as a
/// sentence, of several mistakes the first.
class TeamReader final
{
public:
    /// `place` names the object in sentences.
    TeamReader(const QJsonObject &object, const QString &place);

    /// A sentence about the key; %1 in `text` is the place, %2 the key.
    void fail(QLatin1StringView key, const char *text);
    [[nodiscard]] const QString &problem() const { return m_problem; }

    [[nodiscard]] QJsonArray list(QLatin1StringView key);
    [[nodiscard]] QList<int> ids(QLatin1StringView key);
    [[nodiscard]] bool flag(QLatin1StringView key);
    [[nodiscard]] int minimum();
    [[nodiscard]] QList<GroupRef> groups();
    [[nodiscard]] OpeningHours hours();

private:
    [[nodiscard]] bool has(QLatin1StringView key) const { return m_object.contains(key); }
    [[nodiscard]] std::bitset<7> days();
    [[nodiscard]] QTime time(QLatin1StringView key);

    QJsonObject m_object;
    QString m_place;
    QString m_problem;
};

} // namespace Rollcall
