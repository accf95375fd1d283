// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/rosterpage.h"

#include <QMainWindow>
#include <QTimer>

namespace Rollcall {

class FormSwitch;
class OrderMenu;

/// The window around one roster page: menus with every shortcut, title, geometry. Replacing the page is how a
/// profile is switched.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(QWidget *parent = nullptr);

    void setPage(RosterPage *page, const QString &profileName);
    [[nodiscard]] RosterPage *page() const { return m_page; }
    /// No connection yet: says so, with the way to one.
    void welcome();
    void setProfiles(const QStringList &names, const QString &current);
    void setHidesMessages(bool hides);
    void setForm(ViewForm form);
    void setOrder(const RowOrder &order);
    /// `isAllowed`: by the administrator; where it is not, the switch is off and says so.
    void setShowsPhotos(bool shows, bool isAllowed);
    void setMayWatch(bool isAllowed); ///< by the administrator: to wait for a person

Q_SIGNALS:
    void settingsWanted();
    void quitWanted();
    void profileChosen(const QString &name);
    void hidesMessagesChanged(bool hides);
    void formChanged(Rollcall::ViewForm form);
    void showsPhotosChanged(bool shows);
    void orderChosen(const Rollcall::RowOrder &order); ///< by a person
    void journalWanted();
    void wallWanted();
    void activityChanged(bool isActive); ///< focused or not: decides how often to poll

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void buildFileMenu();
    void buildAgentsMenu();
    void buildViewMenu();
    void addForms(QMenu *menu);
    void buildListMenus(QMenu *menu);
    void chooseOrder(const RowOrder &order);
    void offerOrders();
    void closeAfter(const ChangeReport &report);
    void showAbout();
    template <typename F> QAction *add(QMenu *menu, const QString &text, const QKeySequence &keys, F f);

    RosterPage *m_page = nullptr;
    QTimer m_patience; ///< with a change that is on its way while the window is to be closed
    QMenu *m_profiles = nullptr;
    FormSwitch *m_form = nullptr;
    QAction *m_table = nullptr;
    QAction *m_tiles = nullptr;
    OrderMenu *m_order = nullptr;
    QMenu *m_show = nullptr; ///< the page's actions
    QAction *m_favourite = nullptr;
    QAction *m_watches = nullptr;
    QAction *m_hidesMessages = nullptr;
    QAction *m_showsPhotos = nullptr;
};

} // namespace Rollcall
