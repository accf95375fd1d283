// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"
#include "session/signinledger.h"

namespace Rollcall {

/// One account's secret on its way to the server: asks the ledger first, keeps other programs from sending
/// the same secret meanwhile, and tells the ledger the answer. Destroyed or released: nothing is under way.
/// An account without a secret may always go. The ledger must outlive it.
class SignInAttempt final
{
public:
    enum class Verdict {
        Go, ///< send it, alone; the account is this program's until the answer
        Soon, ///< another program is at it: begin again after Pause
        Refused, ///< the server has refused it: do not send it
    };
    static constexpr std::chrono::milliseconds Pause{100};

    SignInAttempt(SignInLedger &ledger, const Profile &profile);

    [[nodiscard]] Verdict begin(const QString &secret);
    void accepted();
    /// Also for a secret that was accepted before.
    void refused();
    void release() { m_claim.reset(); }
    /// What the ledger knows against the secret.
    [[nodiscard]] std::optional<SignInLedger::Refusal> refusal() const;

private:
    SignInLedger &m_ledger;
    const QString m_key;
    const bool m_isRefusable;
    const SignInLedger::Retries m_retries;
    QString m_secret;
    std::unique_ptr<QLockFile> m_claim;
};

} // namespace Rollcall
