// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/linetext.h"

#include "domain/daytime.h"
#include "domain/say.h"
#include "domain/words.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QString backPhrase(const AgentLine &line, const QDateTime &now)
{
    const QString back = backText(line, now);
    return back.isEmpty() || line.isOverdue(now) ? back
                                                 : say(QT_TRANSLATE_NOOP("Rollcall", "back %1")).arg(back);
}

QString sincePhrase(const AgentLine &line, const QDateTime &now)
{
    const QString since = sinceText(line, now);
    //: %1 is "09:05", "Thu", "12 Nov" or "before 10:00"
    return since.isEmpty() ? since : say(QT_TRANSLATE_NOOP("Rollcall", "since %1")).arg(since);
}

// "May" is the whole truth only with this beside it.
QString routingNote(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return say(QT_TRANSLATE_NOOP("Rollcall", "Routing also depends on the settings of each category."));
    case Standing::NotPresent:
        return say(QT_TRANSLATE_NOOP("Rollcall",
            "Routing also depends on the settings of each category; a category can give open requests to "
            "somebody else when the customer replies."));
    case Standing::NotAnAgent:
    case Standing::Unknown:
        break;
    }
    return {};
}

QString messagePhrase(const AgentLine &line)
{
    if (!line.text)
        return say(QT_TRANSLATE_NOOP("Rollcall", "message not read"));
    return line.text->isEmpty() ? say(QT_TRANSLATE_NOOP("Rollcall", "no message")) : *line.text;
}

QString watchPhrase(const LineContext &context)
{
    return context.isWatched ? say(QT_TRANSLATE_NOOP("Rollcall", "you are told when they are back"))
                             : QString();
}

QString orElse(const QString &text, const QString &otherwise)
{
    return text.isEmpty() ? otherwise : text;
}

QString fullSince(const AgentLine &line, const QDateTime &now)
{
    if (sinceText(line, now).isEmpty())
        return {};
    const QString since = fullText(line.since, now);
    return line.sinceIsExact
        ? since
        : say(QT_TRANSLATE_NOOP("Rollcall", "Before %1; the start was not seen")).arg(since);
}

QStringList toolTipParts(const AgentLine &line, Column column, const LineContext &context)
{
    switch (column) {
    case Column::Availability:
        return {joined({statusText(line, context.now), consequenceText(line, context.isOwn)}),
            routingNote(line.standing), context.lockReason};
    case Column::Name:
        return {line.name, line.role, line.group, line.email,
            line.isFavourite ? say(QT_TRANSLATE_NOOP("Rollcall", "Favourite")) : QString(),
            watchPhrase(context), context.lockReason};
    case Column::Message:
        return {line.text.value_or(QString())};
    case Column::Back:
        return {line.back ? fullText(*line.back, context.now) : QString()};
    case Column::Since:
        return {fullSince(line, context.now)};
    }
    return {};
}

} // namespace

QString statusText(const AgentLine &line, const QDateTime &now)
{
    if (line.standing != Standing::Unknown)
        return label(line.status);
    if (!line.status || !line.observedAt.isValid())
        return label(std::nullopt);
    return say(QT_TRANSLATE_NOOP("Rollcall", "Unknown since %1")).arg(beginText(line.observedAt, now));
}

QString consequenceText(const AgentLine &line, bool isOwn)
{
    const bool isKnown = line.standing != Standing::Unknown;
    switch (line.write) {
    case WriteMark::State::Pending:
        return say(QT_TRANSLATE_NOOP("Rollcall", "sending…"));
    case WriteMark::State::NotSent:
        if (!isKnown)
            return say(QT_TRANSLATE_NOOP("Rollcall", "Not sent"));
        //: %1 is a status: "Present"
        return (isOwn ? say(QT_TRANSLATE_NOOP("Rollcall", "Not sent: SuperOffice still has you %1"))
                      : say(QT_TRANSLATE_NOOP("Rollcall", "Not sent: SuperOffice still has %1")))
            .arg(label(line.status));
    case WriteMark::State::Unconfirmed:
        return say(QT_TRANSLATE_NOOP("Rollcall", "SuperOffice did not confirm the change"));
    case WriteMark::State::None:
        break;
    }
    return isKnown ? consequence(line.status) : QString();
}

QString backText(const AgentLine &line, const QDateTime &now)
{
    if (!line.back)
        return {};
    const QString back = returnText(*line.back, now);
    //: %1 is a time that has passed: "10:30", "yesterday 10:30"
    return line.isOverdue(now) ? say(QT_TRANSLATE_NOOP("Rollcall", "due back %1")).arg(back) : back;
}

QString sinceText(const AgentLine &line, const QDateTime &now)
{
    if (!line.isSinceShown || line.standing == Standing::Unknown || !line.since.isValid())
        return {};
    const QString since = beginText(line.since, now);
    //: The start of a state was not seen; %1 is "10:00", "Thu" or "12 Nov"
    return line.sinceIsExact ? since : say(QT_TRANSLATE_NOOP("Rollcall", "before %1")).arg(since);
}

QString sentence(const AgentLine &line, const LineContext &context)
{
    return joined({line.name, context.isOwn ? say(QT_TRANSLATE_NOOP("Rollcall", "you")) : QString(),
        line.isFavourite ? say(QT_TRANSLATE_NOOP("Rollcall", "favourite")) : QString(),
        statusText(line, context.now), backPhrase(line, context.now), consequenceText(line, context.isOwn),
        sincePhrase(line, context.now), watchPhrase(context), context.lockReason});
}

QString accessibleText(const AgentLine &line, Column column, const LineContext &context)
{
    switch (column) {
    case Column::Availability:
        return joined({statusText(line, context.now), consequenceText(line, context.isOwn)});
    case Column::Name:
        return sentence(line, context);
    case Column::Message:
        return messagePhrase(line);
    case Column::Back:
        return orElse(backPhrase(line, context.now), say(QT_TRANSLATE_NOOP("Rollcall", "no return time")));
    case Column::Since:
        return orElse(sincePhrase(line, context.now), say(QT_TRANSLATE_NOOP("Rollcall", "start not known")));
    }
    return {};
}

QString toolTip(const AgentLine &line, Column column, const LineContext &context)
{
    QStringList parts = toolTipParts(line, column, context);
    parts.removeAll(QString());
    if (parts.isEmpty())
        return {};
    for (QString &part : parts)
        part = part.toHtmlEscaped();
    return u"<qt>"_s + parts.join("<br/>"_L1) + u"</qt>"_s;
}

} // namespace Rollcall
