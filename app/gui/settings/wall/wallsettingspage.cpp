// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept and how. What stands on the page is in wallsettingspage_rows.cpp.
#include "settings/wall/wallsettingspage.h"

#include "settings/wall/teamchecks.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

WallSettingsPage::WallSettingsPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bindings(this, [this] { follow(); })
    , m_saved(read())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addPlace(column);
    addTeams(column);
    addContent(column);
    addHelp(column);
    m_bindings.show(m_saved);
    show({});
}

WallSettingsPage::Choices WallSettingsPage::read() const
{
    const Settings &settings = m_services.settings;
    return {.screen = settings.get(Keys::wallScreen),
        .distance = settings.get(Keys::wallDistance),
        .diagonal = settings.get(Keys::wallDiagonal),
        .night = {settings.get(Keys::wallNightFrom), settings.get(Keys::wallNightTo)},
        .returns = settings.get(Keys::wallReturns),
        .messages = settings.get(Keys::wallMessages),
        .since = settings.get(Keys::wallSince),
        .briefNames = settings.get(Keys::wallBriefNames),
        .countsOnly = settings.get(Keys::wallCountsOnly),
        .fullRoll = settings.get(Keys::wallFullRoll),
        .help = settings.get(Keys::wallHelp),
        .teams = m_profileId.isEmpty() ? QStringList() : settings.get(Keys::wallTeams, group())};
}

QString WallSettingsPage::group() const
{
    return u"profiles/"_s + m_profileId;
}

void WallSettingsPage::show(const QString &profileId)
{
    Choices choices = chosen();
    m_profileId = profileId;
    m_saved.teams = read().teams;
    choices.teams = m_saved.teams;
    m_bindings.show(choices);
    m_bindings.setLocked([this](QLatin1StringView key) { return isLocked(key); });
    follow();
}

void WallSettingsPage::offerTeams(const QStringList &names)
{
    m_teams->offer(names);
    follow();
}

bool WallSettingsPage::isLocked(QLatin1StringView key) const
{
    const Settings &settings = m_services.settings;
    if (key == Keys::wallTeams.key)
        return !m_profileId.isEmpty() && settings.isLocked(key, group());
    if (key == Keys::wallNightFrom.key)
        return settings.isLocked(key) || settings.isLocked(Keys::wallNightTo.key);
    if (key == Keys::wallSince.key && !m_services.policy.since)
        return true;
    return settings.isLocked(key);
}

WallSettingsPage::Choices WallSettingsPage::chosen() const
{
    Choices choices = m_saved;
    m_bindings.take(choices);
    return choices;
}

bool WallSettingsPage::isEdited() const
{
    Choices choices = chosen();
    choices.teams = m_saved.teams;
    return choices != m_saved;
}

bool WallSettingsPage::areTeamsEdited() const
{
    return chosen().teams != m_saved.teams;
}

QString WallSettingsPage::save()
{
    const Choices choices = chosen();
    if (!write(choices))
        return tr("The settings file cannot be written; the wall was not saved.");
    m_saved = choices;
    return {};
}

bool WallSettingsPage::write(const Choices &choices)
{
    Settings &settings = m_services.settings;
    const auto keep = [&](const auto &setting, const auto &value, const auto &before) {
        return value == before || settings.set(setting, value);
    };
    const auto member = [&](const auto &setting, auto which) {
        return keep(setting, choices.*which, m_saved.*which);
    };
    return member(Keys::wallScreen, &Choices::screen) && member(Keys::wallDistance, &Choices::distance)
        && member(Keys::wallDiagonal, &Choices::diagonal)
        && keep(Keys::wallNightFrom, choices.night.from, m_saved.night.from)
        && keep(Keys::wallNightTo, choices.night.to, m_saved.night.to)
        && member(Keys::wallReturns, &Choices::returns) && member(Keys::wallMessages, &Choices::messages)
        && member(Keys::wallSince, &Choices::since) && member(Keys::wallBriefNames, &Choices::briefNames)
        && member(Keys::wallCountsOnly, &Choices::countsOnly)
        && member(Keys::wallFullRoll, &Choices::fullRoll) && member(Keys::wallHelp, &Choices::help)
        && (choices.teams == m_saved.teams || settings.set(Keys::wallTeams, choices.teams, group()));
}

} // namespace Rollcall
