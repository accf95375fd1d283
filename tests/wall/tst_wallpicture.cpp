// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallpaint.h"
#include "wall/wallscenes.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QImage>
#include <QPainter>
#include <QSet>
#include <QTest>

#include <array>
#include <cmath>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

struct Screen {
    const char *name;
    WallPlace place;
};

const QList<Screen> &screens()
{
    static const QList<Screen> all{{"1080p 55in 5m", {QSize(1920, 1080), {}, 5, 55}},
        {"1080p 55in 3m", {QSize(1920, 1080), {}, 3, 55}}, {"4k 65in 5m", {QSize(3840, 2160), {}, 5, 65}},
        {"4k 43in 1.2m", {QSize(3840, 2160), {}, 1.2, 43}},
        {"portrait 55in 4m", {QSize(1080, 1920), {}, 4, 55}}, {"4-3 24in 2m", {QSize(1024, 768), {}, 2, 24}},
        {"800x480 7in 0.7m", {QSize(800, 480), {}, 0.7, 7}}};
    return all;
}

/// Relative luminance and contrast as WCAG 2.2 has them.
double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

/// WALL_PICTURES=FOLDER keeps the pictures to look at.
void paint(const WallPage &page, const QSize &size, const QString &name, bool isNight = false)
{
    const Theme &theme = wallTheme(isNight);
    QImage image(size, QImage::Format_RGB32);
    image.fill(theme.ground);
    QPainter painter(&image);
    for (const WallItem &item : page)
        paintItem(painter, item, QGuiApplication::font(), theme);
    painter.end();
    if (const QString folder = qEnvironmentVariable("WALL_PICTURES"); !folder.isEmpty())
        QVERIFY(image.save(u"%1/%2.png"_s.arg(folder, QString(name).replace(u' ', u'_'))));
}

} // namespace

class TestWallPicture final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matrix_data();
    void matrix();
    void states_data();
    void states();
    void contrasts_data();
    void contrasts();
    void scripts();
};

void TestWallPicture::matrix_data()
{
    QTest::addColumn<WallPlace>("place");
    QTest::addColumn<int>("people");
    for (const Screen &screen : screens()) {
        for (const int people : {0, 1, 4, 24, 60, 200, 400, 2000})
            QTest::addRow("%s %d", screen.name, people) << screen.place << people;
    }
}

// The angles that letters of the desktop's font fill, from the words' own sizes; and what was measured is
// what is painted.
void TestWallPicture::matrix()
{
    QFETCH(const WallPlace, place);
    QFETCH(const int, people);
    const QFont font = QGuiApplication::font();
    const WallLayout layout = layOutWall(wallScene(people), place, wallType(font));
    QVERIFY(layout.plan.isLegible);
    double name = 1000;
    double text = 1000;
    QStringList names;
    for (const WallPage &page : layout.pages) {
        for (const WallItem &item : page) {
            for (const WallText &each : item.texts) {
                const QFontMetricsF metrics(wallFont(font, each.size, each.isStrong));
                double &least = each.isName ? name : text;
                least = std::min(least, arcMinutes(metrics.capHeight(), place));
                QVERIFY(metrics.horizontalAdvance(each.text) <= 1.02 * each.width + 1);
                if (each.isName)
                    names += each.text;
            }
        }
    }
    const auto cut = std::ranges::count_if(names, [](const QString &each) { return each.contains(u'…'); });
    qInfo("%-24s %2d page(s), %d column(s), names %5.1f' (%d cut), other text %5.1f'",
        QTest::currentDataTag(), int(layout.pages.size()), layout.plan.columns, people == 0 ? 0.0 : name,
        int(cut), text);
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()).size(), names.size());
    QVERIFY(cut <= 1 + names.size() / 10);
    QVERIFY(name >= NameArcMinutes);
    QVERIFY(text >= TextArcMinutes);
    for (qsizetype i = 0; i < std::min<qsizetype>(2, layout.pages.size()); ++i)
        paint(layout.pages.at(i), place.pixels,
            QString::fromUtf8(QTest::currentDataTag()) + u"-p%1"_s.arg(i + 1));
}

