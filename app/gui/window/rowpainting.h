// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/cellpainter.h"
#include "window/roundphotos.h"

#include <QModelIndex>

namespace Rollcall {

/// How a status is shown: by shape first.
struct StatusLook {
    Glyph glyph;
    QColor colour;
    CellPainter::Weight weight;
    double opacity = 1;
};

constexpr int RowEdge = 17; // px before the first thing in a row
constexpr int RowMargin = 8; // px beside a text

[[nodiscard]] StatusLook statusLook(const QModelIndex &index, const Theme &theme);
/// Whatever is not the ordinary case says what it means for routing.
/// A change did not get through, or perhaps not.
[[nodiscard]] bool isNotThrough(const QModelIndex &index);
[[nodiscard]] bool saysConsequence(const QModelIndex &index);
/// Shape and word.
void paintStatus(CellPainter &line, const QString &text, const StatusLook &look, const Theme &theme);
/// The photo, or the initials where there is none.
void paintAvatar(CellPainter &line, const QModelIndex &index, RoundPhotos &photos, int size, qreal scale,
    const QFont &font, const Theme &theme);
/// The name, and whether it is one's own or cannot be changed.
void paintName(CellPainter &line, const QModelIndex &index, CellPainter::Weight weight, const Theme &theme);
/// A heading across the whole row: arrow, name, count, forecast.
void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
    const QRect &row, const Theme &theme, TextCache &texts);

} // namespace Rollcall
