// SPDX-License-Identifier: GPL-3.0-or-later
// What nobody hopes for: names that are too long, too much alike or none, screens without a size.
#include "wall/layoutcheck.h"
#include "wall/wallcut.h"
#include "wall/wallnames.h"

#include <QSet>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const auto LongWord = u"Wolfeschlegelsteinhausenbergerdorffsohne"_s; // 40 letters

/// Their number and no others.
void nameAll(WallScene &scene, const QString &name)
{
    for (WallPerson &person : scene.board.people) {
        person.name = name;
        person.brief = name;
    }
}

void nameOne(WallScene &scene, int person, const QString &name)
{
    scene.board.people[person].name = name;
    scene.board.people[person].brief = name;
}

/// The names as they are written for people who have those names and no shorter ones.
QStringList shown(const QStringList &names, double room)
{
    QList<WallPerson> people;
    for (const QString &name : names)
        people += WallPerson{.name = name, .brief = name};
    const auto roomBeside = [room](const QString &) { return room; };
    QStringList texts;
    for (const ShownName &name :
        shownNames(people, roomBeside, {.name = 60, .text = 50, .head = 70, .leastName = 40}, plainType()))
        texts += name.text;
    return texts;
}

bool isCut(const QString &name)
{
    return name.contains(u'…');
}

} // namespace

class TestWallHard final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hardNames_data();
    void hardNames();
    void longTeamName();
    void oneLongName();
    void smallerBeforeCut();
    void cutsDiffer_data();
    void cutsDiffer();
    void sameShortForm();
    void longAside();
    void shorterAside();
    void allUnknown();
    void screensWithoutSize_data();
    void screensWithoutSize();
    void mirroredPages_data();
    void mirroredPages();
};

void TestWallHard::hardNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("120 characters") << QString(120, u'W');
    QTest::newRow("120 characters in words") << QString(u"Wolfgang "_s).repeated(13).left(120);
    QTest::newRow("emoji") << QString(u"👩‍👩‍👧‍👦"_s).repeated(12);
    QTest::newRow("right to left") << u"محمد عبد الرحمن الحسيني القرشي"_s;
    QTest::newRow("empty") << QString();
    QTest::newRow("one character") << u"X"_s;
}

void TestWallHard::hardNames()
{
    QFETCH(QString, name);
    for (const int people : {1, 4, 60}) {
        WallScene scene = wallScene(people);
        nameAll(scene, name);
        const WallLayout layout = layOut(scene);
        QCOMPARE(fault(layout, FullHd), QString());
        QVERIFY(layout.plan.isLegible);
        for (const QString &shown : namesOn(layout.pages))
            QVERIFY(shown == name || (shown.endsWith(u'…') && shown.size() > 8));
    }
}

void TestWallHard::longTeamName()
{
    WallScene scene = wallScene(24);
    scene.board.cards[1].team = QString(80, u'W');
    scene.board.headlines = {QString(80, u'W') + u" needs 1 more"_s, u"1 team below minimum"_s};
    const WallLayout layout = layOut(scene);
    QCOMPARE(fault(layout, FullHd), QString());
    QVERIFY(says(layout.pages.constFirst(), u"1 team below minimum"_s));
}

// One name that is longer than all others takes no column from them.
void TestWallHard::oneLongName()
{
    WallScene scene = wallScene(60);
    const WallLayout before = layOut(scene);
    QVERIFY(before.plan.columns > 1);
    nameOne(scene, 3, LongWord);
    const WallLayout layout = layOut(scene);
    QCOMPARE(fault(layout, FullHd), QString());
    QCOMPARE(layout.plan.columns, before.plan.columns);
    QCOMPARE(layout.pages.size(), before.pages.size());
    const QStringList names = namesOn(layout.pages);
    QCOMPARE(std::ranges::count_if(names, isCut), 1);
    QVERIFY(names.at(3).startsWith(u"Wolfesch"_s));
}

