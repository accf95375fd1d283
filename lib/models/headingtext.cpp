// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/headingtext.h"

#include "domain/daytime.h"
#include "domain/say.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

QString headingText(const Heading &heading)
{
    if (heading.isLongerAway)
        return say(QT_TRANSLATE_NOOP("Rollcall", "Longer away (%1)")).arg(heading.passing);
    return heading.key.isEmpty() ? say(QT_TRANSLATE_NOOP("Rollcall", "In no team")) : heading.key;
}

QString countText(const Heading &heading)
{
    if (heading.isLongerAway || heading.coverage.count.total() == 0)
        return {};
    //: %1 people out of %2 in a team
    return say(QT_TRANSLATE_NOOP("Rollcall", "%1 of %2 present"))
        .arg(heading.coverage.count.present)
        .arg(heading.coverage.count.total());
}

QString forecastText(const Heading &heading, const QDateTime &now)
{
    const Coverage &coverage = heading.coverage;
    QStringList parts{closedSentence(coverage, now)};
    if (coverage.count.unknown > 0)
        //: how many people of a team of whom nothing is known
        parts += say(QT_TRANSLATE_NOOP("Rollcall", "%1 unknown")).arg(coverage.count.unknown);
    if (coverage.isBelow())
        //: the least number of people who should be present in a team
        parts += say(QT_TRANSLATE_NOOP("Rollcall", "minimum %1")).arg(coverage.minimum);
    if (coverage.nextBack && *coverage.nextBack > now)
        //: %1 is a time ("13:00", "tomorrow 08:00"), %2 a first name
        parts += say(QT_TRANSLATE_NOOP("Rollcall", "next back %1 %2"))
                     .arg(returnText(*coverage.nextBack, now), coverage.nextBackWho);
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QString sentence(const Heading &heading, const QDateTime &now)
{
    QStringList parts{headingText(heading), countText(heading),
        heading.coverage.isCertainlyBelow() ? say(QT_TRANSLATE_NOOP("Rollcall", "below minimum")) : QString(),
        forecastText(heading, now),
        heading.isCollapsed ? say(QT_TRANSLATE_NOOP("Rollcall", "collapsed"))
                            : say(QT_TRANSLATE_NOOP("Rollcall", "expanded"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace Rollcall
