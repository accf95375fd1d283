// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/storedtext.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestStoredText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mayBe_data()
    {
        QTest::addColumn<QString>("sent");
        QTest::addColumn<QString>("stored");
        QTest::addColumn<bool>("may");
        QTest::newRow("as sent") << u"Lunch"_s << u"Lunch"_s << true;
        QTest::newRow("trimmed") << u"  Lunch \t"_s << u"Lunch"_s << true;
        QTest::newRow("cut") << u"Lunch, back 2026-11-23 13:00"_s << u"Lunch, bac"_s << true;
        QTest::newRow("trimmed and cut") << u"  Lunch"_s << u"Lun"_s << true;
        QTest::newRow("Latin-1") << u"Møte \u2013 till ett"_s << u"Møte ? till ett"_s << true;
        QTest::newRow("one mark for an emoji") << u"Ferie \U0001F3D6!"_s << u"Ferie ?!"_s << true;
        QTest::newRow("two marks for an emoji") << u"Ferie \U0001F3D6!"_s << u"Ferie ?\?!"_s << true;
        QTest::newRow("all marks") << u"休暇"_s << u"?\?"_s << true;
        QTest::newRow("cut within marks") << u"休暇中"_s << u"?"_s << true;
        QTest::newRow("nothing of nothing") << QString() << QString() << true;
        QTest::newRow("nothing of spaces") << u"  "_s << QString() << true;
        QTest::newRow("nothing of something") << u"Lunch"_s << QString() << false;
        QTest::newRow("another") << u"Lunch"_s << u"Dentist"_s << false;
        QTest::newRow("longer") << u"Lunch"_s << u"Lunch with Anna"_s << false;
        QTest::newRow("another case") << u"Lunch"_s << u"lunch"_s << false;
        QTest::newRow("a mark for a letter") << u"Lunch"_s << u"L?nch"_s << false;
        QTest::newRow("the middle") << u"Lunch"_s << u"unc"_s << false;
    }

    void mayBe()
    {
        QFETCH(const QString, sent);
        QFETCH(const QString, stored);
        QTEST(mayBeStoredAs(stored, sent), "may");
    }
};

QTEST_GUILESS_MAIN(TestStoredText)
#include "tst_storedtext.moc"
