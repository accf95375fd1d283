// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/changereport.h"

#include "domain/plaintext.h"
#include "domain/words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Kind = PersonResult::Kind;
using Cause = ApiError::Cause;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::ChangeReport)
};

QString pairText(const Presence &presence)
{
    const QString message = plainLine(presence.message, MaxMessageLength);
    return message.isEmpty() ? label(presence.status)
                             : Words::tr("%1, “%2”").arg(label(presence.status), message);
}

// What has to be said of a lost change; that it is asked again later, as for a poll, would be wrong.
QString lossReason(const ApiError &error)
{
    switch (error.cause) {
    case Cause::Timeout:
        return Words::tr("SuperOffice did not answer in time.");
    case Cause::TooManyRequests:
        return Words::tr("SuperOffice asks to slow down.");
    case Cause::ServerError:
        return Words::tr("SuperOffice had a problem of its own (%1).").arg(error.httpStatus);
    case Cause::ConnectionLost:
        return Words::tr("The connection broke off.");
    default:
        return sentence(error);
    }
}

QString withDetail(const QString &reason, const ApiError &error)
{
    return error.detail.isEmpty() ? reason : reason + u' ' + Words::tr("It says: “%1”").arg(error.detail);
}

QString reasonOf(const ApiError &error)
{
    switch (error.kind) {
    case ApiError::Kind::Retry:
        return lossReason(error);
    case ApiError::Kind::NotFound:
        return Words::tr("SuperOffice does not know this person any more.");
    case ApiError::Kind::NotPermitted:
        return withDetail(Words::tr("SuperOffice does not permit it."), error);
    case ApiError::Kind::Rejected:
        return withDetail(Words::tr("SuperOffice did not accept it."), error);
    default:
        return sentence(error);
    }
}

QString stopReason(const std::optional<ApiError> &stoppedBy)
{
    if (!stoppedBy)
        return Words::tr("Stopped before their turn.");
    switch (stoppedBy->kind) {
    case ApiError::Kind::NotPermitted:
        return Words::tr("Stopped, because SuperOffice did not permit it for somebody else.");
    case ApiError::Kind::SignIn:
        return Words::tr("Stopped, because the sign-in was refused.");
    default:
        return Words::tr("Stopped, because the connection ended.");
    }
}

QString keptMessage(const ChangeResult &result)
{
    const QString message = result.stored ? plainLine(result.stored->message, MaxMessageLength) : QString();
    return message.isEmpty() || result.stored->message == result.target.message
        ? QString()
        : Words::tr("Keeps the message “%1”.").arg(message);
}

PersonResult personResult(const ChangeResult &result, const QString &name)
{
    const QString wanted = label(result.target.status);
    PersonResult person{.associateId = result.associateId,
        .name = name,
        .status = result.stored ? std::optional(result.stored->status) : std::nullopt,
        .canBeTriedAgain = canBeTriedAgain(result)};
    const auto is = [&person](Kind kind, const QString &what, const QString &reason = {}) {
        person.kind = kind;
        person.what = what;
        person.reason = reason;
    };
    switch (result.outcome) {
    case ChangeOutcome::Changed:
        if (result.isTextRewritten && result.stored)
            is(Kind::Rewritten, Words::tr("Set to %1").arg(wanted),
                Words::tr("SuperOffice stored another text: “%1”")
                    .arg(plainLine(result.stored->message, MaxMessageLength)));
        else
            is(Kind::Changed, Words::tr("Set to %1").arg(wanted));
        break;
    case ChangeOutcome::Unchanged:
        is(Kind::Unchanged, Words::tr("Was already %1").arg(wanted), keptMessage(result));
        break;
    case ChangeOutcome::Conflict:
        if (result.isOverruled)
            is(Kind::Failed, Words::tr("Not set"),
                Words::tr("SuperOffice stored %1 instead.").arg(label(person.status)));
        else
            is(Kind::Kept, Words::tr("Left as somebody else set it"),
                result.stored ? pairText(*result.stored) : QString());
        break;
    case ChangeOutcome::Cancelled:
        is(Kind::NotTried, Words::tr("Not sent"), stopReason(result.stoppedBy));
        break;
    case ChangeOutcome::Failed:
        is(Kind::Failed, result.isUnconfirmed() ? Words::tr("Not confirmed") : Words::tr("Not set"),
            result.error ? reasonOf(*result.error) : QString());
        break;
    }
    return person;
}

