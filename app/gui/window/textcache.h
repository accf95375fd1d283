// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QFontMetrics>
#include <QStaticText>

#include <array>

namespace Rollcall {

/// Texts that have been shaped and measured once, for painting them again and again: shaping is what painting
/// a table costs most. Plain text, one line each. Starts anew with another font.
class TextCache final
{
public:
    enum class Weight { Normal, Strong };
    struct Line {
        QStaticText text;
        int width = 0; ///< px
    };

    /// Texts painted from now on have this font; Strong ones its demi-bold.
    void setFont(const QFont &font);
    [[nodiscard]] const QFont &font(Weight weight) const { return m_fonts[std::size_t(weight)].font; }
    [[nodiscard]] const QFontMetrics &metrics(Weight weight) const
    {
        return m_fonts[std::size_t(weight)].metrics;
    }
    /// The text, elided where it does not fit into `room` px. Valid until the next question.
    [[nodiscard]] const Line &line(const QString &text, Weight weight, int room);

private:
    struct Face {
        QFont font;
        QFontMetrics metrics{QFont()};
        QCache<QString, Line> whole{4096};
        QCache<std::pair<QString, int>, Line> elided{1024};
    };
    [[nodiscard]] static Line *shaped(const QString &text, const Face &face);

    std::array<Face, 2> m_fonts;
};

} // namespace Rollcall
