// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/nobodyfound.h"

#include "domain/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::NobodyFound)
};

constexpr qsizetype MaxShown = 60;

QString title(const NobodyFound &nobody)
{
    if (nobody.lacksFavourites)
        return Words::tr("No favourites yet");
    if (nobody.search.isEmpty())
        return Words::tr("Nobody to show");
    //: %1 is what was typed
    return Words::tr("Nobody found for “%1”").arg(plainLine(nobody.search, MaxShown));
}

QString text(const NobodyFound &nobody)
{
    if (nobody.lacksFavourites)
        return Words::tr("Star a person with Ctrl+D, or from the menu on their status.");
    if (nobody.narrowedTo.isEmpty())
        return Words::tr(
            "The search looks at names, initials, teams, roles, e-mail addresses, messages and states.");
    //: %1 is a list: "Not present, Favourites, Support Oslo"
    return Words::tr("Shown are only: %1.").arg(plainLine(nobody.narrowedTo.join(u", "_s), 2 * MaxShown));
}

} // namespace

ViewState viewState(const NobodyFound &nobody)
{
    return {.name = ViewState::Name::Roster,
        .title = title(nobody),
        .text = text(nobody),
        .action = ViewState::Action::ClearFilter};
}

} // namespace Rollcall
