// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/services.h"
#include "settings/signinfields.h"

class QLabel;

namespace Rollcall {

/// How return times are written into messages.
class MessagesPage final : public QWidget
{
    Q_OBJECT
public:
    MessagesPage(const SettingsServices &services, QWidget *parent);

    void show(const Profile &profile);
    void take(Draft &draft) const;
    [[nodiscard]] std::optional<Complaint> complaint() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString zoneProblem(const QString &zone) const;
    void follow();

    SettingsServices m_services;
    Bindings<Profile> m_bindings;
    ChoiceBox *m_zone;
    QComboBox *m_word;
    FormRow *m_zoneRow;
    FormRow *m_wordRow;
    QLabel *m_example;
    Profile m_shown;
};

} // namespace Rollcall
