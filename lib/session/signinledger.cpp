// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/signinledger.h"

#include "api/baseaddress.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPasswordDigestor>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// {"KEY": {"salt": "…", "iterations": n, "refused": [{"fingerprint", "since", "lastTry", "tries"}]}}
constexpr int MaxIterations = 1'000'000; // of a file that somebody else wrote
constexpr qsizetype SaltSize = 16;
constexpr int FingerprintSize = 32;
constexpr qsizetype MaxRefusals = 8; // per key; the oldest go first
constexpr int DaysKept = 30; // beside an accepted secret
constexpr qint64 MaxFile = 1024 * 1024;
constexpr std::chrono::milliseconds WriteLimit{5000};
constexpr std::chrono::milliseconds StaleClaim = std::chrono::minutes(6); // above the longest timeout

QJsonObject readAll(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(MaxFile)).object();
}

bool writeAll(const QString &path, const QJsonObject &all)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    file.write(QJsonDocument(all).toJson());
    return file.commit();
}

QByteArray bytes(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString text(const QByteArray &value)
{
    return QString::fromLatin1(value.toBase64());
}

QDateTime time(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate);
}

QByteArray newSalt()
{
    std::array<quint32, SaltSize / sizeof(quint32)> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return {reinterpret_cast<const char *>(words.data()), SaltSize};
}

qsizetype find(const QJsonArray &refusals, const QByteArray &fingerprint)
{
    for (qsizetype i = 0; i < refusals.size(); ++i)
        if (bytes(refusals.at(i)["fingerprint"_L1]) == fingerprint)
            return i;
    return -1;
}

} // namespace

SignInLedger::SignInLedger(QString file, Clock clock, int iterations)
    : m_file(std::move(file))
    , m_clock(std::move(clock))
    , m_iterations(iterations)
{
}

QByteArray SignInLedger::fingerprint(const QByteArray &salt, const QString &secret, int iterations) const
{
    QCryptographicHash name(QCryptographicHash::Sha256);
    name.addData(salt);
    name.addData(QByteArray::number(iterations));
    name.addData(secret.toUtf8());
    QByteArray &known = m_fingerprints[name.result()];
    if (known.isEmpty())
        known = QPasswordDigestor::deriveKeyPbkdf2(
            QCryptographicHash::Sha256, secret.toUtf8(), salt, iterations, FingerprintSize);
    return known;
}

std::optional<SignInLedger::Refusal> SignInLedger::refusal(const QString &key, const QString &secret) const
{
    const QJsonObject entry =
        m_unwritten.contains(key) ? m_unwritten.value(key) : readAll(m_file)[key].toObject();
    const QJsonArray refusals = entry["refused"_L1].toArray();
    const int iterations = entry["iterations"_L1].toInt();
    if (refusals.isEmpty() || iterations < 1 || iterations > MaxIterations)
        return std::nullopt;
    const auto at = find(refusals, fingerprint(bytes(entry["salt"_L1]), secret, iterations));
    if (at < 0)
        return std::nullopt;
    const QJsonObject found = refusals.at(at).toObject();
    return Refusal{.since = time(found["since"_L1]).toLocalTime(),
        .lastTry = time(found["lastTry"_L1]).toLocalTime(),
        .tries = found["tries"_L1].toInt()};
}

bool SignInLedger::mayTry(const QString &key, const QString &secret, Retries retries) const
{
    using namespace std::chrono_literals;
    const auto known = refusal(key, secret);
    if (!known)
        return true;
    if (retries == Retries::Never)
        return false;
    const int tries = std::clamp(known->tries, 1, 3);
    constexpr std::array<std::chrono::seconds, 3> unattended{60min, 6h, 6h};
    constexpr std::array<std::chrono::seconds, 3> token{5min, 15min, 60min};
    const auto &pauses = retries == Retries::Unattended ? unattended : token;
    const QDateTime now = m_clock.now();
    const qint64 passed = known->lastTry.secsTo(now);
    return !known->lastTry.isValid() || passed < 0 // the clock was set back: one try, then it counts anew
        || passed >= pauses.at(static_cast<size_t>(tries - 1)).count();
}

