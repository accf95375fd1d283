// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/holidayfile.h"

#include "domain/say.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QSet>

#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <memory>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxFile = 1024 * 1024;
constexpr int YearsAhead = 2;
constexpr int MaxSteps = 100'000; // days and repetitions of all events, those before this year included
constexpr std::chrono::seconds MaxTime(5); // libical seeks a 30 February for more than a second

struct Free {
    void operator()(icalcomponent *component) const { icalcomponent_free(component); }
    void operator()(icalrecur_iterator *iterator) const { icalrecur_iterator_free(iterator); }
};

QDate dateOf(const icaltimetype &time)
{
    return {time.year, time.month, time.day};
}

/// Collects the days of events.
class Holidays final
{
public:
    explicit Holidays(const QDate &today)
        : m_begin(today.year(), 1, 1)
        , m_end(today.year() + YearsAhead + 1, 1, 1)
    {
    }

    [[nodiscard]] QList<QDate> dates() const
    {
        QList<QDate> dates = m_dates.values();
        std::ranges::sort(dates);
        return dates;
    }
    [[nodiscard]] int ignored() const { return m_ignored; }
    [[nodiscard]] bool isEndless() const { return m_left <= 0 || m_deadline.hasExpired(); }

    void addCalendar(icalcomponent *calendar)
    {
        for (icalcompiter it = icalcomponent_begin_component(calendar, ICAL_VEVENT_COMPONENT);
             icalcomponent *event = icalcompiter_deref(&it); icalcompiter_next(&it)) {
            if (!addEvent(event))
                ++m_ignored;
        }
    }

private:
    struct Event {
        icaltimetype start;
        qint64 days;
        QSet<QDate> exceptions;
        QSet<QDate> dates;
    };

    bool addEvent(icalcomponent *component)
    {
        Event event{.start = icalcomponent_get_dtstart(component), .days = 1};
        const QDate first = dateOf(event.start);
        if (icalcomponent_get_status(component) == ICAL_STATUS_CANCELLED || !event.start.is_date
            || !first.isValid())
            return false;
        if (const QDate end = dateOf(icalcomponent_get_dtend(component)); end.isValid()) // exclusive
            event.days = std::max<qint64>(1, first.daysTo(end));
        eachProperty(component, ICAL_EXDATE_PROPERTY, [&](icalproperty *property) {
            event.exceptions.insert(dateOf(icalproperty_get_exdate(property)));
        });
        addOccurrence(event, first);
        eachProperty(component, ICAL_RDATE_PROPERTY, [&](icalproperty *property) {
            addOccurrence(event, dateOf(icalproperty_get_rdate(property).time));
        });
        bool isUnderstood = true;
        eachProperty(component, ICAL_RRULE_PROPERTY, [&](icalproperty *property) {
            isUnderstood = addRule(event, icalproperty_get_rrule(property)) && isUnderstood;
        });
        // What libical cannot read it takes out, and leaves a remark.
        eachProperty(component, ICAL_XLICERROR_PROPERTY, [&](icalproperty *property) {
            const QByteArray remark = icalproperty_get_xlicerror(property);
            isUnderstood = isUnderstood && !remark.contains(" in RRULE ") && !remark.contains(" in RDATE ")
                && !remark.contains(" in EXDATE ");
        });
        if (isUnderstood)
            m_dates.unite(event.dates);
        return isUnderstood;
    }

    // Within a day nothing that lasts all day repeats.
    bool addRule(Event &event, const icalrecurrencetype &rule)
    {
        if (isEndless())
            return false;
        const bool isByDay = rule.freq == ICAL_DAILY_RECURRENCE || rule.freq == ICAL_WEEKLY_RECURRENCE
            || rule.freq == ICAL_MONTHLY_RECURRENCE || rule.freq == ICAL_YEARLY_RECURRENCE;
        const std::unique_ptr<icalrecur_iterator, Free> iterator(
            isByDay ? icalrecur_iterator_new(rule, event.start) : nullptr);
        if (!iterator)
            return false;
        for (; !isEndless(); --m_left) {
            const QDate next = dateOf(icalrecur_iterator_next(iterator.get()));
            if (!next.isValid() || next >= m_end)
                break;
            addOccurrence(event, next);
        }
        return true;
    }

    void addOccurrence(Event &event, const QDate &first)
    {
        if (!first.isValid() || event.exceptions.contains(first))
            return;
        const QDate end = std::min(first.addDays(event.days), m_end);
        for (QDate day = std::max(first, m_begin); day < end && m_left > 0; day = day.addDays(1), --m_left)
            event.dates.insert(day);
    }

    template <typename F> static void eachProperty(icalcomponent *component, icalproperty_kind kind, F f)
    {
        for (icalproperty *property = icalcomponent_get_first_property(component, kind); property;
             property = icalcomponent_get_next_property(component, kind))
            f(property);
    }

    QDate m_begin;
    QDate m_end; ///< the first day that is not wanted any more
    QSet<QDate> m_dates;
    int m_ignored = 0;
    int m_left = MaxSteps;
    QDeadlineTimer m_deadline{MaxTime};
};

// libical reads what is complete and passes over a rest that is cut off.
bool isComplete(const QByteArray &calendar)
{
    return !calendar.contains('\0') && calendar.trimmed().toUpper().endsWith("END:VCALENDAR");
}

HolidayFile problem(const QString &sentence)
{
    return {.problem = sentence};
}

} // namespace

HolidayFile holidaysFromCalendar(const QByteArray &calendar, const QDate &today)
{
    if (calendar.size() > MaxFile)
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The calendar is larger than 1 MiB.")));
    const QByteArray text = calendar.startsWith("\xEF\xBB\xBF") ? calendar.sliced(3) : calendar;
    icalerror_set_errors_are_fatal(false);
    const std::unique_ptr<icalcomponent, Free> root(
        isComplete(text) ? icalparser_parse_string(text.constData()) : nullptr);
    const icalcomponent_kind kind = root ? icalcomponent_isa(root.get()) : ICAL_NO_COMPONENT;
    if (kind != ICAL_VCALENDAR_COMPONENT && kind != ICAL_XROOT_COMPONENT)
        return problem(
            say(QT_TRANSLATE_NOOP("Rollcall", "This is not a calendar (.ics), or a part of it is missing.")));

    Holidays holidays(today);
    if (kind == ICAL_VCALENDAR_COMPONENT)
        holidays.addCalendar(root.get());
    for (icalcompiter it = icalcomponent_begin_component(root.get(), ICAL_VCALENDAR_COMPONENT);
         icalcomponent *inner = icalcompiter_deref(&it); icalcompiter_next(&it))
        holidays.addCalendar(inner);
    if (holidays.isEndless())
        return problem(say(
            QT_TRANSLATE_NOOP("Rollcall", "The events of the calendar repeat too often to be holidays.")));
    return {.dates = holidays.dates(), .ignored = holidays.ignored()};
}

HolidayFile readHolidayFile(const QString &path, const QDate &today)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return problem(say(QT_TRANSLATE_NOOP("Rollcall", "The calendar %1 cannot be read: %2."))
                           .arg(QDir::toNativeSeparators(path), file.errorString()));
    return holidaysFromCalendar(file.read(MaxFile + 1), today);
}

} // namespace Rollcall
