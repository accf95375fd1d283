// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/coveragealerts.h"
#include "models/rosterrows.h"
#include "photos/photoloader.h"
#include "roster/watch.h"
#include "session/keys.h"
#include "session/session.h"
#include "window/changeflow.h"
#include "window/foresight.h"
#include "window/listplace.h"
#include "window/showbutton.h"
#include "window/statusmenu.h"
#include "window/viewstate.h"

#include <QTimer>
#include <QWidget>

class QStackedWidget;

namespace Rollcall {

class Announcer;
class FilterBar;
class Notice;
class OwnBox;
class RosterPane;
class StatusLine;

/// One session on screen: filter, roster, action bar and every state in words. Owns its rows and the
/// writer; session, model and watches must outlive it.
class RosterPage final : public QWidget
{
    Q_OBJECT
public:
    RosterPage(Session &session, RosterModel &model, WatchList &watches, QWidget *parent = nullptr);
    ~RosterPage() override;

    [[nodiscard]] const ViewState &state() const { return m_state; }
    void setTeams(const TeamSet &teams);
    /// By need instead where what it goes by is not shown.
    void setOrder(const RowOrder &order);
    [[nodiscard]] bool canOrderBy(OrderBy by) const;
    void setFavourites(const QSet<int> &ids);
    [[nodiscard]] const QSet<int> &favourites() const;
    void toggleFavourites(); ///< of who is selected, else of who has the focus
    [[nodiscard]] bool showsFavourites() const { return areFavourites(meantIds()); }
    /// Names of the teams that "My teams" shows, and of which alerts tell; empty: all.
    void setFollowed(const QStringList &teams);
    void setWanted(const WantedPeople &wanted);
    [[nodiscard]] const WantedPeople &wanted() const;
    [[nodiscard]] QList<QAction *> showActions() const; ///< for a menu of the window
    void setPlace(const ListPlace &place);
    [[nodiscard]] ListPlace place() const;
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
    void beginDueBack(); ///< of everybody who should have been back by now
    void offerChoices(); ///< what can be done about the selected, at the row that has the focus
    void toggleWatch(); ///< "tell me when they are back", for the selected
    void undo();
    /// A change is on its way to the server: changeEnded() follows, perhaps after a question.
    [[nodiscard]] bool isSending() const { return m_flow && m_flow->isSending(); }
    /// Waits no longer for its end: tells what came of it so far.
    void abandonChange();
    void announce(const QString &text); ///< to assistive programs
    void refresh();

Q_SIGNALS:
    void stateChanged(const Rollcall::ViewState &state);
    void secretWanted();
    void settingsWanted();
    void messageUsed(const QString &message);
    void columnClicked(Rollcall::OrderBy by);
    void favouritesChanged(); ///< by a person
    void written(int associateId, Rollcall::ChangeFlow::Way way);
    void changeEnded(const Rollcall::ChangeReport &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void connectFilter();
    void connectChanges();
    void connectSession();
    void connectOwnMenu();
    void connectMenu(StatusMenu &menu, const std::function<void()> &aim);
    void adoptPoller();
    void adoptWriter();
    void dropWriter();
    void lockOthers();
    void checkOthersAgain();
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
    void offerTeams();
    void applyFilter();
    void clearFilter();
    void showRows(); ///< or what is there in their place
    void fill(StatusMenu &menu, const StatusMenu::Subject &subject) const;
    /// For one person and without a warning at once, otherwise from the bar.
    void setOrAsk(const std::optional<AbsenceChoice> &absence);
    void showProgress(int done, int total);
    void showReport(const ChangeReport &report);
    void askAbout(const QList<Conflict> &conflicts);
    void answer(const QSet<int> &overwritten);
    [[nodiscard]] StatusMenu::Subject subjectOf(const QList<int> &ids) const;
    [[nodiscard]] QList<LeftOut> vanished() const;
    [[nodiscard]] bool canCheckAgain(int id) const;
    [[nodiscard]] QList<int> chosenIds(bool includesHidden) const;
    [[nodiscard]] QList<int> meantIds() const;
    [[nodiscard]] bool areFavourites(const QList<int> &ids) const;
    [[nodiscard]] ViewInputs inputs() const;
    [[nodiscard]] QString objection() const;
    [[nodiscard]] int ownId() const;

    Session &m_session;
    WatchList &m_watches;
    QList<MessagePreset> m_presets;
    QStringList m_recent;
    RosterModel &m_model;
    RosterRows m_rows;
    std::unique_ptr<PresenceWriter> m_writer;
    std::unique_ptr<ChangeFlow> m_flow;
    std::unique_ptr<PhotoLoader> m_photos; ///< of the present connection
    QString m_photoFolder;
    bool m_showsPhotos = false;
    bool m_mayWatch = true;
    QHash<int, QString> m_meant; ///< for whom something is chosen in the bar
    int m_conflict = 0; ///< about whom the bar asks
    ViewState m_state;
    QTimer m_minute;
    QTimer m_search; ///< joins the keystrokes of one burst
    bool m_isReadingOnly = false;
    bool m_showsSince = true;
    RowOrder m_order; ///< as wished
    QStringList m_followed;
    ListPlace m_placeBefore; ///< the list was narrowed

    FilterBar *m_filter;
    Notice *m_page;
    Notice *m_nobody;
    QStackedWidget *m_stack;
    RosterPane *m_view;
    Notice *m_banner;
    ActionBar *m_bar;
    StatusLine *m_status;
    OwnBox *m_own;
    Announcer *m_announcer;
};

} // namespace Rollcall
