// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Rollcall {

/// What a start of the program asks of the copy that already runs.
struct InstanceOrder {
    enum class Command { Raise, Toggle, Present, Absent };
    Command command = Command::Raise;
    QString message; ///< of Absent; as typed
    QString until; ///< of Absent; as typed
    QStringList options; ///< of Raise: that start's command line, without the program's name
    QString activationToken; ///< that start's XDG_ACTIVATION_TOKEN or DESKTOP_STARTUP_ID: lets a window raise
    friend bool operator==(const InstanceOrder &, const InstanceOrder &) = default;
};

/// What the running copy says to the start that asked: print the sentence, end with the exit code.
struct InstanceReply {
    int exitCode = 0;
    QString sentence; ///< one plain line; may be empty
    friend bool operator==(const InstanceReply &, const InstanceReply &) = default;
};

/// An order, or a sentence that says why there is none.
struct ReceivedOrder {
    std::optional<InstanceOrder> order;
    QString problem;
};

/// Longest line either side sends or reads, in bytes.
inline constexpr qsizetype MaxInstanceLine = 16 * 1024;

/// One line of JSON with its version, newline included. A line longer than MaxInstanceLine must not be sent.
[[nodiscard]] QByteArray toLine(const InstanceOrder &order);
[[nodiscard]] QByteArray toLine(const InstanceReply &reply);
/// The sign of life that goes before the reply, which may take its time.
[[nodiscard]] QByteArray receivedLine();

[[nodiscard]] ReceivedOrder orderFromLine(const QByteArray &line);
[[nodiscard]] bool isReceivedLine(const QByteArray &line);
[[nodiscard]] std::optional<InstanceReply> replyFromLine(const QByteArray &line);
/// What either side says to a line of another version.
[[nodiscard]] QString otherVersionSentence();

/// Names of meeting points: safe as a file name and short, whatever stands in a hand-written profile id.
/// Different ids never share one, and no window shares one with a wall.
[[nodiscard]] QString windowInstanceName(const QString &profileId);
[[nodiscard]] QString wallInstanceName(const QString &profileId, int screen);

} // namespace Rollcall
