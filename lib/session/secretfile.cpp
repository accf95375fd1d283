// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretfile.h"

#include "domain/say.h"

#include <QFile>
#include <QStringDecoder>

#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr mode_t AccessOfOthers = S_IRWXG | S_IRWXO;
constexpr mode_t AccessBeyondReaders = S_IWGRP | S_IXGRP | S_IRWXO;

SecretRead refuse(const QString &sentence)
{
    return {.state = SecretRead::State::Unavailable, .secret = {}, .problem = sentence};
}

QString sentence(const char *text, const QString &path)
{
    return say(text).arg(path);
}

SecretRead cannotOpen(const QString &path, int error)
{
    switch (error) {
    case ENOENT:
    case ENOTDIR:
        return refuse(sentence(
            QT_TRANSLATE_NOOP("Rollcall", "The file %1, which holds the secret, is missing."), path));
    case ELOOP:
        return refuse(sentence(
            QT_TRANSLATE_NOOP("Rollcall", "The file %1 is not used for the secret, because it is a link."),
            path));
    default:
        return refuse(
            say(QT_TRANSLATE_NOOP("Rollcall", "The file %1, which holds the secret, cannot be read: %2."))
                .arg(path, qt_error_string(error)));
    }
}

// Empty: nothing against it.
QString objection(const struct stat &file, const QString &path, SecretKeeper keeper)
{
    const bool isSystem = keeper == SecretKeeper::ServiceManager;
    if (!S_ISREG(file.st_mode))
        return sentence(QT_TRANSLATE_NOOP("Rollcall",
                            "The file %1 is not used for the secret, because it is not an ordinary file."),
            path);
    if (file.st_uid != geteuid() && !(isSystem && file.st_uid == 0))
        return sentence(QT_TRANSLATE_NOOP("Rollcall",
                            "The file %1 is not used for the secret, because it belongs to another user."),
            path);
    if ((file.st_mode & (isSystem ? AccessBeyondReaders : AccessOfOthers)) != 0)
        return say(
            QT_TRANSLATE_NOOP("Rollcall",
                "The file %1 is not used for the secret, because others have access to it (mode %2). Its "
                "mode has to be 0600 or 0400."))
            .arg(path, u'0' + QString::number(file.st_mode & 07777, 8).rightJustified(3, u'0'));
    if (file.st_size > MaxSecretFile)
        return sentence(
            QT_TRANSLATE_NOOP("Rollcall", "The file %1 is not used for the secret, because it is too large."),
            path);
    return {};
}

SecretRead secretIn(QByteArray bytes, const QString &path)
{
    if (bytes.endsWith('\n'))
        bytes.chop(1);
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString secret = utf8(bytes);
    if (bytes.isEmpty())
        return refuse(
            sentence(QT_TRANSLATE_NOOP("Rollcall", "The file %1, which holds the secret, is empty."), path));
    if (utf8.hasError() || secret.contains(u'\n') || secret.contains(QChar::Null))
        return refuse(
            sentence(QT_TRANSLATE_NOOP("Rollcall",
                         "The file %1 is not used for the secret, because it is not one line of text."),
                path));
    return {.state = SecretRead::State::Found, .secret = secret, .problem = {}};
}

} // namespace

// The checks are about the file that is open, so that nobody can put another one in its place between them.
SecretRead readSecretFile(const QString &path, SecretKeeper keeper)
{
    const int descriptor = ::open(
        QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0)
        return cannotOpen(path, errno);
    QFile file;
    if (!file.open(descriptor, QIODevice::ReadOnly | QIODevice::Unbuffered, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return cannotOpen(path, EIO);
    }
    struct stat status {
    };
    if (::fstat(descriptor, &status) != 0)
        return cannotOpen(path, errno);
    if (const QString problem = objection(status, path, keeper); !problem.isEmpty())
        return refuse(problem);
    return secretIn(file.read(MaxSecretFile), path);
}

} // namespace Rollcall
