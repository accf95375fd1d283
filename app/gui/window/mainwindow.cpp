// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/mainwindow.h"

#include "window/formswitch.h"
#include "window/notice.h"
#include "window/ordermenu.h"

#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Rollcall {

MainWindow::MainWindow(QWidget *parent)
    : QMainWindow(parent)
{
    setWindowTitle(u"Rollcall"_s);
    m_patience.setSingleShot(true);
    m_patience.setInterval(5s);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_page)
            m_page->abandonChange();
    });
    buildFileMenu();
    buildAgentsMenu();
    buildViewMenu();
    auto *help = menuBar()->addMenu(tr("&Help"));
    add(help, tr("&About Rollcall"), {}, [this] { showAbout(); });
}

template <typename F>
QAction *MainWindow::add(QMenu *menu, const QString &text, const QKeySequence &keys, F f)
{
    auto *action = menu->addAction(text);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, f);
    return action;
}

void MainWindow::buildFileMenu()
{
    auto *menu = menuBar()->addMenu(tr("&File"));
    m_profiles = menu->addMenu(tr("&Connection"));
    add(menu, tr("&Settings…"), QKeySequence(u"Ctrl+,"_s), [this] { Q_EMIT settingsWanted(); });
    menu->addSeparator();
    add(menu, tr("&Quit"), QKeySequence(u"Ctrl+Q"_s), [this] { Q_EMIT quitWanted(); });
}

void MainWindow::buildAgentsMenu()
{
    auto *menu = menuBar()->addMenu(tr("&Agents"));
    const auto onPage = [this](auto f) {
        return [this, f] {
            if (m_page)
                f(*m_page);
        };
    };
    add(menu, tr("&Search"), QKeySequence::Find, onPage([](RosterPage &page) { page.search(); }));
    add(menu, tr("Select &all shown"), QKeySequence::SelectAll,
        onPage([](RosterPage &page) { page.selectAll(); }));
    menu->addSeparator();
    // The key works in the list alone: elsewhere it presses buttons.
    add(menu, tr("&Change…") + u"\tSpace"_s, {}, onPage([](RosterPage &page) { page.offerChoices(); }));
    add(menu, tr("Set &Present…"), QKeySequence(u"Ctrl+P"_s),
        onPage([](RosterPage &page) { page.beginChange(Present); }));
    add(menu, tr("Set &Not present…"), QKeySequence(u"Ctrl+N"_s),
        onPage([](RosterPage &page) { page.beginChange(NotPresent); }));
    add(menu, tr("Set who is &due back present…"), QKeySequence(u"Ctrl+B"_s),
        onPage([](RosterPage &page) { page.beginDueBack(); }));
    m_watches = add(menu, tr("&Tell me when they are back"), QKeySequence(u"Ctrl+T"_s),
        onPage([](RosterPage &page) { page.toggleWatch(); }));
    add(menu, tr("&Undo the last change"), QKeySequence::Undo, onPage([](RosterPage &page) { page.undo(); }));
    menu->addSeparator();
    m_favourite = add(menu, tr("&Favourite"), QKeySequence(u"Ctrl+D"_s),
        onPage([](RosterPage &page) { page.toggleFavourites(); }));
    m_favourite->setCheckable(true);
    connect(menu, &QMenu::aboutToShow, this,
        [this] { m_favourite->setChecked(m_page && m_page->showsFavourites()); });
}

void MainWindow::buildViewMenu()
{
    auto *menu = menuBar()->addMenu(tr("&View"));
    addForms(menu);
    buildListMenus(menu);
    add(menu, tr("&Refresh"), QKeySequence::Refresh, [this] {
        if (m_page)
            m_page->refresh();
    });
    m_hidesMessages = menu->addAction(tr("&Hide messages"));
    m_hidesMessages->setCheckable(true);
    m_hidesMessages->setShortcut(QKeySequence(u"Ctrl+Shift+M"_s));
    connect(m_hidesMessages, &QAction::toggled, this, [this](bool hides) {
        if (m_page)
            m_page->setHidesMessages(hides);
        Q_EMIT hidesMessagesChanged(hides);
    });
    add(menu, tr("&Journal…"), QKeySequence(u"Ctrl+J"_s), [this] { Q_EMIT journalWanted(); });
    add(menu, tr("&Wall"), {}, [this] { Q_EMIT wallWanted(); });
    m_showsPhotos = menu->addAction(tr("Show &photos"));
    m_showsPhotos->setCheckable(true);
    connect(m_showsPhotos, &QAction::toggled, this, [this](bool shows) {
        if (m_page)
            m_page->setShowsPhotos(shows);
        if (m_showsPhotos->isEnabled())
            Q_EMIT showsPhotosChanged(shows);
    });
}

void MainWindow::addForms(QMenu *menu)
{
    m_form = new FormSwitch(this);
    menuBar()->setCornerWidget(m_form);
    connect(m_form, &FormSwitch::formChosen, this, &MainWindow::setForm);
    auto *group = new QActionGroup(this);
    const auto addForm = [&](const QString &text, const QString &keys, ViewForm form) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setShortcut(QKeySequence(keys));
        group->addAction(action);
        connect(action, &QAction::toggled, this, [this, form](bool isChosen) {
            if (!isChosen)
                return;
            m_form->setForm(form);
            if (m_page)
                m_page->setForm(form);
            Q_EMIT formChanged(form);
        });
        return action;
    };
    m_table = addForm(tr("&Table"), u"Ctrl+1"_s, ViewForm::Table);
    m_tiles = addForm(tr("T&iles"), u"Ctrl+2"_s, ViewForm::Tiles);
    m_table->setChecked(true);
}

