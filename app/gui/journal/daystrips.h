// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace Rollcall {

class DayModel;

/// The table of one day: a strip from midnight to midnight for each agent, totals beside it. The row that has
/// the focus stays with its agent when the page is read again or another day is shown.
class DayStrips final : public QTableView
{
    Q_OBJECT
public:
    explicit DayStrips(DayModel &model, QWidget *parent = nullptr);

    [[nodiscard]] int currentId() const; ///< 0: nobody

Q_SIGNALS:
    void currentIdChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void fit();
    void restore();

    DayModel &m_model;
    int m_keptId = 0; ///< over a reset
};

} // namespace Rollcall
