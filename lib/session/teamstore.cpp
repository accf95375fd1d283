// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/teamstore.h"

#include "domain/say.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString unreadable(const QFile &file)
{
    return say(QT_TRANSLATE_NOOP("Rollcall", "The team file %1 cannot be read: %2."))
        .arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

QString unusable(const QString &path, const QString &problem)
{
    //: %1 is a file, %2 a sentence
    return say(QT_TRANSLATE_NOOP("Rollcall", "%1 is not used. %2"))
        .arg(QDir::toNativeSeparators(path), problem);
}

TeamFile read(QFile &file)
{
    return teamsFromJson(file.read(MaxTeamFile + 1)); // one more: then it is too large
}

QString unsaved(const QFileDevice &file)
{
    return say(QT_TRANSLATE_NOOP("Rollcall", "The teams could not be saved in %1: %2."))
        .arg(QDir::toNativeSeparators(file.fileName()), file.errorString());
}

// Gives the file another name.
bool keepAside(QFile &file)
{
    const QString path = file.fileName();
    QString aside = path + ".broken"_L1;
    for (int n = 2; QFile::exists(aside); ++n)
        aside = path + ".broken-"_L1 + QString::number(n);
    return file.rename(aside);
}

} // namespace

TeamStore::TeamStore(const SettingsFiles &files, const QString &profileId)
    : m_user(QFileInfo(files.user).path() + "/teams/"_L1
        + QString::fromLatin1(QUrl::toPercentEncoding(profileId)) + ".json"_L1)
    , m_managed(files.teams)
{
}

bool TeamStore::isManaged() const
{
    return !m_managed.isEmpty() && QFile::exists(m_managed);
}

StoredTeams TeamStore::load()
{
    StoredTeams stored{.isManaged = isManaged()};
    QFile file(stored.isManaged ? m_managed : m_user);
    if (!file.exists())
        return stored;
    if (!file.open(QIODevice::ReadOnly)) {
        stored.problem = unreadable(file);
        return stored;
    }
    const TeamFile teams = read(file);
    if (teams.set) {
        stored.set = *teams.set;
        return stored;
    }
    stored.problem = unusable(file.fileName(), teams.problem);
    if (!stored.isManaged && keepAside(file))
        stored.problem += u' '
            + say(QT_TRANSLATE_NOOP("Rollcall", "It is kept as %1."))
                  .arg(QDir::toNativeSeparators(file.fileName()));
    return stored;
}

TeamSet TeamStore::managed() const
{
    return isManaged() ? readTeamFile(m_managed).set.value_or(TeamSet()) : TeamSet();
}

QString TeamStore::save(const TeamSet &set)
{
    if (isManaged())
        return say(
            QT_TRANSLATE_NOOP("Rollcall", "The administrator has set the teams; they cannot be changed."));
    if (const TeamFile again = teamsFromJson(teamsToJson(set)); !again.set) // before anything is moved
        return again.problem;
    if (QFile old(m_user); old.exists()) {
        const bool isReadable = old.open(QIODevice::ReadOnly) && read(old).set;
        if (!isReadable && !keepAside(old))
            return unsaved(old);
    }
    QDir().mkpath(QFileInfo(m_user).path());
    return writeTeamFile(m_user, set);
}

void TeamStore::remove()
{
    QFile::remove(m_user);
}

TeamFile readTeamFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {std::nullopt, unreadable(file)};
    return read(file);
}

QString writeTeamFile(const QString &path, const TeamSet &set)
{
    const QByteArray json = teamsToJson(set);
    if (const TeamFile again = teamsFromJson(json); !again.set) // nobody could load it
        return again.problem;
    QSaveFile file(path);
    // Only flush() notices a disk that takes a part; commit() would put that in place of the whole.
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.flush()
        || !file.commit())
        return unsaved(file);
    return {};
}

} // namespace Rollcall
