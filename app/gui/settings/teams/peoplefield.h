// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace Rollcall {

class EntryList;
class FormRow;
class PickBox;
class RosterNames;

/// A list of associates, added by name or number. Shows what it is given and tells what it became.
class PeopleField final : public QWidget
{
    Q_OBJECT
public:
    struct Words {
        QString label;
        QString adder; ///< for assistive tools
        QString note;
    };
    PeopleField(const RosterNames &names, const Words &words, QWidget *parent);

    void offerNames(); ///< `names` are others now
    void show(const QList<int> &people, bool isReadOnly);

Q_SIGNALS:
    void edited(const QList<int> &people);

private:
    void add();
    void remove(const QList<int> &rows);
    void change(const QList<int> &people);

    const RosterNames &m_names;
    Words m_words;
    QList<int> m_people;
    PickBox *m_typed;
    EntryList *m_list;
    FormRow *m_row;
};

} // namespace Rollcall
