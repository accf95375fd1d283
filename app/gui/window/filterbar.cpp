// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/filterbar.h"

#include "domain/words.h"
#include "window/chip.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

FilterBar::FilterBar(QWidget *parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this))
    , m_search(new QLineEdit(this))
    , m_groupButton(new QPushButton(this))
    , m_groupMenu(new QMenu(this))
{
    setProperty("look", u"top"_s);
    m_layout->setContentsMargins(16, 10, 16, 10);
    m_layout->setSpacing(8);

    m_search->setPlaceholderText(tr("Search (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaxLength(200);
    m_search->setMinimumWidth(fontMetrics().averageCharWidth() * 24);
    m_search->installEventFilter(this);
    m_layout->addWidget(m_search, 2);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_filter.text = text.trimmed();
        Q_EMIT filterChanged(m_filter);
    });

    m_all = addChip(tr("All"), {}, {});
    m_present = addChip(label(Present), Glyph::Present, Standing::Present);
    m_notPresent = addChip(label(NotPresent), Glyph::NotPresent, Standing::NotPresent);
    m_unknown = addChip(label({}), Glyph::Unknown, Standing::Unknown);
    m_all->setChecked(true);

    m_groupButton->setProperty("look", u"chip"_s);
    m_groupButton->setAutoDefault(false);
    m_groupButton->setMenu(m_groupMenu);
    m_layout->addWidget(m_groupButton);
    m_groupButton->hide();
    m_layout->addStretch(1);
    labelGroups();
}

Chip *FilterBar::addChip(const QString &text, std::optional<Glyph> glyph, std::optional<Standing> standing)
{
    auto *chip = new Chip(text, glyph, this);
    m_layout->addWidget(chip);
    connect(chip, &QPushButton::toggled, this, [this, standing](bool on) {
        if (!on)
            return;
        m_filter.standing = standing;
        Q_EMIT filterChanged(m_filter);
    });
    return chip;
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

void FilterBar::setGroups(const QStringList &groups)
{
    QStringList shown;
    for (const QAction *action : m_groupMenu->actions())
        shown += action->data().toString();
    if (shown == groups)
        return;
    m_groupMenu->clear();
    for (const QString &group : groups) {
        QString text = group;
        auto *action = m_groupMenu->addAction(text.replace(u'&', u"&&"_s));
        action->setData(group);
        action->setCheckable(true);
        action->setChecked(m_filter.groups.contains(group));
        connect(action, &QAction::toggled, this, &FilterBar::chooseGroups);
    }
    m_groupButton->setVisible(groups.size() > 1);
}

void FilterBar::chooseGroups()
{
    m_filter.groups.clear();
    for (const QAction *action : m_groupMenu->actions()) {
        if (action->isChecked())
            m_filter.groups.insert(action->data().toString());
    }
    labelGroups();
    Q_EMIT filterChanged(m_filter);
}

void FilterBar::labelGroups()
{
    const auto count = m_filter.groups.size();
    QString text = count == 0 ? tr("All teams")
        : count == 1          ? *m_filter.groups.constBegin()
                              : tr("%n team(s)", nullptr, int(count));
    if (text.size() > 24)
        text = text.left(23) + u'…';
    m_groupButton->setText(text.replace(u'&', u"&&"_s) + u"  ⌄"_s);
    m_groupButton->setAccessibleName(tr("Teams shown: %1").arg(text));
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
    m_all->setChecked(true);
    for (QAction *action : m_groupMenu->actions())
        action->setChecked(false);
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
