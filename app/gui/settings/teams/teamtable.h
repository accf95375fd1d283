// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/teamdraft.h"

#include <QWidget>

class QPushButton;
class QTableWidget;

namespace Rollcall {

/// The teams in their order, one a row, and what can be done with the chosen one. Changes nothing by itself.
class TeamTable final : public QWidget
{
    Q_OBJECT
public:
    explicit TeamTable(QWidget *parent);

    /// `members`: how many people each has; empty: not known.
    void show(const TeamDraft &draft, const QList<int> &members);
    void setReadOnly(bool isReadOnly);
    void choose(int team);
    [[nodiscard]] int chosen() const; ///< -1: none

Q_SIGNALS:
    void chosenChanged(int team);
    void addWanted();
    void removeWanted(int team);
    void moveWanted(int from, int to);

private:
    [[nodiscard]] QWidget *buttonLine();
    void fill(int row, const TeamDraft::Entry &entry, const QString &members);
    void follow();
    void fit();

    QTableWidget *m_table;
    QWidget *m_buttons;
    QPushButton *m_add;
    QPushButton *m_remove;
    QPushButton *m_up;
    QPushButton *m_down;
};

} // namespace Rollcall
