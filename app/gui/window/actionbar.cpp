// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/actionbar.h"

#include "domain/words.h"
#include "style/glyph.h"
#include "style/look.h"
#include "window/messagefield.h"
#include "window/returnfield.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
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
    m_clear->setAutoDefault(true);
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
        choice->setAutoDefault(true);
    }
    m_message = new MessageField(this);
    m_return = new ReturnField(m_now, m_team, this);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_clear, m_present, m_notPresent})
        line->addWidget(widget);
    line->addWidget(m_message, 3);
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
    connect(m_message, &MessageField::presetChosen, this,
        [this](const MessagePreset &preset) { m_return->setTyped(typedDuration(preset.duration)); });
    connect(m_return, &QComboBox::editTextChanged, this, &ActionBar::refresh);
    connect(m_return->lineEdit(), &QLineEdit::returnPressed, this, &ActionBar::submit);
}

void ActionBar::buildSecondLine()
{
    m_hint = plainLabel(u"muted"_s, this);
    m_hint->setWordWrap(true);
    m_replace = new QCheckBox(this);
    m_hidden = new QCheckBox(this);
    m_checkAgain = new QPushButton(tr("Check again"), this);
    m_checkAgain->setAutoDefault(true);
    setLook(m_checkAgain, u"link"_s);
    m_cancel = new QPushButton(tr("Cancel"), this);
    m_cancel->setAutoDefault(true);
    m_apply = new QPushButton(tr("Set"), this);
    setLook(m_apply, u"loud"_s);
    m_apply->setAutoDefault(true);

    m_warningLine = new QWidget(this);
    m_alert = new QLabel(m_warningLine);
    m_warningText = plainLabel(u"alert"_s, m_warningLine);
    m_warningText->setWordWrap(true);

    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    auto *warning = new QHBoxLayout(m_warningLine);
    warning->setContentsMargins(0, 0, 0, 0);
    warning->setSpacing(8);
    warning->addWidget(m_alert);
    warning->addWidget(m_warningText, 1);
    words->addWidget(m_warningLine);
    words->addWidget(m_hint);
    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addLayout(words, 1);
    for (QWidget *widget :
        std::initializer_list<QWidget *>{m_checkAgain, m_replace, m_hidden, m_cancel, m_apply})
        line->addWidget(widget);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);

    connect(m_hidden, &QCheckBox::toggled, this, &ActionBar::refresh);
    connect(m_replace, &QCheckBox::toggled, this, &ActionBar::refresh);
    connect(m_checkAgain, &QPushButton::clicked, this, &ActionBar::checkAgainWanted);
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
    if (selected == 0 && !m_isBusy && !m_isAsking && !m_isHeld)
        return reset(); // the next people are another matter
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

void ActionBar::begin(const AbsenceChoice &absence)
{
    choose(NotPresent);
    m_message->setText(absence.text);
    m_return->setTyped(absence.back);
    show();
    m_apply->setFocus(Qt::OtherFocusReason);
}

void ActionBar::beginWithCalendar()
{
    begin(NotPresent);
    m_return->pickMoment();
}

void ActionBar::includeHidden()
{
    m_hidden->setChecked(m_notShown > 0);
}

void ActionBar::setPresets(const QList<MessagePreset> &presets, const QStringList &recent)
{
    m_message->setPresets(presets);
    m_message->setRecent(recent);
}

void ActionBar::choose(const Status &status)
{
    m_present->setChecked(status == Present);
    m_notPresent->setChecked(status == NotPresent);
    m_return->refill();
    refresh();
}

void ActionBar::submit()
{
    if (m_apply->isEnabled() && m_apply->isVisible())
        Q_EMIT wished(wish());
}

void ActionBar::setBusy(int done, int total)
{
    m_isBusy = total > 0;
    m_isAsking = m_isHeld = false;
    setVisible(m_selected > 0 || m_isBusy);
    refresh();
    if (m_isBusy)
        m_hint->setText(tr("%1 of %2 done…").arg(done).arg(total));
}

void ActionBar::hold(const QString &why)
{
    m_isHeld = m_isBusy = true;
    refresh();
    m_hint->setText(why);
}

void ActionBar::ask(const QString &question, const QString &keep, const QString &anyway)
{
    m_isAsking = true;
    m_isBusy = m_isHeld = false;
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
    m_isBusy = m_isAsking = m_isHeld = false;
    m_present->setChecked(false);
    m_notPresent->setChecked(false);
    m_message->clear();
    m_return->setEditText({});
    m_replace->setChecked(false);
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
    const int side = fontMetrics().height();
    m_alert->setPixmap(
        glyphIcon(Glyph::Alert, theme.alert, theme.raised).pixmap(QSize(side, side), devicePixelRatioF()));
}

} // namespace Rollcall
