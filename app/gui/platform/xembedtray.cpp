// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/xembedtray.h"

#include <QGuiApplication>

#include <cstdlib>
#include <cstring>
#include <memory>
#include <utility>

#include <xcb/xcb.h>

namespace Rollcall {

namespace {

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};
template <typename T> using Owned = std::unique_ptr<T, Free>;

constexpr std::uint8_t TypeMask = 0x7f; // without the mark of an event that another client has sent

} // namespace

XEmbedTray::XEmbedTray(QObject *parent)
    : QObject(parent)
{
}

void XEmbedTray::start()
{
    const auto *x11 = qGuiApp ? qGuiApp->nativeInterface<QNativeInterface::QX11Application>() : nullptr;
    if (!x11 || m_connection)
        return;
    m_connection = x11->connection();
    m_manager = atom("MANAGER");
    m_selection = atom("_NET_SYSTEM_TRAY_S0"); // Qt knows one X screen
    qGuiApp->installNativeEventFilter(this);
    look();
}

std::uint32_t XEmbedTray::atom(const char *name) const
{
    const auto request = xcb_intern_atom(m_connection, 0, std::uint16_t(std::strlen(name)), name);
    const Owned<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(m_connection, request, nullptr));
    return reply ? reply->atom : 0;
}

/// The tray's window, of whose end we shall hear.
std::uint32_t XEmbedTray::watchedOwner() const
{
    const Owned<xcb_get_selection_owner_reply_t> reply(xcb_get_selection_owner_reply(
        m_connection, xcb_get_selection_owner(m_connection, m_selection), nullptr));
    if (!reply || reply->owner == 0)
        return 0;
    const std::uint32_t mask = XCB_EVENT_MASK_STRUCTURE_NOTIFY; // the one Qt asks for, too
    const auto request =
        xcb_change_window_attributes_checked(m_connection, reply->owner, XCB_CW_EVENT_MASK, &mask);
    const Owned<xcb_generic_error_t> isGone(xcb_request_check(m_connection, request));
    return isGone ? 0 : reply->owner;
}

void XEmbedTray::look()
{
    const bool wasAvailable = isAvailable();
    m_owner = watchedOwner();
    if (wasAvailable != isAvailable())
        Q_EMIT changed();
}

// What listens may make windows, and Qt is in the middle of an event.
void XEmbedTray::lookSoon()
{
    QMetaObject::invokeMethod(this, &XEmbedTray::look, Qt::QueuedConnection);
}

bool XEmbedTray::nativeEventFilter(const QByteArray &eventType, void *message, qintptr *result)
{
    Q_UNUSED(result)
    if (eventType != "xcb_generic_event_t")
        return false;
    const auto *event = static_cast<const xcb_generic_event_t *>(message);
    const int type = event->response_type & TypeMask;
    if (type == XCB_CLIENT_MESSAGE) {
        const auto *news = static_cast<const xcb_client_message_event_t *>(message);
        if (news->type == m_manager && news->data.data32[1] == m_selection)
            lookSoon();
    } else if (type == XCB_DESTROY_NOTIFY) {
        if (m_owner != 0 && static_cast<const xcb_destroy_notify_event_t *>(message)->window == m_owner)
            lookSoon();
    }
    return false;
}

} // namespace Rollcall
