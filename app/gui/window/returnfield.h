// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QDateTime>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace Rollcall {

/// When somebody is back: ready-made answers, or a typed time such as 13:00, +30m or 2026-11-23 08:00, in the
/// team's time zone. The ready-made ones follow the clock each time they are filled.
class ReturnField final : public QComboBox
{
    Q_OBJECT
public:
    ReturnField(std::function<QDateTime()> now, const QTimeZone &team, QWidget *parent = nullptr);

    void refill();
    void setTyped(const QString &typed); ///< as a person types it; empty: no return time
    void pickMoment(); ///< in a calendar
    /// Empty when nothing is entered, and when it cannot be read.
    [[nodiscard]] std::optional<QDateTime> back() const;
    [[nodiscard]] bool isReadable() const;

private:
    std::function<QDateTime()> m_now;
    QTimeZone m_team;
};

} // namespace Rollcall
