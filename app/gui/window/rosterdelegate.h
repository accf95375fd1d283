// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rowdelegate.h"

namespace Rollcall {

/// Paints every cell of the roster from its roles and the palette. A heading is painted across the whole row,
/// each cell showing its part of it, so that no spans have to follow the rows.
class RosterDelegate final : public RowDelegate
{
    Q_OBJECT
public:
    using RowDelegate::RowDelegate;

    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }
    [[nodiscard]] int rowHeight(const QFontMetrics &metrics) const;

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool m_twoLines = false;
};

} // namespace Rollcall
