// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "sim/http.h"

#include <QJsonArray>
#include <QMap>

namespace Rollcall::Sim {

/// What was asked under /api since the start or the last reset; /sim itself is not counted. Keeps no secret:
/// Authorization is reduced to its scheme, other secret headers to "present".
class Stats final
{
public:
    /// `route` is the path with placeholders, without the method.
    void begin(const Request &request, const QString &route);
    void end(const Answer &answer);
    void failedSignIn() { ++m_failedSignIns; }
    void anonymous() { ++m_anonymous; }
    /// A presence was stored for somebody who was signed in.
    void wrote(int associateId, const Presence &before, const Presence &now, const Request &request);
    void reset();

    /// As the interface names it: requests by "METHOD route", total, inFlightPeak, bytesOut (answer bodies),
    /// headers of the last request by route and by "METHOD route", failedSignIns, anonymous.
    [[nodiscard]] QJsonObject toJson() const;
    /// What was stored, oldest first; the latest 10,000.
    [[nodiscard]] const QJsonArray &writes() const { return m_writes; }

private:
    QMap<QString, int> m_requests;
    QMap<QString, QHash<QByteArray, QByteArray>> m_headers;
    int m_total = 0;
    int m_inFlight = 0;
    int m_inFlightPeak = 0;
    int m_failedSignIns = 0;
    int m_anonymous = 0;
    qint64 m_bytesOut = 0;
    QJsonArray m_writes;
};

} // namespace Rollcall::Sim
