// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QCache>
#include <QPixmap>
#include <QStyleOptionViewItem>

namespace Rollcall {

/// What the ground of a tile looks like.
struct TileCard {
    TileCard(const QStyleOptionViewItem &tile, bool hovered);

    QSize size; ///< px
    bool isSelected;
    bool isHovered;
    bool isFocused;
    bool isMirrored;
    friend bool operator==(const TileCard &, const TileCard &) = default;
    friend size_t qHash(const TileCard &card, size_t seed = 0)
    {
        return qHashMulti(seed, card.size.width(), card.size.height(), card.isSelected, card.isHovered,
            card.isFocused, card.isMirrored);
    }
};

/// The grounds of tiles, painted once for the many that look alike: round corners are what painting a tile
/// costs most.
class TileCards final
{
public:
    /// Valid until the next question.
    [[nodiscard]] const QPixmap &find(const TileCard &card, qreal scale, const Theme &theme);

private:
    QCache<TileCard, QPixmap> m_pixmaps{8 << 10}; ///< KiB
    qreal m_scale = 0;
    bool m_isDark = false;
};

} // namespace Rollcall
