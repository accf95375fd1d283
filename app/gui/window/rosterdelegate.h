// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "style/theme.h"
#include "window/roundphotos.h"
#include "window/textcache.h"

#include <QStyledItemDelegate>

namespace Rollcall {

/// Paints every cell of the roster from its roles and the palette. A heading is painted across the whole row,
/// each cell showing its part of it, so that no spans have to follow the rows.
class RosterDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    void setTwoLines(bool twoLines) { m_twoLines = twoLines; }
    void setHidesMessages(bool hides) { m_hidesMessages = hides; }
    [[nodiscard]] RoundPhotos &photos() { return m_photos; }
    [[nodiscard]] int rowHeight(const QFontMetrics &metrics) const;
    [[nodiscard]] static int glyphSize(const QFontMetrics &metrics);

    void paint(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_hoveredRow = -1;
    bool m_twoLines = false;
    bool m_hidesMessages = false;
    mutable TextCache m_texts;
    mutable RoundPhotos m_photos;
};

} // namespace Rollcall
