// SPDX-License-Identifier: GPL-3.0-or-later
// What the server's answers mean for what is asked next.
#include "photos/photodecode.h"
#include "photos/photoloader.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr int RefusalsOfAll = 3; // one may be about one person
constexpr int NobodyHasOne = 40;
constexpr std::chrono::seconds ShortestPause = 1min;
constexpr std::chrono::seconds LongestPause = 1h;
constexpr qsizetype Overhead = 64; // bytes of an entry without an image

/// Closed for us, or a server without this route.
bool isRefusal(const ApiError &error)
{
    const bool isNoRoute = error.kind == ApiError::Kind::NotThisApi && error.httpStatus >= 400;
    return error.kind == ApiError::Kind::NotPermitted || isNoRoute;
}

/// About this person's photo, and the same an hour later: none, or nothing that is a picture. A page instead
/// is about the way to the server.
bool isAboutThePhoto(const ApiError &error)
{
    const bool isNoPicture = error.kind == ApiError::Kind::NotThisApi && error.httpStatus >= 200
        && error.httpStatus < 300 && error.cause != ApiError::Cause::Html;
    return error.kind == ApiError::Kind::NotFound || error.kind == ApiError::Kind::Rejected || isNoPicture;
}

} // namespace

void PhotoLoader::take(const PhotoWish &wish, const Result<QByteArray> &answer)
{
    if (!answer)
        return takeFailure(wish, answer.error());
    const QImage image = decodedPhoto(*answer);
    m_hasSeenPhoto |= !image.isNull();
    keep(wish, image.isNull() ? QByteArray() : *answer);
    remember(wish.associateId, image, image.isNull() ? PhotoDisk::NoneAge : PhotoDisk::PhotoAge);
}

/// The server said something about this photo.
void PhotoLoader::keep(const PhotoWish &wish, const QByteArray &bytes)
{
    m_isProven = true;
    m_refused = 0;
    m_pause = 0s;
    m_notOnDisk.remove(wish.associateId);
    m_disk.keep(wish.personId, bytes);
}

void PhotoLoader::takeFailure(const PhotoWish &wish, const ApiError &error)
{
    if (error.kind == ApiError::Kind::SignIn)
        return stop();
    if (isAboutThePhoto(error)) {
        keep(wish, {});
        if (++m_without >= NobodyHasOne && !m_hasSeenPhoto)
            stop();
    } else if (isRefusal(error)) {
        if (++m_refused >= RefusalsOfAll)
            stop();
    } else {
        m_failed.insert(wish.associateId);
        return pause(error);
    }
    remember(wish.associateId, {}, PhotoDisk::NoneAge);
}

/// The server is busy or away; photos are the last thing that it should be bothered with.
void PhotoLoader::pause(const ApiError &error)
{
    const bool isFirst = now() >= m_pausedUntil; // requests in flight together fail together
    m_isProven = false;
    m_pause = isFirst ? std::clamp(2 * m_pause, ShortestPause, LongestPause) : m_pause;
    m_pausedUntil = std::max(m_pausedUntil, now() + std::max(m_pause, error.retryAfter.value_or(0s)));
    m_again.start(std::chrono::ceil<std::chrono::milliseconds>(m_pausedUntil - now()));
}

void PhotoLoader::remember(int associateId, const QImage &image, Tick span)
{
    m_failed.remove(associateId);
    const bool isNews = !image.isNull() || !photo(associateId).isNull();
    m_known.insert(associateId, new Known{image, now() + span}, image.sizeInBytes() + Overhead);
    if (isNews)
        Q_EMIT loaded(associateId);
}

void PhotoLoader::stop()
{
    m_isStopped = true;
    drop();
}

// Not deleted at once: one of them may be calling us.
void PhotoLoader::drop()
{
    for (AbstractReply *reply : std::as_const(m_flying)) {
        reply->disconnect(this);
        reply->deleteLater();
    }
    m_flying.clear();
}

} // namespace Rollcall
