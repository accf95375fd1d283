// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallcut.h"
#include "wall/wallpicture.h"
#include "wall/wallplan.h"

namespace Rollcall {

/// Puts words and shapes of one thing into its box.
class WallCells final
{
public:
    WallCells(const WallRuler &ruler, const WallType &type)
        : m_ruler(ruler)
        , m_type(type)
    {
    }

    [[nodiscard]] WallItem headline(const WallScene &scene) const;
    /// Across the whole screen, in place of the headline.
    [[nodiscard]] WallItem trouble(const WallScene &scene) const;
    [[nodiscard]] WallItem clock(const WallScene &scene) const;
    [[nodiscard]] WallItem updated(const QString &text) const;
    [[nodiscard]] WallItem pageNumber(int page, int pages) const;
    [[nodiscard]] WallItem card(const WallCard &card, const QRectF &box) const;
    [[nodiscard]] WallItem compactCard(const WallCard &card, const QRectF &box) const;
    /// What a name has in a cell so wide, beside that aside.
    [[nodiscard]] double nameRoom(const QString &aside, double cell) const;
    [[nodiscard]] WallItem person(const WallPerson &person, const ShownName &name, const QRectF &box) const;
    [[nodiscard]] WallItem longerAway(int people, const QRectF &box) const;
    /// In the middle of everything that the header leaves.
    [[nodiscard]] WallItem message(const QString &text, int size) const;

private:
    struct Style {
        int size;
        bool isStrong = false;
        WallInk ink = WallInk::Text;
        bool isName = false;
    };
    /// As much of it as fits into `width`.
    [[nodiscard]] WallText text(const QString &text, QPointF origin, double width, const Style &style) const;
    /// As text(), ending at `right`.
    [[nodiscard]] WallText textTo(const QString &text, QPointF right, double width, const Style &style) const;
    [[nodiscard]] double width(const QString &text, const Style &style) const;
    [[nodiscard]] QString fullest(const QStringList &wordings, double room, int size) const;
    /// Where a line stands whose capitals are in the middle of that height.
    [[nodiscard]] double baseline(double middle, int size) const;
    [[nodiscard]] double clockWidth(const QString &clock) const;
    [[nodiscard]] double headerMiddle() const;
    [[nodiscard]] int clockSize() const;

    const WallRuler &m_ruler;
    const WallType &m_type;
};

} // namespace Rollcall
