// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/conflictdialog.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "style/glyph.h"
#include "style/look.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

enum Place { NameColumn, ThereColumn, WantedColumn, KeepColumn, AnywayColumn };
constexpr int Gap = 16;
constexpr int Top = 6; // words begin as high as those of the buttons

QLabel *wrapped(const QString &look, const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(look, parent);
    label->setWordWrap(true);
    label->setText(text);
    return label;
}

QWidget *shape(const Status &status, QWidget *parent)
{
    const Theme &theme = themeOf(parent->palette());
    const Glyph glyph = glyphOf(standing(status));
    const int side = parent->fontMetrics().height();
    auto *label = new QLabel(parent);
    label->setPixmap(glyphIcon(glyph, colourOf(glyph, theme), theme.ground)
                         .pixmap(QSize(side, side), parent->devicePixelRatioF()));
    label->setAlignment(Qt::AlignTop);
    return label;
}

/// Shape and word, the message below them.
QWidget *state(const Presence &presence, const QString &since, QWidget *parent)
{
    auto *box = new QWidget(parent);
    auto *line = new QHBoxLayout(box);
    line->setContentsMargins(0, Top, 0, 0);
    line->setSpacing(7);
    line->addWidget(shape(presence.status, box));
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    const QString word = label(presence.status);
    const QString dated = ConflictDialog::tr("%1 since %2", "a status, a time").arg(word, since);
    words->addWidget(wrapped({}, since.isEmpty() ? word : dated, box));
    if (const QString message = plainLine(presence.message, MaxMessageLength); !message.isEmpty())
        words->addWidget(wrapped(u"muted"_s, u"“%1”"_s.arg(message), box));
    words->addStretch(1);
    line->addLayout(words, 1);
    return box;
}

} // namespace

ConflictDialog::ConflictDialog(const QList<Conflict> &conflicts, QWidget *parent)
    : QDialog(parent)
    , m_apply(new QPushButton(this))
{
    setWindowTitle(tr("Changed by others meanwhile"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(wrapped(
        u"title"_s, tr("%n people were changed a moment ago.", nullptr, int(conflicts.size())), this));
    column->addWidget(wrapped(u"muted"_s, tr("Keep what the others have set, or set yours anyway."), this));
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(list(conflicts));
    column->addWidget(area, 1);

    auto *buttons = new QDialogButtonBox(this);
    auto *keepAll = buttons->addButton(tr("Keep all"), QDialogButtonBox::ResetRole);
    auto *setAll = buttons->addButton(tr("Set all anyway"), QDialogButtonBox::ResetRole);
    buttons->addButton(m_apply, QDialogButtonBox::AcceptRole);
    for (QPushButton *button : {keepAll, setAll})
        button->setAutoDefault(false);
    setLook(m_apply, u"loud"_s);
    m_apply->setDefault(true);
    column->addWidget(buttons);
    connect(keepAll, &QPushButton::clicked, this, [this] { chooseAll(&Row::keep); });
    connect(setAll, &QPushButton::clicked, this, [this] { chooseAll(&Row::anyway); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(this, &QDialog::finished, this, [this](int result) {
        QSet<int> overwritten;
        for (const Row &row : std::as_const(m_rows)) {
            if (result == Accepted && row.anyway->isChecked())
                overwritten += row.associateId;
        }
        Q_EMIT answered(overwritten);
    });
    count();
    resize(QSize(860, 420).boundedTo(parent->window()->size() - QSize(24, 24)));
}

QWidget *ConflictDialog::list(const QList<Conflict> &conflicts)
{
    auto *widget = new QWidget(this);
    auto *grid = new QGridLayout(widget);
    grid->setContentsMargins(0, 4, 4, 4);
    grid->setHorizontalSpacing(Gap);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(NameColumn, 3);
    grid->setColumnStretch(ThereColumn, 5);
    grid->setColumnStretch(WantedColumn, 4);
    const auto heading = [&](Place place, const QString &text) {
        grid->addWidget(wrapped(u"muted"_s, text, widget), 0, place);
    };
    heading(NameColumn, tr("Name"));
    heading(ThereColumn, tr("Set by others"));
    heading(WantedColumn, tr("You wanted"));
    for (const Conflict &conflict : conflicts)
        addRow(*grid, conflict);
    grid->setRowStretch(grid->rowCount(), 1);
    return widget;
}

void ConflictDialog::addRow(QGridLayout &grid, const Conflict &conflict)
{
    QWidget *parent = grid.parentWidget();
    const int line = grid.rowCount();
    auto *name = wrapped(u"title"_s, conflict.name, parent);
    name->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    name->setContentsMargins(0, Top, 0, 0);
    auto *keep = new QPushButton(tr("Keep that"), parent);
    auto *anyway = new QPushButton(tr("Set anyway"), parent);
    // What the columns say, for those who hear one control at a time.
    const QString message = plainLine(conflict.there.message, MaxMessageLength);
    const QString there = message.isEmpty() ? label(conflict.there.status)
                                            : tr("%1, “%2”").arg(label(conflict.there.status), message);
    //: %1 is a name, %2 a status with a message
    keep->setAccessibleName(tr("%1: keep %2").arg(conflict.name, there));
    anyway->setAccessibleName(tr("%1: set %2 anyway").arg(conflict.name, label(conflict.wanted.status)));
    auto *group = new QButtonGroup(parent); // one of them is down; the arrow keys go between them
    for (QPushButton *choice : {keep, anyway}) {
        choice->setCheckable(true);
        choice->setAutoDefault(false);
        setLook(choice, u"choice"_s);
        group->addButton(choice);
    }
    keep->setChecked(true);
    connect(anyway, &QPushButton::toggled, this, &ConflictDialog::count);
    grid.addWidget(name, line, NameColumn);
    grid.addWidget(state(conflict.there, conflict.since, parent), line, ThereColumn);
    grid.addWidget(state(conflict.wanted, {}, parent), line, WantedColumn);
    grid.addWidget(keep, line, KeepColumn, Qt::AlignTop);
    grid.addWidget(anyway, line, AnywayColumn, Qt::AlignTop);
    m_rows += Row{conflict.associateId, keep, anyway};
}

void ConflictDialog::chooseAll(QPushButton *Row::*choice)
{
    for (const Row &row : std::as_const(m_rows))
        (row.*choice)->setChecked(true);
}

// The button says what it will do.
void ConflictDialog::count()
{
    const auto anyway =
        int(std::ranges::count_if(m_rows, [](const Row &row) { return row.anyway->isChecked(); }));
    const auto total = int(m_rows.size());
    m_apply->setText(anyway == 0 ? tr("Keep all %n", nullptr, total)
            : anyway == total    ? tr("Set all %n anyway", nullptr, total)
                                 : tr("Set %n anyway, keep the others", nullptr, anyway));
}

} // namespace Rollcall
