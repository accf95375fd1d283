// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcanvas.h"

#include "wall/wallpaint.h"

#include <QEvent>
#include <QMultiHash>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace Rollcall {

namespace {

// Letters reach further than the line of capitals for which a box has room.
QRect reach(const WallItem &item)
{
    QRectF all = item.box;
    for (const WallText &text : item.texts)
        all |= QRectF(text.origin.x() - 0.1 * text.size, text.origin.y() - 1.1 * text.size,
            text.width + 0.2 * text.size, 1.5 * text.size);
    if (item.ground != WallGround::None)
        all &= item.box;
    return all.toAlignedRect();
}

// What is not may lie upon something else.
bool isSolid(const WallItem &item)
{
    return item.ground != WallGround::None;
}

/// Where on a page things are, by all of their words.
using Places = QMultiHash<QString, std::size_t>;

QString words(const WallItem &item)
{
    QString all;
    for (const WallText &text : item.texts)
        all += text.text + u'\n';
    return all;
}

Places placesOf(const WallPage &page)
{
    Places places;
    places.reserve(page.size());
    for (qsizetype i = 0; i < page.size(); ++i)
        places.insert(words(page.at(i)), std::size_t(i));
    return places;
}

template <typename F> std::optional<std::size_t> placeOf(const QString &words, const Places &places, F isIt)
{
    for (auto [it, end] = places.equal_range(words); it != end; ++it) {
        if (isIt(*it))
            return *it;
    }
    return {};
}

bool isNear(const QPointF &a, const QPointF &b)
{
    return (a - b).manhattanLength() < 0.01;
}

// The same at another place, on whole pixels: as somebody whose neighbours in the list come and go.
bool isAlike(const WallItem &a, const WallItem &b)
{
    const QPointF by = b.box.topLeft() - a.box.topLeft();
    const auto isSameText = [by](const WallText &one, const WallText &other) {
        WallText moved = one;
        moved.origin = other.origin;
        return isNear(one.origin + by, other.origin) && moved == other;
    };
    const auto isSameSign = [by](const std::optional<WallSign> &one, const std::optional<WallSign> &other) {
        return !one ? !other
                    : other && one->glyph == other->glyph && one->ink == other->ink
                && one->box.size() == other->box.size()
                && isNear(one->box.topLeft() + by, other->box.topLeft());
    };
    return a.ground == b.ground && a.box.size() == b.box.size() && isNear(by, by.toPoint())
        && std::ranges::equal(a.texts, b.texts, isSameText) && isSameSign(a.sign, b.sign)
        && reach(a).translated(by.toPoint()) == reach(b);
}

} // namespace

WallCanvas::WallCanvas(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void WallCanvas::setPage(const WallPage &page)
{
    const std::vector<Shown> before = std::exchange(m_shown, {});
    const Places places = placesOf(m_page);
    std::vector<bool> isKept(before.size());
    QRegion changed;
    m_shown.reserve(std::size_t(page.size()));
    for (const WallItem &item : page) {
        const QString key = words(item);
        const auto isSame = [&](std::size_t i) { return before[i].item == item; };
        const auto isMoved = [&](std::size_t i) { return isAlike(before[i].item, item); };
        const auto same = placeOf(key, places, isSame);
        const auto alike = same ? same : placeOf(key, places, isMoved);
        m_shown.push_back({item, reach(item), alike ? before[*alike].picture : QPixmap()});
        if (same)
            isKept[*same] = true;
        else
            changed += m_shown.back().box;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (!isKept[i])
            changed += before[i].box;
    }
    m_page = page;
    if (changed.isEmpty())
        return;
    noteSolid();
    update(changed.translated(m_drift));
}

// A region of hundreds of boxes is dear to make, and places seldom change.
void WallCanvas::noteSolid()
{
    QList<QRect> boxes;
    for (const Shown &shown : m_shown) {
        if (isSolid(shown.item))
            boxes += shown.box;
    }
    if (boxes == m_solidBoxes)
        return;
    m_solidBoxes = boxes;
    m_solid = {};
    for (const QRect &box : boxes)
        m_solid += box;
}

void WallCanvas::setDrift(const QPoint &drift)
{
    if (drift == m_drift)
        return;
    m_drift = drift;
    update();
}

void WallCanvas::setNight(bool isNight)
{
    if (isNight == m_isNight)
        return;
    m_isNight = isNight;
    forgetPictures();
}

void WallCanvas::forgetPictures()
{
    for (Shown &shown : m_shown)
        shown.picture = {};
    update();
}

void WallCanvas::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange)
        forgetPictures();
    QWidget::changeEvent(event);
}

QPixmap WallCanvas::drawn(const Shown &shown) const
{
    const double scale = devicePixelRatioF();
    const QSizeF size = QSizeF(shown.box.size()) * scale;
    QPixmap picture(int(std::ceil(size.width())), int(std::ceil(size.height()))); // nothing shows between two
    picture.setDevicePixelRatio(scale);
    const Theme &theme = wallTheme(m_isNight);
    picture.fill(isSolid(shown.item) ? theme.ground : QColor(Qt::transparent));
    QPainter painter(&picture);
    painter.translate(-shown.box.topLeft());
    paintItem(painter, shown.item, font(), theme);
    return picture;
}

void WallCanvas::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    const QRegion &region = event->region();
    for (const QRect &rect : region - m_solid.translated(m_drift))
        painter.fillRect(rect, wallTheme(m_isNight).ground);
    for (Shown &shown : m_shown) {
        const QRect box = shown.box.translated(m_drift);
        if (!region.intersects(box))
            continue;
        if (shown.picture.isNull() || shown.picture.devicePixelRatio() != devicePixelRatioF())
            shown.picture = drawn(shown);
        painter.drawPixmap(box.topLeft(), shown.picture);
    }
}

} // namespace Rollcall
