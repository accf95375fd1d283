// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusmenu.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "style/glyph.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype Width = 48; // characters

// Menus take "&" for a mnemonic.
QString menuText(const QString &text)
{
    return plainLine(text, Width).replace(u'&', u"&&"_s);
}

} // namespace

StatusMenu::StatusMenu(const Subject &subject, const QList<MessagePreset> &presets, QWidget *parent)
    : QMenu(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *title =
        addAction(subject.people == 1 ? menuText(subject.name) : tr("%n people", nullptr, subject.people));
    title->setEnabled(false);
    if (subject.objection.isEmpty()) {
        addChanges(subject, presets);
    } else {
        addSeparator();
        addAction(menuText(subject.objection))->setEnabled(false);
    }
    addSeparator();
    addWatch(subject);
    addFavourite(subject);
}

void StatusMenu::addChanges(const Subject &subject, const QList<MessagePreset> &presets)
{
    const Theme &theme = themeOf(palette());
    // More than one is changed from the bar, which tells what would happen.
    const QString form = subject.people == 1 ? u"%1"_s : tr("%1…");
    addSeparator();
    auto *present =
        addAction(glyphIcon(Glyph::Present, theme.present, theme.ground), form.arg(label(Present)));
    connect(present, &QAction::triggered, this, &StatusMenu::presentChosen);
    const QIcon absent = glyphIcon(Glyph::NotPresent, theme.notPresent, theme.ground);
    auto *plain = addAction(absent, form.arg(label(NotPresent)));
    connect(plain, &QAction::triggered, this, [this] { Q_EMIT absenceChosen({}); });
    for (const MessagePreset &preset : presets) {
        const QString text = menuText(preset.text);
        const QString duration = durationText(preset.duration);
        auto *action =
            addAction(absent, form.arg(duration.isEmpty() ? text : tr("%1 – %2").arg(text, duration)));
        connect(action, &QAction::triggered, this, [this, preset] { Q_EMIT absenceChosen(preset); });
    }
    auto *more = addAction(absent, tr("Not present until…"));
    connect(more, &QAction::triggered, this, &StatusMenu::messageWanted);
}

void StatusMenu::addWatch(const Subject &subject)
{
    if (subject.watching == Watching::Impossible)
        return;
    auto *watch = addAction(tr("Tell me when %1 is back").arg(menuText(subject.name)));
    watch->setCheckable(true);
    watch->setChecked(subject.watching == Watching::Going);
    connect(watch, &QAction::toggled, this, &StatusMenu::watchToggled);
}

void StatusMenu::addFavourite(const Subject &subject)
{
    auto *favourite = addAction(subject.people == 1 ? tr("Favourite") : tr("Favourites"));
    favourite->setCheckable(true);
    favourite->setChecked(subject.areFavourites);
    connect(favourite, &QAction::toggled, this, &StatusMenu::favouriteToggled);
}

} // namespace Rollcall
