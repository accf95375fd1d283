// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/formswitch.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

FormSwitch::FormSwitch(QWidget *parent)
    : QWidget(parent)
    , m_table(new QPushButton(this))
    , m_tiles(new QPushButton(this))
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 16, 0);
    line->setSpacing(2);
    const auto add = [this, line](QPushButton *button, ViewForm form, const QString &name) {
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoDefault(false);
        button->setFocusPolicy(Qt::NoFocus); // the rows keep it; from the keyboard there are menu and keys
        button->setAccessibleName(name);
        setLook(button, u"segment"_s);
        line->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, form] { Q_EMIT formChosen(form); });
    };
    add(m_table, ViewForm::Table, tr("Table"));
    add(m_tiles, ViewForm::Tiles, tr("Tiles"));
    m_table->setToolTip(tr("Table (Ctrl+1)"));
    m_tiles->setToolTip(tr("Tiles (Ctrl+2)"));
    m_table->setChecked(true);
    tint();
}

void FormSwitch::setForm(ViewForm form)
{
    (form == ViewForm::Tiles ? m_tiles : m_table)->setChecked(true);
}

void FormSwitch::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

void FormSwitch::tint()
{
    const Theme &theme = themeOf(palette());
    m_table->setIcon(glyphIcon(Glyph::Table, theme.text, theme.ground));
    m_tiles->setIcon(glyphIcon(Glyph::Tiles, theme.text, theme.ground));
}

} // namespace Rollcall
