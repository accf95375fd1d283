// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/followedteams.h"

#include "domain/coveragealerts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

const QList<Team> teams{{.name = u"Oslo"_s, .minimum = 2}, {.name = u"Second  line"_s, .minimum = 1},
    {.name = u"Kundenservice Süd"_s, .minimum = 1}};

QList<Coverage> present(int oslo, int second, int south)
{
    return {{.count = {oslo, 3, 0}, .minimum = 2}, {.count = {second, 3, 0}, .minimum = 1},
        {.count = {south, 3, 0}, .minimum = 1}};
}

QString followed(const QStringList &names)
{
    const CoveredTeams mine = followedTeams(teams, present(0, 1, 2), names);
    QStringList words;
    for (qsizetype i = 0; i < mine.teams.size(); ++i)
        words += mine.teams.at(i).name + u' ' + QString::number(mine.coverage.at(i).count.present);
    return words.join(u", "_s);
}

} // namespace

class TestFollowedTeams final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whichAreFollowed_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("expected");
        const QString all = u"Oslo 0, Second  line 1, Kundenservice Süd 2"_s;
        QTest::newRow("nobody chose: all") << QStringList() << all;
        QTest::newRow("one") << QStringList{u"Oslo"_s} << u"Oslo 0"_s;
        QTest::newRow("in the order of the teams")
            << QStringList{u"Kundenservice Süd"_s, u"Oslo"_s} << u"Oslo 0, Kundenservice Süd 2"_s;
        QTest::newRow("in any case") << QStringList{u"KUNDENSERVICE SÜD"_s} << u"Kundenservice Süd 2"_s;
        QTest::newRow("with any spacing") << QStringList{u" second line "_s} << u"Second  line 1"_s;
        QTest::newRow("one of them is gone") << QStringList{u"Gone"_s, u"Oslo"_s} << u"Oslo 0"_s;
        QTest::newRow("all of them are gone: not silence") << QStringList{u"Gone"_s} << all;
    }

    void whichAreFollowed()
    {
        QFETCH(const QStringList, names);
        QTEST(followed(names), "expected");
    }

    void withoutTeams() { QVERIFY(followedTeams({}, {}, {u"Oslo"_s}).teams.isEmpty()); }

    void alertsCoverFollowedTeamsOnly()
    {
        CoverageAlerts alerts;
        const auto news = [&](const QList<Coverage> &now, const QStringList &names) {
            const CoveredTeams mine = followedTeams(teams, now, names);
            return alerts.take(mine.teams, mine.coverage);
        };
        const QStringList oslo{u"Oslo"_s};
        const CoverageAlerts::News nothing;
        QCOMPARE(news(present(2, 0, 0), oslo), nothing);
        QCOMPARE(news(present(1, 0, 0), oslo), (CoverageAlerts::News{oslo, {}}));
        const CoveredTeams mine = followedTeams(teams, present(1, 0, 0), oslo);
        QCOMPARE(shortageSentence(mine.teams, mine.coverage), u"Oslo: 1 present, minimum 2"_s);
        // Who stops following hears nothing more of it, who begins hears how it stands.
        QCOMPARE(news(present(1, 0, 1), {u"Second line"_s}), (CoverageAlerts::News{{u"Second  line"_s}, {}}));
        QCOMPARE(news(present(2, 0, 1), {u"Second line"_s}), nothing);
        QCOMPARE(news(present(2, 0, 0), {}), (CoverageAlerts::News{{u"Kundenservice Süd"_s}, {}}));
    }
};

QTEST_GUILESS_MAIN(TestFollowedTeams)
#include "tst_followedteams.moc"
