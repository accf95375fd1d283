// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QTimer>
#include <QWidget>

namespace Rollcall {

/// Says things to assistive programs: a notification that comes and goes, since this Qt has no event for it.
/// It takes no room and is not painted. While one is out, the newest of each kind waits.
class Announcer final : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Result, Progress, News }; ///< what waits is said in this order
    static constexpr std::chrono::milliseconds Lasting = std::chrono::seconds(3);

    explicit Announcer(QWidget *parent);

    void say(Kind kind, const QString &text);

private:
    void next();

    QTimer m_over;
    QMap<Kind, QString> m_waiting;
};

} // namespace Rollcall
