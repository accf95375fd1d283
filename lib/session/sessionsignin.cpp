// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/sessionwords.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto ClaimPause = 250ms; // another program is signing in with this account
constexpr auto UnusablePause = 5min; // a maintenance page, a captive portal

} // namespace

SignInLedger::Retries Session::retries() const
{
    using Method = Credential::Method;
    if (m_profile.method != Method::Basic)
        return SignInLedger::Retries::Token;
    return m_profile.isUnattended ? SignInLedger::Retries::Unattended : SignInLedger::Retries::Never;
}

// One program at a time: while another one tries the same account, its result may spare ours.
void Session::signIn()
{
    const QString key = ledgerKey(m_profile);
    if (isRefusable()) {
        if (m_used.credential.isEmpty())
            return become(State::NeedsSecret, needsSecretSentence(m_profile, SecretRead::State::Missing, {}));
        if (!m_ledger.mayTry(key, m_used.credential, retries()))
            return becomeRefused(RefusedPause, m_error);
        m_claim = m_ledger.claim(key);
        if (!m_claim)
            return later(ClaimPause, &Session::signIn);
        if (!m_ledger.mayTry(key, m_used.credential, retries())) { // refused while we waited
            m_claim.reset();
            return becomeRefused(RefusedPause);
        }
    }
    send();
}

void Session::send()
{
    const ConnectionConfig config =
        connectionConfig(m_profile, m_used.credential, m_used.cookie, m_used.appToken);
    const bool isSame = m_client && !m_poller && m_connection->config().credential == config.credential
        && m_connection->config().appToken == config.appToken;
    if (!isSame) {
        disconnectClient();
        m_connection = std::make_unique<Connection>(m_network, config, m_clock);
        m_client = std::make_unique<ApiClient>(*m_connection, m_profile.flavour);
    }
    if (m_state != State::Unreachable && m_state != State::NotUsable)
        become(State::SigningIn);
    if (!m_client)
        return; // stopped by who heard of it
    auto *reply = m_client->currentPrincipal();
    m_reply = reply;
    reply->then(this, [this](const Result<Principal> &result) {
        m_reply.clear();
        if (result)
            accepted(*result);
        else
            failed(result.error());
    });
}

void Session::accepted(const Principal &principal)
{
    if (isRefusable())
        m_ledger.accepted(ledgerKey(m_profile), m_used.credential);
    m_claim.reset();
    m_backoff.reset();
    m_refusedSince = {};
    m_principal = principal;
    if (m_keep)
        keepSecret();
    startPoller();
    become(State::SignedIn);
    if (m_state == State::SignedIn) // nobody stopped us
        Q_EMIT signedIn();
}

void Session::keepSecret()
{
    m_keep = false;
    const auto done = [this](const QString &problem) {
        if (!problem.isEmpty())
            Q_EMIT secretNotKept(problem);
    };
    m_secrets.write(secretKey(m_profile.id, SecretKind::Credential), m_used.credential, this, done);
    m_stored = m_used;
}

void Session::startPoller()
{
    m_poller = std::make_unique<Poller>(*m_client, *m_roster,
        PollerConfig{.source = m_profile.statusSource,
            .minimumInterval = m_policy.minimumInterval,
            .readsPerSecond = m_profile.readsPerSecond},
        m_known);
    // Queued: the poller is done with its own step when it is stopped.
    connect(m_poller.get(), &Poller::stateChanged, this, &Session::pollerChanged, Qt::QueuedConnection);
    connect(m_poller.get(), &Poller::capabilitiesChanged, this, [this] {
        m_known = m_poller->capabilities();
        Q_EMIT capabilitiesLearned(m_known);
    });
    m_poller->setInterval(std::max(m_profile.interval, m_policy.minimumInterval));
    if (m_startsPoller)
        m_poller->start();
}

void Session::pollerChanged()
{
    if (m_state != State::SignedIn || m_poller->state() != Poller::State::Failing)
        return;
    const std::optional<ApiError> error = m_poller->error();
    if (error && error->kind == ApiError::Kind::SignIn)
        refuse(*error);
}

void Session::failed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn)
        return refuse(error);
    m_claim.reset();
    if (error.kind == ApiError::Kind::Retry) {
        later(m_backoff.next(error.retryAfter), &Session::signIn);
        become(State::Unreachable, sentence(error), error);
    } else {
        later(UnusablePause, &Session::readAgain);
        become(State::NotUsable, sentence(error), error);
    }
}

// The ledger first: the claim must not be free before other programs can see the refusal.
void Session::refuse(const ApiError &error)
{
    if (m_poller)
        m_poller->stop(); // kept: somebody may hold the client
    if (isRefusable())
        m_ledger.refused(ledgerKey(m_profile), m_used.credential);
    m_claim.reset();
    m_keep = false;
    becomeRefused(0ms, error); // the store may hold a newer one already
}

void Session::becomeRefused(std::chrono::milliseconds pause, const std::optional<ApiError> &error)
{
    const auto known = m_ledger.refusal(ledgerKey(m_profile), m_used.credential);
    const QDateTime since = known ? known->since : m_clock.now();
    const QString words = refusedSentence(m_profile, since, m_clock.now());
    later(pause, &Session::readAgain);
    if (m_state == State::SignInRefused && m_refusedSince == since)
        return;
    m_refusedSince = since;
    become(State::SignInRefused, words, error);
}

} // namespace Rollcall
