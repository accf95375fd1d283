// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/teamtable.h"

#include "domain/openingwords.h"
#include "domain/plaintext.h"
#include "domain/teamfile.h"
#include "style/glyph.h"
#include "style/look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QTableWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int ShownRows = 7;
constexpr int ShownRowsOnLowScreen = 4; ///< so that the form below comes into view
constexpr int LowScreen = 600; ///< pixels
constexpr qsizetype MaxShownName = 120;
enum Column { Name, Members, Minimum, Open, Columns };

QPushButton *step(const QString &word, const QString &name, const QKeySequence &keys, QWidget *parent)
{
    auto *button = new QPushButton(word, parent);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, keys.toString(QKeySequence::NativeText)));
    button->setShortcut(keys);
    return button;
}

} // namespace

TeamTable::TeamTable(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, Columns, this))
    , m_buttons(buttonLine())
{
    m_table->setAccessibleName(tr("Teams"));
    m_table->setHorizontalHeaderLabels({tr("Team"), tr("People"), tr("Minimum"), tr("Open")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_table->setShowGrid(false);
    setLook(m_table, u"entries"_s);
    m_table->setSelectionMode(QTableWidget::SingleSelection);
    m_table->setSelectionBehavior(QTableWidget::SelectRows);
    m_table->setEditTriggers(QTableWidget::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Name, QHeaderView::Stretch);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        follow();
        Q_EMIT chosenChanged(chosen());
    });
    setFocusProxy(m_table);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_table);
    column->addWidget(m_buttons);
    fit();
}

QWidget *TeamTable::buttonLine()
{
    auto *box = new QWidget(this);
    m_add = new QPushButton(tr("Add"), box);
    m_add->setAccessibleName(tr("Add a team"));
    m_remove = new QPushButton(tr("Remove"), box);
    m_remove->setAccessibleName(tr("Remove the team"));
    m_up = step(tr("Up"), tr("Move the team up"), QKeySequence(Qt::ALT | Qt::Key_Up), box);
    m_down = step(tr("Down"), tr("Move the team down"), QKeySequence(Qt::ALT | Qt::Key_Down), box);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, 0, 0, 0);
    for (QPushButton *button : {m_add, m_remove, m_up, m_down}) {
        button->setAutoDefault(false);
        line->addWidget(button);
    }
    line->addStretch(1);
    connect(m_add, &QPushButton::clicked, this, &TeamTable::addWanted);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeWanted(chosen()); });
    connect(m_up, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(chosen(), chosen() - 1); });
    connect(m_down, &QPushButton::clicked, this, [this] { Q_EMIT moveWanted(chosen(), chosen() + 1); });
    return box;
}

void TeamTable::show(const TeamDraft &draft, const QList<int> &members)
{
    const QSignalBlocker quiet(m_table); // the choice stays where it is
    const int before = chosen();
    m_table->setRowCount(int(draft.teams.size()));
    m_table->setColumnHidden(Members, members.isEmpty());
    const Theme &theme = themeOf(palette());
    const QIcon followed = glyphIcon(Glyph::Done, theme.accent, theme.ground);
    const QIcon none = glyphIcon(Glyph::Done, Qt::transparent, theme.ground); // names stay in line
    const bool isAnyFollowed = std::ranges::any_of(draft.teams, &TeamDraft::Entry::isFollowed);
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const TeamDraft::Entry &entry = draft.teams.at(row);
        fill(row, entry, members.isEmpty() ? QString() : QString::number(members.at(row)));
        m_table->item(row, Name)->setIcon(entry.isFollowed ? followed : isAnyFollowed ? none : QIcon());
    }
    if (before >= m_table->rowCount())
        m_table->selectRow(m_table->rowCount() - 1);
    fit();
    follow();
}

void TeamTable::fill(int row, const TeamDraft::Entry &entry, const QString &members)
{
    const Team &team = entry.team;
    const QString name = plainLine(team.name, MaxShownName);
    const std::array<QString, Columns> texts{
        name, members, team.minimum > 0 ? QString::number(team.minimum) : QString(), openingText(team.hours)};
    for (int column = 0; column < Columns; ++column) {
        auto *item = m_table->item(row, column);
        if (!item) {
            item = new QTableWidgetItem;
            m_table->setItem(row, column, item);
        }
        item->setText(texts.at(std::size_t(column)));
    }
    auto *item = m_table->item(row, Name);
    item->setToolTip(u"<p>"_s + name.toHtmlEscaped());
    item->setData(Qt::AccessibleTextRole, entry.isFollowed ? tr("%1, followed").arg(name) : name);
}

void TeamTable::setReadOnly(bool isReadOnly)
{
    m_buttons->setVisible(!isReadOnly);
}

void TeamTable::choose(int team)
{
    m_table->selectRow(team);
}

int TeamTable::chosen() const
{
    const QList<QTableWidgetItem *> items = m_table->selectedItems();
    return items.isEmpty() ? -1 : items.constFirst()->row();
}

void TeamTable::follow()
{
    const int team = chosen();
    m_add->setEnabled(m_table->rowCount() < MaxTeams);
    m_remove->setEnabled(team >= 0);
    m_up->setEnabled(team > 0);
    m_down->setEnabled(team >= 0 && team + 1 < m_table->rowCount());
}

void TeamTable::fit()
{
    const bool isLowScreen = screen()->availableSize().height() < LowScreen;
    const int rows = std::clamp(m_table->rowCount(), 1, isLowScreen ? ShownRowsOnLowScreen : ShownRows);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rows * m_table->verticalHeader()->defaultSectionSize() + 2 * m_table->frameWidth() + 2);
}

} // namespace Rollcall
