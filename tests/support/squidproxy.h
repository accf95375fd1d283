// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QTemporaryDir>

namespace Rollcall {

/// A real squid on loopback, all in one temporary folder. To it crm.acme.example is this machine, so programs
/// that never send loopback through a proxy go through it with that name. Ends with this object.
class SquidProxy final
{
public:
    SquidProxy();
    ~SquidProxy();

    /// Why it does not run; empty when it does.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    /// "http://127.0.0.1:PORT", which lets everybody through.
    [[nodiscard]] QString open() const { return address(m_openPort); }
    /// The same, but wants a password that nobody has: 407.
    [[nodiscard]] QString closed() const { return address(m_closedPort); }
    /// One line per request, "CONNECT crm.acme.example:443 200".
    [[nodiscard]] QByteArrayList log() const;

private:
    [[nodiscard]] static QString address(int port);
    [[nodiscard]] QByteArray configuration() const;
    [[nodiscard]] bool dropPrivileges();
    [[nodiscard]] bool start();

    QTemporaryDir m_folder;
    QProcess m_squid;
    QString m_problem;
    int m_openPort = 0;
    int m_closedPort = 0;
};

} // namespace Rollcall
