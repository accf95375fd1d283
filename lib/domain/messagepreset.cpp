// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/messagepreset.h"

#include "domain/plaintext.h"
#include "domain/presence.h"
#include "domain/say.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxPresets = 20;
constexpr qsizetype MaxRecent = 5;
constexpr std::chrono::minutes MaxDuration = 24h;

} // namespace

QList<MessagePreset> presetsFrom(const QStringList &written)
{
    QList<MessagePreset> presets;
    for (const QString &line : written) {
        const auto bar = line.lastIndexOf(u'|');
        bool isNumber = false;
        const int minutes = bar < 0 ? 0 : QStringView(line).sliced(bar + 1).toInt(&isNumber);
        MessagePreset preset{plainLine(isNumber ? line.first(bar) : line, MaxMessageLength),
            std::clamp(std::chrono::minutes(minutes), 0min, MaxDuration)};
        if (!preset.text.isEmpty() && presets.size() < MaxPresets)
            presets.append(preset);
    }
    return presets;
}

QStringList writtenPresets(const QList<MessagePreset> &presets)
{
    QStringList written;
    for (const MessagePreset &preset : presets)
        written += u"%1|%2"_s.arg(preset.text).arg(preset.duration.count());
    return written;
}

QList<MessagePreset> usualPresets()
{
    return {{say(QT_TRANSLATE_NOOP("Rollcall", "Lunch")), 30min},
        {say(QT_TRANSLATE_NOOP("Rollcall", "Meeting")), 1h},
        {say(QT_TRANSLATE_NOOP("Rollcall", "Training")), 2h},
        {say(QT_TRANSLATE_NOOP("Rollcall", "Gone for today")), 0min}};
}

QString durationText(std::chrono::minutes duration)
{
    const auto hours = std::chrono::floor<std::chrono::hours>(duration);
    const auto minutes = duration - hours;
    QStringList parts;
    if (hours.count() > 0)
        parts += say(QT_TRANSLATE_NOOP("Rollcall", "%1 h")).arg(hours.count());
    if (minutes.count() > 0)
        parts += say(QT_TRANSLATE_NOOP("Rollcall", "%1 min")).arg(minutes.count());
    return parts.join(u' ');
}

QStringList withRecent(const QStringList &messages, const QString &newest)
{
    QStringList recent = messages;
    if (const QString text = plainLine(newest, MaxMessageLength); !text.isEmpty()) {
        recent.removeAll(text);
        recent.prepend(text);
    }
    return recent.first(std::min(MaxRecent, recent.size()));
}

} // namespace Rollcall
