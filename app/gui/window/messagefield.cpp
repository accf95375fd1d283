// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/messagefield.h"

#include "domain/plaintext.h"
#include "style/glyph.h"
#include "style/look.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Gap = 6;
constexpr int ButtonRoom = 30; // the arrow that opens the list
constexpr qsizetype MenuWidth = 48; // characters
constexpr int WithCounter = 24; // characters below which the counter gives its room to the message

// Menus take "&" for a mnemonic.
QString menuText(const QString &text)
{
    return plainLine(text, MenuWidth).replace(u'&', u"&&"_s);
}

} // namespace

MessageField::MessageField(QWidget *parent)
    : QLineEdit(parent)
    , m_left(plainLabel(u"hint"_s, this))
    , m_offer(addAction(QIcon(), TrailingPosition))
{
    setPlaceholderText(tr("Message"));
    setAccessibleName(tr("Message; everyone in SuperOffice can read it"));
    m_offer->setText(tr("Messages to choose from"));
    m_offer->setToolTip(tr("Messages to choose from (Down)"));
    connect(m_offer, &QAction::triggered, this, &MessageField::offer);
    tint();
}

void MessageField::setPresets(const QList<MessagePreset> &presets)
{
    m_presets = presets;
}

void MessageField::setRecent(const QStringList &messages)
{
    m_recent = messages;
}

void MessageField::setLeft(int characters)
{
    m_left->setText(
        characters < 0 ? tr("%n too many", nullptr, -characters) : tr("%n left", nullptr, characters));
    setLook(m_left, characters < 0 ? u"hintAlert"_s : u"hint"_s);
    place();
}

void MessageField::fillMenu(QMenu &menu)
{
    const auto add = [&](const MessagePreset &preset) {
        const QString duration = durationText(preset.duration);
        const QString text = menuText(preset.text);
        menu.addAction(duration.isEmpty() ? text : tr("%1 – %2").arg(text, duration), this, [this, preset] {
            setText(preset.text);
            Q_EMIT presetChosen(preset);
        });
    };
    for (const MessagePreset &preset : std::as_const(m_presets))
        add(preset);
    if (!m_recent.isEmpty())
        menu.addSection(tr("Used last"));
    for (const QString &message : std::as_const(m_recent)) // says nothing of a return time
        menu.addAction(menuText(message), this, [this, message] { setText(message); });
}

void MessageField::offer()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu);
    menu->popup(mapToGlobal(QPoint(0, -menu->sizeHint().height())));
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

// The counter stands inside the field, before the arrow.
void MessageField::place()
{
    const bool hasRoom = width() >= fontMetrics().averageCharWidth() * WithCounter;
    m_left->setVisible(hasRoom);
    const QSize size = m_left->sizeHint();
    const int room = hasRoom ? size.width() + Gap : 0;
    const bool isRightToLeft = layoutDirection() == Qt::RightToLeft;
    setTextMargins(isRightToLeft ? room : 0, 0, isRightToLeft ? 0 : room, 0);
    const int left = isRightToLeft ? ButtonRoom : width() - ButtonRoom - size.width();
    m_left->setGeometry(QRect({left, (height() - size.height()) / 2}, size));
}

void MessageField::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    place();
}

void MessageField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
    else if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        place();
}

void MessageField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down && isEnabled())
        return offer();
    QLineEdit::keyPressEvent(event);
}

void MessageField::tint()
{
    const Theme &theme = themeOf(palette());
    m_offer->setIcon(glyphIcon(Glyph::Down, theme.muted, theme.ground));
}

} // namespace Rollcall
