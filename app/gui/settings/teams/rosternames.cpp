// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/rosternames.h"

#include "domain/plaintext.h"
#include "domain/teamfile.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxShown = 100;

QString keyOf(const QString &words)
{
    return words.simplified().toCaseFolded();
}

struct Person {
    QString words;
    QCollatorSortKey key;
};

QString wordsOf(const Agent &agent)
{
    const QString name = plainLine(agent.name, MaxShown);
    const QString group = plainLine(agent.group, MaxShown);
    return group.isEmpty() ? name : name + u" · "_s + group;
}

} // namespace

RosterNames::RosterNames(const QList<Agent> &agents)
    : m_agents(agents)
    , m_groups(groupsOf(agents))
{
    addPeople();
}

void RosterNames::addPeople()
{
    QHash<QString, int> twins;
    for (const Agent &agent : std::as_const(m_agents)) {
        ++twins[keyOf(wordsOf(agent))];
        const QString name = keyOf(plainLine(agent.name, MaxShown));
        m_ids.insert(name, m_ids.contains(name) ? 0 : agent.associateId);
    }
    m_ids.remove(QString());
    QList<Person> people;
    people.reserve(m_agents.size());
    const QCollator collator;
    for (const Agent &agent : std::as_const(m_agents)) {
        QString words = wordsOf(agent);
        if (words.isEmpty())
            words = person(agent.associateId);
        else if (twins.value(keyOf(words)) > 1)
            words += u" (%1)"_s.arg(agent.associateId);
        m_words.insert(agent.associateId, words);
        m_ids.insert(keyOf(words), agent.associateId);
        people.append({words, collator.sortKey(words)});
    }
    std::ranges::sort(people, [](const Person &a, const Person &b) { return a.key < b.key; });
    for (const Person &each : std::as_const(people))
        m_people += each.words;
}

QString RosterNames::person(int associateId) const
{
    const auto words = m_words.constFind(associateId);
    return words == m_words.cend() ? tr("associate %1").arg(associateId) : *words;
}

int RosterNames::personOf(const QString &words) const
{
    if (const int known = m_ids.value(keyOf(words)); known > 0)
        return known;
    return associateIdFromText(words.trimmed()).value_or(0);
}

QString RosterNames::strangerNote() const
{
    return isEmpty()
        ? tr("Not connected: names are not known. Type the number of an associate.")
        : tr("No one person has that name. Choose from the list, or type an associate's number.");
}

QString RosterNames::group(const GroupRef &group) const
{
    const QString name = plainLine(group.name, MaxShown);
    const auto isIt = [&](const GroupRef &other) { return isSameGroup(group, other); };
    if (isEmpty() || std::ranges::any_of(m_groups, isIt))
        return name;
    //: %1 is a group of users
    return tr("%1 – nobody is in it").arg(name);
}

GroupRef RosterNames::groupOf(const QString &name) const
{
    const QString wanted = plainLine(name, MaxTeamName);
    const auto known = std::ranges::find_if(m_groups, [&](const GroupRef &group) {
        return isSameGroup(group, {0, wanted});
    });
    return known == m_groups.cend() ? GroupRef{0, wanted} : *known;
}

} // namespace Rollcall
