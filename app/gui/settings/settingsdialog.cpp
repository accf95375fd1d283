// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settingsdialog.h"

#include "settings/appearancepage.h"
#include "settings/ask.h"
#include "settings/availabilitypage.h"
#include "settings/connectionpage.h"
#include "settings/connectiontest.h"
#include "settings/messagespage.h"
#include "settings/privacypage.h"
#include "settings/steplist.h"
#include "settings/teams/teamspage.h"
#include "settings/testbar.h"
#include "settings/wall/wallsettingspage.h"
#include "style/look.h"

#include <QCloseEvent>
#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr QSize Wanted{820, 700};
constexpr double HeadingScale = 1.08;

} // namespace

SettingsDialog::SettingsDialog(const SettingsServices &services, const QString &profileId, QWidget *parent)
    : QDialog(parent)
    , m_services(services)
    , m_rail(new QListWidget(this))
    , m_pages(new QStackedWidget(this))
    , m_connection(new ConnectionPage(services, this))
    , m_teams(new TeamsPage(services, this))
    , m_messages(new MessagesPage(services, this))
    , m_availability(new AvailabilityPage(services, this))
    , m_wall(new WallSettingsPage(services, this))
    , m_privacy(new PrivacyPage(services.settings, services.policy, this))
    , m_appearance(new AppearancePage(services.settings, this))
    , m_steps(new StepList(this))
    , m_bar(new TestBar(this))
{
    layOut();
    connectPages();
    showProfile(profileId);
    m_connection->focusFirst();
    const QSize room = screen()->availableSize() - QSize(16, 48);
    resize(Wanted.boundedTo(room));
}

SettingsDialog::~SettingsDialog()
{
    endTest();
}

