// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "domain/returntext.h"

#include <QDateTime>
#include <QFrame>
#include <QTimeZone>

#include <functional>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Rollcall {

class ReturnField;

/// What the action bar asks for; the message is still without its return time.
struct BarWish {
    Status status;
    QString text;
    std::optional<QDateTime> back;
    bool includesHidden = false;
};

/// The bar below the table: changes everybody who is selected. Asks, shows progress and questions; decides
/// nothing.
class ActionBar final : public QFrame
{
    Q_OBJECT
public:
    /// `now` and the team's zone and language decide what "13:00" means and how many characters are left.
    ActionBar(std::function<QDateTime()> now, const QTimeZone &team, ReturnLanguage language,
        QWidget *parent = nullptr);

    void setSelection(int selected, int notShown);
    void setObjection(const QString &reason); ///< why nothing can be changed; empty: it can
    void begin(const Status &status); ///< opens with this choice and the cursor in the message
    void setBusy(int done, int total); ///< total 0: not busy
    void ask(const QString &question, const QString &keep, const QString &anyway);
    void reset();

Q_SIGNALS:
    void wished(const Rollcall::BarWish &wish);
    void selectionCleared();
    void cancelled(); ///< of a run under way
    void answered(bool anyway);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFirstLine();
    void buildSecondLine();
    void choose(const Status &status);
    void refresh();
    void tint();
    void submit();
    [[nodiscard]] bool isAbsence() const;
    [[nodiscard]] std::optional<QDateTime> back() const;
    [[nodiscard]] bool isReturnReadable() const;

    std::function<QDateTime()> m_now;
    QTimeZone m_team;
    ReturnLanguage m_language;
    int m_selected = 0;
    int m_notShown = 0;
    bool m_isBusy = false;
    bool m_isAsking = false;
    QString m_objection;

    QLabel *m_count;
    QPushButton *m_clear;
    QPushButton *m_present;
    QPushButton *m_notPresent;
    QLineEdit *m_message;
    QLabel *m_left;
    ReturnField *m_return;
    QCheckBox *m_hidden;
    QLabel *m_hint;
    QPushButton *m_cancel;
    QPushButton *m_apply;
};

} // namespace Rollcall
