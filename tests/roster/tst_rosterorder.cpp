// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/roster.h"

#include "roster/testclock.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <map>
#include <random>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int People = 4;

UserRow row(int id, const Status &status)
{
    UserRow row;
    row.agent.associateId = id;
    row.status = status;
    return row;
}

/// The server, a slow and lossy network and one roster: polls from a cache of up to 60 s, reads, writes of
/// ours whose answer may be lost, changes by others. Every version of a presence has a message of its own.
class World final
{
public:
    explicit World(unsigned seed)
        : m_random(seed)
    {
        QList<UserRow> rows;
        for (int id = 1; id <= People; ++id) {
            store(id, {Present, {}});
            rows.append(row(id, Present));
        }
        m_roster.mergeRoster(rows, m_time.tick());
    }

    void run(int steps)
    {
        for (int i = 0; i < steps && m_failure.isEmpty(); ++i) {
            pass(std::chrono::milliseconds(below(8000)));
            const int id = 1 + below(People);
            switch (below(6)) {
            case 0:
                store(id, fresh());
                break;
            case 1:
                write(id);
                break;
            case 2:
                read(id);
                break;
            default:
                poll();
            }
        }
    }

    /// Nobody changes anything any more and nothing is lost; polls and the reads that they call for go on.
    void settle()
    {
        pass(10min);
        m_isLossy = false;
        for (int i = 0; i < 8; ++i) {
            poll();
            pass(45s);
        }
        for (int id = 1; id <= People; ++id) {
            if (m_roster.find(id)->status != m_now[id].status)
                fail(id, u"never settled"_s);
        }
    }

    [[nodiscard]] QString failure() const { return m_failure; }

private:
    int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(m_random); }
    [[nodiscard]] bool isLost() { return m_isLossy && below(8) == 0; }
    Presence fresh() { return {below(2) == 0 ? Present : NotPresent, QString::number(++m_version)}; }
    void fail(int id, const QString &why) { m_failure = u"associate %1: %2"_s.arg(id).arg(why); }
    void at(Tick when, std::function<void()> what) { m_events.emplace(when, std::move(what)); }

    void pass(Tick time)
    {
        const Tick end = m_time.tick() + time;
        while (!m_events.empty() && m_events.begin()->first <= end) {
            const auto event = m_events.extract(m_events.begin());
            m_time.advance(event.key() - m_time.tick());
            event.mapped()();
        }
        m_time.advance(end - m_time.tick());
        m_roster.expire();
        check();
    }

    void store(int id, const Presence &presence)
    {
        m_now[id] = presence;
        m_versions[id].append(presence);
    }

    /// Asks now, `serve` happens at the server some time later, `deliver` when its answer arrives.
    template <typename Serve, typename Deliver> void exchange(Serve serve, Deliver deliver)
    {
        const Tick sent = m_time.tick();
        const auto there = std::chrono::milliseconds(1 + below(5000));
        const auto back = std::chrono::milliseconds(1 + below(5000));
        at(sent + there, [this, serve, deliver, sent, back] {
            const auto answer = serve();
            const Tick served = m_time.tick();
            at(served + back, [deliver, answer, sent, served] { deliver(answer, sent, served); });
        });
    }

    void poll()
    {
        const auto serve = [this] {
            if (m_time.tick() - m_cachedAt > 60s || m_cache.isEmpty()) {
                m_cachedAt = m_time.tick();
                m_cache = m_now;
            }
            return std::pair(m_cache, m_cachedAt);
        };
        exchange(serve, [this](const auto &answer, Tick sent, Tick) {
            if (isLost())
                return;
            QList<UserRow> rows;
            for (const auto &[id, presence] : answer.first.asKeyValueRange())
                rows.append(row(id, presence.status));
            QList<int> wanted;
            observed(answer.second, false, [&] { wanted = m_roster.mergeStatuses(rows, sent); });
            for (const int id : std::as_const(wanted))
                read(id);
        });
    }

    void read(int id)
    {
        exchange([this, id] { return m_now[id]; },
            [this, id](const Presence &presence, Tick sent, Tick served) {
                if (!isLost())
                    observed(served, false, [&] { m_roster.mergePresence(id, presence, sent); });
            });
    }

    void write(int id)
    {
        const auto serve = [this, id] {
            store(id, fresh());
            return m_now[id];
        };
        exchange(serve, [this, id](const Presence &stored, Tick, Tick served) {
            if (isLost())
                m_roster.distrust(id);
            else
                observed(served, true, [&] { m_roster.mergeWritten(id, stored); });
            read(id);
        });
    }

    /// A status never goes back to what the server said earlier. Only the answer of a write counts in any
    /// case, and is read again at once.
    template <typename Merge> void observed(Tick truthAt, bool isWrite, Merge merge)
    {
        std::array<std::optional<Status>, People + 1> before;
        for (int id = 1; id <= People; ++id)
            before.at(id) = m_roster.find(id)->status;
        merge();
        for (int id = 1; id <= People; ++id) {
            const RosterEntry &entry = *m_roster.find(id);
            const bool isNews = entry.observedAt == m_time.wall();
            if (entry.status != before.at(id) && !isWrite && truthAt < m_truthAt[id])
                fail(id, u"went back in time"_s);
            if (isNews)
                m_truthAt[id] = isWrite ? truthAt : std::max(truthAt, m_truthAt[id]);
        }
    }

    void check()
    {
        for (int id = 1; id <= People; ++id) {
            const RosterEntry &entry = *m_roster.find(id);
            if (entry.message && !m_versions[id].contains(Presence{*entry.status, *entry.message}))
                fail(id, u"status and message of different answers"_s);
            if (entry.isStale != (entry.observedAt.msecsTo(m_time.wall()) > 120000))
                fail(id, u"old and shown as new"_s);
        }
    }

    std::mt19937 m_random;
    TestClock m_time;
    Roster m_roster{m_time.clock()};
    std::multimap<Tick, std::function<void()>> m_events;
    QMap<int, Presence> m_now;
    QMap<int, Presence> m_cache;
    Tick m_cachedAt{0};
    QHash<int, QList<Presence>> m_versions;
    QHash<int, Tick> m_truthAt; ///< the server's moment that is shown
    int m_version = 0;
    bool m_isLossy = true;
    QString m_failure;
};

} // namespace

class TestRosterOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsShownNeverGoesBack()
    {
        for (unsigned seed = 1; seed <= 1000; ++seed) {
            World world(seed);
            world.run(40);
            world.settle();
            QVERIFY2(world.failure().isEmpty(), qPrintable(u"seed %1, %2"_s.arg(seed).arg(world.failure())));
        }
    }
};

QTEST_GUILESS_MAIN(TestRosterOrder)
#include "tst_rosterorder.moc"
