// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"
#include "window/returnchoices.h"

#include <QMenu>

namespace Rollcall {

/// What can be done about one person or the selected ones, where their status is clicked: present, not
/// present, not present until a time or with a message. Decides nothing.
class StatusMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Watching { Impossible, Possible, Going }; ///< "tell me when they are back"
    struct Subject {
        QString name; ///< of the one person; empty: several
        int people = 1;
        bool areFavourites = false; ///< all of them
        QString dueBack; ///< "10:30", when that one person should have been back by now
        Watching watching = Watching::Impossible;
        QString objection; ///< why nothing can be changed; empty: it can
        bool canCheckAgain = false; ///< the objection may be over
        bool isSelected = true; ///< the keys of the window's menu are about the same people
    };
    /// What is offered beside present and not present.
    struct Offers {
        QList<MessagePreset> presets;
        QStringList recent; ///< messages used last
        QList<ReturnChoice> returns;
    };

    explicit StatusMenu(QWidget *parent);

    /// Takes the place of what was offered before.
    void offer(const Subject &subject, const Offers &offers);

Q_SIGNALS:
    void presentChosen();
    void absenceChosen(const Rollcall::AbsenceChoice &absence);
    void messageWanted(); ///< not present, with a message to be typed
    void favouriteToggled();
    void momentWanted(); ///< not present, with a return time to be picked in a calendar
    void watchToggled();
    void checkAgainWanted();

private:
    void addChanges(const Subject &subject, const Offers &offers);
    void addReturns(const QIcon &icon, const QList<ReturnChoice> &returns);
    void addRecent(const QIcon &icon, const QStringList &messages);
    void addAbsence(QMenu &menu, const QIcon &icon, const QString &text, const AbsenceChoice &absence);
    void addObjection(const Subject &subject);
    void addWatch(const Subject &subject);
    void addFavourite(const Subject &subject);
};

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::AbsenceChoice)
