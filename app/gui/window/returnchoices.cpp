// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/returnchoices.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::ReturnChoices)
};

constexpr int UsualHours[]{12, 13, 15};

} // namespace

QList<ReturnChoice> returnChoices(const QDateTime &now)
{
    QList<ReturnChoice> choices{{Words::tr("in 30 minutes"), u"+30m"_s}, {Words::tr("in 1 hour"), u"+60m"_s}};
    for (const int hour : UsualHours) {
        const QTime time(hour, 0);
        if (now.time() < time)
            choices +=
                {Words::tr("until %1").arg(QLocale().toString(time, u"HH:mm")), time.toString(u"HH:mm")};
    }
    choices += {Words::tr("until tomorrow 08:00"), now.date().addDays(1).toString(Qt::ISODate) + u" 08:00"_s};
    return choices;
}

QString typedDuration(std::chrono::minutes duration)
{
    return duration.count() > 0 ? u"+%1m"_s.arg(duration.count()) : QString();
}

} // namespace Rollcall
