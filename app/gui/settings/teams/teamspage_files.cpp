// SPDX-License-Identifier: GPL-3.0-or-later
// Teams from a file and into one. What is shown is in teamspage.cpp.
#include "domain/teamfile.h"
#include "session/teamstore.h"
#include "settings/formrow.h"
#include "settings/teams/teamspage.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QFileDialog *fileDialog(const QString &title, QWidget *parent)
{
    auto *dialog =
        new QFileDialog(parent, title, QDir::homePath(), TeamsPage::tr("Teams (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void TeamsPage::askForImport()
{
    QFileDialog *dialog = fileDialog(tr("Import teams"), this);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &TeamsPage::importFrom);
    dialog->open();
}

void TeamsPage::askForExport()
{
    QFileDialog *dialog = fileDialog(tr("Export teams"), this);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    dialog->selectFile(u"teams.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TeamsPage::exportTo);
    dialog->open();
}

void TeamsPage::importFrom(const QString &path)
{
    const TeamFile file = readTeamFile(path);
    if (!file.set)
        return m_fileRow->setNote(file.problem, FormRow::Tone::Alert);
    change(draftOf(*file.set, followedOf(m_draft)), 0);
    QStringList said{
        tr("%n team(s) read from %1; they count once you save.", nullptr, int(file.set->teams.size()))
            .arg(QFileInfo(path).fileName())};
    if (!m_names.isEmpty())
        said += unknownGroupsSentence(unknownGroups(*file.set, m_names.groups()));
    said.removeAll(QString());
    m_fileRow->setNote(said.join(u' '));
}

void TeamsPage::exportTo(const QString &path)
{
    const QString problem = writeTeamFile(path, teamSetOf(m_draft));
    m_fileRow->setNote(
        problem.isEmpty() ? tr("Exported to %1.").arg(QDir::toNativeSeparators(path)) : problem,
        problem.isEmpty() ? FormRow::Tone::Plain : FormRow::Tone::Alert);
}

} // namespace Rollcall
