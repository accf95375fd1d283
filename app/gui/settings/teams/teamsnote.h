// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace Rollcall {

/// What is special about the teams of this connection, in words, and the ways to begin with own ones. Hidden
/// where there is nothing to say.
class TeamsNote final : public QFrame
{
    Q_OBJECT
public:
    struct State {
        bool isNew = false; ///< the connection is not saved yet
        bool isManaged = false;
        bool hasTeams = false; ///< else each primary group is one
        bool hasRoster = false;
        QString problem; ///< of the file
    };

    explicit TeamsNote(QWidget *parent);

    void tell(const State &state);

Q_SIGNALS:
    void groupsWanted(); ///< as teams to start from
    void emptyTeamWanted();

private:
    QLabel *m_alert;
    QLabel *m_words;
    QPushButton *m_groups;
    QPushButton *m_empty;
};

} // namespace Rollcall
