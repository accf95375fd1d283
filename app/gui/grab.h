// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewstate.h"

#include <QPointer>
#include <QTimer>

class QWidget;

namespace Rollcall {

class Demo;

/// `--grab`: waits for the state, lets the window settle, saves its picture and ends the program with 0, or
/// with 5 after 30 s. In a demo it first brings the state about: stops the tenant, or switches a fault.
class Grab final : public QObject
{
    Q_OBJECT
public:
    Grab(QString file, QString after, QObject *parent = nullptr);

    void setWindow(QWidget *window) { m_window = window; }
    /// `lapse` lets the injected clock run ahead, past the freshness limit; `ask` polls now.
    void setDemo(
        Demo *demo, QNetworkAccessManager *network, std::function<void()> lapse, std::function<void()> ask);
    void see(const ViewState &state);

private:
    void bringAbout();
    void save();

    QString m_file;
    QString m_after;
    QPointer<QWidget> m_window;
    QPointer<Demo> m_demo;
    QNetworkAccessManager *m_network = nullptr;
    std::function<void()> m_lapse;
    QTimer m_ask; ///< until the state is reached: a window in the background polls too seldom
    QTimer m_settle;
    QTimer m_limit;
    bool m_isBroughtAbout = false;
};

} // namespace Rollcall
