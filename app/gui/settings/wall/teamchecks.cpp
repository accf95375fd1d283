// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/wall/teamchecks.h"

#include "domain/followedteams.h"
#include "domain/plaintext.h"
#include "style/look.h"

#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int ShownLines = 6;
constexpr int Padding = 2; ///< focus makes the border thicker
constexpr qsizetype MaxShown = 100;
constexpr int Name = Qt::UserRole;

bool hasTeam(const QStringList &teams, const QString &name)
{
    return std::ranges::any_of(teams, [&](const QString &team) { return teamKey(team) == teamKey(name); });
}

} // namespace

TeamChecks::TeamChecks(QWidget *parent)
    : QListWidget(parent)
{
    setLook(this, u"entries"_s);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTextElideMode(Qt::ElideRight);
    setUniformItemSizes(true);
    connect(this, &QListWidget::itemChanged, this, &TeamChecks::edited);
}

void TeamChecks::offer(const QStringList &teams)
{
    if (teams == m_teams)
        return;
    const bool isAsHeld = checkedNames() == m_asHeld;
    const QStringList chosen = isAsHeld ? m_held : checkedNames();
    m_teams = teams;
    list(chosen);
    if (isAsHeld)
        m_asHeld = checkedNames();
}

void TeamChecks::setHeld(const QStringList &chosen)
{
    m_held = chosen;
    list(chosen);
    m_asHeld = checkedNames();
    Q_EMIT edited();
}

QStringList TeamChecks::held() const
{
    const QStringList checked = checkedNames();
    return checked == m_asHeld ? m_held : checked;
}

// The line that Space switches is seen while the list has the focus, and only then: it is not what is chosen.
void TeamChecks::focusInEvent(QFocusEvent *event)
{
    QListWidget::focusInEvent(event);
    if (currentItem())
        currentItem()->setSelected(true);
}

void TeamChecks::focusOutEvent(QFocusEvent *event)
{
    clearSelection();
    QListWidget::focusOutEvent(event);
}

QStringList TeamChecks::checkedNames() const
{
    QStringList names;
    for (int row = 0; row < count(); ++row) {
        if (item(row)->checkState() == Qt::Checked)
            names += item(row)->data(Name).toString();
    }
    return names;
}

void TeamChecks::list(const QStringList &chosen)
{
    const QSignalBlocker quiet(this);
    clear();
    QStringList all = m_teams;
    for (const QString &name : chosen) {
        if (!hasTeam(all, name))
            all += name;
    }
    for (const QString &name : std::as_const(all)) {
        const QString shown = plainLine(name, MaxShown);
        auto *line =
            new QListWidgetItem(hasTeam(m_teams, name) ? shown : tr("%1 – no such team").arg(shown), this);
        line->setData(Name, name);
        line->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        line->setCheckState(hasTeam(chosen, name) ? Qt::Checked : Qt::Unchecked);
        line->setToolTip(u"<p>"_s + shown.toHtmlEscaped());
    }
    if (count() > 0) {
        setCurrentRow(0, QItemSelectionModel::NoUpdate);
        setFixedHeight(std::min(count(), ShownLines) * sizeHintForRow(0) + 2 * frameWidth() + 2 * Padding);
    }
}

} // namespace Rollcall
