// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusline.h"

#include "style/look.h"
#include "window/resultdialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace Rollcall {

StatusLine::StatusLine(QWidget *parent)
    : QFrame(parent)
    , m_updated(plainLabel(u"muted"_s, this))
    , m_shortage(plainLabel(u"alert"_s, this))
    , m_dueBack(new QPushButton(this))
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
    line->addWidget(m_dueBack);
    line->addWidget(m_shortage, 1);
    m_shortage->setWordWrap(true);
    m_shortage->hide();
    line->addWidget(m_outcome, 1);
    line->addStretch(0);
    m_outcome->hide();
    for (QWidget *widget : {static_cast<QWidget *>(m_updated), static_cast<QWidget *>(m_dueBack)})
        widget->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    for (auto *button : {m_more, m_retry, m_undo})
        line->addWidget(button);
    for (auto *button : {m_dueBack, m_more, m_retry, m_undo}) {
        button->setAutoDefault(true); // Enter presses it, too
        button->hide();
    }
    setLook(m_dueBack, u"link"_s);
    setLook(m_retry, u"small"_s);
    setLook(m_undo, u"small"_s);
    connect(m_more, &QPushButton::clicked, this, &StatusLine::showDetails);
    connect(m_dueBack, &QPushButton::clicked, this, &StatusLine::dueBackWanted);
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
    static const QRegularExpression beforeNumber(u" (?=\\d)"_s);
    m_shortage->setText(QString(text).replace(beforeNumber, QChar(QChar::Nbsp))); // stays with its word
    m_shortage->setAccessibleName(text);
    m_shortage->setVisible(!text.isEmpty());
}

void StatusLine::setDueBack(int people)
{
    m_dueBack->setText(tr("%n due back · Set present…", nullptr, people));
    m_dueBack->setVisible(people > 0);
}

void StatusLine::setReport(const ChangeReport &report)
{
    m_report = report;
    m_outcome->setText(report.summary);
    m_outcome->setVisible(!report.summary.isEmpty());
    m_outcome->setAccessibleName(report.summary.isEmpty() ? tr("Result of the last change") : report.summary);
    setLook(m_outcome, report.isAlert ? u"alert"_s : u"title"_s);
    m_more->setVisible(report.hasDetails());
    m_retry->setText(tr("Retry %n", nullptr, report.failed()));
    m_retry->setVisible(report.failed() > 0);
    m_retry->setEnabled(true);
    if (m_dialog)
        m_dialog->setReport(report);
}

void StatusLine::setProgress(int done, int total)
{
    m_retry->setEnabled(total == 0);
    m_undo->setEnabled(total == 0);
    if (m_dialog)
        m_dialog->setProgress(done, total);
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
    m_dialog = new ResultDialog(window());
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->setReport(m_report);
    connect(m_dialog, &ResultDialog::retryWanted, this, &StatusLine::retryWanted);
    m_dialog->open();
}

} // namespace Rollcall
