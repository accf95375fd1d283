// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/layoutcheck.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestWallLayout final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyScreenAndStaff_data();
    void everyScreenAndStaff();
    void everybodyOnOnePage();
    void summaryFirst();
    void lastPage();
    void fullRoll();
    void turns();
    void growsToFill();
    void wholeNamesWhereTheyFit();
    void manyTeams();
    void nobody();
    void countsOnly();
    void longerAway();
    void trouble();
    void tooFar();
    void samePagesAgain();
};

void TestWallLayout::everyScreenAndStaff_data()
{
    QTest::addColumn<WallPlace>("place");
    QTest::addColumn<int>("people");
    QTest::addColumn<bool>("isFullRoll");
    const QList<std::pair<const char *, WallPlace>> places{{"1080p", FullHd},
        {"1080p, auto", {QSize(1920, 1080), {}, 0, 0}}, {"4K, near", {QSize(3840, 2160), {}, 1.2, 43}},
        {"portrait", {QSize(1080, 1920), {}, 4, 55}}, {"4:3", {QSize(1600, 1200), {}, 3, 32}},
        {"800x480", {QSize(800, 480), {}, 0.7, 7}},
        {"800x480, size 0", {QSize(800, 480), QSizeF(0, 0), 3, 0}},
        {"ultrawide", {QSize(3440, 1440), {}, 2, 34}}, {"a strip", {QSize(1920, 300), {}, 1, 30}}};
    for (const auto &[name, place] : places) {
        for (const int people : {0, 1, 2, 4, 12, 24, 60, 200, 400, 2000}) {
            QTest::addRow("%s, %d", name, people) << place << people << false;
            QTest::addRow("%s, %d, full roll", name, people) << place << people << true;
        }
    }
}

void TestWallLayout::everyScreenAndStaff()
{
    QFETCH(WallPlace, place);
    QFETCH(int, people);
    QFETCH(bool, isFullRoll);
    WallScene scene = wallScene(people);
    scene.isFullRoll = isFullRoll;
    const WallLayout layout = layOut(scene, place);
    QCOMPARE(fault(layout, place), QString());
    QCOMPARE(layout.pages.size(), layout.plan.pages);
    if (!layout.plan.isLegible)
        return;
    const bool listsAll = layout.plan.showsEverybody || isFullRoll;
    QCOMPARE(namesOn(layout.pages).size(), listsAll ? people : scene.board.missing);
    for (const WallPage &page : layout.pages) {
        QVERIFY(says(page, u"11:02"_s));
        QVERIFY(says(page, u"updated 11:02:10"_s));
        QCOMPARE(says(page, u"page "_s), layout.pages.size() > 1);
    }
}

void TestWallLayout::everybodyOnOnePage()
{
    const WallLayout layout = layOut(wallScene(4));
    QVERIFY(layout.plan.showsEverybody);
    QCOMPARE(layout.pages.size(), 1);
    QVERIFY(!says(layout.pages.constFirst(), u"page"_s));
}

// Every team, and those who are missing, in their order; the other pages go on with them.
void TestWallLayout::summaryFirst()
{
    const WallScene scene = wallScene(200);
    const WallLayout layout = layOut(scene);
    QVERIFY(!layout.plan.showsEverybody);
    QVERIFY(layout.pages.size() > 2);
    for (const WallCard &card : scene.board.cards)
        QVERIFY(says(layout.pages.constFirst(), card.team));
    QVERIFY(!says(layout.pages.at(1), scene.board.cards.constLast().team));
    const QStringList names = namesOn(layout.pages);
    QCOMPARE(names.size(), scene.board.missing);
    QCOMPARE(names.constFirst(), scene.board.people.constFirst().name);
    QVERIFY(says(layout.pages.constFirst(), u"page 1 of %1"_s.arg(layout.pages.size())));
}

// The last page is not full: its columns are of one length all the same.
void TestWallLayout::lastPage()
{
    const WallLayout layout = layOut(wallScene(60));
    QCOMPARE(layout.pages.size(), 2);
    QCOMPARE(layout.plan.columns, 2);
    QHash<double, int> columns;
    for (const WallItem &item : layout.pages.constLast()) {
        if (item.ground == WallGround::Rule)
            ++columns[item.box.left()];
    }
    QList<int> lengths = columns.values();
    std::ranges::sort(lengths);
    QCOMPARE(lengths.size(), 2);
    QVERIFY(lengths.at(1) - lengths.at(0) <= 1);
}

void TestWallLayout::fullRoll()
{
    WallScene scene = wallScene(200);
    scene.isFullRoll = true;
    const WallLayout layout = layOut(scene);
    const QStringList names = namesOn(layout.pages);
    QCOMPARE(names.size(), 200);
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 200);
    // Who is present begins on a page of their own.
    QVERIFY(std::ranges::any_of(layout.pages,
        [&](const WallPage &page) { return namesOn(page).value(0) == scene.board.people.at(50).name; }));
}

void TestWallLayout::turns()
{
    QList<int> shown;
    for (int turn = 0; turn < 9; ++turn)
        shown += pageAtTurn(turn, 4);
    QCOMPARE(shown, (QList<int>{0, 1, 0, 2, 0, 3, 0, 1, 0}));
    QCOMPARE(pageAtTurn(7, 1), 0);
    QCOMPARE(pageAtTurn(7, 0), 0);
    QCOMPARE(pageAtTurn(3, 2), 1);
}

