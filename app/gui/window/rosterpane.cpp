// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/rosterpane.h"

#include "models/rosterrows.h"
#include "window/rosterhand.h"
#include "window/rosterview.h"
#include "window/rowdelegate.h"
#include "window/tileview.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace Rollcall {

RosterPane::RosterPane(RosterRows &rows, QWidget *parent)
    : QWidget(parent)
    , m_rows(rows)
    , m_choice(rows)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    connect(&m_choice, &RosterChoice::changed, this, &RosterPane::chosenChanged);
    m_seen.setSingleShot(true);
    m_seen.setInterval(0);
    connect(&m_seen, &QTimer::timeout, this, &RosterPane::arrive);
    connect(&m_seen, &QTimer::timeout, this, &RosterPane::visibleChanged);
    const auto see = [this] { m_seen.start(); };
    connect(&m_rows, &QAbstractItemModel::modelReset, this, see);
    connect(&m_rows, &QAbstractItemModel::layoutChanged, this, see);
    connect(&m_rows, &QAbstractItemModel::rowsMoved, this, see);
    connect(&m_rows, &QAbstractItemModel::rowsInserted, this, see);
    connect(&m_rows, &QAbstractItemModel::rowsRemoved, this, see);
    adopt(make(m_formName));
}

RosterPane::~RosterPane() = default;

std::unique_ptr<RosterForm> RosterPane::make(ViewForm form)
{
    if (form == ViewForm::Tiles)
        return std::make_unique<TileView>(m_rows, m_choice);
    auto table = std::make_unique<RosterView>(m_rows, m_choice);
    connect(table.get(), &RosterView::columnClicked, this, &RosterPane::columnClicked);
    return table;
}

void RosterPane::setForm(ViewForm form)
{
    if (form == m_formName)
        return;
    m_formName = form;
    const RosterForm::Place place = m_form->place();
    const bool hadFocus = view().hasFocus();
    const bool wasInView = m_form->rowsInView().contains(view().currentIndex().row());
    auto next = make(form);
    layout()->addWidget(&next->view());
    setTabOrder(&view(), &next->view());
    m_hand.reset();
    adopt(std::move(next));
    view().show();
    layout()->activate(); // the view has to have its size to go where the other one stood
    m_form->goTo(place);
    if (wasInView)
        view().scrollTo(view().currentIndex());
    if (hadFocus)
        view().setFocus(Qt::OtherFocusReason);
    m_seen.start();
}

void RosterPane::adopt(std::unique_ptr<RosterForm> form)
{
    m_form = std::move(form);
    m_hand = std::make_unique<RosterHand>(*m_form, m_rows);
    connect(m_hand.get(), &RosterHand::typed, this, &RosterPane::typed);
    connect(m_hand.get(), &RosterHand::menuRequested, this, &RosterPane::menuRequested);
    connect(view().verticalScrollBar(), &QScrollBar::valueChanged, &m_seen, qOverload<>(&QTimer::start));
    view().setAccessibleName(tr("Agents"));
    m_form->setShown(m_shown);
    m_form->rowDelegate().photos().setSource(m_photos);
    layout()->addWidget(&view());
    setFocusProxy(&view());
}

QAbstractItemView &RosterPane::view() const
{
    return m_form->view();
}

ListPlace RosterPane::place() const
{
    return {m_choice.focusedId(), m_topId != 0 ? m_topId : m_form->place().id};
}

void RosterPane::goTo(const ListPlace &place)
{
    m_choice.setFocusedId(place.focusedId);
    m_topId = place.topId;
    if (m_topId == 0)
        view().verticalScrollBar()->setValue(0);
    arrive();
}

// Only the first rows are waited for: later ones must not move anything.
void RosterPane::arrive()
{
    if (m_topId != 0 && m_rows.rowCount() > 0)
        m_form->goTo({std::exchange(m_topId, 0), 0});
}

void RosterPane::selectAll()
{
    view().setFocus(Qt::ShortcutFocusReason);
    view().selectAll();
}

void RosterPane::focusRows()
{
    view().setFocus(Qt::TabFocusReason);
    if (!view().currentIndex().isValid() && m_rows.rowCount() > 0)
        view().setCurrentIndex(m_rows.index(std::min(1, m_rows.rowCount() - 1), 0));
}

QList<int> RosterPane::visibleIds() const
{
    return m_form->idsInView();
}

void RosterPane::setHidesMessages(bool hides)
{
    m_shown.messages = !hides;
    m_form->setShown(m_shown);
}

void RosterPane::setReadingOnly(bool readingOnly)
{
    m_shown.returns = !readingOnly;
    m_form->setShown(m_shown);
}

void RosterPane::setShowsSince(bool shows)
{
    m_shown.since = shows;
    m_form->setShown(m_shown);
}

void RosterPane::setPhotos(const std::function<QImage(int associateId)> &photos)
{
    m_photos = photos;
    m_form->rowDelegate().photos().setSource(m_photos);
    view().viewport()->update();
}

void RosterPane::repaintPhoto(int associateId)
{
    m_form->rowDelegate().photos().forget(associateId);
    view().update(m_rows.index(m_rows.rowOf(associateId), int(Column::Name)));
}

void RosterPane::repaintTexts()
{
    view().viewport()->update();
}

void RosterPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_seen.start();
}

} // namespace Rollcall