void TestWallPicture::states_data()
{
    QTest::addColumn<WallScene>("scene");
    QTest::addColumn<WallPlace>("place");
    QTest::addColumn<bool>("isNight");
    const WallPlace fullHd = screens().constFirst().place;
    WallScene scene = wallScene(60);
    QTest::newRow("night") << scene << fullHd << true;
    scene.trouble = {u"No contact since 10:42 (8 min)"_s, {}};
    QTest::newRow("no contact") << scene << fullHd << false;
    scene.trouble = {u"Sign-in refused since 07:12"_s, u"Please call the service desk, extension 1234"_s};
    QTest::newRow("refused") << scene << fullHd << false;
    QTest::newRow("refused, portrait") << scene << screens().at(4).place << false;
    QTest::newRow("too far") << wallScene(24) << WallPlace{QSize(800, 480), {}, 6, 7} << false;
    WallScene empty{.board = {.headlines = {u"No agents"_s}}, .clock = u"11:02"_s};
    QTest::newRow("nobody") << empty << fullHd << false;
    QTest::newRow("many teams") << wallScene(60, 12) << fullHd << false;
    WallScene counts = wallScene(60, 6);
    counts.board.people.clear();
    counts.board.missing = 0;
    QTest::newRow("counts only") << counts << fullHd << false;
    QTest::newRow("one team") << wallScene(5, 1) << fullHd << false;
}

void TestWallPicture::states()
{
    QFETCH(const WallScene, scene);
    QFETCH(const WallPlace, place);
    QFETCH(const bool, isNight);
    const WallLayout layout = layOutWall(scene, place, wallType(QGuiApplication::font()));
    QVERIFY(!layout.pages.isEmpty());
    paint(layout.pages.constFirst(), place.pixels, QString::fromUtf8(QTest::currentDataTag()), isNight);
}

void TestWallPicture::contrasts_data()
{
    QTest::addColumn<bool>("isNight");
    QTest::newRow("day") << false;
    QTest::newRow("night") << true;
}

void TestWallPicture::contrasts()
{
    QFETCH(const bool, isNight);
    const Theme &theme = wallTheme(isNight);
    for (const WallInk ink : {WallInk::Text, WallInk::Muted}) {
        for (const WallGround ground : {WallGround::None, WallGround::Raised})
            QVERIFY(contrast(inkOf(ink, theme), groundOf(ground, theme)) >= 7);
    }
    QVERIFY(contrast(inkOf(WallInk::Alert, theme), groundOf(WallGround::None, theme)) >= 7);
    QVERIFY(contrast(inkOf(WallInk::OnAlert, theme), groundOf(WallGround::Alert, theme)) >= 7);
    for (const WallInk ink : {WallInk::Present, WallInk::NotPresent})
        QVERIFY(contrast(inkOf(ink, theme), groundOf(WallGround::None, theme)) >= 3);
    QVERIFY(contrast(theme.present, theme.notPresent) >= 1.5);
    // Half the light of the day.
    QVERIFY(!isNight || luminance(theme.text) < 0.55 * luminance(wallTheme(false).text));
}

// In any script a word is as wide as was measured.
void TestWallPicture::scripts()
{
    const QFont font = QGuiApplication::font();
    const WallType type = wallType(font);
    for (const QString &text : {u"Ødegård"_s, u"יעל בן־דוד"_s, u"محمد الحسيني"_s, u"木村 さくら"_s,
             u"👩‍👩‍👧‍👦"_s}) {
        for (const int size : {21, 64, 150}) {
            const double painted = QFontMetricsF(wallFont(font, size, true)).horizontalAdvance(text);
            QVERIFY2(
                std::abs(type.width(text, true) * size - painted) < 0.03 * painted + 1, qPrintable(text));
        }
    }
}

QTEST_MAIN(TestWallPicture)
#include "tst_wallpicture.moc"
