// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actionbar.h"

#include "domain/words.h"
#include "style/glyph.h"
#include "style/look.h"
#include "window/returnfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

ActionBar::ActionBar(
    std::function<QDateTime()> now, const QTimeZone &team, ReturnLanguage language, QWidget *parent)
    : QFrame(parent)
    , m_now(std::move(now))
    , m_team(team)
    , m_language(language)
{
    setLook(this, u"action"_s);
    auto *lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 10, 16, 10);
    lines->setSpacing(8);
    buildFirstLine();
    buildSecondLine();
    tint();
    setSelection(0, 0);
}

void ActionBar::buildFirstLine()
{
    m_count = plainLabel(u"title"_s, this);
    m_clear = new QPushButton(tr("Clear"), this);
    setLook(m_clear, u"quiet"_s);
    m_clear->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_clear->setAccessibleName(tr("Clear the selection"));
    // A leading space: the style sets icon and text too close.
    m_present = new QPushButton(u' ' + label(Present), this);
    m_present->setAccessibleName(label(Present));
    m_notPresent = new QPushButton(u' ' + label(NotPresent), this);
    m_notPresent->setAccessibleName(label(NotPresent));
    for (auto *choice : {m_present, m_notPresent}) {
        setLook(choice, u"choice"_s);
        choice->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
        choice->setCheckable(true);
        choice->setAutoDefault(false);
    }
    m_message = new QLineEdit(this);
    m_message->setPlaceholderText(tr("Message"));
    m_message->setAccessibleName(tr("Message; everyone in SuperOffice can read it"));
    m_left = plainLabel(u"muted"_s, this);
    m_return = new ReturnField(m_now, m_team, this);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_clear, m_present, m_notPresent})
        line->addWidget(widget);
    line->addWidget(m_message, 3);
    line->addWidget(m_left);
    line->addWidget(m_return, 1);
    line->addStretch(0);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);

    connect(m_clear, &QPushButton::clicked, this, &ActionBar::selectionCleared);
    // Toggled, not clicked: assistive programs toggle without a click.
    connect(m_present, &QPushButton::toggled, this, [this](bool on) { on ? choose(Present) : refresh(); });
    connect(
        m_notPresent, &QPushButton::toggled, this, [this](bool on) { on ? choose(NotPresent) : refresh(); });
    connect(m_message, &QLineEdit::textChanged, this, &ActionBar::refresh);
    connect(m_message, &QLineEdit::returnPressed, this, &ActionBar::submit);
    connect(m_return, &QComboBox::editTextChanged, this, &ActionBar::refresh);
    connect(m_return->lineEdit(), &QLineEdit::returnPressed, this, &ActionBar::submit);
}

void ActionBar::buildSecondLine()
{
    m_hint = plainLabel(u"muted"_s, this);
    m_hint->setWordWrap(true);
    m_hidden = new QCheckBox(this);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(false);
    m_apply = new QPushButton(tr("Set"), this);
    setLook(m_apply, u"loud"_s);
    m_apply->setAutoDefault(false);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_hint, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_hidden, m_cancel, m_apply})
        line->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);

    connect(m_hidden, &QCheckBox::toggled, this, &ActionBar::refresh);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_isBusy)
            Q_EMIT cancelled();
        else if (m_isAsking)
            Q_EMIT answered(false);
        else
            reset();
    });
    connect(m_apply, &QPushButton::clicked, this, [this] {
        if (m_isAsking)
            Q_EMIT answered(true);
        else
            submit();
    });
}

void ActionBar::setSelection(int selected, int notShown)
{
    m_selected = selected;
    m_notShown = notShown;
    if (notShown == 0)
        m_hidden->setChecked(false);
    setVisible(selected > 0 || m_isBusy || m_isAsking);
    refresh();
}

void ActionBar::setObjection(const QString &reason)
{
    m_objection = reason;
    refresh();
}

void ActionBar::begin(const Status &status)
{
    choose(status);
    show();
    if (isAbsence())
        m_message->setFocus(Qt::OtherFocusReason);
    else
        m_apply->setFocus(Qt::OtherFocusReason);
}

void ActionBar::choose(const Status &status)
{
    m_present->setChecked(status == Present);
    m_notPresent->setChecked(status == NotPresent);
    m_return->refill();
    refresh();
}

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