void TestWallHard::smallerBeforeCut()
{
    QCOMPARE(shown({LongWord}, 40 * 0.65 * 40 + 1), QStringList{LongWord});
    QVERIFY(isCut(shown({LongWord}, 40 * 0.65 * 40 - 1).constFirst()));
    // Where there is room on the page, nothing is cut at all.
    WallScene scene = wallScene(4);
    nameOne(scene, 3, LongWord);
    const WallLayout layout = layOut(scene, {QSize(1920, 1080), {}, 2, 55});
    QVERIFY(namesOn(layout.pages).contains(LongWord));
    QCOMPARE(fault(layout, {QSize(1920, 1080), {}, 2, 55}), QString());
}

void TestWallHard::cutsDiffer_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("at the end") << QStringList{LongWord + u"Anna"_s, LongWord + u"Berta"_s};
    QTest::newRow("in the middle") << QStringList{
        LongWord + u"Anna"_s + LongWord, LongWord + u"Berta"_s + LongWord, LongWord + u"Carla"_s + LongWord};
    QTest::newRow("one is the beginning of the other") << QStringList{LongWord, LongWord + LongWord};
    QTest::newRow("emoji") << QStringList{QString(u"👩‍👩‍👧‍👦"_s).repeated(12) + u"👨"_s,
        QString(u"👩‍👩‍👧‍👦"_s).repeated(13)};
    QTest::newRow("right to left") << QStringList{QString(u"محمد عبد الرحمن "_s).repeated(4) + u"القرشي"_s,
        QString(u"محمد عبد الرحمن "_s).repeated(4) + u"الحسيني"_s};
}

// Nobody looks like somebody else, unless they have the same name.
void TestWallHard::cutsDiffer()
{
    QFETCH(const QStringList, names);
    const QStringList texts = shown(names, 500);
    QVERIFY(std::ranges::all_of(texts, isCut));
    QCOMPARE(QSet<QString>(texts.cbegin(), texts.cend()).size(), names.size());
    for (const QString &text : texts)
        QVERIFY(plainType().width(text, true) * 40 <= 500);
    const QStringList twins = shown({names.constFirst(), names.constFirst()}, 500);
    QCOMPARE(twins.at(0), twins.at(1));
}

void TestWallHard::sameShortForm()
{
    WallScene scene = wallScene(60);
    const QStringList names{
        u"Katharina Müller-Lüdenscheidt-Wolkenburg"_s, u"Katharina Müller-Lüdenscheidt-Hohenstein"_s};
    const QStringList brief = briefNames(names);
    for (int i = 0; i < 2; ++i) {
        scene.board.people[i].name = names.at(i);
        scene.board.people[i].brief = brief.at(i);
    }
    const WallLayout layout = layOut(scene);
    QCOMPARE(fault(layout, FullHd), QString());
    QVERIFY(namesOn(layout.pages).at(0) != namesOn(layout.pages).at(1));
}

// A message of somebody who likes to write does not make the wall illegible, nor the name short.
void TestWallHard::longAside()
{
    WallScene scene = wallScene(60);
    scene.board.people[0].aside = u"11:30 · "_s + QString(u"Gone fishing "_s).repeated(15);
    scene.board.people[0].briefAside = scene.board.people.at(0).aside;
    const WallLayout layout = layOut(scene);
    QVERIFY(layout.plan.isLegible);
    QCOMPARE(fault(layout, FullHd), QString());
    QCOMPARE(namesOn(layout.pages).constFirst(), scene.board.people.constFirst().name);
    QVERIFY(says(layout.pages.constFirst(), u"11:30 · Gone"_s));
}

