// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/changeflow.h"

#include <QDialog>

class QGridLayout;
class QPushButton;

namespace Rollcall {

/// Several people were changed by others meanwhile: what the others have set beside what was wanted, and for
/// each of them whether to keep it. Keeping is the answer until another one is given, and of Escape.
class ConflictDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ConflictDialog(const QList<Conflict> &conflicts, QWidget *parent);

Q_SIGNALS:
    /// Once: who is to be set anyway.
    void answered(const QSet<int> &overwritten);

private:
    struct Row {
        int associateId = 0;
        QPushButton *keep = nullptr;
        QPushButton *anyway = nullptr;
    };
    [[nodiscard]] QWidget *list(const QList<Conflict> &conflicts);
    void addRow(QGridLayout &grid, const Conflict &conflict);
    void chooseAll(QPushButton *Row::*choice);
    void count();

    QList<Row> m_rows;
    QPushButton *m_apply;
};

} // namespace Rollcall
