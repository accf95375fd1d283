// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Private = QFile::ReadOwner | QFile::WriteOwner;
constexpr std::array besides{"-wal"_L1, "-shm"_L1, "-journal"_L1};
constexpr auto brokenMark = ".broken-"_L1;

QStringList asides(const QString &file)
{
    const QFileInfo info(file);
    QStringList paths;
    for (const QString &name : info.dir().entryList(QDir::Files | QDir::Hidden)) {
        if (name.startsWith(info.fileName() + brokenMark))
            paths += info.dir().filePath(name);
    }
    return paths;
}

QString freeName(const QString &wanted)
{
    QString name = wanted;
    for (int n = 2; QFile::exists(name); ++n)
        name = wanted + u'-' + QString::number(n);
    return name;
}

bool removeIfThere(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path);
}

} // namespace

QString standardJournalFile(const QString &profileId)
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + "/rollcall/journal/"_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(profileId)) + ".sqlite"_L1;
}

bool prepareJournal(const QString &file)
{
    const QString folder = QFileInfo(file).absolutePath();
    if (!QFileInfo::exists(folder)) {
        if (!QDir().mkpath(folder))
            return false;
        QFile::setPermissions(folder, Private | QFile::ExeOwner);
    }
    // One that is there is not opened: closing it would end the locks of whoever in this process has it open.
    if (!QFile::exists(file))
        (void)QFile(file).open(QIODevice::NewOnly | QIODevice::WriteOnly);
    return QFileInfo(file).isFile() && QFile::setPermissions(file, Private);
}

// What is beside it goes first: a file alone must never find what belonged to another one.
QString putAside(const QString &file, const QDate &today)
{
    const QString name = freeName(file + brokenMark + today.toString(Qt::ISODate));
    for (const QLatin1StringView beside : besides) {
        if (QFile::exists(file + beside) && !QFile::rename(file + beside, name + beside))
            return {};
    }
    return QFile::rename(file, name) ? name : QString();
}

bool removeJournal(const QString &file)
{
    QStringList paths = asides(file);
    paths += file;
    for (const QLatin1StringView beside : besides)
        paths += file + beside;
    return std::ranges::count_if(paths, removeIfThere) == paths.size();
}

void removeAside(const QString &file, const QDate &before)
{
    const qsizetype start = QFileInfo(file).absoluteFilePath().size() + brokenMark.size();
    for (const QString &path : asides(QFileInfo(file).absoluteFilePath())) {
        const QDate date = QDate::fromString(path.mid(start, 10), Qt::ISODate);
        if (!date.isValid() || date < before)
            QFile::remove(path);
    }
}

FileIdentity identityOf(const QString &file)
{
#ifdef Q_OS_UNIX
    struct stat info {
    };
    if (stat(QFile::encodeName(file).constData(), &info) == 0)
        return {quint64(info.st_dev), quint64(info.st_ino)};
    return {};
#else
    return {0, QFile::exists(file) ? 1 : 0}; // a file in use cannot be exchanged there
#endif
}

} // namespace Rollcall
