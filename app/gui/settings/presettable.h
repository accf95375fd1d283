// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace Rollcall {

/// The messages that are offered, with the usual length of such an absence, to be edited in place.
class PresetTable final : public QWidget
{
    Q_OBJECT
public:
    explicit PresetTable(QWidget *parent = nullptr);

    void setPresets(const QList<MessagePreset> &presets);
    /// Without the lines that have no text.
    [[nodiscard]] QList<MessagePreset> presets() const;

Q_SIGNALS:
    void edited();

private:
    void addRow(const MessagePreset &preset);
    void addEmpty();
    void removeCurrent();
    void fit();

    QTableWidget *m_table;
    QPushButton *m_remove;
};

} // namespace Rollcall
