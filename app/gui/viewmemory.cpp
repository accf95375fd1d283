// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewmemory.h"

#include "session/keys.h"
#include "session/settings.h"
#include "window/mainwindow.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString groupOf(const QString &profileId)
{
    return u"profiles/"_s + profileId;
}

QSet<QString> setOf(const QStringList &list)
{
    return {list.begin(), list.end()};
}

// Sorted, so that the file changes only when the set does.
QStringList listOf(const QSet<QString> &set)
{
    QStringList list = set.values();
    list.sort();
    return list;
}

QSet<int> favouritesIn(const Settings &settings, const QString &group)
{
    QSet<int> favourites;
    for (const QString &number : settings.get(Keys::favourites, group)) {
        if (const auto id = associateIdFromText(number))
            favourites.insert(*id);
    }
    return favourites;
}

void keepFavourites(const QSet<int> &favourites, Settings &settings, const QString &group)
{
    QList<int> ids = favourites.values();
    std::ranges::sort(ids);
    QStringList numbers;
    std::ranges::transform(ids, std::back_inserter(numbers), [](int id) { return QString::number(id); });
    settings.set(Keys::favourites, numbers, group);
}

} // namespace

void rememberOrder(MainWindow &window, Settings &settings)
{
    window.setOrder({settings.get(Keys::orderBy), settings.get(Keys::orderDescending)});
    QObject::connect(&window, &MainWindow::orderChosen, &settings, [&settings](const RowOrder &order) {
        settings.set(Keys::orderBy, order.by);
        settings.set(Keys::orderDescending, order.isDescending);
    });
}

void recallView(RosterPage &page, Settings &settings, const QString &profileId)
{
    const QString group = groupOf(profileId);
    if (const QStringList collapsed = settings.get(Keys::collapsedTeams); !collapsed.isEmpty())
        page.setCollapsed(setOf(collapsed));
    page.setFavourites(favouritesIn(settings, group));
    QObject::connect(&page, &RosterPage::favouritesChanged, &settings,
        [&page, &settings, group] { keepFavourites(page.favourites(), settings, group); });
    page.setWanted({.onlyFavourites = settings.get(Keys::onlyFavourites, group),
        .onlyMyTeams = settings.get(Keys::onlyMyTeams, group),
        .teams = setOf(settings.get(Keys::shownTeams, group))});
    page.setPlace({settings.get(Keys::focusedPerson, group), settings.get(Keys::topPerson, group)});
}

void keepView(const RosterPage &page, Settings &settings, const QString &profileId)
{
    const QString group = groupOf(profileId);
    settings.set(Keys::collapsedTeams, listOf(page.collapsed()));
    const WantedPeople &wanted = page.wanted();
    settings.set(Keys::onlyFavourites, wanted.onlyFavourites, group);
    settings.set(Keys::onlyMyTeams, wanted.onlyMyTeams, group);
    settings.set(Keys::shownTeams, listOf(wanted.teams), group);
    const ListPlace place = page.place();
    settings.set(Keys::focusedPerson, place.focusedId, group);
    settings.set(Keys::topPerson, place.topId, group);
}

} // namespace Rollcall
