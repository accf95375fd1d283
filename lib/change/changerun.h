// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeorder.h"

#include <QList>
#include <QObject>

namespace Rollcall {

class ApiClient;
class Roster;

/// One change of one or many people under way, at most four at a time. The first 403 on somebody else, or a
/// refused sign-in, stops the rest. A child of the writer; deletes itself after finished().
class ChangeRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Window = 4;

    ChangeRun(ApiClient &client, Roster &roster, int ownId, QList<ChangeOrder> orders, QObject *parent);

    void start();
    /// What has not been started yet ends as Cancelled; what is on its way is finished.
    void cancel();
    /// In the order in which they ended.
    [[nodiscard]] const QList<ChangeResult> &results() const { return m_results; }
    [[nodiscard]] qsizetype total() const { return m_total; }
    [[nodiscard]] bool othersRefused() const { return m_othersRefused; }

Q_SIGNALS:
    void progressed(const Rollcall::ChangeResult &result);
    void finished();

private:
    void startNext();
    void take(const ChangeResult &result);

    ApiClient &m_client;
    Roster &m_roster;
    int m_ownId;
    QList<ChangeOrder> m_waiting;
    QList<ChangeResult> m_results;
    qsizetype m_total;
    int m_active = 0;
    bool m_othersRefused = false;
    bool m_isFinished = false;
};

} // namespace Rollcall
