// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <span>

namespace Rollcall::Sim {

/// What the server does wrong at the moment. Every field has one key in faultKeys(); the same keys are the
/// long options of the command line and the properties of POST /sim/faults.
struct Faults {
    bool online = false;
    bool noArchiveStatus = false;
    bool readOnlyOthers = false;
    bool drop = false;
    std::chrono::milliseconds latency{0};
    std::chrono::milliseconds jitter{0};
    double errorRate = 0; ///< percent
    int errorStatus = 503;
    std::chrono::seconds retryAfter{0}; ///< 0: no header
    std::chrono::seconds archiveLag{0};
    double applyThenDrop = 0; ///< percent
    QString messageRewrite;
    QString answer;
    QString answerRoute;
    QString answers;
    int signIn = 0; ///< status for every request with credentials; 0: they are checked
    QStringList hiddenColumns;
    QString serverVersion;

    /// Sets one fault from its text; returns the sentence saying what is wrong with it, or nothing.
    [[nodiscard]] QString set(const QString &key, const QString &value);
    /// Sets many, or none of them when one is wrong. true/false and numbers are taken as they are.
    [[nodiscard]] QString set(const QJsonObject &values);
    [[nodiscard]] QJsonObject toJson() const;

    /// hiddenColumns and, for an old server, ejStatus.
    [[nodiscard]] QStringList missingColumns() const;
    /// What is answered to this request alone, by `answers`; empty: nothing special.
    [[nodiscard]] QString answerTo(const QByteArray &method, const QString &path) const;
    /// The presence operations came with 10.2.
    [[nodiscard]] bool knowsPresence() const;
    /// What a server like this stores instead of `message`.
    [[nodiscard]] QString rewritten(const QString &message) const;
};

struct FaultKey {
    QString key;
    QString valueName; ///< empty: a switch
    QString help;
};

[[nodiscard]] std::span<const FaultKey> faultKeys();

} // namespace Rollcall::Sim
