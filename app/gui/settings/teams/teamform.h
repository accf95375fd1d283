// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/teamdraft.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QSpinBox;

namespace Rollcall {

class EntryList;
class FormRow;
class HoursForm;
class PeopleField;
class PickBox;
class RosterNames;

/// One team: who belongs to it, how many should be present and when. Shows what it is given and tells what it
/// became.
class TeamForm final : public QWidget
{
    Q_OBJECT
public:
    enum class Mode {
        Own, ///< everything can be changed
        Group, ///< a primary group that is a team by itself: it can be followed
        Managed, ///< the administrator's: as above, but shown in full
    };

    TeamForm(const RosterNames &names, const QDate &today, QWidget *parent);

    void offerNames(); ///< `names` are others now
    void setFollowLocked(bool isLocked);
    void show(const TeamDraft::Entry &entry, Mode mode);
    void setHasOthers(bool hasOthers);
    void beginName(); ///< for a team that was just made
    [[nodiscard]] QLineEdit *nameField() const { return m_name; }

Q_SIGNALS:
    void edited(const Rollcall::TeamDraft::Entry &entry);
    void sameHoursForAllWanted();

private:
    void build();
    void take();
    void listGroups();
    void addGroup();

    const RosterNames &m_names;
    TeamDraft::Entry m_entry;
    QLineEdit *m_name;
    QSpinBox *m_minimum;
    QCheckBox *m_follow;
    PickBox *m_group;
    EntryList *m_groups;
    QCheckBox *m_secondary;
    PeopleField *m_people;
    HoursForm *m_hours;
    FormRow *m_nameRow;
    FormRow *m_minimumRow;
    FormRow *m_followRow;
    FormRow *m_groupsRow;
    FormRow *m_secondaryRow;
    bool m_isShowing = false;
};

} // namespace Rollcall
