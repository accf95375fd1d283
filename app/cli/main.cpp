// SPDX-License-Identifier: GPL-3.0-or-later
#include "command.h"
#include "output.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

int usage(const QString &problem)
{
    printNote(problem);
    std::fputs(
        qUtf8Printable(QCoreApplication::translate("Rollcall", "Try “rollcallctl --help”.") + u'\n'), stderr);
    return int(ExitCode::Usage);
}

void quit(ExitCode code)
{
    // A result that did not reach the reader is none.
    const bool isWritten = flushOut();
    QCoreApplication::exit(int(isWritten || code != ExitCode::Done ? code : ExitCode::SomeFailed));
}

void run(const Options &options, QObject *context)
{
    findTarget(options.connection, context, [&options, context](const auto &found) {
        if (const auto *problem = std::get_if<TargetProblem>(&found))
            return QCoreApplication::exit(
                problem->code == ExitCode::Usage ? usage(problem->text) : int(problem->code));
        Command *command = makeCommand(options, std::get<Target>(found), context);
        QObject::connect(command, &Command::finished, context, &quit);
        command->start();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"rollcallctl"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(ROLLCALL_VERSION));
    const Options options = parseOptions(QCoreApplication::arguments());
    if (!options.answer.isEmpty()) {
        printOut(options.answer.trimmed());
        return flushOut() ? 0 : int(ExitCode::SomeFailed);
    }
    if (!options.problem.isEmpty())
        return usage(options.problem);
    QObject root; // the commands end before the application does
    QTimer::singleShot(0, &root, [&] { run(options, &root); });
    return QCoreApplication::exec();
}
