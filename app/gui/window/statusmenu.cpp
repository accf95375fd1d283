// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusmenu.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "style/glyph.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype Width = 48; // characters
constexpr qsizetype ObjectionWidth = 90;

// Menus take "&" for a mnemonic.
QString menuText(const QString &text, qsizetype width = Width)
{
    return plainLine(text, width).replace(u'&', u"&&"_s);
}

// Shown only: the key belongs to the window's menu, which does the same.
QString withKey(const QString &text, const QString &key, bool isKnown)
{
    return isKnown ? text + u'\t' + QKeySequence(key).toString(QKeySequence::NativeText) : text;
}

} // namespace

StatusMenu::StatusMenu(QWidget *parent)
    : QMenu(parent)
{
}

void StatusMenu::offer(const Subject &subject, const Offers &offers)
{
    clear();
    auto *title =
        addAction(subject.people == 1 ? menuText(subject.name) : tr("%n people", nullptr, subject.people));
    title->setEnabled(false);
    if (subject.objection.isEmpty())
        addChanges(subject, offers);
    else
        addObjection(subject);
    if (subject.isSelected || subject.watching != Watching::Impossible)
        addSeparator();
    addWatch(subject);
    if (subject.isSelected)
        addFavourite(subject);
}

void StatusMenu::addChanges(const Subject &subject, const Offers &offers)
{
    const Theme &theme = themeOf(palette());
    const QIcon here = glyphIcon(Glyph::Present, theme.present, theme.ground);
    const QIcon absent = glyphIcon(Glyph::NotPresent, theme.notPresent, theme.ground);
    const bool isOne = subject.people == 1;
    // More than one is changed from the bar, which tells what would happen.
    const QString form = isOne ? u"%1"_s : tr("%1…");
    QString present = form.arg(label(Present));
    if (!subject.dueBack.isEmpty())
        //: %1 is "Present", %2 a time that has passed: "10:30", "yesterday 10:30"
        present = tr("Set %1 (was due back %2)").arg(label(Present), subject.dueBack);
    addSeparator();
    connect(addAction(here, withKey(present, u"Ctrl+P"_s, !isOne)), &QAction::triggered, this,
        &StatusMenu::presentChosen);
    addAbsence(*this, absent, form.arg(label(NotPresent)), {});
    for (const MessagePreset &preset : offers.presets) {
        const QString text = menuText(preset.text);
        const QString duration = durationText(preset.duration);
        addAbsence(*this, absent, form.arg(duration.isEmpty() ? text : tr("%1 – %2").arg(text, duration)),
            {preset.text, typedDuration(preset.duration)});
    }
    addReturns(absent, offers.returns);
    addRecent(absent, offers.recent);
    connect(addAction(absent, withKey(tr("Not present with a message…"), u"Ctrl+N"_s, subject.isSelected)),
        &QAction::triggered, this, &StatusMenu::messageWanted);
}

void StatusMenu::addAbsence(QMenu &menu, const QIcon &icon, const QString &text, const AbsenceChoice &absence)
{
    connect(menu.addAction(icon, text), &QAction::triggered, this,
        [this, absence] { Q_EMIT absenceChosen(absence); });
}

void StatusMenu::addReturns(const QIcon &icon, const QList<ReturnChoice> &returns)
{
    auto *menu = addMenu(icon, tr("Not present with a return time"));
    for (const ReturnChoice &choice : returns)
        addAbsence(*menu, {}, choice.text, {{}, choice.typed});
    connect(menu->addAction(tr("date and time…")), &QAction::triggered, this, &StatusMenu::momentWanted);
}

void StatusMenu::addRecent(const QIcon &icon, const QStringList &messages)
{
    if (messages.isEmpty())
        return;
    auto *menu = addMenu(icon, tr("Messages used last"));
    for (const QString &message : messages)
        addAbsence(*menu, {}, menuText(message), {message, {}});
}

void StatusMenu::addObjection(const Subject &subject)
{
    addSeparator();
    addAction(menuText(subject.objection, ObjectionWidth))->setEnabled(false);
    if (subject.canCheckAgain)
        connect(addAction(tr("Check again")), &QAction::triggered, this, &StatusMenu::checkAgainWanted);
}

void StatusMenu::addWatch(const Subject &subject)
{
    if (subject.watching == Watching::Impossible)
        return;
    auto *watch = addAction(tr("Tell me when %1 is back").arg(menuText(subject.name)));
    watch->setCheckable(true);
    watch->setChecked(subject.watching == Watching::Going);
    connect(watch, &QAction::triggered, this, &StatusMenu::watchToggled);
}

void StatusMenu::addFavourite(const Subject &subject)
{
    const QString text = subject.people == 1 ? tr("Favourite") : tr("Favourites");
    auto *favourite = addAction(withKey(text, u"Ctrl+D"_s, subject.isSelected));
    favourite->setCheckable(true);
    favourite->setChecked(subject.areFavourites);
    connect(favourite, &QAction::triggered, this, &StatusMenu::favouriteToggled);
}

} // namespace Rollcall
