// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/messagepreset.h"

#include <QMenu>

namespace Rollcall {

/// What can be done about one person or the selected ones, where their status is clicked: present, not
/// present, not present with a message and a return time. Decides nothing.
class StatusMenu final : public QMenu
{
    Q_OBJECT
public:
    enum class Watching { Impossible, Possible, Going }; ///< "tell me when they are back"
    struct Subject {
        QString name; ///< of the one person; empty: several
        int people = 1;
        bool areFavourites = false; ///< all of them
        Watching watching = Watching::Impossible;
        QString objection; ///< why nothing can be changed; empty: it can
    };

    StatusMenu(const Subject &subject, const QList<MessagePreset> &presets, QWidget *parent);

Q_SIGNALS:
    void presentChosen();
    void absenceChosen(const Rollcall::MessagePreset &preset);
    void messageWanted(); ///< not present, with a message to be typed
    void watchToggled(bool watches);
    void favouriteToggled();

private:
    void addChanges(const Subject &subject, const QList<MessagePreset> &presets);
    void addWatch(const Subject &subject);
    void addFavourite(const Subject &subject);
};

} // namespace Rollcall
