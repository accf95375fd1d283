// SPDX-License-Identifier: GPL-3.0-or-later
#include "setreport.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/words.h"
#include "output.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString pairText(const Presence &presence)
{
    const QString message = plainLine(presence.message, MaxMessageLength);
    return message.isEmpty() ? label(presence.status) : u"%1, “%2”"_s.arg(label(presence.status), message);
}

QJsonValue pairJson(const std::optional<Presence> &presence)
{
    if (!presence)
        return QJsonValue::Null;
    return QJsonObject{{u"status"_s, wireName(presence->status)}, {u"message"_s, presence->message}};
}

QString outcomeWord(ChangeOutcome outcome)
{
    switch (outcome) {
    case ChangeOutcome::Changed:
        return u"changed"_s;
    case ChangeOutcome::Unchanged:
        return u"unchanged"_s;
    case ChangeOutcome::Conflict:
        return u"conflict"_s;
    case ChangeOutcome::Failed:
    case ChangeOutcome::Cancelled:
        break;
    }
    return u"failed"_s;
}

bool isDone(const ChangeResult &result)
{
    return result.outcome == ChangeOutcome::Changed || result.outcome == ChangeOutcome::Unchanged;
}

/// Why it was not done; empty when it was.
QString problem(const ChangeResult &result, const Options &options)
{
    if (isDone(result))
        return {};
    if (result.outcome == ChangeOutcome::Cancelled)
        return say(QT_TRANSLATE_NOOP("Rollcall", "Not tried, as the server refused this for somebody else."));
    if (result.outcome == ChangeOutcome::Conflict) {
        const bool isUnexpected =
            options.expected && result.before && result.before->status != *options.expected;
        const QString text = isUnexpected
            ? say(QT_TRANSLATE_NOOP("Rollcall", "Not as expected, so nothing was changed: %1"))
            : say(QT_TRANSLATE_NOOP("Rollcall", "Somebody else changed it meanwhile; it is now: %1"));
        return text.arg(pairText(result.stored.value_or(Presence())));
    }
    return result.error ? sentence(*result.error) : say(QT_TRANSLATE_NOOP("Rollcall", "It failed."));
}

QString doneText(const ChangeResult &result)
{
    const Presence stored = result.stored.value_or(result.target);
    if (result.outcome == ChangeOutcome::Unchanged)
        return say(QT_TRANSLATE_NOOP("Rollcall", "already %1")).arg(pairText(stored));
    const bool isNewStatus = result.before && result.before->status != stored.status;
    return isNewStatus ? say(QT_TRANSLATE_NOOP("Rollcall", "%1 (was %2)"))
                             .arg(pairText(stored), label(result.before->status))
                       : pairText(stored);
}

ExitCode codeOf(const ChangeResult &result)
{
    if (isDone(result))
        return ExitCode::Done;
    if (result.outcome == ChangeOutcome::Conflict)
        return ExitCode::Conflict;
    return result.error ? exitCodeOf(*result.error) : ExitCode::SomeFailed;
}

} // namespace

void printSetReport(const QList<ChangeResult> &results, const Options &options)
{
    QList<QJsonObject> objects;
    for (const ChangeResult &result : results) {
        const QString id = QString::number(result.associateId);
        const QString text = problem(result, options);
        objects += {{u"associateId"_s, result.associateId}, {u"outcome"_s, outcomeWord(result.outcome)},
            {u"before"_s, pairJson(result.before)}, {u"after"_s, pairJson(result.stored)},
            {u"error"_s, text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text)}};
        if (!text.isEmpty())
            printNote(u"%1: %2"_s.arg(id, text));
        else if (options.format == Format::Text)
            printOut(u"%1: %2"_s.arg(id, doneText(result)));
        if (result.isTextRewritten && result.stored)
            printNote(u"%1: "_s.arg(id)
                + say(QT_TRANSLATE_NOOP("Rollcall", "SuperOffice stored another text than was sent: “%1”"))
                      .arg(plainLine(result.stored->message, MaxMessageLength)));
    }
    if (options.format == Format::Json)
        printJson(objects);
}

ExitCode setExitCode(const QList<ChangeResult> &results)
{
    QList<ExitCode> codes;
    for (const ChangeResult &result : results) {
        if (result.outcome != ChangeOutcome::Cancelled)
            codes += codeOf(result);
    }
    const auto stopped = std::ranges::find_if(
        codes, [](ExitCode code) { return code == ExitCode::NotPermitted || code == ExitCode::SignIn; });
    if (codes.size() < results.size())
        codes += stopped != codes.end() ? *stopped : ExitCode::SomeFailed;
    return commonExitCode(codes);
}

} // namespace Rollcall
