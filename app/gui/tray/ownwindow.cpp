// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/ownwindow.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "style/glyph.h"
#include "style/look.h"
#include "window/messagefield.h"
#include "window/returnchoices.h"
#include "window/returnfield.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Width = 58; // characters

Glyph glyphFor(const OwnFace &face)
{
    if (face.write == WriteMark::State::Pending)
        return Glyph::Pending;
    if (face.attention == OwnFace::Attention::NotSent)
        return Glyph::NotSent;
    return glyphOf(face.standing);
}

} // namespace

OwnWindow::OwnWindow(const Place &place, QWidget *parent)
    : QDialog(parent)
    , m_place(place)
    , m_glyph(new QLabel(this))
    , m_state(plainLabel(u"title"_s, this))
    , m_consequence(plainLabel(u"muted"_s, this))
    , m_stored(plainLabel({}, this))
    , m_message(new MessageField(this))
    , m_return(new ReturnField(place.now, place.team, this))
    , m_hint(plainLabel(u"muted"_s, this))
    , m_result(plainLabel(u"muted"_s, this))
    , m_present(new QPushButton(tr("Set Present"), this))
    , m_absent(new QPushButton(tr("Set Not present"), this))
{
    setWindowTitle(tr("My availability"));
    layOut();
    connect(m_present, &QPushButton::clicked, this,
        [this] { wish({.command = InstanceOrder::Command::Present}); });
    connect(m_absent, &QPushButton::clicked, this, &OwnWindow::setAbsent);
    connect(m_message, &QLineEdit::textChanged, this, &OwnWindow::refresh);
    connect(m_message, &MessageField::presetChosen, this,
        [this](const MessagePreset &preset) { m_return->setTyped(typedDuration(preset.duration)); });
    connect(m_return, &QComboBox::editTextChanged, this, &OwnWindow::refresh);
    refresh();
}

void OwnWindow::layOut()
{
    for (auto *label : {m_stored, m_hint, m_result, m_consequence})
        label->setWordWrap(true);
    m_hint->setText(tr("Everybody in SuperOffice can read the message."));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_state);
    words->addWidget(m_consequence);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_glyph);
    top->addLayout(words, 1);
    auto *form = new QGridLayout;
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setColumnStretch(1, 1);
    const auto addRow = [&](const QString &text, QWidget *field) {
        auto *name = new QLabel(text, this);
        name->setBuddy(field);
        form->addWidget(name, form->rowCount(), 0);
        form->addWidget(field, form->rowCount() - 1, 1);
    };
    addRow(tr("&Message"), m_message);
    addRow(tr("&Back"), m_return);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_present);
    buttons->addWidget(m_absent);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addLayout(top);
    column->addWidget(m_stored);
    column->addLayout(form);
    column->addWidget(m_hint);
    column->addWidget(m_result);
    column->addLayout(buttons);
    column->setSizeConstraint(QLayout::SetMinimumSize);
    setMinimumWidth(fontMetrics().averageCharWidth() * Width);
}

void OwnWindow::setPresets(const QList<MessagePreset> &presets, const QStringList &recent)
{
    m_message->setPresets(presets);
    m_message->setRecent(recent);
}

void OwnWindow::show(const OwnFace &face)
{
    const Theme &theme = themeOf(palette());
    const Glyph glyph = glyphFor(face);
    const int size = fontMetrics().height() * 2;
    m_glyph->setPixmap(glyphIcon(glyph, colourOf(glyph, theme), theme.ground).pixmap(size));
    m_state->setText(tr("You: %1").arg(face.state));
    m_consequence->setText(face.consequence.isEmpty() ? face.problem : face.consequence);
    m_stored->setText(face.message.isEmpty() ? QString() : u"“%1”"_s.arg(face.message));
    m_stored->setVisible(!face.message.isEmpty());
    m_objection = face.objection;
    // The other state is what somebody opens this for.
    const bool isAway = face.standing == Standing::NotPresent;
    setLook(m_present, isAway ? u"loud"_s : QString());
    setLook(m_absent, isAway ? QString() : u"loud"_s);
    (isAway ? m_present : m_absent)->setDefault(true);
    refresh();
}

void OwnWindow::refresh()
{
    const auto back = m_return->back();
    const int room = messageRoom(back, m_place.language, m_place.team);
    m_message->setLeft(room - int(m_message->text().trimmed().size()));
    const bool isReadable = m_return->isReadable() && m_message->text().trimmed().size() <= room;
    const bool isPossible = m_objection.isEmpty() && !m_isBusy;
    m_present->setEnabled(isPossible);
    m_absent->setEnabled(isPossible && isReadable);
    if (!m_objection.isEmpty())
        m_result->setText(m_objection);
    m_result->setVisible(!m_result->text().isEmpty());
}

void OwnWindow::setAbsent()
{
    const auto back = m_return->back();
    wish({.command = InstanceOrder::Command::Absent,
        .message = m_message->text().trimmed(),
        .until = back ? back->toTimeZone(m_place.team).toString(u"yyyy-MM-dd HH:mm"_s) : QString()});
}

void OwnWindow::wish(const InstanceOrder &order)
{
    m_isBusy = true;
    m_result->setText(tr("Sending…"));
    refresh();
    Q_EMIT wished(order);
}

void OwnWindow::take(const InstanceReply &reply)
{
    m_isBusy = false;
    setLook(m_result, reply.exitCode == 0 ? u"muted"_s : u"alert"_s);
    m_result->setText(reply.exitCode == 0 ? QString() : reply.sentence);
    refresh();
    if (reply.exitCode == 0)
        accept();
}

} // namespace Rollcall
