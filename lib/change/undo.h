// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/changeorder.h"
#include "domain/clock.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace Rollcall {

/// What the last change can be taken back to, for five minutes. Knows pairs and writes nothing: its orders go
/// through the PresenceWriter like any others. Somebody who is no longer as the server stored our change ends
/// there as a conflict, and stays as somebody else set them.
class Undo final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes Span{5};

    explicit Undo(Clock clock, QObject *parent = nullptr);

    /// Takes the place of what was remembered, unless nothing was changed. Beside the Changed, results are
    /// ignored.
    void remember(const QList<ChangeResult> &results);
    /// One for each person who can be restored; empty when there is nothing, or the time is over.
    [[nodiscard]] QList<ChangeOrder> orders() const;
    /// orders(), once.
    [[nodiscard]] QList<ChangeOrder> take();
    /// Who was changed but cannot be restored: they had a status, or a text, that is never written.
    [[nodiscard]] QList<int> leftOut() const;
    [[nodiscard]] std::chrono::milliseconds remaining() const; ///< 0: there is nothing to undo
    void clear();

Q_SIGNALS:
    void changed(); ///< there is something else to undo now, or nothing any more

private:
    struct Change {
        int associateId = 0;
        Presence before;
        Presence stored;
    };

    Clock m_clock;
    QList<Change> m_changes;
    Tick m_until{0};
    QTimer m_deadline;
};

} // namespace Rollcall
