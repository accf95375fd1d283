// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "style/theme.h"
#include "window/rowdelegate.h"
#include "window/tilecards.h"
#include "window/tilelayout.h"

namespace Rollcall {

/// Paints a row as a tile: photo, name, status in shape and word, and below them when somebody is back and
/// what they say. Headings look as in the table.
class TileDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void setShowsReturns(bool shows) { m_showsReturns = shows; } ///< a line less without
    [[nodiscard]] TileMeasures measures(const QFontMetrics &metrics) const;
    /// The part of a tile that speaks for this column; the whole tile for those that have none of their own.
    [[nodiscard]] QRect partOf(const QStyleOptionViewItem &tile, Column column) const;
    /// Of the row `tile.index`.
    [[nodiscard]] Column columnAt(const QStyleOptionViewItem &tile, QPoint at) const;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    struct Parts {
        QRect avatar, name, status, note;
    };
    [[nodiscard]] Parts partsOf(const QStyleOptionViewItem &tile) const;
    void paintTile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const Theme &theme) const;
    void paintNote(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
        const QRect &line, bool hasSaidConsequence, const Theme &theme) const;

    bool m_showsReturns = true;
    mutable TileCards m_cards;
};

} // namespace Rollcall
