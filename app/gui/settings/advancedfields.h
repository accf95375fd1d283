// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/signinfields.h"

class QLabel;

namespace Rollcall {

class FoldButton;

/// Language, culture, time zone, application token, certificates, pace: folded until something in it is set.
class AdvancedFields final : public QWidget
{
    Q_OBJECT
public:
    AdvancedFields(Bindings<Profile> &bindings, QWidget *parent);

    /// A fresh form: folded while everything is as `usual`.
    void begin(const Profile &profile, const Profile &usual);
    /// What follows from the values that are shown.
    void showEffects(const Profile &profile);
    void setStoredToken(bool isStored);
    void setLanguages(const QList<Choice> &choices);
    void setTimeZones(const QList<Choice> &choices);
    void take(Draft &draft) const;
    [[nodiscard]] std::optional<Complaint> complaint() const;
    void setOpen(bool isOpen);
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

Q_SIGNALS:
    void edited();
    void opened();

private:
    void build(Bindings<Profile> &bindings);
    void buildLocale(Bindings<Profile> &bindings);
    void buildWays(Bindings<Profile> &bindings);
    void buildUse(Bindings<Profile> &bindings);
    FormRow *addRow(const QString &label, QWidget *field, const QString &note = {});
    void addNote();
    void showTokenSource(const SecretSource &source);
    void showFold();
    void browse();

    FoldButton *m_fold;
    QWidget *m_body;
    ChoiceBox *m_language;
    ChoiceBox *m_culture;
    ChoiceBox *m_timeZone;
    ChoiceBox *m_acceptLanguage;
    SecretField *m_appToken;
    FormRow *m_appTokenRow = nullptr;
    QLabel *m_sent;
    QLineEdit *m_caFile;
    FormRow *m_cultureRow = nullptr;
    FormRow *m_caFileRow = nullptr;
    bool m_isOpen = false;
};

} // namespace Rollcall
