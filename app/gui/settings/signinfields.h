// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/secretsource.h"
#include "settings/bind.h"
#include "settings/draft.h"

namespace Rollcall {

class SecretField;

/// Something that has to be put right before the draft can be used.
struct Complaint {
    QWidget *field;
    QString text;
};

/// What the secret of a method is called.
[[nodiscard]] QString secretLabel(Credential::Method method);

/// How one signs in, and the fields of that method. What the server offers comes first, the rest under it.
class SignInFields final : public QWidget
{
    Q_OBJECT
public:
    SignInFields(Bindings<Profile> &bindings, QWidget *parent);

    /// A fresh form; a method that nobody chose yet follows what the server offers.
    void begin(bool isChosen);
    void setOffered(const QStringList &schemes);
    /// Nothing is known about the server yet, or `why` it did not say.
    void setNotOffered(const QString &why = {});
    void setStored(bool credential, bool cookie);
    /// Where secrets are kept, in words.
    void setKeeping(const QString &note);
    /// Where the credential comes from; other than from the keychain it is shown instead of a field to type
    /// it in.
    void setSource(const SecretSource &source);
    /// What is there cannot be used (`problem`), or can.
    void setSourceNote(const QString &problem);
    void take(Draft &draft) const;
    [[nodiscard]] std::optional<Complaint> complaint() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] Credential::Method method() const;
    void fillMethods(const QList<Credential::Method> &offered);
    void showMethod();

    QComboBox *m_method;
    QLineEdit *m_user;
    SecretField *m_secret;
    SecretField *m_cookie;
    QLineEdit *m_source; ///< only shows
    FormRow *m_methodRow;
    FormRow *m_userRow;
    FormRow *m_secretRow;
    FormRow *m_sourceRow;
    FormRow *m_cookieRow;
    bool m_isSourced = false; ///< not from the keychain
    bool m_isChosen = false; ///< by a person
};

} // namespace Rollcall
