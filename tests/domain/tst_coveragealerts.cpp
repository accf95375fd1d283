// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/coveragealerts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

const QList<Team> teams{{.name = u"Oslo"_s, .minimum = 2}};

QList<Coverage> with(int present, int unknown = 0, bool isOpen = true)
{
    return {{.count = {present, 3, unknown}, .minimum = 2, .isOpen = isOpen}};
}

const CoverageAlerts::News nothing;
const CoverageAlerts::News fallen{{u"Oslo"_s}, {}};
const CoverageAlerts::News cured{{}, {u"Oslo"_s}};

} // namespace

class TestCoverageAlerts final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void toldOnceAndOnceAgainWhenCured()
    {
        CoverageAlerts alerts;
        QCOMPARE(alerts.take(teams, with(2)), nothing);
        QCOMPARE(alerts.take(teams, with(1)), fallen);
        QCOMPARE(alerts.take(teams, with(1)), nothing);
        QCOMPARE(alerts.take(teams, with(0)), nothing);
        QCOMPARE(alerts.take(teams, with(2)), cured);
        QCOMPARE(alerts.take(teams, with(2)), nothing);
        QCOMPARE(alerts.take(teams, with(1)), fallen);
    }

    void toldAtTheFirstLook()
    {
        CoverageAlerts alerts;
        QCOMPARE(alerts.take(teams, with(0)), fallen);
    }

    void nobodyIsAlarmedWithoutContact()
    {
        CoverageAlerts alerts;
        QCOMPARE(alerts.take(teams, with(2)), nothing);
        QCOMPARE(alerts.take(teams, with(0, 3)), nothing);
        QCOMPARE(alerts.take(teams, with(1, 0)), fallen);
        QCOMPARE(alerts.take(teams, with(0, 3)), nothing); // not cured either
        QCOMPARE(alerts.take(teams, with(2, 0)), cured);
    }

    void nobodyIsAlarmedBeforeTheFirstAnswer()
    {
        CoverageAlerts alerts;
        const QList<Coverage> empty{{.minimum = 2}};
        QCOMPARE(alerts.take(teams, empty), nothing);
        QCOMPARE(shortageSentence(teams, empty), QString());
        QCOMPARE(alerts.take(teams, with(2)), nothing);
    }

    void onlyInTheirHours()
    {
        CoverageAlerts alerts;
        QCOMPARE(alerts.take(teams, with(0, 0, false)), nothing);
        QCOMPARE(alerts.take(teams, with(0)), fallen);
        QCOMPARE(alerts.take(teams, with(0, 0, false)), nothing); // the day is over: nothing was cured
        QCOMPARE(alerts.take(teams, with(0)), fallen);
    }

    void sentence()
    {
        QCOMPARE(shortageSentence(teams, with(1)), u"Oslo: 1 present, minimum 2"_s);
        QCOMPARE(shortageSentence(teams, with(2)), QString());
        QCOMPARE(shortageSentence(teams, with(0, 0, false)), QString());
    }
};

QTEST_GUILESS_MAIN(TestCoverageAlerts)
#include "tst_coveragealerts.moc"
