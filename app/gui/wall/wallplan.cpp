// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallplan.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace Rollcall {

namespace {

constexpr int Never = std::numeric_limits<int>::max(); ///< pages
constexpr int Smallest = 4; ///< pixels, when looking for the distance from which it would be legible

constexpr double MostForCards = 0.5; ///< of the page, where people follow…
constexpr double MostBeforeAll = 0.7; ///< …and where all of them do

int divided(int people, int places)
{
    return people == 0 ? 0 : places == 0 ? Never : (people + places - 1) / places;
}

/// Tries sizes for one way to lay the wall out.
class Attempt final
{
public:
    Attempt(const WallScene &scene, const WallNeeds &needs, const WallPlace &place, const WallType &type)
        : m_scene(scene)
        , m_needs(needs)
        , m_place(place)
        , m_type(type)
    {
        const LeastCapitals least = leastCapitals(place);
        m_leastName = std::max(1, int(std::ceil(least.name / type.capital)));
        m_leastText = std::max(1, int(std::ceil(least.text / type.capital)));
        const int side = std::min(place.pixels.height(), place.pixels.width());
        const bool isCountsOnly = scene.board.people.isEmpty() && !scene.board.cards.isEmpty();
        const double share = isCountsOnly ? 0.13 : 0.095;
        m_mostName = std::max(m_leastName, int(share * side));
    }

    // Whole names before larger type, large cards before small ones, both before pages; names are cut where
    // there is no other way, first those of people that are longer than all others, then those of teams.
    [[nodiscard]] WallPlan best() const
    {
        for (const bool isTight : {false, true}) {
            if (const auto plan = onePage(isTight))
                return *plan;
            if (const auto plan = summary(isTight))
                return *plan;
        }
        return illegible();
    }

private:
    /// How the longest names are kept in their cells, as far as it has to be.
    enum class Names { Whole, Brief, Cut };
    struct Way {
        bool isTight; ///< names of teams are cut
        bool showsEverybody;
        bool isCompact;
        Names names;
    };

    [[nodiscard]] std::optional<WallPlan> onePage(bool isTight) const
    {
        constexpr std::array ways{std::pair{false, Names::Whole}, std::pair{false, Names::Brief},
            std::pair{true, Names::Whole}, std::pair{true, Names::Brief}, std::pair{false, Names::Cut},
            std::pair{true, Names::Cut}};
        for (const auto &[isCompact, names] : ways) {
            if (const auto plan = largest({isTight, true, isCompact, names}, 1))
                return plan;
        }
        return {};
    }

    [[nodiscard]] std::optional<WallPlan> summary(bool isTight) const
    {
        int pages = Never;
        int onFirst = 0;
        bool isCompact = false;
        for (const Names names : {Names::Brief, Names::Cut}) {
            for (const bool compact : {false, true}) {
                const WallPlan plan = at(m_leastName, {isTight, false, compact, names});
                if (plan.pages < pages) {
                    pages = plan.pages;
                    onFirst = pages == 1 ? 0 : plan.columns * plan.firstRows;
                    isCompact = compact;
                }
            }
        }
        for (const Names names : {Names::Whole, Names::Brief, Names::Cut}) {
            const Way way{isTight, false, isCompact, names};
            if (const auto plan = pages == Never ? std::nullopt : largest(way, pages, onFirst))
                return plan;
        }
        return {};
    }

    // With so many pages at most, and not fewer people on the first one.
    [[nodiscard]] std::optional<WallPlan> largest(const Way &way, int pages, int onFirst = 0) const
    {
        for (int name = m_mostName; name >= m_leastName; --name) {
            const WallPlan plan = at(name, way);
            if (plan.pages <= pages && plan.columns * plan.firstRows >= onFirst)
                return plan;
        }
        return {};
    }

    // From nearer by, smaller letters will do.
    [[nodiscard]] WallPlan illegible() const
    {
        int name = m_leastName;
        const Way closest{true, false, true, Names::Cut};
        while (name > Smallest && at(name, closest).pages == Never)
            --name;
        WallPlan plan = at(name, closest);
        plan.isLegible = false;
        plan.pages = 1;
        plan.comeWithin = std::floor(10 * wallDistance(m_place) * name / m_leastName) / 10;
        return plan;
    }

    [[nodiscard]] WallSizes sizes(int name) const
    {
        const double ratio = double(m_leastText) / m_leastName;
        return {.name = name,
            .text = std::max(1, int(std::ceil(ratio * name))),
            .head = int(std::round(1.22 * name)),
            .leastName = std::min(name, m_leastName)};
    }

    [[nodiscard]] WallPlan at(int name, const Way &way) const
    {
        WallPlan plan{.sizes = sizes(name), .showsEverybody = way.showsEverybody, .isCompact = way.isCompact};
        const WallRuler ruler(
            m_place.pixels, plan.sizes, m_needs.hasNotes, noticeLines(m_scene, plan.sizes, m_place, m_type));
        plan.pages = Never;
        const double header = m_scene.trouble ? 0 : m_needs.header * name; // a trouble takes more lines
        if (header > ruler.width() || !putCards(plan, ruler, way.isTight))
            return plan;
        putPeople(plan, ruler, way.names);
        return plan;
    }

