// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"
#include "settings/bind.h"

namespace Rollcall {

class Settings;

/// How the program looks and speaks; the same for every connection.
class AppearancePage final : public QWidget
{
    Q_OBJECT
public:
    AppearancePage(Settings &settings, QWidget *parent);

    [[nodiscard]] bool isEdited() const;
    enum class Saved { Nothing, Something, Theme, Failed };
    Saved save();

Q_SIGNALS:
    void edited();

private:
    struct Choices {
        QString language;
        ThemeChoice theme = ThemeChoice::System;
        bool announces = true;
        friend bool operator==(const Choices &, const Choices &) = default;
    };

    Settings &m_settings;
    Bindings<Choices> m_bindings;
    Choices m_saved;
};

} // namespace Rollcall
