// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/changereport.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace Rollcall {

/// What came of a change for each person, with another try for those it failed for. Follows the change while
/// it is open.
class ResultDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit ResultDialog(QWidget *parent);

    void setReport(const ChangeReport &report);
    void setProgress(int done, int total); ///< total 0: nothing is under way

Q_SIGNALS:
    void retryWanted();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill();
    void fit();
    [[nodiscard]] int heightOf(int row) const;

    ChangeReport m_report;
    QLabel *m_summary;
    QTableWidget *m_table;
    QPushButton *m_retry;
};

} // namespace Rollcall
