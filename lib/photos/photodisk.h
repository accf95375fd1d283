// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"

#include <QUrl>

#include <optional>

namespace Rollcall {

/// The photos of one profile between two runs: a file per person, as the server sent it, for this user's eyes
/// only. A cache: what it cannot write it forgets, what is too old it does not know, and it reports nothing.
class PhotoDisk final
{
public:
    static constexpr std::chrono::hours PhotoAge{7 * 24};
    static constexpr std::chrono::hours NoneAge{24}; ///< of "has no photo"
    static constexpr qint64 MaxTotal = 50 * 1024 * 1024; ///< bytes; the oldest go first

    struct Found {
        QByteArray bytes; ///< empty: this person has no photo
        std::chrono::seconds left{0}; ///< until it is too old
    };

    /// `folder`: standardPhotoFolder(); empty: nothing is kept. `api` tells this server's persons from those
    /// of the one that the profile had before.
    PhotoDisk(QString folder, const QUrl &api, Clock clock);

    [[nodiscard]] std::optional<Found> find(int personId) const;
    /// Empty bytes: has no photo. The first failure ends all writing of this object.
    void keep(int personId, const QByteArray &bytes);
    void removeAll();

private:
    [[nodiscard]] QString path(int personId) const;
    [[nodiscard]] bool prepare();
    [[nodiscard]] bool write(const QString &path, const QByteArray &bytes) const;
    [[nodiscard]] qint64 sweep(qint64 bound) const;

    QString m_folder;
    QString m_prefix;
    Clock m_clock;
    qint64 m_total = -1; ///< bytes in the folder; negative: not counted yet
    bool m_isBroken = false;
};

/// In the user's cache, e.g. ~/.cache/rollcall/photos/acme; empty when that is not the id of a profile.
[[nodiscard]] QString standardPhotoFolder(const QString &profileId);

} // namespace Rollcall
