// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photodisk.h"

#include "api/apiclient.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <algorithm>
#include <filesystem>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Private = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

/// How long it will still be good; nothing for what is too old, or from a future that a clock set back left.
std::optional<std::chrono::seconds> timeLeft(const QFileInfo &file, const QDateTime &now)
{
    const std::chrono::seconds age(file.lastModified().secsTo(now));
    const std::chrono::seconds limit = file.size() == 0 ? PhotoDisk::NoneAge : PhotoDisk::PhotoAge;
    return age >= std::chrono::seconds(0) && age < limit ? std::optional(limit - age) : std::nullopt;
}

} // namespace

PhotoDisk::PhotoDisk(QString folder, const QUrl &api, Clock clock)
    : m_folder(std::move(folder))
    , m_prefix(QString::fromLatin1(
          QCryptographicHash::hash(api.toEncoded(), QCryptographicHash::Sha256).toHex().first(8)))
    , m_clock(std::move(clock))
{
}

QString PhotoDisk::path(int personId) const
{
    return u"%1/%2-%3"_s.arg(m_folder, m_prefix).arg(personId);
}

std::optional<PhotoDisk::Found> PhotoDisk::find(int personId) const
{
    QFile file(path(personId));
    const QFileInfo info(file);
    if (m_folder.isEmpty() || !info.isFile() || info.size() > ApiClient::MaxImage)
        return std::nullopt;
    const auto left = timeLeft(info, m_clock.now());
    if (!left || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return Found{file.read(ApiClient::MaxImage), *left};
}

void PhotoDisk::keep(int personId, const QByteArray &bytes)
{
    if (m_folder.isEmpty() || m_isBroken)
        return;
    const QString file = path(personId);
    m_isBroken = !prepare();
    const qint64 before = QFileInfo(file).size();
    m_isBroken = m_isBroken || !write(file, bytes);
    if (m_isBroken)
        return;
    m_total += bytes.size() - before;
    if (m_total > MaxTotal)
        m_total = sweep(MaxTotal / 10 * 9);
}

bool PhotoDisk::prepare()
{
    if (m_total >= 0)
        return true;
    if (!QDir().mkpath(m_folder) || !QFile::setPermissions(m_folder, Private))
        return false;
    m_total = sweep(MaxTotal);
    return true;
}

// Whole or not at all, like QSaveFile, but without waiting for the disk: a cache may lose its newest files.
bool PhotoDisk::write(const QString &path, const QByteArray &bytes) const
{
    QTemporaryFile file(m_folder + "/new-XXXXXX"_L1); // made with mode 0600
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return false;
    file.setFileTime(m_clock.now(), QFileDevice::FileModificationTime);
    const QString written = file.fileName();
    file.close();
    std::error_code error;
    std::filesystem::rename(
        std::filesystem::path(written.toStdU16String()), std::filesystem::path(path.toStdU16String()), error);
    file.setAutoRemove(bool(error));
    return !error;
}

/// Removes what is too old, and then the oldest until the rest fits. Returns the size of the rest.
qint64 PhotoDisk::sweep(qint64 bound) const
{
    const QDateTime now = m_clock.now();
    QFileInfoList files =
        QDir(m_folder).entryInfoList(QDir::Files | QDir::Hidden, QDir::Time | QDir::Reversed);
    files.removeIf(
        [&](const QFileInfo &file) { return !timeLeft(file, now) && QFile::remove(file.filePath()); });
    qint64 total = 0;
    for (const QFileInfo &file : std::as_const(files))
        total += file.size();
    for (const QFileInfo &file : std::as_const(files)) {
        if (total <= bound)
            break;
        if (QFile::remove(file.filePath()))
            total -= file.size();
    }
    return total;
}

void PhotoDisk::removeAll()
{
    if (!m_folder.isEmpty()) // which would be the working directory
        QDir(m_folder).removeRecursively();
    m_total = -1;
}

QString standardPhotoFolder(const QString &profileId)
{
    const bool isPlain = !profileId.isEmpty() && std::ranges::all_of(profileId, [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
    const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
    return isPlain && !cache.isEmpty() ? cache + "/rollcall/photos/"_L1 + profileId : QString();
}

} // namespace Rollcall
