// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/services.h"
#include "settings/signinfields.h"

#include "api/baseaddress.h"

class QPushButton;

namespace Rollcall {

class AdvancedFields;
class SchemeProbe;

/// Which server, and how one signs in to it.
class ConnectionPage final : public QWidget
{
    Q_OBJECT
public:
    ConnectionPage(const SettingsServices &services, QWidget *parent);

    /// Lists `profiles` and fills the fields from one of them; without an id it is a new one. Several
    /// answers about it (stored secrets, offered sign-ins) come later.
    void show(const Profile &profile, const QList<Profile> &profiles);
    /// The list of profiles shows again which one the fields belong to.
    void listProfilesAgain();
    void take(Draft &draft) const;
    [[nodiscard]] std::optional<Complaint> complaint() const;
    /// The first field that has to be filled in, else the first.
    void focusFirst();
    /// Brings a field into view that may be folded away.
    void reveal(QWidget *field);
    void setLanguages(const QList<Choice> &choices);
    void setTimeZones(const QList<Choice> &choices);
    /// A test was started, whose result says more than what was found out meanwhile; false: it is forgotten.
    void setTested(bool isTested);

    /// A name for a connection that was not given one: its host, made unique among `taken`.
    [[nodiscard]] static QString nameFor(const QString &address, const QStringList &taken);
    /// A new connection, with what can be filled in automatically.
    [[nodiscard]] static Profile newProfile();

Q_SIGNALS:
    void edited();
    void profileChosen(const QString &id);
    void newWanted();
    void removeWanted();
    void listsWanted(); ///< languages and time zones, if they can be had without asking anybody

private:
    void buildProfileRow();
    void listProfiles(const QList<Profile> &profiles);
    void readStored();
    void follow();
    void showAddress();
    void askServer(const BaseAddress &address);
    void showStored();
    [[nodiscard]] QStringList otherNames() const;

    SettingsServices m_services;
    Bindings<Profile> m_bindings;
    Profile m_saved;
    QComboBox *m_profiles;
    QPushButton *m_new;
    QPushButton *m_remove;
    QLineEdit *m_name;
    QLineEdit *m_address;
    QCheckBox *m_plainHttp;
    FormRow *m_profileRow = nullptr;
    FormRow *m_nameRow;
    FormRow *m_addressRow;
    FormRow *m_plainHttpRow;
    SignInFields *m_signIn;
    AdvancedFields *m_advanced;
    SchemeProbe *m_probe;
    std::array<SecretRead, 3> m_stored; ///< by SecretKind; what is known about the store, never a secret
    std::unique_ptr<QObject> m_reading; ///< context of the store's answers; deleted: cancelled
    bool m_isShowing = false;
    bool m_isTested = false;
};

} // namespace Rollcall
