// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photoloader.h"

#include "photos/photodecode.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Rollcall {

PhotoLoader::PhotoLoader(ApiClient &client, const QString &folder, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_disk(folder, client.connection().config().api, client.connection().clock())
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &PhotoLoader::step);
    m_again.setSingleShot(true);
    m_again.setTimerType(Qt::PreciseTimer); // a coarse one may come before the pause is over
    connect(&m_again, &QTimer::timeout, this, [this] { setWanted(QList(m_visible)); });
}

PhotoLoader::~PhotoLoader() = default;

void PhotoLoader::setEnabled(bool isEnabled)
{
    if (std::exchange(m_isEnabled, isEnabled) == isEnabled)
        return;
    if (!isEnabled)
        forget();
}

void PhotoLoader::setWanted(const QList<PhotoWish> &visible)
{
    if (!m_isEnabled)
        return;
    QSet<int> seen;
    QList<PhotoWish> newcomers;
    QList<PhotoWish> others;
    QList<PhotoWish> failed; // last, so that one photo that always fails holds up nobody
    for (const PhotoWish &wish : visible) {
        const bool isOnItsWay = m_flying.contains(wish.associateId) || seen.contains(wish.associateId);
        if (wish.personId <= 0 || isOnItsWay || isKnown(wish.associateId))
            continue;
        seen.insert(wish.associateId);
        const bool hasFailed = m_failed.contains(wish.associateId);
        (hasFailed ? failed : m_visible.contains(wish) ? others : newcomers) += wish;
    }
    m_visible = visible;
    m_waiting = newcomers + others + failed;
    if (!m_waiting.isEmpty())
        m_next.start(0ms);
}

QImage PhotoLoader::photo(int associateId) const
{
    const Known *known = m_known.object(associateId);
    return known ? known->image : QImage();
}

bool PhotoLoader::isKnown(int associateId) const
{
    const Known *known = m_known.object(associateId);
    return known && now() < known->until;
}

void PhotoLoader::removeAll()
{
    m_disk.removeAll();
    forget();
}

void PhotoLoader::forget()
{
    drop();
    m_next.stop();
    m_again.stop();
    m_visible.clear();
    m_waiting.clear();
    m_notOnDisk.clear();
    m_failed.clear();
    m_known.clear();
    Q_EMIT cleared();
}

// One file a turn: decoding takes its time, and the window wants to be drawn between two photos.
void PhotoLoader::step()
{
    if (lookOnDisk())
        return m_next.start(0ms);
    if (m_isStopped || now() < m_pausedUntil)
        return;
    while (!m_waiting.isEmpty() && m_flying.size() < (m_isProven ? Window : 1))
        fetch(m_waiting.takeFirst());
}

bool PhotoLoader::lookOnDisk()
{
    const auto next = std::ranges::find_if(
        m_waiting, [this](const PhotoWish &wish) { return !m_notOnDisk.contains(wish.associateId); });
    if (next == m_waiting.end())
        return false;
    const PhotoWish wish = *next;
    const auto found = m_disk.find(wish.personId);
    const QImage image = found ? decodedPhoto(found->bytes) : QImage();
    if (!found || (image.isNull() && !found->bytes.isEmpty())) { // not there, or broken
        m_notOnDisk.insert(wish.associateId);
        return true;
    }
    m_waiting.removeAt(std::distance(m_waiting.begin(), next));
    m_hasSeenPhoto |= !image.isNull();
    remember(wish.associateId, image, found->left);
    return true;
}

void PhotoLoader::fetch(const PhotoWish &wish)
{
    auto *reply = m_client.personImage(wish.personId, {Side, Side});
    reply->setParent(this);
    m_flying.insert(wish.associateId, reply);
    reply->then(this, [this, wish](const Result<QByteArray> &answer) {
        m_flying.remove(wish.associateId);
        m_next.start(0ms);
        take(wish, answer);
    });
}

} // namespace Rollcall
