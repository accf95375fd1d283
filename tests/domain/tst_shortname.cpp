// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shortname.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestShortName final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void letters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("letters");
        const auto row = [](const QString &name, const QString &letters) {
            QTest::newRow(name.toUtf8().constData()) << name << letters;
        };
        row(u""_s, u""_s);
        row(u" \t\n"_s, u""_s);
        row(u"Katharina Müller-Lüdenscheidt"_s, u"KM"_s);
        row(u"Anna Berg"_s, u"AB"_s);
        row(u"anna berg"_s, u"AB"_s);
        row(u"Jan van der Berg"_s, u"JB"_s);
        row(u"Support"_s, u"S"_s);
        row(u"2nd line"_s, u"2L"_s);
        row(u"Øystein Ærlig"_s, u"ØÆ"_s);
        row(u"ßeta Anna"_s, u"ßA"_s);
        row(u"E\u0301ric Berg"_s, u"E\u0301B"_s);
        row(u"Anna Berg (extern)"_s, u"AB"_s);
        row(u"(Anna) Berg"_s, u"AB"_s);
        row(u"\"Anna\" <Berg>"_s, u"AB"_s);
        row(u"Anna - Berg"_s, u"AB"_s);
        row(u"Anna 🍕"_s, u"A"_s);
        row(u"🍕 🍺"_s, u"🍕"_s);
        row(u"---"_s, u"-"_s);
        row(u"שרה כהן"_s, u"שכ"_s);
        row(u"محمد علي"_s, u"م\u200cع"_s);
        row(u"\u202eAnna Berg"_s, u"AB"_s);
        row(u"王小明"_s, u"王"_s);
        row(u"𐐨nna Berg"_s, u"𐐀B"_s);
        row(QChar(0xD83C) + u"Anna"_s, u"A"_s);
        row(QString(QChar(0xD83C)), u""_s);
        row(u"  Anna   Berg  "_s, u"AB"_s);
    }

    void letters()
    {
        QFETCH(const QString, name);
        QTEST(initials(name), "letters");
    }
};

QTEST_APPLESS_MAIN(TestShortName)
#include "tst_shortname.moc"
