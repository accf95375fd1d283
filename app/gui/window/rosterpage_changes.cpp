// SPDX-License-Identifier: GPL-3.0-or-later
// From what is selected to a change of it. What is shown when is in rosterpage.cpp, what becomes of a change
// in rosterpage_flow.cpp.
#include "window/rosterpage.h"

#include "domain/daytime.h"
#include "models/dueback.h"
#include "window/ownbox.h"
#include "window/rosterpane.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>

namespace Rollcall {

void RosterPage::updateSelection()
{
    const QList<int> selected = m_view->selectedIds();
    m_bar->setSelection(int(selected.size()), int(m_view->hiddenSelectedIds().size()));
    if (auto *poller = m_session.poller(); poller && selected.size() <= 50)
        poller->readNow(selected);
}

QList<int> RosterPage::chosenIds(bool includesHidden) const
{
    QList<int> ids = m_view->selectedIds();
    if (!includesHidden)
        ids.removeIf([this](int id) { return m_rows.rowOf(id) < 0; });
    return ids;
}

void RosterPage::submit(const BarWish &wish)
{
    if (!m_flow || !objection().isEmpty())
        return;
    ChangePlan plan = planFor(chosenIds(wish.includesHidden), m_model);
    plan.leftOut += vanished();
    if (m_bar->isAncestorOf(QApplication::focusWidget()))
        m_view->view().setFocus(Qt::OtherFocusReason); // the button that has it goes
    m_flow->apply(wish, plan.ids, plan.leftOut);
    if (wish.status == NotPresent && !wish.text.isEmpty())
        Q_EMIT messageUsed(wish.text);
}

// Wherever the focus is: what is under way can be stopped.
void RosterPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_flow && m_flow->isUnderWay())
        m_flow->cancel();
    else
        QWidget::keyPressEvent(event);
}

void RosterPage::foresee(const BarWish &wish)
{
    const ChangePlan plan = planFor(chosenIds(wish.includesHidden), m_model);
    Foresight foresight = Rollcall::foresee(wish, plan, m_rows, m_model);
    foresight.canCheckAgain = m_writer && m_writer->othersRefused()
        && std::ranges::any_of(
            plan.leftOut, [this](const LeftOut &one) { return canCheckAgain(one.associateId); });
    m_bar->setForesight(foresight);
    if (!wish.status)
        return m_meant.clear();
    for (const int id : plan.ids) {
        if (const AgentLine *line = m_model.lineAt(m_model.rowOf(id)))
            m_meant.insert(id, line->name);
    }
}

// Who was selected when the choice was made and has left the list since, and the selection with it.
QList<LeftOut> RosterPage::vanished() const
{
    QList<LeftOut> gone;
    for (auto it = m_meant.cbegin(); it != m_meant.cend(); ++it) {
        if (m_model.rowOf(it.key()) < 0)
            gone += {it.key(), it.value(), tr("No longer among the Service users.")};
    }
    return gone;
}

// Locked by a refusal, not by what they are.
bool RosterPage::canCheckAgain(int id) const
{
    const RosterEntry *entry = m_session.roster().find(id);
    return m_writer && m_writer->othersRefused() && entry && id != ownId() && entry->agent.ejUserId != 0
        && entry->shown() != Standing::NotAnAgent;
}

void RosterPage::setOrAsk(const std::optional<AbsenceChoice> &absence)
{
    if (absence)
        m_bar->begin(*absence);
    else
        m_bar->begin(Present);
    if (m_view->selectedIds().size() == 1 && !m_bar->isWarning())
        m_bar->submit();
}

StatusMenu::Subject RosterPage::subjectOf(const QList<int> &ids) const
{
    StatusMenu::Subject subject{
        .people = int(ids.size()), .areFavourites = areFavourites(ids), .objection = objection()};
    if (subject.objection.isEmpty() && m_flow && m_flow->isUnderWay())
        subject.objection = tr("Another change is under way.");
    const AgentLine *line = ids.size() == 1 ? m_model.lineAt(m_model.rowOf(ids.front())) : nullptr;
    if (!line)
        return subject;
    subject.name = line->name;
    if (subject.objection.isEmpty()) {
        subject.objection = m_model.lockReason(*line);
        subject.canCheckAgain = canCheckAgain(line->id);
    }
    if (isDueBack(*line, m_model.now()))
        subject.dueBack = returnText(*line->back, m_model.zonedNow());
    const bool isAway = line->standing == Standing::NotPresent || line->standing == Standing::Unknown;
    if (m_mayWatch && isAway && line->id != ownId())
        subject.watching =
            m_watches.contains(line->id) ? StatusMenu::Watching::Going : StatusMenu::Watching::Possible;
    return subject;
}

