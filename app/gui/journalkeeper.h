// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/recorder.h"
#include "session/settings.h"

#include <memory>

namespace Rollcall {

/// Keeps the journal of one profile while the person and the administrator want it; otherwise nothing of it
/// is made and no file is touched. The roster must outlive it.
class JournalKeeper final : public QObject
{
    Q_OBJECT
public:
    JournalKeeper(Roster &roster, const QString &profileId, QObject *parent = nullptr);

    /// Starts, stops or changes what is kept, as the settings say now.
    void follow(const Settings &settings, const Policy &policy);
    [[nodiscard]] Journal *journal() const { return m_journal.get(); } ///< null while it is off
    /// The change of these was ours.
    void noteOwn(const QList<int> &ids, Reason reason);

Q_SIGNALS:
    void problem(const QString &sentence);

private:
    Roster &m_roster;
    QString m_profileId;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Recorder> m_recorder;
    int m_daysKept = 0;
};

} // namespace Rollcall
