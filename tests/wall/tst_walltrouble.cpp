// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walltrouble.h"

#include "models/teamscene.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString Help = u"Call the service desk: 1234"_s;

QDateTime at(int hour, int minute)
{
    return TeamScene::at(23, hour, minute);
}

WallContact live()
{
    return {.session = Session::State::SignedIn,
        .startedAt = at(8, 0),
        .lastAnswer = at(10, 42),
        .now = at(10, 42)};
}

QString title(const WallContact &contact)
{
    const auto trouble = wallTrouble(contact, Help);
    return trouble ? trouble->title : QString();
}

} // namespace

class TestWallTrouble final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothing()
    {
        QVERIFY(!wallTrouble(live(), Help));
        WallContact failing = live();
        failing.error = ApiError::Kind::Retry;
        QVERIFY(!wallTrouble(failing, Help)); // what is shown is young enough
    }

    void noContact_data()
    {
        QTest::addColumn<QDateTime>("now");
        QTest::addColumn<QString>("title");
        QTest::newRow("minutes") << at(10, 50) << u"No contact since 10:42 (8 min)"_s;
        QTest::newRow("more of them") << at(12, 21) << u"No contact since 10:42 (99 min)"_s;
        QTest::newRow("hours") << at(15, 0) << u"No contact since 10:42 (4 h)"_s;
        QTest::newRow("past midnight") << TeamScene::at(24, 3, 0) << u"No contact since Mon (16 h)"_s;
        QTest::newRow("days") << TeamScene::at(26, 11, 0) << u"No contact since Mon (3 days)"_s;
        QTest::newRow("the clock jumped back") << at(9, 0) << u"No contact since 10:42 (0 min)"_s;
    }

    void noContact()
    {
        QFETCH(QDateTime, now);
        QFETCH(QString, title);
        WallContact contact = live();
        contact.isStale = true;
        contact.now = now;
        QCOMPARE(::title(contact), title);
        QCOMPARE(wallTrouble(contact, Help)->text, Help);
    }

    void refused()
    {
        WallContact contact = live();
        contact.session = Session::State::SignInRefused;
        contact.refusedSince = at(10, 43);
        contact.now = at(10, 44);
        QCOMPARE(title(contact), u"Sign-in refused since 10:43"_s); // at once: it does not pass
        contact.isStale = true;
        QCOMPARE(title(contact), u"Sign-in refused since 10:43"_s);
        contact.lastAnswer = {};
        contact.isStale = false;
        QCOMPARE(title(contact), u"Sign-in refused since 10:43"_s);
    }

    void beforeTheFirstAnswer()
    {
        WallContact contact{
            .session = Session::State::SigningIn, .startedAt = at(8, 0), .now = at(8, 0).addSecs(5)};
        QVERIFY(!wallTrouble(contact, Help));
        contact.now = at(8, 2);
        QCOMPARE(title(contact), u"No contact since 08:00 (2 min)"_s);
        contact.session = Session::State::NeedsSecret;
        QCOMPARE(title(contact), u"Not signed in: the password is missing"_s);
        contact.session = Session::State::SignedIn;
        contact.error = ApiError::Kind::NotPermitted;
        QCOMPARE(title(contact), u"This account may not read the list"_s);
    }

    void helpIsOneLine()
    {
        WallContact contact = live();
        contact.isStale = true;
        QCOMPARE(wallTrouble(contact, u"a\nb\u202Ec"_s)->text, u"a bc"_s);
        QCOMPARE(wallTrouble(contact, {})->text, QString());
        QVERIFY(wallTrouble(contact, QString(1000, u'x'))->text.size() <= 200);
    }
};

QTEST_GUILESS_MAIN(TestWallTrouble)
#include "tst_walltrouble.moc"
