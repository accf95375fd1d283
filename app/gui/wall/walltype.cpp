// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walltype.h"

#include "domain/plaintext.h"

#include <QFontMetricsF>
#include <QHash>

#include <array>
#include <memory>

namespace Rollcall {

namespace {

constexpr int Reference = 100; ///< pixels; what is measured at that size holds for others
constexpr qsizetype Remembered = 20'000;

struct Measure {
    explicit Measure(const QFont &font)
        : metrics{
            QFontMetricsF(wallFont(font, Reference, false)), QFontMetricsF(wallFont(font, Reference, true))}
    {
    }

    double width(const QString &text, bool isStrong)
    {
        QHash<QString, double> &known = widths[isStrong ? 1 : 0];
        if (const auto found = known.constFind(text); found != known.cend())
            return *found;
        if (known.size() >= Remembered) // months of clocks and return times
            known.clear();
        const double width = metrics[isStrong ? 1 : 0].horizontalAdvance(text) / Reference;
        known.insert(text, width);
        return width;
    }

    std::array<QFontMetricsF, 2> metrics;
    std::array<QHash<QString, double>, 2> widths;
};

} // namespace

WallType wallType(const QFont &font)
{
    const auto measure = std::make_shared<Measure>(font);
    const QFontMetricsF &metrics = measure->metrics[1];
    const double capital = std::min(measure->metrics[0].capHeight(), metrics.capHeight());
    return {.capital = capital / Reference,
        .ascent = metrics.ascent() / Reference,
        .descent = metrics.descent() / Reference,
        .width = [measure](const QString &text, bool isStrong) { return measure->width(text, isStrong); }};
}

QFont wallFont(const QFont &font, int size, bool isStrong)
{
    QFont result(font);
    result.setPixelSize(size);
    result.setWeight(isStrong ? QFont::DemiBold : QFont::Normal);
    result.setHintingPreference(QFont::PreferNoHinting);
    return result;
}

QString fitted(const QString &text, double width, int size, bool isStrong, const WallType &type)
{
    if (type.width(text, isStrong) * size <= width)
        return text;
    qsizetype fits = 1;
    qsizetype tooLong = text.size();
    while (tooLong - fits > 1) {
        const qsizetype middle = (fits + tooLong) / 2;
        const bool isFitting = type.width(shortened(text, middle), isStrong) * size <= width;
        (isFitting ? fits : tooLong) = middle;
    }
    return shortened(text, fits);
}

} // namespace Rollcall
