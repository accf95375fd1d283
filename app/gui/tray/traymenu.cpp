// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/traymenu.h"

#include "domain/plaintext.h"
#include "domain/words.h"
#include "window/returnchoices.h"

#include <QActionGroup>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype Width = 48; // characters
constexpr qsizetype ReasonWidth = 64;

// Menus take "&" for a mnemonic.
QString menuText(const QString &text, qsizetype width = Width)
{
    return plainLine(text, width).replace(u'&', u"&&"_s);
}

// A menu is as wide as its longest line: the window tells the rest.
QString firstSentence(const QString &text)
{
    const qsizetype end = text.indexOf(u". "_s);
    return end < 0 ? text : text.left(end + 1);
}

InstanceOrder absence(const QString &message, const QString &until)
{
    return {.command = InstanceOrder::Command::Absent, .message = message, .until = until};
}

} // namespace

TrayMenu::TrayMenu(QWidget *parent)
    : QMenu(parent)
{
    offer({}, {});
}

void TrayMenu::offer(const OwnFace &face, const Offers &offers)
{
    OwnFace shown = face;
    shown.teams = {}; // only in the tooltip
    shown.updated = {};
    if (!isEmpty() && m_face == shown && m_offers == offers)
        return;
    m_face = shown;
    m_offers = offers;
    clear();
    for (QActionGroup *group : findChildren<QActionGroup *>(Qt::FindDirectChildrenOnly))
        group->deleteLater();
    addFace(face);
    addSeparator();
    if (face.attention == OwnFace::Attention::SignIn)
        connect(addAction(tr("Sign in…")), &QAction::triggered, this, &TrayMenu::secretWanted);
    if (face.objection.isEmpty())
        addChanges(face, offers);
    else
        addAction(menuText(firstSentence(face.objection), ReasonWidth))->setEnabled(false);
    addSeparator();
    if (face.objection.isEmpty())
        addAutomatic(offers.automatic);
    addWatches(offers.absent);
    addSeparator();
    addProgram();
}

void TrayMenu::addFace(const OwnFace &face)
{
    QStringList lines{face.who, tr("You: %1").arg(face.state), face.message, face.consequence};
    if (face.problem != face.objection)
        lines += face.problem;
    lines.removeAll(QString());
    // To be read, and so not grey; whoever clicks one wants to know more.
    for (const QString &line : std::as_const(lines))
        connect(addAction(menuText(line, ReasonWidth)), &QAction::triggered, this,
            face.objection.isEmpty() ? &TrayMenu::customWanted : &TrayMenu::windowWanted);
}

void TrayMenu::addChanges(const OwnFace &face, const Offers &offers)
{
    auto *states = new QActionGroup(this); // one of them holds
    QAction *present = addOrder(*this, label(Present), {.command = InstanceOrder::Command::Present});
    QAction *absent = addOrder(*this, label(NotPresent), absence({}, {}));
    for (QAction *action : {present, absent}) {
        action->setCheckable(true);
        states->addAction(action);
    }
    present->setChecked(face.standing == Standing::Present);
    absent->setChecked(face.standing == Standing::NotPresent);
    for (const MessagePreset &preset : offers.presets) {
        const QString text = menuText(preset.text);
        const QString duration = durationText(preset.duration);
        addOrder(*this, duration.isEmpty() ? text : tr("%1 – %2").arg(text, duration),
            absence(preset.text, typedDuration(preset.duration)));
    }
    addRecent(offers.recent);
    connect(addAction(tr("Another message or time…")), &QAction::triggered, this, &TrayMenu::customWanted);
}

QAction *TrayMenu::addOrder(QMenu &menu, const QString &text, const InstanceOrder &order)
{
    auto *action = menu.addAction(text);
    connect(action, &QAction::triggered, this, [this, order] { Q_EMIT ordered(order); });
    return action;
}

void TrayMenu::addRecent(const QStringList &messages)
{
    if (messages.isEmpty())
        return;
    auto *menu = addMenu(tr("Messages used last"));
    for (const QString &message : messages)
        addOrder(*menu, menuText(message), absence(message, {}));
}

void TrayMenu::addAutomatic(Automatic automatic)
{
    const QString state = automatic == Automatic::Off ? tr("Automatic absence: off")
        : automatic == Automatic::On                  ? tr("Automatic absence: on")
                                                      : tr("Automatic absence: paused");
    auto *menu = addMenu(state);
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Automatic choice) {
        auto *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(choice == automatic);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, choice] { Q_EMIT automaticChosen(choice); });
    };
    add(tr("Off"), Automatic::Off);
    add(tr("On: open requests may be reassigned while I am away"), Automatic::On);
    if (automatic != Automatic::Off)
        add(tr("Pause for 1 h"), Automatic::Paused);
}

void TrayMenu::addWatches(const QList<Person> &absent)
{
    if (absent.isEmpty())
        return;
    auto *menu = addMenu(tr("Tell me when back"));
    for (const Person &person : absent) {
        auto *action = menu->addAction(menuText(person.name));
        action->setCheckable(true);
        action->setChecked(person.isWatched);
        connect(action, &QAction::triggered, this, [this, id = person.id] { Q_EMIT watchToggled(id); });
    }
}

void TrayMenu::addProgram()
{
    auto *open = addAction(tr("Open Rollcall"));
    connect(open, &QAction::triggered, this, &TrayMenu::windowWanted);
    setDefaultAction(open);
    connect(addAction(tr("Wall")), &QAction::triggered, this, &TrayMenu::wallWanted);
    connect(addAction(tr("Settings…")), &QAction::triggered, this, &TrayMenu::settingsWanted);
    connect(addAction(tr("Quit")), &QAction::triggered, this, &TrayMenu::quitWanted);
}

} // namespace Rollcall
