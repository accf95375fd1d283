// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/faults.h"

#include <QVersionNumber>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

bool readSwitch(const QString &value, bool &into)
{
    const bool on = value == "true"_L1 || value == "1"_L1 || value.isEmpty();
    into = on;
    return on || value == "false"_L1 || value == "0"_L1;
}

bool readNumber(const QString &value, int from, int to, int &into)
{
    bool ok = false;
    into = value.toInt(&ok);
    return ok && into >= from && into <= to;
}

template <typename Duration> bool readDuration(const QString &value, int most, Duration &into)
{
    int number = 0;
    const bool ok = readNumber(value, 0, most, number);
    into = Duration(number);
    return ok;
}

bool readPercent(const QString &value, double &into)
{
    bool ok = false;
    into = value.toDouble(&ok);
    return ok && into >= 0 && into <= 100;
}

bool readLatency(const QString &value, Faults &faults)
{
    const QStringList parts = value.split(u':');
    faults.jitter = {};
    return parts.size() <= 2 && readDuration(parts[0], 600'000, faults.latency)
        && (parts.size() < 2 || readDuration(parts[1], 600'000, faults.jitter));
}

bool readErrorRate(const QString &value, Faults &faults)
{
    const QStringList parts = value.split(u':');
    faults.errorStatus = 503;
    return parts.size() <= 2 && readPercent(parts[0], faults.errorRate)
        && (parts.size() < 2 || readNumber(parts[1], 400, 599, faults.errorStatus));
}

bool isAnswer(const QString &value)
{
    static const QStringList names{u"html"_s, u"null"_s, u"garbage"_s, u"empty"_s};
    int status = 0;
    return names.contains(value) || readNumber(value, 200, 599, status);
}

bool readAnswer(const QString &value, Faults &faults)
{
    faults.answer = value;
    return value.isEmpty() || isAnswer(value);
}

bool readAnswers(const QString &value, Faults &faults)
{
    static const QStringList more{u"hang"_s, u"cut"_s};
    faults.answers = value;
    return std::ranges::all_of(value.split(u',', Qt::SkipEmptyParts), [](const QString &rule) {
        const QString answer = rule.section(u'=', 1);
        return rule.section(u'=', 0, 0).contains(" /"_L1) && (isAnswer(answer) || more.contains(answer));
    });
}

bool readRewrite(const QString &value, Faults &faults)
{
    int length = 0;
    faults.messageRewrite = value;
    return value.isEmpty() || value == "latin1"_L1 || value == "trim"_L1 || readNumber(value, 0, 255, length);
}

bool readSignIn(const QString &value, Faults &faults)
{
    if (!value.isEmpty())
        return readNumber(value, 400, 499, faults.signIn);
    faults.signIn = 0;
    return true;
}

bool readVersion(const QString &value, Faults &faults)
{
    faults.serverVersion = value;
    return value.isEmpty() || !QVersionNumber::fromString(value).isNull();
}

QString text(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    return value.toVariant().toString();
}

QString pair(double first, qint64 second)
{
    return QString::number(first) + (second ? u':' + QString::number(second) : QString());
}

using Read = bool (*)(const QString &value, Faults &faults);
struct Reader {
    FaultKey key;
    Read read;
};

const auto &readers()
{
    static const std::array table{
        Reader{{u"online"_s, {}, u"The User agent is restricted: the four presence operations answer 403."_s},
            [](const QString &v, Faults &f) { return readSwitch(v, f.online); }},
        Reader{
            {u"no-archive-status"_s, {}, u"An old server: the archive does not know the column ejStatus."_s},
            [](const QString &v, Faults &f) { return readSwitch(v, f.noArchiveStatus); }},
        Reader{{u"read-only-others"_s, {}, u"Writing anybody but yourself answers 403."_s},
            [](const QString &v, Faults &f) { return readSwitch(v, f.readOnlyOthers); }},
        Reader{{u"latency"_s, u"MS[:JITTER]"_s, u"Answer after that many milliseconds."_s}, readLatency},
        Reader{{u"error-rate"_s, u"PCT[:STATUS]"_s, u"That share of the requests fails (503)."_s},
            readErrorRate},
        Reader{{u"retry-after"_s, u"SECONDS"_s, u"Retry-After header of 429 and 5xx answers."_s},
            [](const QString &v, Faults &f) { return readDuration(v, 86'400, f.retryAfter); }},
        Reader{{u"archive-lag"_s, u"SECONDS"_s, u"The archive shows statuses as they were (at most 600)."_s},
            [](const QString &v, Faults &f) { return readDuration(v, 600, f.archiveLag); }},
        Reader{{u"apply-then-drop"_s, u"PCT"_s, u"A write is applied, then the connection is cut."_s},
            [](const QString &v, Faults &f) { return readPercent(v, f.applyThenDrop); }},
        Reader{
            {u"message-rewrite"_s, u"latin1|trim|N"_s, u"The server stores another text (N: its first N)."_s},
            readRewrite},
        Reader{{u"answer"_s, u"401|421|html|null|garbage|empty|STATUS"_s, u"Every /api answer is this."_s},
            readAnswer},
        Reader{{u"answer-route"_s, u"PREFIX"_s, u"… but only for paths that begin so; also limits --drop."_s},
            [](const QString &v, Faults &f) {
                f.answerRoute = v;
                return v.isEmpty() || v.startsWith(u'/');
            }},
        Reader{
            {u"answers"_s, u"RULES"_s,
                u"Answers for single requests, comma separated: 'PUT /api/v1/User/7/UserPresenceStatus=409'; "
                "also hang (no answer) and cut."_s},
            readAnswers},
        Reader{{u"drop"_s, {}, u"Every /api connection is cut without an answer."_s},
            [](const QString &v, Faults &f) { return readSwitch(v, f.drop); }},
        Reader{{u"signin"_s, u"STATUS"_s, u"All credentials are refused with this status (401, 403)."_s},
            readSignIn},
        Reader{
            {u"hidden-columns"_s, u"NAMES"_s, u"Archive columns, comma separated, that do not exist here."_s},
            [](const QString &v, Faults &f) {
                f.hiddenColumns = v.split(u',', Qt::SkipEmptyParts);
                return true;
            }},
        Reader{
            {u"server-version"_s, u"VERSION"_s, u"Version shown; presence exists from 10.2."_s}, readVersion},
    };
    return table;
}

} // namespace

QString Faults::set(const QString &key, const QString &value)
{
    for (const Reader &reader : readers()) {
        if (reader.key.key != key)
            continue;
        Faults changed = *this;
        if (!reader.read(value, changed))
            return u"'%1' is no value for %2."_s.arg(value, key);
        *this = changed;
        return {};
    }
    return u"There is no fault called '%1'."_s.arg(key);
}

QString Faults::set(const QJsonObject &values)
{
    Faults changed = *this;
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (const QString error = changed.set(it.key(), text(it.value())); !error.isEmpty())
            return error;
    }
    *this = changed;
    return {};
}

QJsonObject Faults::toJson() const
{
    return {{u"online"_s, online}, {u"no-archive-status"_s, noArchiveStatus},
        {u"read-only-others"_s, readOnlyOthers},
        {u"latency"_s, pair(double(latency.count()), jitter.count())},
        {u"error-rate"_s, pair(errorRate, errorStatus)}, {u"retry-after"_s, qint64(retryAfter.count())},
        {u"archive-lag"_s, qint64(archiveLag.count())}, {u"apply-then-drop"_s, applyThenDrop},
        {u"message-rewrite"_s, messageRewrite}, {u"answer"_s, answer}, {u"answer-route"_s, answerRoute},
        {u"answers"_s, answers}, {u"drop"_s, drop},
        {u"signin"_s, signIn ? QString::number(signIn) : QString()},
        {u"hidden-columns"_s, hiddenColumns.join(u',')}, {u"server-version"_s, serverVersion}};
}

QStringList Faults::missingColumns() const
{
    return noArchiveStatus ? hiddenColumns + QStringList{u"ejStatus"_s} : hiddenColumns;
}

QString Faults::answerTo(const QByteArray &method, const QString &path) const
{
    if (answers.isEmpty())
        return {};
    const QString start = QString::fromLatin1(method) + u' ' + path + u'=';
    for (const QString &rule : answers.split(u',', Qt::SkipEmptyParts)) {
        if (rule.startsWith(start, Qt::CaseInsensitive))
            return rule.sliced(start.size());
    }
    return {};
}

bool Faults::knowsPresence() const
{
    return serverVersion.isEmpty() || QVersionNumber::fromString(serverVersion) >= QVersionNumber(10, 2);
}

QString Faults::rewritten(const QString &message) const
{
    if (messageRewrite.isEmpty())
        return message;
    if (messageRewrite == "latin1"_L1)
        return QString::fromLatin1(message.toLatin1());
    if (messageRewrite == "trim"_L1)
        return message.trimmed();
    return message.left(messageRewrite.toInt());
}

std::span<const FaultKey> faultKeys()
{
    static const auto keys = [] {
        std::vector<FaultKey> result;
        for (const Reader &reader : readers())
            result.push_back(reader.key);
        return result;
    }();
    return keys;
}

} // namespace Rollcall::Sim
