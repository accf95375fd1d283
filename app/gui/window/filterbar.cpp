// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filterbar.h"

#include "domain/words.h"
#include "window/chip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QSet<Standing> absent()
{
    return {Standing::NotPresent, Standing::Unknown};
}

} // namespace

FilterBar::FilterBar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_search(new QLineEdit(this))
{
    setProperty("look", u"top"_s);
    m_layout->setContentsMargins(16, 10, 16, 10);
    m_layout->setSpacing(8);

    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 21);
    m_search->installEventFilter(this);
    m_layout->addWidget(m_search, 2);
    connect(m_search, &QLineEdit::textChanged, this, &FilterBar::filterChanged);

    m_all = addChip(tr("All"), {}, {});
    m_present = addChip(label(Present), Glyph::Present, {Standing::Present});
    m_notPresent = addChip(label(NotPresent), Glyph::NotPresent, {Standing::NotPresent});
    m_unknown = addChip(label({}), Glyph::Unknown, {Standing::Unknown});
    m_show = new ShowButton(this); // after the chips: so goes the Tab key
    m_layout->addWidget(m_show);
    m_layout->addStretch(1);
    connect(m_show, &ShowButton::wantedChanged, this, &FilterBar::filterChanged);
    connect(m_show, &ShowButton::onlyAbsentToggled, this,
        [this](bool on) { choose(on ? absent() : QSet<Standing>()); });
    connect(m_show, &ShowButton::clearWanted, this, &FilterBar::clear);
    choose({});
}

Chip *FilterBar::addChip(const QString &text, std::optional<Glyph> glyph, const QSet<Standing> &standings)
{
    auto *chip = new Chip(text, glyph, this);
    m_layout->addWidget(chip);
    // Toggled, not clicked: assistive programs toggle without a click. One that is lit stays lit.
    connect(chip, &QPushButton::toggled, this, [this, standings] { choose(standings); });
    return chip;
}

void FilterBar::choose(const QSet<Standing> &standings)
{
    m_standings = standings;
    const auto light = [this](Chip *chip, Standing standing) {
        const QSignalBlocker quiet(chip);
        chip->setChecked(m_standings.contains(standing));
    };
    light(m_present, Standing::Present);
    light(m_notPresent, Standing::NotPresent);
    light(m_unknown, Standing::Unknown);
    const QSignalBlocker quiet(m_all);
    m_all->setChecked(m_standings.isEmpty());
    m_show->setOnlyAbsent(m_standings == absent());
    Q_EMIT filterChanged();
}

RosterFilter FilterBar::filter() const
{
    return {.text = m_search->text().trimmed(),
        .standings = m_standings,
        .groups = m_show->groups(),
        .onlyFavourites = m_show->wanted().onlyFavourites};
}

QStringList FilterBar::words() const
{
    QStringList words;
    if (m_standings.contains(Standing::Present))
        words += label(Present);
    if (m_standings.contains(Standing::NotPresent))
        words += label(NotPresent);
    if (m_standings.contains(Standing::Unknown))
        words += label({});
    return words + m_show->words();
}

void FilterBar::addTrailing(QWidget *widget)
{
    m_layout->addWidget(widget);
}

void FilterBar::setCounts(const TeamCount &count, int others)
{
    m_all->setCount(count.total() + others);
    m_present->setCount(count.present);
    m_notPresent->setCount(count.notPresent);
    m_unknown->setCount(count.unknown);
    fit();
}

void FilterBar::focusSearch(const QString &typed)
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    if (typed.isEmpty())
        m_search->selectAll();
    else
        m_search->setText(m_search->text() + typed);
}

void FilterBar::clear()
{
    m_search->clear();
    choose({});
    m_show->setWanted({});
}

// Narrower than the chips are with their words: they lose them when it gets tight.
QSize FilterBar::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, QFrame::minimumSizeHint().height()};
}

void FilterBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
}

void FilterBar::fit()
{
    const std::array chips{m_present, m_notPresent, m_unknown};
    int wanted = m_layout->sizeHint().width();
    for (const Chip *chip : chips)
        wanted += chip->hiddenWidth();
    for (Chip *chip : chips)
        chip->setCompact(wanted > width());
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            Q_EMIT leftDownwards();
            return true;
        }
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Rollcall
