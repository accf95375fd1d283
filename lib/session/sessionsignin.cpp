// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "session/sessionwords.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto UnusablePause = 5min; // a maintenance page, a captive portal

} // namespace

// One program at a time: while another one tries the same account, its result may spare ours.
void Session::signIn()
{
    if (isRefusable() && m_used.credential.isEmpty())
        return become(State::NeedsSecret, needsSecretSentence(m_profile, SecretRead::State::Missing, {}));
    switch (m_attempt.begin(m_used.tried(m_profile.method))) {
    case SignInAttempt::Verdict::Go:
        return send();
    case SignInAttempt::Verdict::Soon:
        return later(SignInAttempt::Pause, &Session::signIn);
    case SignInAttempt::Verdict::Refused:
        return becomeRefused(RefusedPause, m_state == State::SignInRefused ? m_error : std::nullopt);
    }
}

void Session::send()
{
    const ConnectionConfig config =
        connectionConfig(m_profile, m_used.credential, m_used.cookie, m_used.appToken);
    const bool isSame = m_client && !m_poller && !m_connection->isRefused()
        && m_connection->config().credential == config.credential
        && m_connection->config().appToken == config.appToken;
    if (!isSame) {
        disconnectClient();
        m_connection = std::make_unique<Connection>(m_network, config, m_clock);
        m_client = std::make_unique<ApiClient>(*m_connection, m_profile.flavour);
        connect(m_connection.get(), &Connection::signInRefused, this, &Session::signInLost);
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
    m_attempt.accepted();
    m_backoff.reset();
    m_refusedSince = {};
    m_principal = principal;
    m_roster->setScope({m_policy.roster, principal.associateId, m_teams});
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
            .readsPerSecond = m_profile.readsPerSecond,
            .team = teamTimeZone(m_profile)},
        m_known);
    // Queued: the poller is done with its own step when it is stopped.
    connect(m_poller.get(), &Poller::stateChanged, this, &Session::pollerChanged, Qt::QueuedConnection);
    connect(m_poller.get(), &Poller::capabilitiesChanged, this, [this] {
        const bool isOthersRefused = m_known.isOthersRefused;
        m_known = m_poller->capabilities();
        m_known.isOthersRefused = isOthersRefused; // the poller knows nothing of writing
        Q_EMIT capabilitiesLearned(m_known);
    });
    m_poller->setInterval(std::max(m_profile.interval, m_policy.minimumInterval));
    if (m_startsPoller)
        m_poller->start();
}

void Session::learnOthersRefused(bool refused)
{
    if (m_known.isOthersRefused == refused)
        return;
    m_known.isOthersRefused = refused;
    Q_EMIT capabilitiesLearned(m_known);
}

void Session::pollerChanged()
{
    if (m_state != State::SignedIn || m_poller->state() != Poller::State::Failing)
        return;
    const std::optional<ApiError> error = m_poller->error();
    if (error && error->kind == ApiError::Kind::SignIn)
        return refuse(*error);
    // An expired token may be answered like a missing right: what is stored may be newer. Once for each.
    const bool isToken =
        m_profile.method == Credential::Method::Bearer || m_profile.method == Credential::Method::Ticket;
    if (isToken && error && error->kind == ApiError::Kind::NotPermitted
        && std::exchange(m_doubted, m_used.credential) != m_used.credential)
        readAgain();
}

// Any request may be the one that is refused: a change, a photo.
void Session::signInLost(const ApiError &error)
{
    if (m_state == State::SignedIn)
        refuse(error);
}

void Session::failed(const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn)
        return refuse(error);
    m_attempt.release();
    if (error.kind == ApiError::Kind::Retry) {
        later(m_backoff.next(error.retryAfter), &Session::signIn);
        become(State::Unreachable, sentence(error), error);
    } else {
        later(UnusablePause, &Session::readAgain);
        become(State::NotUsable, sentence(error), error);
    }
}

void Session::refuse(const ApiError &error)
{
    if (m_poller)
        m_poller->stop(); // kept: somebody may hold the client
    m_attempt.refused();
    m_keep = false;
    becomeRefused(0ms, error); // the store may hold a newer one already
}

void Session::becomeRefused(std::chrono::milliseconds pause, const std::optional<ApiError> &error)
{
    const auto known = m_ledger.refusal(ledgerKey(m_profile), m_used.tried(m_profile.method));
    const QDateTime since = known ? known->since : m_clock.now();
    const QString words = refusedSentence(m_profile, since, m_clock.now());
    later(pause, &Session::readAgain);
    if (m_state == State::SignInRefused && m_refusedSince == since)
        return;
    m_refusedSince = since;
    become(State::SignInRefused, words, error);
}

} // namespace Rollcall
