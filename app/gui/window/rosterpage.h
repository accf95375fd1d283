// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "session/session.h"
#include "window/changeflow.h"
#include "window/viewstate.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace Rollcall {

class FilterBar;
class Notice;
class OwnBox;
class RosterView;
class StatusLine;

/// One session on screen: filter, roster, action bar and every state in words. Owns its models and the
/// writer; the session must outlive it.
class RosterPage final : public QWidget
{
    Q_OBJECT
public:
    explicit RosterPage(Session &session, QWidget *parent = nullptr);
    ~RosterPage() override;

    [[nodiscard]] const ViewState &state() const { return m_state; }
    void setHidesMessages(bool hides);
    void setCollapsed(const QSet<QString> &headings);
    [[nodiscard]] QSet<QString> collapsed() const;
    void search();
    void selectAll();
    void beginChange(const Status &status);
    void refresh();

Q_SIGNALS:
    void stateChanged(const Rollcall::ViewState &state);
    void secretWanted();
    void settingsWanted();

private:
    void build();
    void connectFilter();
    void connectChanges();
    void connectSession();
    void adoptPoller();
    void tell();
    void updateOwn();
    void updateSelection();
    void act(ViewState::Action action);
    void submit(const BarWish &wish);
    [[nodiscard]] ViewInputs inputs() const;
    [[nodiscard]] QString objection() const;
    [[nodiscard]] int ownId() const;

    Session &m_session;
    RosterModel m_model;
    RosterRows m_rows;
    std::unique_ptr<PresenceWriter> m_writer;
    std::unique_ptr<ChangeFlow> m_flow;
    ViewState m_state;
    QTimer m_minute;
    QTimer m_search; ///< joins the keystrokes of one burst
    bool m_isReadingOnly = false;

    FilterBar *m_filter;
    Notice *m_banner;
    Notice *m_page;
    QStackedWidget *m_stack;
    RosterView *m_view;
    ActionBar *m_bar;
    StatusLine *m_status;
    OwnBox *m_own;
};

} // namespace Rollcall
