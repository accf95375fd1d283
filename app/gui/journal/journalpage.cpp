// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/journalpage.h"

#include "domain/plaintext.h"
#include "domain/zonedtime.h"
#include "journal/dateswitcher.h"
#include "journal/daymodel.h"
#include "journal/daystrips.h"
#include "journal/daywords.h"
#include "journal/journal.h"
#include "journal/legend.h"
#include "style/look.h"

#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr QSize Wanted{980, 620};
constexpr std::chrono::minutes ReadEvery{1};
constexpr qsizetype MaxCurrent = 500;

} // namespace

JournalPage::JournalPage(Journal &journal, QHash<int, QString> names, QTimeZone zone, QWidget *parent)
    : QDialog(parent)
    , m_journal(journal)
    , m_names(std::move(names))
    , m_zone(usableZone(zone))
    , m_model(new DayModel(m_names, m_zone, this))
    , m_date(new DateSwitcher(this))
    , m_strips(new DayStrips(*m_model, this))
    , m_middle(new QStackedWidget(this))
    , m_nothing(plainLabel(u"muted"_s, this))
    , m_gaps(plainLabel(u"muted"_s, this))
    , m_current(plainLabel({}, this))
    , m_said(plainLabel(u"muted"_s, this))
    , m_export(new QPushButton(tr("Export…"), this))
{
    setWindowTitle(tr("Journal"));
    layOut();
    connect(m_date, &DateSwitcher::dateChosen, this, &JournalPage::showDay);
    connect(m_strips, &DayStrips::currentIdChanged, this, &JournalPage::showCurrent);
    connect(
        &m_journal, &Journal::problem, this, [this](const QString &problem) { say(problem, Tone::Alert); });
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (isVisible() && m_date->date() == m_journal.today(m_zone))
            readAgain();
    });
    m_minute.start(ReadEvery);
    const QSize room = screen()->availableSize() - QSize(16, 48);
    resize(Wanted.boundedTo(room));
    showDay(m_journal.today(m_zone));
    m_strips->setFocus(Qt::OtherFocusReason);
}

void JournalPage::layOut()
{
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setWordWrap(true);
    m_middle->addWidget(m_strips);
    m_middle->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeTop());
    column->addWidget(m_middle, 1);
    column->addWidget(makeNotes());
    column->addWidget(makeBar());
}

QWidget *JournalPage::makeTop()
{
    auto *top = new QFrame(this);
    setLook(top, u"top"_s);
    auto *line = new QHBoxLayout(top);
    line->setContentsMargins(16, 10, 16, 10);
    line->setSpacing(16);
    line->addWidget(m_date);
    line->addStretch(1);
    line->addWidget(new Legend(top));
    return top;
}

QWidget *JournalPage::makeNotes()
{
    auto *notes = new QFrame(this);
    setLook(notes, u"bar"_s);
    for (QLabel *label : {m_current, m_gaps})
        label->setWordWrap(true);
    m_current->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *column = new QVBoxLayout(notes);
    column->setContentsMargins(16, 8, 16, 8);
    column->setSpacing(4);
    column->addWidget(m_current);
    column->addWidget(m_gaps);
    return notes;
}

QWidget *JournalPage::makeBar()
{
    auto *bar = new QFrame(this);
    setLook(bar, u"bar"_s);
    auto *remove = new QPushButton(tr("Delete all…"), bar);
    auto *close = new QPushButton(tr("Close"), bar);
    for (QPushButton *button : {remove, m_export, close})
        button->setAutoDefault(false);
    auto *menu = new QMenu(m_export);
    menu->addAction(tr("This day…"), this, [this] { askForFile(m_date->date(), m_date->date()); });
    menu->addAction(tr("All days…"), this, [this] {
        const QList<QDate> days = m_journal.days(m_zone);
        const QDate today = m_journal.today(m_zone);
        askForFile(days.value(0, today), days.isEmpty() ? today : days.constLast());
    });
    m_export->setMenu(menu);
    m_said->setWordWrap(true);
    m_said->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    connect(remove, &QPushButton::clicked, this, &JournalPage::askToDelete);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 11, 16, 11);
    line->setSpacing(10);
    line->addWidget(remove);
    line->addWidget(m_said, 1);
    line->addWidget(m_export);
    line->addWidget(close);
    return bar;
}

void JournalPage::setExportAllowed(bool isAllowed)
{
    m_export->setVisible(isAllowed);
}

void JournalPage::showDay(const QDate &date)
{
    m_date->setDays(m_journal.days(m_zone), m_journal.today(m_zone));
    m_date->setDate(date);
    readAgain();
}

void JournalPage::readAgain()
{
    const auto page = m_journal.readDay(m_date->date(), m_zone);
    m_model->setPage(page.value_or(DayPage()));
    const bool isEmpty = m_model->rowCount() == 0;
    m_nothing->setText(page ? tr("Nobody was seen on this day.") : tr("The journal could not be read."));
    m_middle->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_nothing) : m_strips);
    m_gaps->setText(page && !isEmpty ? gapsText(*page, m_zone) : QString());
    m_gaps->setVisible(!m_gaps->text().isEmpty());
    showCurrent();
}

// What a tooltip tells, for those who have no pointer.
void JournalPage::showCurrent()
{
    const int row = m_model->rowOf(m_strips->currentId());
    const bool isNobody = row < 0;
    m_current->setVisible(!isNobody);
    m_current->parentWidget()->setVisible(!isNobody || !m_gaps->text().isEmpty());
    if (isNobody)
        return;
    const AgentDay &day = m_model->dayAt(row);
    m_current->setText(shortened(
        u"%1: %2"_s.arg(m_model->nameAt(row), spansText(day, m_model->page().frame, m_zone)), MaxCurrent));
}

} // namespace Rollcall
