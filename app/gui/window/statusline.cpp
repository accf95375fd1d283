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
    , m_shortage(plainLabel(u"alert"_s, this))
    , m_outcome(plainLabel(u"muted"_s, this))
    , m_more(new QPushButton(tr("Details…"), this))
    , m_retry(new QPushButton(this))
    , m_undo(new QPushButton(this))
{
    setLook(this, u"bar"_s);
    setLook(m_more, u"link"_s);
    m_outcome->setAccessibleName(tr("Result of the last change"));
    m_outcome->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    m_outcome->setWordWrap(true);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 3, 16, 3);
    line->addWidget(m_updated);
    line->addWidget(m_shortage, 1);
    m_shortage->setWordWrap(true);
    m_shortage->hide();
    line->addWidget(m_outcome, 1);
    for (auto *button : {m_more, m_retry, m_undo}) {
        button->setAutoDefault(false);
        button->hide();
        line->addWidget(button);
    }
    setLook(m_retry, u"small"_s);
    setLook(m_undo, u"small"_s);
    connect(m_more, &QPushButton::clicked, this, &StatusLine::showDetails);
    connect(m_retry, &QPushButton::clicked, this, &StatusLine::retryWanted);
    connect(m_undo, &QPushButton::clicked, this, &StatusLine::undoWanted);
    m_second.setInterval(std::chrono::seconds(1));
    connect(&m_second, &QTimer::timeout, this, &StatusLine::refreshUndo);
}

void StatusLine::setUpdated(const QString &text)
{
    m_updated->setText(text);
}

void StatusLine::setShortage(const QString &text)
{
    m_shortage->setText(text);
    m_shortage->setVisible(!text.isEmpty());
}

void StatusLine::setOutcome(const QString &text, const QStringList &details, bool isAlert, int failed)
{
    m_outcome->setText(text);
    m_outcome->setAccessibleName(text.isEmpty() ? tr("Result of the last change") : text);
    setLook(m_outcome, isAlert ? u"alert"_s : u"title"_s);
    m_details = details;
    m_more->setVisible(!details.isEmpty());
    m_retry->setText(tr("Retry %n", nullptr, failed));
    m_retry->setVisible(failed > 0);
}

void StatusLine::setUndo(std::function<std::chrono::milliseconds()> remaining)
{
    m_remaining = std::move(remaining);
    refreshUndo();
}

void StatusLine::refreshUndo()
{
    const auto left = m_remaining ? m_remaining() : std::chrono::milliseconds(0);
    const bool isPossible = left.count() > 0;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    m_undo->setText(tr("Undo %1:%2").arg(seconds / 60).arg(seconds % 60, 2, 10, QChar(u'0')));
    m_undo->setAccessibleName(tr("Undo the last change"));
    m_undo->setVisible(isPossible);
    if (isPossible != m_second.isActive())
        isPossible ? m_second.start() : m_second.stop();
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
