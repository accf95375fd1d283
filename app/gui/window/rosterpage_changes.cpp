// SPDX-License-Identifier: GPL-3.0-or-later
// From what is selected to a change of it. What is shown when is in rosterpage.cpp.
#include "window/foresight.h"
#include "window/rosterpage.h"
#include "window/rosterpane.h"
#include "window/statusmenu.h"

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
    if (!includesHidden) {
        const QList<int> hidden = m_view->hiddenSelectedIds();
        ids.removeIf([&](int id) { return hidden.contains(id); });
    }
    return ids;
}

void RosterPage::submit(const BarWish &wish)
{
    if (!m_flow || !objection().isEmpty())
        return;
    m_flow->apply(wish, chosenIds(wish.includesHidden));
    if (wish.status == NotPresent && !wish.text.isEmpty())
        Q_EMIT messageUsed(wish.text);
}

void RosterPage::foresee(const BarWish &wish)
{
    const QList<int> ids = chosenIds(wish.includesHidden);
    m_bar->setForesight(
        previewText(wish, ids, m_session.roster()), guardText(wish, ids, m_rows, m_model.zonedNow()));
}

void RosterPage::setOrAsk(const std::optional<MessagePreset> &absence)
{
    if (absence)
        m_bar->begin(*absence);
    else
        m_bar->begin(Present);
    if (m_view->selectedIds().size() == 1 && !m_bar->isWarning())
        m_bar->submit();
}

void RosterPage::openMenu(const QPoint &at)
{
    const QList<int> ids = m_view->selectedIds();
    if (ids.isEmpty())
        return;
    StatusMenu::Subject subject{
        .people = int(ids.size()), .areFavourites = areFavourites(ids), .objection = objection()};
    const int only = ids.size() == 1 ? ids.constFirst() : 0;
    if (const RosterEntry *entry = m_session.roster().find(only)) {
        const QModelIndex index = m_model.index(m_model.rowOf(only), 0);
        subject.name = index.data(NameRole).toString();
        if (subject.objection.isEmpty())
            subject.objection = index.data(LockReasonRole).toString();
        const bool isAway = entry->shown() == Standing::NotPresent || entry->shown() == Standing::Unknown;
        if (m_mayWatch && isAway)
            subject.watching =
                m_watches.contains(only) ? StatusMenu::Watching::Going : StatusMenu::Watching::Possible;
    }
    auto *menu = new StatusMenu(subject, m_presets, this);
    connect(menu, &StatusMenu::presentChosen, this, [this] { setOrAsk({}); });
    connect(menu, &StatusMenu::absenceChosen, this, &RosterPage::setOrAsk);
    connect(menu, &StatusMenu::messageWanted, this, [this] { m_bar->begin(NotPresent); });
    connect(menu, &StatusMenu::favouriteToggled, this, &RosterPage::toggleFavourites);
    connect(menu, &StatusMenu::watchToggled, this, [this, only](bool watches) {
        watches ? static_cast<void>(m_watches.add(only)) : m_watches.remove(only);
    });
    menu->popup(at);
}

void RosterPage::setPresets(const QList<MessagePreset> &presets, const QStringList &recent)
{
    m_presets = presets;
    m_bar->setPresets(presets, recent);
}

void RosterPage::setShowsSince(bool shows)
{
    m_model.setShowsSince(shows);
    m_view->setShowsSince(shows);
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

} // namespace Rollcall
