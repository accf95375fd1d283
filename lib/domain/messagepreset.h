// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>

namespace Rollcall {

/// A message that is used often, and how long such an absence usually lasts.
struct MessagePreset {
    QString text; ///< neutral: everybody in SuperOffice reads it
    std::chrono::minutes duration{0}; ///< 0: without a return time
    friend bool operator==(const MessagePreset &, const MessagePreset &) = default;
};

/// As they stand in settings: "Lunch|30", the duration in minutes. What is not a preset is left out.
[[nodiscard]] QList<MessagePreset> presetsFrom(const QStringList &written);
[[nodiscard]] QStringList writtenPresets(const QList<MessagePreset> &presets);
/// Lunch, meeting, training: in the language of the program.
[[nodiscard]] QList<MessagePreset> usualPresets();

/// "30 min", "1 h", "1 h 30 min"; empty for none.
[[nodiscard]] QString durationText(std::chrono::minutes duration);

/// The message as the newest of at most five, each once.
[[nodiscard]] QStringList withRecent(const QStringList &messages, const QString &newest);

} // namespace Rollcall
