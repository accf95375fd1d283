// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallscreen.h"

#include <QGuiApplication>
#include <QScreen>
#include <QWidget>
#include <QWindow>

#include <chrono>
#include <utility>

namespace Rollcall {

namespace {

constexpr std::chrono::seconds UntilShown{5};

} // namespace

WallScreen::WallScreen(QWidget &window, int number, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_number(number)
{
    m_unseen.setSingleShot(true);
    m_unseen.setInterval(UntilShown);
    connect(&m_unseen, &QTimer::timeout, this, &WallScreen::askAgain);
    auto *application = static_cast<QGuiApplication *>(QCoreApplication::instance());
    const auto watch = [this](QScreen *screen) {
        connect(screen, &QScreen::geometryChanged, this, &WallScreen::settleSoon);
        connect(screen, &QScreen::logicalDotsPerInchChanged, this, &WallScreen::settleSoon);
        settleSoon();
    };
    connect(application, &QGuiApplication::screenAdded, this, watch);
    connect(application, &QGuiApplication::screenRemoved, this, &WallScreen::settleSoon);
    connect(application, &QGuiApplication::primaryScreenChanged, this, &WallScreen::settleSoon);
    for (QScreen *screen : QGuiApplication::screens()) {
        connect(screen, &QScreen::geometryChanged, this, &WallScreen::settleSoon);
        connect(screen, &QScreen::logicalDotsPerInchChanged, this, &WallScreen::settleSoon);
    }
}

// By its name: numbers are given anew when one is unplugged.
QScreen *WallScreen::wanted() const
{
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (!m_name.isEmpty() && screen->name() == m_name)
            return screen;
    }
    const bool isThere = m_name.isEmpty() && m_number > 0 && m_number <= screens.size();
    return isThere ? screens.at(m_number - 1) : QGuiApplication::primaryScreen();
}

void WallScreen::settle()
{
    QScreen *screen = wanted();
    if (!screen)
        return; // all of them are unplugged
    if (m_name.isEmpty())
        m_name = screen->name();
    m_window.winId(); // makes the window that a screen can be set for
    if (m_window.windowHandle()->screen() != screen)
        m_window.windowHandle()->setScreen(screen);
    m_window.setGeometry(screen->geometry());
    m_window.showFullScreen();
    m_unseen.start();
    Q_EMIT settled();
}

// A window manager that starts at that moment loses the request to show a window, and nobody would ever see
// it.
void WallScreen::askAgain()
{
    if (!m_window.isVisible() || m_window.windowHandle()->isExposed())
        return;
    m_window.hide();
    settle();
}

// A change of screens comes as several signals, the first of them while things are half done.
void WallScreen::settleSoon()
{
    if (std::exchange(m_isSettling, true))
        return;
    QTimer::singleShot(0, this, [this] {
        m_isSettling = false;
        settle();
    });
}

} // namespace Rollcall
