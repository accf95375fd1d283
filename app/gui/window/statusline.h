// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <QTimer>

#include <chrono>
#include <functional>

class QLabel;
class QPushButton;

namespace Rollcall {

/// The last line of the window: when it was updated, and what came of the last change, with what can be done
/// about it.
class StatusLine final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setUpdated(const QString &text);
    void setShortage(const QString &text); ///< teams short of people; empty: none
    /// One sentence, and a line per person when there is more to say. `failed`: how many can be tried again.
    void setOutcome(
        const QString &text, const QStringList &details = {}, bool isAlert = false, int failed = 0);
    /// How long the last change can still be undone; asked every second while that is above 0.
    void setUndo(std::function<std::chrono::milliseconds()> remaining);
    /// The time that setUndo() tells has changed.
    void refreshUndo();

Q_SIGNALS:
    void undoWanted();
    void retryWanted();

private:
    void showDetails();

    QLabel *m_updated;
    QLabel *m_shortage;
    QLabel *m_outcome;
    QPushButton *m_more;
    QPushButton *m_retry;
    QPushButton *m_undo;
    QStringList m_details;
    std::function<std::chrono::milliseconds()> m_remaining;
    QTimer m_second;
};

} // namespace Rollcall
