// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/walllayout.h"

#include "wall/wallcells.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::WallBoard)
};

constexpr double WidestCell = 1.7; ///< times what it needs: an eye finds from a name to its time
constexpr double HighestRow = 1.3; ///< times the least

// On whole pixels, so that neighbours share none.
QRectF whole(const QRectF &box)
{
    const double left = std::round(box.left());
    const double top = std::round(box.top());
    return {left, top, std::floor(box.width()), std::floor(box.height())};
}

/// Fills pages by the plan.
class Pages final
{
public:
    Pages(const WallScene &scene, const WallNeeds &needs, const WallPlan &plan, const WallPlace &place,
        const WallType &type)
        : m_scene(scene)
        , m_needs(needs)
        , m_plan(plan)
        , m_ruler(place.pixels, plan.sizes, needs.hasNotes, noticeLines(scene, plan.sizes, place, type))
        , m_cells(m_ruler, type)
        , m_listsEverybody(plan.showsEverybody || scene.isFullRoll)
        , m_firstColumns(firstColumns())
        , m_names(names(type))
    {
    }

    [[nodiscard]] QList<WallPage> all() const
    {
        const qsizetype onFirst = m_plan.showsEverybody ? m_scene.board.people.size() : m_scene.board.missing;
        QList<WallPage> pages{firstPage(int(onFirst))};
        const int capacity = m_plan.columns * m_plan.rows;
        const int listed = int(onFirst) + longerAway();
        for (int from = m_plan.columns * m_plan.firstRows; from < listed; from += capacity)
            pages += furtherPage(from, std::min(listed, from + capacity), int(onFirst));
        if (!m_plan.showsEverybody && m_scene.isFullRoll) {
            const int end = int(m_scene.board.people.size());
            for (int from = m_scene.board.missing; from < end; from += capacity)
                pages += furtherPage(from, std::min(end, from + capacity), end);
        }
        for (qsizetype i = 0; i < pages.size() && pages.size() > 1; ++i)
            pages[i] += m_cells.pageNumber(int(i) + 1, int(pages.size()));
        return pages;
    }

    [[nodiscard]] WallPage illegible(const QString &words) const
    {
        return {m_cells.message(words, m_plan.sizes.text)};
    }

private:
    [[nodiscard]] int longerAway() const { return m_scene.board.longerAway > 0 ? 1 : 0; }

    [[nodiscard]] WallPage frame() const
    {
        WallPage page{
            m_scene.trouble ? m_cells.trouble(m_scene) : m_cells.headline(m_scene), m_cells.clock(m_scene)};
        if (!m_scene.updated.isEmpty())
            page += m_cells.updated(m_scene.updated);
        return page;
    }

    [[nodiscard]] WallPage firstPage(int onFirst) const
    {
        WallPage page = frame();
        const double top = addCards(page);
        const int count = std::min(onFirst + longerAway(), m_plan.columns * m_plan.firstRows);
        addPeople(page, {0, count, onFirst}, m_firstColumns, top);
        return page;
    }

    [[nodiscard]] WallPage furtherPage(int from, int to, int people) const
    {
        WallPage page = frame();
        addPeople(page, {from, to, people}, m_plan.columns, m_ruler.bodyTop());
        return page;
    }

    // Where there is room, fewer columns: names stay near their times, and the page is filled downwards.
    [[nodiscard]] int firstColumns() const
    {
        if (m_plan.pages != 1)
            return m_plan.columns;
        const qsizetype onFirst = m_plan.showsEverybody ? m_scene.board.people.size() : m_scene.board.missing;
        const int count = int(onFirst) + longerAway();
        const double need =
            (m_listsEverybody ? m_needs.everybody : m_needs.missing).whole * m_plan.sizes.name;
        for (int columns = 1; columns < m_plan.columns; ++columns) {
            if (columns * m_plan.firstRows >= count && cellWidth(columns) <= WidestCell * need)
                return columns;
        }
        return m_plan.columns;
    }

