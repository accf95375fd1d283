// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/foldbutton.h"

#include "style/glyph.h"

#include <QPainter>
#include <QStyle>

namespace Rollcall {

namespace {

constexpr int Padding = 5;
constexpr int Ring = 2;

} // namespace

FoldButton::FoldButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    QFont heading = font();
    heading.setBold(true);
    setFont(heading);
    setText(text);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setOpen(false);
}

void FoldButton::setOpen(bool isOpen)
{
    m_isOpen = isOpen;
    setAccessibleDescription(isOpen ? tr("Open") : tr("Folded"));
    update();
}

int FoldButton::textStart() const
{
    return fontMetrics().height() + 2;
}

QSize FoldButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {textStart() + metrics.horizontalAdvance(text()) + Padding, metrics.height() + 2 * Padding};
}

void FoldButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(palette());
    const int side = fontMetrics().height();
    // The glyph keeps a quarter of its box empty on each side.
    const QRectF glyph(-side / 4.0 + Ring, (height() - side) / 2.0, side, side);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    if (isMirrored) { // so does the glyph: folded, it points to where the words are
        painter.save();
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    paintGlyph(painter, glyph, m_isOpen ? Glyph::Down : Glyph::Right, theme.accent, theme.ground);
    if (isMirrored)
        painter.restore();
    painter.setPen(theme.accent);
    const QRect words = QStyle::visualRect(
        layoutDirection(), rect(), QRect(textStart(), 0, width() - textStart() - Ring, height()));
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter,
        fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.accent, Ring));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
}

} // namespace Rollcall
