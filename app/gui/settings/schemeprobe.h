// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/connection.h"

#include <QTimer>

namespace Rollcall {

/// Asks a server how one may sign in, with one anonymous request after the typing has paused. Nothing secret
/// is sent; a new question cancels the one before.
class SchemeProbe final : public QObject
{
    Q_OBJECT
public:
    SchemeProbe(QNetworkAccessManager &network, Clock clock, QObject *parent = nullptr);
    ~SchemeProbe() override;

    /// Of `config` only the address and how to reach it count. The same question again is not asked again.
    void ask(const ConnectionConfig &config);
    void cancel();
    /// Why the server did not say; empty: it did, or was not asked yet.
    [[nodiscard]] const QString &problem() const { return m_problem; }

Q_SIGNALS:
    void asked();
    void offered(const QStringList &schemes);
    void failed(); ///< problem()

private:
    void send();

    QNetworkAccessManager &m_network;
    Clock m_clock;
    QTimer m_pause;
    ConnectionConfig m_config;
    std::unique_ptr<Connection> m_connection;
    QPointer<AbstractReply> m_reply;
    QString m_problem;
};

/// What a scheme of WWW-Authenticate means here; nullopt: nothing that Rollcall speaks.
[[nodiscard]] std::optional<Credential::Method> methodOf(const QString &scheme);

} // namespace Rollcall
