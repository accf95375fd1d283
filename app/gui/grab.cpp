// SPDX-License-Identifier: GPL-3.0-or-later
#include "grab.h"

#include "demo.h"

#include <QApplication>
#include <QJsonObject>
#include <QPixmap>
#include <QWidget>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int CannotReach = 5;
constexpr std::chrono::seconds Limit{30};
constexpr std::chrono::milliseconds Settling{700};
constexpr std::chrono::milliseconds Asking{1000};

void say(const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), stderr);
}

} // namespace

Grab::Grab(QString file, QString after, QObject *parent)
    : QObject(parent)
    , m_file(std::move(file))
    , m_after(std::move(after))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(Settling);
    connect(&m_settle, &QTimer::timeout, this, &Grab::save);
    m_limit.setSingleShot(true);
    m_limit.setInterval(Limit);
    connect(&m_limit, &QTimer::timeout, this, [this] {
        say(u"rollcall: the window did not reach the state “%1” within 30 s"_s.arg(
            m_after.isEmpty() ? u"settled"_s : m_after));
        QCoreApplication::exit(CannotReach);
    });
    m_limit.start();
    m_ask.setInterval(Asking);
}

void Grab::setDemo(
    Demo *demo, QNetworkAccessManager *network, std::function<void()> lapse, std::function<void()> ask)
{
    connect(&m_ask, &QTimer::timeout, this, std::move(ask));
    m_demo = demo;
    m_network = network;
    m_lapse = std::move(lapse);
}

void Grab::see(const ViewState &state)
{
    const bool isWanted =
        m_after.isEmpty() ? state.name != ViewState::Name::Loading : word(state.name) == m_after;
    if (isWanted) {
        m_ask.stop();
        m_settle.start();
        return;
    }
    m_settle.stop();
    if (m_demo && !m_isBroughtAbout && state.name == ViewState::Name::Roster)
        bringAbout();
}

// The states that a demo does not reach by itself.
void Grab::bringAbout()
{
    m_isBroughtAbout = true;
    if (!m_after.isEmpty())
        m_ask.start();
    if (m_after == "offline"_L1)
        m_demo->kill();
    else if (m_after == "stale"_L1) {
        m_demo->kill();
        m_lapse();
    } else if (m_after == "signIn"_L1)
        m_demo->setFault({{u"answer"_s, u"401"_s}}, *m_network);
    else if (m_after == "notPermitted"_L1)
        m_demo->setFault({{u"answer"_s, u"403"_s}}, *m_network);
    else if (m_after == "readingOnly"_L1)
        m_demo->setFault({{u"online"_s, true}}, *m_network);
}

void Grab::save()
{
    if (!m_window)
        return;
    const QPixmap picture = m_window->grab();
    if (picture.save(m_file, "PNG"))
        return QCoreApplication::exit(0);
    say(u"rollcall: cannot write %1"_s.arg(m_file));
    QCoreApplication::exit(1);
}

} // namespace Rollcall
