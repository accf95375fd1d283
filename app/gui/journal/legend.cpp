// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/legend.h"

#include "journal/dayscale.h"
#include "journal/daywords.h"

#include <QPainter>
#include <QStyle>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::array shown{Standing::Present, Standing::NotPresent, Standing::Unknown};
constexpr int Sample = 26;
constexpr int Gap = 7; // between sample and word
constexpr int Between = 20;

} // namespace

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    QStringList words;
    for (const Standing standing : shown)
        words += standingWord(standing);
    setAccessibleName(tr("Legend: %1").arg(words.join(u", "_s)));
}

QSize Legend::sizeHint() const
{
    int width = -Between;
    for (const Standing standing : shown)
        width += Sample + Gap + fontMetrics().horizontalAdvance(standingWord(standing)) + Between;
    return {width, fontMetrics().height() + 6};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = themeOf(palette());
    int x = 0;
    for (const Standing standing : shown) {
        const QString word = standingWord(standing);
        const int width = fontMetrics().horizontalAdvance(word);
        const auto visual = [this](int left, int size) {
            return QStyle::visualRect(layoutDirection(), rect(), QRect(left, 0, size, height()));
        };
        paintSpan(painter, visual(x, Sample), standing, theme);
        painter.setPen(theme.muted);
        painter.drawText(visual(x + Sample + Gap, width), Qt::AlignCenter | Qt::TextSingleLine, word);
        x += Sample + Gap + width + Between;
    }
}

} // namespace Rollcall
