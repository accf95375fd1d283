// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/noticemerger.h"
#include "roster/roster.h"

#include <QTimer>

namespace Rollcall {

/// Tells in words who became present or not present, many at once in one sentence and not too often; for
/// those who cannot see it. Our own changes have their own words. The roster must outlive it.
class Announcements final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds Pause{10}; ///< at least, between two of them

    explicit Announcements(Roster &roster, QObject *parent = nullptr);

    void setEnabled(bool enabled);

Q_SIGNALS:
    void announced(const QString &text);

private:
    void add(const QList<RosterChange> &changes);
    void arm();
    void tell();

    Roster &m_roster;
    NoticeMerger m_merger;
    QTimer m_due;
    std::optional<Tick> m_toldAt;
    bool m_isEnabled = true;
};

} // namespace Rollcall
