// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallboard.h"
#include "wall/wallmetrics.h"
#include "wall/walltrouble.h"
#include "wall/walltype.h"

namespace Rollcall {

/// Everything that a wall shows at one moment.
struct WallScene {
    WallBoard board;
    std::optional<WallTrouble> trouble;
    QString clock; ///< "11:02"
    QString updated; ///< "updated 11:02:10"; may be empty
    bool isFullRoll = false; ///< pages for those who are present, too
    friend bool operator==(const WallScene &, const WallScene &) = default;
};

/// Sizes of type, in pixels of the font.
struct WallSizes {
    int name = 0;
    int text = 0;
    int head = 0; ///< at most; shrinks before words are lost
    int leastName = 0; ///< so far a long name shrinks before it is cut
};

/// How wide the cells of people are, per pixel of a name's size.
struct WallCellNeeds {
    double whole = 0; ///< of most people, with the whole name
    double brief = 0; ///< of most people, with the shorter form
    double widest = 0; ///< of everybody, with the shorter form
    double cut = 0; ///< of all but a few with the shorter form, and of these with the beginning of it
    double beside = 0; ///< the most that stands beside a name
};

/// How wide things are per pixel of a name's size, from the words that are to be shown.
struct WallNeeds {
    WallCellNeeds everybody;
    WallCellNeeds missing; ///< of those who are absent or unknown
    double card = 0;
    double tightCard = 0; ///< names of teams cut
    double line = 0; ///< a card of one line
    double tightLine = 0;
    double header = 0; ///< the least that it has to say, at the size of text
    bool hasNotes = false; ///< on cards
};
[[nodiscard]] WallNeeds wallNeeds(const WallScene &scene, const WallType &type);

/// The lengths that follow from the size of type.
class WallRuler final
{
public:
    WallRuler(const QSizeF &screen, const WallSizes &sizes, bool hasNotes, int noticeLines);

    [[nodiscard]] const WallSizes &sizes() const { return m_sizes; }
    [[nodiscard]] const QSizeF &screen() const { return m_screen; }
    [[nodiscard]] double margin() const;
    [[nodiscard]] double width() const { return m_screen.width() - 2 * margin(); } ///< between the margins
    [[nodiscard]] double gap() const { return 0.28 * m_sizes.name; } ///< between cards
    [[nodiscard]] double gutter() const { return 1.1 * m_sizes.name; } ///< between columns
    [[nodiscard]] double padding() const { return 0.42 * m_sizes.text; } ///< in cards
    [[nodiscard]] double headerBottom() const;
    [[nodiscard]] double bodyTop() const { return headerBottom() + 0.55 * m_sizes.name; }
    [[nodiscard]] double bodyBottom() const { return footerTop() - 0.5 * m_sizes.text; }
    [[nodiscard]] double footerTop() const;
    [[nodiscard]] double row() const { return 1.72 * m_sizes.name; } ///< least height of a person
    [[nodiscard]] double card() const;
    [[nodiscard]] double compactCard() const { return 1.8 * m_sizes.text; }
    [[nodiscard]] double number() const { return 1.7 * m_sizes.name; } ///< size of the count on a card
    [[nodiscard]] double noticeLine() const { return 1.4 * m_sizes.text; }

private:
    QSizeF m_screen;
    WallSizes m_sizes;
    bool m_hasNotes;
    int m_noticeLines;
};

/// How a wall is laid out.
struct WallPlan {
    WallSizes sizes;
    bool isLegible = true;
    double comeWithin = 0; ///< metres; where it is not legible
    bool showsEverybody = true; ///< on the first page; else those who are missing
    bool isCompact = false; ///< cards of one line
    int cardColumns = 0;
    int cardRows = 0;
    int columns = 0; ///< of people
    int firstRows = 0; ///< on the page with the cards
    int rows = 0; ///< on the others
    int pages = 1;
};
[[nodiscard]] WallPlan planWall(
    const WallScene &scene, const WallNeeds &needs, const WallPlace &place, const WallType &type);

/// Lines that a trouble takes besides the headline.
[[nodiscard]] int noticeLines(
    const WallScene &scene, const WallSizes &sizes, const WallPlace &place, const WallType &type);
/// The text in at most `most` lines of that width.
[[nodiscard]] QStringList wrapped(
    const QString &text, double width, int size, bool isStrong, int most, const WallType &type);

} // namespace Rollcall
