// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/daywords.h"

#include "domain/words.h"
#include "journal/journalpage.h"

#include <QLocale>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxSpans = 24; // a sentence with more helps nobody
constexpr qsizetype MaxGaps = 4;

QString range(Moment from, Moment to, const DayFrame &frame, const QTimeZone &zone)
{
    return clockText(from, frame, zone) + u'–' + clockText(to, frame, zone);
}

} // namespace

QString standingWord(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return label(Present);
    case Standing::NotPresent:
        return label(NotPresent);
    case Standing::NotAnAgent:
        return JournalPage::tr("Not an agent");
    case Standing::Unknown:
        break;
    }
    return JournalPage::tr("Not seen");
}

QString durationText(std::chrono::seconds duration)
{
    if (duration <= std::chrono::seconds(0))
        return u"–"_s;
    const auto minutes = std::chrono::round<std::chrono::minutes>(duration).count();
    if (minutes == 0)
        return JournalPage::tr("< 1 min");
    if (minutes < 60)
        return JournalPage::tr("%1 min").arg(minutes);
    if (minutes % 60 == 0)
        return JournalPage::tr("%1 h").arg(minutes / 60);
    return JournalPage::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

QString clockText(Moment moment, const DayFrame &frame, const QTimeZone &zone)
{
    if (moment >= frame.to)
        return u"24:00"_s;
    return QLocale().toString(dateTimeOf(moment, zone).time(), u"HH:mm"_s);
}

QString spanText(const Span &span, const DayFrame &frame, const QTimeZone &zone)
{
    //: A state, its time and how long: "Not present 12:05–13:00 (55 min)"
    QString text = JournalPage::tr("%1 %2 (%3)")
                       .arg(standingWord(span.standing), range(span.from, span.to, frame, zone),
                           durationText(span.to - span.from));
    if (span.standing != Standing::Unknown && !span.fromIsExact && span.from > frame.from)
        text += u", "_s + JournalPage::tr("began before %1").arg(clockText(span.from, frame, zone));
    if (!span.message.isEmpty())
        text += u", "_s + span.message;
    return text;
}

QString totalsText(const DayTotals &totals)
{
    QStringList parts{JournalPage::tr("%1 present").arg(durationText(totals.present))};
    if (totals.notPresent.count() > 0)
        parts += JournalPage::tr("%1 not present").arg(durationText(totals.notPresent));
    if (totals.notSeen.count() > 0)
        parts += JournalPage::tr("%1 not seen").arg(durationText(totals.notSeen));
    return parts.join(u" · "_s);
}

QString spansText(const AgentDay &day, const DayFrame &frame, const QTimeZone &zone)
{
    QStringList texts;
    qsizetype more = 0;
    for (const Span &span : day.spans) {
        if (span.standing == Standing::Unknown)
            continue;
        if (texts.size() < MaxSpans)
            texts += spanText(span, frame, zone);
        else
            ++more;
    }
    if (more > 0)
        texts += JournalPage::tr("and %1 more").arg(more);
    return texts.join(u" · "_s);
}

QString gapsText(const DayPage &page, const QTimeZone &zone)
{
    QStringList gaps;
    qsizetype more = 0;
    Moment end = page.frame.from;
    const auto add = [&](Moment to) {
        if (to - end < std::chrono::minutes(1))
            return;
        if (gaps.size() < MaxGaps)
            gaps += range(end, to, page.frame, zone);
        else
            ++more;
    };
    for (const Watch &watch : page.watched) {
        add(watch.began);
        end = watch.ended;
    }
    add(page.frame.until);
    if (gaps.isEmpty())
        return {};
    if (more > 0)
        gaps += JournalPage::tr("and %1 more").arg(more);
    return JournalPage::tr("Nobody was seen %1: Rollcall was not running, or had no contact.")
        .arg(gaps.join(u", "_s));
}

} // namespace Rollcall
