// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar shows for what is chosen. Its parts and what they do are in actionbar.cpp.
#include "window/actionbar.h"

#include "domain/plaintext.h"
#include "style/look.h"
#include "window/messagefield.h"
#include "window/returnfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype ShownMessage = 120; // characters of the final message in the hint

} // namespace

bool ActionBar::isAbsence() const
{
    return m_notPresent->isChecked();
}

std::optional<QDateTime> ActionBar::back() const
{
    return isAbsence() ? m_return->back() : std::nullopt;
}

bool ActionBar::isReturnReadable() const
{
    return !isAbsence() || m_return->isReadable();
}

int ActionBar::affected() const
{
    return m_hidden->isChecked() ? m_selected : m_selected - m_notShown;
}

BarWish ActionBar::wish() const
{
    BarWish wish{.includesHidden = m_hidden->isChecked()};
    if (isAbsence())
        wish = {NotPresent, m_message->text().trimmed(), back(), m_hidden->isChecked()};
    else if (m_present->isChecked())
        wish.status = Present;
    return wish;
}

void ActionBar::refresh()
{
    m_count->setText(tr("%n selected", nullptr, m_selected));
    showFields();
    if (!m_isBusy && !m_isAsking)
        consider();
}

// The foresight comes back through setForesight(), usually at once.
void ActionBar::consider()
{
    Q_EMIT considered(wish());
    showHint();
    showButtons();
}

void ActionBar::setForesight(const QString &preview, const QString &warning)
{
    if (m_preview == preview && m_warning == warning)
        return;
    m_preview = preview;
    m_warning = warning;
    if (m_isBusy || m_isAsking)
        return;
    showHint();
    showButtons();
}

void ActionBar::showFields()
{
    const bool isChosen = m_present->isChecked() || isAbsence();
    const bool canEdit = m_objection.isEmpty() && !m_isBusy && !m_isAsking;
    m_clear->setVisible(!m_isBusy && !m_isAsking);
    m_present->setEnabled(canEdit);
    m_notPresent->setEnabled(canEdit);
    m_message->setVisible(isAbsence());
    m_return->setVisible(isAbsence());
    m_message->setEnabled(canEdit);
    m_return->setEnabled(canEdit);
    m_message->setLeft(messageRoom(back(), m_language, m_team) - int(m_message->text().size()));
    m_hidden->setVisible(m_notShown > 0 && canEdit);
    m_hidden->setText(tr("Include %n not shown", nullptr, m_notShown));
    m_cancel->setVisible(m_isBusy || m_isAsking || isChosen);
    m_apply->setVisible(!m_isBusy && (m_isAsking || isChosen));
    const bool isWarned = !m_isBusy && !m_isAsking && isChosen && !m_warning.isEmpty();
    m_warningLine->setVisible(isWarned);
}

// What everybody will read, with the return time in it; where both do not fit, the text gives way.
QString ActionBar::absenceHint() const
{
    const FinalMessage final = finalMessage(m_message->text(), back(), m_language, m_team);
    if (final.message.isEmpty())
        return tr("Everyone in SuperOffice can read the message.");
    const QString shown = plainLine(final.message, ShownMessage);
    return final.isShortened
        ? tr("Too long, so it is shortened. Everyone in SuperOffice reads: “%1”").arg(shown)
        : tr("Everyone in SuperOffice reads: “%1”").arg(shown);
}

void ActionBar::showHint()
{
    QStringList parts;
    if (m_notShown > 0)
        parts += tr("%1 of %2 not shown.").arg(m_notShown).arg(m_selected);
    if (!m_objection.isEmpty()) {
        parts = {m_objection};
    } else if (!isReturnReadable()) {
        parts = {tr("“%1” is not a time that lies ahead. Type 13:00, +30m or 2026-11-23 08:00.")
                     .arg(m_return->currentText())};
    } else if (!m_present->isChecked() && !isAbsence()) {
        parts += tr("Choose what to set.");
    } else {
        parts += m_preview;
        if (isAbsence())
            parts += absenceHint();
    }
    parts.removeAll(QString());
    m_hint->setText(parts.join(u' '));
    setLook(m_hint, isReturnReadable() ? u"muted"_s : u"alert"_s);
    m_warningText->setText(m_warning);
}

void ActionBar::showButtons()
{
    const bool isChosen = m_present->isChecked() || isAbsence();
    const bool isWarned = isChosen && !m_warning.isEmpty();
    m_warningLine->setVisible(isWarned);
    m_cancel->setText(tr("Cancel"));
    const QString plain = affected() == 1 ? tr("Set") : tr("Set %n people", nullptr, affected());
    m_apply->setText(isWarned ? tr("Set anyway") : plain);
    setLook(m_apply, isWarned ? u"alert"_s : u"loud"_s);
    m_apply->setEnabled(m_objection.isEmpty() && isChosen && affected() > 0 && isReturnReadable());
}

} // namespace Rollcall
