// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamfile.h"

#include "domain/say.h"
#include "domain/teamkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxNamed = 5; ///< groups in one sentence

/// Lines of one JSON object in an order for people; QJsonObject has only its own.
class Lines final
{
public:
    explicit Lines(const QByteArray &indent)
        : m_indent(indent)
    {
    }
    void addRaw(QLatin1StringView key, const QByteArray &value)
    {
        m_lines += m_indent + "  \"" + QByteArray(key.data(), key.size()) + "\": " + value;
    }
    void add(QLatin1StringView key, const QJsonValue &value)
    {
        const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
        addRaw(key, wrapped.sliced(1, wrapped.size() - 2));
    }
    [[nodiscard]] QByteArray object() const
    {
        return m_indent + "{\n" + m_lines.join(",\n") + '\n' + m_indent + '}';
    }

private:
    QByteArray m_indent;
    QByteArrayList m_lines;
};

QJsonArray ids(const QList<int> &associates)
{
    QJsonArray result;
    for (const int id : associates)
        result.append(id);
    return result;
}

QJsonArray groups(const QList<GroupRef> &groups)
{
    QJsonArray result;
    for (const GroupRef &group : groups) {
        if (group.id > 0)
            result.append(QJsonObject{{TeamKeys::id, group.id}, {TeamKeys::name, group.name}});
        else
            result.append(group.name);
    }
    return result;
}

void addHours(Lines &lines, const OpeningHours &hours)
{
    if (!hours.days.all()) {
        QJsonArray days;
        for (std::size_t i = 0; i < hours.days.size(); ++i) {
            if (hours.days.test(i))
                days.append(QString(TeamKeys::dayWords.at(i)));
        }
        lines.add(TeamKeys::days, days);
    }
    if (hours.from.isValid() && hours.to.isValid()) {
        lines.add(TeamKeys::from, hours.from.toString(u"HH:mm"_s));
        lines.add(TeamKeys::to, hours.to.toString(u"HH:mm"_s));
    }
    QJsonArray holidays;
    for (const QDate &day : hours.holidays)
        holidays.append(day.toString(Qt::ISODate));
    if (!holidays.isEmpty())
        lines.add(TeamKeys::holidays, holidays);
}

QByteArray teamText(const Team &team)
{
    Lines lines("    ");
    lines.add(TeamKeys::name, team.name);
    lines.add(TeamKeys::groups, groups(team.groups));
    if (team.withSecondaryGroups)
        lines.add(TeamKeys::withSecondaryGroups, true);
    if (!team.people.isEmpty())
        lines.add(TeamKeys::people, ids(team.people));
    if (team.minimum > 0)
        lines.add(TeamKeys::minimum, team.minimum);
    addHours(lines, team.hours);
    return lines.object();
}

} // namespace

QByteArray teamsToJson(const TeamSet &set)
{
    QByteArrayList teams;
    for (const Team &team : set.teams)
        teams += teamText(team);
    Lines lines("");
    lines.add(TeamKeys::version, TeamFileVersion);
    lines.addRaw(TeamKeys::teams, teams.isEmpty() ? "[]" : "[\n" + teams.join(",\n") + "\n  ]");
    QList<int> notPeople = set.notPeople.values();
    std::ranges::sort(notPeople);
    lines.add(TeamKeys::notPeople, ids(notPeople));
    return lines.object() + '\n';
}

QStringList unknownGroups(const TeamSet &set, const QList<GroupRef> &known)
{
    QStringList names;
    for (const Team &team : set.teams) {
        for (const GroupRef &group : team.groups) {
            const auto isIt = [&](const GroupRef &other) { return isSameGroup(group, other); };
            if (!std::ranges::any_of(known, isIt) && !names.contains(group.name, Qt::CaseInsensitive))
                names += group.name;
        }
    }
    return names;
}

QString unknownGroupsSentence(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    QStringList shown = names.mid(0, MaxNamed);
    if (names.size() > MaxNamed)
        shown += QCoreApplication::translate("Rollcall", "%n more", nullptr, int(names.size() - MaxNamed));
    //: %n groups, %1 are their names
    return QCoreApplication::translate(
        "Rollcall", "This server lacks %n group(s) of these teams: %1.", nullptr, int(names.size()))
        .arg(shown.join(u", "_s));
}

} // namespace Rollcall
