// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/changereport.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;

namespace Rollcall {

class ResultDialog;

/// The last line of the window: when it was updated, and what came of the last change, with what can be done
/// about it.
class StatusLine final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setUpdated(const QString &text);
    void setShortage(const QString &text); ///< teams short of people; empty: none
    void setDueBack(int people); ///< who should have been back by now; 0: nobody
    /// What came of the last change; told in one sentence, and per person where somebody asks.
    void setReport(const ChangeReport &report);
    void setProgress(int done, int total); ///< of a change; total 0: none is under way
    /// How long the last change can still be undone; asked every second while that is above 0.
    void setUndo(std::function<std::chrono::milliseconds()> remaining);
    /// The time that setUndo() tells has changed.
    void refreshUndo();

Q_SIGNALS:
    void undoWanted();
    void retryWanted();
    void dueBackWanted(); ///< to set them present

private:
    void showDetails();

    QLabel *m_updated;
    QLabel *m_shortage;
    QPushButton *m_dueBack;
    QLabel *m_outcome;
    QPushButton *m_more;
    QPushButton *m_retry;
    QPushButton *m_undo;
    ChangeReport m_report;
    QPointer<ResultDialog> m_dialog;
    std::function<std::chrono::milliseconds()> m_remaining;
    QTimer m_second;
};

} // namespace Rollcall
