// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/presettable.h"

#include "domain/presence.h"
#include "style/look.h"

#include <QHeaderView>
#include <QPushButton>
#include <QSpinBox>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr int MaxRows = 20;
constexpr int ShownRows = 6;
constexpr int RowHeight = 40;

QSpinBox *minutesBox(std::chrono::minutes duration, QWidget *parent)
{
    auto *box = new QSpinBox(parent);
    box->setRange(0, int(std::chrono::minutes(24h).count()));
    box->setSingleStep(15);
    box->setButtonSymbols(QSpinBox::NoButtons);
    box->setSuffix(PresetTable::tr(" min"));
    box->setSpecialValueText(PresetTable::tr("no return time"));
    box->setAccessibleName(PresetTable::tr("Usual length"));
    box->setValue(int(duration.count()));
    return box;
}

} // namespace

PresetTable::PresetTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, 2, this))
    , m_remove(new QPushButton(tr("Remove"), this))
{
    m_table->setHorizontalHeaderLabels({tr("Message"), tr("Usual length")});
    m_table->setAccessibleName(tr("Messages to choose from"));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    m_table->setShowGrid(false);
    setLook(m_table, u"entries"_s);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    m_table->horizontalHeader()->resizeSection(1, fontMetrics().averageCharWidth() * 24);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    setFocusProxy(m_table);
    auto *add = new QPushButton(tr("Add"), this);
    for (auto *button : {add, m_remove})
        button->setAutoDefault(false);
    add->setAccessibleName(tr("Add a message"));
    m_remove->setAccessibleName(tr("Remove the message"));
    connect(add, &QPushButton::clicked, this, &PresetTable::addEmpty);
    connect(m_remove, &QPushButton::clicked, this, &PresetTable::removeCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, &PresetTable::edited);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    column->addLayout(buttons);
}

void PresetTable::setPresets(const QList<MessagePreset> &presets)
{
    m_table->setRowCount(0);
    for (const MessagePreset &preset : presets)
        addRow(preset);
    fit();
}

QList<MessagePreset> PresetTable::presets() const
{
    QStringList written;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const auto *item = m_table->item(row, 0);
        const auto *minutes = qobject_cast<QSpinBox *>(m_table->cellWidget(row, 1));
        if (item && minutes)
            written += QStringLiteral("%1|%2").arg(item->text()).arg(minutes->value());
    }
    return presetsFrom(written);
}

void PresetTable::addRow(const MessagePreset &preset)
{
    const int row = m_table->rowCount();
    m_table->insertRow(row);
    m_table->setItem(row, 0, new QTableWidgetItem(preset.text));
    auto *minutes = minutesBox(preset.duration, m_table);
    m_table->setCellWidget(row, 1, minutes);
    connect(minutes, &QSpinBox::valueChanged, this, &PresetTable::edited);
}

void PresetTable::addEmpty()
{
    if (m_table->rowCount() >= MaxRows)
        return;
    addRow({});
    fit();
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->editItem(m_table->currentItem());
}

void PresetTable::removeCurrent()
{
    if (m_table->currentRow() < 0)
        return;
    m_table->removeRow(m_table->currentRow());
    fit();
    Q_EMIT edited();
}

void PresetTable::fit()
{
    const int rows = std::clamp(m_table->rowCount(), 2, ShownRows);
    m_table->setFixedHeight(
        m_table->horizontalHeader()->sizeHint().height() + rows * RowHeight + 2 * m_table->frameWidth() + 2);
    m_remove->setEnabled(m_table->rowCount() > 0);
}

} // namespace Rollcall
