// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar shows for what is chosen. Its parts and what they do are in actionbar.cpp.
#include "window/actionbar.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "style/look.h"
#include "window/messagefield.h"
#include "window/returnfield.h"

#include <QCheckBox>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype ShownStart = 50; // characters of the final message in the hint
constexpr qsizetype ShownEnd = 70; // the end counts more: there it is cut off, and there is the return time

QString startAndEnd(const QString &message)
{
    return message.size() <= ShownStart + ShownEnd
        ? message
        : shortened(message, ShownStart) + u' ' + message.last(ShownEnd);
}

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

BarWish ActionBar::wish() const
{
    BarWish wish{.includesHidden = m_hidden->isChecked()};
    if (isAbsence())
        wish = {
            NotPresent, m_message->text().trimmed(), back(), m_hidden->isChecked(), m_replace->isChecked()};
    else if (m_present->isChecked())
        wish.status = Present;
    return wish;
}

void ActionBar::refresh()
{
    m_count->setText(tr("%n selected", nullptr, m_selected));
    if (!m_isBusy && !m_isAsking)
        Q_EMIT considered(wish()); // the foresight comes back through setForesight()
    showAll();
}

void ActionBar::setForesight(const Foresight &foresight)
{
    if (m_foresight == foresight)
        return;
    m_foresight = foresight;
    showAll();
}

void ActionBar::showAll()
{
    showFields();
    if (m_isBusy || m_isAsking)
        return;
    showHint();
    showButtons();
}

QString ActionBar::objection() const
{
    return m_objection.isEmpty() ? m_foresight.objection : m_objection;
}

void ActionBar::showFields()
{
    const bool isChosen = m_present->isChecked() || isAbsence();
    const bool canEdit = objection().isEmpty() && !m_isBusy && !m_isAsking;
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
    m_replace->setVisible(canEdit && isAbsence() && m_foresight.already > 0);
    m_replace->setText(tr("Replace %n message(s)", nullptr, m_foresight.already));
    m_replace->setToolTip(tr("Of those who are %1 already").arg(label(NotPresent)));
    m_cancel->setVisible(!m_isHeld && (m_isBusy || m_isAsking || isChosen));
    m_apply->setVisible(!m_isBusy && (m_isAsking || isChosen));
    m_warningLine->setVisible(!m_isBusy && !m_isAsking && isChosen && isWarning());
    m_checkAgain->setVisible(!m_isBusy && !m_isAsking && m_objection.isEmpty() && m_foresight.canCheckAgain);
}

bool ActionBar::isTooLong() const
{
    return isAbsence() && finalMessage(m_message->text(), back(), m_language, m_team).isShortened;
}

// What everybody will read, with the return time in it; where both do not fit, the text gives way.
QString ActionBar::absenceHint() const
{
    const FinalMessage final = finalMessage(m_message->text(), back(), m_language, m_team);
    if (final.message.isEmpty())
        return tr("Everyone in SuperOffice can read the message.");
    const QString shown = startAndEnd(plainLine(final.message, MaxMessageLength));
    if (!final.isShortened)
        return tr("Everyone in SuperOffice reads: “%1”").arg(shown);
    return back() ? tr("Too long: the end of the text is left out, the return time stays. Everyone in "
                       "SuperOffice reads: “%1”")
                        .arg(shown)
                  : tr("Too long: the end is left out. Everyone in SuperOffice reads: “%1”").arg(shown);
}

void ActionBar::showHint()
{
    QStringList parts;
    if (m_notShown > 0)
        parts += tr("%1 of %2 not shown.").arg(m_notShown).arg(m_selected);
    if (!objection().isEmpty()) {
        parts = {objection()};
    } else if (!isReturnReadable()) {
        parts = {tr("“%1” is not a time that lies ahead. Type 13:00, +30m or 2026-11-23 08:00.")
                     .arg(m_return->currentText())};
    } else if (!m_present->isChecked() && !isAbsence()) {
        parts += m_foresight.preview;
        parts += tr("Choose what to set.");
    } else {
        parts += m_foresight.preview;
        if (isAbsence())
            parts += absenceHint();
    }
    parts.removeAll(QString());
    m_hint->setText(parts.join(u' '));
    setLook(m_hint, !isReturnReadable() ? u"alert"_s : isTooLong() ? u"hintAlert"_s : u"muted"_s);
    m_warningText->setText(m_foresight.warning);
}

void ActionBar::showButtons()
{
    const bool isChosen = m_present->isChecked() || isAbsence();
    const bool isWarned = isChosen && isWarning();
    m_cancel->setText(tr("Cancel"));
    const int people = m_foresight.people;
    const QString plain = people == 1 ? tr("Set") : tr("Set %n people", nullptr, people);
    m_apply->setText(isWarned ? tr("Set anyway") : plain);
    setLook(m_apply, isWarned ? u"alert"_s : u"loud"_s);
    m_apply->setEnabled(objection().isEmpty() && isChosen && people > 0 && isReturnReadable());
}

} // namespace Rollcall
