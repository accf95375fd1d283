// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/team.h"

#include <QTest>

using namespace Rollcall;

class TestTeam final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unknownIsPartOfTheWhole()
    {
        TeamCount count;
        QCOMPARE(count.total(), 0);
        for (const Standing standing : {Standing::Present, Standing::Present, Standing::NotPresent,
                 Standing::Unknown, Standing::NotAnAgent, Standing::NotAnAgent})
            count.add(standing);
        QVERIFY((count == TeamCount{2, 1, 1}));
        QCOMPARE(count.total(), 4);
    }
};

QTEST_APPLESS_MAIN(TestTeam)
#include "tst_team.moc"
