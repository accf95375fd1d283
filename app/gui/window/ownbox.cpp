// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/ownbox.h"

#include "window/statusmenu.h"

#include <QPainter>
#include <QStyleOptionButton>
#include <QStylePainter>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Pad = 12;
constexpr int Gap = 9;
constexpr int LongestState = 30; // characters: “You: Unknown since 00:00” in every language

} // namespace

OwnBox::OwnBox(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new StatusMenu(this))
{
    setAutoDefault(false);
    setMenu(m_menu);
}

void OwnBox::setState(Glyph glyph, const QString &status, const QString &consequence)
{
    const QString line = tr("You: %1").arg(status);
    if (m_glyph == glyph && m_status == line && m_consequence == consequence)
        return; // told after every poll
    m_glyph = glyph;
    m_status = line;
    m_consequence = consequence;
    setAccessibleName(consequence.isEmpty() ? m_status : m_status + u", "_s + consequence);
    updateGeometry();
    update();
}

void OwnBox::setObjection(const QString &reason)
{
    setMenu(reason.isEmpty() ? m_menu : nullptr);
    setEnabled(reason.isEmpty());
    setToolTip(reason.isEmpty() ? tr("Your service availability") : reason.toHtmlEscaped());
}

QFont OwnBox::strong() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    return bold;
}

QSize OwnBox::sizeHint() const
{
    const QFontMetrics bold(strong());
    const int text =
        std::max(bold.horizontalAdvance(m_status), fontMetrics().horizontalAdvance(m_consequence));
    const int glyph = bold.height() * 5 / 4;
    return {Pad + glyph + Gap + text + Gap + bold.height() + Pad / 2, bold.height() * 2 + 8};
}

// The second line may be shortened, the state itself not.
QSize OwnBox::minimumSizeHint() const
{
    const QFontMetrics bold(strong());
    const int frame = sizeHint().width()
        - std::max(bold.horizontalAdvance(m_status), fontMetrics().horizontalAdvance(m_consequence));
    return {frame + std::min(bold.horizontalAdvance(m_status), bold.averageCharWidth() * LongestState),
        sizeHint().height()};
}

std::pair<QString, QString> OwnBox::lines(int room) const
{
    const QFontMetrics bold(strong());
    if (!m_consequence.isEmpty() || bold.horizontalAdvance(m_status) <= room)
        return {m_status, m_consequence};
    qsizetype end = m_status.lastIndexOf(u' ');
    while (end > 0 && bold.horizontalAdvance(m_status.first(end)) > room)
        end = m_status.lastIndexOf(u' ', end - 1);
    return end > 0 ? std::pair(m_status.first(end), m_status.sliced(end + 1))
                   : std::pair(m_status, QString());
}

void OwnBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);

    const Theme &theme = themeOf(palette());
    const QFontMetrics bold(strong());
    const auto place = [this](
                           const QRect &box) { return QStyle::visualRect(layoutDirection(), rect(), box); };
    const int size = bold.height() * 5 / 4;
    paintGlyph(painter, place({Pad, (height() - size) / 2, size, size}), m_glyph, colourOf(m_glyph, theme),
        theme.ground);

    const int left = Pad + size + Gap;
    const int room = width() - left - bold.height() - Gap;
    const int top = height() / 2 - bold.height();
    const auto align = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    painter.setFont(strong());
    painter.setPen(theme.text);
    const auto [state, below] = lines(room);
    const QRect first(left, below.isEmpty() ? top + bold.height() / 2 : top, room, bold.height());
    painter.drawText(place(first), align, bold.elidedText(state, Qt::ElideRight, room));
    painter.setFont(font());
    painter.setPen(theme.muted);
    painter.drawText(place({left, height() / 2, room, bold.height()}), align,
        fontMetrics().elidedText(below, Qt::ElideRight, room));
    if (menu()) {
        const int arrow = bold.height() * 3 / 4;
        paintGlyph(painter, place({width() - arrow - Pad / 2 - 2, (height() - arrow) / 2, arrow, arrow}),
            Glyph::Down, theme.muted, theme.ground);
    }
}

} // namespace Rollcall
