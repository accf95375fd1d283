// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rosterscope.h"
#include "session/setting.h"

#include <QObject>
#include <QSet>
#include <QSettings>
#include <QStringList>

#include <memory>

namespace Rollcall {

/// Where the files are. Tests bring their own.
struct SettingsFiles {
    QString user; ///< written; XDG_CONFIG_HOME/rollcall/rollcall.ini
    QString system; ///< read only; first rollcall/rollcall.ini in XDG_CONFIG_DIRS; presets, locks and policy
    QString teams{}; ///< read only; first rollcall/teams.json in XDG_CONFIG_DIRS: the administrator's teams
};
[[nodiscard]] SettingsFiles standardSettingsFiles();

/// The user's INI over the administrator's. A key that the administrator locks is read from the system file
/// only and cannot be set; one that is personal stays at its fallback then. Values that cannot be read, are
/// out of bounds, or are not the administrator's to give fall back and are reported once; the file is kept.
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const SettingsFiles &files, QObject *parent = nullptr);
    ~Settings() override;

    [[nodiscard]] const SettingsFiles &files() const { return m_files; }
    template <typename T> [[nodiscard]] T get(const Setting<T> &setting, const QString &group = {}) const;
    /// False when locked or when the file cannot be written.
    template <typename T> bool set(const Setting<T> &setting, const T &value, const QString &group = {});
    /// Managed: preset and locked by the administrator.
    [[nodiscard]] bool isLocked(QLatin1StringView key, const QString &group = {}) const;
    [[nodiscard]] bool isLocked(const QString &fullKey) const;

    [[nodiscard]] QStringList groups(const QString &parent) const; ///< child groups, both files
    void removeGroup(const QString &group);
    /// What was wrong with the files, as sentences.
    [[nodiscard]] const QStringList &problems() const { return m_problems; }

Q_SIGNALS:
    void changed(const QString &fullKey);

private:
    struct Written {
        QVariant value;
        QString file;
        bool isOwn; ///< else the administrator's
    };
    [[nodiscard]] static QString fullKey(QLatin1StringView key, const QString &group);
    /// What the files say, the stronger one first.
    [[nodiscard]] QList<Written> written(const QString &key) const;
    template <typename T> [[nodiscard]] static bool mayMove(const Setting<T> &setting, const T &value);
    [[nodiscard]] std::optional<QVariant> own(const QString &key) const;
    void report(const QString &key, const Written &entry) const;
    void reportFile(const QSettings &settings);
    bool store(const QString &key, const QVariant &value);
    bool keepOriginal();

    SettingsFiles m_files;
    std::unique_ptr<QSettings> m_user;
    std::unique_ptr<QSettings> m_system;
    QStringList m_locked; ///< wildcard patterns
    bool m_isReadable = true; ///< the user's file, or it does not exist yet
    bool m_losesLines = false; ///< the user's file has remarks or mistakes that writing would drop
    mutable QSet<QString> m_reported;
    mutable QStringList m_problems;
};

template <typename T> T Settings::get(const Setting<T> &setting, const QString &group) const
{
    const QString key = fullKey(setting.key, group);
    for (const Written &entry : written(key)) {
        if (const auto value = settingFrom<T>(entry.value);
            value && setting.accepts(*value) && (entry.isOwn || mayMove(setting, *value)))
            return *value;
        report(key, entry);
    }
    return setting.fallbackValue();
}

/// Whether an administrator's file may say that.
template <typename T> bool Settings::mayMove(const Setting<T> &setting, const T &value)
{
    if constexpr (requires { setting.isPersonal; })
        return !setting.isPersonal || value == setting.fallbackValue();
    return true;
}

// A value that already counts is not written: it may be the administrator's preset, which may change.
template <typename T> bool Settings::set(const Setting<T> &setting, const T &value, const QString &group)
{
    const QString key = fullKey(setting.key, group);
    if (isLocked(key))
        return false;
    const T wanted = setting.bounded(value);
    const auto mine = own(key);
    if (mine ? settingFrom<T>(*mine) == wanted : get(setting, group) == wanted)
        return true;
    return store(key, settingTo(wanted));
}

/// Policy keys live in [policy] of the system file only. A value that cannot be read counts as the strictest
/// one.
struct Policy {
    bool journal = true, since = true, personWatch = true, hooks = true, exportAllowed = true, photos = true;
    RosterScope::Kind roster = RosterScope::Kind::All; ///< whom the programs show and change
    std::chrono::seconds minimumInterval{0};
};
/// `problems` gets a sentence for each value that cannot be read.
[[nodiscard]] Policy policyOf(const SettingsFiles &files, QStringList *problems = nullptr);

} // namespace Rollcall
