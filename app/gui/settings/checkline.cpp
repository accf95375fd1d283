// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/checkline.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStyleOptionButton>
#include <QTextLayout>

namespace Rollcall {

namespace {

constexpr int Slack = 2; ///< a text may need a fraction of a pixel more than its words seem to

QStringList lines(const QString &words, const QFont &font, int width)
{
    QTextLayout layout(words, font);
    QStringList found;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(1, width));
        found += words.mid(line.textStart(), line.textLength()).trimmed();
    }
    layout.endLayout();
    return found;
}

} // namespace

WrappedCheck::WrappedCheck(const QString &words, QWidget *parent)
    : QCheckBox(words, parent)
    , m_words(words)
{
    setAccessibleName(words);
}

int WrappedCheck::indicatorRoom() const
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    const int spacing = style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, &option, this);
    return style()->pixelMetric(QStyle::PM_IndicatorWidth, &option, this) + std::max(spacing, 7) + 4;
}

// As wide as all words in one line, as high as they stand now.
QSize WrappedCheck::sizeHint() const
{
    return {
        indicatorRoom() + fontMetrics().horizontalAdvance(m_words) + Slack, QCheckBox::sizeHint().height()};
}

QSize WrappedCheck::minimumSizeHint() const
{
    int widest = 0;
    for (const QString &word : m_words.split(u' '))
        widest = std::max(widest, fontMetrics().horizontalAdvance(word));
    return {indicatorRoom() + widest + Slack, QCheckBox::sizeHint().height()};
}

void WrappedCheck::resizeEvent(QResizeEvent *event)
{
    QCheckBox::resizeEvent(event);
    wrap();
}

void WrappedCheck::changeEvent(QEvent *event)
{
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        wrap();
}

void WrappedCheck::wrap()
{
    const QString wrapped = lines(m_words, font(), width() - indicatorRoom()).join(u'\n');
    if (wrapped != text())
        setText(wrapped);
}

CheckLine::CheckLine(const QString &words, QWidget *more, QWidget *parent)
    : QWidget(parent)
    , m_check(new WrappedCheck(words, this))
    , m_more(more)
{
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(m_check);
    if (m_more) {
        line->addSpacing(7);
        line->addWidget(m_more);
    }
    line->addStretch(1);
    setFocusProxy(m_check);
    m_check->installEventFilter(this);
    connect(m_check, &QCheckBox::toggled, this, &CheckLine::follow);
    follow();
}

void CheckLine::setMoreLocked(bool isLocked)
{
    m_isMoreLocked = isLocked;
    follow();
}

// The row of this line locks the choice.
bool CheckLine::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::EnabledChange)
        follow();
    return QWidget::eventFilter(watched, event);
}

void CheckLine::follow()
{
    if (m_more)
        m_more->setEnabled(m_check->isEnabledTo(this) && m_check->isChecked() && !m_isMoreLocked);
}

} // namespace Rollcall
