// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/teamform.h"

#include "domain/teamfile.h"
#include "settings/formrow.h"
#include "settings/oneline.h"
#include "settings/teams/entrylist.h"
#include "settings/teams/hoursform.h"
#include "settings/teams/peoplefield.h"
#include "settings/teams/pickbox.h"
#include "settings/teams/rosternames.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Rollcall {

namespace {

constexpr int NameLength = int(MaxTeamName);

} // namespace

TeamForm::TeamForm(const RosterNames &names, const QDate &today, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_name(new QLineEdit(this))
    , m_minimum(new QSpinBox(this))
    , m_follow(new QCheckBox(tr("Follow this team"), this))
    , m_group(new PickBox(tr("name of a group"), this))
    , m_groups(new EntryList(m_group, tr("Groups"), this))
    , m_secondary(new QCheckBox(tr("Also people for whom it is a secondary group"), this))
    , m_people(new PeopleField(names,
          {.label = tr("People"),
              .adder = tr("Person to add"),
              .note = tr("They belong to it whatever their groups are.")},
          this))
    , m_hours(new HoursForm(today, this))
    , m_nameRow(new FormRow(tr("Name"), m_name, {}, FormRow::Width::Short, this))
    , m_minimumRow(new FormRow(tr("Minimum"), m_minimum,
          tr("How many should be present while the team is open."), FormRow::Width::Short, this))
    , m_followRow(
          new FormRow({}, m_follow, tr("Alerts cover the teams you follow; if you follow none, all of them."),
              FormRow::Width::Long, this))
    , m_groupsRow(new FormRow(tr("Groups"), m_groups, {}, FormRow::Width::Long, this))
    , m_secondaryRow(new FormRow({}, m_secondary, {}, FormRow::Width::Long, this))
{
    m_name->setMaxLength(NameLength);
    keepOneLine(m_name);
    m_minimum->setRange(0, MaxMinimum);
    m_minimum->setSpecialValueText(tr("no minimum"));
    m_minimum->setButtonSymbols(QSpinBox::NoButtons);
    m_name->setAccessibleName(tr("Name of the team"));
    m_group->setAccessibleName(tr("Group to add"));
    for (QCheckBox *box : {m_follow, m_secondary})
        box->setAccessibleName(box->text());
    build();
}

void TeamForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_nameRow, m_minimumRow, m_followRow, m_groupsRow, m_secondaryRow, m_people, m_hours})
        column->addWidget(part);

    connect(m_name, &QLineEdit::textChanged, this, &TeamForm::take);
    connect(m_minimum, &QSpinBox::valueChanged, this, &TeamForm::take);
    for (const QCheckBox *box : {m_follow, m_secondary})
        connect(box, &QCheckBox::toggled, this, &TeamForm::take);
    connect(m_groups, &EntryList::addWanted, this, &TeamForm::addGroup);
    connect(m_groups, &EntryList::removeWanted, this, [this](const QList<int> &rows) {
        for (qsizetype i = rows.size() - 1; i >= 0; --i)
            m_entry.team.groups.removeAt(rows.at(i));
        take();
    });
    connect(m_people, &PeopleField::edited, this, [this](const QList<int> &people) {
        m_entry.team.people = people;
        take();
    });
    connect(m_hours, &HoursForm::edited, this, [this](const OpeningHours &hours) {
        m_entry.team.hours = hours;
        take();
    });
    connect(m_hours, &HoursForm::sameForAllWanted, this, &TeamForm::sameHoursForAllWanted);
}

void TeamForm::offerNames()
{
    QStringList groups;
    for (const GroupRef &group : m_names.groups())
        groups += group.name;
    m_group->setNames(groups);
    m_people->offerNames();
}

void TeamForm::setFollowLocked(bool isLocked)
{
    m_followRow->setManaged(isLocked);
}

void TeamForm::show(const TeamDraft::Entry &entry, Mode mode)
{
    const QScopedValueRollback showing(m_isShowing, true);
    m_entry = entry;
    if (m_name->text() != entry.team.name)
        m_name->setText(entry.team.name);
    m_follow->setChecked(entry.isFollowed);
    m_minimum->setValue(entry.team.minimum);
    m_secondary->setChecked(entry.team.withSecondaryGroups);
    const bool isManaged = mode == Mode::Managed;
    for (FormRow *row : {m_nameRow, m_minimumRow, m_secondaryRow})
        row->setManaged(isManaged);
    m_groups->setReadOnly(isManaged);
    m_people->show(entry.team.people, isManaged);
    m_hours->show(entry.team.hours, isManaged);
    for (QWidget *row : std::initializer_list<QWidget *>{
             m_nameRow, m_minimumRow, m_groupsRow, m_secondaryRow, m_people, m_hours})
        row->setVisible(mode != Mode::Group);
    listGroups();
}

void TeamForm::setHasOthers(bool hasOthers)
{
    m_hours->setHasOthers(hasOthers);
}

void TeamForm::beginName()
{
    m_name->setFocus(Qt::OtherFocusReason);
    m_name->selectAll();
}

void TeamForm::take()
{
    if (m_isShowing)
        return;
    m_entry.team.name = m_name->text();
    m_entry.isFollowed = m_follow->isChecked();
    m_entry.team.minimum = m_minimum->value();
    m_entry.team.withSecondaryGroups = m_secondary->isChecked();
    listGroups();
    Q_EMIT edited(m_entry);
}

void TeamForm::listGroups()
{
    QStringList groups;
    for (const GroupRef &group : std::as_const(m_entry.team.groups))
        groups += m_names.group(group);
    m_groups->setLines(groups);
}

void TeamForm::addGroup()
{
    const GroupRef group = m_names.groupOf(m_group->typed());
    if (group.name.isEmpty())
        return m_group->setFocus();
    m_group->clearEditText();
    const auto isIt = [&](const GroupRef &other) { return isSameGroup(group, other); };
    if (std::ranges::any_of(m_entry.team.groups, isIt))
        return;
    m_entry.team.groups += group;
    take();
}

} // namespace Rollcall
