// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/noticemerger.h"

#include "domain/plaintext.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxName = 60;
constexpr qsizetype NamesShown = 5;

} // namespace

NoticeMerger::NoticeMerger(Clock clock)
    : m_clock(std::move(clock))
{
}

void NoticeMerger::add(const Event &event)
{
    const auto same = std::ranges::find(m_events, event.associateId, &Event::associateId);
    if (same == m_events.end()) {
        if (m_events.isEmpty())
            m_since = m_clock.tick();
        m_events += event;
    } else if (same->kind != event.kind) {
        m_events.removeAt(std::distance(m_events.begin(), same));
    }
}

std::optional<std::chrono::milliseconds> NoticeMerger::due() const
{
    if (m_events.isEmpty())
        return std::nullopt;
    return std::max(std::chrono::ceil<std::chrono::milliseconds>(m_since + Window - m_clock.tick()), 0ms);
}

QList<NoticeMerger::Merged> NoticeMerger::take()
{
    QList<Merged> all;
    if (due().value_or(Window).count() != 0)
        return all;
    for (const Kind kind : {Kind::BecamePresent, Kind::BecameNotPresent}) {
        if (const Merged one = merged(kind); !one.ids.isEmpty())
            all += one;
    }
    m_events.clear();
    return all;
}

NoticeMerger::Merged NoticeMerger::merged(Kind kind) const
{
    Merged merged{.kind = kind};
    QStringList names;
    for (const Event &event : m_events) {
        if (event.kind != kind)
            continue;
        merged.ids += event.associateId;
        names += plainLine(event.name, MaxName);
    }
    merged.summary = summary(kind, names);
    merged.body = body(names);
    return merged;
}

QString NoticeMerger::summary(Kind kind, const QStringList &names)
{
    const bool isPresent = kind == Kind::BecamePresent;
    if (names.size() == 1)
        return (isPresent ? tr("%1 became present") : tr("%1 became not present")).arg(names.first());
    const auto count = int(names.size());
    return isPresent ? tr("%n people became present", nullptr, count)
                     : tr("%n people became not present", nullptr, count);
}

QString NoticeMerger::body(const QStringList &names)
{
    if (names.size() < 2)
        return {};
    const QString shown = names.first(std::min(names.size(), NamesShown)).join(u", "_s);
    const auto more = int(names.size() - NamesShown);
    return more > 0 ? tr("%1 and %n more", nullptr, more).arg(shown) : shown;
}

} // namespace Rollcall
