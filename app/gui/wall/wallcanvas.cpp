// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcanvas.h"

#include "wall/wallpaint.h"

#include <QEvent>
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

} // namespace

WallCanvas::WallCanvas(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
}

void WallCanvas::setPage(const WallPage &page)
{
    std::vector<Shown> before = std::exchange(m_shown, {});
    QRegion changed;
    m_shown.reserve(std::size_t(page.size()));
    for (qsizetype i = 0; i < page.size(); ++i) {
        const WallItem &item = page.at(i);
        auto same = std::size_t(i) < before.size() && before[std::size_t(i)].item == item
            ? before.begin() + i
            : std::ranges::find(before, item, &Shown::item);
        if (same != before.end()) {
            m_shown.push_back(std::move(*same));
            same->box = {};
        } else {
            m_shown.push_back({item, reach(item), {}});
            changed += m_shown.back().box;
        }
    }
    for (const Shown &gone : before)
        changed += gone.box;
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
