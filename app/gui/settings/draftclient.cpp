// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/draftclient.h"

#include "session/sessionwords.h"

#include <QTimer>

namespace Rollcall {

namespace {

using Method = Credential::Method;

constexpr std::chrono::milliseconds ClaimPause{250}; // another program is signing in with this account

std::optional<QString> &typed(Draft &draft, SecretKind kind)
{
    return kind == SecretKind::Credential ? draft.credential
        : kind == SecretKind::Cookie      ? draft.cookie
                                          : draft.appToken;
}

} // namespace

DraftClient::DraftClient(const SettingsServices &services, Draft draft, const Profile &saved, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_draft(std::move(draft))
    , m_saved(saved)
{
}

DraftClient::~DraftClient() = default;

void DraftClient::prepare(bool mayPrompt)
{
    m_mayPrompt = mayPrompt;
    if (m_draft.profile.method != Method::Anonymous)
        m_unread.append(SecretKind::Credential);
    if (m_draft.profile.method == Method::Xsrf)
        m_unread.append(SecretKind::Cookie);
    m_unread.append(SecretKind::AppToken);
    QTimer::singleShot(0, this, &DraftClient::readNext);
}

void DraftClient::readNext()
{
    if (m_unread.isEmpty())
        return m_objection.isEmpty() ? checkLedger() : finish();
    const SecretKind kind = m_unread.takeFirst();
    const auto take = [this, kind](const SecretRead &read) {
        if (read.state == SecretRead::State::Found)
            typed(m_draft, kind) = read.secret;
        else if (kind != SecretKind::AppToken && m_objection.isEmpty())
            m_objection = needsSecretSentence(m_draft.profile, read.state, read.problem);
        readNext();
    };
    if (typed(m_draft, kind))
        return readNext();
    if (!storedSecretCounts(kind, m_saved, m_draft.profile))
        return take({});
    m_services.secrets.read(secretKey(m_saved.id, kind), m_mayPrompt, this, take);
}

QString DraftClient::refusal() const
{
    const QString key = ledgerKey(m_draft.profile);
    const QString secret = m_draft.credential.value_or(QString());
    const auto retries =
        m_draft.profile.method == Method::Basic ? SignInLedger::Retries::Never : SignInLedger::Retries::Token;
    if (m_services.ledger.mayTry(key, secret, retries))
        return {};
    const auto known = m_services.ledger.refusal(key, secret);
    const QDateTime now = m_services.clock.now();
    return refusedAgainSentence(m_draft.profile, known ? known->since : now, now);
}

void DraftClient::checkLedger()
{
    if (m_draft.profile.method == Method::Anonymous)
        return finish();
    m_objection = refusal();
    if (m_objection.isEmpty()) {
        m_claim = m_services.ledger.claim(ledgerKey(m_draft.profile));
        if (!m_claim) {
            QTimer::singleShot(ClaimPause, this, &DraftClient::checkLedger);
            return;
        }
        m_objection = refusal(); // perhaps while we waited
    }
    finish();
}

void DraftClient::finish()
{
    if (!m_objection.isEmpty()) { // then it is not sent by mistake either
        m_draft.profile.method = Method::Anonymous;
        m_claim.reset();
    }
    const ConnectionConfig config = connectionConfig(m_draft.profile, m_draft.credential.value_or(QString()),
        m_draft.cookie.value_or(QString()), m_draft.appToken.value_or(QString()));
    m_connection = std::make_unique<Connection>(m_services.network, config, m_services.clock);
    m_client = std::make_unique<ApiClient>(*m_connection, m_draft.profile.flavour);
    Q_EMIT ready();
}

void DraftClient::accepted()
{
    if (m_objection.isEmpty() && m_draft.profile.method != Method::Anonymous)
        m_services.ledger.accepted(ledgerKey(m_draft.profile), m_draft.credential.value_or(QString()));
    m_claim.reset();
}

// The ledger first: the claim must not be free before other programs can see the refusal.
void DraftClient::refused()
{
    if (m_objection.isEmpty() && m_draft.profile.method != Method::Anonymous)
        m_services.ledger.refused(ledgerKey(m_draft.profile), m_draft.credential.value_or(QString()));
    m_claim.reset();
}

} // namespace Rollcall
