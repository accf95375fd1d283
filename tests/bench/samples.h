// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace Rollcall::Bench {

/// Durations of the same thing, in milliseconds.
class Samples final
{
public:
    /// Runs f and takes how long it took.
    template <typename F> void measure(F f)
    {
        const auto start = std::chrono::steady_clock::now();
        f();
        add(std::chrono::steady_clock::now() - start);
    }
    void add(std::chrono::duration<double, std::milli> time) { m_times += time.count(); }

    [[nodiscard]] double median() const
    {
        QList<double> sorted = m_times;
        std::ranges::sort(sorted);
        return sorted.isEmpty() ? 0 : (sorted.at((sorted.size() - 1) / 2) + sorted.at(sorted.size() / 2)) / 2;
    }
    [[nodiscard]] double worst() const { return m_times.isEmpty() ? 0 : *std::ranges::max_element(m_times); }
    [[nodiscard]] qsizetype size() const { return m_times.size(); }

private:
    QList<double> m_times;
};

/// One row of the table: what | measured | baseline | ratio | budget.
inline void printRow(const QString &what, const QString &measured, const QString &baseline,
    const QString &ratio, const QString &budget)
{
    const QStringList cells{what, measured, baseline, ratio, budget};
    std::printf("| %s |\n", qUtf8Printable(cells.join(QStringLiteral(" | "))));
    std::fflush(stdout);
}

} // namespace Rollcall::Bench
