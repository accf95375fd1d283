// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of the seat that is open. Everything else is in desk.cpp.
#include "desk.h"

#include "domain/plaintext.h"
#include "journal/journalpage.h"
#include "options.h"
#include "presence/seat.h"

#include <QMessageBox>

namespace Rollcall {

namespace {

constexpr qsizetype MaxShownName = 120;

Reason reasonOf(ChangeFlow::Way way)
{
    switch (way) {
    case ChangeFlow::Way::One:
        return Reason::Manual;
    case ChangeFlow::Way::Many:
        return Reason::Bulk;
    case ChangeFlow::Way::Undo:
        break;
    }
    return Reason::Undo;
}

} // namespace

void Desk::noteWritten(int associateId, ChangeFlow::Way way)
{
    if (m_journal)
        m_journal->noteOwn({associateId}, reasonOf(way));
}

void Desk::keepJournal()
{
    if (!m_journal)
        return;
    connect(m_journal.get(), &JournalKeeper::problem, this, &Desk::tellProblem, Qt::UniqueConnection);
    m_journal->follow(m_settings, m_seat->policy());
}

void Desk::showJournal()
{
    Journal *journal = m_journal ? m_journal->journal() : nullptr;
    if (!journal)
        return tellProblem(m_options.isDemo
                ? tr("A demonstration keeps no journal.")
                : tr(
                    "The journal is off. It can be switched on in the settings, under Journal and privacy."));
    QHash<int, QString> names;
    const Roster &roster = m_seat->session().roster();
    for (const int id : roster.ids())
        names.insert(id, plainLine(roster.find(id)->agent.name, MaxShownName));
    auto *page = new JournalPage(*journal, names, teamTimeZone(m_seat->session().profile()), &m_window);
    page->setAttribute(Qt::WA_DeleteOnClose);
    page->setExportAllowed(m_seat->policy().exportAllowed);
    connect(m_journal.get(), &QObject::destroyed, page, &QDialog::reject);
    page->setModal(true); // settings and profiles cannot take the journal away meanwhile
    page->show();
}

void Desk::tellProblem(const QString &sentence)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("Journal"), sentence, QMessageBox::Close, &m_window);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Rollcall
