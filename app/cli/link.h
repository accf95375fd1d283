// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/signinattempt.h"
#include "target.h"

#include <QNetworkAccessManager>

namespace Rollcall {

/// The connection of a command that asks once. A secret that the server has refused is not sent again, by
/// this or any other program: the ledger on disk is asked before the first request and told of its answer.
class Link final : public QObject
{
public:
    explicit Link(const Target &target);
    ~Link() override;

    [[nodiscard]] ApiClient &client() { return m_client; }
    [[nodiscard]] const Profile &profile() const { return m_target.profile; }
    [[nodiscard]] const Capabilities &known() const { return m_target.known; }
    [[nodiscard]] const Clock &clock() const { return m_clock; }

    /// Calls `go` once the secret may be sent, or with the sentence against it. At first one request alone.
    void open(const std::function<void(const QString &objection)> &go);
    /// The first request was answered, by a server that took the secret.
    void accepted();
    /// No answer, or a refusal; only a refused sign-in is remembered.
    void failed(const ApiError &error);

private:
    [[nodiscard]] QString refusal() const;

    const Target m_target;
    Clock m_clock = systemClock();
    std::unique_ptr<QNetworkAccessManager> m_network;
    Connection m_connection;
    ApiClient m_client;
    SignInLedger m_ledger;
    SignInAttempt m_attempt;
    bool m_isRefused = false; ///< noted once for all requests under way
};

} // namespace Rollcall
