// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallnames.h"
#include "wall/wallscenes.h"

#include <QSet>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestWallNames final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void forms_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QStringList>("brief");
        const auto row = [](const char *what, const QStringList &names, const QStringList &brief) {
            QTest::newRow(what) << names << brief;
        };
        row("nobody", {}, {});
        row("one", {u"Katharina Müller"_s}, {u"Katharina M."_s});
        row("the last word counts", {u"Sanne van der Meer"_s}, {u"Sanne M."_s});
        row("what is in brackets is no name", {u"Anna Berg (Acme)"_s}, {u"Anna B."_s});
        row("one word", {u"Anna"_s}, {u"Anna"_s});
        row("empty", {QString()}, {QString()});
        row("nothing but spaces", {u"   "_s}, {u"   "_s});
        row("no shorter", {u"X Å"_s, u"Al Bo"_s}, {u"X Å"_s, u"Al Bo"_s});
        row("a letter more where two would be the same", {u"Anna Berg"_s, u"Anna Bakke"_s, u"Anna Dahl"_s},
            {u"Anna Be."_s, u"Anna Ba."_s, u"Anna D."_s});
        row("two of one name", {u"Anna Berg"_s, u"Anna Berg"_s}, {u"Anna Berg"_s, u"Anna Berg"_s});
        row("too much alike", {u"Jan Petersen"_s, u"Jan Petersson"_s},
            {u"Jan Petersen"_s, u"Jan Petersson"_s});
        row("another one is called that", {u"Anna B."_s, u"Anna Berg"_s}, {u"Anna B."_s, u"Anna Be."_s});
        row("in any case", {u"ANNA BERG"_s, u"Anna Bakke"_s}, {u"ANNA BE."_s, u"Anna Ba."_s});
        row("Hebrew", {u"יעל בן־דוד"_s}, {u"יעל ב."_s});
        row("emoji stay whole",
            {u"Anna 👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦"_s},
            {u"Anna 👩‍👩‍👧‍👦."_s});
        row("marks stay with their letter", {u"Anna A\u030Akesson"_s}, {u"Anna A\u030A."_s});
    }

    void forms()
    {
        QFETCH(QStringList, names);
        QFETCH(QStringList, brief);
        QCOMPARE(briefNames(names), brief);
    }

    // What stands for one person stands for no other one.
    void uniqueAmongMany()
    {
        QStringList names;
        for (int n = 0; n < 2000; ++n)
            names += nameOf(n);
        QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), 2000);
        const QStringList brief = briefNames(names);
        QSet<QString> seen(brief.cbegin(), brief.cend());
        QCOMPARE(seen.size(), 2000);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QVERIFY(brief.at(i).size() <= names.at(i).size());
            QVERIFY2(brief.at(i) == names.at(i) || !names.contains(brief.at(i)), qPrintable(brief.at(i)));
        }
    }
};

QTEST_GUILESS_MAIN(TestWallNames)
#include "tst_wallnames.moc"
