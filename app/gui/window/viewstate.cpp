// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/viewstate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Name = ViewState::Name;
using Action = ViewState::Action;
using Tone = ViewState::Tone;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::ViewState)
};

QString clockTime(const QDateTime &at)
{
    return at.toString(u"HH:mm");
}

ViewState loading(const QString &text)
{
    return {Name::Loading, false, Words::tr("Loading the agents…"), text, Action::None, Tone::Quiet};
}

ViewState offline(const ViewInputs &in)
{
    const QString since = in.failingSince.isValid() ? clockTime(in.failingSince) : clockTime(in.now);
    const QString why = in.error ? sentence(*in.error) : in.problem;
    if (in.isStale && in.lastAnswer.isValid()) {
        const qint64 minutes = in.lastAnswer.secsTo(in.now) / 60;
        return {Name::Stale, in.agents > 0,
            Words::tr("No contact since %1 (%2 min)").arg(clockTime(in.lastAnswer)).arg(minutes),
            Words::tr("What was shown before is too old to be trusted. %1").arg(why), Action::TryAgain,
            Tone::Alert};
    }
    return {Name::Offline, in.agents > 0, Words::tr("Offline since %1").arg(since), why, Action::TryAgain,
        Tone::Alert};
}

ViewState signIn(const ViewInputs &in)
{
    const bool isRefused = in.refusedSince.isValid(); // the problem says who and since when
    return {Name::SignIn, in.agents > 0, isRefused ? Words::tr("Sign-in refused") : Words::tr("Sign in"),
        in.problem, Action::EnterSecret, isRefused ? Tone::Alert : Tone::Quiet};
}

ViewState refusal(const ViewInputs &in)
{
    const QString why = in.error ? sentence(*in.error) : in.problem;
    if (in.error && in.error->kind == ApiError::Kind::NotPermitted && in.agents > 0) // it was, before
        return {Name::NotPermitted, true, Words::tr("The list may no longer be read"), why, Action::TryAgain,
            Tone::Alert};
    if (in.error && in.error->kind == ApiError::Kind::NotPermitted)
        return {Name::NotPermitted, false, Words::tr("Not permitted"),
            Words::tr("This account may not read the list of users. %1").arg(why), Action::TryAgain,
            Tone::Alert};
    return {Name::NotUsable, in.agents > 0, Words::tr("This connection cannot be used"), why,
        Action::OpenSettings, Tone::Alert};
}

ViewState failing(const ViewInputs &in)
{
    switch (in.error ? in.error->kind : ApiError::Kind::Retry) {
    case ApiError::Kind::Retry:
        return offline(in);
    case ApiError::Kind::SignIn:
        return signIn(in);
    default:
        return refusal(in);
    }
}

ViewState live(const ViewInputs &in)
{
    if (in.agents == 0)
        return {Name::Empty, false, Words::tr("No agents"),
            Words::tr(
                "The server was reached and you are signed in, but it lists nobody who is a Service user."),
            Action::TryAgain, Tone::Quiet};
    if (in.isReadingOnly)
        return {Name::ReadingOnly, true, Words::tr("Reading only"),
            in.isTooOld
                ? Words::tr("Messages and changes need SuperOffice 10.2 or newer; this server is older.")
                : Words::tr(
                    "Rollcall may see who is present; messages and changes are for SuperOffice itself."),
            Action::CheckAgain, Tone::Quiet, Action::OpenSuperOffice};
    return {Name::Roster, true, {}, {}, Action::None, Tone::Quiet};
}

} // namespace

ViewState viewState(const ViewInputs &in)
{
    switch (in.session) {
    case Session::State::Idle:
    case Session::State::ReadingSecret:
        return loading({});
    case Session::State::SigningIn:
        return in.agents > 0 ? offline(in) : loading(Words::tr("Signing in…"));
    case Session::State::NeedsSecret:
    case Session::State::SignInRefused:
        return signIn(in);
    case Session::State::Unreachable:
        return offline(in);
    case Session::State::NotUsable:
        return refusal(in);
    case Session::State::SignedIn:
        break;
    }
    if (in.poller == Poller::State::Failing)
        return failing(in);
    if (in.isStale && in.agents > 0)
        return offline(in);
    return in.poller == Poller::State::Live ? live(in) : loading(Words::tr("Signed in."));
}

QString actionText(Action action)
{
    switch (action) {
    case Action::TryAgain:
        return Words::tr("Try again");
    case Action::EnterSecret:
        return Words::tr("Sign in…");
    case Action::OpenSettings:
        return Words::tr("Settings…");
    case Action::CheckAgain:
        return Words::tr("Check again");
    case Action::OpenSuperOffice:
        return Words::tr("Open SuperOffice");
    case Action::ClearFilter:
        return Words::tr("Clear filter");
    case Action::None:
        break;
    }
    return {};
}

QString word(Name name)
{
    switch (name) {
    case Name::Roster:
        return u"roster"_s;
    case Name::Empty:
        return u"empty"_s;
    case Name::Offline:
        return u"offline"_s;
    case Name::Stale:
        return u"stale"_s;
    case Name::SignIn:
        return u"signIn"_s;
    case Name::NotPermitted:
        return u"notPermitted"_s;
    case Name::ReadingOnly:
        return u"readingOnly"_s;
    case Name::NotUsable:
        return u"notUsable"_s;
    case Name::Loading:
        break;
    }
    return u"loading"_s;
}

} // namespace Rollcall
