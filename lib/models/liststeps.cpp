// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/liststeps.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <vector>

namespace Rollcall {

namespace {

struct Span {
    qsizetype prefix; ///< equal at the start
    qsizetype suffix; ///< equal at the end
};

Span equalEnds(const QList<int> &from, const QList<int> &to)
{
    const qsizetype least = std::min(from.size(), to.size());
    qsizetype prefix = 0;
    while (prefix < least && from.at(prefix) == to.at(prefix))
        ++prefix;
    qsizetype suffix = 0;
    while (suffix < least - prefix && from.at(from.size() - 1 - suffix) == to.at(to.size() - 1 - suffix))
        ++suffix;
    return {prefix, suffix};
}

QHash<int, int> positions(const QList<int> &list, const Span &ends)
{
    QHash<int, int> result;
    result.reserve(list.size() - ends.prefix - ends.suffix);
    for (qsizetype i = ends.prefix; i < list.size() - ends.suffix; ++i)
        result.insert(list.at(i), int(i));
    return result;
}

// The longest part of the list that is in ascending order already: marks who need not move.
std::vector<bool> longestAscent(const std::vector<int> &values)
{
    std::vector<int> tails; // index of the smallest end of an ascent of each length
    std::vector<int> before(values.size(), -1);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto tail = std::ranges::lower_bound(
            tails, values[i], {}, [&](int index) { return values[std::size_t(index)]; });
        if (tail != tails.begin())
            before[i] = *(tail - 1);
        if (tail == tails.end())
            tails.push_back(int(i));
        else
            *tail = int(i);
    }
    std::vector<bool> stays(values.size(), false);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = before[std::size_t(i)])
        stays[std::size_t(i)] = true;
    return stays;
}

QList<ListSteps::Run> runsOf(const QList<int> &list, const Span &ends, const QHash<int, int> &others)
{
    QList<ListSteps::Run> runs;
    for (int i = int(ends.prefix); i < list.size() - ends.suffix; ++i) {
        if (others.contains(list.at(i)))
            continue;
        if (!runs.isEmpty() && runs.constLast().last == i - 1)
            runs.last().last = i;
        else
            runs.append({i, i});
    }
    return runs;
}

std::vector<int> common(const QList<int> &list, const Span &ends, const QHash<int, int> &others)
{
    std::vector<int> result;
    for (qsizetype i = ends.prefix; i < list.size() - ends.suffix; ++i) {
        if (others.contains(list.at(i)))
            result.push_back(list.at(i));
    }
    return result;
}

// Who has to move, in the order of the new list.
std::vector<int> movers(const std::vector<int> &list, const QHash<int, int> &wanted)
{
    std::vector<int> targets(list.size());
    std::ranges::transform(list, targets.begin(), [&](int number) { return wanted.value(number); });
    if (std::ranges::is_sorted(targets))
        return {};
    const std::vector<bool> stays = longestAscent(targets);
    std::vector<int> result;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!stays[i])
            result.push_back(list[i]);
    }
    std::ranges::sort(result, {}, [&](int number) { return wanted.value(number); });
    return result;
}

// Each is put behind the one that comes before it in the new list, which stands rightly by then.
QList<ListSteps::Move> movesOf(const std::vector<int> &moving, std::vector<int> list,
    const std::vector<int> &target, const QHash<int, int> &wanted, int offset)
{
    QList<ListSteps::Move> moves;
    for (const int number : moving) {
        const auto from = std::ranges::find(list, number) - list.begin();
        list.erase(list.begin() + from);
        const auto place = std::ranges::lower_bound(
            target, wanted.value(number), {}, [&](int other) { return wanted.value(other); });
        const auto to =
            place == target.begin() ? 0 : std::ranges::find(list, *(place - 1)) - list.begin() + 1;
        list.insert(list.begin() + to, number);
        moves.append({offset + int(from), offset + int(to)});
    }
    return moves;
}

} // namespace

ListSteps stepsBetween(const QList<int> &from, const QList<int> &to, int maxMoves)
{
    const Span ends = equalEnds(from, to);
    const QHash<int, int> old = positions(from, ends);
    const QHash<int, int> wanted = positions(to, ends);
    ListSteps steps;
    steps.removals = runsOf(from, ends, wanted);
    std::ranges::reverse(steps.removals);
    steps.insertions = runsOf(to, ends, old);

    const std::vector<int> list = common(from, ends, wanted);
    const std::vector<int> moving = movers(list, wanted);
    steps.isReordered = moving.size() > std::size_t(maxMoves);
    if (!steps.isReordered && !moving.empty())
        steps.moves = movesOf(moving, list, common(to, ends, old), wanted, int(ends.prefix));
    return steps;
}

} // namespace Rollcall
