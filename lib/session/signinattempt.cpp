// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/signinattempt.h"

namespace Rollcall {

namespace {

using Method = Credential::Method;
using Retries = SignInLedger::Retries;

Retries retriesOf(const Profile &profile)
{
    if (profile.method != Method::Basic)
        return Retries::Token;
    return profile.isUnattended ? Retries::Unattended : Retries::Never;
}

} // namespace

SignInAttempt::SignInAttempt(SignInLedger &ledger, const Profile &profile)
    : m_ledger(ledger)
    , m_key(ledgerKey(profile))
    , m_isRefusable(profile.method != Method::Anonymous)
    , m_retries(retriesOf(profile))
{
}

SignInAttempt::Verdict SignInAttempt::begin(const QString &secret)
{
    m_secret = secret;
    m_claim.reset();
    if (!m_isRefusable)
        return Verdict::Go;
    if (!m_ledger.mayTry(m_key, m_secret, m_retries))
        return Verdict::Refused;
    m_claim = m_ledger.claim(m_key);
    if (!m_claim)
        return Verdict::Soon;
    if (m_ledger.mayTry(m_key, m_secret, m_retries))
        return Verdict::Go;
    m_claim.reset(); // refused while we waited
    return Verdict::Refused;
}

void SignInAttempt::accepted()
{
    if (m_claim)
        m_ledger.accepted(m_key, m_secret);
    m_claim.reset();
}

// The ledger first: the claim must not be free before other programs can see the refusal.
void SignInAttempt::refused()
{
    if (m_isRefusable)
        m_ledger.refused(m_key, m_secret);
    m_claim.reset();
}

std::optional<SignInLedger::Refusal> SignInAttempt::refusal() const
{
    return m_isRefusable ? m_ledger.refusal(m_key, m_secret) : std::nullopt;
}

} // namespace Rollcall
