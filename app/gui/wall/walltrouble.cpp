// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walltrouble.h"

#include "domain/daytime.h"
#include "domain/plaintext.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxHelp = 200;
constexpr auto FirstAnswer = 30s; ///< a start is no trouble yet

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::WallTrouble)
};

// A clock that jumped back does not make it negative.
QString lapse(const QDateTime &since, const QDateTime &now)
{
    const qint64 minutes = std::max<qint64>(0, since.secsTo(now) / 60);
    if (minutes < 100)
        return Words::tr("%1 min").arg(minutes);
    const qint64 hours = minutes / 60;
    return hours < 48 ? Words::tr("%1 h").arg(hours) : Words::tr("%1 days").arg(hours / 24);
}

QString noContact(const QDateTime &since, const QDateTime &now)
{
    //: %1 is a time or a day, %2 how long ago: "8 min"
    return Words::tr("No contact since %1 (%2)").arg(beginText(since, now), lapse(since, now));
}

// Whatever it was that could not be done, a person has to look at the program.
bool isForPeople(const WallContact &contact)
{
    return contact.session == Session::State::NeedsSecret || contact.session == Session::State::NotUsable;
}

} // namespace

std::optional<WallTrouble> wallTrouble(const WallContact &contact, const QString &help)
{
    const QString whom = plainLine(help, MaxHelp);
    const bool hasShown = contact.lastAnswer.isValid();
    if (contact.session == Session::State::SignInRefused) {
        const QDateTime since = contact.refusedSince.isValid() ? contact.refusedSince : contact.now;
        return WallTrouble{Words::tr("Sign-in refused since %1").arg(beginText(since, contact.now)), whom};
    }
    if (hasShown)
        return contact.isStale ? std::optional(WallTrouble{noContact(contact.lastAnswer, contact.now), whom})
                               : std::nullopt;
    if (contact.session == Session::State::NeedsSecret)
        return WallTrouble{Words::tr("Not signed in: the password is missing"), whom};
    if (contact.error == ApiError::Kind::NotPermitted)
        return WallTrouble{Words::tr("This account may not read the list"), whom};
    const bool isLate = contact.startedAt.secsTo(contact.now) >= std::chrono::seconds(FirstAnswer).count();
    if (isForPeople(contact) || isLate)
        return WallTrouble{noContact(contact.startedAt, contact.now), whom};
    return {};
}

} // namespace Rollcall
