// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallplan.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr double LongestName = 12.5; ///< times its size; where even most names are cut
constexpr double ShortestCut = 6; ///< times its size; what is left of a name that is cut
constexpr double LongestTeam = 13; ///< times the size of text
constexpr double CutTeam = 6.5; ///< where there is no other way
constexpr double TextRatio = 0.82; ///< of text to names, with what rounding adds
constexpr double HeadRatio = 1.24; ///< of the headline to names
constexpr double Sign = 1.3; ///< a shape and the room behind it
constexpr double AsideGap = 0.7;
constexpr double LongestAside = 15; ///< times the size of text; longer ones are cut where it comes to that
constexpr double Spare = 1.02; ///< for what painting adds to measuring

// Some long names among many need not make the type small.
double shareOf(std::vector<double> &widths, double share)
{
    if (widths.empty())
        return 0;
    const auto most = widths.begin() + std::ptrdiff_t(share * double(widths.size() - 1));
    std::ranges::nth_element(widths, most);
    return *most;
}

double besideName(const QString &aside, const WallType &type)
{
    const double width = std::min(type.width(aside, false), LongestAside);
    return Spare * (Sign + (aside.isEmpty() ? 0 : AsideGap + TextRatio * width));
}

WallCellNeeds cellNeeds(const QList<WallPerson> &people, qsizetype count, const WallType &type)
{
    constexpr double Most = 0.85;
    constexpr double NearlyAll = 0.95;
    WallCellNeeds needs;
    std::vector<double> whole;
    std::vector<double> brief;
    std::vector<double> cut;
    for (qsizetype i = 0; i < count; ++i) {
        const WallPerson &person = people.at(i);
        const double beside = besideName(person.briefAside, type);
        const double name = Spare * type.width(person.brief, true);
        whole.push_back(besideName(person.aside, type) + Spare * type.width(person.name, true));
        brief.push_back(beside + name);
        cut.push_back(beside + std::min(name, LongestName));
        needs.widest = std::max(needs.widest, beside + name);
        needs.cut = std::max(needs.cut, beside + std::min(name, ShortestCut));
        needs.beside = std::max(needs.beside, beside);
    }
    needs.brief = shareOf(brief, Most);
    needs.cut = std::max(needs.cut, shareOf(cut, NearlyAll));
    needs.whole = std::max(needs.brief, shareOf(whole, Most));
    return needs;
}

double cardNeed(const WallCard &card, double longest, const WallType &type)
{
    const double title = std::min(type.width(card.team, true), longest) * TextRatio;
    const double note = card.notes.isEmpty() ? 0 : type.width(card.notes.constLast(), false) * TextRatio;
    const double number =
        1.7 * type.width(card.number, true) + 0.3 + TextRatio * type.width(card.whole, false);
    const double alert = card.isAlert ? 1.4 : 0;
    return Spare * std::max({title, note, number + alert});
}

double lineNeed(const WallCard &card, double longest, const WallType &type)
{
    const double title = std::min(type.width(card.team, false), longest);
    const double count = type.width(card.number + u' ' + card.whole, true);
    return Spare * TextRatio * (title + 0.9 + count + (card.isAlert ? 1.3 : 0));
}

} // namespace

WallNeeds wallNeeds(const WallScene &scene, const WallType &type)
{
    const WallBoard &board = scene.board;
    WallNeeds needs;
    needs.everybody = cellNeeds(board.people, board.people.size(), type);
    needs.missing = cellNeeds(board.people, std::min<qsizetype>(board.missing, board.people.size()), type);
    for (const WallCard &card : board.cards) {
        needs.card = std::max(needs.card, cardNeed(card, LongestTeam, type));
        needs.tightCard = std::max(needs.tightCard, cardNeed(card, CutTeam, type));
        needs.line = std::max(needs.line, lineNeed(card, LongestTeam, type));
        needs.tightLine = std::max(needs.tightLine, lineNeed(card, CutTeam, type));
        needs.hasNotes = needs.hasNotes || !card.notes.isEmpty();
    }
    double headline = board.headlines.isEmpty() ? 0 : std::numeric_limits<double>::max();
    for (const QString &wording : board.headlines)
        headline = std::min(headline, type.width(wording, true));
    const double sign = board.isAlert ? HeadRatio * 1.15 : 0;
    needs.header = Spare * (TextRatio * headline + sign + 1 + HeadRatio * type.width(scene.clock, true));
    return needs;
}

WallRuler::WallRuler(const QSizeF &screen, const WallSizes &sizes, bool hasNotes, int noticeLines)
    : m_screen(screen)
    , m_sizes(sizes)
    , m_hasNotes(hasNotes)
    , m_noticeLines(noticeLines)
{
}

double WallRuler::margin() const
{
    return 0.046 * std::min(m_screen.width(), m_screen.height());
}

double WallRuler::headerBottom() const
{
    return 0.8 * margin() + 1.25 * m_sizes.head + m_noticeLines * noticeLine();
}

double WallRuler::footerTop() const
{
    return m_screen.height() - 0.7 * margin() - 1.2 * m_sizes.text;
}

double WallRuler::card() const
{
    return 2 * padding() + 1.25 * m_sizes.text + 1.1 * number() + (m_hasNotes ? 1.3 * m_sizes.text : 0);
}

QStringList wrapped(
    const QString &text, double width, int size, bool isStrong, int most, const WallType &type)
{
    QStringList lines;
    QString line;
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString longer = line.isEmpty() ? words.at(i) : line + u' ' + words.at(i);
        if (line.isEmpty() || type.width(longer, isStrong) * size <= width) {
            line = longer;
        } else if (lines.size() + 1 == most) {
            line = (QStringList{line} + words.mid(i)).join(u' ');
            break;
        } else {
            lines += std::exchange(line, words.at(i));
        }
    }
    if (!line.isEmpty())
        lines += line;
    for (QString &each : lines)
        each = fitted(each, width, size, isStrong, type);
    return lines;
}

} // namespace Rollcall
