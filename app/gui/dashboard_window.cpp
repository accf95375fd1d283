// SPDX-License-Identifier: GPL-3.0-or-later
// The window: how it begins, what is kept of it. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "grab.h"
#include "platform/colorscheme.h"
#include "session/keys.h"
#include "style/theme.h"
#include "viewmemory.h"

#include <QApplication>
#include <QScreen>

namespace Rollcall {

void Dashboard::showWindow()
{
    setTheme(m_options.theme.value_or(m_settings->get(Keys::theme)));
    m_window.resize(
        QSize(1120, 820).boundedTo(m_window.screen()->availableSize() - QSize(16, 44))); // the frame
    if (const QByteArray geometry = m_settings->get(Keys::windowGeometry);
        !m_options.isDemo && !geometry.isEmpty())
        m_window.restoreGeometry(geometry);
    m_window.setHidesMessages(m_settings->get(Keys::hideMessages));
    m_window.setForm(m_settings->get(Keys::viewForm));
    rememberOrder(m_window, *m_settings);
    if (!m_options.grabFile.isEmpty()) {
        m_grab = std::make_unique<Grab>(m_options.grabFile, m_options.grabAfter);
        m_grab->setWindow(&m_window);
    }
    m_window.show();
}

void Dashboard::setTheme(ThemeChoice choice)
{
    const bool isDark =
        choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopPrefersDark());
    applyTheme(*qApp, isDark ? darkTheme() : lightTheme());
}

void Dashboard::raise()
{
    m_window.show();
    m_window.raise();
    m_window.activateWindow();
}

void Dashboard::keepWindow()
{
    if (m_options.isDemo)
        return;
    m_settings->set(Keys::windowGeometry, m_window.saveGeometry());
    if (const auto *page = m_window.page())
        keepView(*page, *m_settings, m_session->profile().id);
}

} // namespace Rollcall