class Counted final
{
public:
    explicit Counted(const QList<PersonResult> &people)
        : m_people(people)
    {
    }
    [[nodiscard]] int of(std::initializer_list<Kind> kinds) const
    {
        return int(std::ranges::count_if(m_people, [kinds](const PersonResult &person) {
            return std::ranges::find(kinds, person.kind) != kinds.end();
        }));
    }

private:
    const QList<PersonResult> &m_people;
};

QStringList shortfalls(const Counted &count)
{
    QStringList parts;
    if (const int kept = count.of({Kind::Kept}); kept > 0)
        parts += Words::tr("%n left as somebody else set them", nullptr, kept);
    if (const int failed = count.of({Kind::Failed}); failed > 0)
        parts += Words::tr("%n failed", nullptr, failed);
    if (const int notTried = count.of({Kind::NotTried}); notTried > 0)
        parts += Words::tr("%n not sent", nullptr, notTried);
    if (const int leftOut = count.of({Kind::LeftOut}); leftOut > 0)
        parts += Words::tr("%n left out", nullptr, leftOut);
    return parts;
}

QString onePerson(const PersonResult &person)
{
    //: %1 is a name, %2 what happened: "Anna Berg: Not set. SuperOffice did not answer in time."
    return person.reason.isEmpty() ? Words::tr("%1: %2").arg(person.name, person.what)
                                   : Words::tr("%1: %2. %3").arg(person.name, person.what, person.reason);
}

QString summaryOf(const QList<PersonResult> &people, const std::optional<Status> &target, bool isUndo)
{
    const Counted count(people);
    const int good = count.of({Kind::Changed, Kind::Rewritten, Kind::Unchanged});
    const auto total = int(people.size());
    if (total == 1 && !isUndo)
        return onePerson(people.front());
    QString first;
    if (isUndo)
        first = Words::tr("%n people as before", nullptr, good);
    else if (good == total)
        first = Words::tr("%n people set to %1", nullptr, total).arg(label(target));
    else
        first = Words::tr("%1 of %n set to %2", nullptr, total).arg(QLocale().toString(good), label(target));
    return (QStringList{first} + shortfalls(count)).join(u"; "_s);
}

} // namespace

bool canBeTriedAgain(const ChangeResult &result)
{
    const auto &cause = result.outcome == ChangeOutcome::Cancelled ? result.stoppedBy : result.error;
    // A right that is missing is still missing a moment later.
    const bool isRefused = cause && cause->kind == ApiError::Kind::NotPermitted;
    return !isRefused
        && (result.outcome == ChangeOutcome::Failed || result.outcome == ChangeOutcome::Cancelled);
}

bool isConflict(const ChangeResult &result)
{
    return result.outcome == ChangeOutcome::Conflict && !result.isOverruled;
}

int ChangeReport::failed() const
{
    return int(std::ranges::count_if(people, &PersonResult::canBeTriedAgain));
}

ChangeReport changeReport(const QList<ChangeResult> &results, const QList<LeftOut> &leftOut, bool isUndo,
    const std::function<QString(int associateId)> &nameOf)
{
    ChangeReport report;
    for (const ChangeResult &result : results)
        report.people += personResult(result, nameOf(result.associateId));
    for (const LeftOut &one : leftOut)
        report.people += PersonResult{.associateId = one.associateId,
            .name = one.name,
            .kind = Kind::LeftOut,
            .what = Words::tr("Left out"),
            .reason = one.reason};
    std::ranges::stable_sort(report.people, [](const PersonResult &a, const PersonResult &b) {
        return a.kind != b.kind ? a.kind < b.kind : a.name.localeAwareCompare(b.name) < 0;
    });
    report.summary = summaryOf(report.people,
        results.isEmpty() ? std::nullopt : std::optional(results.front().target.status), isUndo);
    report.isAlert = Counted(report.people).of({Kind::Failed, Kind::NotTried}) > 0;
    return report;
}

} // namespace Rollcall
