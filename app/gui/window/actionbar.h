// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "domain/presence.h"
#include "domain/returntext.h"

#include <QDateTime>
#include <QFrame>
#include <QTimeZone>

#include <functional>

class QCheckBox;
class QLabel;
class QPushButton;

namespace Rollcall {

class MessageField;
class ReturnField;

/// What the action bar asks for; the message is still without its return time.
struct BarWish {
    std::optional<Status> status; ///< empty: nothing chosen yet
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
    void begin(const MessagePreset &preset); ///< opens with an absence filled in, ready to be set
    void setPresets(const QList<MessagePreset> &presets, const QStringList &recent);
    /// What the wish would do, told each time considered() is emitted. A warning turns "Set" into "Set
    /// anyway".
    void setForesight(const QString &preview, const QString &warning);
    [[nodiscard]] bool isWarning() const { return !m_warning.isEmpty(); }
    /// As if "Set" were pressed.
    void submit();
    void setBusy(int done, int total); ///< total 0: not busy
    void ask(const QString &question, const QString &keep, const QString &anyway);
    void reset();

Q_SIGNALS:
    void wished(const Rollcall::BarWish &wish);
    void considered(const Rollcall::BarWish &wish); ///< another choice; nothing chosen: no status
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
    void showFields();
    void showHint();
    void showButtons();
    void consider();
    void tint();
    [[nodiscard]] BarWish wish() const;
    [[nodiscard]] int affected() const;
    [[nodiscard]] QString absenceHint() const;
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
    QString m_preview;
    QString m_warning;

    QLabel *m_count;
    QPushButton *m_clear;
    QPushButton *m_present;
    QPushButton *m_notPresent;
    MessageField *m_message;
    ReturnField *m_return;
    QCheckBox *m_hidden;
    QLabel *m_hint;
    QWidget *m_warningLine;
    QLabel *m_alert; ///< the shape before a warning
    QLabel *m_warningText;
    QPushButton *m_cancel;
    QPushButton *m_apply;
};

} // namespace Rollcall
