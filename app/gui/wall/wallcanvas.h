// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/wallpicture.h"

#include <QPixmap>
#include <QWidget>

#include <vector>

namespace Rollcall {

/// Paints one page. Each thing on it is kept as a picture at the device's scale; what stays the same is
/// neither drawn nor painted again.
class WallCanvas final : public QWidget
{
    Q_OBJECT
public:
    explicit WallCanvas(QWidget *parent = nullptr);

    void setPage(const WallPage &page);
    [[nodiscard]] const WallPage &page() const { return m_page; }
    /// Moves everything a little, so that no pixel of a screen shows the same for months.
    void setDrift(const QPoint &drift);
    void setNight(bool isNight);
    [[nodiscard]] bool isNight() const { return m_isNight; }
    /// Draws and paints everything again.
    void forgetPictures();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Shown {
        WallItem item;
        QRect box; ///< whole pixels around all of it
        QPixmap picture; ///< null until it is painted
    };
    [[nodiscard]] QPixmap drawn(const Shown &shown) const;
    void noteSolid();

    WallPage m_page;
    std::vector<Shown> m_shown; ///< of the page
    QList<QRect> m_solidBoxes; ///< of what hides all that is behind it
    QRegion m_solid; ///< the same
    QPoint m_drift;
    bool m_isNight = false;
};

} // namespace Rollcall
