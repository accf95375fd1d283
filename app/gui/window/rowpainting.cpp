// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rowpainting.h"

#include "models/roles.h"
#include "roster/roster.h"
#include "window/rosterdelegate.h"

namespace Rollcall {

namespace {

using Weight = CellPainter::Weight;

constexpr double PendingOpacity = 0.62;

// It points the way the text runs.
void paintArrow(QPainter &painter, const QStyleOptionViewItem &option, const QRect &row, bool isCollapsed,
    const Theme &theme, TextCache &texts)
{
    const bool isMirrored = isCollapsed && option.direction == Qt::RightToLeft;
    QStyleOptionViewItem straight = option;
    painter.save();
    if (isMirrored) {
        painter.translate(row.left() + row.right() + 1, 0);
        painter.scale(-1, 1);
        straight.direction = Qt::LeftToRight;
    }
    CellPainter arrow(painter, straight, row.adjusted(RowEdge - 2, 0, -RowMargin, 0), texts);
    arrow.glyph(isCollapsed ? Glyph::Right : Glyph::Down, theme.muted, theme.raised);
    painter.restore();
}

} // namespace

StatusLook statusLook(const QModelIndex &index, const Theme &theme)
{
    const auto standing = Standing(index.data(StandingRole).toInt());
    const auto write = WriteMark::State(index.data(WriteStateRole).toInt());
    const Glyph shown = glyphOf(standing);
    if (write == WriteMark::State::Pending)
        return {Glyph::Pending, colourOf(shown, theme), Weight::Strong, PendingOpacity};
    if (isNotThrough(index))
        return {Glyph::NotSent, theme.alert, Weight::Strong};
    return {shown, colourOf(shown, theme), standing == Standing::Present ? Weight::Normal : Weight::Strong};
}

bool isNotThrough(const QModelIndex &index)
{
    const auto write = WriteMark::State(index.data(WriteStateRole).toInt());
    return write == WriteMark::State::NotSent || write == WriteMark::State::Unconfirmed;
}

bool saysConsequence(const QModelIndex &index)
{
    return Standing(index.data(StandingRole).toInt()) != Standing::Present
        || WriteMark::State(index.data(WriteStateRole).toInt()) != WriteMark::State::None;
}

void paintStatus(CellPainter &line, const QString &text, const StatusLook &look, const Theme &theme)
{
    line.glyph(look.glyph, look.colour, theme.ground, look.opacity);
    line.text(text, look.colour, look.weight, look.opacity);
}

void paintAvatar(CellPainter &line, const QModelIndex &index, RoundPhotos &photos, int size, qreal scale,
    const QFont &font, const Theme &theme)
{
    const QPixmap *photo = photos.find(index.data(IdRole).toInt(), size, scale);
    line.avatar(
        photo ? *photo : photos.initials(index.data(InitialsRole).toString(), size, scale, font, theme),
        size);
}

void paintName(CellPainter &line, const QModelIndex &index, Weight weight, const Theme &theme)
{
    const QString own = index.data(IsOwnRole).toBool() ? RosterDelegate::tr("you") : QString();
    const bool isLocked = !index.data(LockReasonRole).toString().isEmpty();
    const bool isFavourite = index.data(IsFavouriteRole).toBool();
    const bool isWatched = index.data(IsWatchedRole).toBool();
    const int glyphs = int(isFavourite) + int(isLocked) + int(isWatched);
    line.keepFree((own.isEmpty() ? 0 : line.tagWidth(own)) + glyphs * line.glyphWidth());
    line.text(index.data(NameRole).toString(), theme.text, weight);
    line.release();
    if (isFavourite)
        line.glyph(Glyph::Star, theme.muted, theme.ground);
    if (!own.isEmpty())
        line.tag(own, theme.accent);
    if (isLocked)
        line.glyph(Glyph::Lock, theme.muted, theme.ground);
    if (isWatched)
        line.glyph(Glyph::Bell, theme.accent, theme.ground);
}

void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &row, const Theme &theme, TextCache &texts)
{
    paintArrow(painter, option, row, index.data(IsCollapsedRole).toBool(), theme, texts);
    CellPainter line(painter, option, row.adjusted(RowEdge - 2, 0, -RowMargin, 0), texts);
    line.skip(line.glyphWidth());
    line.text(index.data(HeadingTextRole).toString(), theme.text, Weight::Strong);
    line.skip(RowMargin);
    const bool hasAlert = index.data(HasAlertRole).toBool();
    if (hasAlert)
        line.glyph(Glyph::Alert, theme.alert, theme.raised);
    line.text(index.data(CountTextRole).toString(), hasAlert ? theme.alert : theme.text, Weight::Strong);
    line.text(index.data(ForecastTextRole).toString(), theme.muted);
}

} // namespace Rollcall
