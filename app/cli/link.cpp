// SPDX-License-Identifier: GPL-3.0-or-later
#include "link.h"

#include "api/network.h"
#include "output.h"
#include "session/sessionwords.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto ClaimPause = 50ms; // another program is signing in with this account

SignInLedger::Retries retriesOf(const Profile &profile)
{
    if (profile.method != Credential::Method::Basic)
        return SignInLedger::Retries::Token;
    return profile.isUnattended ? SignInLedger::Retries::Unattended : SignInLedger::Retries::Never;
}

} // namespace

Link::Link(const Target &target)
    : m_target(target)
    , m_network(makeNetwork())
    , m_connection(*m_network,
          connectionConfig(
              target.profile, target.secrets.credential, target.secrets.cookie, target.secrets.appToken),
          m_clock)
    , m_client(m_connection, target.profile.flavour)
    , m_ledger(standardLedgerFile(), m_clock)
    , m_key(ledgerKey(target.profile))
{
    if (target.isVerbose)
        connect(&m_connection, &Connection::logged, this, &printNote);
}

Link::~Link() = default;

bool Link::mayTry() const
{
    return m_ledger.mayTry(m_key, m_target.secrets.credential, retriesOf(m_target.profile));
}

QString Link::refusal() const
{
    const auto known = m_ledger.refusal(m_key, m_target.secrets.credential);
    const QDateTime now = m_clock.now();
    return refusedSentence(m_target.profile, known ? known->since : now, now) + u' '
        + QCoreApplication::translate("Rollcall", "If it is right after all, use --retry-sign-in once.");
}

void Link::open(const std::function<void(const QString &)> &go)
{
    if (!m_target.objection.isEmpty() || m_target.profile.method == Credential::Method::Anonymous)
        return go(m_target.objection);
    if (m_target.triesRefusedAgain)
        m_ledger.forget(m_key);
    if (!mayTry())
        return go(refusal());
    m_claim = m_ledger.claim(m_key);
    if (!m_claim) {
        QTimer::singleShot(ClaimPause, this, [this, go] { open(go); });
        return;
    }
    // Another program may have been refused while we waited.
    const bool isRefused = !mayTry();
    if (isRefused)
        m_claim.reset();
    go(isRefused ? refusal() : QString());
}

void Link::accepted()
{
    if (m_claim)
        m_ledger.accepted(m_key, m_target.secrets.credential);
    m_claim.reset();
}

void Link::failed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn && !std::exchange(m_isRefused, true))
        m_ledger.refused(m_key, m_target.secrets.credential);
    const bool isAboutTheQuestion = error.kind == ApiError::Kind::NotPermitted
        || error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected;
    if (isAboutTheQuestion) // so the sign-in was accepted
        return accepted();
    m_claim.reset();
}

} // namespace Rollcall