void ActionBar::refresh()
{
    const bool isChosen = m_present->isChecked() || m_notPresent->isChecked();
    const bool canEdit = m_objection.isEmpty() && !m_isBusy && !m_isAsking;
    const int affected = m_hidden->isChecked() ? m_selected : m_selected - m_notShown;
    m_count->setText(tr("%n selected", nullptr, m_selected));
    m_clear->setVisible(!m_isBusy && !m_isAsking);
    m_present->setEnabled(canEdit);
    m_notPresent->setEnabled(canEdit);
    m_message->setVisible(isAbsence());
    m_left->setVisible(isAbsence());
    m_return->setVisible(isAbsence());
    m_message->setEnabled(canEdit);
    m_return->setEnabled(canEdit);
    m_hidden->setVisible(m_notShown > 0 && canEdit);
    m_hidden->setText(tr("Include %n not shown", nullptr, m_notShown));
    m_cancel->setVisible(m_isBusy || m_isAsking || isChosen);
    m_apply->setVisible(!m_isBusy && (m_isAsking || isChosen));
    if (m_isBusy || m_isAsking)
        return;

    const int left = messageRoom(back(), m_language, m_team) - int(m_message->text().size());
    m_left->setText(tr("%n left", nullptr, std::max(0, left)));
    const QString shown =
        m_notShown > 0 ? tr("%1 of %2 not shown.").arg(m_notShown).arg(m_selected) + u' ' : QString();
    QString hint = shown;
    if (!m_objection.isEmpty())
        hint = m_objection;
    else if (!isReturnReadable())
        hint = tr("“%1” is not a time that lies ahead. Type 13:00, +30m or 2026-11-23 08:00.")
                   .arg(m_return->currentText());
    else if (isAbsence() && left < 0)
        hint = tr("%n character(s) too long.", nullptr, -left);
    else if (!isChosen)
        hint += tr("Choose what to set.");
    else if (isAbsence())
        hint += tr("Everyone in SuperOffice can read this.");
    m_hint->setText(hint);
    setLook(m_hint, isReturnReadable() && left >= 0 ? u"muted"_s : u"alert"_s);
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(affected == 1 ? tr("Set") : tr("Set %n people", nullptr, affected));
    setLook(m_apply, u"loud"_s);
    m_apply->setEnabled(
        canEdit && isChosen && affected > 0 && isReturnReadable() && (!isAbsence() || left >= 0));
}

void ActionBar::submit()
{
    if (!m_apply->isEnabled() || !m_apply->isVisible())
        return;
    Q_EMIT wished({isAbsence() ? NotPresent : Present, isAbsence() ? m_message->text().trimmed() : QString(),
        back(), m_hidden->isChecked()});
}

void ActionBar::setBusy(int done, int total)
{
    m_isBusy = total > 0;
    m_isAsking = false;
    setVisible(m_selected > 0 || m_isBusy);
    refresh();
    if (m_isBusy)
        m_hint->setText(tr("%1 of %2 done…").arg(done).arg(total));
}

void ActionBar::ask(const QString &question, const QString &keep, const QString &anyway)
{
    m_isAsking = true;
    m_isBusy = false;
    show();
    refresh();
    m_hint->setText(question);
    setLook(m_hint, u"title"_s);
    m_cancel->setText(keep);
    m_apply->setText(anyway);
    setLook(m_apply, u"alert"_s);
    m_apply->setEnabled(true);
    m_cancel->setFocus(Qt::OtherFocusReason);
}

void ActionBar::reset()
{
    m_isBusy = m_isAsking = false;
    m_present->setChecked(false);
    m_notPresent->setChecked(false);
    m_message->clear();
    m_return->setEditText({});
    setVisible(m_selected > 0);
    refresh();
}

void ActionBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_cancel->isVisible())
        m_cancel->click();
    else
        QFrame::keyPressEvent(event);
}

void ActionBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void ActionBar::tint()
{
    const Theme &theme = themeOf(palette());
    m_present->setIcon(glyphIcon(Glyph::Present, theme.present, theme.ground));
    m_notPresent->setIcon(glyphIcon(Glyph::NotPresent, theme.notPresent, theme.ground));
}

} // namespace Rollcall
