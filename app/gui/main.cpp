// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/exitcode.h"
#include "dashboard.h"
#include "kiosk.h"
#include "options.h"
#include "ownorder.h"
#include "platform/activation.h"
#include "translation.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

// Looked for before there is an application: without a window it needs no display.
bool needsNoDisplay(int argc, char **argv)
{
    constexpr std::array Words{"--toggle"_L1, "--present"_L1, "--absent"_L1, "--version"_L1, "--help"_L1};
    return std::any_of(argv, argv + argc, [&](const char *argument) {
        return std::ranges::find(Words, QLatin1StringView(argument)) != Words.end();
    });
}

int showWall(const Rollcall::Options &options)
{
    Rollcall::Kiosk kiosk(options);
    const auto code = kiosk.start();
    return code ? *code : QApplication::exec();
}

int showDashboard(const Rollcall::Options &options, const QString &activationToken)
{
    QGuiApplication::setWindowIcon(QIcon(u":/icons/io.github.rollcall.Rollcall.svg"_s));
    Rollcall::Dashboard dashboard(options, activationToken);
    const auto code = dashboard.start();
    return code ? *code : QApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    const QString token = Rollcall::activationToken();
    const bool hasWindow = !needsNoDisplay(argc, argv);
    const std::unique_ptr<QCoreApplication> application(
        hasWindow ? new QApplication(argc, argv) : new QCoreApplication(argc, argv));
    QCoreApplication::setApplicationName(u"rollcall"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.rollcall.Rollcall"_s);

    const Rollcall::Options options = Rollcall::parseOptions(QCoreApplication::arguments());
    if (!options.problem.isEmpty()) {
        std::fputs(qPrintable(u"rollcall: %1\nTry “rollcall --help”.\n"_s.arg(options.problem)), stderr);
        return int(Rollcall::ExitCode::Usage);
    }
    if (!options.answer.isEmpty()) {
        std::fputs(qPrintable(options.answer), stdout);
        return 0;
    }
    Rollcall::installTranslation(options);
    if (options.order)
        return Rollcall::carryOutOrder(options);
    return options.wall ? showWall(options) : showDashboard(options, token);
}
