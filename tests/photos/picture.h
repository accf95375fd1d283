// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBuffer>
#include <QImage>
#include <QtEndian>

namespace Rollcall {

/// A picture of that size in that format, as a server sends it.
inline QByteArray picture(QSize size, const char *format = "png", QRgb colour = qRgb(20, 90, 160))
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(colour);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

/// A PNG whose header is right and says 20,000 by 20,000 pixels: 1.6 GB, in a few bytes.
inline QByteArray bomb()
{
    QByteArray png = picture({1, 1});
    qToBigEndian<quint32>(20'000, png.data() + 16);
    qToBigEndian<quint32>(20'000, png.data() + 20);
    quint32 sum = 0xFFFFFFFF; // of the chunk's name and its 13 bytes
    for (const char byte : png.mid(12, 17)) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    qToBigEndian<quint32>(~sum, png.data() + 29);
    return png;
}

} // namespace Rollcall
