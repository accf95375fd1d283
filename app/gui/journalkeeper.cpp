// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalkeeper.h"

#include "session/keys.h"
#include "session/ownchoice.h"

namespace Rollcall {

JournalKeeper::JournalKeeper(Roster &roster, const QString &profileId, QObject *parent)
    : QObject(parent)
    , m_roster(roster)
    , m_profileId(profileId)
{
}

void JournalKeeper::follow(const Settings &settings, const Policy &policy)
{
    const int daysKept = settings.get(Keys::journalDays);
    const bool isWanted = settings.get(Keys::journal)
        && isChosenByPerson(standardSettingsFiles(), Keys::journal) && policy.journal;
    if (m_journal && (!isWanted || daysKept != m_daysKept)) {
        m_recorder.reset();
        m_journal.reset();
    }
    if (isWanted && !m_journal) {
        m_daysKept = daysKept;
        m_journal = std::make_unique<Journal>(
            JournalConfig{.file = standardJournalFile(m_profileId), .daysKept = daysKept}, m_roster.clock());
        connect(m_journal.get(), &Journal::problem, this, &JournalKeeper::problem);
        m_recorder = std::make_unique<Recorder>(m_roster, *m_journal, RecorderConfig{});
        m_journal->start();
        m_recorder->start();
    }
    if (m_recorder)
        m_recorder->setKeepsMessages(settings.get(Keys::journalMessages));
}

void JournalKeeper::noteOwn(const QList<int> &ids, Reason reason)
{
    if (m_recorder)
        m_recorder->noteOwn(ids, reason);
}

} // namespace Rollcall
