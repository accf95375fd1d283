// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/draftclient.h"

#include "session/sessionsecrets.h"
#include "session/sessionwords.h"

#include <QTimer>

namespace Rollcall {

namespace {

using Method = Credential::Method;

// Whoever opened the dialog is there to type another secret.
Profile attended(Profile profile)
{
    profile.isUnattended = false;
    return profile;
}

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
    , m_attempt(services.ledger, attended(m_draft.profile))
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
        return m_objection.isEmpty() ? begin() : finish();
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
    const auto known = m_attempt.refusal();
    const QDateTime now = m_services.clock.now();
    return refusedAgainSentence(m_draft.profile, known ? known->since : now, now);
}

void DraftClient::begin()
{
    const SessionSecrets secrets{m_draft.credential.value_or(QString()), m_draft.cookie.value_or(QString()),
        m_draft.appToken.value_or(QString())};
    switch (m_attempt.begin(secrets.tried(m_draft.profile.method))) {
    case SignInAttempt::Verdict::Soon:
        return QTimer::singleShot(SignInAttempt::Pause, this, &DraftClient::begin);
    case SignInAttempt::Verdict::Refused:
        m_objection = refusal();
        break;
    case SignInAttempt::Verdict::Go:
        break;
    }
    finish();
}

void DraftClient::finish()
{
    if (!m_objection.isEmpty()) // then it is not sent by mistake either
        m_draft.profile.method = Method::Anonymous;
    const ConnectionConfig config = connectionConfig(m_draft.profile, m_draft.credential.value_or(QString()),
        m_draft.cookie.value_or(QString()), m_draft.appToken.value_or(QString()));
    m_connection = std::make_unique<Connection>(m_services.network, config, m_services.clock);
    m_client = std::make_unique<ApiClient>(*m_connection, m_draft.profile.flavour);
    Q_EMIT ready();
}

void DraftClient::refused()
{
    if (m_objection.isEmpty())
        m_attempt.refused();
}

} // namespace Rollcall
