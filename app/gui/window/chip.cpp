// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/chip.h"

#include "style/look.h"

#include <QEvent>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

Chip::Chip(QString text, std::optional<Glyph> glyph, QWidget *parent)
    : QPushButton(parent)
    , m_text(std::move(text))
    , m_glyph(glyph)
{
    setLook(this, u"chip"_s);
    setCheckable(true);
    setAutoDefault(false);
    setCursor(Qt::PointingHandCursor);
    tint();
    refresh();
}

void Chip::setCount(int count)
{
    if (m_count == count)
        return;
    m_count = count;
    refresh();
}

void Chip::setCompact(bool compact)
{
    if (m_isCompact == compact)
        return;
    m_isCompact = compact;
    refresh();
}

void Chip::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void Chip::checkStateSet()
{
    QPushButton::checkStateSet();
    light();
}

void Chip::nextCheckState()
{
    QPushButton::nextCheckState();
    light();
}

// By its look and not by the state of the button alone: the style would place the text before it is bold.
void Chip::light()
{
    setLook(this, isChecked() ? u"chipOn"_s : u"chip"_s);
}

int Chip::hiddenWidth() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return m_isCompact && m_glyph ? QFontMetrics(bold).horizontalAdvance(m_text + u"  "_s) : 0;
}

// The checked chip is bold: room for that is kept always, so that nothing moves or is cut.
QSize Chip::sizeHint() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    const int growth = QFontMetrics(bold).horizontalAdvance(text()) - fontMetrics().horizontalAdvance(text());
    return QPushButton::sizeHint() + QSize(std::max(0, growth), 0);
}

void Chip::refresh()
{
    const QString count = QLocale().toString(m_count);
    const bool showsText = !m_isCompact || !m_glyph;
    const QString gap = m_glyph ? u" "_s : QString(); // the style sets icon and text too close
    setText(gap + (showsText ? m_text + u"  "_s + count : count));
    setAccessibleName(m_text + u", "_s + count);
    setToolTip(showsText ? QString() : m_text);
}

void Chip::tint()
{
    if (!m_glyph)
        return;
    const Theme &theme = themeOf(palette());
    setIcon(glyphIcon(*m_glyph, colourOf(*m_glyph, theme), theme.ground));
}

} // namespace Rollcall
