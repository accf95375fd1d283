// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection.h"
#include "change/changeorder.h"

#include <QList>
#include <QObject>

namespace Rollcall {

class ApiClient;
class Roster;

class ChangeJob;

/// One change of one or many people under way: at most four at a time are read and written, and of those who
/// are written at most two more are looked at again, which fills the connection's six. The first 403 on
/// somebody else, or a refused sign-in, stops the rest. A child of the writer; deletes itself after
/// finished().
class ChangeRun final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Window = 4;
    static constexpr int Looks = Connection::Window - Window;

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
    void startJob();
    void startLook(ChangeJob *job);
    void take(const ChangeResult &result);
    void stop(const std::optional<ApiError> &reason);

    ApiClient &m_client;
    Roster &m_roster;
    int m_ownId;
    QList<ChangeOrder> m_waiting;
    QList<ChangeResult> m_results;
    qsizetype m_total;
    QList<ChangeJob *> m_written; ///< to be looked at
    int m_active = 0; ///< being read and written
    int m_looking = 0;
    bool m_othersRefused = false;
    bool m_isFinished = false;
};

} // namespace Rollcall