    [[nodiscard]] bool putCards(WallPlan &plan, const WallRuler &ruler, bool isTight) const
    {
        const int count = int(m_scene.board.cards.size());
        if (count == 0)
            return true;
        const double need = plan.isCompact ? (isTight ? m_needs.tightLine : m_needs.line)
                                           : (isTight ? m_needs.tightCard : m_needs.card);
        const double width = need * plan.sizes.name + 2 * ruler.padding();
        const int most = std::min(count, int((ruler.width() + ruler.gap()) / (width + ruler.gap())));
        if (most == 0)
            return false;
        plan.cardRows = divided(count, most);
        plan.cardColumns = divided(count, plan.cardRows);
        const bool isAlone = m_scene.board.people.isEmpty() || plan.isCompact;
        const double share = isAlone ? 1 : plan.showsEverybody ? MostBeforeAll : MostForCards;
        const double room = share * (ruler.bodyBottom() - ruler.bodyTop());
        return bottomOfCards(plan, ruler) - ruler.bodyTop() <= room;
    }

    [[nodiscard]] static double bottomOfCards(const WallPlan &plan, const WallRuler &ruler)
    {
        const double height = plan.isCompact ? ruler.compactCard() : ruler.card();
        return ruler.bodyTop() + plan.cardRows * height + std::max(0, plan.cardRows - 1) * ruler.gap();
    }

    void putPeople(WallPlan &plan, const WallRuler &ruler, Names names) const
    {
        const WallBoard &board = m_scene.board;
        const int all = int(board.people.size());
        const int first = (plan.showsEverybody ? all : board.missing) + (board.longerAway > 0 ? 1 : 0);
        const int later = plan.showsEverybody || !m_scene.isFullRoll ? 0 : all - board.missing;
        const double cardsBottom = plan.cardRows == 0 ? ruler.bodyTop() : bottomOfCards(plan, ruler);
        const double below = plan.cardRows == 0 ? 0 : 0.4 * ruler.sizes().name;
        plan.firstRows = std::max(0, int((ruler.bodyBottom() - cardsBottom - below) / ruler.row()));
        plan.rows = std::max(0, int((ruler.bodyBottom() - ruler.bodyTop()) / ruler.row()));
        const bool listsEverybody = plan.showsEverybody || m_scene.isFullRoll;
        plan.columns = columns(listsEverybody ? m_needs.everybody : m_needs.missing, names, ruler);
        plan.pages = pages(plan, first, later);
    }

    [[nodiscard]] int columns(const WallCellNeeds &needs, Names names, const WallRuler &ruler) const
    {
        if (m_scene.board.people.isEmpty())
            return 1;
        return int((ruler.width() + ruler.gutter()) / (cellWidth(needs, names, ruler) + ruler.gutter()));
    }

    // The few that are longer than the others are written in smaller letters, or cut.
    [[nodiscard]] static double cellWidth(const WallCellNeeds &needs, Names names, const WallRuler &ruler)
    {
        const WallSizes &sizes = ruler.sizes();
        if (names == Names::Cut)
            return needs.cut * sizes.name;
        const double longest = needs.widest * sizes.leastName + needs.beside * (sizes.name - sizes.leastName);
        return std::max((names == Names::Whole ? needs.whole : needs.brief) * sizes.name, longest);
    }

    [[nodiscard]] static int pages(const WallPlan &plan, int first, int later)
    {
        const int onFirst = plan.columns * plan.firstRows;
        const int onOther = plan.columns * plan.rows;
        const int further = divided(std::max(0, first - onFirst), onOther);
        const int roll = divided(later, onOther);
        return further == Never || roll == Never ? Never : 1 + further + roll;
    }

    const WallScene &m_scene;
    const WallNeeds &m_needs;
    const WallPlace &m_place;
    const WallType &m_type;
    int m_leastName;
    int m_leastText;
    int m_mostName;
};

} // namespace

int noticeLines(const WallScene &scene, const WallSizes &sizes, const WallPlace &place, const WallType &type)
{
    if (!scene.trouble)
        return 0;
    const WallRuler ruler(place.pixels, sizes, false, 0);
    const double beside = ruler.width() - (type.width(scene.clock, true) + 1) * sizes.text;
    const auto title = wrapped(scene.trouble->title, beside, sizes.text, true, 2, type);
    const auto text = wrapped(scene.trouble->text, ruler.width(), sizes.text, false, 2, type);
    return int(std::max<qsizetype>(1, title.size()) - 1 + text.size());
}

WallPlan planWall(
    const WallScene &scene, const WallNeeds &needs, const WallPlace &place, const WallType &type)
{
    return Attempt(scene, needs, place, type).best();
}

} // namespace Rollcall
