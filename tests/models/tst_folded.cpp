// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/folded.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestFolded final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsWhatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("typed");
        QTest::newRow("case") << u"Anna BERG"_s << u"anna berg"_s;
        QTest::newRow("umlaut") << u"Müller"_s << u"muller"_s;
        QTest::newRow("umlaut typed") << u"Muller"_s << u"MÜLLER"_s;
        QTest::newRow("umlaut in two characters") << u"Mu\u0308ller"_s << u"müller"_s;
        QTest::newRow("stroke") << u"Øyvind Sæther"_s << u"oyvind saether"_s;
        QTest::newRow("ring") << u"Åse"_s << u"ase"_s;
        QTest::newRow("sharp s") << u"Voß"_s << u"VOSS"_s;
        QTest::newRow("polish") << u"Łukasz"_s << u"lukasz"_s;
        QTest::newRow("turkish") << u"İpek Işık"_s << u"ipek isik"_s;
        QTest::newRow("hebrew points") << u"שָׁלוֹם"_s << u"שלום"_s;
        QTest::newRow("joiner") << u"a\u200Db"_s << u"ab"_s;
        QTest::newRow("full width") << u"Ａｎｎａ"_s << u"anna"_s;
    }

    void findsWhatPeopleType()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, typed);
        QCOMPARE(folded(text), folded(typed));
    }

    void words()
    {
        QCOMPARE(searchWords(u"  Oslo\tÅse "_s), (QStringList{u"oslo"_s, u"ase"_s}));
        QVERIFY(searchWords(u" \u200B "_s).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestFolded)
#include "tst_folded.moc"