    // As all pages write them, so that nobody looks like somebody on another one.
    [[nodiscard]] QList<ShownName> names(const WallType &type) const
    {
        const WallBoard &board = m_scene.board;
        const QList<WallPerson> people = m_listsEverybody ? board.people : board.people.first(board.missing);
        const double cell = std::floor(cellWidth(std::max(1, m_firstColumns)));
        const auto room = [&](const QString &aside) { return m_cells.nameRoom(aside, cell); };
        return shownNames(people, room, m_plan.sizes, type);
    }

    [[nodiscard]] double cellWidth(int columns) const
    {
        return (m_ruler.width() - (columns - 1) * m_ruler.gutter()) / columns;
    }

    // Returns where the people begin.
    double addCards(WallPage &page) const
    {
        const QList<WallCard> &cards = m_scene.board.cards;
        if (cards.isEmpty())
            return m_ruler.bodyTop();
        const double height = m_plan.isCompact ? m_ruler.compactCard() : m_ruler.card();
        const double width =
            (m_ruler.width() - (m_plan.cardColumns - 1) * m_ruler.gap()) / m_plan.cardColumns;
        for (int i = 0; i < int(cards.size()); ++i) {
            const int column = i % m_plan.cardColumns;
            const int row = i / m_plan.cardColumns;
            const QRectF box = whole({m_ruler.margin() + column * (width + m_ruler.gap()),
                m_ruler.bodyTop() + row * (height + m_ruler.gap()), width, height});
            page += m_plan.isCompact ? m_cells.compactCard(cards.at(i), box) : m_cells.card(cards.at(i), box);
        }
        return page.constLast().box.bottom() + 0.4 * m_ruler.sizes().name;
    }

    struct Span {
        int from;
        int to;
        int people; ///< what comes behind them is not a person
    };
    // Columns of one length, also on a page that is not full.
    void addPeople(WallPage &page, const Span &span, int columns, double top) const
    {
        if (span.from >= span.to)
            return;
        const int rows = (span.to - span.from + columns - 1) / columns;
        const double room = (m_ruler.bodyBottom() - top) / rows;
        const double height = std::floor(std::clamp(room, m_ruler.row(), HighestRow * m_ruler.row()));
        const double width = cellWidth(columns);
        for (int i = span.from; i < span.to; ++i) {
            const int column = (i - span.from) / rows;
            const int row = (i - span.from) % rows;
            const QRectF box = whole(
                {m_ruler.margin() + column * (width + m_ruler.gutter()), top + row * height, width, height});
            page += i < span.people ? m_cells.person(m_scene.board.people.at(i), m_names.at(i), box)
                                    : m_cells.longerAway(m_scene.board.longerAway, box);
        }
    }

    const WallScene &m_scene;
    const WallNeeds &m_needs;
    const WallPlan &m_plan;
    WallRuler m_ruler;
    WallCells m_cells;
    bool m_listsEverybody;
    int m_firstColumns;
    QList<ShownName> m_names; ///< of those who are listed
};

QString illegibleWords(const WallScene &scene, const WallPlan &plan, const WallPlace &place)
{
    const QString from = QLocale().toString(wallDistance(place), 'g', 3);
    const QString within = QLocale().toString(plan.comeWithin, 'f', 1);
    return scene.board.cards.size() > 1
        ? Words::tr("Cannot be legible from %1 m: come closer than %2 m or show fewer teams.")
              .arg(from, within)
        : Words::tr("Cannot be legible from %1 m: come closer than %2 m.").arg(from, within);
}

} // namespace

WallLayout layOutWall(const WallScene &scene, const WallPlace &place, const WallType &type)
{
    const WallNeeds needs = wallNeeds(scene, type);
    WallLayout layout{.plan = planWall(scene, needs, place, type), .pages = {}};
    const Pages pages(scene, needs, layout.plan, place, type);
    layout.pages = layout.plan.isLegible
        ? pages.all()
        : QList<WallPage>{pages.illegible(illegibleWords(scene, layout.plan, place))};
    if (place.isMirrored) {
        for (WallPage &page : layout.pages)
            page = mirrored(std::move(page), place.pixels.width());
    }
    return layout;
}

int pageAtTurn(int turn, int pages)
{
    if (pages < 2 || turn % 2 == 0)
        return 0;
    return 1 + (turn / 2) % (pages - 1);
}

} // namespace Rollcall
