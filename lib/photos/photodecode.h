// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace Rollcall {

/// A server's bytes as a picture of at most MaxPhotoSide pixels each way, in its own proportions. Null when
/// they are no PNG, JPEG or GIF, are broken, or describe something above MaxPhotoSource pixels: that is told
/// from the header, before anything is allocated.
[[nodiscard]] QImage decodedPhoto(QByteArray bytes);

inline constexpr int MaxPhotoSide = 256;
inline constexpr int MaxPhotoSource = 4096;

} // namespace Rollcall
