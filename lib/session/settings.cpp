// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include "domain/say.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto FilePath = "rollcall/rollcall.ini"_L1;
constexpr auto TeamsPath = "rollcall/teams.json"_L1;
constexpr auto PolicyGroup = "policy"_L1;

bool hasRemarks(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArrayList lines = file.readAll().split('\n');
    return std::ranges::any_of(lines, [](const QByteArray &line) { return line.trimmed().startsWith(';'); });
}

bool matches(const QString &key, const QString &pattern)
{
    const auto wildcard = QRegularExpression::wildcardToRegularExpression(pattern);
    return QRegularExpression(wildcard).match(key).hasMatch();
}

QString userFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
}

// The first one that exists; where none does, where it would be.
QString systemFile(QLatin1StringView path)
{
    QString found;
    for (const QString &dir : QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation)) {
        const QString file = dir + u'/' + path;
        if (QDir::cleanPath(dir) == QDir::cleanPath(userFolder()))
            continue;
        if (found.isEmpty() || (!QFile::exists(found) && QFile::exists(file)))
            found = file;
    }
    return found;
}

} // namespace

SettingsFiles standardSettingsFiles()
{
    return {.user = userFolder() + u'/' + FilePath,
        .system = systemFile(FilePath),
        .teams = systemFile(TeamsPath)};
}

Settings::Settings(const SettingsFiles &files, QObject *parent)
    : QObject(parent)
    , m_files(files)
    , m_user(std::make_unique<QSettings>(files.user, QSettings::IniFormat))
    , m_system(std::make_unique<QSettings>(files.system, QSettings::IniFormat))
{
    for (const QSettings *settings : {m_user.get(), m_system.get()})
        std::ignore = settings->allKeys(); // QSettings parses lazily; the status is only true after that
    m_isReadable = m_user->status() != QSettings::AccessError;
    m_losesLines = m_user->status() == QSettings::FormatError || hasRemarks(files.user);
    reportFile(*m_user);
    reportFile(*m_system);
    std::ignore = policyOf(files, &m_problems);
    for (const QString &pattern : m_system->value(PolicyGroup + "/locked"_L1).toStringList())
        if (!pattern.trimmed().isEmpty())
            m_locked += pattern.trimmed();
}

Settings::~Settings() = default;

QString Settings::fullKey(QLatin1StringView key, const QString &group)
{
    return group.isEmpty() ? QString(key) : group + u'/' + key;
}

bool Settings::isLocked(QLatin1StringView key, const QString &group) const
{
    return isLocked(fullKey(key, group));
}

bool Settings::isLocked(const QString &fullKey) const
{
    return std::ranges::any_of(m_locked, [&](const QString &pattern) { return matches(fullKey, pattern); });
}

QList<Settings::Written> Settings::written(const QString &key) const
{
    QList<Written> found;
    if (m_user->contains(key) && !isLocked(key))
        found += {m_user->value(key), m_user->fileName(), true};
    if (m_system->contains(key))
        found += {m_system->value(key), m_system->fileName(), false};
    return found;
}

std::optional<QVariant> Settings::own(const QString &key) const
{
    return m_user->contains(key) ? std::optional(m_user->value(key)) : std::nullopt;
}

void Settings::report(const QString &key, const Written &entry) const
{
    if (m_reported.contains(entry.file + u'\n' + key))
        return;
    m_reported += entry.file + u'\n' + key;
    QString value = settingFrom<QString>(entry.value).value_or(QString()).simplified();
    if (value.size() > 40)
        value = value.left(39) + u'…';
    m_problems += say(QT_TRANSLATE_NOOP("Rollcall",
                          "“%1” is not a possible value of %2 in %3; the usual value is used instead."))
                      .arg(value, key, QDir::toNativeSeparators(entry.file));
}

void Settings::reportFile(const QSettings &settings)
{
    const QString name = QDir::toNativeSeparators(settings.fileName());
    if (settings.status() == QSettings::AccessError)
        m_problems +=
            say(QT_TRANSLATE_NOOP("Rollcall",
                    "The settings file %1 cannot be read; the usual values are used and changes are "
                    "not kept."))
                .arg(name);
    else if (settings.status() == QSettings::FormatError)
        m_problems += say(QT_TRANSLATE_NOOP("Rollcall",
                              "Some lines of the settings file %1 cannot be understood and are passed over. "
                              "The file is left as it is; before a change a copy is kept beside it."))
                          .arg(name);
}

// QSettings drops remarks and what it could not parse when it writes, so the original is kept under another
// name.
bool Settings::keepOriginal()
{
    if (!m_losesLines)
        return true;
    const QString file = m_user->fileName();
    QString copy = file + ".original"_L1;
    for (int n = 2; QFile::exists(copy); ++n)
        copy = file + ".original-"_L1 + QString::number(n);
    if (!QFile::copy(file, copy))
        return false;
    m_losesLines = false;
    return true;
}

bool Settings::store(const QString &key, const QVariant &value)
{
    if (!m_isReadable || !keepOriginal())
        return false;
    m_user->setValue(key, value);
    m_user->sync();
    if (m_user->status() == QSettings::FormatError) // sticks to the object; the file is in order now
        m_user = std::make_unique<QSettings>(m_user->fileName(), QSettings::IniFormat);
    Q_EMIT changed(key);
    return m_user->status() == QSettings::NoError;
}

QStringList Settings::groups(const QString &parent) const
{
    QStringList names;
    for (QSettings *settings : {m_user.get(), m_system.get()}) {
        std::ignore = settings->allKeys(); // or sections named "a/b" are not seen
        settings->beginGroup(parent);
        names += settings->childGroups();
        settings->endGroup();
    }
    names.removeDuplicates();
    names.sort();
    return names;
}

void Settings::removeGroup(const QString &group)
{
    if (!m_isReadable || !keepOriginal())
        return;
    m_user->remove(group);
    m_user->sync();
    Q_EMIT changed(group);
}

} // namespace Rollcall
