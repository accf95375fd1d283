// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/resultdialog.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

enum Column { NameColumn, WhatColumn, ReasonColumn, Columns };
constexpr int Pad = 6; // above and below a row

Glyph glyphOfResult(const PersonResult &person)
{
    switch (person.kind) {
    case PersonResult::Kind::Failed:
    case PersonResult::Kind::NotTried:
        return Glyph::NotSent;
    case PersonResult::Kind::LeftOut:
        return Glyph::Lock;
    default:
        return glyphOf(standing(person.status));
    }
}

} // namespace

ResultDialog::ResultDialog(QWidget *parent)
    : QDialog(parent)
    , m_summary(plainLabel(u"title"_s, this))
    , m_table(new QTableWidget(this))
{
    setWindowTitle(tr("Result for each person"));
    m_summary->setWordWrap(true);
    m_table->setAccessibleName(windowTitle());
    m_table->setColumnCount(Columns);
    m_table->setHorizontalHeaderLabels({tr("Name"), tr("What happened"), tr("Reason")});
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    setLook(m_table, u"result"_s);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setWordWrap(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);

    m_table->viewport()->installEventFilter(this);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    m_retry = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_retry->setAutoDefault(false);
    connect(m_retry, &QPushButton::clicked, this, &ResultDialog::retryWanted);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(QSize(760, 460).boundedTo(parent->window()->size() - QSize(24, 24)));
}

void ResultDialog::setReport(const ChangeReport &report)
{
    m_report = report;
    m_summary->setText(report.summary);
    setLook(m_summary, report.isAlert ? u"alert"_s : u"title"_s);
    m_retry->setText(tr("Retry %n failed", nullptr, report.failed()));
    m_retry->setVisible(report.failed() > 0);
    m_retry->setEnabled(true);
    fill();
}

void ResultDialog::setProgress(int done, int total)
{
    m_retry->setEnabled(total == 0);
    if (total == 0)
        return; // the report follows
    m_summary->setText(tr("%1 of %2 done…").arg(done).arg(total));
    setLook(m_summary, u"title"_s);
}

void ResultDialog::fill()
{
    const Theme &theme = themeOf(palette());
    m_table->setRowCount(int(m_report.people.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const PersonResult &person = m_report.people.at(row);
        const Glyph glyph = glyphOfResult(person);
        auto *name =
            new QTableWidgetItem(glyphIcon(glyph, colourOf(glyph, theme), theme.ground), person.name);
        // The name cell speaks for the row.
        name->setData(Qt::AccessibleTextRole,
            QStringList{person.name, person.what, person.reason}
                .filter(QRegularExpression(u"."_s))
                .join(u", "_s));
        m_table->setItem(row, NameColumn, name);
        m_table->setItem(row, WhatColumn, new QTableWidgetItem(person.what));
        m_table->setItem(row, ReasonColumn, new QTableWidgetItem(person.reason));
    }
    fit();
}

// Names and events in one line where there is room, the reason takes the rest and as many lines as it needs.
void ResultDialog::fit()
{
    const int third = m_table->viewport()->width() / 3;
    for (const Column column : {NameColumn, WhatColumn}) {
        m_table->resizeColumnToContents(column);
        m_table->setColumnWidth(column, std::min(m_table->columnWidth(column), third));
    }
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHeight(row, heightOf(row));
}

// Not resizeRowsToContents(): it knows nothing of the style sheet's padding.
int ResultDialog::heightOf(int row) const
{
    const QFontMetrics metrics = m_table->fontMetrics();
    int height = metrics.height();
    for (int column = 0; column < Columns; ++column) {
        const int icon = column == NameColumn ? m_table->iconSize().width() + 2 * Pad : 0;
        const QRect room(0, 0, m_table->columnWidth(column) - 4 * Pad - icon, 1 << 16);
        height = std::max(height,
            metrics.boundingRect(room, Qt::TextWordWrap, m_table->item(row, column)->text()).height());
    }
    return height + 2 * Pad;
}

bool ResultDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(
            this, &ResultDialog::fit, Qt::QueuedConnection); // once the table has followed
    return QDialog::eventFilter(watched, event);
}

void ResultDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        fill();
}

} // namespace Rollcall