// When many are back tomorrow only, that does not cost a column.
void TestWallHard::shorterAside()
{
    WallScene scene = wallScene(60);
    const int columns = layOut(scene).plan.columns;
    for (int i = 0; i < scene.board.missing; ++i) {
        scene.board.people[i].aside = u"tomorrow 08:30"_s;
        scene.board.people[i].briefAside = u"Tue 08:30"_s;
    }
    const WallLayout layout = layOut(scene);
    QCOMPARE(layout.plan.columns, columns);
    QCOMPARE(fault(layout, FullHd), QString());
    QVERIFY(says(layout.pages.constFirst(), u"Tue 08:30"_s));
    scene.board.people.resize(4);
    scene.board.missing = 4;
    QVERIFY(says(layOut(scene, {QSize(1920, 1080), {}, 2, 55}).pages.constFirst(), u"tomorrow 08:30"_s));
}

void TestWallHard::allUnknown()
{
    for (const int people : {1, 24, 2000}) {
        WallScene scene = wallScene(people);
        for (WallPerson &person : scene.board.people) {
            person.standing = Standing::Unknown;
            person.aside = u"unknown"_s;
            person.briefAside = person.aside;
        }
        scene.board.missing = people;
        const WallLayout layout = layOut(scene);
        QVERIFY(layout.plan.isLegible);
        QCOMPARE(fault(layout, FullHd), QString());
        QCOMPARE(namesOn(layout.pages).size(), people);
    }
}

void TestWallHard::screensWithoutSize_data()
{
    QTest::addColumn<WallPlace>("place");
    QTest::newRow("nothing said, nothing reported") << WallPlace{QSize(1920, 1080), QSizeF(0, 0), 0, 0};
    QTest::newRow("800x480, size 0") << WallPlace{QSize(800, 480), QSizeF(0, 0), 0.5, 0};
    QTest::newRow("no pixels yet") << WallPlace{QSize(0, 0), {}, 3, 55};
    QTest::newRow("one pixel") << WallPlace{QSize(1, 1), {}, 3, 55};
}

void TestWallHard::screensWithoutSize()
{
    QFETCH(const WallPlace, place);
    for (const int people : {0, 24, 2000}) {
        const WallLayout layout = layOut(wallScene(people), place);
        QVERIFY(!layout.pages.isEmpty());
        if (place.pixels.width() > 1)
            QCOMPARE(fault(layout, place), QString());
    }
}

void TestWallHard::mirroredPages_data()
{
    QTest::addColumn<int>("people");
    for (const int people : {0, 4, 24, 60, 400})
        QTest::addRow("%d", people) << people;
}

// Everything at the same height and as large; what began at the left begins at the right.
void TestWallHard::mirroredPages()
{
    QFETCH(const int, people);
    WallScene scene = wallScene(people);
    for (const bool isTroubled : {false, true}) {
        if (isTroubled)
            scene.trouble = {u"No contact since 10:42 (8 min)"_s, u"Call 1234"_s};
        WallPlace place = FullHd;
        const WallLayout plain = layOut(scene, place);
        place.isMirrored = true;
        const WallLayout layout = layOut(scene, place);
        QCOMPARE(fault(layout, place), QString());
        QCOMPARE(layout.pages.size(), plain.pages.size());
        for (qsizetype i = 0; i < plain.pages.size(); ++i)
            QCOMPARE(mirrored(layout.pages.at(i), place.pixels.width()), plain.pages.at(i));
        const WallPage &page = layout.pages.constFirst();
        QVERIFY(page.at(0).box.right() > page.at(1).box.right()); // headline, clock
        QVERIFY(page.at(1).box.left() < 100);
        if (people == 0)
            continue;
        const WallItem &first = page.at(3 + int(scene.board.cards.size()));
        QCOMPARE(first.texts.constLast().text, scene.board.people.constFirst().name);
        QVERIFY(first.sign->box.left() > first.texts.constLast().origin.x());
        QVERIFY(first.texts.constFirst().origin.x() < first.texts.constLast().origin.x()); // its time
        QVERIFY(first.box.right() > 1800);
    }
}

QTEST_GUILESS_MAIN(TestWallHard)
#include "tst_wallhard.moc"