void MainWindow::buildListMenus(QMenu *menu)
{
    menu->addSeparator();
    m_order = new OrderMenu(menu);
    menu->addMenu(m_order);
    connect(m_order, &OrderMenu::chosen, this, &MainWindow::chooseOrder);
    m_show = menu->addMenu(tr("&Show"));
    m_show->setToolTipsVisible(true);
    menu->addSeparator();
}

void MainWindow::offerOrders()
{
    m_order->offer([this](OrderBy by) { return m_page && m_page->canOrderBy(by); });
}

void MainWindow::chooseOrder(const RowOrder &order)
{
    setOrder(order);
    Q_EMIT orderChosen(order);
}

void MainWindow::setOrder(const RowOrder &order)
{
    m_order->setOrder(order);
    if (m_page)
        m_page->setOrder(order);
}

void MainWindow::setPage(RosterPage *page, const QString &profileName)
{
    delete takeCentralWidget(); // now, not later: its session may go next
    if (page)
        setCentralWidget(page);
    m_page = page;
    m_patience.stop();
    setWindowTitle(profileName.isEmpty() ? u"Rollcall"_s : u"Rollcall – %1"_s.arg(profileName));
    m_show->clear();
    m_show->setEnabled(m_page);
    if (!m_page)
        return;
    m_show->addActions(m_page->showActions());
    m_page->setHidesMessages(m_hidesMessages->isChecked());
    m_page->setShowsPhotos(m_showsPhotos->isChecked());
    m_page->setForm(m_tiles->isChecked() ? ViewForm::Tiles : ViewForm::Table);
    m_page->setOrder(m_order->order());
    offerOrders();
    connect(m_page, &RosterPage::stateChanged, this, &MainWindow::offerOrders);
    connect(m_page, &RosterPage::changeEnded, this, &MainWindow::closeAfter);
    connect(m_page, &RosterPage::columnClicked, this,
        [this](OrderBy by) { chooseOrder(afterClick(m_order->order(), by)); });
}

void MainWindow::welcome()
{
    setPage(nullptr, {});
    auto *notice = new Notice(Notice::Form::Page, this);
    notice->tell({.name = ViewState::Name::NotUsable,
        .title = tr("No connection yet"),
        .text = tr("Enter the address of your SuperOffice and how you sign in, and the agents appear here."),
        .action = ViewState::Action::OpenSettings});
    connect(notice, &Notice::acted, this, &MainWindow::settingsWanted);
    setCentralWidget(notice);
}

void MainWindow::setProfiles(const QStringList &names, const QString &current)
{
    m_profiles->clear();
    auto *group = new QActionGroup(m_profiles);
    for (const QString &name : names) {
        QString text = name;
        auto *action = m_profiles->addAction(text.replace(u'&', u"&&"_s));
        action->setCheckable(true);
        action->setChecked(name == current);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { Q_EMIT profileChosen(name); });
    }
    m_profiles->setEnabled(!names.isEmpty());
}

void MainWindow::setHidesMessages(bool hides)
{
    m_hidesMessages->setChecked(hides);
}

void MainWindow::setForm(ViewForm form)
{
    (form == ViewForm::Tiles ? m_tiles : m_table)->setChecked(true);
}

void MainWindow::setShowsPhotos(bool shows, bool isAllowed)
{
    m_showsPhotos->setEnabled(isAllowed);
    m_showsPhotos->setText(
        isAllowed ? tr("Show &photos") : tr("Photos are switched off by your administrator"));
    m_showsPhotos->setChecked(shows && isAllowed);
}

void MainWindow::setMayWatch(bool isAllowed)
{
    m_watches->setEnabled(isAllowed);
    m_watches->setText(isAllowed ? tr("&Tell me when they are back")
                                 : tr("Waiting for a person is switched off by your administrator"));
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange)
        Q_EMIT activityChanged(isActiveWindow());
}

// Nothing that was ordered is lost unsaid: the window closes when the change has arrived. Where that takes
// too long, or something did not arrive, it stays and tells; closing it again closes it.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_page || !m_page->isSending())
        return event->accept();
    event->ignore();
    if (!m_patience.isActive())
        m_patience.start();
}

void MainWindow::closeAfter(const ChangeReport &report)
{
    const bool isWanted = m_patience.isActive();
    m_patience.stop();
    if (isWanted && !report.isAlert)
        close();
}

void MainWindow::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Rollcall"),
        tr("Rollcall %1\n\nShows who is present in SuperOffice Service, and changes it.\n\nFree software "
           "under the GNU "
           "General Public License, version 3 or later. Not a product of SuperOffice.")
            .arg(QLatin1StringView(ROLLCALL_VERSION)),
        QMessageBox::Close, this);
    box->setTextFormat(Qt::PlainText);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Rollcall
