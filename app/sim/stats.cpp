// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/stats.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

constexpr qsizetype MostWrites = 10'000;

QString redacted(const QByteArray &name, const QByteArray &value)
{
    if (name == "authorization")
        return QString::fromUtf8(value.left(value.indexOf(' ')));
    static const QByteArrayList secret{"cookie", "x-xsrf-token", "so-apptoken", "proxy-authorization"};
    return secret.contains(name) ? u"present"_s : QString::fromUtf8(value);
}

QJsonObject shown(const QHash<QByteArray, QByteArray> &headers)
{
    QJsonObject object;
    for (auto it = headers.begin(); it != headers.end(); ++it)
        object.insert(QString::fromLatin1(it.key()), redacted(it.key(), it.value()));
    return object;
}

} // namespace

void Stats::begin(const Request &request, const QString &route)
{
    const QString full = QString::fromLatin1(request.method) + u' ' + route;
    ++m_requests[full];
    ++m_total;
    m_headers[full] = request.headers;
    m_headers[route] = request.headers;
    m_inFlightPeak = std::max(m_inFlightPeak, ++m_inFlight);
}

void Stats::end(const Answer &answer)
{
    --m_inFlight;
    if (!answer.cut)
        m_bytesOut += answer.body.size();
}

void Stats::wrote(int associateId, const Presence &before, const Presence &now, const Request &request)
{
    const auto pair = [](const Presence &presence) {
        return QJsonObject{{u"Status"_s, wireName(presence.status)}, {u"Message"_s, presence.message}};
    };
    if (m_writes.size() == MostWrites)
        m_writes.removeFirst();
    m_writes.append(QJsonObject{{u"AssociateId"_s, associateId}, {u"Before"_s, pair(before)},
        {u"Now"_s, pair(now)}, {u"Headers"_s, shown(request.headers)}});
}

void Stats::reset()
{
    const int inFlight = m_inFlight;
    *this = {};
    m_inFlight = m_inFlightPeak = inFlight;
}

QJsonObject Stats::toJson() const
{
    QJsonObject requests;
    for (auto it = m_requests.begin(); it != m_requests.end(); ++it)
        requests.insert(it.key(), it.value());
    QJsonObject headers;
    for (auto it = m_headers.begin(); it != m_headers.end(); ++it)
        headers.insert(it.key(), shown(it.value()));
    return {{u"requests"_s, requests}, {u"total"_s, m_total}, {u"inFlightPeak"_s, m_inFlightPeak},
        {u"bytesOut"_s, m_bytesOut}, {u"headers"_s, headers}, {u"failedSignIns"_s, m_failedSignIns},
        {u"anonymous"_s, m_anonymous}};
}

} // namespace Rollcall::Sim
