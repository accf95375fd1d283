// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "settings/services.h"
#include "settings/signinfields.h"

class QLabel;

namespace Rollcall {

class PresetTable;

/// How return times are written into messages, for one connection; and which messages are offered, for all.
class MessagesPage final : public QWidget
{
    Q_OBJECT
public:
    MessagesPage(const SettingsServices &services, QWidget *parent);

    void show(const Profile &profile);
    void take(Draft &draft) const;
    [[nodiscard]] std::optional<Complaint> complaint() const;
    [[nodiscard]] bool arePresetsEdited() const;
    /// False when they cannot be written.
    bool savePresets();

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] QString zoneProblem(const QString &zone) const;
    [[nodiscard]] QWidget *addPresets();
    void follow();

    SettingsServices m_services;
    Bindings<Profile> m_bindings;
    ChoiceBox *m_zone;
    QComboBox *m_word;
    FormRow *m_zoneRow;
    FormRow *m_wordRow;
    QLabel *m_example;
    PresetTable *m_presets;
    QList<MessagePreset> m_savedPresets;
    Profile m_shown;
};

} // namespace Rollcall
