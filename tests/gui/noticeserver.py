#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A notification service for tests: prints each notification as a line of JSON, and does on its standard input what a
person would: "ID KEY" invokes an action ("default" is the click)."""
import json
import sys

from gi.repository import Gio, GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"
XML = """<node><interface name="org.freedesktop.Notifications">
<method name="GetCapabilities"><arg type="as" direction="out"/></method>
<method name="GetServerInformation"><arg type="s" direction="out"/><arg type="s" direction="out"/>
<arg type="s" direction="out"/><arg type="s" direction="out"/></method>
<method name="Notify"><arg type="s" direction="in"/><arg type="u" direction="in"/><arg type="s" direction="in"/>
<arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="as" direction="in"/>
<arg type="a{sv}" direction="in"/><arg type="i" direction="in"/><arg type="u" direction="out"/></method>
<method name="CloseNotification"><arg type="u" direction="in"/></method>
<signal name="NotificationClosed"><arg type="u"/><arg type="u"/></signal>
<signal name="ActionInvoked"><arg type="u"/><arg type="s"/></signal>
</interface></node>"""


class Server:
    def __init__(self, bus):
        self.bus = bus
        self.last = 0
        interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
        bus.register_object(PATH, interface, self.call)

    def call(self, _bus, _sender, _path, _interface, method, arguments, invocation):
        answer = None
        if method == "GetCapabilities":
            answer = GLib.Variant("(as)", (["actions", "body"],))
        elif method == "GetServerInformation":
            answer = GLib.Variant("(ssss)", ("noticeserver", "Rollcall", "1", "1.2"))
        elif method == "Notify":
            _app, replaces, _icon, summary, body, actions, _hints, _timeout = arguments.unpack()
            if not replaces:
                self.last += 1
            notice = replaces or self.last
            labels = dict(zip(actions[1::2], actions[::2]))
            print(json.dumps({"id": notice, "summary": summary, "body": body, "actions": labels}), flush=True)
            answer = GLib.Variant("(u)", (notice,))
        elif method == "CloseNotification":
            print(json.dumps({"closed": arguments.unpack()[0]}), flush=True)
        invocation.return_value(answer)

    def act(self, channel, _condition):
        line = channel.readline()
        if not line:
            return False
        notice, key = line.split()
        self.bus.emit_signal(None, PATH, NAME, "ActionInvoked", GLib.Variant("(us)", (int(notice), key)))
        self.bus.emit_signal(None, PATH, NAME, "NotificationClosed", GLib.Variant("(uu)", (int(notice), 2)))
        return True


def main():
    bus = Gio.bus_get_sync(Gio.BusType.SESSION)
    server = Server(bus)
    Gio.bus_own_name_on_connection(bus, NAME, Gio.BusNameOwnerFlags.NONE,
                                   lambda *_: print(json.dumps({"ready": True}), flush=True), None)
    GLib.io_add_watch(sys.stdin, GLib.PRIORITY_DEFAULT, GLib.IO_IN | GLib.IO_HUP, server.act)
    GLib.MainLoop().run()


if __name__ == "__main__":
    main()
