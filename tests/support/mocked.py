# SPDX-License-Identifier: GPL-3.0-or-later
"""A template for python3-dbusmock: a service that has its methods from the moment on which it is there.

Name and object come from the environment, the methods and further names as parameters; see mockservice.h.
"""
import os

import dbus.service

BUS_NAME = os.environ["MOCK_NAME"]
MAIN_OBJ = os.environ["MOCK_PATH"]
MAIN_IFACE = os.environ["MOCK_INTERFACE"]
SYSTEM_BUS = False


def load(mock, parameters):
    mock.AddMethods(MAIN_IFACE, parameters["methods"])
    mock.further_names = [dbus.service.BusName(name, mock.connection) for name in parameters["names"]]
