// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wall/walllayout.h"
#include "wall/wallscreen.h"

#include <QTimer>
#include <QWidget>

#include <functional>

namespace Rollcall {

class WallCanvas;

/// Where a wall hangs and how it behaves.
struct WallSetting {
    int screen = 0; ///< from 1; 0: the desktop's first choice
    double distance = 0; ///< metres; 0: DefaultDistance
    double diagonal = 0; ///< inches; 0: as the screen reports it
    QTime nightFrom; ///< dimmed from then…
    QTime nightTo; ///< …until then
    bool isLocked = false; ///< Esc does not close it
    friend bool operator==(const WallSetting &, const WallSetting &) = default;
};

/// A full screen without a pointer that shows scenes, page after page. Never asks anything. Owns its timers;
/// knows no server.
class WallWindow final : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds PageTime{12};

    /// `now`: on the clock that is shown.
    WallWindow(const WallSetting &setting, std::function<QDateTime()> now, QWidget *parent = nullptr);
    ~WallWindow() override;

    /// On its screen, until it is closed.
    void start();
    void setScene(const WallScene &scene);
    /// All but the screen, which stays until the next start.
    void setSetting(const WallSetting &setting);
    void turnPage(); ///< every PageTime
    void passMinute(); ///< every minute, and when the clock may have jumped
    /// After the machine has slept: everything is painted anew, whatever became of it on the screen.
    void rebuild();
    [[nodiscard]] const WallLayout &layout() const { return m_layout; }
    [[nodiscard]] int shownPage() const;
    [[nodiscard]] WallPlace place() const;

Q_SIGNALS:
    /// The minute has changed: another scene, please.
    void minutePassed();
    void closed();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void layOut();
    void showPage();
    void dim();

    WallSetting m_setting;
    std::function<QDateTime()> m_now;
    WallCanvas *m_canvas;
    WallScreen m_screen;
    WallType m_type;
    WallScene m_scene;
    WallLayout m_layout;
    int m_turn = 0;
    int m_minutes = 0; ///< passed since the start
    QTimer m_page;
    QTimer m_minute;
};

} // namespace Rollcall
