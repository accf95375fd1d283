// SPDX-License-Identifier: GPL-3.0-or-later
// What the dialog does with the journal. How it looks is in journalpage.cpp.
#include "journal/dateswitcher.h"
#include "journal/export.h"
#include "journal/journal.h"
#include "journal/journalpage.h"
#include "settings/ask.h"
#include "style/look.h"

#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace Rollcall {

void JournalPage::askForFile(const QDate &first, const QDate &last)
{
    auto *dialog = new QFileDialog(this, tr("Export"), QDir::homePath(), tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    const QString to = first == last ? QString() : u'_' + last.toString(Qt::ISODate);
    dialog->selectFile(u"rollcall-"_s + first.toString(Qt::ISODate) + to);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, first, last](const QString &file) { exportTo(file, first, last); });
    dialog->open();
}

void JournalPage::exportTo(const QString &file, const QDate &first, const QDate &last)
{
    QSaveFile target(file);
    const bool isOpen = target.open(QIODevice::WriteOnly);
    const QString problem =
        isOpen ? exportDays(m_journal, {first, last, m_zone, m_names}, target) : QString();
    if (!problem.isEmpty())
        return say(problem, Tone::Alert);
    if (!isOpen || !target.commit())
        return say(tr("%1 could not be written: %2").arg(file, target.errorString()), Tone::Alert);
    say(tr("Exported to %1").arg(file), Tone::Good);
}

void JournalPage::askToDelete()
{
    ask(this,
        {.title = tr("Delete the journal"),
            .text = tr("Delete everything that was recorded?"),
            .detail = tr("It cannot be brought back. While the journal is switched on, recording goes on."),
            .action = tr("Delete all"),
            .back = tr("Keep it")},
        [this] { deleteAll(); });
}

void JournalPage::deleteAll()
{
    if (m_journal.removeAll())
        say(tr("Everything was deleted."), Tone::Good);
    showDay(m_journal.today(m_zone));
}

void JournalPage::say(const QString &text, Tone tone)
{
    m_said->setText(text);
    setLook(m_said, tone == Tone::Good ? u"good"_s : tone == Tone::Alert ? u"alert"_s : u"muted"_s);
}

} // namespace Rollcall
