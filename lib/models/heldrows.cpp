// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/heldrows.h"

#include <QHash>

#include <algorithm>

namespace Rollcall {

namespace {

bool isHeading(int row)
{
    return row < 0;
}

/// The part of the rows that stays, and who is not shown elsewhere because of it.
struct Fixed {
    Fixed(const QList<int> &shown, qsizetype size)
        : rows(shown.first(size))
        , set(rows.begin(), rows.end())
    {
        const auto last = std::find_if(rows.rbegin(), rows.rend(), isHeading);
        lastHeading = last == rows.rend() ? 0 : *last;
    }

    QList<int> rows;
    QSet<int> set;
    int lastHeading;
};

// Who is shown below the fixed part, by heading.
QHash<int, QList<int>> sectionsBelow(const QList<int> &shown, const Fixed &fixed)
{
    QHash<int, QList<int>> sections;
    int heading = fixed.lastHeading;
    for (const int row : shown.sliced(fixed.rows.size())) {
        if (isHeading(row))
            heading = row;
        else
            sections[heading].append(row);
    }
    return sections;
}

} // namespace

QList<int> holdRows(const QList<int> &shown, const QList<int> &wanted, const QSet<int> &held)
{
    const auto lowest =
        std::find_if(shown.rbegin(), shown.rend(), [&](int row) { return held.contains(row); });
    if (lowest == shown.rend())
        return wanted;
    const Fixed fixed(shown, shown.rend() - lowest);

    // Where the wanted rows go on below the fixed part, section by section.
    QList<int> headings{fixed.lastHeading};
    QHash<int, QList<int>> people;
    QSet<int> postponed;
    bool isBelow = !wanted.contains(fixed.lastHeading);
    int heading = 0;
    for (const int row : wanted) {
        if (isHeading(row)) {
            heading = row;
            isBelow = isBelow || row == fixed.lastHeading;
            if (isBelow && !fixed.set.contains(row))
                headings.append(row);
            continue;
        }
        if (fixed.set.contains(row))
            continue;
        const bool isFixedSection = heading != fixed.lastHeading && fixed.set.contains(heading);
        if (isBelow && !isFixedSection)
            people[heading].append(row);
        else
            postponed.insert(row);
    }

    // Who is postponed but on screen stays in the section they are in.
    const QHash<int, QList<int>> old = sectionsBelow(shown, fixed);
    for (auto section = old.cbegin(); section != old.cend(); ++section) {
        for (const int id : *section) {
            if (!postponed.contains(id))
                continue;
            people[section.key()].append(id);
            if (!headings.contains(section.key()))
                headings.append(section.key());
        }
    }

    QList<int> rows = fixed.rows;
    for (const int each : std::as_const(headings)) {
        if (each != fixed.lastHeading)
            rows.append(each);
        rows.append(people.value(each));
    }
    return rows;
}

} // namespace Rollcall
