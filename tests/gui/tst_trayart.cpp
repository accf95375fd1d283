// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/trayart.h"

#include <QApplication>
#include <QImage>
#include <QPainter>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Shapes = int(TrayShape::NotPresentAttention) + 1;
constexpr TrayGround LightPanel{.canRecolour = false, .isDark = false};
constexpr TrayGround DarkPanel{.canRecolour = false, .isDark = true};

QImage pictureOf(const QIcon &icon, int side, double ratio = 1)
{
    return icon.pixmap(QSize(side, side), ratio).toImage().convertToFormat(QImage::Format_ARGB32);
}

QImage painted(TrayShape shape, int side)
{
    return pictureOf(trayIcon(shape, TrayLook::Dark, LightPanel), side);
}

/// As somebody sees it who sees no colours.
QImage inGrey(const QIcon &icon, int side, const QColor &panel)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(panel);
    QPainter painter(&image);
    painter.drawPixmap(0, 0, icon.pixmap(QSize(side, side), 1.0));
    painter.end();
    return image.convertToFormat(QImage::Format_Grayscale8);
}

/// Pixels whose lightness differs by more than a quarter of the scale.
int clearlyDifferent(const QImage &one, const QImage &other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x)
            count += std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))) > 64 ? 1 : 0;
    return count;
}

/// What both cover, of what either covers.
double overlap(const QImage &one, const QImage &other)
{
    double both = 0;
    double either = 0;
    for (int y = 0; y < one.height(); ++y)
        for (int x = 0; x < one.width(); ++x) {
            const auto [less, more] = std::minmax({qAlpha(one.pixel(x, y)), qAlpha(other.pixel(x, y))});
            both += less;
            either += more;
        }
    return both / either;
}

double luminance(const QColor &colour)
{
    const auto linear = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const auto [less, more] = std::minmax({luminance(one), luminance(other)});
    return (more + 0.05) / (less + 0.05);
}

QString fileOf(TrayShape shape)
{
    return QString::fromUtf8(ICONS) + u'/' + trayIconName(shape) + u".svg"_s;
}

void addShapes()
{
    QTest::addColumn<TrayShape>("shape");
    for (int i = 0; i < Shapes; ++i)
        QTest::addRow("%s", qPrintable(trayIconName(TrayShape(i)))) << TrayShape(i);
}

} // namespace

class TrayArtTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsDifferInGrey_data();
    void pairsDifferInGrey();
    void fileAgrees_data() { addShapes(); }
    void fileAgrees();
    void fileCanBeRecoloured_data() { addShapes(); }
    void fileCanBeRecoloured();
    void isOnThePixelGrid_data();
    void isOnThePixelGrid();
    void colourStandsOut_data();
    void colourStandsOut();
    void isTakenByName_data() { addShapes(); }
    void isTakenByName();
    void asksForAttention();
    void knowsWhoRecolours();
};

void TrayArtTest::pairsDifferInGrey_data()
{
    QTest::addColumn<TrayLook>("look");
    QTest::addColumn<QColor>("panel");
    QTest::newRow("light panel") << TrayLook::Automatic << QColor(0xEFF0F1);
    QTest::newRow("dark panel") << TrayLook::Automatic << QColor(0x31363B);
    QTest::newRow("colour, light panel") << TrayLook::Colour << QColor(0xEFF0F1);
    QTest::newRow("colour, dark panel") << TrayLook::Colour << QColor(0x31363B);
}

// At 16 px, an eighth of all pixels, whichever two shapes.
void TrayArtTest::pairsDifferInGrey()
{
    QFETCH(TrayLook, look);
    QFETCH(QColor, panel);
    constexpr int Side = 16;
    constexpr int Enough = Side * Side / 8;

    const TrayGround ground = panel.lightness() < 128 ? DarkPanel : LightPanel;
    for (int i = 0; i < Shapes; ++i)
        for (int j = i + 1; j < Shapes; ++j) {
            const int pixels = clearlyDifferent(inGrey(trayIcon(TrayShape(i), look, ground), Side, panel),
                inGrey(trayIcon(TrayShape(j), look, ground), Side, panel));
            QVERIFY2(pixels >= Enough,
                qPrintable(u"%1 / %2: %3 pixels"_s.arg(
                    trayIconName(TrayShape(i)), trayIconName(TrayShape(j)), QString::number(pixels))));
        }
}

void TrayArtTest::fileAgrees()
{
    QFETCH(TrayShape, shape);
    const QIcon file(fileOf(shape));
    for (const int side : {16, 32, 64}) {
        const double covered = overlap(painted(shape, side), pictureOf(file, side));
        QVERIFY2(covered >= 0.97, qPrintable(u"%1 px: %2"_s.arg(side).arg(covered)));
    }
}

