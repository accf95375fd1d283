// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instanceorder.h"

#include <QObject>
#include <QTimer>

#include <chrono>

class QLocalSocket;

namespace Rollcall {

/// The running copy's side of one call: reads one order, says at once that it is there, replies when told to,
/// and deletes itself when the caller is gone. A caller who says nothing within the limit is hung up on.
class InstanceCall final : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket over.
    InstanceCall(QLocalSocket *socket, std::chrono::milliseconds limit, QObject *parent);

    void start();
    /// Counts once.
    void reply(const InstanceReply &reply);

Q_SIGNALS:
    void ordered(const Rollcall::InstanceOrder &order);

private:
    void read();

    QLocalSocket *m_socket;
    QTimer m_limit;
    bool m_isRead = false;
    bool m_isReplied = false;
};

} // namespace Rollcall
