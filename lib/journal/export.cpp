// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/export.h"

#include "domain/csv.h"
#include "domain/say.h"
#include "domain/zonedtime.h"
#include "journal/codes.h"
#include "journal/journal.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QStringList header()
{
    return {u"date"_s, u"associateId"_s, u"name"_s, u"from"_s, u"to"_s, u"seconds"_s, u"state"_s,
        u"fromIsExact"_s, u"message"_s, u"reason"_s};
}

QString isoTime(Moment moment, const QTimeZone &zone)
{
    const QDateTime time = dateTimeOf(moment, zone);
    return time.toOffsetFromUtc(time.offsetFromUtc()).toString(Qt::ISODate);
}

bool writeLine(QIODevice &to, const QStringList &cells)
{
    const QByteArray line = csvLine(cells).toUtf8() + "\r\n";
    return to.write(line) == line.size();
}

bool writeDay(QIODevice &to, const DayPage &page, const ExportOrder &order, const QTimeZone &zone)
{
    for (const AgentDay &day : page.agents) {
        for (const Span &span : day.spans) {
            if (!writeLine(to,
                    {page.frame.date.toString(Qt::ISODate), QString::number(day.associateId),
                        order.names.value(day.associateId), isoTime(span.from, zone), isoTime(span.to, zone),
                        QString::number((span.to - span.from).count()), wordOf(span.standing),
                        span.fromIsExact ? u"true"_s : u"false"_s, span.message, wordOf(span.reason)}))
                return false;
        }
    }
    return true;
}

} // namespace

QString exportDays(Journal &journal, const ExportOrder &order, QIODevice &to)
{
    const QTimeZone zone = usableZone(order.zone);
    bool isWritten = to.write("\xEF\xBB\xBF") == 3 && writeLine(to, header());
    for (QDate date = order.first; isWritten && date <= order.last; date = date.addDays(1)) {
        const auto page = journal.readDay(date, zone);
        if (!page)
            return say(QT_TRANSLATE_NOOP("Rollcall", "The journal could not be read."));
        isWritten = writeDay(to, *page, order, zone);
    }
    return isWritten ? QString()
                     : say(QT_TRANSLATE_NOOP("Rollcall", "The journal could not be written to the file: %1"))
                           .arg(to.errorString());
}

} // namespace Rollcall
