// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/showbutton.h"

#include "domain/plaintext.h"
#include "style/look.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype Width = 24; // characters on the button
constexpr qsizetype MenuWidth = 60;

QString escaped(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

} // namespace

ShowButton::ShowButton(QWidget *parent)
    : QPushButton(parent)
    , m_menu(new QMenu(this))
{
    setLook(this, u"chip"_s);
    setAutoDefault(false);
    m_menu->setToolTipsVisible(true);
    m_onlyAbsent = add(tr("Only &absent and unknown"), QKeySequence(u"Ctrl+Shift+A"_s));
    m_onlyFavourites = add(tr("Only &favourites"), QKeySequence(u"Ctrl+Shift+F"_s));
    m_beforeTeams = m_menu->addSeparator();
    m_allTeams = add(tr("A&ll teams"), {});
    m_myTeams = add({}, QKeySequence(u"Ctrl+Shift+T"_s));
    m_behindTeams = m_menu->addSeparator();
    m_clear = add(tr("&Clear filter"), QKeySequence(u"Ctrl+Shift+C"_s));
    m_clear->setCheckable(false);
    setMenu(m_menu);

    connect(m_onlyAbsent, &QAction::triggered, this, &ShowButton::onlyAbsentToggled);
    connect(m_onlyFavourites, &QAction::triggered, this, [this](bool on) {
        m_wanted.onlyFavourites = on;
        refresh();
    });
    connect(m_allTeams, &QAction::triggered, this,
        [this] { setWanted({.onlyFavourites = m_wanted.onlyFavourites, .teams = {}}); });
    connect(m_myTeams, &QAction::triggered, this, [this](bool on) {
        setWanted({.onlyFavourites = m_wanted.onlyFavourites, .onlyMyTeams = on, .teams = {}});
    });
    connect(m_clear, &QAction::triggered, this, &ShowButton::clearWanted);
    tellMine();
    refresh();
}

QAction *ShowButton::add(const QString &text, const QKeySequence &keys)
{
    auto *action = m_menu->addAction(text);
    action->setCheckable(true);
    action->setShortcut(keys);
    return action;
}

QList<QAction *> ShowButton::windowActions() const
{
    return {m_onlyAbsent, m_onlyFavourites, m_beforeTeams, m_allTeams, m_myTeams, m_behindTeams, m_clear};
}

void ShowButton::setTeams(const QStringList &names)
{
    if (names == m_names)
        return;
    m_names = names;
    qDeleteAll(std::exchange(m_teams, {}));
    for (const QString &name : names) {
        auto *action = new QAction(escaped(plainLine(name, MenuWidth)), this);
        action->setCheckable(true);
        action->setData(name);
        connect(action, &QAction::triggered, this, [this, name](bool on) { toggleTeam(name, on); });
        m_menu->insertAction(m_behindTeams, action);
        m_teams += action;
    }
    refresh();
}

void ShowButton::toggleTeam(const QString &name, bool on)
{
    m_wanted.teams = chosenTeams();
    m_wanted.onlyMyTeams = false;
    if (on)
        m_wanted.teams.insert(name);
    else
        m_wanted.teams.remove(name);
    refresh();
}

void ShowButton::setMyTeams(const MyTeams &mine)
{
    if (mine == m_mine)
        return;
    m_mine = mine;
    tellMine();
    refresh();
}

void ShowButton::tellMine()
{
    const bool isKnown = !m_mine.names.isEmpty();
    m_myTeams->setEnabled(isKnown);
    m_myTeams->setText(isKnown ? tr("&My teams") : tr("My teams: you follow none and are in none"));
    m_myTeams->setToolTip(isKnown ? u"<qt>"_s + mineInWords().toHtmlEscaped() + u"</qt>"_s : QString());
}

QString ShowButton::mineInWords() const
{
    const QString names = m_mine.names.join(u", "_s);
    return m_mine.areFollowed ? tr("The teams you follow: %1").arg(names)
                              : tr("The teams you are in: %1").arg(names);
}

void ShowButton::setOnlyAbsent(bool on)
{
    m_onlyAbsent->setChecked(on);
}

void ShowButton::setWanted(const WantedPeople &wanted)
{
    m_wanted = wanted;
    refresh();
}

QSet<QString> ShowButton::chosenTeams() const
{
    if (showsMine())
        return {};
    QSet<QString> there(m_names.begin(), m_names.end());
    return there.intersect(m_wanted.teams);
}

QSet<QString> ShowButton::groups() const
{
    return showsMine() ? QSet<QString>(m_mine.names.begin(), m_mine.names.end()) : chosenTeams();
}

QStringList ShowButton::words() const
{
    QStringList words;
    if (m_wanted.onlyFavourites)
        words += tr("Favourites");
    const QSet<QString> teams = chosenTeams();
    if (showsMine())
        words += tr("My teams");
    else if (teams.size() == 1)
        words += *teams.constBegin();
    else if (!teams.isEmpty())
        words += tr("%n team(s)", nullptr, int(teams.size()));
    return words;
}

void ShowButton::refresh()
{
    const QSet<QString> teams = chosenTeams();
    m_onlyFavourites->setChecked(m_wanted.onlyFavourites);
    m_myTeams->setChecked(showsMine());
    m_allTeams->setChecked(groups().isEmpty());
    for (QAction *team : std::as_const(m_teams))
        team->setChecked(teams.contains(team->data().toString()));

    const QStringList narrowed = words();
    const QString text = narrowed.isEmpty() ? tr("All teams") : narrowed.join(u", "_s);
    setText(escaped(plainLine(text, Width)) + u"  ⌄"_s);
    setAccessibleName(tr("Show: %1").arg(text));
    setAccessibleDescription(showsMine() ? mineInWords() : QString());
    setLook(this, narrowed.isEmpty() ? u"chip"_s : u"chipOn"_s);
    Q_EMIT wantedChanged();
}

} // namespace Rollcall