void SettingsDialog::layOut()
{
    setLook(m_rail, u"rail"_s);
    m_rail->setAccessibleName(tr("Pages"));
    m_rail->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    addPage(tr("Connection"), m_connection);
    addPage(tr("Teams"), m_teams);
    addPage(tr("Messages"), m_messages);
    addPage(tr("My availability"), m_availability);
    addPage(tr("Wall"), m_wall);
    addPage(tr("Journal and privacy"), m_privacy);
    addPage(tr("Appearance"), m_appearance);
    connect(m_rail, &QListWidget::currentRowChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(
        m_rail, &QListWidget::itemSelectionChanged, this, [this] { // assistive tools select, and nothing more
            if (const auto items = m_rail->selectedItems(); !items.isEmpty())
                m_rail->setCurrentItem(items.constFirst());
        });
    connect(m_rail, &QListWidget::currentRowChanged, this, [this](int row) {
        for (int i = 0; i < m_rail->count(); ++i) {
            QFont weight = m_rail->font();
            weight.setBold(i == row);
            m_rail->item(i)->setFont(weight);
        }
    });
    m_rail->setCurrentRow(0);
    m_steps->hide();

    auto *railFrame = new QFrame(this);
    setLook(railFrame, u"rail"_s);
    railFrame->lower(); // read first
    auto *railColumn = new QVBoxLayout(railFrame);
    railColumn->setContentsMargins(4, 8, 4, 8);
    railColumn->addWidget(m_rail);
    railFrame->setFixedWidth(
        std::max(m_rail->sizeHintForColumn(0) + 48, fontMetrics().averageCharWidth() * 28));

    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(railFrame);
    middle->addWidget(m_pages, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(middle, 1);
    column->addWidget(m_steps);
    column->addWidget(m_bar);
}

void SettingsDialog::addPage(const QString &name, QWidget *page)
{
    auto *item = new QListWidgetItem(name, m_rail);
    item->setSizeHint(QSize(0, fontMetrics().height() + 19));
    auto *title = plainLabel(u"title"_s, this);
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * HeadingScale);
    title->setFont(large);
    title->setText(name);
    auto *sheet = new QWidget(this);
    auto *column = new QVBoxLayout(sheet);
    column->setContentsMargins(26, 20, 26, 16);
    column->setSpacing(0);
    column->addWidget(title);
    column->addSpacing(12);
    column->addWidget(page);
    column->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(sheet);
    m_pages->addWidget(scroll);
}

void SettingsDialog::connectPages()
{
    const auto forget = [this] { // the result belongs to other values
        if (m_isTesting || draft() == m_tested)
            return;
        forgetTest();
    };
    connect(m_connection, &ConnectionPage::edited, this, forget);
    connect(m_connection, &ConnectionPage::profileChosen, this,
        [this](const QString &id) { afterDiscarding([this, id] { showProfile(id); }); });
    connect(m_connection, &ConnectionPage::newWanted, this,
        [this] { afterDiscarding([this] { showProfile({}); }); });
    connect(m_connection, &ConnectionPage::removeWanted, this, &SettingsDialog::askToRemove);
    connect(m_connection, &ConnectionPage::listsWanted, this, &SettingsDialog::loadListsQuietly);
    const auto forgetComplaint = [this] {
        if (!m_isTesting && m_pages->currentIndex() != 0)
            m_bar->say({}, TestBar::Tone::Plain);
    };
    connect(m_teams, &TeamsPage::edited, this, forgetComplaint);
    connect(m_availability, &AvailabilityPage::edited, this, forgetComplaint);
    connect(m_wall, &WallSettingsPage::edited, this, forgetComplaint);
    connect(m_teams, &TeamsPage::edited, m_wall, [this] { m_wall->offerTeams(m_teams->names()); });
    connect(m_teams, &TeamsPage::saved, this, &SettingsDialog::teamsChanged);
    connect(m_bar, &TestBar::testWanted, this, &SettingsDialog::test);
    connect(m_bar, &TestBar::cancelWanted, this, &SettingsDialog::reject);
    connect(m_bar, &TestBar::saveWanted, this, &SettingsDialog::save);
    connect(
        m_rail, &QListWidget::currentRowChanged, m_bar, [this](int row) { m_bar->setTestOffered(row == 0); });
}

void SettingsDialog::showProfile(const QString &id)
{
    endTest();
    m_hasLists = false;
    const auto stored = id.isEmpty() ? std::nullopt : m_services.profiles.find(id);
    m_saved = stored.value_or(ConnectionPage::newProfile());
    m_connection->show(m_saved, m_services.profiles.all());
    m_teams->show(m_saved.id);
    m_wall->show(m_saved.id);
    m_messages->show(m_saved);
    m_begun = draft();
    setWindowTitle(m_saved.name.isEmpty() ? tr("Settings") : tr("Settings – %1").arg(m_saved.name));
    forgetTest();
}

void SettingsDialog::forgetTest()
{
    m_bar->say({}, TestBar::Tone::Plain);
    m_steps->hide();
    m_connection->setTested(false);
}

Draft SettingsDialog::draft() const
{
    Draft draft{.profile = m_saved};
    m_connection->take(draft);
    m_messages->take(draft);
    return draft;
}

bool SettingsDialog::isProfileEdited() const
{
    return draft() != m_begun || m_teams->isEdited() || m_wall->areTeamsEdited();
}

void SettingsDialog::afterDiscarding(const std::function<void()> &next)
{
    if (!isProfileEdited())
        return next();
    ask(this,
        {.title = tr("Unsaved changes"),
            .text = tr("The changes to this connection are not saved."),
            .action = tr("Discard changes"),
            .back = tr("Keep editing")},
        next);
    // The list goes back to what is shown; a discarding answer moves it again.
    m_connection->listProfilesAgain();
}

void SettingsDialog::reject()
{
    if (!isProfileEdited() && !isProgramEdited())
        return QDialog::reject();
    ask(this,
        {.title = tr("Unsaved changes"),
            .text = tr("Close without saving the changes?"),
            .action = tr("Discard changes"),
            .back = tr("Keep editing")},
        [this] { QDialog::reject(); });
}

void SettingsDialog::closeEvent(QCloseEvent *event)
{
    event->ignore();
    reject();
}

} // namespace Rollcall
