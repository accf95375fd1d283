// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

class QLabel;
class QPushButton;

namespace Rollcall {

/// The last line of the window: when it was updated, and what came of the last change.
class StatusLine final : public QFrame
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);

    void setUpdated(const QString &text);
    /// One sentence, and a line per person when there is more to say.
    void setOutcome(const QString &text, const QStringList &details = {}, bool isAlert = false);

private:
    void showDetails();

    QLabel *m_updated;
    QLabel *m_outcome;
    QPushButton *m_more;
    QStringList m_details;
};

} // namespace Rollcall
