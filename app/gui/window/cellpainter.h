// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/glyph.h"
#include "window/textcache.h"

#include <QPainter>
#include <QStyleOptionViewItem>

namespace Rollcall {

/// Sets things one after the other along a line, from the leading edge of the reading direction, eliding what
/// does not fit. All texts are plain text.
class CellPainter final
{
public:
    using Weight = TextCache::Weight;

    [[nodiscard]] static int glyphSize(const QFontMetrics &metrics); ///< px

    CellPainter(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line, TextCache &texts);

    void skip(int width);
    void glyph(Glyph glyph, const QColor &colour, const QColor &hole, double opacity = 1);
    /// Returns false when nothing of it fitted.
    bool text(const QString &text, const QColor &colour, Weight weight = Weight::Normal, double opacity = 1);
    /// What comes next is at the end of the line: nothing is set there until release().
    void keepFree(int width) { m_rest.setRight(m_rest.right() - width); }
    void release() { m_rest.setRight(m_line.right()); }
    [[nodiscard]] int glyphWidth() const
    {
        return glyphSize(m_option.fontMetrics) * 3 / 2;
    } ///< as tagWidth()
    [[nodiscard]] int tagWidth(const QString &text) const; ///< px, with the space behind it
    /// A photo, round already, or initials in a disc; `size` px.
    void avatar(const QPixmap &disc, int size);
    /// A short word in an outlined pill.
    void tag(const QString &text, const QColor &colour);
    [[nodiscard]] bool hasRoomFor(const QString &text) const;
    [[nodiscard]] int room() const { return m_rest.width(); }

private:
    [[nodiscard]] QFont tagFont() const;
    [[nodiscard]] QRect take(int width, int height);
    [[nodiscard]] QRect visual(const QRect &logical) const;

    QPainter &m_painter;
    const QStyleOptionViewItem &m_option;
    TextCache &m_texts;
    QRect m_line;
    QRect m_rest; ///< logical, left to right
};

} // namespace Rollcall
