// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcells.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr double Indent = 1.3; ///< of a name, behind the shape; times its size
constexpr double MostAside = 0.6; ///< of what is behind the shape
constexpr double BeforeAside = 0.6; ///< times the size of the name

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::WallBoard)
};

WallInk inkOf(Standing standing)
{
    switch (standing) {
    case Standing::Present:
        return WallInk::Present;
    case Standing::NotPresent:
        return WallInk::NotPresent;
    case Standing::NotAnAgent:
    case Standing::Unknown:
        break;
    }
    return WallInk::Muted;
}

} // namespace

double WallCells::width(const QString &text, const Style &style) const
{
    return m_type.width(text, style.isStrong) * style.size;
}

WallText WallCells::text(const QString &text, QPointF origin, double width, const Style &style) const
{
    const QString shown = fitted(text, width, style.size, style.isStrong, m_type);
    return {.text = shown,
        .origin = origin,
        .size = style.size,
        .isStrong = style.isStrong,
        .isName = style.isName,
        .ink = style.ink,
        .width = this->width(shown, style)};
}

WallText WallCells::textTo(const QString &text, QPointF right, double width, const Style &style) const
{
    WallText result = this->text(text, right, width, style);
    result.origin.rx() -= result.width;
    return result;
}

double WallCells::baseline(double middle, int size) const
{
    return middle + m_type.capital * size / 2;
}

// The fullest wording that fits; else the last.
QString WallCells::fullest(const QStringList &wordings, double room, int size) const
{
    for (const QString &wording : wordings) {
        if (width(wording, {size}) <= room)
            return wording;
    }
    return wordings.isEmpty() ? QString() : wordings.constLast();
}

WallItem WallCells::card(const WallCard &card, const QRectF &box) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const WallInk ink = card.isAlert ? WallInk::OnAlert : WallInk::Text;
    const WallInk quiet = card.isAlert ? WallInk::OnAlert : WallInk::Muted;
    const double left = box.left() + m_ruler.padding();
    const double inner = box.width() - 2 * m_ruler.padding();
    const int number = int(m_ruler.number());
    const double title = box.top() + m_ruler.padding() + 0.62 * sizes.text;
    const double middle = title + 0.68 * sizes.text + 0.54 * number;
    WallItem item{.box = box, .ground = card.isAlert ? WallGround::Alert : WallGround::Raised};
    item.texts += text(card.team, {left, baseline(title, sizes.text)}, inner, {sizes.text, true, ink});
    const double line = baseline(middle, number);
    item.texts += text(card.number, {left, line}, inner, {number, true, card.isClosed ? quiet : ink});
    if (!card.whole.isEmpty()) {
        const double after = left + item.texts.constLast().width + 0.3 * sizes.name;
        item.texts += text(card.whole, {after, line}, inner, {sizes.text, false, quiet});
    }
    const double note = box.bottom() - m_ruler.padding() - 0.6 * sizes.text;
    if (const QString words = fullest(card.notes, inner, sizes.text); !words.isEmpty())
        item.texts += text(words, {left, baseline(note, sizes.text)}, inner, {sizes.text, false, ink});
    if (card.isAlert) {
        const double side = 0.95 * sizes.name;
        item.sign = WallSign{
            Glyph::Alert, {box.right() - m_ruler.padding() - side, middle - side / 2, side, side}, ink};
    }
    return item;
}

WallItem WallCells::compactCard(const WallCard &card, const QRectF &box) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const WallInk ink = card.isAlert ? WallInk::OnAlert : WallInk::Text;
    const double line = baseline(box.center().y(), sizes.text);
    const double right = box.right() - m_ruler.padding();
    double left = box.left() + m_ruler.padding();
    WallItem item{.box = box, .ground = card.isAlert ? WallGround::Alert : WallGround::Raised};
    if (card.isAlert) {
        const double side = 0.95 * sizes.text;
        item.sign = WallSign{Glyph::Alert, {left, box.center().y() - side / 2, side, side}, ink};
        left += 1.25 * sizes.text;
    }
    const QString count = (card.number + u' ' + card.whole).trimmed();
    item.texts += textTo(count, {right, line}, right - left, {sizes.text, true, ink});
    const double room = right - left - item.texts.constLast().width - 0.5 * sizes.text;
    item.texts += text(card.team, {left, line}, room, {sizes.text, false, ink});
    return item;
}

double WallCells::nameRoom(const QString &aside, double cell) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const double room = cell - Indent * sizes.name;
    if (aside.isEmpty())
        return room;
    return room - std::min(width(aside, {sizes.text}), MostAside * room) - BeforeAside * sizes.name;
}

WallItem WallCells::person(const WallPerson &person, const ShownName &name, const QRectF &box) const
{
    const WallSizes &sizes = m_ruler.sizes();
    const double side = 0.86 * sizes.name;
    const double middle = box.center().y();
    const WallInk ink = inkOf(person.standing);
    WallItem item{.box = box, .ground = WallGround::Rule};
    item.sign = WallSign{glyphOf(person.standing), {box.left(), middle - side / 2, side, side}, ink};
    const double indent = Indent * sizes.name;
    if (!name.aside.isEmpty())
        item.texts += textTo(name.aside, {box.right(), baseline(middle, sizes.text)},
            MostAside * (box.width() - indent), {sizes.text, false, WallInk::Muted});
    item.texts += text(name.text, {box.left() + indent, baseline(middle, name.size)},
        nameRoom(name.aside, box.width()) + 1, {name.size, true, WallInk::Text, true});
    return item;
}

WallItem WallCells::longerAway(int people, const QRectF &box) const
{
    const int size = m_ruler.sizes().text;
    const double indent = Indent * m_ruler.sizes().name;
    //: People who have been away for days, without their names
    const QString words = Words::tr("%n longer away", nullptr, people);
    return {.box = box,
        .ground = WallGround::Rule,
        .texts = {text(words, {box.left() + indent, baseline(box.center().y(), size)}, box.width() - indent,
            {size, false, WallInk::Muted})}};
}

WallItem WallCells::message(const QString &text, int size) const
{
    constexpr int Most = 8;
    const double line = 1.4 * size;
    const QStringList lines = wrapped(text, m_ruler.width(), size, false, Most, m_type);
    const QRectF box(m_ruler.margin(), m_ruler.headerBottom(), m_ruler.width(),
        m_ruler.screen().height() - m_ruler.headerBottom() - m_ruler.margin());
    double middle = box.center().y() - line * double(lines.size() - 1) / 2;
    WallItem item{.box = box};
    for (const QString &each : lines) {
        item.texts += this->text(each, {box.left(), baseline(middle, size)}, box.width(), {size});
        middle += line;
    }
    return item;
}

} // namespace Rollcall
