// SPDX-License-Identifier: GPL-3.0-or-later
// What the page shows and what is done with it. The files are in teamspage_files.cpp.
#include "settings/teams/teamspage.h"

#include "domain/plaintext.h"
#include "session/profile.h"
#include "session/teamstore.h"
#include "settings/formrow.h"
#include "settings/teams/peoplefield.h"
#include "settings/teams/teamsnote.h"
#include "settings/teams/teamtable.h"
#include "style/look.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxTitle = 44; ///< in bold, beside the narrowest rail
constexpr int Gap = 10;

} // namespace

TeamsPage::TeamsPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_names({})
    , m_note(new TeamsNote(this))
    , m_table(new TeamTable(this))
    , m_title(plainLabel(u"title"_s, this))
    , m_form(new TeamForm(m_names, services.clock.now().date(), this))
    , m_common(new QWidget(this))
    , m_robots(new PeopleField(m_names,
          {.label = tr("Not a person"),
              .adder = tr("Who is not a person"),
              .note = tr("Robots and the account of a wall display: they never count.")},
          m_common))
    , m_import(new QPushButton(tr("Import…"), m_common))
    , m_export(new QPushButton(tr("Export…"), m_common))
    , m_fileRow(new FormRow(tr("Team file"), fileButtons(), {}, FormRow::Width::Long, m_common))
{
    build();
    connectParts();
}

QWidget *TeamsPage::fileButtons()
{
    auto *box = new QWidget(m_common);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_import, m_export}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    box->setFocusProxy(m_import);
    return box;
}

void TeamsPage::build()
{
    m_import->setAccessibleName(tr("Import teams from a file"));
    m_export->setAccessibleName(tr("Export the teams to a file"));
    auto *heading = plainLabel(u"title"_s, m_common);
    heading->setText(tr("For all teams"));
    auto *common = new QVBoxLayout(m_common);
    common->setContentsMargins(0, 6, 0, 0);
    common->setSpacing(0);
    common->addWidget(heading);
    common->addSpacing(Gap);
    common->addWidget(m_robots);
    common->addWidget(m_fileRow);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Gap); // none where a part is hidden
    for (QWidget *part : std::initializer_list<QWidget *>{m_note, m_table, m_title, m_form, m_common})
        column->addWidget(part);
}

void TeamsPage::connectParts()
{
    connect(m_note, &TeamsNote::groupsWanted, this, &TeamsPage::startFromGroups);
    connect(m_note, &TeamsNote::emptyTeamWanted, this, &TeamsPage::add);
    connect(m_table, &TeamTable::chosenChanged, this, &TeamsPage::showTeam);
    connect(m_table, &TeamTable::addWanted, this, &TeamsPage::add);
    connect(m_table, &TeamTable::moveWanted, this, &TeamsPage::moveTeam);
    connect(m_table, &TeamTable::removeWanted, this, [this](int team) {
        TeamDraft draft = m_draft;
        draft.teams.removeAt(team);
        change(draft, std::min(team, int(draft.teams.size()) - 1));
    });
    connect(m_form, &TeamForm::edited, this, &TeamsPage::takeTeam);
    connect(m_form, &TeamForm::sameHoursForAllWanted, this, [this] {
        TeamDraft draft = m_draft;
        const OpeningHours hours = draft.teams.at(m_table->chosen()).team.hours;
        for (TeamDraft::Entry &entry : draft.teams)
            entry.team.hours = hours;
        change(draft, m_table->chosen());
    });
    connect(m_robots, &PeopleField::edited, this, [this](const QList<int> &robots) {
        m_draft.notPeople = QSet<int>(robots.begin(), robots.end());
        recount();
        Q_EMIT edited();
    });
    connect(m_import, &QPushButton::clicked, this, &TeamsPage::askForImport);
    connect(m_export, &QPushButton::clicked, this, &TeamsPage::askForExport);
}

void TeamsPage::show(const QString &profileId)
{
    m_profileId = profileId;
    const KnownRoster &roster = m_services.roster;
    m_names = RosterNames(roster.profileId == profileId ? roster.agents : QList<Agent>());
    const StoredTeams stored =
        profileId.isEmpty() ? StoredTeams() : TeamStore(m_services.settings.files(), profileId).load();
    m_isManaged = stored.isManaged;
    m_problem = stored.problem;
    m_begun = draftOf(stored.set, m_services.profiles.followedTeams(profileId));
    m_form->offerNames();
    m_form->setFollowLocked(m_services.profiles.areFollowedTeamsLocked(profileId));
    m_robots->offerNames();
    m_fileRow->setNote(tr("To pass the teams on, or to give everybody the same ones."));
    change(m_begun, 0);
}

