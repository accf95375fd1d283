// SPDX-License-Identifier: GPL-3.0-or-later
#include "dashboard.h"
#include "options.h"
#include "translation.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

constexpr int Usage = 2;

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"rollcall"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    QGuiApplication::setDesktopFileName(u"io.github.rollcall.Rollcall"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/io.github.rollcall.Rollcall.svg"_s));

    const Rollcall::Options options = Rollcall::parseOptions(QCoreApplication::arguments());
    if (!options.problem.isEmpty()) {
        std::fputs(qPrintable(u"rollcall: %1\nTry “rollcall --help”.\n"_s.arg(options.problem)), stderr);
        return Usage;
    }
    if (!options.answer.isEmpty()) {
        std::fputs(qPrintable(options.answer), stdout);
        return 0;
    }
    Rollcall::installTranslation(options);
    Rollcall::Dashboard dashboard(options);
    dashboard.start();
    return QApplication::exec();
}
