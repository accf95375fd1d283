// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "domain/roworder.h"
#include "roster/poller.h"
#include "session/setting.h"

#include <array>

namespace Rollcall {

enum class ThemeChoice { System, Light, Dark };

template <> struct SettingWords<ThemeChoice> {
    static constexpr std::array table{std::pair{ThemeChoice::System, QLatin1StringView("system")},
        std::pair{ThemeChoice::Light, QLatin1StringView("light")},
        std::pair{ThemeChoice::Dark, QLatin1StringView("dark")}};
};

/// How the window shows the agents.
enum class ViewForm { Table, Tiles };

template <> struct SettingWords<ViewForm> {
    static constexpr std::array table{std::pair{ViewForm::Table, QLatin1StringView("table")},
        std::pair{ViewForm::Tiles, QLatin1StringView("tiles")}};
};

/// How the icon in the tray is drawn.
enum class TrayLook {
    Automatic, ///< symbolic where the panel can colour it, else light or dark as the desktop is
    Light, ///< for a dark panel
    Dark, ///< for a light panel
    Colour,
};

template <> struct SettingWords<TrayLook> {
    static constexpr std::array table{std::pair{TrayLook::Automatic, QLatin1StringView("auto")},
        std::pair{TrayLook::Light, QLatin1StringView("light")},
        std::pair{TrayLook::Dark, QLatin1StringView("dark")},
        std::pair{TrayLook::Colour, QLatin1StringView("colour")}};
};

template <> struct SettingWords<OrderBy> {
    static constexpr std::array table{std::pair{OrderBy::Need, QLatin1StringView("need")},
        std::pair{OrderBy::Name, QLatin1StringView("name")},
        std::pair{OrderBy::Message, QLatin1StringView("message")},
        std::pair{OrderBy::Back, QLatin1StringView("back")},
        std::pair{OrderBy::Since, QLatin1StringView("since")}};
};

template <> struct SettingWords<Credential::Method> {
    using Method = Credential::Method;
    static constexpr std::array table{std::pair{Method::Basic, QLatin1StringView("basic")},
        std::pair{Method::Ticket, QLatin1StringView("ticket")},
        std::pair{Method::Bearer, QLatin1StringView("bearer")},
        std::pair{Method::Xsrf, QLatin1StringView("xsrf")},
        std::pair{Method::Anonymous, QLatin1StringView("anonymous")}};
};

template <> struct SettingWords<ApiFlavour> {
    static constexpr std::array table{std::pair{ApiFlavour::Automatic, QLatin1StringView("auto")},
        std::pair{ApiFlavour::Rest, QLatin1StringView("rest")},
        std::pair{ApiFlavour::Agents, QLatin1StringView("agents")}};
};

template <> struct SettingWords<StatusSource> {
    static constexpr std::array table{std::pair{StatusSource::Automatic, QLatin1StringView("auto")},
        std::pair{StatusSource::Archive, QLatin1StringView("archive")},
        std::pair{StatusSource::PerUser, QLatin1StringView("per-user")}};
};

template <> struct SettingWords<ArchiveQuery::Source> {
    using Source = ArchiveQuery::Source;
    static constexpr std::array table{std::pair{Source::User, QLatin1StringView("user")},
        std::pair{Source::InternalUsers, QLatin1StringView("internal-users")},
        std::pair{Source::AllUsers, QLatin1StringView("all-users")}};
};

/// Every setting of every program.
namespace Keys {

using namespace Qt::StringLiterals;

// Program
inline constexpr Setting<QString> interfaceLanguage{"language"_L1, {}, "en|nb"_L1}; // empty: the desktop's
inline constexpr Setting<ThemeChoice> theme{"theme"_L1, ThemeChoice::System};
inline constexpr Setting<QString> lastUsedProfile{"lastUsed"_L1};
inline constexpr Setting<bool> hideMessages{"hideMessages"_L1, false};
inline constexpr Setting<QStringList> collapsedTeams{"collapsedTeams"_L1};
inline constexpr Setting<ViewForm> viewForm{"window/form"_L1, ViewForm::Table};
inline constexpr Setting<bool> journal{"journal/keep"_L1, false};
inline constexpr Setting<bool> journalMessages{"journal/messages"_L1, false};
inline constexpr Setting<int> journalDays{"journal/days"_L1, 90, 1, 3650};
inline constexpr Setting<bool> announceChanges{"announceChanges"_L1, true}; // to assistive programs
inline constexpr Setting<bool> showPhotos{"showPhotos"_L1, true};
inline constexpr Setting<QStringList> messagePresets{"messagePresets"_L1}; // empty: the usual ones
inline constexpr Setting<QStringList> recentMessages{"recentMessages"_L1};
inline constexpr Setting<QByteArray> windowGeometry{"window/geometry"_L1};
inline constexpr Setting<OrderBy> orderBy{"order/by"_L1, OrderBy::Need};
inline constexpr Setting<bool> orderDescending{"order/descending"_L1, false};

// The person at this machine
inline constexpr Setting<TrayLook> trayLook{"tray/look"_L1, TrayLook::Automatic};
inline constexpr Setting<bool> toldNoTray{"tray/toldMissing"_L1, false};
inline constexpr Setting<bool> staysInTray{"tray/stays"_L1, false}; // when the window is closed
inline constexpr Setting<bool> absence{.key = "absence/automatic"_L1, .fallback = false, .isPersonal = true};
inline constexpr Setting<bool> absenceOnLock{"absence/onLock"_L1, true};
inline constexpr Setting<bool> absenceOnSleep{"absence/onSleep"_L1, true};
inline constexpr Setting<bool> absenceOnIdle{"absence/onIdle"_L1, true};
inline constexpr Setting<std::chrono::seconds> absenceGrace{
    "absence/grace"_L1, std::chrono::seconds(30), std::chrono::seconds(0), std::chrono::seconds(600)};
inline constexpr Setting<std::chrono::seconds> absenceIdle{
    "absence/idle"_L1, std::chrono::minutes(10), std::chrono::minutes(1), std::chrono::hours(4)};
inline constexpr Setting<QString> absenceMessage{"absence/message"_L1};
inline constexpr Setting<bool> tellForgotten{"forgotten/tell"_L1, true};
inline constexpr Setting<QString> endOfDay{
    "forgotten/endOfDay"_L1}; // HH:MM, this machine's time; empty: none
inline constexpr Setting<bool> toggleKey{"toggleKey"_L1, false}; // asked of the desktop's portal
inline constexpr Setting<QString> hookCommand{"hook"_L1};

// The wall
inline constexpr Setting<int> wallScreen{"wall/screen"_L1, 0, 0, 16}; // from 1; 0: the desktop's first choice
inline constexpr Setting<double> wallDistance{"wall/distance"_L1, 0, 0, 100}; // metres; 0: not said
inline constexpr Setting<double> wallDiagonal{"wall/diagonal"_L1, 0, 0, 400}; // inches; 0: as it reports it
inline constexpr Setting<QString> wallNightFrom{"wall/nightFrom"_L1}; // HH:MM, the team's time; empty: never
inline constexpr Setting<QString> wallNightTo{"wall/nightTo"_L1};
inline constexpr Setting<bool> wallReturns{"wall/returns"_L1, true};
inline constexpr Setting<bool> wallMessages{"wall/messages"_L1, false};
inline constexpr Setting<bool> wallSince{"wall/since"_L1, false};
inline constexpr Setting<bool> wallBriefNames{"wall/briefNames"_L1, false}; // first name and initial
inline constexpr Setting<bool> wallCountsOnly{"wall/countsOnly"_L1, false}; // no people
inline constexpr Setting<bool> wallFullRoll{"wall/fullRoll"_L1, false}; // pages for those present, too
inline constexpr Setting<QString> wallHelp{"wall/help"_L1}; // whom to call when nobody can sign in

// Connection profile, in its group "profiles/ID"
inline constexpr Setting<QString> name{"name"_L1};
inline constexpr Setting<QString> address{"address"_L1};
inline constexpr Setting<Credential::Method> method{"method"_L1, Credential::Method::Basic};
inline constexpr Setting<QString> user{"user"_L1};
inline constexpr Setting<QString> secretFrom{"secretFrom"_L1}; // see secretsource.h; empty: the keychain
inline constexpr Setting<QString> appTokenFrom{"appTokenFrom"_L1}; // the same
inline constexpr Setting<QString> acceptLanguage{"locale/acceptLanguage"_L1};
inline constexpr Setting<QString> language{"locale/language"_L1};
inline constexpr Setting<QString> culture{"locale/culture"_L1};
inline constexpr Setting<QString> timeZone{"locale/timeZone"_L1};
inline constexpr Setting<QString> caFile{"caFile"_L1};
inline constexpr Setting<bool> plainHttpAllowed{"plainHttpAllowed"_L1, false};
inline constexpr Setting<ApiFlavour> apiFlavour{"apiFlavour"_L1, ApiFlavour::Automatic};
inline constexpr Setting<StatusSource> statusSource{"statusSource"_L1, StatusSource::Automatic};
inline constexpr Setting<std::chrono::seconds> timeout{
    "timeout"_L1, std::chrono::seconds(30), std::chrono::seconds(5), std::chrono::seconds(300)};
inline constexpr Setting<std::chrono::seconds> interval{
    "interval"_L1, std::chrono::seconds(10), std::chrono::seconds(5), std::chrono::seconds(3600)};
inline constexpr Setting<double> readsPerSecond{"readsPerSecond"_L1, 10, 1, 100};
inline constexpr Setting<QString> teamTimeZone{"teamTimeZone"_L1};
inline constexpr Setting<QString> returnLanguage{"returnLanguage"_L1, {}, "en|nb|sv|da|de|nl"_L1};
inline constexpr Setting<QStringList> followedTeams{"followedTeams"_L1}; // by name; empty: all
inline constexpr Setting<bool> displayOnly{"displayOnly"_L1, false};
inline constexpr Setting<bool> unattended{"unattended"_L1, false};

// How a profile was looked at last, in the profile's group
inline constexpr Setting<QStringList> favourites{"favourites"_L1}; // associate ids
inline constexpr Setting<QStringList> shownTeams{"shown/teams"_L1}; // by name; empty: all
inline constexpr Setting<bool> onlyMyTeams{"shown/onlyMyTeams"_L1, false};
inline constexpr Setting<bool> onlyFavourites{"shown/onlyFavourites"_L1, false};
inline constexpr Setting<int> focusedPerson{"shown/focusedPerson"_L1}; // associate id
inline constexpr Setting<int> topPerson{"shown/topPerson"_L1}; // associate id

// What a wall shows of a profile, in the profile's group
inline constexpr Setting<QStringList> wallTeams{"wall/teams"_L1}; // by name; empty: all

// What a profile's server turned out to allow, in the profile's group
inline constexpr Setting<bool> hasArchiveStatus{"learned/archiveStatus"_L1, true};
inline constexpr Setting<bool> hasGroupId{"learned/groupId"_L1, true};
inline constexpr Setting<bool> hasOtherGroups{"learned/otherGroups"_L1, true};
inline constexpr Setting<ArchiveQuery::Source> archive{"learned/archive"_L1, ArchiveQuery::Source::User};
inline constexpr Setting<bool> readingOnly{"learned/readingOnly"_L1, false};
inline constexpr Setting<bool> tooOld{"learned/tooOld"_L1, false};
inline constexpr Setting<bool> othersRefused{"learned/othersRefused"_L1, false};
inline constexpr Setting<QString> readingOnlySince{"learned/readingOnlySince"_L1}; // ISO 8601, UTC

} // namespace Keys

} // namespace Rollcall
