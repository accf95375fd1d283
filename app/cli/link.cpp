// SPDX-License-Identifier: GPL-3.0-or-later
#include "link.h"

#include "api/network.h"
#include "output.h"
#include "session/sessionwords.h"

#include <QCoreApplication>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Rollcall {

Link::Link(const Target &target)
    : m_target(target)
    , m_network(makeNetwork())
    , m_connection(*m_network,
          connectionConfig(
              target.profile, target.secrets.credential, target.secrets.cookie, target.secrets.appToken),
          m_clock)
    , m_client(m_connection, target.profile.flavour)
    , m_ledger(standardLedgerFile(), m_clock)
    , m_attempt(m_ledger, target.profile)
{
    if (target.isVerbose)
        connect(&m_connection, &Connection::logged, this, &printNote);
    if (target.triesRefusedAgain)
        m_ledger.forget(ledgerKey(target.profile));
}

Link::~Link() = default;

QString Link::refusal() const
{
    const auto known = m_attempt.refusal();
    const QDateTime now = m_clock.now();
    return refusedSentence(m_target.profile, known ? known->since : now, now) + u' '
        + QCoreApplication::translate("Rollcall", "If it is right after all, use --retry-sign-in once.");
}

void Link::open(const std::function<void(const QString &)> &go)
{
    if (!m_target.objection.isEmpty() || m_target.profile.method == Credential::Method::Anonymous)
        return go(m_target.objection);
    switch (m_attempt.begin(m_target.secrets.tried(m_target.profile.method))) {
    case SignInAttempt::Verdict::Go:
        return go({});
    case SignInAttempt::Verdict::Soon:
        return QTimer::singleShot(SignInAttempt::Pause, this, [this, go] { open(go); });
    case SignInAttempt::Verdict::Refused:
        return go(refusal());
    }
}

void Link::accepted()
{
    m_attempt.accepted();
}

void Link::failed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn && !std::exchange(m_isRefused, true))
        m_attempt.refused();
    const bool isAboutTheQuestion = error.kind == ApiError::Kind::NotPermitted
        || error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected;
    if (isAboutTheQuestion) // so the sign-in was accepted
        return m_attempt.accepted();
    m_attempt.release();
}

} // namespace Rollcall
