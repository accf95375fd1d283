// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photodecode.h"

#include "api/codec.h"

#include <QBuffer>
#include <QImageReader>
#include <QScopeGuard>

namespace Rollcall {

namespace {

constexpr int MaxAllocation = 64; // MiB: MaxPhotoSource each way in 32 bits

} // namespace

QImage decodedPhoto(QByteArray bytes)
{
    // By the signature, not by what any plugin that is installed makes of it.
    const QByteArray format = Codec::imageFormat(bytes);
    if (format.isEmpty())
        return {};
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty() || size.width() > MaxPhotoSource || size.height() > MaxPhotoSource)
        return {};
    if (size.width() > MaxPhotoSide || size.height() > MaxPhotoSide)
        reader.setScaledSize(
            size.scaled(MaxPhotoSide, MaxPhotoSide, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    // The limit is the program's, so it is put back.
    const auto restore =
        qScopeGuard([usual = QImageReader::allocationLimit()] { QImageReader::setAllocationLimit(usual); });
    QImageReader::setAllocationLimit(MaxAllocation);
    const QImage image = reader.read();
    return image.isNull() ? image : image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
}

} // namespace Rollcall
