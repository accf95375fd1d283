// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "domain/returntext.h"
#include "roster/poller.h"
#include "session/settings.h"

namespace Rollcall {

/// One connection with everything that belongs to it, except secrets.
struct Profile {
    QString id; ///< stable, [a-z0-9-]; settings group "profiles/ID", keychain entries "ID/…"
    QString name; ///< what people call it: "Acme Service"
    QString address; ///< as typed
    Credential::Method method = Credential::Method::Basic;
    QString user;
    QString secretFrom{}; ///< where the credential comes from, see secretsource.h; empty: the keychain
    QString appTokenFrom{}; ///< the same for the application token
    LocaleHeaders locale;
    QString caFile;
    bool plainHttpAllowed = false;
    ApiFlavour flavour = ApiFlavour::Automatic;
    StatusSource statusSource = StatusSource::Automatic;
    std::chrono::seconds timeout{30};
    std::chrono::seconds interval{10}; ///< focused window
    double readsPerSecond = 10;
    QString teamTimeZone; ///< IANA; empty: this machine's
    QString returnLanguage; ///< en nb sv da de nl; empty: the interface's
    bool isDisplayOnly = false;
    bool isUnattended = false;
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// The group of a profile's settings.
[[nodiscard]] QString profileGroup(const QString &id);

/// The profiles in the settings; a system-wide file may preset and lock any of their keys.
class ProfileStore final
{
public:
    explicit ProfileStore(Settings &settings);

    [[nodiscard]] QList<Profile> all() const;
    /// By id or by name, case-insensitively.
    [[nodiscard]] std::optional<Profile> find(const QString &idOrName) const;
    /// Writes every key that is not locked. Gives a new profile its id.
    Profile save(Profile profile);
    void remove(const QString &id);
    /// Keys of Profile that the administrator has locked, by key name ("address", "user",
    /// "locale/language"…).
    [[nodiscard]] QStringList lockedKeys(const QString &id) const;
    /// What this profile's server turned out to allow; forgotten when the address changes.
    [[nodiscard]] Capabilities capabilities(const QString &id) const;
    void setCapabilities(const QString &id, const Capabilities &learned);
    /// Since when the presence operations have been found closed; invalid when they are not.
    [[nodiscard]] QDateTime readingOnlySince(const QString &id) const;
    /// Names of the teams that this profile's user follows; empty: all of them.
    [[nodiscard]] QStringList followedTeams(const QString &id) const;
    /// False when locked or when it cannot be written.
    bool setFollowedTeams(const QString &id, const QStringList &names);
    [[nodiscard]] bool areFollowedTeamsLocked(const QString &id) const;
    /// The named one; without a name the last used, else the first.
    [[nodiscard]] std::optional<Profile> chosen(const QString &idOrName) const;
    [[nodiscard]] QString lastUsed() const; ///< empty when that profile is gone
    void setLastUsed(const QString &id);

private:
    [[nodiscard]] Profile load(const QString &id) const;
    [[nodiscard]] QString freeId(const QString &name) const;

    Settings &m_settings;
};

/// The connection that a profile asks for; secrets come from elsewhere.
[[nodiscard]] ConnectionConfig connectionConfig(
    const Profile &profile, const QString &secret, const QString &cookie, const QString &appToken);
/// The account in the ledger: by address and user, so that two profiles of one account count as one.
[[nodiscard]] QString ledgerKey(const Profile &profile);
[[nodiscard]] QTimeZone teamTimeZone(const Profile &profile);
[[nodiscard]] ReturnLanguage returnLanguage(const Profile &profile);

} // namespace Rollcall
