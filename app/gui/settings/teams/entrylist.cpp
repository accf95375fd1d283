// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/entrylist.h"

#include "style/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int ShownLines = 5;
constexpr int Padding = 2; ///< focus makes the border thicker

} // namespace

EntryList::EntryList(QWidget *adder, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_adder(adder)
    , m_list(new QListWidget(this))
    , m_none(plainLabel(u"muted"_s, this))
    , m_line(new QWidget(this))
    , m_buttons(new QHBoxLayout(m_line))
    , m_remove(new QPushButton(tr("Remove"), m_line))
{
    setLook(m_list, u"entries"_s);
    m_list->setAccessibleName(name);
    m_list->setSelectionMode(QListWidget::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setUniformItemSizes(true);
    m_none->setText(tr("none"));
    auto *add = new QPushButton(tr("Add"), m_line);
    add->setAccessibleName(tr("Add to: %1").arg(name));
    m_remove->setAccessibleName(tr("Remove from: %1").arg(name));
    for (QPushButton *button : {add, m_remove})
        button->setAutoDefault(false);
    m_buttons->setContentsMargins(0, 0, 0, 0);
    m_buttons->addWidget(m_adder, 1);
    m_buttons->addWidget(add);
    m_buttons->addWidget(m_remove);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_list, m_none, m_line})
        column->addWidget(part);
    setTabOrder(m_list, m_adder); // as one sees it
    setTabOrder(m_adder, add);
    setTabOrder(add, m_remove);
    m_adder->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(add, &QPushButton::clicked, this, &EntryList::addWanted);
    connect(m_remove, &QPushButton::clicked, this, &EntryList::removeChosen);
    connect(m_list, &QListWidget::itemSelectionChanged, this, &EntryList::fit);
    fit();
}

void EntryList::addButton(QPushButton *button)
{
    button->setAutoDefault(false);
    m_buttons->insertWidget(m_buttons->indexOf(m_remove), button);
    setTabOrder(button, m_remove);
}

void EntryList::setLines(const QStringList &lines)
{
    QStringList shown;
    for (int row = 0; row < m_list->count(); ++row)
        shown += m_list->item(row)->text();
    if (shown == lines)
        return;
    const int row = m_list->currentRow();
    m_list->clear();
    m_list->addItems(lines);
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setToolTip(u"<p>"_s + lines.at(i).toHtmlEscaped());
    if (lines.size() > shown.size())
        m_list->scrollToBottom();
    else if (row >= 0 && m_list->hasFocus())
        m_list->setCurrentRow(std::min(row, int(lines.size()) - 1));
    fit();
}

void EntryList::setReadOnly(bool isReadOnly)
{
    m_isReadOnly = isReadOnly;
    m_line->setVisible(!isReadOnly);
    fit();
}

void EntryList::fit()
{
    const int lines = m_list->count();
    m_list->setVisible(lines > 0);
    setFocusProxy(lines > 0 ? static_cast<QWidget *>(m_list) : m_adder); // the first that Tab comes to
    m_none->setVisible(lines == 0 && m_isReadOnly);
    if (lines > 0)
        m_list->setFixedHeight(
            std::min(lines, ShownLines) * m_list->sizeHintForRow(0) + 2 * m_list->frameWidth() + Padding);
    m_remove->setVisible(lines > 0);
    m_remove->setEnabled(!m_list->selectedItems().isEmpty());
}

void EntryList::removeChosen()
{
    QList<int> rows;
    for (const QListWidgetItem *item : m_list->selectedItems())
        rows += m_list->row(item);
    std::ranges::sort(rows);
    if (!rows.isEmpty())
        Q_EMIT removeWanted(rows);
}

bool EntryList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || m_isReadOnly)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    if (watched == m_adder && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        Q_EMIT addWanted(); // not the dialog's Save
        return true;
    }
    if (watched == m_list && key == Qt::Key_Delete) {
        removeChosen();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace Rollcall
