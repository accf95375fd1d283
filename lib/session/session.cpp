// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session.h"

#include "api/baseaddress.h"
#include "session/sessionwords.h"

#include <QDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr auto LockedPause = 30s; // the keychain may be unlocked meanwhile

} // namespace

Session::Session(Profile profile, QNetworkAccessManager &network, SecretStore &secrets, SignInLedger &ledger,
    Clock clock, const Policy &policy, QObject *parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_network(network)
    , m_secrets(secrets)
    , m_ledger(ledger)
    , m_clock(std::move(clock))
    , m_policy(policy)
    , m_attempt(m_ledger, m_profile)
    , m_roster(std::make_unique<Roster>(m_clock))
{
    m_later.setSingleShot(true);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Session::ledgerChanged);
}

Session::~Session() = default;

void Session::start(bool isAttended)
{
    stop();
    const BaseAddress address = baseAddress(m_profile.address);
    if (!address.problem.isEmpty())
        return become(State::NotUsable, address.problem,
            ApiError{.kind = ApiError::Kind::Relocate, .cause = ApiError::Cause::Address});
    if (address.isPlainHttp && !m_profile.plainHttpAllowed) {
        const ApiError error{.kind = ApiError::Kind::Insecure,
            .cause = ApiError::Cause::PlainHttp,
            .host = address.api.host()};
        return become(State::NotUsable, sentence(error), error);
    }
    watchLedger();
    readStore(Reading::First, isAttended);
    become(State::ReadingSecret);
}

void Session::stop()
{
    cancel();
    disconnectClient();
    m_stored = {};
    m_used = {};
    m_keep = false;
    m_isTyped = false;
    m_backoff.reset();
    m_refusedSince = {};
    m_principal.reset();
    if (m_state != State::Idle)
        become(State::Idle);
}

void Session::cancel()
{
    m_later.stop();
    m_reading.reset();
    delete m_reply.data();
    m_attempt.release();
}

void Session::disconnectClient()
{
    if (!m_client)
        return;
    Q_EMIT disconnecting();
    m_poller.reset();
    m_client.reset();
    m_connection.reset();
}

void Session::become(State state, const QString &problem, const std::optional<ApiError> &error)
{
    const bool isSame = m_state == state && m_problem == problem;
    m_state = state;
    m_problem = problem;
    m_error = error;
    if (!isSame)
        Q_EMIT stateChanged();
}

void Session::later(std::chrono::milliseconds pause, void (Session::*step)())
{
    disconnect(m_step);
    m_step = connect(&m_later, &QTimer::timeout, this, step);
    m_later.start(pause);
}

void Session::readStore(Reading reading, bool mayPrompt, const std::optional<QString> &typed)
{
    m_reading = std::make_unique<QObject>();
    readSecrets(m_secrets, m_profile, mayPrompt, typed, m_reading.get(),
        [this, reading](const SecretsAnswer &answer) { secretsRead(reading, answer); });
}

void Session::readAgain()
{
    readStore(Reading::Again, false);
}

void Session::secretsRead(Reading reading, const SecretsAnswer &answer)
{
    m_reading.release()->deleteLater(); // we are in its callback
    if (answer.state == SecretRead::State::Found) {
        // What was typed holds until it is refused; what is stored counts again when it has changed.
        const bool isTyped = m_isTyped && !answer.typed && m_state != State::SignInRefused;
        if (reading == Reading::First || (answer.secrets != m_stored && !isTyped)) {
            m_used = answer.secrets;
            m_isTyped = answer.typed.has_value();
            m_keep = m_keep && m_isTyped;
        }
        if (!answer.typed)
            m_stored = answer.secrets;
        return signIn();
    }
    if (reading == Reading::Again && !m_used.credential.isEmpty())
        return signIn(); // with what was typed; the ledger decides
    if (answer.state != SecretRead::State::Missing)
        later(LockedPause, &Session::readAgain);
    become(State::NeedsSecret, needsSecretSentence(m_profile, answer.state, answer.problem));
}

void Session::supplySecret(const QString &secret, bool keep)
{
    if (secret.isEmpty())
        return;
    cancel();
    disconnectClient();
    const SessionSecrets typed{secret, m_used.cookie, m_used.appToken};
    if (const auto known = m_ledger.refusal(ledgerKey(m_profile), typed.tried(m_profile.method))) {
        m_used.credential = secret;
        m_refusedSince = known->since;
        later(RefusedPause, &Session::readAgain);
        return become(State::SignInRefused, refusedAgainSentence(m_profile, known->since, m_clock.now()));
    }
    watchLedger();
    m_keep = keep;
    readStore(Reading::First, false, secret);
    become(State::ReadingSecret);
}

void Session::tryRefusedAgain()
{
    m_ledger.forget(ledgerKey(m_profile));
    if (m_state == State::SignInRefused)
        wake();
}

void Session::wake()
{
    switch (m_state) {
    case State::SignedIn:
        return m_poller->wake();
    case State::Unreachable:
        return m_reply ? void() : later(0ms, &Session::signIn);
    case State::NeedsSecret:
        return m_reading ? void() : later(0ms, &Session::readAgain);
    case State::SignInRefused:
    case State::NotUsable: // without a next step only a person can help
        return m_later.isActive() ? later(0ms, &Session::readAgain) : void();
    case State::Idle:
    case State::ReadingSecret:
    case State::SigningIn:
        return;
    }
}

void Session::watchLedger()
{
    if (isRefusable() && m_watcher.directories().isEmpty() && QDir().mkpath(m_ledger.folder()))
        m_watcher.addPath(m_ledger.folder());
}

// Another program was refused with our secret, or a person forgave it there.
void Session::ledgerChanged()
{
    if (m_state == State::SignInRefused) {
        if (m_later.remainingTimeAsDuration() > 1s)
            later(1s, &Session::readAgain);
        return;
    }
    if (m_state != State::SignedIn || !m_ledger.refusal(ledgerKey(m_profile), m_used.tried(m_profile.method)))
        return;
    m_poller->stop();
    becomeRefused(RefusedPause);
}

} // namespace Rollcall
