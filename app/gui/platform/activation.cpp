// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/activation.h"

#include <QGuiApplication>
#include <QWindow>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>

#include <xcb/xcb.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Free {
    void operator()(void *memory) const { std::free(memory); }
};

xcb_atom_t atom(xcb_connection_t *x, const char *name)
{
    const auto request = xcb_intern_atom(x, 0, std::uint16_t(std::strlen(name)), name);
    const std::unique_ptr<xcb_intern_atom_reply_t, Free> reply(xcb_intern_atom_reply(x, request, nullptr));
    return reply ? reply->atom : 0;
}

xcb_window_t rootOf(xcb_connection_t *x)
{
    return xcb_setup_roots_iterator(xcb_get_setup(x)).data->root; // Qt knows one X screen
}

void send(xcb_connection_t *x, const xcb_client_message_event_t &message, std::uint32_t mask)
{
    xcb_send_event(x, 0, rootOf(x), mask, reinterpret_cast<const char *>(&message));
}

/// When the user did it, in the X server's time: "…_TIME12345"; 0: the token does not say.
xcb_timestamp_t timeOf(const QString &token)
{
    const qsizetype at = token.lastIndexOf("_TIME"_L1);
    return at < 0 ? 0 : QStringView(token).mid(at + 5).toUInt();
}

/// Qt would ask with the time of the last event of its own, which may be hours ago.
void askForFocus(xcb_connection_t *x, const QWindow &window, xcb_timestamp_t time)
{
    constexpr std::uint32_t FromAnApplication = 1;
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = xcb_window_t(window.winId());
    message.type = atom(x, "_NET_ACTIVE_WINDOW");
    message.data.data32[0] = FromAnApplication;
    message.data.data32[1] = time;
    send(x, message, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT);
}

/// Startup notification: in pieces of 20 bytes, the last of which ends with a zero.
void endWaiting(xcb_connection_t *x, const QWindow &window, const QString &token)
{
    QString id = token;
    id.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    const QByteArray text = u"remove: ID=\"%1\""_s.arg(id).toUtf8() + '\0';
    xcb_client_message_event_t message{};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 8;
    message.window = xcb_window_t(window.winId());
    message.type = atom(x, "_NET_STARTUP_INFO_BEGIN");
    for (qsizetype at = 0; at < text.size(); at += qsizetype(sizeof message.data.data8)) {
        std::ranges::fill(message.data.data8, 0);
        std::ranges::copy(text.mid(at, sizeof message.data.data8), message.data.data8);
        send(x, message, XCB_EVENT_MASK_PROPERTY_CHANGE);
        message.type = atom(x, "_NET_STARTUP_INFO");
    }
}

} // namespace

QString activationToken()
{
    const QString token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    return token.isEmpty() ? qEnvironmentVariable("DESKTOP_STARTUP_ID") : token;
}

void activate(QWindow &window, const QString &token)
{
    window.raise();
    auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    const xcb_timestamp_t time = x11 ? timeOf(token) : 0;
    if (time != 0) {
        askForFocus(x11->connection(), window, time);
        endWaiting(x11->connection(), window, token);
        xcb_flush(x11->connection());
        return;
    }
    if (!x11 && !token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8()); // Qt for Wayland takes it from there, and away
    window.requestActivate();
}

} // namespace Rollcall
