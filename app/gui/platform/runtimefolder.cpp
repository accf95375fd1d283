// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/runtimefolder.h"

#include "domain/say.h"

#include <QDir>
#include <QFile>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

/// Not a link, ours, and closed to everybody else: in a temporary folder anybody may have been there first.
bool isPrivate(const QByteArray &path)
{
    struct stat found {
    };
    return ::lstat(path.constData(), &found) == 0 && S_ISDIR(found.st_mode) && found.st_uid == ::geteuid()
        && (found.st_mode & (S_IRWXG | S_IRWXO)) == 0;
}

} // namespace

RuntimeFolder runtimeFolder()
{
    const QString given = qEnvironmentVariable("XDG_RUNTIME_DIR");
    if (given.startsWith(u'/') && isPrivate(QFile::encodeName(given)))
        return {given, {}};
    const QString ours = u"%1/rollcall-%2"_s.arg(QDir::tempPath(), QString::number(::geteuid()));
    const QByteArray name = QFile::encodeName(ours);
    if (QDir::isAbsolutePath(QDir::tempPath())) // empty where TMPDIR is not there
        ::mkdir(name.constData(), S_IRWXU);
    if (isPrivate(name))
        return {ours,
            say(QT_TRANSLATE_NOOP(
                    "Rollcall", "XDG_RUNTIME_DIR is not set to a folder of your own; %1 is used instead."))
                .arg(ours)};
    return {{},
        say(QT_TRANSLATE_NOOP("Rollcall",
                "XDG_RUNTIME_DIR is not set to a folder of your own, and %1 cannot be used: the running "
                "copies of "
                "Rollcall do not find each other."))
            .arg(ours)};
}

} // namespace Rollcall
