// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionwords.h"

#include "domain/say.h"
#include "session/secretsource.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Method = Credential::Method;

// As everywhere else in the programs.
QString timeWords(const QDateTime &time, const QDateTime &now)
{
    return time.toString(time.date() == now.date() ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
}

QString missingSentence(const Profile &profile)
{
    switch (profile.method) {
    case Method::Basic:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Enter the password of %1 to sign in to %2."))
            .arg(profile.user, profile.name);
    case Method::Ticket:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Enter a ticket to sign in to %1.")).arg(profile.name);
    case Method::Bearer:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Enter a token to sign in to %1.")).arg(profile.name);
    case Method::Xsrf:
    case Method::Anonymous:
        break;
    }
    return say(QT_TRANSLATE_NOOP(
                   "Rollcall", "Enter the XSRF value and the cookie of a web session to sign in to %1."))
        .arg(profile.name);
}

} // namespace

QString needsSecretSentence(const Profile &profile, SecretRead::State state, const QString &problem)
{
    if (state == SecretRead::State::Locked)
        return say(QT_TRANSLATE_NOOP("Rollcall", "The keychain is locked. Unlock it, or sign in by hand."));
    if (!secretSource(profile.secretFrom).isKeychain() && !problem.isEmpty())
        return problem; // nobody is asked: it is put right there
    if (state == SecretRead::State::Unavailable && !problem.isEmpty())
        return problem + u' ' + missingSentence(profile);
    return missingSentence(profile);
}

QString refusedSentence(const Profile &profile, const QDateTime &since, const QDateTime &now)
{
    const QString when = timeWords(since, now);
    const SecretSource source = secretSource(profile.secretFrom);
    if (profile.method == Method::Basic && !source.isKeychain())
        return say(
            QT_TRANSLATE_NOOP("Rollcall",
                "The password of %1 was refused at %2. It is not sent again until there is another one in "
                "%3."))
            .arg(profile.user, when, sourceWords(source));
    if (profile.method == Method::Basic)
        return say(QT_TRANSLATE_NOOP("Rollcall",
                       "The password of %1 was refused at %2. It is not sent again until a new one is "
                       "entered."))
            .arg(profile.user, when);
    return say(
        QT_TRANSLATE_NOOP("Rollcall", "The ticket or token was refused at %1: it is wrong or has expired."))
        .arg(when);
}

QString refusedAgainSentence(const Profile &profile, const QDateTime &since, const QDateTime &now)
{
    const QString when = timeWords(since, now);
    if (profile.method == Method::Basic)
        return say(
            QT_TRANSLATE_NOOP("Rollcall",
                "This very password was refused at %1. It was not sent again, so that the account does "
                "not get locked."))
            .arg(when);
    return say(QT_TRANSLATE_NOOP("Rollcall", "The very same was refused at %1 and was not sent again."))
        .arg(when);
}

} // namespace Rollcall
