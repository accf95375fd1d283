// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept for a connection already, and where.
#include "settings/connectionpage.h"

#include "settings/advancedfields.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

void ConnectionPage::readStored()
{
    m_reading = std::make_unique<QObject>();
    m_stored = {};
    // A new connection asks for an entry that nobody has: whether the keyring answers is what counts.
    const QString id = m_saved.id.isEmpty() ? u"-"_s : m_saved.id;
    for (const SecretKind kind : {SecretKind::Credential, SecretKind::Cookie, SecretKind::AppToken})
        m_services.secrets.read(secretKey(id, kind), false, m_reading.get(), [this, kind](SecretRead read) {
            read.secret.clear();
            m_stored.at(size_t(kind)) = read;
            showStored();
        });
    showStored();
}

void ConnectionPage::showStored()
{
    Draft draft{.profile = m_saved};
    m_bindings.take(draft.profile);
    const auto counts = [&](SecretKind kind) { return storedSecretCounts(kind, m_saved, draft.profile); };
    const auto isFound = [&](SecretKind kind) {
        return m_stored.at(size_t(kind)).state == SecretRead::State::Found;
    };
    const bool isOurs = counts(SecretKind::Credential);
    m_signIn->setStored(isFound(SecretKind::Credential) && isOurs, isFound(SecretKind::Cookie) && isOurs);
    m_advanced->setStoredToken(isFound(SecretKind::AppToken) && counts(SecretKind::AppToken));

    const SecretRead &read = m_stored.at(size_t(SecretKind::Credential));
    m_signIn->setSourceNote(read.problem);
    if (read.state == SecretRead::State::Unavailable)
        m_signIn->setKeeping(read.problem.isEmpty()
                ? tr("No keyring answers on this desktop: you are asked for it each time.")
                : read.problem);
    else if (read.state == SecretRead::State::Locked)
        m_signIn->setKeeping(tr("The keyring is locked: until you unlock it you are asked each time."));
    else if (read.state == SecretRead::State::Found && !isOurs)
        m_signIn->setKeeping(
            tr("Enter it again: what is kept in the keyring belongs to another server or account."));
    else if (read.state == SecretRead::State::Found)
        m_signIn->setKeeping(
            tr("Kept in the keyring of this desktop, nowhere else. Leave empty to keep it."));
    else
        m_signIn->setKeeping(tr("Kept in the keyring of this desktop, nowhere else."));
}

} // namespace Rollcall
