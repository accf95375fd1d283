// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coveragealerts.h"
#include "models/rosterrows.h"
#include "photos/photoloader.h"
#include "roster/watch.h"
#include "session/keys.h"
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
class RosterPane;
class StatusLine;

/// One session on screen: filter, roster, action bar and every state in words. Owns its models and the
/// writer; session and watches must outlive it.
class RosterPage final : public QWidget
{
    Q_OBJECT
public:
    RosterPage(Session &session, WatchList &watches, QWidget *parent = nullptr);
    ~RosterPage() override;

    [[nodiscard]] const ViewState &state() const { return m_state; }
    void setTeams(const TeamSet &teams);
    /// Names of the teams to be alerted about, from the next count on; empty: all.
    void setFollowed(const QStringList &teams) { m_followed = teams; }
    void setHidesMessages(bool hides);
    void setForm(ViewForm form);
    void setShowsPhotos(bool shows);
    /// False: the administrator forbids to wait for a person.
    void setMayWatch(bool may) { m_mayWatch = may; }
    /// False: the administrator forbids to show since when.
    void setShowsSince(bool shows);
    /// Where photos are kept between two runs, from the next connection on; empty: nowhere.
    void setPhotoFolder(const QString &folder) { m_photoFolder = folder; }
    /// What is offered for a message; a message that is used is told by messageUsed().
    void setPresets(const QList<MessagePreset> &presets, const QStringList &recent);
    void setCollapsed(const QSet<QString> &headings);
    [[nodiscard]] QSet<QString> collapsed() const;
    void search();
    void selectAll();
    void beginChange(const Status &status);
    void undo();
    void refresh();

Q_SIGNALS:
    void stateChanged(const Rollcall::ViewState &state);
    void secretWanted();
    void settingsWanted();
    void messageUsed(const QString &message);
    void written(int associateId, Rollcall::ChangeFlow::Way way);
    void coverageNews(const Rollcall::CoverageAlerts::News &news);

private:
    void build();
    void connectFilter();
    void connectChanges();
    void connectSession();
    void adoptPoller();
    void adoptPhotos();
    void wantPhotos();
    void tell();
    void updateOwn();
    void updateSelection();
    void act(ViewState::Action action);
    void submit(const BarWish &wish);
    void foresee(const BarWish &wish);
    void lookAtTeams();
    void openMenu(const QPoint &at);
    /// For one person and without a warning at once, otherwise from the bar.
    void setOrAsk(const std::optional<MessagePreset> &absence);
    [[nodiscard]] QList<int> chosenIds(bool includesHidden) const;
    [[nodiscard]] ViewInputs inputs() const;
    [[nodiscard]] QString objection() const;
    [[nodiscard]] int ownId() const;

    Session &m_session;
    WatchList &m_watches;
    QList<MessagePreset> m_presets;
    RosterModel m_model;
    RosterRows m_rows;
    std::unique_ptr<PresenceWriter> m_writer;
    std::unique_ptr<ChangeFlow> m_flow;
    std::unique_ptr<PhotoLoader> m_photos; ///< of the present connection
    QString m_photoFolder;
    bool m_showsPhotos = false;
    bool m_mayWatch = true;
    ViewState m_state;
    CoverageAlerts m_alerts;
    QStringList m_followed;
    QTimer m_minute;
    QTimer m_search; ///< joins the keystrokes of one burst
    bool m_isReadingOnly = false;

    FilterBar *m_filter;
    Notice *m_banner;
    Notice *m_page;
    QStackedWidget *m_stack;
    RosterPane *m_view;
    ActionBar *m_bar;
    StatusLine *m_status;
    OwnBox *m_own;
};

} // namespace Rollcall
