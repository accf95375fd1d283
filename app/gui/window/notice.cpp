// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/notice.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int PageWidth = 320;

Glyph glyphFor(const ViewState &state)
{
    return state.tone == ViewState::Tone::Alert      ? Glyph::Alert
        : state.name == ViewState::Name::ReadingOnly ? Glyph::Lock
        : state.name == ViewState::Name::Loading     ? Glyph::Pending
                                                     : Glyph::Unknown;
}

} // namespace

Notice::Notice(Form form, QWidget *parent)
    : QFrame(parent)
    , m_form(form)
    , m_glyph(new QLabel(this))
    , m_title(plainLabel(u"title"_s, this))
    , m_text(plainLabel(u"muted"_s, this))
    , m_second(new QPushButton(this))
    , m_button(new QPushButton(this))
{
    m_text->setWordWrap(true);
    m_button->setAutoDefault(false);
    m_second->setAutoDefault(false);
    setLook(m_second, u"link"_s);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, [this] { Q_EMIT acted(m_state.action); });
    connect(m_second, &QPushButton::clicked, this, [this] { Q_EMIT acted(m_state.second); });
    if (form == Form::Banner)
        layOutBanner();
    else
        layOutPage();
}

void Notice::layOutBanner()
{
    setLook(this, u"banner"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 8, 16, 8);
    line->setSpacing(10);
    line->addWidget(m_glyph);
    line->addWidget(m_title);
    line->addWidget(m_text, 1);
    line->addWidget(m_second);
    line->addWidget(m_button);
}

void Notice::layOutPage()
{
    QFont big = m_title->font();
    big.setPointSizeF(big.pointSizeF() * 1.4);
    m_title->setFont(big);
    for (QLabel *part : {m_glyph, m_title, m_text})
        part->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    m_text->setMinimumWidth(PageWidth);
    auto *text = new QHBoxLayout; // no alignment flag: it would cut the height of wrapped text
    text->addStretch(1);
    text->addWidget(m_text, 2);
    text->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_glyph);
    column->addWidget(m_title);
    column->addLayout(text);
    column->addSpacing(6);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addWidget(m_second, 0, Qt::AlignHCenter);
    column->addStretch(3);
}

void Notice::tell(const ViewState &state)
{
    const Theme &theme = themeOf(palette());
    const Glyph glyph = glyphFor(state);
    const int size = m_form == Form::Page ? 40 : fontMetrics().height();
    m_glyph->setPixmap(glyphIcon(glyph, colourOf(glyph, theme), theme.ground)
                           .pixmap(QSize(size, size), devicePixelRatioF()));
    m_title->setText(state.title);
    setLook(m_title, state.tone == ViewState::Tone::Alert ? u"alert"_s : u"title"_s);
    m_text->setText(state.text);
    m_text->setVisible(!state.text.isEmpty());
    m_state = state;
    m_button->setText(actionText(state.action));
    m_button->setVisible(state.action != ViewState::Action::None);
    m_second->setText(actionText(state.second));
    m_second->setVisible(state.second != ViewState::Action::None);
    setAccessibleName(state.title);
    setAccessibleDescription(state.text);
}

} // namespace Rollcall
