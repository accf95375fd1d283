// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

class QScreen;
class QWidget;

namespace Rollcall {

/// Keeps a window on one screen, all of it: when that screen is unplugged, on the first one, and back when it
/// returns; also after its resolution or scale has changed; and asks again where the desktop does not show
/// it, as a window manager that is only starting. The window has to outlive it.
class WallScreen final : public QObject
{
    Q_OBJECT
public:
    /// `number`: from 1, as the desktop lists them; 0: the desktop's first choice.
    WallScreen(QWidget &window, int number, QObject *parent = nullptr);

    /// Shows the window where it belongs.
    void settle();
    [[nodiscard]] QScreen *wanted() const;

Q_SIGNALS:
    /// The window has, or will have, another size or place.
    void settled();

private:
    void settleSoon();
    void askAgain();

    QWidget &m_window;
    int m_number;
    QTimer m_unseen;
    QString m_name; ///< of the wanted screen, once it was there
    bool m_isSettling = false;
};

} // namespace Rollcall
