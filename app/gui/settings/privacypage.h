// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"
#include "settings/bind.h"

namespace Rollcall {

class Settings;
struct Policy;

/// What this program keeps about people, what colleagues see, and what an administrator may decide; the same
/// for every connection.
class PrivacyPage final : public QWidget
{
    Q_OBJECT
public:
    PrivacyPage(Settings &settings, const Policy &policy, QWidget *parent);

    [[nodiscard]] bool isEdited() const;
    /// False when it cannot be written.
    bool save();

Q_SIGNALS:
    void edited();

private:
    struct Choices {
        bool journal = false;
        bool messages = false;
        int days = 90;
        friend bool operator==(const Choices &, const Choices &) = default;
    };
    void addChoices(const Policy &policy);
    void addFacts(const Policy &policy);

    Settings &m_settings;
    Bindings<Choices> m_bindings;
    Choices m_saved;
};

} // namespace Rollcall
