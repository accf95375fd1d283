// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rosterrows.h"
#include "models/teamscene.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRosterRows final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    // Three teams, one person who has been away since last week.
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_team = std::make_unique<TeamScene>();
        m_model = std::make_unique<RosterModel>(m_team->roster, TeamScene::zone());
        m_rows = std::make_unique<RosterRows>(*m_model);
        const auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;
        m_testers[0] = std::make_unique<QAbstractItemModelTester>(m_model.get(), strict);
        m_testers[1] = std::make_unique<QAbstractItemModelTester>(m_rows.get(), strict);

        m_team->goTo(TeamScene::at(16, 9, 0));
        m_team->put(1, u"Torsten Brandt"_s, u"Support 10"_s);
        m_team->put(2, u"Bernd Vogt"_s, u"Support 10"_s);
        m_team->put(3, u"Yara El-Sayed"_s, u"Support 10"_s);
        m_team->put(4, u"Katharina Müller"_s, u"Support 10"_s);
        m_team->put(5, u"Øyvind Sæther"_s, u"Support 9"_s);
        m_team->put(6, u"Away Long"_s, u"Support 9"_s, NotPresent);
        m_team->put(7, u"Robot"_s, {}, statusFromName(u"StatusSystem"_s));
        m_team->row(2).agent.otherGroups = QStringList{u"Field service"_s, u"Ärger"_s};
        m_team->list();
        m_team->presence(6, NotPresent, u"Parental leave"_s);
        m_team->goTo(TeamScene::at(23, 11, 2));
        m_team->tick += 24h * 7;
        m_team->presence(2, NotPresent, u"Termin, zurück 2026-11-23 10:30"_s);
        m_team->presence(3, NotPresent, u"Schulung, zurück 2026-11-23 13:00"_s);
        m_team->presence(4, NotPresent);
        m_rows->reorder();
    }

    void cleanup()
    {
        m_testers = {};
        m_rows.reset();
        m_model.reset();
        m_team.reset();
    }

    void orderedByNeedInTeams()
    {
        QCOMPARE(shown(),
            (QStringList{u"Support 9"_s, u"5"_s, u"Support 10"_s, u"2"_s, u"4"_s, u"3"_s, u"1"_s,
                u"In no team"_s, u"7"_s, u"Longer away (1)"_s}));
        QCOMPARE(heading(u"Support 10"_s, CountTextRole), u"1 of 4 present"_s);
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), u"next back 13:00 Yara"_s);
        QCOMPARE(heading(u"Support 9"_s, CountTextRole), u"1 of 1 present"_s);
        QCOMPARE(heading(u"In no team"_s, CountTextRole), QString());
        QCOMPARE(m_rows->index(0, 1).data(Qt::AccessibleTextRole).toString(),
            u"Support 9, 1 of 1 present, expanded"_s);
        QCOMPARE(m_rows->groups(), (QStringList{u"Support 9"_s, u"Support 10"_s}));
        QCOMPARE(m_rows->count(), (TeamCount{2, 3, 0}));
        QCOMPARE(m_rows->otherCount(), 1);
    }

    void headingsAreNotSelectable()
    {
        QVERIFY(m_rows->isHeading(0));
        QVERIFY(!(m_rows->flags(m_rows->index(0, 0)) & Qt::ItemIsSelectable));
        QVERIFY(m_rows->flags(m_rows->index(1, 0)) & Qt::ItemIsSelectable);
        QVERIFY(!m_rows->mapToSource(m_rows->index(0, 0)).isValid());
        QCOMPARE(m_rows->idAt(0), 0);
        QCOMPARE(m_rows->rowOf(5), 1);
        QCOMPARE(m_rows->rowOf(6), -1);
        QCOMPARE(m_rows->shownIds().last(), 6);
        QCOMPARE(m_rows->mapFromSource(m_model->index(m_model->rowOf(5), 2)), m_rows->index(1, 2));
        QCOMPARE(m_rows->headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"Name"_s);
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("ids");
        QTest::newRow("name") << u"muller"_s << QList<int>{4};
        QTest::newRow("two words") << u"support OYVIND"_s << QList<int>{5};
        QTest::newRow("message") << u"parental"_s << QList<int>{6};
        QTest::newRow("return time") << u"13:00"_s << QList<int>{3};
        QTest::newRow("status") << u"system"_s << QList<int>{7};
        QTest::newRow("group") << u"support 9"_s << QList<int>{5, 6};
        QTest::newRow("another group") << u"arger field"_s << QList<int>{2};
        QTest::newRow("nobody") << u"muller oyvind"_s << QList<int>{};
    }

    void searches()
    {
        QFETCH(const QString, text);
        QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
        m_rows->setFilter({.text = text});
        QFETCH(const QList<int>, ids);
        QVERIFY(std::ranges::equal(m_rows->shownIds(), ids));
        QCOMPARE(reset.size(), 1);
        for (const int id : m_rows->shownIds())
            QVERIFY(m_rows->rowOf(id) > 0); // also whoever is longer away
        m_rows->setFilter({.text = text + u' '});
        QCOMPARE(reset.size(), 1);
        m_rows->setFilter({});
        QCOMPARE(reset.size(), 2);
        QCOMPARE(m_rows->rowOf(6), -1);
    }

    void countsIgnoreTheChosenStandings()
    {
        QSignalSpy counts(m_rows.get(), &RosterRows::countsChanged);
        m_rows->setFilter({.standings = {Standing::Present}});
        QCOMPARE(m_rows->shownIds(), (QList<int>{5, 1}));
        QCOMPARE(m_rows->count(), (TeamCount{2, 3, 0}));
        QCOMPARE(counts.size(), 0);
        m_rows->setFilter({.standings = {Standing::Present}, .groups = {u"Support 10"_s}});
        QCOMPARE(shown(), (QStringList{u"Support 10"_s, u"1"_s}));
        QCOMPARE(m_rows->count(), (TeamCount{1, 3, 0}));
        QCOMPARE(heading(u"Support 10"_s, CountTextRole), u"1 of 4 present"_s);
        QCOMPARE(counts.size(), 1);
    }

    void onlyTheAbsent()
    {
        m_team->put(8, u"Unseen"_s, u"Support 9"_s, std::nullopt);
        m_team->list();
        m_rows->setFilter({.standings = {Standing::NotPresent, Standing::Unknown}});
        QCOMPARE(shown(),
            (QStringList{
                u"Support 9"_s, u"8"_s, u"Support 10"_s, u"2"_s, u"4"_s, u"3"_s, u"Longer away (1)"_s}));
        QCOMPARE(m_rows->count(), (TeamCount{2, 3, 1}));
    }

    void favourites()
    {
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        m_model->setFavourites({2, 5, 99});
        QCOMPARE(changed.size(), 2);
        QVERIFY(m_rows->index(m_rows->rowOf(5), 0).data(IsFavouriteRole).toBool());
        QVERIFY(!m_rows->index(m_rows->rowOf(1), 0).data(IsFavouriteRole).toBool());
        QCOMPARE(m_rows->index(m_rows->rowOf(5), 1).data(Qt::AccessibleTextRole).toString().left(24),
            u"Øyvind Sæther, favourite"_s);
        m_rows->setFilter({.onlyFavourites = true});
        QCOMPARE(shown(), (QStringList{u"Support 9"_s, u"5"_s, u"Support 10"_s, u"2"_s}));
        QCOMPARE(m_rows->count(), (TeamCount{1, 1, 0}));
        QCOMPARE(heading(u"Support 10"_s, CountTextRole), u"1 of 4 present"_s);
        m_model->setFavourites({5, 99});
        QCOMPARE(shown(), (QStringList{u"Support 9"_s, u"5"_s}));
        m_team->put(99, u"New here"_s, u"Support 9"_s);
        m_team->list();
        QCOMPARE(shown(), (QStringList{u"Support 9"_s, u"99"_s, u"5"_s}));
    }

    void teamsOfOnePerson()
    {
        QCOMPARE(m_rows->groupsOf(1), QStringList{u"Support 10"_s});
        QCOMPARE(m_rows->groupsOf(7), QStringList());
        QCOMPARE(m_rows->groupsOf(1234), QStringList());
    }

    void ordered_data()
    {
        QTest::addColumn<RowOrder>("order");
        QTest::addColumn<QStringList>("ids"); // of Support 10
        QTest::newRow("need") << RowOrder{} << QStringList{u"2"_s, u"4"_s, u"3"_s, u"1"_s};
        QTest::newRow("need, reversed")
            << RowOrder{OrderBy::Need, true} << QStringList{u"1"_s, u"3"_s, u"4"_s, u"2"_s};
        QTest::newRow("name") << RowOrder{OrderBy::Name} << QStringList{u"2"_s, u"4"_s, u"1"_s, u"3"_s};
        QTest::newRow("name, reversed")
            << RowOrder{OrderBy::Name, true} << QStringList{u"3"_s, u"1"_s, u"4"_s, u"2"_s};
        QTest::newRow("message") << RowOrder{OrderBy::Message} << QStringList{u"3"_s, u"2"_s, u"4"_s, u"1"_s};
        QTest::newRow("message, reversed")
            << RowOrder{OrderBy::Message, true} << QStringList{u"2"_s, u"3"_s, u"4"_s, u"1"_s};
        QTest::newRow("back") << RowOrder{OrderBy::Back} << QStringList{u"2"_s, u"3"_s, u"4"_s, u"1"_s};
        QTest::newRow("back, reversed")
            << RowOrder{OrderBy::Back, true} << QStringList{u"3"_s, u"2"_s, u"4"_s, u"1"_s};
    }

    void ordered()
    {
        QFETCH(const RowOrder, order);
        QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
        m_rows->setOrder(order);
        QTEST(shown().mid(3, 4), "ids");
        QCOMPARE(shown().mid(0, 3), (QStringList{u"Support 9"_s, u"5"_s, u"Support 10"_s}));
        QCOMPARE(shown().last(), u"Longer away (1)"_s);
        QCOMPARE(m_rows->order(), order);
        QCOMPARE(reset.size(), 0);
        m_rows->setOrder({});
        QCOMPARE(shown().mid(3, 4), (QStringList{u"2"_s, u"4"_s, u"3"_s, u"1"_s}));
    }

    void ordersFollowPolls()
    {
        m_rows->setOrder({OrderBy::Message, false});
        QSignalSpy moved(m_rows.get(), &QAbstractItemModel::rowsMoved);
        m_team->presence(2, Present);
        QCOMPARE(shown().mid(3, 4), (QStringList{u"3"_s, u"2"_s, u"4"_s, u"1"_s}));
        QCOMPARE(moved.size(), 0);
        m_team->presence(4, NotPresent, u"Arzt"_s);
        QCOMPARE(shown().mid(3, 4), (QStringList{u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        m_team->presence(4, NotPresent, u"Lunch 10"_s);
        m_team->presence(1, NotPresent, u"lunch 9"_s);
        QCOMPARE(shown().mid(3, 4), (QStringList{u"1"_s, u"4"_s, u"3"_s, u"2"_s}));
        QCOMPARE(moved.size(), 2); // one for each who had to move
    }

    void anOrderMovesHeldRowsOnlyWhenChosen()
    {
        m_rows->setHeld({1});
        m_rows->setOrder({OrderBy::Name, true});
        QCOMPARE(shown().mid(3, 4), (QStringList{u"3"_s, u"1"_s, u"4"_s, u"2"_s}));
        m_team->row(1).agent.name = u"Aaron Brandt"_s;
        m_team->list();
        QCOMPARE(shown().mid(3, 4), (QStringList{u"3"_s, u"1"_s, u"4"_s, u"2"_s}));
        m_rows->setHeld({});
        QCOMPARE(shown().mid(3, 4), (QStringList{u"3"_s, u"4"_s, u"2"_s, u"1"_s}));
    }

    void theOrderedColumnSaysSo()
    {
        const auto spoken = [this](Column column) {
            return m_rows->headerData(int(column), Qt::Horizontal, Qt::AccessibleTextRole).toString();
        };
        QCOMPARE(spoken(Column::Availability), u"Service availability, in ascending order"_s);
        QSignalSpy headers(m_rows.get(), &QAbstractItemModel::headerDataChanged);
        m_rows->setOrder({OrderBy::Back, true});
        QCOMPARE(headers.size(), 1);
        QCOMPARE(spoken(Column::Back), u"Back, in descending order"_s);
        QCOMPARE(spoken(Column::Availability), QString());
    }

    void collapsingTouchesOneTeam()
    {
        QSignalSpy removed(m_rows.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(m_rows.get(), &QAbstractItemModel::rowsInserted);
        m_rows->setCollapsed(u"Support 10"_s, true);
        QCOMPARE(removed.size(), 1);
        QCOMPARE(shown().mid(2, 2), (QStringList{u"Support 10"_s, u"In no team"_s}));
        QVERIFY(m_rows->index(2, 0).data(IsCollapsedRole).toBool());
        QCOMPARE(m_rows->shownIds().size(), 7);
        m_rows->setCollapsed(u"Support 10"_s, false);
        QCOMPARE(inserted.size(), 1);
        const QString longerAway = m_rows->index(m_rows->rowCount() - 1, 0).data(HeadingKeyRole).toString();
        m_rows->setCollapsed(longerAway, false);
        QCOMPARE(m_rows->rowOf(6), m_rows->rowCount() - 1);
        QCOMPARE(m_rows->collapsed(), QSet<QString>());
        m_rows->setCollapsed(QSet<QString>{longerAway, u"Support 9"_s});
        QCOMPARE(m_rows->rowOf(6), -1);
        QCOMPARE(m_rows->rowOf(5), -1);
    }

    void collapsingInASearchEndsWithIt()
    {
        m_rows->setCollapsed(u"Support 10"_s, true);
        m_rows->setFilter({.text = u"support"_s});
        QVERIFY(m_rows->rowOf(1) > 0);
        m_rows->setCollapsed(u"Support 9"_s, true);
        QCOMPARE(m_rows->rowOf(5), -1);
        m_rows->setFilter({});
        QVERIFY(m_rows->rowOf(5) > 0);
        QCOMPARE(m_rows->rowOf(1), -1);
    }

    void pollIsRowSignals()
    {
        QSignalSpy reset(m_rows.get(), &QAbstractItemModel::modelReset);
        QSignalSpy moved(m_rows.get(), &QAbstractItemModel::rowsMoved);
        QSignalSpy changed(m_rows.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy counts(m_rows.get(), &RosterRows::countsChanged);
        m_team->presence(2, Present);
        QCOMPARE(shown().mid(2, 5), (QStringList{u"Support 10"_s, u"4"_s, u"3"_s, u"2"_s, u"1"_s}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(changed.size(), 2); // heading and person
        QCOMPARE(counts.size(), 1);
        QCOMPARE(reset.size(), 0);
        m_team->presence(2, Present, u"x"_s);
        QCOMPARE(moved.size(), 1);
        QCOMPARE(changed.size(), 3);
        QCOMPARE(counts.size(), 1);
    }

    void forecastTakesCertainReturnsOnly()
    {
        m_team->presence(3, Present);
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), QString());
        m_team->presence(4, NotPresent, u"back 2026-11-25 08:00"_s);
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), QString());
        m_team->presence(4, NotPresent, u"back 2026-11-24 08:00"_s);
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), u"next back tomorrow 08:00 Katharina"_s);
        m_team->presence(3, NotPresent, u"back 12:00"_s); // its start was seen
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), u"next back 12:00 Yara"_s);
    }

    void timeAloneChangesTheOrder()
    {
        m_team->pass(2h); // 13:02
        m_rows->reorder();
        QCOMPARE(shown().mid(2, 4), (QStringList{u"Support 10"_s, u"2"_s, u"3"_s, u"4"_s}));
        QCOMPARE(heading(u"Support 10"_s, ForecastTextRole), QString());
        m_team->pass(24h);
        m_rows->reorder();
        QCOMPARE(shown().last(), u"Longer away (2)"_s);
        QCOMPARE(heading(u"Support 10"_s, CountTextRole), u"1 of 3 present"_s);
    }

    void heldRowsStay()
    {
        m_rows->setFilter({.standings = {Standing::NotPresent}});
        const QStringList before = shown();
        QCOMPARE(before.mid(0, 4), (QStringList{u"Support 10"_s, u"2"_s, u"4"_s, u"3"_s}));
        m_rows->setHeld({2});
        m_team->presence(2, Present);
        QCOMPARE(shown(), before);
        QCOMPARE(m_rows->index(1, 0).data(StandingRole).toInt(), int(Standing::Present));
        m_team->row(2).agent.group = u"Support 9"_s;
        m_team->list();
        QCOMPARE(shown(), before);
        m_rows->setHeld({});
        QCOMPARE(shown().mid(0, 3), (QStringList{u"Support 10"_s, u"4"_s, u"3"_s}));
    }

    void heldRowsDoNotOutliveTheirAgent()
    {
        m_rows->setHeld({2, 3});
        m_team->rows.removeAt(1);
        m_team->list();
        QCOMPARE(m_rows->rowOf(2), -1);
        m_rows->setCollapsed(u"Support 10"_s, true);
        QCOMPARE(m_rows->rowOf(3), -1);
    }

    void ownWriteMovesAtOnce()
    {
        m_team->roster.setWriteMark(1, {WriteMark::State::Pending, {NotPresent, u"back 2026-11-23 12:00"_s}});
        QCOMPARE(shown().mid(3, 4), (QStringList{u"2"_s, u"4"_s, u"1"_s, u"3"_s}));
        QCOMPARE(heading(u"Support 10"_s, CountTextRole), u"0 of 4 present"_s);
        m_team->roster.setWriteMark(1, {WriteMark::State::NotSent, {NotPresent, {}}});
        QCOMPARE(shown().at(6), u"1"_s);
    }

    void emptyAndFullAgain()
    {
        m_team->roster.clear();
        QCOMPARE(m_rows->rowCount(), 0);
        QVERIFY(!m_rows->hasChildren());
        QCOMPARE(m_rows->count(), TeamCount());
        m_team->list();
        QCOMPARE(m_rows->shownIds().size(), 7);
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    // Headings by their text, people by their id.
    QStringList shown() const
    {
        QStringList result;
        for (int row = 0; row < m_rows->rowCount(); ++row) {
            const QModelIndex index = m_rows->index(row, 0);
            result += index.data(IsHeadingRole).toBool() ? index.data(HeadingTextRole).toString()
                                                         : QString::number(index.data(IdRole).toInt());
        }
        return result;
    }

    QString heading(const QString &text, int role) const
    {
        const qsizetype row = shown().indexOf(text);
        return row < 0 ? u"no such heading"_s : m_rows->index(int(row), 0).data(role).toString();
    }

    std::unique_ptr<TeamScene> m_team;
    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<RosterRows> m_rows;
    std::array<std::unique_ptr<QAbstractItemModelTester>, 2> m_testers;
};

QTEST_GUILESS_MAIN(TestRosterRows)
#include "tst_rosterrows.moc"
