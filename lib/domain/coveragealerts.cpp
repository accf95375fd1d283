// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coveragealerts.h"

#include "domain/plaintext.h"
#include "domain/say.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxShownName = 60;

} // namespace

CoverageAlerts::News CoverageAlerts::take(const QList<Team> &teams, const QList<Coverage> &coverage)
{
    News news;
    QSet<QString> stillShort;
    for (qsizetype i = 0; i < teams.size(); ++i) {
        const QString &name = teams.at(i).name;
        const Coverage &now = coverage.at(i);
        const bool wasShort = m_short.contains(name);
        // Not known any more: it stays as it was.
        const bool isShort = now.isCertainlyBelow() || (wasShort && now.isBelow());
        if (isShort)
            stillShort.insert(name);
        if (isShort && !wasShort)
            news.fallen += name;
        else if (wasShort && !isShort && now.isOpen)
            news.cured += name;
    }
    m_short = stillShort;
    return news;
}

QString shortageSentence(const QList<Team> &teams, const QList<Coverage> &coverage)
{
    QStringList parts;
    for (qsizetype i = 0; i < teams.size(); ++i) {
        const Coverage &now = coverage.at(i);
        if (now.isCertainlyBelow())
            //: %1 is a team; %2 people are present, %3 should be at least
            parts += say(QT_TRANSLATE_NOOP("Rollcall", "%1: %2 present, minimum %3"))
                         .arg(plainLine(teams.at(i).name, MaxShownName))
                         .arg(now.count.present)
                         .arg(now.minimum);
    }
    return parts.join(u"; "_s);
}

} // namespace Rollcall
