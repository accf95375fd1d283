// SPDX-License-Identifier: GPL-3.0-or-later
// Does what a window manager does that is only starting: it takes over the screen, lets the first request to
// show a window pass, and is gone. Prints a line when it has the screen.
#include <xcb/xcb.h>

#include <array>
#include <cstdio>
#include <cstdlib>

int main()
{
    xcb_connection_t *connection = xcb_connect(nullptr, nullptr);
    if (xcb_connection_has_error(connection))
        return 1;
    const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root;
    const std::array<uint32_t, 1> mask{XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT};
    const auto cookie =
        xcb_change_window_attributes_checked(connection, root, XCB_CW_EVENT_MASK, mask.data());
    if (xcb_request_check(connection, cookie))
        return 1; // there is a window manager
    std::puts("ready");
    std::fflush(stdout);
    bool isLost = false;
    while (!isLost) {
        xcb_generic_event_t *event = xcb_wait_for_event(connection);
        if (!event)
            return 1;
        isLost = (event->response_type & 0x7F) == XCB_MAP_REQUEST;
        std::free(event);
    }
    xcb_disconnect(connection);
}
