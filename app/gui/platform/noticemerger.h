// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QCoreApplication>

#include <optional>

namespace Rollcall {

/// Collects for a moment who came and who went, so that a burst becomes one notification. Has no timer: ask
/// again after due().
class NoticeMerger final
{
    Q_DECLARE_TR_FUNCTIONS(Rollcall::NoticeMerger)
public:
    static constexpr std::chrono::milliseconds Window = std::chrono::seconds(3); ///< from the first one on

    enum class Kind { BecamePresent, BecameNotPresent };
    struct Event {
        Kind kind = Kind::BecamePresent;
        int associateId = 0;
        QString name;
    };
    struct Merged {
        Kind kind = Kind::BecamePresent;
        QList<int> ids; ///< in the order in which they came
        QString summary; ///< "Anna Berg became present", "3 people became present"
        QString body; ///< the names, where the summary has none
    };

    explicit NoticeMerger(Clock clock);

    /// Who comes and goes within the window has done nothing.
    void add(const Event &event);
    /// How long until take() has something; nothing: nobody was added.
    [[nodiscard]] std::optional<std::chrono::milliseconds> due() const;
    /// At most one of each kind; empty before due().
    [[nodiscard]] QList<Merged> take();

private:
    [[nodiscard]] Merged merged(Kind kind) const;
    [[nodiscard]] static QString summary(Kind kind, const QStringList &names);
    [[nodiscard]] static QString body(const QStringList &names);

    Clock m_clock;
    Tick m_since{0}; ///< when the first of m_events came
    QList<Event> m_events;
};

} // namespace Rollcall
