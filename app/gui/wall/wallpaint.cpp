// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallpaint.h"

#include "wall/walltype.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Rollcall {

namespace {

void paintGround(QPainter &painter, const WallItem &item, const Theme &theme)
{
    if (item.ground == WallGround::None)
        return;
    if (item.ground != WallGround::Rule)
        return painter.fillRect(item.box, groundOf(item.ground, theme));
    const double thickness = std::max(1.0, std::floor(item.box.height() / 60));
    painter.fillRect(QRectF(item.box.left(), item.box.bottom() - thickness, item.box.width(), thickness),
        groundOf(item.ground, theme));
}

} // namespace

const Theme &wallTheme(bool isNight)
{
    static const Theme night{true, 0x66B88F, 0xBA6F22, 0x979CA1, 0xE27A71, 0x5A8FC4, 0xA9AEB3, Qt::black,
        0x070A0D, 0x1A2026, 0x101820, Qt::black};
    return isNight ? night : darkTheme();
}

QColor inkOf(WallInk ink, const Theme &theme)
{
    switch (ink) {
    case WallInk::Text:
        break;
    case WallInk::Muted:
        return theme.muted;
    case WallInk::Alert:
        return theme.alert;
    case WallInk::OnAlert:
        return theme.ground;
    case WallInk::Present:
        return theme.present;
    case WallInk::NotPresent:
        return theme.notPresent;
    }
    return theme.text;
}

QColor groundOf(WallGround ground, const Theme &theme)
{
    switch (ground) {
    case WallGround::None:
        break;
    case WallGround::Raised:
        return theme.raised;
    case WallGround::Alert:
        return theme.alert;
    case WallGround::Rule:
        return theme.line;
    }
    return theme.ground;
}

void paintItem(QPainter &painter, const WallItem &item, const QFont &font, const Theme &theme)
{
    paintGround(painter, item, theme);
    if (item.sign) {
        const WallSign &sign = *item.sign;
        const WallGround below = item.ground == WallGround::Rule ? WallGround::None : item.ground;
        paintGlyph(painter, sign.box, sign.glyph, inkOf(sign.ink, theme), groundOf(below, theme));
    }
    painter.setLayoutDirection(Qt::LayoutDirectionAuto); // each text in the direction of its own script
    for (const WallText &text : item.texts) {
        painter.setFont(wallFont(font, text.size, text.isStrong));
        painter.setPen(inkOf(text.ink, theme));
        painter.drawText(text.origin, text.text);
    }
}

} // namespace Rollcall
