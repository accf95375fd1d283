// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/headingtext.h"

#include "domain/say.h"
#include "models/daytime.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

QString headingText(const Heading &heading)
{
    if (heading.isLongerAway)
        return say(QT_TRANSLATE_NOOP("Rollcall", "Longer away (%1)")).arg(heading.passing);
    return heading.key.isEmpty() ? say(QT_TRANSLATE_NOOP("Rollcall", "No group")) : heading.key;
}

QString countText(const Heading &heading)
{
    if (heading.isLongerAway || heading.count.total() == 0)
        return {};
    //: %1 people out of %2 in a team
    return say(QT_TRANSLATE_NOOP("Rollcall", "%1 of %2 present"))
        .arg(heading.count.present)
        .arg(heading.count.total());
}

QString forecastText(const Heading &heading, const QDateTime &now)
{
    if (!heading.nextBack || *heading.nextBack <= now)
        return {};
    //: %1 is a time ("13:00", "tomorrow 08:00"), %2 a first name
    return say(QT_TRANSLATE_NOOP("Rollcall", "next back %1 %2"))
        .arg(returnText(*heading.nextBack, now), heading.nextBackWho);
}

QString sentence(const Heading &heading, const QDateTime &now)
{
    QStringList parts{headingText(heading), countText(heading), forecastText(heading, now),
        heading.isCollapsed ? say(QT_TRANSLATE_NOOP("Rollcall", "collapsed"))
                            : say(QT_TRANSLATE_NOOP("Rollcall", "expanded"))};
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

} // namespace Rollcall
