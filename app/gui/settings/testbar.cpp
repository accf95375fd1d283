// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/testbar.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

TestBar::TestBar(QWidget *parent)
    : QFrame(parent)
    , m_test(new QPushButton(tr("Test connection"), this))
    , m_shape(new QLabel(this))
    , m_words(plainLabel(u"muted"_s, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_save(new QPushButton(tr("Save"), this))
{
    setLook(this, u"bar"_s);
    setLook(m_save, u"loud"_s);
    m_save->setDefault(true);
    for (QPushButton *button : {m_test, m_cancel})
        button->setAutoDefault(false);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(16, 11, 16, 11);
    line->setSpacing(10);
    line->addWidget(m_test);
    line->addWidget(m_shape);
    line->addWidget(m_words, 1);
    line->addWidget(m_cancel);
    line->addWidget(m_save);
    connect(m_test, &QPushButton::clicked, this, &TestBar::testWanted);
    connect(m_cancel, &QPushButton::clicked, this, &TestBar::cancelWanted);
    connect(m_save, &QPushButton::clicked, this, &TestBar::saveWanted);
    say({}, Tone::Plain);
}

void TestBar::say(const QString &text, Tone tone)
{
    const Theme &theme = themeOf(palette());
    const Glyph glyph = tone == Tone::Good ? Glyph::Done : Glyph::Alert;
    const int side = fontMetrics().height() + 2;
    if (tone != Tone::Plain)
        m_shape->setPixmap(glyphIcon(glyph, colourOf(glyph, theme), theme.raised)
                               .pixmap(QSize(side, side), devicePixelRatioF()));
    m_shape->setVisible(tone != Tone::Plain);
    m_words->setText(text);
    m_words->setFocusPolicy(text.isEmpty() ? Qt::NoFocus : Qt::StrongFocus);
    setLook(m_words, tone == Tone::Good ? u"good"_s : tone == Tone::Alert ? u"alert"_s : u"muted"_s);
    m_words->setAccessibleName(text.isEmpty() ? tr("Result") : text);
}

void TestBar::setTesting(bool isTesting)
{
    m_test->setEnabled(!isTesting);
    m_test->setText(isTesting ? tr("Testing…") : tr("Test connection"));
}

void TestBar::setBusy(bool isBusy)
{
    m_save->setEnabled(!isBusy);
    m_test->setEnabled(!isBusy);
}

void TestBar::setTestOffered(bool isOffered)
{
    m_test->setVisible(isOffered);
}

} // namespace Rollcall
