// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/simprocess.h"

#include <QJsonArray>
#include <QProcessEnvironment>
#include <QTemporaryDir>

namespace Rollcall {

struct Ran {
    int code = -1; ///< -1: did not end, or crashed
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QJsonArray array() const;
    [[nodiscard]] QJsonObject object() const;
};

/// rollcallctl with a home of its own: settings, ledger and everything else are gone with this object.
class Ctl final
{
public:
    Ctl();

    QProcessEnvironment environment; ///< ROLLCALL_PASSWORD is "demo"
    QStringList connection; ///< put before the command

    void connectTo(const QUrl &api);
    /// The user's settings file; false: not written.
    [[nodiscard]] bool writeSettings(const QByteArray &ini) const;
    [[nodiscard]] QByteArray settings() const;
    /// Runs the event loop meanwhile, so servers of this process answer.
    [[nodiscard]] Ran run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// For a program that goes on: starts it, the caller reads.
    void start(QProcess &process, const QStringList &arguments) const;

    [[nodiscard]] QString home() const { return m_home.path(); }

private:
    [[nodiscard]] QString settingsFile() const;

    QTemporaryDir m_home;
};

/// "list --json" as it is typed.
[[nodiscard]] QStringList words(const char *text);

} // namespace Rollcall
