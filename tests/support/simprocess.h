// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QUrl>

namespace Rollcall {

/// A rollcall-sim of its own for one test: a free port, ended with this object. The helpers block on raw
/// sockets and run no event loop; they abort the test loudly when the simulator cannot be reached.
class SimProcess final
{
public:
    SimProcess();
    ~SimProcess();

    /// Starts the program and waits for its line. False (with the reason on stderr) when it does not come.
    [[nodiscard]] bool start(const QStringList &arguments = {});
    /// SIGTERM; true when it ended by itself with exit code 0. Nothing to do when it does not run.
    bool stop();
    /// SIGKILL: the server is gone, the port refuses.
    void kill();

    [[nodiscard]] QUrl url() const; ///< http://127.0.0.1:PORT/api
    [[nodiscard]] QUrl root() const; ///< http://127.0.0.1:PORT
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QProcess &process() { return m_process; }

    /// GET /sim/stats.
    [[nodiscard]] QJsonObject stats() const;
    /// How often "METHOD route" was asked since the start or resetStats().
    [[nodiscard]] int requests(const QString &methodAndRoute) const;
    void resetStats() const;
    /// POST /sim/faults, e.g. {"error-rate": "100:503"}; an unknown key aborts the test.
    void setFaults(const QJsonObject &faults) const;
    /// Changes one associate as if a colleague did.
    void setPresence(int associateId, const QString &status, const QString &message) const;
    /// The stored pair as {Status, Message}, read without being counted.
    [[nodiscard]] QJsonObject presence(int associateId) const;
    /// Any POST below the root; returns the JSON object of the answer.
    QJsonObject post(const QString &path, const QJsonObject &body) const;

private:
    [[nodiscard]] QJsonObject call(
        const QByteArray &method, const QString &path, const QByteArray &body) const;

    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace Rollcall
