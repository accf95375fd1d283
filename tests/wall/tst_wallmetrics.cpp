// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallmetrics.h"

#include <QTest>

#include <cmath>

using namespace Rollcall;

namespace {

constexpr QSize FullHd(1920, 1080);

double millimetres(double pixels, const WallPlace &place)
{
    return pixels / pixelsPerMillimetre(place);
}

} // namespace

class TestWallMetrics final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void heights_data()
    {
        QTest::addColumn<double>("distance");
        QTest::addColumn<double>("name"); // millimetres
        QTest::newRow("3 m") << 3.0 << 17.5;
        QTest::newRow("5 m") << 5.0 << 29.1;
        QTest::newRow("8 m") << 8.0 << 46.5;
    }

    void heights()
    {
        QFETCH(double, distance);
        QFETCH(double, name);
        const WallPlace place{FullHd, {}, distance, 55};
        const LeastCapitals least = leastCapitals(place);
        QVERIFY(std::abs(millimetres(least.name, place) - name) < 0.06);
        QVERIFY(std::abs(millimetres(least.text, place) - name * 0.8) < 0.06);
        QCOMPARE(arcMinutes(least.name, place), 20.0);
        QCOMPARE(arcMinutes(least.text, place), 16.0);
    }

    void screenAsReported()
    {
        const WallPlace reported{FullHd, QSizeF(1218, 685), 5, 0};
        QVERIFY(std::abs(leastCapitals(reported).name - leastCapitals({FullHd, {}, 5, 55}).name) < 0.1);
        // What a person says counts more.
        QCOMPARE(
            pixelsPerMillimetre({FullHd, QSizeF(300, 200), 5, 55}), pixelsPerMillimetre({FullHd, {}, 5, 55}));
    }

    void sizesThatCannotBe_data()
    {
        QTest::addColumn<QSizeF>("reported");
        QTest::newRow("none") << QSizeF();
        QTest::newRow("0 x 0") << QSizeF(0, 0);
        QTest::newRow("no height") << QSizeF(500, 0);
        QTest::newRow("negative") << QSizeF(-500, -300);
        QTest::newRow("its shape, in centimetres") << QSizeF(160, 90);
        QTest::newRow("its shape") << QSizeF(16, 9);
        QTest::newRow("its shape, 16:10") << QSizeF(160, 100);
    }

    // Rather letters too large than too small.
    void sizesThatCannotBe()
    {
        QFETCH(QSizeF, reported);
        const WallPlace place{FullHd, reported, 5, 0};
        QCOMPARE(pixelsPerMillimetre(place), pixelsPerMillimetre({FullHd, {}, 5, DefaultDiagonal}));
    }

    void smallScreenIsBelieved()
    {
        QCOMPARE(std::round(pixelsPerMillimetre({{800, 480}, QSizeF(154, 86), 1, 0}) * 10), 53.0);
    }

    void distanceThatCannotBe()
    {
        for (const double distance : {0.0, -1.0, std::nan("")})
            QCOMPARE(wallDistance({FullHd, {}, distance, 55}), DefaultDistance);
        QVERIFY(std::isfinite(leastCapitals({FullHd, {}, std::nan(""), std::nan("")}).name));
    }

    void noScreen() { QCOMPARE(leastCapitals({QSize(0, 0), {}, 5, 55}).name, 0.0); }
};

QTEST_GUILESS_MAIN(TestWallMetrics)
#include "tst_wallmetrics.moc"