void TestWallLayout::growsToFill()
{
    int before = 10'000;
    for (const int people : {4, 24, 60}) {
        const int size = layOut(wallScene(people), {QSize(3840, 2160), {}, 1.2, 43}).plan.sizes.name;
        QVERIFY(size <= before);
        before = size;
    }
    const double least = leastCapitals(FullHd).name / 0.7;
    QVERIFY(layOut(wallScene(2)).plan.sizes.name > 1.1 * least);
}

void TestWallLayout::wholeNamesWhereTheyFit()
{
    const WallScene scene = wallScene(4);
    const QStringList names = namesOn(layOut(scene, {QSize(3840, 2160), {}, 1.2, 43}).pages);
    for (const WallPerson &person : scene.board.people)
        QVERIFY2(names.contains(person.name) || person.name.size() > 18, qPrintable(person.name));
}

// Smaller cards first; what is too much is said.
void TestWallLayout::manyTeams()
{
    const WallLayout twelve = layOut(wallScene(60, 12));
    QVERIFY(twelve.plan.isLegible);
    QVERIFY(twelve.plan.isCompact);
    QCOMPARE(fault(twelve, FullHd), QString());
    const WallLayout hundred = layOut(wallScene(400, 100));
    QVERIFY(!hundred.plan.isLegible);
    QCOMPARE(fault(hundred, FullHd), QString());
    QVERIFY(says(hundred.pages.constFirst(), u"show fewer teams"_s));
}

void TestWallLayout::nobody()
{
    WallScene scene{.board = {.headlines = {u"No agents"_s}}, .clock = u"11:02"_s};
    const WallLayout layout = layOut(scene);
    QCOMPARE(layout.pages.size(), 1);
    QVERIFY(says(layout.pages.constFirst(), u"No agents"_s));
    QCOMPARE(fault(layout, FullHd), QString());
    QCOMPARE(layOutWall({}, FullHd, plainType()).pages.size(), 1);
}

void TestWallLayout::countsOnly()
{
    WallScene scene = wallScene(400);
    scene.board.people.clear();
    scene.board.missing = 0;
    const WallLayout layout = layOut(scene);
    QCOMPARE(layout.pages.size(), 1);
    QVERIFY(!layout.plan.isCompact);
    QVERIFY(layout.plan.sizes.name > layOut(wallScene(24)).plan.sizes.name);
    QCOMPARE(fault(layout, FullHd), QString());
}

// Their number, at the end of those who are missing.
void TestWallLayout::longerAway()
{
    for (const int people : {0, 4, 200}) {
        WallScene scene = wallScene(people);
        scene.board.longerAway = 5;
        const WallLayout layout = layOut(scene);
        QCOMPARE(fault(layout, FullHd), QString());
        QCOMPARE(std::ranges::count_if(
                     layout.pages, [](const WallPage &page) { return says(page, u"5 longer away"_s); }),
            1);
        QVERIFY(says(layout.pages.constLast(), u"5 longer away"_s));
    }
}

// Over the whole width, on every page, with whom to call.
void TestWallLayout::trouble()
{
    WallScene scene = wallScene(200);
    scene.trouble = {u"No contact since 10:42 (8 min)"_s, u"Call the service desk: 1234"_s};
    for (const WallPlace &place : {FullHd, WallPlace{QSize(1080, 1920), {}, 4, 55}}) {
        const WallLayout layout = layOut(scene, place);
        QVERIFY(layout.plan.isLegible);
        QCOMPARE(fault(layout, place), QString());
        for (const WallPage &page : layout.pages) {
            QVERIFY(says(page, u"No contact since 10:42 (8 min)"_s));
            QVERIFY(says(page, u"service desk: 1234"_s));
            QVERIFY(!says(page, scene.board.headlines.constFirst()));
            QVERIFY(page.constFirst().box.width() > double(place.pixels.width()));
        }
    }
    scene.trouble->text = QString(u"Call somebody who knows "_s).repeated(20);
    QCOMPARE(fault(layOut(scene), FullHd), QString());
}

// The distance that it names is one from which it is legible, and not much too near.
void TestWallLayout::tooFar()
{
    WallPlace place{QSize(800, 480), {}, 6, 7};
    const WallScene scene = wallScene(24);
    const WallLayout layout = layOut(scene, place);
    QVERIFY(!layout.plan.isLegible);
    QCOMPARE(fault(layout, place), QString());
    QVERIFY(says(layout.pages.constFirst(), u"Cannot be legible from 6 m: come closer than"_s));
    QVERIFY(layout.plan.comeWithin > 0);
    place.distance = layout.plan.comeWithin;
    QVERIFY(layOut(scene, place).plan.isLegible);
    place.distance = 1.4 * layout.plan.comeWithin;
    QVERIFY(!layOut(scene, place).plan.isLegible);
}

// What is the same is not painted again.
void TestWallLayout::samePagesAgain()
{
    WallScene scene = wallScene(60);
    const WallLayout first = layOut(scene);
    QCOMPARE(layOut(scene).pages, first.pages);
    scene.clock = u"11:03"_s;
    const WallLayout later = layOut(scene);
    int changed = 0;
    for (qsizetype i = 0; i < first.pages.at(0).size(); ++i)
        changed += first.pages.at(0).at(i) == later.pages.at(0).at(i) ? 0 : 1;
    QCOMPARE(changed, 1);
}

QTEST_GUILESS_MAIN(TestWallLayout)
#include "tst_walllayout.moc"
