// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/setting.h"

#include <QObject>
#include <QSettings>
#include <QStringList>

#include <memory>

namespace Rollcall {

/// Where the two files are. Tests bring their own.
struct SettingsFiles {
    QString user; ///< written; XDG_CONFIG_HOME/rollcall/rollcall.ini
    QString system; ///< read only; first rollcall/rollcall.ini in XDG_CONFIG_DIRS; presets, locks and policy
};
[[nodiscard]] SettingsFiles standardSettingsFiles();

/// The user's INI over the administrator's. A key that the administrator locks is read from the system file
/// only and cannot be set. Values that cannot be read or are out of bounds fall back and are reported once;
/// the file is kept.
class Settings final : public QObject
{
    Q_OBJECT
public:
    explicit Settings(const SettingsFiles &files, QObject *parent = nullptr);
    ~Settings() override;

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
    [[nodiscard]] QVariant raw(const QString &fullKey) const;
    bool setRaw(const QString &fullKey, const QVariant &value);

    std::unique_ptr<QSettings> m_user;
    std::unique_ptr<QSettings> m_system;
    QStringList m_locked;
    mutable QStringList m_problems;
};

/// Policy keys live in [policy] of the system file only.
struct Policy {
    bool journal = true, since = true, personWatch = true, hooks = true, exportAllowed = true, photos = true;
    QString roster = QStringLiteral("all"); ///< own, myTeams or all
    std::chrono::seconds minimumInterval{0};
};
[[nodiscard]] Policy policyOf(const SettingsFiles &files);

} // namespace Rollcall
