// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/textcache.h"

#include <QTextOption>

#include <cmath>

namespace Rollcall {

void TextCache::setFont(const QFont &font)
{
    Face &normal = m_fonts[std::size_t(Weight::Normal)];
    if (normal.font == font && !normal.whole.isEmpty())
        return;
    for (const Weight weight : {Weight::Normal, Weight::Strong}) {
        Face &face = m_fonts[std::size_t(weight)];
        face.font = font;
        if (weight == Weight::Strong)
            face.font.setWeight(QFont::DemiBold);
        face.metrics = QFontMetrics(face.font);
        face.whole.clear();
        face.elided.clear();
    }
}

TextCache::Line *TextCache::shaped(const QString &text, const Face &face)
{
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(text.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    auto *line = new Line{QStaticText(text), 0};
    line->text.setTextFormat(Qt::PlainText);
    line->text.setTextOption(option);
    line->text.setPerformanceHint(QStaticText::AggressiveCaching);
    line->text.prepare({}, face.font);
    line->width = int(std::ceil(line->text.size().width()));
    return line;
}

const TextCache::Line &TextCache::line(const QString &text, Weight weight, int room)
{
    Face &face = m_fonts[std::size_t(weight)];
    Line *whole = face.whole.object(text);
    if (!whole) {
        whole = shaped(text, face);
        face.whole.insert(text, whole);
    }
    if (whole->width <= room)
        return *whole;
    const std::pair key(text, room);
    Line *elided = face.elided.object(key);
    if (!elided) {
        elided = shaped(face.metrics.elidedText(text, Qt::ElideRight, room), face);
        face.elided.insert(key, elided);
    }
    return *elided;
}

} // namespace Rollcall
