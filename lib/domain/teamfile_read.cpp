// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/teamfile.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/teamkeys.h"
#include "domain/teamreader.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxShownName = 60;

TeamFile problem(const QString &sentence)
{
    return {std::nullopt, sentence};
}

QString placeOf(const QString &name, qsizetype number)
{
    if (name.isEmpty())
        return say(QT_TRANSLATE_NOOP("Rollcall", "Team number %1")).arg(number);
    return say(QT_TRANSLATE_NOOP("Rollcall", "Team “%1”")).arg(shortened(name, MaxShownName));
}

/// The team, or what is wrong with it.
std::pair<Team, QString> team(const QJsonValue &value, qsizetype number)
{
    const QJsonObject object = value.toObject();
    const QString written = object.value(TeamKeys::name).toString();
    Team team{.name = plainLine(written, written.size())};
    TeamReader reader(object, placeOf(team.name, number));
    if (team.name.isEmpty() || team.name.size() > MaxTeamName)
        reader.fail(TeamKeys::name,
            QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be a text of at most 255 characters."));
    team.groups = reader.groups();
    team.withSecondaryGroups = reader.flag(TeamKeys::withSecondaryGroups);
    team.people = reader.ids(TeamKeys::people);
    team.minimum = reader.minimum();
    team.hours = reader.hours();
    return {team, reader.problem()};
}

TeamFile teamSet(const QJsonObject &object)
{
    TeamReader reader(object, say(QT_TRANSLATE_NOOP("Rollcall", "The team file")));
    const int version = object.value(TeamKeys::version).toInt(0);
    if (version > TeamFileVersion)
        return problem(say(
            QT_TRANSLATE_NOOP("Rollcall", "The team file was written by a newer version of this program.")));
    if (version != TeamFileVersion)
        reader.fail(TeamKeys::version, QT_TRANSLATE_NOOP("Rollcall", "%1: “%2” has to be 1."));
    const QJsonArray teams = reader.list(TeamKeys::teams);
    const QList<int> notPeople = reader.ids(TeamKeys::notPeople);
    if (!reader.problem().isEmpty())
        return problem(reader.problem());
    if (teams.size() > MaxTeams)
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The team file has more than 500 teams.")));

    TeamSet set{.notPeople = QSet<int>(notPeople.begin(), notPeople.end())};
    QSet<QString> names;
    for (qsizetype i = 0; i < teams.size(); ++i) {
        const auto [next, wrong] = team(teams.at(i), i + 1);
        if (!wrong.isEmpty())
            return problem(wrong);
        if (names.contains(next.name.toCaseFolded()))
            return problem(say(QT_TRANSLATE_NOOP("Rollcall", "Two teams in the file are called “%1”."))
                               .arg(shortened(next.name, MaxShownName)));
        names.insert(next.name.toCaseFolded());
        set.teams.append(next);
    }
    return {set, {}};
}

} // namespace

TeamFile teamsFromJson(const QByteArray &json)
{
    if (json.size() > MaxTeamFile)
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The team file is larger than 1 MiB.")));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError)
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The team file is not valid JSON (line %1)."))
                           .arg(json.left(error.offset).count('\n') + 1));
    if (!document.isObject())
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The team file does not hold a JSON object.")));
    return teamSet(document.object());
}

} // namespace Rollcall
