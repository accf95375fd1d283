// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QImage>
#include <QPixmap>

#include <functional>

namespace Rollcall {

/// Photos as round pixmaps in the size and scale they are painted in. Owns what is painted, not the photos.
class RoundPhotos final
{
public:
    using Source = std::function<QImage(int associateId)>; ///< a null image: no photo

    void setSource(Source source);
    void forget(int associateId); ///< the source has another one now
    void clear();
    /// nullptr: paint the initials. Valid until the next question.
    [[nodiscard]] const QPixmap *find(int associateId, int size, qreal scale);

private:
    Source m_source;
    QCache<int, QPixmap> m_pixmaps{512};
};

} // namespace Rollcall
