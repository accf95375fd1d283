// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "domain/presence.h"
#include "domain/returntext.h"
#include "window/returnchoices.h"

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
    bool replacesMessages = false; ///< also of those who are in that status already
};

/// What a wish would do, as far as it can be known without trying.
struct Foresight {
    int people = 0; ///< who would be changed
    int already = 0; ///< of several: who are in that status, and keep their message unless it is replaced
    QString preview;
    QString warning; ///< turns "Set" into "Set anyway"
    QString objection; ///< why nobody can be changed; empty: somebody can
    bool canCheckAgain = false; ///< what stands in the way may be over
    friend bool operator==(const Foresight &, const Foresight &) = default;
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
    void begin(const AbsenceChoice &absence); ///< opens with an absence filled in, ready to be set
    void beginWithCalendar(); ///< opens with an absence whose return time is picked in a calendar
    void includeHidden(); ///< somebody named these people, shown or not; can be unticked
    void setPresets(const QList<MessagePreset> &presets, const QStringList &recent);
    /// Told each time considered() is emitted, usually at once.
    void setForesight(const Foresight &foresight);
    [[nodiscard]] bool isWarning() const { return !m_foresight.warning.isEmpty(); }
    /// As if "Set" were pressed.
    void submit();
    void setBusy(int done, int total); ///< total 0: not busy
    void hold(const QString &why); ///< nothing can be done until the next of these calls
    void ask(const QString &question, const QString &keep, const QString &anyway);
    void reset();

Q_SIGNALS:
    void wished(const Rollcall::BarWish &wish);
    void considered(const Rollcall::BarWish &wish); ///< another choice; nothing chosen: no status
    void selectionCleared();
    void cancelled(); ///< of a run under way
    void answered(bool anyway);
    void checkAgainWanted();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildFirstLine();
    void buildSecondLine();
    void choose(const Status &status);
    void refresh();
    void showAll();
    void showFields();
    void showHint();
    void showButtons();
    void tint();
    [[nodiscard]] BarWish wish() const;
    [[nodiscard]] QString objection() const;
    [[nodiscard]] QString absenceHint() const;
    [[nodiscard]] bool isTooLong() const;
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
    bool m_isHeld = false; ///< the question is asked elsewhere
    QString m_objection;
    Foresight m_foresight;

    QLabel *m_count;
    QPushButton *m_clear;
    QPushButton *m_present;
    QPushButton *m_notPresent;
    MessageField *m_message;
    ReturnField *m_return;
    QCheckBox *m_replace;
    QCheckBox *m_hidden;
    QLabel *m_hint;
    QWidget *m_warningLine;
    QLabel *m_alert; ///< the shape before a warning
    QLabel *m_warningText;
    QPushButton *m_checkAgain;
    QPushButton *m_cancel;
    QPushButton *m_apply;
};

} // namespace Rollcall
