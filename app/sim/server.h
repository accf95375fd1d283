// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/http.h"

#include <QHttpServer>
#include <QPointer>
#include <QTcpServer>

#include <functional>

class QTcpSocket;

namespace Rollcall::Sim {

/// Carries requests between sockets on 127.0.0.1 and `handle`: delays answers without blocking, and cuts
/// connections where the answer says so. `finished` is called once per request, also when the client has
/// left.
class Server final : public QObject
{
    Q_OBJECT
public:
    using Handle = std::function<Answer(const Request &request)>;
    using Finished = std::function<void(const Answer &answer)>;

    Server(Handle handle, Finished finished, QObject *parent = nullptr);

    /// Port 0 takes a free one. Returns what went wrong, or nothing.
    [[nodiscard]] QString listen(quint16 port);
    [[nodiscard]] quint16 port() const;

private:
    [[nodiscard]] QFuture<QHttpServerResponse> respond(const QHttpServerRequest &request);

    class Listener;
    Handle m_handle;
    Finished m_finished;
    QHttpServer m_http;
    Listener *m_listener; ///< owned by m_http
};

} // namespace Rollcall::Sim
