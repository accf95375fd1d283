// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openingwords.h"

#include "domain/say.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int RunLength = 3; ///< days in a row that are told by the first and the last
constexpr QChar To(0x2013);

QString dayWord(int day)
{
    return QLocale().standaloneDayName(day, QLocale::ShortFormat);
}

QString daysText(const std::bitset<7> &days)
{
    if (days.all())
        return say(QT_TRANSLATE_NOOP("Rollcall", "every day"));
    QStringList parts;
    for (int first = 0; first < 7; ++first) {
        if (!days.test(std::size_t(first)))
            continue;
        int last = first;
        while (last + 1 < 7 && days.test(std::size_t(last) + 1))
            ++last;
        if (last - first + 1 < RunLength)
            last = first;
        parts += last == first ? dayWord(first + 1) : dayWord(first + 1) + To + dayWord(last + 1);
        first = last;
    }
    return parts.join(u", "_s);
}

} // namespace

QString openingText(const OpeningHours &hours)
{
    if (hours.days.none())
        return say(QT_TRANSLATE_NOOP("Rollcall", "never"));
    const bool isAllDay = !hours.from.isValid() || !hours.to.isValid() || hours.from == hours.to;
    if (isAllDay)
        return hours.days.all() ? say(QT_TRANSLATE_NOOP("Rollcall", "always")) : daysText(hours.days);
    return daysText(hours.days) + u' ' + hours.from.toString(u"HH:mm"_s) + To + hours.to.toString(u"HH:mm"_s);
}

} // namespace Rollcall
