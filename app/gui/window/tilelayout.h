// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rowspan.h"

#include <QPoint>
#include <QRect>

#include <vector>

namespace Rollcall {

/// Sizes that tiles are laid out with, px.
struct TileMeasures {
    int leastWidth = 1; ///< of a tile; they grow to fill a line
    int tileHeight = 1;
    int headingHeight = 1;
    int gap = 0; ///< between tiles, and above and below a team's
    int margin = 0; ///< beside the tiles; headings have none
};

/// Where rows stand as tiles: each heading across the whole width, the people below it in a grid. Pure
/// arithmetic in the coordinates of the whole content, left to right; takes time and room by the number of
/// headings, not of people.
class TileLayout final
{
public:
    TileLayout() = default;
    /// `headings` are row numbers, ascending, out of `rows` rows.
    TileLayout(const std::vector<int> &headings, int rows, int width, const TileMeasures &measures);

    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int columns() const { return m_columns; } ///< at least one
    [[nodiscard]] QRect rect(int row) const; ///< null where there is no such row
    [[nodiscard]] int rowAt(QPoint at) const; ///< -1 between tiles and beside them
    [[nodiscard]] int nearest(QPoint at) const; ///< -1 without rows
    /// Everything that touches these heights; may hold whole lines of which only the gap does.
    [[nodiscard]] RowSpan rowsBetween(int top, int bottom) const;
    /// One line up or down, as near to x as there is somebody; the row itself at the ends.
    [[nodiscard]] int above(int row, int x) const;
    [[nodiscard]] int below(int row, int x) const;

private:
    struct Section {
        int first; ///< row of the first person
        int people;
        bool hasHeading; ///< in the row before
        int top;
    };

    [[nodiscard]] const Section &sectionOf(int row) const;
    [[nodiscard]] const Section &sectionAt(int y) const;
    [[nodiscard]] int lines(const Section &section) const;
    [[nodiscard]] int tilesTop(const Section &section) const;
    [[nodiscard]] int columnStart(int column) const;
    [[nodiscard]] int columnAt(int x) const;
    /// The person in that line (from its start or its end: -1) nearest to x; the heading where there is
    /// nobody.
    [[nodiscard]] int inLine(const Section &section, int line, int x) const;

    TileMeasures m_measures;
    int m_width = 0;
    int m_rows = 0;
    int m_columns = 1;
    int m_height = 0;
    std::vector<Section> m_sections; ///< at least one where there are rows
};

} // namespace Rollcall
