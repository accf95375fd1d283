// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/rosterscope.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

class tst_RosterScope final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void within_data();
    void within();
};

void tst_RosterScope::within_data()
{
    using Kind = RosterScope::Kind;
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("own");
    QTest::addColumn<bool>("hasTeams");
    QTest::addColumn<QList<int>>("expected");
    QTest::newRow("everybody") << int(Kind::All) << 1 << false << QList<int>{1, 2, 3, 4};
    QTest::newRow("everybody, whoever asks") << int(Kind::All) << 0 << false << QList<int>{1, 2, 3, 4};
    QTest::newRow("oneself") << int(Kind::Own) << 1 << false << QList<int>{1};
    QTest::newRow("oneself is not listed") << int(Kind::Own) << 9 << false << QList<int>{};
    QTest::newRow("the own primary group") << int(Kind::MyTeams) << 1 << false << QList<int>{1, 2};
    QTest::newRow("the own teams") << int(Kind::MyTeams) << 1 << true << QList<int>{1, 2, 3};
    QTest::newRow("in no team") << int(Kind::MyTeams) << 4 << true << QList<int>{4};
}

void tst_RosterScope::within()
{
    QFETCH(const int, kind);
    QFETCH(const int, own);
    QFETCH(const bool, hasTeams);
    QFETCH(const QList<int>, expected);
    const QList<Agent> agents{{.associateId = 1, .group = u"Oslo"_s}, {.associateId = 2, .group = u"Oslo"_s},
        {.associateId = 3, .group = u"Bergen"_s}, {.associateId = 4, .group = u"Hamburg"_s}};
    TeamSet set;
    if (hasTeams)
        set.teams = {
            {.name = u"First line"_s, .groups = {{0, u"Oslo"_s}}}, {.name = u"Night"_s, .people = {1, 3}}};
    const RosterScope scope(RosterScope::Kind(kind), own, set);
    QCOMPARE(scope.within(agents), QSet<int>(expected.begin(), expected.end()));
}

QTEST_APPLESS_MAIN(tst_RosterScope)
#include "tst_rosterscope.moc"
