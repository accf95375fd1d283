// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "support/fakenetwork.h"

#include <QMap>
#include <QSet>

namespace Rollcall {

/// The part of a tenant that the poller sees, on a FakeNetwork, with switches for what it may lack or refuse.
class FakeTenant final
{
public:
    explicit FakeTenant(int agents);

    FakeNetwork network;
    QMap<int, Presence> people;
    QMap<int, Presence> archived; ///< what a lagging archive says instead
    qsizetype pageSize = 1000;
    QStringList missingColumns;
    QMap<QString, int> archiveStatus; ///< by path, e.g. "/api/v1/User": 403
    std::optional<FakeAnswer> trouble; ///< for every request
    std::optional<FakeAnswer> presenceTrouble; ///< for every presence
    QSet<int> strangers; ///< whose presence is 404
    QByteArray version = "10.3.1";
    bool nextLinkLoops = false;
    std::chrono::milliseconds delay{0};

    /// This associate signs in, and may set the own presence.
    void letIn(int id, int ejUserId = 3);
    void setAbsent(int id, const QString &message) { people[id] = {NotPresent, message}; }
    void setPresent(int id) { people[id] = {Present, {}}; }

    /// Ids whose presence was read since the last call, in order.
    QList<int> takeReads();
    /// Archive requests since the last call: "status" or "full".
    QStringList takeLists();

private:
    [[nodiscard]] FakeAnswer archive(const SeenRequest &request);
    [[nodiscard]] FakeAnswer presence(int id);
    [[nodiscard]] QByteArray page(const SeenRequest &request) const;

    QList<int> m_reads;
    QStringList m_lists;
};

} // namespace Rollcall
