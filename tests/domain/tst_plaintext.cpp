// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/plaintext.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestPlainText final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void line_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("line"); // at most 10 units
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("plain") << u"Anna Berg"_s << u"Anna Berg"_s;
        QTest::newRow("exact") << u"0123456789"_s << u"0123456789"_s;
        QTest::newRow("long") << u"0123456789a"_s << u"012345678…"_s;
        QTest::newRow("cut after a space") << u"01234567 89a"_s << u"01234567…"_s;
        QTest::newRow("lines") << u"\r\n a\r\n\r\nb\t c\u0085d\u2028e\u2029"_s << u"a b c d e"_s;
        QTest::newRow("nul and escape") << u"a\u0000b\u001bc\u007f"_s << u"a b c"_s;
        QTest::newRow("bidi controls")
            << u"\u202aa\u202bb\u202cc\u202dd\u202ee\u2066f\u2067g\u2068h\u2069"_s << u"abcdefgh"_s;
        QTest::newRow("marks stay") << u"a\u200eb\u200fc"_s << u"a\u200eb\u200fc"_s;
        QTest::newRow("right to left") << u"שרה כהן"_s << u"שרה כהן"_s;
        QTest::newRow("markup is text") << u"<b>&amp;"_s << u"<b>&amp;"_s;
        QTest::newRow("half pairs") << u"a"_s + QChar(0xD83C) + u'b' + QChar(0xDF55) + u'c' + QChar(0xD83C)
                                    << u"abc"_s;
        QTest::newRow("pair at the cut") << u"01234567🍕9"_s << u"01234567…"_s;
        QTest::newRow("pair before the cut") << u"0123456🍕9a"_s << u"0123456🍕…"_s;
        QTest::newRow("accent at the cut") << u"01234567e\u0301xy"_s << u"01234567…"_s;
        QTest::newRow("family at the cut") << u"0123👨‍👩‍👧x"_s << u"0123…"_s;
        QTest::newRow("flag at the cut") << u"0123456🇳🇴"_s << u"0123456…"_s;
        QTest::newRow("endless character")
            << u"e"_s + u"\u0301"_s.repeated(20) << u"e"_s + u"\u0301"_s.repeated(8) + u'…';
    }

    void line()
    {
        QFETCH(const QString, text);
        QTEST(plainLine(text, 10), "line");
        QVERIFY(plainLine(text, 10).size() <= 10);
    }

    void everyLength()
    {
        const QString text = u"🍕e\u0301👨‍👩‍👧🇳🇴אבx"_s.repeated(3);
        for (qsizetype max = 0; max <= text.size(); ++max) {
            const QString cut = shortened(text, max);
            QVERIFY(cut.size() <= max);
            QCOMPARE(QString::fromUtf8(cut.toUtf8()), cut);
        }
        QCOMPARE(shortened(text, text.size()), text);
        QCOMPARE(shortened(text, -1), QString());
    }
};

QTEST_APPLESS_MAIN(TestPlainText)
#include "tst_plaintext.moc"
