// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a change once it is wished: progress, questions, results. The wish is in
// rosterpage_changes.cpp.
#include "window/rosterpage.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "window/announcer.h"
#include "window/conflictdialog.h"
#include "window/rosterpane.h"
#include "window/statusline.h"

namespace Rollcall {

// After each sign-in there is a new client, so there is a new writer.
void RosterPage::adoptWriter()
{
    m_flow.reset();
    m_writer = std::make_unique<PresenceWriter>(*m_session.client(), m_session.roster(), ownId());
    m_writer->setOthersRefused(m_session.capabilities().isOthersRefused);
    m_flow = std::make_unique<ChangeFlow>(*m_writer, m_session.roster(), teamTimeZone(m_session.profile()),
        returnLanguage(m_session.profile()));
    connect(m_flow.get(), &ChangeFlow::progressed, this, &RosterPage::showProgress);
    connect(m_flow.get(), &ChangeFlow::conflicted, this, &RosterPage::askAbout);
    connect(m_flow.get(), &ChangeFlow::finished, this, &RosterPage::showReport);
    connect(m_flow.get(), &ChangeFlow::written, this, &RosterPage::written);
    connect(m_flow.get(), &ChangeFlow::undoChanged, m_status, &StatusLine::refreshUndo);
    connect(m_writer.get(), &PresenceWriter::othersRefusedChanged, this, [this] {
        m_session.learnOthersRefused(m_writer->othersRefused());
        lockOthers();
    });
    lockOthers();
}

void RosterPage::dropWriter()
{
    if (m_flow)
        m_flow->abandon();
    m_flow.reset();
    m_writer.reset();
    m_bar->setBusy(0, 0);
    m_status->refreshUndo();
}

void RosterPage::lockOthers()
{
    m_model.setOthersLocked(m_writer->othersRefused()
            ? tr("SuperOffice does not let this account change other people.")
            : QString());
    updateSelection();
}

void RosterPage::checkOthersAgain()
{
    if (m_writer)
        m_writer->checkAgain();
}

void RosterPage::showProgress(int done, int total)
{
    constexpr int Many = 8;
    m_bar->setBusy(done, total);
    m_status->setProgress(done, total);
    const bool isQuarter =
        total >= Many && done > 0 && done < total && done * 4 / total != (done - 1) * 4 / total;
    if (isQuarter)
        m_announcer->say(Announcer::Kind::Progress, tr("%1 of %2 done…").arg(done).arg(total));
}

void RosterPage::showReport(const ChangeReport &report)
{
    m_status->setReport(report);
    m_announcer->say(Announcer::Kind::Result, report.summary);
    m_bar->reset();
    updateSelection();
    Q_EMIT changeEnded(report);
}

void RosterPage::abandonChange()
{
    if (m_flow)
        m_flow->abandon();
}

void RosterPage::askAbout(const QList<Conflict> &conflicts)
{
    if (conflicts.size() > 1) {
        QList<Conflict> shown = conflicts;
        for (Conflict &one : shown) // as the row tells it, where it may be told
            one.since = m_model.index(m_model.rowOf(one.associateId), 0).data(SinceTextRole).toString();
        auto *dialog = new ConflictDialog(shown, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &ConflictDialog::answered, this, &RosterPage::answer);
        m_bar->hold(dialog->windowTitle());
        return dialog->open();
    }
    const Conflict &one = conflicts.constFirst();
    m_conflict = one.associateId;
    const QString status = label(one.there.status);
    const QString message = plainLine(one.there.message, MaxMessageLength);
    m_bar->ask(message.isEmpty() ? tr("%1 was set to %2 a moment ago.").arg(one.name, status)
                                 //: %1 is a name, %2 a status, %3 a message
                                 : tr("%1 was set to %2 a moment ago: “%3”.").arg(one.name, status, message),
        tr("Keep that"), tr("Set anyway"));
}

void RosterPage::answer(const QSet<int> &overwritten)
{
    m_bar->setBusy(0, 0);
    if (m_flow)
        m_flow->answer(overwritten);
}

void RosterPage::announce(const QString &text)
{
    m_announcer->say(Announcer::Kind::News, text);
}

} // namespace Rollcall
