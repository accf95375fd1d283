// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection.h"

#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace Rollcall {

/// One request from the queue to its answer. A child of the Reply that it serves: deleting that reply ends
/// it.
class Flight final : public QObject
{
public:
    Flight(Connection &connection, Request request, Reply<Answer> *reply);
    ~Flight() override;

    void start();
    [[nodiscard]] bool isSignedIn() const { return !m_request.anonymous; }
    /// Ends it without sending.
    void refuse(const ApiError &error);

private:
    [[nodiscard]] QNetworkRequest networkRequest() const;
    void readBody();
    void takeBody();
    void end();
    void leave();
    [[nodiscard]] Exchange exchange() const;
    [[nodiscard]] Result<Answer> result(const Exchange &exchange) const;
    void log(const Exchange &exchange) const;

    QPointer<Connection> m_connection;
    Request m_request;
    Reply<Answer> *m_reply;
    QPointer<QNetworkReply> m_network;
    QTimer m_deadline;
    QByteArray m_body;
    QString m_tlsProblem;
    Tick m_sentAt{0};
    bool m_started = false;
    bool m_timedOut = false;
    bool m_tooLarge = false;
    bool m_hostNameMismatch = false;
};

} // namespace Rollcall
