// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallwindow.h"

#include "wall/wallcanvas.h"
#include "wall/walltimes.h"

#include <QCloseEvent>
#include <QKeyEvent>
#include <QScreen>

namespace Rollcall {

namespace {

constexpr int TypeMinutes = 10;

} // namespace

WallWindow::WallWindow(const WallSetting &setting, std::function<QDateTime()> now, QWidget *parent)
    : QWidget(parent)
    , m_setting(setting)
    , m_now(std::move(now))
    , m_canvas(new WallCanvas(this))
    , m_screen(*this, setting.screen)
    , m_type(wallType(font()))
{
    setWindowTitle(tr("Rollcall wall"));
    setWindowFlag(
        Qt::FramelessWindowHint); // some Wayland compositors have a full screen drawn with its frame
    setCursor(Qt::BlankCursor);
    setContextMenuPolicy(Qt::NoContextMenu);
    // Another screen may be as large in pixels, but not in millimetres.
    connect(&m_screen, &WallScreen::settled, this, &WallWindow::layOut);
    m_page.setInterval(PageTime);
    connect(&m_page, &QTimer::timeout, this, &WallWindow::turnPage);
    m_minute.setSingleShot(true);
    m_minute.setTimerType(Qt::PreciseTimer); // a coarse one could be 3 s late
    connect(&m_minute, &QTimer::timeout, this, &WallWindow::passMinute);
}

WallWindow::~WallWindow() = default;

void WallWindow::start()
{
    m_screen.settle();
    passMinute();
}

WallPlace WallWindow::place() const
{
    const QScreen *screen = this->screen();
    return {.pixels = size(),
        .millimetres = screen ? screen->physicalSize() : QSizeF(),
        .distance = m_setting.distance,
        .diagonal = m_setting.diagonal,
        .isMirrored = isRightToLeft()};
}

void WallWindow::setScene(const WallScene &scene)
{
    if (scene == m_scene)
        return;
    m_scene = scene;
    layOut();
}

void WallWindow::setSetting(const WallSetting &setting)
{
    if (setting == m_setting)
        return;
    m_setting = setting;
    dim();
    layOut();
}

void WallWindow::dim()
{
    m_canvas->setNight(isNight(m_now().time(), m_setting.nightFrom, m_setting.nightTo));
}

// Somebody who waits for the third page sees it, even while people come and go.
void WallWindow::layOut()
{
    m_layout = layOutWall(m_scene, place(), m_type);
    if (m_layout.pages.size() < 2)
        m_page.stop();
    else if (!m_page.isActive())
        m_page.start();
    showPage();
}

int WallWindow::shownPage() const
{
    return pageAtTurn(m_turn, int(m_layout.pages.size()));
}

void WallWindow::showPage()
{
    if (!m_layout.pages.isEmpty())
        m_canvas->setPage(m_layout.pages.at(shownPage()));
}

void WallWindow::turnPage()
{
    const int turns = 2 * (int(m_layout.pages.size()) - 1);
    m_turn = turns > 0 ? (m_turn + 1) % turns : 0;
    showPage();
}

// A clock that jumped, and a machine that slept, are seen at the next minute at the latest.
void WallWindow::passMinute()
{
    const QDateTime now = m_now();
    if (++m_minutes % TypeMinutes == 0)
        m_type = wallType(font()); // its widths of times gone by would only become more
    m_canvas->setDrift(wallDrift(now.toSecsSinceEpoch() / 60, size()));
    dim();
    Q_EMIT minutePassed();
    m_minute.start(untilNextMinute(now.time()));
}

void WallWindow::rebuild()
{
    m_canvas->forgetPictures();
    passMinute();
}

void WallWindow::resizeEvent(QResizeEvent *event)
{
    m_canvas->setGeometry(rect());
    layOut();
    QWidget::resizeEvent(event);
}

void WallWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        m_type = wallType(font());
        layOut();
    } else if (event->type() == QEvent::LayoutDirectionChange) {
        layOut();
    }
    QWidget::changeEvent(event);
}

void WallWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_setting.isLocked)
        close();
}

// The end of the session closes it all the same.
void WallWindow::closeEvent(QCloseEvent *event)
{
    if (m_setting.isLocked && event->spontaneous())
        return event->ignore();
    event->accept();
    Q_EMIT closed();
}

} // namespace Rollcall
