// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/peoplefield.h"

#include "settings/formrow.h"
#include "settings/teams/entrylist.h"
#include "settings/teams/pickbox.h"
#include "settings/teams/rosternames.h"

#include <QVBoxLayout>

namespace Rollcall {

PeopleField::PeopleField(const RosterNames &names, const Words &words, QWidget *parent)
    : QWidget(parent)
    , m_names(names)
    , m_words(words)
    , m_typed(new PickBox(tr("name or number of a person"), this))
    , m_list(new EntryList(m_typed, words.label, this))
    , m_row(new FormRow(words.label, m_list, words.note, FormRow::Width::Long, this))
{
    m_typed->setAccessibleName(words.adder);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_row);
    connect(m_list, &EntryList::addWanted, this, &PeopleField::add);
    connect(m_list, &EntryList::removeWanted, this, &PeopleField::remove);
}

void PeopleField::offerNames()
{
    m_typed->setNames(m_names.people());
}

void PeopleField::show(const QList<int> &people, bool isReadOnly)
{
    m_people = people;
    QStringList lines;
    for (const int id : people)
        lines += m_names.person(id);
    m_list->setLines(lines);
    m_list->setReadOnly(isReadOnly);
    m_row->setNote(m_words.note);
}

void PeopleField::add()
{
    const QString typed = m_typed->typed();
    const int id = m_names.personOf(typed);
    const bool isStranger = id == 0 && !typed.isEmpty();
    m_row->setNote(isStranger ? m_names.strangerNote() : m_words.note,
        isStranger ? FormRow::Tone::Alert : FormRow::Tone::Plain);
    m_typed->setFocus();
    if (id == 0)
        return;
    m_typed->clearEditText();
    if (!m_people.contains(id))
        change(m_people + QList<int>{id});
}

void PeopleField::remove(const QList<int> &rows)
{
    QList<int> people = m_people;
    for (qsizetype i = rows.size() - 1; i >= 0; --i)
        people.removeAt(rows.at(i));
    change(people);
}

void PeopleField::change(const QList<int> &people)
{
    show(people, false);
    Q_EMIT edited(people);
}

} // namespace Rollcall
