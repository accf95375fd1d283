// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "photos/photodisk.h"

#include <QCache>
#include <QImage>
#include <QSet>
#include <QTimer>

namespace Rollcall {

/// One visible row: whose photo it shows.
struct PhotoWish {
    int associateId = 0;
    int personId = 0; ///< 0: not known, so there is no photo
    friend bool operator==(const PhotoWish &, const PhotoWish &) = default;
};

/// Photos of who is on screen, from memory, disk or the server; nobody else's is asked for. Whatever goes
/// wrong means no photo, and the row keeps its initials. Says nothing to anybody after a 401, and asks no
/// more in this run after a 401 or when nobody's photo may be or can be read. Off until setEnabled(true); the
/// client must outlive it.
class PhotoLoader final : public QObject
{
    Q_OBJECT
public:
    static constexpr int Window = 4; ///< requests in flight; the connection's other slots stay free
    static constexpr int Side = 80; ///< pixels asked for, each way: the largest face at 200 %
    static constexpr qsizetype MaxMemory = 32 * 1024 * 1024; ///< bytes of decoded photos

    /// `folder`: standardPhotoFolder(); empty: nothing is kept on disk.
    PhotoLoader(ApiClient &client, const QString &folder, QObject *parent = nullptr);
    ~PhotoLoader() override;

    /// False cancels what is on its way and forgets the photos in memory.
    void setEnabled(bool isEnabled);
    [[nodiscard]] bool isEnabled() const { return m_isEnabled; }
    /// Everybody in the viewport, top down, whenever that changes. Who has just come into view goes first,
    /// who left before their turn is dropped.
    void setWanted(const QList<PhotoWish> &visible);
    /// Null: draw the initials. At most 256 pixels each way, in its own proportions.
    [[nodiscard]] QImage photo(int associateId) const;
    /// Forgets all photos, on disk, too.
    void removeAll();

Q_SIGNALS:
    void loaded(int associateId); ///< photo() has another answer now
    void cleared(); ///< photo() is null for everybody

private:
    struct Known {
        QImage image; ///< null: has none, or could not be read
        Tick until{0}; ///< not asked for again before
    };

    void step();
    [[nodiscard]] bool lookOnDisk();
    void fetch(const PhotoWish &wish);
    void take(const PhotoWish &wish, const Result<QByteArray> &answer);
    void takeFailure(const PhotoWish &wish, const ApiError &error);
    void keep(const PhotoWish &wish, const QByteArray &bytes);
    void pause(const ApiError &error);
    void remember(int associateId, const QImage &image, Tick span);
    void stop();
    void drop();
    void forget();
    [[nodiscard]] bool isKnown(int associateId) const;
    [[nodiscard]] Tick now() const { return m_client.connection().clock().tick(); }

    ApiClient &m_client;
    PhotoDisk m_disk;
    QCache<int, Known> m_known{MaxMemory};
    QList<PhotoWish> m_visible;
    QList<PhotoWish> m_waiting; ///< visible and not known, next one first
    QSet<int> m_notOnDisk;
    QSet<int> m_failed; ///< did not get through the last time
    QHash<int, AbstractReply *> m_flying; ///< by associate
    QTimer m_next; ///< the next step
    QTimer m_again; ///< the end of a pause
    Tick m_pausedUntil{0};
    std::chrono::seconds m_pause{0};
    int m_refused = 0; ///< in a row
    int m_without = 0; ///< people without a photo
    bool m_hasSeenPhoto = false;
    bool m_isProven = false; ///< an answer came; before that one request goes alone
    bool m_isStopped = false;
    bool m_isEnabled = false;
};

} // namespace Rollcall
