// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/tilelayout.h"

#include <algorithm>

namespace Rollcall {

TileLayout::TileLayout(const std::vector<int> &headings, int rows, int width, const TileMeasures &measures)
    : m_measures(measures)
    , m_width(width)
    , m_rows(rows)
    , m_columns(std::max(
          1, (width - 2 * measures.margin + measures.gap) / std::max(1, measures.leastWidth + measures.gap)))
{
    const auto append = [this](int first, int end, bool hasHeading) {
        m_sections.push_back({first, end - first, hasHeading, m_height});
        const Section &section = m_sections.back();
        m_height = tilesTop(section);
        if (section.people > 0)
            m_height += lines(section) * (m_measures.tileHeight + m_measures.gap);
    };
    const int start = headings.empty() ? rows : headings.front();
    if (start > 0)
        append(0, start, false);
    for (std::size_t i = 0; i < headings.size(); ++i)
        append(headings[i] + 1, i + 1 < headings.size() ? headings[i + 1] : rows, true);
}

int TileLayout::lines(const Section &section) const
{
    return (section.people + m_columns - 1) / m_columns;
}

int TileLayout::tilesTop(const Section &section) const
{
    return section.top + (section.hasHeading ? m_measures.headingHeight : 0)
        + (section.people > 0 ? m_measures.gap : 0);
}

const TileLayout::Section &TileLayout::sectionOf(int row) const
{
    const auto next = std::ranges::upper_bound(m_sections, row, {},
        [](const Section &section) { return section.first - (section.hasHeading ? 1 : 0); });
    return *std::prev(next);
}

const TileLayout::Section &TileLayout::sectionAt(int y) const
{
    const auto next = std::ranges::upper_bound(m_sections, std::max(0, y), {}, &Section::top);
    return *std::prev(next);
}

// The columns share the width to the pixel, so that the last one ends where the margin begins.
int TileLayout::columnStart(int column) const
{
    return m_measures.margin + column * (m_width - 2 * m_measures.margin + m_measures.gap) / m_columns;
}

int TileLayout::columnAt(int x) const
{
    const int width = std::max(1, m_width - 2 * m_measures.margin + m_measures.gap);
    int column = std::clamp((x - m_measures.margin) * m_columns / width, 0, m_columns - 1);
    if (column + 1 < m_columns && columnStart(column + 1) <= x) // what the divisions have rounded off
        ++column;
    return column;
}

QRect TileLayout::rect(int row) const
{
    if (row < 0 || row >= m_rows)
        return {};
    const Section &section = sectionOf(row);
    if (row < section.first)
        return {0, section.top, m_width, m_measures.headingHeight};
    const int index = row - section.first;
    const int left = columnStart(index % m_columns);
    const int top = tilesTop(section) + index / m_columns * (m_measures.tileHeight + m_measures.gap);
    return {left, top, columnStart(index % m_columns + 1) - m_measures.gap - left, m_measures.tileHeight};
}

int TileLayout::inLine(const Section &section, int line, int x) const
{
    if (section.people == 0)
        return section.first - 1;
    const int wanted = line < 0 ? lines(section) + line : std::min(line, lines(section) - 1);
    return section.first + std::min(wanted * m_columns + columnAt(x), section.people - 1);
}

int TileLayout::nearest(QPoint at) const
{
    if (m_sections.empty())
        return -1;
    const Section &section = sectionAt(at.y());
    if (section.hasHeading && at.y() < section.top + m_measures.headingHeight)
        return section.first - 1;
    return inLine(
        section, std::max(0, at.y() - tilesTop(section)) / (m_measures.tileHeight + m_measures.gap), at.x());
}

int TileLayout::rowAt(QPoint at) const
{
    const int row = nearest(at);
    return rect(row).contains(at) ? row : -1;
}

RowSpan TileLayout::rowsBetween(int top, int bottom) const
{
    if (m_sections.empty() || bottom < 0 || top >= m_height)
        return {};
    const int first = nearest({0, top});
    const bool isInGap = rect(first).bottom() < top; // below the tiles of that line
    const RowSpan span{isInGap ? nearest({0, top + m_measures.gap}) : first, nearest({m_width, bottom})};
    return span;
}

int TileLayout::above(int row, int x) const
{
    const Section &section = sectionOf(row);
    const int line = (row - section.first) / m_columns;
    if (row >= section.first && line > 0)
        return inLine(section, line - 1, x);
    if (row >= section.first && section.hasHeading)
        return section.first - 1;
    return &section == &m_sections.front() ? row : inLine(*std::prev(&section), -1, x);
}

int TileLayout::below(int row, int x) const
{
    const Section &section = sectionOf(row);
    if (row < section.first && section.people > 0)
        return inLine(section, 0, x);
    const int line = (row - section.first) / m_columns;
    if (row >= section.first && line + 1 < lines(section))
        return inLine(section, line + 1, x);
    if (&section == &m_sections.back())
        return row;
    const Section &next = *std::next(&section);
    return next.hasHeading ? next.first - 1 : inLine(next, 0, x);
}

} // namespace Rollcall
