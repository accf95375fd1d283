// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include "domain/say.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <QStandardPaths>

#include <algorithm>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Name = "io.github.rollcall.Rollcall.desktop"_L1;
constexpr qint64 MaxEntry = 64 * 1024;

QString standardFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/autostart"_s;
}

QString standardSystemFolder()
{
    const QStringList places =
        QStandardPaths::standardLocations(QStandardPaths::GenericConfigLocation).mid(1);
    for (const QString &place : places) {
        if (QFile::exists(place + u"/autostart/"_s + Name))
            return place + u"/autostart"_s;
    }
    return {};
}

/// As the value of a key.
QString escaped(QString text)
{
    text.replace(u'\\', u"\\\\"_s);
    return text.replace(u'\n', u"\\n"_s).replace(u'\t', u"\\t"_s).replace(u'\r', u"\\r"_s);
}

/// As one argument of Exec.
QString quoted(QString argument)
{
    for (const QChar c : {u'\\', u'"', u'`', u'$'})
        argument.replace(c, u'\\' + QString(c));
    return escaped(u'"' + argument.replace(u'%', u"%%"_s) + u'"');
}

QByteArray entryOf(const QStringList &keys)
{
    const QStringList always{u"[Desktop Entry]"_s, u"Type=Application"_s, u"Name=Rollcall"_s};
    return (always + keys).join(u'\n').toUtf8() + '\n';
}

QByteArray entryFor(const QString &program, const QString &profile)
{
    const QString with = profile.isEmpty() ? QString() : u" --profile "_s + quoted(profile);
    return entryOf({u"Icon=io.github.rollcall.Rollcall"_s, u"TryExec="_s + escaped(program),
        u"Exec="_s + quoted(program) + u" --tray"_s + with, u"Terminal=false"_s});
}

using Keys = QHash<QByteArray, QByteArray>;

/// Those of an entry's main group; nullopt: there is no entry.
std::optional<Keys> keysOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    Keys keys;
    bool isInGroup = false;
    const QList<QByteArray> lines = file.read(MaxEntry).split('\n');
    for (const QByteArray &line : lines) {
        const QByteArray text = line.trimmed();
        if (text.startsWith('['))
            isInGroup = text == "[Desktop Entry]";
        const qsizetype equals = text.indexOf('=');
        if (isInGroup && equals > 0)
            keys[text.left(equals).trimmed()] = text.mid(equals + 1).trimmed();
    }
    return keys;
}

bool isThere(const QByteArray &tryExec)
{
    QString program = QString::fromUtf8(tryExec).replace(u"\\\\"_s, u"\\"_s);
    if (!QDir::isAbsolutePath(program))
        program = QStandardPaths::findExecutable(program);
    return QFileInfo(program).isFile() && QFileInfo(program).isExecutable();
}

bool isForThisDesktop(const Keys &keys)
{
    const QList<QByteArray> desktops = qgetenv("XDG_CURRENT_DESKTOP").split(':');
    const auto names = [&](const char *key) {
        const QList<QByteArray> listed = keys.value(key).split(';');
        return std::ranges::any_of(desktops,
            [&](const QByteArray &desktop) { return !desktop.isEmpty() && listed.contains(desktop); });
    };
    return (!keys.contains("OnlyShowIn") || names("OnlyShowIn")) && !names("NotShowIn");
}

bool starts(const Keys &keys)
{
    return keys.value("Hidden") != "true" && keys.value("X-GNOME-Autostart-enabled") != "false"
        && !keys.value("Exec").isEmpty() && (!keys.contains("TryExec") || isThere(keys["TryExec"]))
        && isForThisDesktop(keys);
}

} // namespace

Autostart::Autostart(Places places)
    : m_places(std::move(places))
{
}

Autostart::Autostart()
    : Autostart({QCoreApplication::applicationFilePath(), standardFolder(), standardSystemFolder()})
{
}

QString Autostart::file() const
{
    return m_places.folder + u'/' + Name;
}

bool Autostart::isOnForAll() const
{
    const auto keys =
        m_places.systemFolder.isEmpty() ? std::nullopt : keysOf(m_places.systemFolder + u'/' + Name);
    return keys && starts(*keys);
}

bool Autostart::isOn() const
{
    if (const auto own = keysOf(file())) // stands for the administrator's, whatever it says
        return starts(*own);
    return isOnForAll();
}

QString Autostart::set(bool on, const QString &profile) const
{
    if (on)
        return write(entryFor(m_places.program, profile));
    // An entry of the administrator would come back if ours were just removed.
    if (isOnForAll())
        return write(entryOf({u"Hidden=true"_s}));
    QFile own(file());
    if (!own.exists() && !QFileInfo(own).isSymLink())
        return {};
    return own.remove()
        ? QString()
        : say(QT_TRANSLATE_NOOP("Rollcall", "Rollcall will still start at login: %1 cannot be removed (%2)."))
              .arg(own.fileName(), own.errorString());
}

QString Autostart::write(const QByteArray &entry) const
{
    QSaveFile save(file());
    QString reason;
    if (!QDir().mkpath(m_places.folder))
        reason = say(QT_TRANSLATE_NOOP("Rollcall", "the folder cannot be made"));
    // Only flush() notices a disk that takes a part; commit() would put that in place of the whole.
    else if (!save.open(QIODevice::WriteOnly) || save.write(entry) != entry.size() || !save.flush()
        || !save.commit())
        reason = save.errorString();
    if (reason.isEmpty())
        return {};
    return say(
        QT_TRANSLATE_NOOP("Rollcall", "Starting at login could not be changed: %1 cannot be written (%2)."))
        .arg(save.fileName(), reason);
}

} // namespace Rollcall
