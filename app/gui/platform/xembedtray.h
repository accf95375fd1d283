// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractNativeEventFilter>
#include <QObject>

#include <cstdint>

struct xcb_connection_t;

namespace Rollcall {

/// Whether somebody owns the tray selection of the X screen (system tray protocol, XEMBED). Uses Qt's
/// connection, so what it hears costs nothing; never available where the platform is not X11.
class XEmbedTray final : public QObject, private QAbstractNativeEventFilter
{
    Q_OBJECT
public:
    explicit XEmbedTray(QObject *parent = nullptr);

    void start();
    [[nodiscard]] bool isAvailable() const { return m_owner != 0; }

Q_SIGNALS:
    void changed();

private:
    bool nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result) override;
    void look();
    void lookSoon();
    [[nodiscard]] std::uint32_t atom(const char *name) const;
    [[nodiscard]] std::uint32_t watchedOwner() const;

    xcb_connection_t *m_connection = nullptr;
    std::uint32_t m_manager = 0; ///< atom of the message that a new tray sends to everybody
    std::uint32_t m_selection = 0;
    std::uint32_t m_owner = 0; ///< window of the tray; 0: none
};

} // namespace Rollcall