QStringList TeamsPage::names() const
{
    QStringList names;
    for (const TeamDraft::Entry &entry : counting().teams)
        names += entry.team.name.simplified();
    return names;
}

void TeamsPage::change(const TeamDraft &draft, int chosen)
{
    m_draft = draft;
    showState();
    recount();
    if (chosen >= 0)
        m_table->choose(chosen);
    showTeam();
    Q_EMIT edited();
}

void TeamsPage::recount()
{
    const TeamDraft now = counting();
    m_table->show(now,
        m_names.isEmpty() ? QList<int>()
                          : memberCounts(teamSetOf(now).teams, m_names.agents(), now.notPeople));
    m_export->setEnabled(hasOwn() || !now.notPeople.isEmpty());
}

void TeamsPage::showState()
{
    const bool isNew = m_profileId.isEmpty();
    m_note->tell({isNew, m_isManaged, hasOwn(), !m_names.isEmpty(), m_problem});
    m_table->setReadOnly(m_isManaged || !hasOwn());
    m_table->setVisible(!isNew && (hasOwn() || !m_names.isEmpty()));
    QList<int> robots = m_draft.notPeople.values();
    std::ranges::sort(robots);
    m_robots->show(robots, m_isManaged);
    m_common->setVisible(!isNew);
    m_import->setEnabled(!m_isManaged);
}

void TeamsPage::showTeam()
{
    const int chosen = m_table->chosen();
    const TeamDraft now = counting();
    const bool isShown = !m_table->isHidden() && chosen >= 0 && chosen < now.teams.size();
    m_title->setVisible(isShown);
    m_form->setVisible(isShown);
    if (!isShown)
        return;
    const TeamDraft::Entry &entry = now.teams.at(chosen);
    m_title->setText(plainLine(entry.team.name, MaxTitle));
    m_form->show(entry,
        !hasOwn()         ? TeamForm::Mode::Group
            : m_isManaged ? TeamForm::Mode::Managed
                          : TeamForm::Mode::Own);
    m_form->setHasOthers(!m_isManaged && now.teams.size() > 1);
}

void TeamsPage::takeTeam(const TeamDraft::Entry &entry)
{
    const int chosen = m_table->chosen();
    TeamDraft now = counting();
    if (chosen < 0 || chosen >= now.teams.size())
        return;
    now.teams[chosen] = entry;
    if (hasOwn())
        m_draft = now;
    else
        m_draft.otherFollowed = followedOf(now);
    m_title->setText(plainLine(entry.team.name, MaxTitle));
    recount();
    Q_EMIT edited();
}

void TeamsPage::startFromGroups()
{
    change(counting(), 0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void TeamsPage::add()
{
    TeamDraft draft = m_draft;
    addTeam(draft, tr("New team"));
    change(draft, int(draft.teams.size()) - 1);
    m_form->beginName();
}

void TeamsPage::moveTeam(int from, int to)
{
    TeamDraft draft = m_draft;
    draft.teams.move(from, to);
    change(draft, to);
}

std::optional<Complaint> TeamsPage::complaint()
{
    const auto about = complaintAbout(m_draft);
    if (!about)
        return std::nullopt;
    m_table->choose(int(about->team));
    return Complaint{m_form->nameField(), about->text};
}

QString TeamsPage::save()
{
    if (!isEdited())
        return {};
    const TeamSet set = teamSetOf(m_draft);
    if (set != teamSetOf(m_begun)) {
        if (const QString problem = TeamStore(m_services.settings.files(), m_profileId).save(set);
            !problem.isEmpty())
            return problem;
    }
    const QStringList followed = followedOf(m_draft);
    const bool isWritten =
        followed == followedOf(m_begun) || m_services.profiles.setFollowedTeams(m_profileId, followed);
    Q_EMIT saved();
    if (!isWritten)
        return tr("The settings file cannot be written: which teams you follow was not saved.");
    m_begun = m_draft;
    return {};
}

} // namespace Rollcall
