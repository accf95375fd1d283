// SPDX-License-Identifier: GPL-3.0-or-later
#include "style/theme.h"

#include "style/stylesheet.h"

#include <QApplication>
#include <QStyleFactory>

using namespace Qt::StringLiterals;

namespace Rollcall {

const Theme &lightTheme()
{
    static const Theme theme{false, 0x0E5C33, 0xB4530A, 0x5F6B7A, 0xB3261E, 0x2B6CB0, 0x16202B, 0xFFFFFF,
        0xF1F4F7, 0xDFE4E9, 0xF0F5FB, 0xFFFFFF};
    return theme;
}

const Theme &darkTheme()
{
    static const Theme theme{true, 0x7FE3B0, 0xE38B33, 0xA7B0BA, 0xFF8A80, 0x63A4E8, 0xE8EAED, 0x0F1419,
        0x1A222B, 0x2B3540, 0x1D2A38, 0x0F1419};
    return theme;
}

QPalette paletteOf(const Theme &theme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, theme.ground);
    palette.setColor(QPalette::Base, theme.ground);
    palette.setColor(QPalette::AlternateBase, theme.raised);
    palette.setColor(QPalette::Button, theme.raised);
    palette.setColor(QPalette::ToolTipBase, theme.raised);
    for (const auto role :
        {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, theme.text);
    palette.setColor(QPalette::PlaceholderText, theme.muted);
    palette.setColor(QPalette::Highlight, theme.accent);
    palette.setColor(QPalette::HighlightedText, theme.onAccent);
    palette.setColor(QPalette::Link, theme.accent);
    palette.setColor(QPalette::LinkVisited, theme.accent);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, theme.muted);
    palette.setColor(QPalette::Light, theme.raised.lighter(105));
    palette.setColor(QPalette::Midlight, theme.line);
    palette.setColor(QPalette::Mid, theme.line);
    palette.setColor(QPalette::Dark, theme.muted);
    palette.setColor(QPalette::Shadow, theme.isDark ? Qt::black : theme.muted);
    return palette;
}

void applyTheme(QApplication &application, const Theme &theme)
{
    QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    QApplication::setPalette(paletteOf(theme));
    application.setStyleSheet(styleSheetOf(theme));
}

const Theme &themeOf(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? darkTheme() : lightTheme();
}

} // namespace Rollcall
