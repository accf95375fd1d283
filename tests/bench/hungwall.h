// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/network.h"
#include "domain/zonedtime.h"
#include "session/secretstore.h"
#include "wall/wallcanvas.h"
#include "wall/wallwatch.h"
#include "wall/wallwindow.h"

#include <QCoreApplication>
#include <QEvent>
#include <QNetworkAccessManager>
#include <QScreen>
#include <QTemporaryDir>

namespace Rollcall::Bench {

/// A wall over a session, connected as `rollcall --wall` connects it, and idle until its parts are started.
struct HungWall {
    HungWall(const QUrl &server, const Clock &clock, const WallSetting &setting, const WallChoice &choice)
        : profile{.id = QStringLiteral("bench"),
            .address = server.toString(),
            .user = QStringLiteral("demo"),
            .plainHttpAllowed = true,
            .teamTimeZone = QStringLiteral("UTC")}
        , ledger(folder.filePath(QStringLiteral("signin.json")), clock)
        , session(profile, *network, secrets, ledger, clock)
        , watch(session, choice)
        , window(setting, [clock] { return clock.now().toTimeZone(usableZone(QTimeZone::utc())); })
        , canvas(*window.findChild<WallCanvas *>())
    {
        secrets.write(secretKey(profile.id, SecretKind::Credential), QStringLiteral("demo"), &session,
            [](const QString &) {});
        const auto show = [this] { window.setScene(watch.scene()); };
        QObject::connect(&watch, &WallWatch::changed, &window, show);
        QObject::connect(&window, &WallWindow::minutePassed, &window, show);
    }

    /// Everything that waits, until it is painted.
    void paint()
    {
        QCoreApplication::processEvents();
        QEvent frame(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&window, &frame);
        finishFrame();
    }
    /// One pixel that is asked for comes after everything that was sent to the display.
    void finishFrame() const { static_cast<void>(window.screen()->grabWindow(0, 0, 0, 1, 1)); }

    Profile profile;
    QTemporaryDir folder;
    std::unique_ptr<QNetworkAccessManager> network = makeNetwork();
    MemorySecretStore secrets;
    SignInLedger ledger;
    Session session;
    WallWatch watch;
    WallWindow window;
    WallCanvas &canvas;
};

} // namespace Rollcall::Bench
