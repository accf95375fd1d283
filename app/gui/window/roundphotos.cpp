// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/roundphotos.h"

#include <QPainter>
#include <QPainterPath>

namespace Rollcall {

namespace {

// The middle square of the image, cut to a disc.
QPixmap roundPhoto(const QImage &image, int size, qreal scale)
{
    const int side = std::min(image.width(), image.height());
    const QRect middle((image.width() - side) / 2, (image.height() - side) / 3, side, side);
    const int pixels = qRound(size * scale);
    QPixmap disc(pixels, pixels);
    disc.fill(Qt::transparent);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    QPainterPath path;
    path.addEllipse(0, 0, pixels, pixels);
    painter.setClipPath(path);
    painter.drawImage(QRect(0, 0, pixels, pixels),
        image.copy(middle).scaled(pixels, pixels, Qt::IgnoreAspectRatio, Qt::SmoothTransformation));
    painter.end();
    disc.setDevicePixelRatio(scale);
    return disc;
}

// Transparent, to paint a disc of `size` px into.
QPixmap emptySquare(int size, qreal scale)
{
    QPixmap square(qRound(size * scale), qRound(size * scale));
    square.setDevicePixelRatio(scale);
    square.fill(Qt::transparent);
    return square;
}

QPixmap paintedInitials(const QString &initials, int size, qreal scale, const QFont &font, const Theme &theme)
{
    QPixmap disc = emptySquare(size, scale);
    QPainter painter(&disc);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawEllipse(0, 0, size, size);
    QFont strong = font;
    strong.setWeight(QFont::DemiBold);
    strong.setPixelSize(std::max(8, size * 4 / 10));
    painter.setFont(strong);
    painter.setPen(theme.text);
    painter.drawText(QRect(0, 0, size, size), Qt::AlignCenter, initials);
    return disc;
}

} // namespace

void RoundPhotos::setSource(Source source)
{
    m_source = std::move(source);
    clear();
}

void RoundPhotos::forget(int associateId)
{
    m_pixmaps.remove(associateId);
}

void RoundPhotos::clear()
{
    m_pixmaps.clear();
}

const QPixmap *RoundPhotos::find(int associateId, int size, qreal scale)
{
    if (!m_source)
        return nullptr;
    const QPixmap *known = m_pixmaps.object(associateId);
    if (known && known->width() == qRound(size * scale))
        return known;
    const QImage image = m_source(associateId);
    if (image.isNull())
        return nullptr;
    m_pixmaps.insert(associateId, new QPixmap(roundPhoto(image, size, scale)));
    return m_pixmaps.object(associateId);
}

const QPixmap &RoundPhotos::initials(
    const QString &initials, int size, qreal scale, const QFont &font, const Theme &theme)
{
    const InitialsLook look{size, scale, font, theme.isDark};
    if (look != m_look) {
        m_initials.clear();
        m_look = look;
    }
    if (!m_initials.contains(initials))
        m_initials.insert(initials, new QPixmap(paintedInitials(initials, size, scale, font, theme)));
    return *m_initials.object(initials);
}

} // namespace Rollcall
