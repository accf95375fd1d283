// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/lifetime.h"
#include "sim/simulator.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"rollcall-sim"_s);
    const auto parsed = Rollcall::Sim::parseOptions(QCoreApplication::arguments());
    if (!parsed.text.isEmpty()) {
        std::fprintf(parsed.exitCode ? stderr : stdout, "%s\n", qUtf8Printable(parsed.text.trimmed()));
        return parsed.exitCode;
    }
    Rollcall::Sim::quitOnSignals(application);
    if (parsed.options.endWithParent && !Rollcall::Sim::quitWithParent(application))
        return 0;
    Rollcall::Sim::Simulator simulator(parsed.options);
    if (const QString error = simulator.listen(parsed.options.port); !error.isEmpty()) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(error));
        return 1;
    }
    std::printf("listening http://127.0.0.1:%d/api\n", simulator.port());
    std::fflush(stdout);
    return QCoreApplication::exec();
}