void SignInLedger::change(const QString &key, const std::function<void(QJsonObject &)> &edit)
{
    QDir().mkpath(folder());
    QLockFile lock(m_file + ".lock"_L1);
    static_cast<void>(
        lock.tryLock(WriteLimit)); // without it the write is still whole, only another's may be lost
    QJsonObject all = readAll(m_file);
    QJsonObject entry = m_unwritten.contains(key) ? m_unwritten.take(key) : all[key].toObject();
    edit(entry);
    if (entry == all[key].toObject())
        return;
    if (entry.isEmpty())
        all.remove(key);
    else
        all.insert(key, entry);
    if (!writeAll(m_file, all))
        m_unwritten.insert(key, entry);
}

void SignInLedger::refused(const QString &key, const QString &secret)
{
    const QString now = m_clock.now().toUTC().toString(Qt::ISODate);
    change(key, [&](QJsonObject &entry) {
        if (entry["iterations"_L1].toInt() != m_iterations)
            entry = {{"salt"_L1, text(newSalt())}, {"iterations"_L1, m_iterations}};
        QJsonArray refusals = entry["refused"_L1].toArray();
        const QByteArray mark = fingerprint(bytes(entry["salt"_L1]), secret, entry["iterations"_L1].toInt());
        const auto at = find(refusals, mark);
        QJsonObject refusal = at < 0
            ? QJsonObject{{"fingerprint"_L1, text(mark)}, {"since"_L1, now}, {"tries"_L1, 0}}
            : refusals.takeAt(at).toObject();
        refusal["lastTry"_L1] = now;
        refusal["tries"_L1] = refusal["tries"_L1].toInt() + 1;
        refusals.append(refusal);
        while (refusals.size() > MaxRefusals)
            refusals.removeFirst();
        entry["refused"_L1] = refusals;
    });
}

void SignInLedger::accepted(const QString &key, const QString &secret)
{
    if (!m_unwritten.contains(key) && !readAll(m_file).contains(key))
        return;
    const QDateTime limit = m_clock.now().addDays(-DaysKept);
    change(key, [&](QJsonObject &entry) {
        const QByteArray mark = fingerprint(bytes(entry["salt"_L1]), secret, entry["iterations"_L1].toInt());
        QJsonArray left;
        const QJsonArray refused = entry["refused"_L1].toArray();
        for (const auto &refusal : refused)
            if (bytes(refusal["fingerprint"_L1]) != mark && time(refusal["lastTry"_L1]) > limit)
                left.append(QJsonValue(refusal));
        if (left.isEmpty())
            entry = {};
        else
            entry["refused"_L1] = left;
    });
}

void SignInLedger::forget(const QString &key)
{
    if (m_unwritten.contains(key) || readAll(m_file).contains(key))
        change(key, [](QJsonObject &entry) { entry = {}; });
}

std::unique_ptr<QLockFile> SignInLedger::claim(const QString &key) const
{
    QDir().mkpath(folder());
    const auto name = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    auto lock = std::make_unique<QLockFile>(folder() + "/claim-"_L1 + QString::fromLatin1(name));
    lock->setStaleLockTime(static_cast<int>(StaleClaim.count()));
    if (!lock->tryLock(0) && lock->error() == QLockFile::LockFailedError)
        return nullptr;
    return lock; // where nothing can be written there is nothing to wait for
}

QString SignInLedger::folder() const
{
    return QFileInfo(m_file).absolutePath();
}

QString SignInLedger::adHocKey(const QString &address, const QString &user)
{
    const QUrl api = baseAddress(address).api;
    const QString account = (api.isEmpty() ? address : api.toString()) + u'\n' + user.trimmed().toLower();
    const auto digest = QCryptographicHash::hash(account.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(digest.toHex().left(32));
}

QString standardLedgerFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + "/rollcall/signin/ledger.json"_L1;
}

} // namespace Rollcall
