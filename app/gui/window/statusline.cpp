// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "style/look.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent)
    , m_updated(plainLabel(u"muted"_s, this))
    , m_outcome(plainLabel(u"muted"_s, this))
    , m_more(new QPushButton(tr("Details…"), this))
{
    setLook(this, u"bar"_s);
    setLook(m_more, u"link"_s);
    m_more->hide();
    m_outcome->setAccessibleName(tr("Result of the last change"));
    m_outcome->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_outcome->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 3, 16, 3);
    line->addWidget(m_updated);
    line->addWidget(m_outcome, 1);
    line->addWidget(m_more);
    connect(m_more, &QPushButton::clicked, this, &StatusLine::showDetails);
}

void StatusLine::setUpdated(const QString &text)
{
    m_updated->setText(text);
}

void StatusLine::setOutcome(const QString &text, const QStringList &details, bool isAlert)
{
    m_outcome->setText(text);
    m_outcome->setAccessibleName(text.isEmpty() ? tr("Result of the last change") : text);
    setLook(m_outcome, isAlert ? u"alert"_s : u"title"_s);
    m_details = details;
    m_more->setVisible(!details.isEmpty());
}

void StatusLine::showDetails()
{
    auto *dialog = new QDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Result for each person"));
    auto *list = new QListWidget(dialog);
    list->addItems(m_details);
    list->setWordWrap(true);
    list->setAccessibleName(dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *column = new QVBoxLayout(dialog);
    column->addWidget(list);
    column->addWidget(buttons);
    dialog->resize(560, 320);
    dialog->open();
}

} // namespace Rollcall
