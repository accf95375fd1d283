// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/teamsnote.h"

#include "style/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QStringList wordsFor(const TeamsNote::State &state)
{
    if (state.isNew)
        return {TeamsNote::tr("Teams can be set up once the connection is saved.")};
    QStringList words;
    if (state.isManaged)
        words +=
            TeamsNote::tr("Your administrator has set the teams: they cannot be changed here. Which of them "
                          "you follow is up to you.");
    if (!state.hasTeams)
        words += state.isManaged
            ? TeamsNote::tr("Each primary group is a team.")
            : TeamsNote::tr(
                "You have no teams of your own: each primary group is a team. Teams of your own can "
                "have a minimum and hours, and people of several groups; then only those count.");
    if (!state.hasRoster)
        words += state.isManaged
            ? TeamsNote::tr("Not connected: the names of people are not known here.")
            : TeamsNote::tr("Not connected: the groups and people of the server are not known here. Names of "
                            "groups and numbers of associates can be typed.");
    return words;
}

} // namespace

TeamsNote::TeamsNote(QWidget *parent)
    : QFrame(parent)
    , m_alert(plainLabel(u"alert"_s, this))
    , m_words(plainLabel({}, this))
    , m_groups(new QPushButton(tr("Start from the groups"), this))
    , m_empty(new QPushButton(tr("Start with an empty team"), this))
{
    setLook(this, u"note"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    for (QLabel *label : {m_alert, m_words}) {
        label->setWordWrap(true);
        column->addWidget(label);
    }
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_groups, m_empty}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(m_groups, &QPushButton::clicked, this, &TeamsNote::groupsWanted);
    connect(m_empty, &QPushButton::clicked, this, &TeamsNote::emptyTeamWanted);
}

void TeamsNote::tell(const State &state)
{
    const QStringList words = wordsFor(state);
    m_words->setText(words.join(u'\n'));
    m_words->setVisible(!words.isEmpty());
    m_alert->setText(state.problem);
    m_alert->setVisible(!state.problem.isEmpty());
    setVisible(!words.isEmpty() || !state.problem.isEmpty());
    for (QPushButton *button : {m_groups, m_empty})
        button->setVisible(!state.isNew && !state.isManaged && !state.hasTeams);
    m_groups->setEnabled(state.hasRoster);
}

} // namespace Rollcall
