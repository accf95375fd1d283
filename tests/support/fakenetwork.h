// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPointer>

#include <chrono>
#include <deque>
#include <functional>
#include <map>

namespace Rollcall {

/// What a request gets: a status with a body, or a NetworkError without one; perhaps late, perhaps never.
struct FakeAnswer {
    int status = 200;
    QByteArray body;
    QByteArray contentType = "application/json; charset=utf-8";
    QList<QNetworkReply::RawHeaderPair> headers;
    QNetworkReply::NetworkError error = QNetworkReply::NoError; ///< NoError: follows from the status
    std::chrono::milliseconds delay{0};
    bool hangs = false; ///< until release() or abort()
    bool isEncrypted = true; ///< by https: the handshake was done before
};

[[nodiscard]] FakeAnswer json(const QByteArray &body, int status = 200);
[[nodiscard]] FakeAnswer html(int status);
/// As if the request had got through to the server only where it hung up.
[[nodiscard]] FakeAnswer failing(QNetworkReply::NetworkError error);
[[nodiscard]] FakeAnswer hanging();

/// One request as it left the program.
struct SeenRequest {
    QByteArray verb;
    QUrl url;
    QByteArray body;
    QNetworkRequest request;
    [[nodiscard]] QByteArray header(const char *name) const { return request.rawHeader(name); }
    /// "PUT /api/v1/User/5/UserPresenceStatus"
    [[nodiscard]] QByteArray route() const;
    /// The decoded value of "$filter" and the like.
    [[nodiscard]] QString query(const QString &key) const;
};

/// A network manager without a network: records every request and answers from a script, always through the
/// event loop. Routes are "VERB /path", without the query. What once() scripted goes first, then on(), then
/// next(). A request that nobody scripted fails the test, as does an answer from once() or next() that nobody
/// asked for.
class FakeNetwork final : public QNetworkAccessManager
{
public:
    using Handler = std::function<FakeAnswer(const SeenRequest &)>;

    using QNetworkAccessManager::QNetworkAccessManager;
    ~FakeNetwork() override;

    void on(const QByteArray &route, Handler handler) { m_handlers[route] = std::move(handler); }
    void on(const QByteArray &route, const FakeAnswer &answer);
    void once(const QByteArray &route, const FakeAnswer &answer) { m_once[route].push_back(answer); }
    void next(const FakeAnswer &answer) { m_next.push_back(answer); }
    void forget(); ///< every script; what was seen stays

    [[nodiscard]] const QList<SeenRequest> &seen() const { return m_seen; }
    [[nodiscard]] QByteArrayList routes() const;
    [[nodiscard]] qsizetype count(const QByteArray &route) const { return routes().count(route); }
    /// Requests without an answer yet, oldest first.
    [[nodiscard]] qsizetype inFlight() const;
    [[nodiscard]] qsizetype inFlightPeak() const { return m_peak; }
    [[nodiscard]] int aborted() const { return m_aborted; }
    /// Answers the oldest hanging request; false when nothing hangs.
    bool release(const FakeAnswer &answer);

protected:
    QNetworkReply *createRequest(
        Operation operation, const QNetworkRequest &request, QIODevice *outgoing) override;

private:
    friend class FakeReply;
    [[nodiscard]] FakeAnswer answerTo(const SeenRequest &request);

    std::map<QByteArray, Handler> m_handlers;
    std::map<QByteArray, std::deque<FakeAnswer>> m_once;
    std::deque<FakeAnswer> m_next;
    QList<SeenRequest> m_seen;
    QList<QPointer<class FakeReply>> m_replies;
    qsizetype m_peak = 0;
    int m_aborted = 0;
};

} // namespace Rollcall
