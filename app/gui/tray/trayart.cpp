// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/trayart.h"

#include "style/theme.h"
#include "tray/trayshapes.h"

#include <QIconEngine>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr QRgb NearBlack = 0xFF16202B;
constexpr QRgb OffWhite = 0xFFF4F6F8;
constexpr int AskedSizes[] = {16, 22, 24, 32, 48}; ///< what panels take

class TrayEngine final : public QIconEngine
{
public:
    /// `halo`: drawn around everything; invalid: nothing.
    TrayEngine(TrayShape shape, const QColor &colour, const QColor &badge, const QColor &halo = {})
        : m_shape(shape)
        , m_colour(colour)
        , m_badge(badge)
        , m_halo(halo)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const double ratio = painter->device()->devicePixelRatio();
        QPixmap picture = pixmap(rect.size() * ratio, mode, state);
        picture.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), picture);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setOpacity(mode == QIcon::Disabled ? 0.5 : 1);
        const int side = std::min(size.width(), size.height());
        painter.translate(QRect({}, size).center() - QRect(0, 0, side, side).center());
        if (m_halo.isValid()) {
            const QPen pen(m_halo, 2.0 * std::max(1, side / 16), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
            painter.strokePath(ownPart(m_shape, side), pen);
            painter.strokePath(badgePart(m_shape, side), pen);
        }
        painter.fillPath(ownPart(m_shape, side), m_colour);
        painter.fillPath(badgePart(m_shape, side), m_badge);
        return pixmap;
    }

    QList<QSize> availableSizes(QIcon::Mode, QIcon::State) override
    {
        QList<QSize> sizes;
        for (const int side : AskedSizes)
            sizes << QSize(side, side);
        return sizes;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new TrayEngine(*this); }

private:
    TrayShape m_shape;
    QColor m_colour;
    QColor m_badge;
    QColor m_halo;
};

QLatin1StringView wordOf(TrayShape shape)
{
    switch (shape) {
    case TrayShape::Present:
        return "present"_L1;
    case TrayShape::NotPresent:
        return "notpresent"_L1;
    case TrayShape::Other:
        return "other"_L1;
    case TrayShape::Unknown:
        break;
    case TrayShape::Pending:
        return "pending"_L1;
    case TrayShape::NotSent:
        return "notsent"_L1;
    case TrayShape::Attention:
        return "attention"_L1;
    case TrayShape::PresentAttention:
        return "present-attention"_L1;
    case TrayShape::NotPresentAttention:
        return "notpresent-attention"_L1;
    }
    return "unknown"_L1;
}

QColor colourOf(TrayShape shape, const Theme &theme)
{
    switch (shape) {
    case TrayShape::Present:
    case TrayShape::PresentAttention:
        return theme.present;
    case TrayShape::NotPresent:
    case TrayShape::NotPresentAttention:
        return theme.notPresent;
    case TrayShape::Other:
    case TrayShape::Unknown:
        return theme.muted;
    case TrayShape::Pending:
        return theme.accent;
    case TrayShape::NotSent:
    case TrayShape::Attention:
        break;
    }
    return theme.alert;
}

} // namespace

TrayShape withAttention(TrayShape shape)
{
    switch (shape) {
    case TrayShape::Present:
        return TrayShape::PresentAttention;
    case TrayShape::NotPresent:
        return TrayShape::NotPresentAttention;
    case TrayShape::Other:
    case TrayShape::Unknown:
        return TrayShape::Attention;
    default:
        return shape;
    }
}

bool recoloursIcons(const QByteArray &desktop)
{
    const QList<QByteArray> names = desktop.toLower().split(':');
    return names.contains("kde") || names.contains("gnome");
}

QString trayIconName(TrayShape shape)
{
    return "io.github.rollcall.Rollcall-"_L1 + wordOf(shape) + "-symbolic"_L1;
}

QIcon trayIcon(TrayShape shape, TrayLook look, const TrayGround &ground)
{
    const QString name = trayIconName(shape);
    if (look == TrayLook::Automatic && ground.canRecolour && QIcon::hasThemeIcon(name))
        return QIcon::fromTheme(name);
    if (look == TrayLook::Colour) {
        const Theme &theme = ground.isDark ? darkTheme() : lightTheme();
        return QIcon(new TrayEngine(shape, colourOf(shape, theme), theme.alert));
    }
    const bool isLight = look == TrayLook::Light || (look == TrayLook::Automatic && ground.isDark);
    const QColor colour = isLight ? OffWhite : NearBlack;
    // The desktop may be light and its panel dark all the same: the halo keeps the shape in sight on both.
    const QColor halo = isLight ? NearBlack : OffWhite;
    return QIcon(new TrayEngine(shape, colour, colour, look == TrayLook::Automatic ? halo : QColor()));
}

} // namespace Rollcall
