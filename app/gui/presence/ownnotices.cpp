// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/ownnotices.h"

#include "domain/messagepreset.h"
#include "domain/plaintext.h"
#include "domain/words.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const QString OutsideId = u"own-outside"_s;
const QString NotSentId = u"own-not-sent"_s;
const QString ResultId = u"own-result"_s;
const QString AskedId = u"own-question"_s;
const QString SignInId = u"sign-in"_s;

// "Not present: “Lunch, back 13:00”"
QString pairText(const Presence &pair)
{
    const QString message = plainLine(pair.message, MaxMessageLength);
    return message.isEmpty() ? label(pair.status)
                             //: %1 is a status, %2 a message
                             : OwnNotices::tr("%1: “%2”").arg(label(pair.status), message);
}

QString goneForToday()
{
    return usualPresets().constLast().text;
}

bool canBeSet(const Presence &pair)
{
    return pair.status == Present || pair.status == NotPresent;
}

} // namespace

OwnNotices::OwnNotices(Notifications &notifications, Clock clock, QObject *parent)
    : QObject(parent)
    , m_notifications(notifications)
    , m_undo(std::move(clock))
{
    connect(
        &notifications, &Notifications::actionInvoked, this, [this](const QString &id, const QString &key) {
            const QList<Deed> deeds = m_deeds.take(id);
            const auto index = key.toInt();
            if (index >= 0 && index < deeds.size())
                deeds.at(index).act();
        });
}

void OwnNotices::show(DesktopNotice notice, const QList<Deed> &deeds)
{
    for (qsizetype i = 0; i < deeds.size(); ++i)
        notice.actions.append({QString::number(i), deeds.at(i).label});
    m_deeds.insert(notice.id, deeds);
    m_notifications.show(notice);
}

OwnNotices::Deed OwnNotices::setDeed(const QString &label, const Presence &target, const Presence &seen)
{
    return {label, [this, target, seen] { Q_EMIT wanted(target, seen); }};
}

void OwnNotices::tellOutside(const Presence &before, const Presence &now)
{
    QList<Deed> deeds;
    if (canBeSet(before) && canBeSet(now))
        deeds += setDeed(tr("Set back"), before, now);
    show({.id = OutsideId,
             .summary = tr("You were set to %1").arg(label(now.status)),
             .body = plainLine(now.message, MaxMessageLength).isEmpty()
                 ? tr("It was changed outside this program.")
                 : tr("It was changed outside this program: “%1”.")
                       .arg(plainLine(now.message, MaxMessageLength))},
        deeds);
}

void OwnNotices::tellSlow(const Presence &target)
{
    show({.id = NotSentId,
        .summary = tr("Not sent yet: %1").arg(label(target.status)),
        .body = tr("SuperOffice has not answered for 5 seconds.")});
}

void OwnNotices::tellArrived()
{
    m_notifications.close(NotSentId);
}

void OwnNotices::tellNotThrough(const Presence &target, const std::optional<Presence> &there)
{
    show({.id = NotSentId,
             .summary = there ? tr("Not sent: SuperOffice still has you %1").arg(label(there->status))
                              : tr("SuperOffice did not confirm the change"),
             .body = tr("You asked for %1").arg(pairText(target)),
             .urgency = DesktopNotice::Urgency::Critical},
        {{tr("Set it now"), [this, target] { Q_EMIT repeatWanted(target); }}, {tr("Leave it"), [] {}}});
}

void OwnNotices::offerUndo(const ChangeResult &result, DesktopNotice notice)
{
    m_undo.remember({result});
    QList<Deed> deeds;
    if (!m_undo.orders().isEmpty())
        deeds += {tr("Undo"), [this] {
                      const QList<ChangeOrder> orders = m_undo.take();
                      if (!orders.isEmpty())
                          Q_EMIT ordered(orders.constFirst());
                  }};
    show(std::move(notice), deeds);
}

void OwnNotices::tellSet(const ChangeResult &result)
{
    if (result.outcome != ChangeOutcome::Changed)
        return;
    const Presence now = result.stored.value_or(result.target);
    offerUndo(result,
        {.id = ResultId,
            .summary = tr("You are %1").arg(label(now.status)),
            .body = plainLine(now.message, MaxMessageLength)});
}

void OwnNotices::tellAutomatic(SelfWatch::Reason reason, const ChangeResult &result)
{
    if (result.outcome != ChangeOutcome::Changed)
        return;
    DesktopNotice notice{.id = ResultId};
    switch (reason) {
    case SelfWatch::Reason::Lock:
    case SelfWatch::Reason::Suspend:
        return; // nobody is there to read it; it is told when they are back
    case SelfWatch::Reason::Idle:
        notice.summary = tr("You are Not present");
        notice.body = tr("Nobody has touched this computer for a while. Open requests may be reassigned.");
        break;
    case SelfWatch::Reason::CameBack:
        notice.summary = tr("You are Present again");
        notice.body = tr("You were set Not present while you were away from this computer.");
        break;
    case SelfWatch::Reason::ReturnTime:
        notice.summary = tr("You are Present again");
        notice.body = tr("The return time in your message has passed.");
        break;
    }
    offerUndo(result, std::move(notice));
}

void OwnNotices::tellRefused(const QString &sentence)
{
    show({.id = ResultId, .summary = tr("Your availability was not changed"), .body = sentence});
}

void OwnNotices::ask(SelfWatch::Question question, const Presence &about)
{
    const Deed leave{tr("Leave it"), [] {}};
    switch (question) {
    case SelfWatch::Question::Return:
        return show({.id = AskedId, .summary = tr("Are you back?"), .body = pairText(about)},
            {setDeed(tr("Set Present"), {Present, {}}, about), leave});
    case SelfWatch::Question::StillAway:
        return show({.id = AskedId, .summary = tr("You are still Not present"), .body = pairText(about)},
            {setDeed(tr("Set Present"), {Present, {}}, about), leave});
    case SelfWatch::Question::WorkingHere:
        return show(
            {.id = AskedId, .summary = tr("You are Not present, and working here"), .body = pairText(about)},
            {setDeed(tr("Set Present"), {Present, {}}, about), leave});
    case SelfWatch::Question::EndOfDay:
        return show({.id = AskedId,
                        .summary = tr("Gone for today?"),
                        .body = tr("You are still Present and may get new requests.")},
            {setDeed(tr("Set Not present"), {NotPresent, goneForToday()}, about), leave});
    }
}

void OwnNotices::tellSignIn(const QString &sentence)
{
    show({.id = SignInId, .summary = tr("Rollcall cannot sign in"), .body = sentence});
}

void OwnNotices::tellTeams(const CoverageAlerts::News &news)
{
    const QString teams = u", "_s;
    if (!news.fallen.isEmpty())
        m_notifications.show({.id = u"coverage"_s,
            .summary = tr("Below minimum: %1").arg(news.fallen.join(teams)),
            .body = tr("Too few people are present."),
            .urgency = DesktopNotice::Urgency::Critical});
    if (!news.cured.isEmpty())
        m_notifications.show({.id = u"coverage-cured"_s,
            .summary = tr("Enough people again: %1").arg(news.cured.join(teams))});
}

void OwnNotices::close()
{
    for (const QString &id : {OutsideId, NotSentId, ResultId, AskedId, SignInId})
        m_notifications.close(id);
    m_deeds.clear();
}

} // namespace Rollcall
