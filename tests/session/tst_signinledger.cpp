// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/signinledger.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

using Retries = SignInLedger::Retries;

/// A ledger file and a clock that is set by hand.
struct Place {
    QTemporaryDir dir;
    QString file = dir.filePath(u"signin/ledger.json"_s);
    QDateTime now{QDate(2026, 11, 23), QTime(7, 12)};
    Clock clock{[this] { return now; }, [] { return Tick(0); }};

    [[nodiscard]] SignInLedger ledger() const { return {file, clock, 1000}; }
    void pass(std::chrono::seconds time) { now = now.addSecs(time.count()); }
};

const QString key = u"acme"_s;

} // namespace

class TestSignInLedger final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersExactlyTheRefusedSecret()
    {
        Place place;
        SignInLedger first = place.ledger();
        QVERIFY(first.mayTry(key, u"wrong"_s, Retries::Never));
        first.refused(key, u"wrong"_s);
        QVERIFY(!first.mayTry(key, u"wrong"_s, Retries::Never));
        QVERIFY(first.mayTry(key, u"right"_s, Retries::Never));
        QVERIFY(first.mayTry(u"other"_s, u"wrong"_s, Retries::Never));

        place.pass(48h);
        SignInLedger second = place.ledger(); // another program, another day
        QVERIFY(!second.mayTry(key, u"wrong"_s, Retries::Never));
        const auto refusal = second.refusal(key, u"wrong"_s);
        QCOMPARE(refusal->since, QDateTime(QDate(2026, 11, 23), QTime(7, 12)));
        QCOMPARE(refusal->tries, 1);
        second.refused(key, u"wrong"_s);
        QCOMPARE(first.refusal(key, u"wrong"_s)->tries, 2);
        QCOMPARE(first.refusal(key, u"wrong"_s)->since, refusal->since);
        QCOMPARE(first.refusal(key, u"wrong"_s)->lastTry, place.now);
    }

    void acceptanceForgivesOnlyTheAcceptedSecret()
    {
        Place place;
        SignInLedger ledger = place.ledger();
        ledger.refused(key, u"wrong"_s);
        ledger.refused(key, u"expired"_s);
        ledger.accepted(key, u"right"_s);
        QVERIFY(!ledger.mayTry(key, u"wrong"_s, Retries::Never));
        ledger.accepted(key, u"expired"_s);
        QVERIFY(ledger.mayTry(key, u"expired"_s, Retries::Never));
        QVERIFY(!place.ledger().mayTry(key, u"wrong"_s, Retries::Never));
        place.pass(31 * 24h);
        ledger.accepted(key, u"right"_s); // long ago: no start pays for it any more
        QVERIFY(ledger.mayTry(key, u"wrong"_s, Retries::Never));
        ledger.refused(key, u"wrong"_s);
        ledger.forget(key);
        QVERIFY(place.ledger().mayTry(key, u"wrong"_s, Retries::Never));
    }

    void pacesRetries_data()
    {
        QTest::addColumn<int>("retries");
        QTest::addColumn<QList<int>>("minutes");
        QTest::newRow("unattended") << int(Retries::Unattended) << QList<int>{60, 360, 360, 360};
        QTest::newRow("token") << int(Retries::Token) << QList<int>{5, 15, 60, 60};
    }
    void pacesRetries()
    {
        QFETCH(int, retries);
        QFETCH(QList<int>, minutes);
        Place place;
        SignInLedger ledger = place.ledger();
        ledger.refused(key, u"x"_s);
        for (const int pause : minutes) {
            place.pass(std::chrono::minutes(pause) - 1s);
            QVERIFY(!ledger.mayTry(key, u"x"_s, Retries(retries)));
            place.pass(1s);
            QVERIFY(ledger.mayTry(key, u"x"_s, Retries(retries)));
            QVERIFY(!ledger.mayTry(key, u"x"_s, Retries::Never));
            ledger.refused(key, u"x"_s);
        }
    }

    void aClockSetBackBlocksNobodyForEver()
    {
        Place place;
        SignInLedger ledger = place.ledger();
        ledger.refused(key, u"x"_s);
        place.now = place.now.addYears(-20);
        QVERIFY(ledger.mayTry(key, u"x"_s, Retries::Unattended));
        ledger.refused(key, u"x"_s);
        QVERIFY(!ledger.mayTry(key, u"x"_s, Retries::Unattended));
        QVERIFY(!ledger.mayTry(key, u"x"_s, Retries::Never));
    }

    void theFileIsPrivateAndHoldsNoSecret()
    {
        const Place place;
        SignInLedger(place.file, place.clock).refused(key, u"hunter2-ÆØÅ"_s); // as slow as it is
        QFile file(place.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(!text.contains("hunter2"));
        QVERIFY(!text.contains(QByteArray("hunter2-ÆØÅ").toBase64()));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(file.permissions() & others, QFile::Permissions());
        QVERIFY(text.contains("\"iterations\": 100000"));
    }

    void aDamagedFileIsAnEmptyOne_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("rubbish") << QByteArray("\0\xff{{", 4);
        QTest::newRow("other types") << QByteArray(R"({"acme":{"iterations":100000,"refused":"all"}})");
        QTest::newRow("no end") << QByteArray(
            R"({"acme":{"iterations":2000000000,"salt":"AA==","refused":[{"fingerprint":"x"}]}})");
    }
    void aDamagedFileIsAnEmptyOne()
    {
        QFETCH(QByteArray, text);
        const Place place;
        QVERIFY(QDir().mkpath(QFileInfo(place.file).path()));
        QFile file(place.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        SignInLedger ledger = place.ledger();
        QVERIFY(ledger.mayTry(key, u"x"_s, Retries::Never));
        ledger.refused(key, u"x"_s);
        QVERIFY(!place.ledger().mayTry(key, u"x"_s, Retries::Never));
    }

    void aReadOnlyHomeIsRememberedForTheRun()
    {
        Place place;
        QFile inTheWay(place.dir.filePath(u"signin"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        SignInLedger ledger = place.ledger();
        ledger.refused(key, u"x"_s);
        QVERIFY(!ledger.mayTry(key, u"x"_s, Retries::Never));
        QVERIFY(ledger.claim(key));
        ledger.accepted(key, u"x"_s);
        QVERIFY(ledger.mayTry(key, u"x"_s, Retries::Never));
    }

    void oneProgramAtATimeTries()
    {
        const Place place;
        const SignInLedger first = place.ledger();
        const SignInLedger second = place.ledger();
        auto claim = first.claim(key);
        QVERIFY(claim);
        QVERIFY(!second.claim(key));
        QVERIFY(second.claim(u"other"_s));
        claim.reset();
        QVERIFY(second.claim(key));
    }

    void twoWritersLoseNothing()
    {
        const Place place;
        SignInLedger first = place.ledger();
        SignInLedger second = place.ledger();
        for (int i = 0; i < 3; ++i) {
            first.refused(u"a"_s, QString::number(i));
            second.refused(u"b"_s, QString::number(i));
        }
        for (const QString &where : {u"a"_s, u"b"_s})
            for (int i = 0; i < 3; ++i)
                QVERIFY(!place.ledger().mayTry(where, QString::number(i), Retries::Never));
    }

    void isBounded()
    {
        const Place place;
        SignInLedger ledger = place.ledger();
        for (int i = 0; i < 10; ++i)
            ledger.refused(key, QString::number(i));
        QVERIFY(ledger.mayTry(key, u"0"_s, Retries::Never));
        QVERIFY(!ledger.mayTry(key, u"9"_s, Retries::Never));
    }

    void keysOfConnectionsWithoutProfile()
    {
        const QString one = SignInLedger::adHocKey(u"https://crm.example/SuperOffice"_s, u"anna"_s);
        QCOMPARE(SignInLedger::adHocKey(u"crm.example/SuperOffice/api/v1/"_s, u"Anna "_s), one);
        QVERIFY(SignInLedger::adHocKey(u"https://crm.example/SuperOffice"_s, u"bo"_s) != one);
        QVERIFY(!one.contains(u"anna"_s));
    }
};

QTEST_GUILESS_MAIN(TestSignInLedger)
#include "tst_signinledger.moc"
