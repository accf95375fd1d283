// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallsettings.h"

#include "session/keys.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString groupOf(const QString &profileId)
{
    return u"profiles/"_s + profileId;
}

QTime time(const Settings &settings, const Setting<QString> &setting)
{
    return QTime::fromString(settings.get(setting), u"HH:mm"_s);
}

} // namespace

void rememberWall(const WallOptions &options, Settings &settings, const QString &profileId)
{
    if (options.screen)
        settings.set(Keys::wallScreen, *options.screen);
    if (options.distance)
        settings.set(Keys::wallDistance, *options.distance);
    if (options.diagonal)
        settings.set(Keys::wallDiagonal, *options.diagonal);
    if (!options.teams.isEmpty())
        settings.set(Keys::wallTeams, options.teams, groupOf(profileId));
}

WallSetting wallSetting(const Settings &settings, const WallOptions &options)
{
    return {.screen = options.screen.value_or(settings.get(Keys::wallScreen)),
        .distance = options.distance.value_or(settings.get(Keys::wallDistance)),
        .diagonal = options.diagonal.value_or(settings.get(Keys::wallDiagonal)),
        .nightFrom = time(settings, Keys::wallNightFrom),
        .nightTo = time(settings, Keys::wallNightTo),
        .isLocked = options.isLocked};
}

WallChoice wallChoice(
    const Settings &settings, const WallOptions &options, const QString &profileId, const Policy &policy)
{
    return {
        .teams = options.teams.isEmpty() ? settings.get(Keys::wallTeams, groupOf(profileId)) : options.teams,
        .privacy = {.showsReturns = settings.get(Keys::wallReturns),
            .showsMessages = settings.get(Keys::wallMessages),
            .showsSince = settings.get(Keys::wallSince) && policy.since,
            .hasBriefNames = settings.get(Keys::wallBriefNames),
            .isCountsOnly = settings.get(Keys::wallCountsOnly)},
        .help = settings.get(Keys::wallHelp),
        .isFullRoll = settings.get(Keys::wallFullRoll)};
}

} // namespace Rollcall