// GTK gives its colour to what is filled, KDE to what is "currentColor" in its own class.
void TrayArtTest::fileCanBeRecoloured()
{
    QFETCH(TrayShape, shape);
    QFile file(fileOf(shape));
    QVERIFY(file.open(QIODevice::ReadOnly));

    QXmlStreamReader xml(&file);
    bool hasStyle = false;
    int paths = 0;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        if (xml.name() == u"svg") {
            QCOMPARE(attributes.value("viewBox"_L1), u"0 0 16 16");
        } else if (xml.name() == u"style") {
            QCOMPARE(attributes.value("id"_L1), u"current-color-scheme");
            hasStyle = true;
        } else {
            QCOMPARE(xml.name(), u"path");
            QCOMPARE(attributes.value("class"_L1), u"ColorScheme-Text");
            QCOMPARE(attributes.value("fill"_L1), u"currentColor");
            QVERIFY(!attributes.hasAttribute("stroke"_L1));
            ++paths;
        }
    }
    QVERIFY(!xml.hasError());
    QVERIFY(hasStyle);
    QVERIFY(paths > 0);
}

void TrayArtTest::isOnThePixelGrid_data()
{
    QTest::addColumn<int>("side");
    QTest::addColumn<double>("ratio");
    for (const int side : {16, 22, 24, 32, 48})
        for (const double ratio : {1.0, 2.0})
            QTest::addRow("%d px at %d", side, int(ratio)) << side << ratio;
}

void TrayArtTest::isOnThePixelGrid()
{
    QFETCH(int, side);
    QFETCH(double, ratio);
    const auto picture = [&](TrayShape shape) {
        return pictureOf(trayIcon(shape, TrayLook::Dark, LightPanel), side, ratio);
    };
    const QImage square = picture(TrayShape::Other);
    QCOMPARE(square.width(), int(side * ratio));
    for (int y = 0; y < square.height(); ++y)
        for (int x = 0; x < square.width(); ++x)
            QVERIFY(qAlpha(square.pixel(x, y)) == 0 || qAlpha(square.pixel(x, y)) == 255);

    const QImage ring = picture(TrayShape::NotPresent);
    constexpr double NextToAll = 0.998; // curves round to a neighbouring shade
    QVERIFY(overlap(ring, ring.mirrored(true, false)) >= NextToAll);
    QVERIFY(overlap(ring, ring.mirrored(false, true)) >= NextToAll);
    int halfPixels = 0; // the bar has none, nor has the ring where it crosses the middle
    for (int x = 0; x < ring.width(); ++x)
        halfPixels += qAlpha(ring.pixel(x, ring.height() / 2)) % 255 == 0 ? 0 : 1;
    QVERIFY(halfPixels <= 4);
}

void TrayArtTest::colourStandsOut_data()
{
    addShapes();
}

void TrayArtTest::colourStandsOut()
{
    QFETCH(TrayShape, shape);
    const auto leastContrast = [&](const TrayGround &ground, const QColor &panel) {
        const QImage image = pictureOf(trayIcon(shape, TrayLook::Colour, ground), 48);
        double least = 21;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (qAlpha(image.pixel(x, y)) == 255)
                    least = std::min(least, contrast(QColor(image.pixel(x, y)), panel));
        return least;
    };
    for (const QColor panel : {0xFFFFFF, 0xEFF0F1, 0xDFE4E9})
        QVERIFY(leastContrast(LightPanel, panel) >= 3);
    for (const QColor panel : {0x000000, 0x0F1419, 0x2B2B2B, 0x31363B})
        QVERIFY(leastContrast(DarkPanel, panel) >= 3);
}

void TrayArtTest::isTakenByName()
{
    QFETCH(TrayShape, shape);
    constexpr TrayGround Colouring{.canRecolour = true, .isDark = true};

    const QIcon named = trayIcon(shape, TrayLook::Automatic, Colouring);
    QCOMPARE(named.name(), trayIconName(shape));
    QVERIFY(overlap(painted(shape, 16), pictureOf(named, 16)) >= 0.97);

    QCOMPARE(trayIcon(shape, TrayLook::Automatic, DarkPanel).name(), QString());
    for (const TrayLook look : {TrayLook::Light, TrayLook::Dark, TrayLook::Colour})
        QCOMPARE(trayIcon(shape, look, Colouring).name(), QString());
}

void TrayArtTest::asksForAttention()
{
    QCOMPARE(withAttention(TrayShape::Present), TrayShape::PresentAttention);
    QCOMPARE(withAttention(TrayShape::NotPresent), TrayShape::NotPresentAttention);
    QCOMPARE(withAttention(TrayShape::Other), TrayShape::Attention);
    QCOMPARE(withAttention(TrayShape::NotSent), TrayShape::NotSent);
}

void TrayArtTest::knowsWhoRecolours()
{
    QVERIFY(recoloursIcons("KDE"));
    QVERIFY(recoloursIcons("ubuntu:GNOME"));
    QVERIFY(!recoloursIcons("LXQt"));
    QVERIFY(!recoloursIcons(""));
}

// The icons as they are installed, where this desktop looks for them.
int main(int argc, char *argv[])
{
    QTemporaryDir installed;
    const int code = QProcess::execute(QString::fromUtf8(CMAKE),
        {u"-D"_s, u"CMAKE_INSTALL_PREFIX="_s + installed.path(), u"-P"_s, QString::fromUtf8(INSTALL_RULES)});
    if (code != 0)
        qFatal("the icons cannot be installed: %d", code);
    qputenv("XDG_DATA_DIRS", (installed.path() + u"/share:/usr/share"_s).toUtf8());
    QApplication application(argc, argv);
    TrayArtTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_trayart.moc"
