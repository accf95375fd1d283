// SPDX-License-Identifier: GPL-3.0-or-later
// What stands above and below the people on every page.
#include "wall/wallcells.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::WallBoard)
};

/// The fullest wording that fits at some size, as large as it fits.
struct Fit {
    QString text;
    int size;
};

Fit fit(const QStringList &wordings, double width, int most, int least, const WallType &type)
{
    for (const QString &wording : wordings) {
        const double need = type.width(wording, true);
        if (need * least <= width)
            return {wording, need * most <= width ? most : int(width / need)};
    }
    return {wordings.constLast(), least};
}

} // namespace

double WallCells::headerMiddle() const
{
    return 0.8 * m_ruler.margin() + 0.62 * m_ruler.sizes().head;
}

int WallCells::clockSize() const
{
    return m_ruler.sizes().head;
}

double WallCells::clockWidth(const QString &clock) const
{
    return width(clock, {clockSize(), true});
}

WallItem WallCells::clock(const WallScene &scene) const
{
    const double right = m_ruler.screen().width() - m_ruler.margin();
    const double wide = clockWidth(scene.clock);
    const WallInk ink = scene.trouble ? WallInk::OnAlert : WallInk::Text;
    const double line = baseline(headerMiddle(), clockSize());
    const QRectF box(right - wide, 0.8 * m_ruler.margin(), wide, 1.25 * m_ruler.sizes().head);
    return {.box = box, .texts = {textTo(scene.clock, {right, line}, wide + 1, {clockSize(), true, ink})}};
}

WallItem WallCells::headline(const WallScene &scene) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const WallBoard &board = scene.board;
    const double side = board.isAlert ? 0.92 * sizes.head : 0;
    double left = m_ruler.margin();
    double room = m_ruler.width() - clockWidth(scene.clock) - sizes.name;
    WallItem item{.box = {left, 0.8 * m_ruler.margin(), room, 1.25 * sizes.head}};
    const WallInk ink = board.isAlert ? WallInk::Alert : WallInk::Text;
    if (board.isAlert) {
        item.sign = WallSign{Glyph::Alert, {left, headerMiddle() - side / 2, side, side}, ink};
        left += 1.25 * side;
        room -= 1.25 * side;
    }
    if (board.headlines.isEmpty())
        return item;
    const Fit best = fit(board.headlines, room, sizes.head, sizes.text, m_type);
    item.texts +=
        text(best.text, {left, baseline(headerMiddle(), best.size)}, room + 1, {best.size, true, ink});
    return item;
}

WallItem WallCells::trouble(const WallScene &scene) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const double left = m_ruler.margin();
    const double room = m_ruler.width() - clockWidth(scene.clock) - sizes.name;
    const QRectF band(0, 0, m_ruler.screen().width(), m_ruler.headerBottom() + 0.25 * sizes.text);
    WallItem item{.box = band.adjusted(-WallBleed, -WallBleed, WallBleed, 0), .ground = WallGround::Alert};
    const Fit best = fit({scene.trouble->title}, room, sizes.head, sizes.text, m_type);
    const QStringList title = wrapped(best.text, room + 1, best.size, true, 2, m_type);
    double middle = headerMiddle();
    for (const QString &line : title) {
        item.texts +=
            text(line, {left, baseline(middle, best.size)}, room + 1, {best.size, true, WallInk::OnAlert});
        middle += m_ruler.noticeLine();
    }
    const QStringList lines = wrapped(scene.trouble->text, m_ruler.width(), sizes.text, false, 2, m_type);
    middle = m_ruler.headerBottom() - (double(lines.size()) - 0.5) * m_ruler.noticeLine();
    for (const QString &line : lines) {
        item.texts += text(line, {left, baseline(middle, sizes.text)}, m_ruler.width() + 1,
            {sizes.text, false, WallInk::OnAlert});
        middle += m_ruler.noticeLine();
    }
    return item;
}

WallItem WallCells::updated(const QString &text) const
{
    const int size = m_ruler.sizes().text;
    const QRectF box(m_ruler.margin(), m_ruler.footerTop(), 0.6 * m_ruler.width(), 1.2 * size);
    return {.box = box,
        .texts = {this->text(text, {box.left(), baseline(box.center().y(), size)}, box.width(),
            {size, false, WallInk::Muted})}};
}

WallItem WallCells::pageNumber(int page, int pages) const
{
    const int size = m_ruler.sizes().text;
    const double right = m_ruler.margin() + m_ruler.width();
    const QRectF box(right - 0.4 * m_ruler.width(), m_ruler.footerTop(), 0.4 * m_ruler.width(), 1.2 * size);
    return {.box = box,
        .texts = {textTo(Words::tr("page %1 of %2").arg(page).arg(pages),
            {right, baseline(box.center().y(), size)}, box.width(), {size, false, WallInk::Muted})}};
}

} // namespace Rollcall
