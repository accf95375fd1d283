// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/steplist.h"

#include "style/glyph.h"
#include "style/look.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int MaxLines = 9;

using Outcome = DiagnosisStep::Outcome;

} // namespace

StepList::StepList(QWidget *parent)
    : QScrollArea(parent)
    , m_page(new QWidget(this))
    , m_lines(new QVBoxLayout(m_page))
{
    setLook(this, u"steps"_s);
    setLook(m_page, u"steps"_s);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAccessibleName(tr("Steps of the connection test"));
    m_lines->setContentsMargins(20, 10, 16, 10);
    m_lines->setSpacing(5);
    setWidget(m_page);
}

void StepList::clear()
{
    while (auto *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    updateGeometry();
}

void StepList::add(const DiagnosisStep &step)
{
    if (step.outcome != Outcome::Passed && step.outcome != Outcome::Noted)
        return;
    const bool isPassed = step.outcome == Outcome::Passed;
    auto *line = new QWidget(m_page);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    const Theme &theme = themeOf(palette());
    const Glyph glyph = isPassed ? Glyph::Done : Glyph::NotAnAgent;
    const int side = fontMetrics().height();
    auto *shape = new QLabel(line);
    shape->setPixmap(glyphIcon(glyph, Rollcall::colourOf(glyph, theme), theme.raised)
                         .pixmap(QSize(side, side), devicePixelRatioF()));
    auto *words = plainLabel({}, line);
    words->setText(step.text);
    words->setWordWrap(true);
    words->setAccessibleName((isPassed ? tr("Passed: %1") : tr("Noted: %1")).arg(step.text));
    layout->addWidget(shape, 0, Qt::AlignTop);
    layout->addWidget(words, 1);
    m_lines->addWidget(line);
}

bool StepList::isEmpty() const
{
    return m_lines->count() == 0;
}

// New lines take part in the layout only once they are shown.
bool StepList::eventFilter(QObject *watched, QEvent *event)
{
    const bool isHandled = QScrollArea::eventFilter(watched, event);
    if (watched == m_page && event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        QTimer::singleShot(
            0, this, [this] { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); });
    }
    return isHandled;
}

QSize StepList::sizeHint() const
{
    // heightForWidth() counts the margins, too.
    const int most = MaxLines * (fontMetrics().height() + m_lines->spacing());
    const int wanted = m_page->hasHeightForWidth() ? m_page->heightForWidth(viewport()->width())
                                                   : m_page->sizeHint().height();
    return {QScrollArea::sizeHint().width(), std::min(most, wanted) + 2 * frameWidth() + 1};
}

} // namespace Rollcall