void RosterPage::fill(StatusMenu &menu, const StatusMenu::Subject &subject) const
{
    menu.offer(subject, {m_presets, m_recent, returnChoices(m_model.zonedNow())});
}

/// `aim` selects whom the menu is about.
void RosterPage::connectMenu(StatusMenu &menu, const std::function<void()> &aim)
{
    connect(&menu, &StatusMenu::presentChosen, this, [this, aim] {
        aim();
        setOrAsk({});
    });
    connect(&menu, &StatusMenu::absenceChosen, this, [this, aim](const AbsenceChoice &absence) {
        aim();
        setOrAsk(absence);
    });
    connect(&menu, &StatusMenu::messageWanted, this, [this, aim] {
        aim();
        m_bar->begin(NotPresent);
    });
    connect(&menu, &StatusMenu::momentWanted, this, [this, aim] {
        aim();
        m_bar->beginWithCalendar();
    });
    connect(&menu, &StatusMenu::checkAgainWanted, this, &RosterPage::checkOthersAgain);
    connect(&menu, &StatusMenu::watchToggled, this, &RosterPage::toggleWatch);
}

void RosterPage::connectOwnMenu()
{
    StatusMenu &menu = m_own->choices();
    connect(&menu, &QMenu::aboutToShow, this, [this, &menu] {
        StatusMenu::Subject subject = subjectOf({ownId()});
        subject.isSelected = false;
        fill(menu, subject);
    });
    connectMenu(menu, [this] {
        m_view->selectIds({ownId()});
        m_bar->includeHidden();
    });
}

void RosterPage::openMenu(const QPoint &at)
{
    const QList<int> ids = m_view->selectedIds();
    if (ids.isEmpty())
        return;
    auto *menu = new StatusMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu, subjectOf(ids));
    connectMenu(*menu, [] {});
    connect(menu, &StatusMenu::favouriteToggled, this, &RosterPage::toggleFavourites);
    menu->popup(at);
}

void RosterPage::offerChoices()
{
    QAbstractItemView &view = m_view->view();
    const QModelIndex current = view.currentIndex();
    if (m_view->selectedIds().isEmpty() && m_rows.idAt(current.row()) != 0)
        m_view->selectIds({m_rows.idAt(current.row())});
    openMenu(view.viewport()->mapToGlobal(view.visualRect(current.siblingAtColumn(0)).center()));
}

void RosterPage::setPresets(const QList<MessagePreset> &presets, const QStringList &recent)
{
    m_presets = presets;
    m_recent = recent;
    m_bar->setPresets(presets, recent);
}

void RosterPage::undo()
{
    if (m_flow && objection().isEmpty())
        m_flow->undo();
}

void RosterPage::beginChange(const Status &status)
{
    if (!m_view->selectedIds().isEmpty())
        m_bar->begin(status);
}

void RosterPage::beginDueBack()
{
    const QList<int> ids = dueBack(m_model);
    if (ids.isEmpty())
        return;
    m_view->selectIds(ids);
    m_view->view().scrollTo(m_rows.index(m_rows.rowOf(ids.front()), 0));
    m_bar->includeHidden();
    m_bar->begin(Present);
}

// Where some are watched and some are not, all are watched afterwards.
void RosterPage::toggleWatch()
{
    if (!m_mayWatch)
        return;
    const QList<int> ids = m_view->selectedIds();
    int begun = 0;
    for (const int id : ids)
        begun += !m_watches.contains(id) && id != ownId() && m_watches.add(id) ? 1 : 0;
    if (begun > 0)
        return announce(tr("You are told when %n people are back.", nullptr, begun));
    for (const int id : ids)
        m_watches.remove(id);
}

} // namespace Rollcall
