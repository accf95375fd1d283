// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/theme.h"

#include <QCache>
#include <QFont>
#include <QImage>
#include <QPixmap>

#include <functional>

namespace Rollcall {

/// Photos, or initials, as round pixmaps in the size and scale they are painted in. Owns what is painted, not
/// the photos.
class RoundPhotos final
{
public:
    using Source = std::function<QImage(int associateId)>; ///< a null image: no photo

    void setSource(Source source);
    void forget(int associateId); ///< the source has another one now
    void clear();
    /// nullptr: paint the initials. Valid until the next question.
    [[nodiscard]] const QPixmap *find(int associateId, int size, qreal scale);
    [[nodiscard]] const QPixmap &initials(
        const QString &initials, int size, qreal scale, const QFont &font, const Theme &theme);

private:
    struct InitialsLook {
        int size = 0;
        qreal scale = 0;
        QFont font;
        bool isDark = false;
        friend bool operator==(const InitialsLook &, const InitialsLook &) = default;
    };

    Source m_source;
    QCache<int, QPixmap> m_pixmaps{512};
    QCache<QString, QPixmap> m_initials{512};
    InitialsLook m_look; ///< of those
};

} // namespace Rollcall
