// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instancecall.h"

#include <QLocalSocket>

#include <utility>

namespace Rollcall {

namespace {

constexpr int UsageError = 2;

} // namespace

InstanceCall::InstanceCall(QLocalSocket *socket, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(MaxInstanceLine + 1);
    m_limit.setSingleShot(true);
    m_limit.setInterval(limit);
    connect(m_socket, &QLocalSocket::readyRead, this, &InstanceCall::read);
    connect(m_socket, &QLocalSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_limit, &QTimer::timeout, m_socket, &QLocalSocket::abort);
}

void InstanceCall::start()
{
    m_limit.start();
    read();
}

void InstanceCall::read()
{
    if (m_isRead)
        return;
    if (!m_socket->canReadLine()) {
        if (m_socket->bytesAvailable() > MaxInstanceLine)
            m_socket->abort();
        return;
    }
    m_isRead = true;
    m_limit.stop();
    const auto received = orderFromLine(m_socket->readLine(MaxInstanceLine + 2));
    if (!received.order)
        return reply({UsageError, received.problem});
    m_socket->write(receivedLine());
    m_socket->flush(); // before anything is done: who hears nothing may do it without us
    Q_EMIT ordered(*received.order);
}

void InstanceCall::reply(const InstanceReply &reply)
{
    if (std::exchange(m_isReplied, true))
        return;
    m_socket->write(toLine(reply));
    m_socket->disconnectFromServer(); // when it is written
    m_limit.start(); // a caller who does not read it is no reason to wait
}

} // namespace Rollcall
