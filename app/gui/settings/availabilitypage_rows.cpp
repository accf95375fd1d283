// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page, and which of it can be used now.
#include "settings/availabilitypage.h"

#include "domain/presence.h"
#include "settings/dayendfield.h"
#include "settings/formcolumn.h"
#include "settings/minutesbox.h"
#include "settings/oneline.h"

#include <QProcess>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Indent = 21; ///< of what stands below the words of a choice

} // namespace

void AvailabilityPage::addAbsence(QVBoxLayout *column)
{
    m_absence = new WrappedCheck(tr("Set me not present when I leave"), this);
    auto *row = addFormRow(column, tr("Automatic absence"), m_absence,
        tr("While you are not present you get no new requests, and SuperOffice may reassign your open "
           "requests "
           "when a customer replies. When you are back, Rollcall undoes what it set itself, nothing else."));
    m_bindings.bind(Keys::absence, &Choices::absence, m_absence, row);
    m_details = new QWidget(this);
    auto *rows = new QVBoxLayout(m_details);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    auto *inner = new QHBoxLayout;
    inner->setSpacing(0);
    inner->addSpacing(Indent);
    auto *reasons = new QVBoxLayout;
    reasons->setSpacing(0);
    inner->addLayout(reasons);
    rows->addLayout(inner);
    addReasons(reasons);
    m_message = new QLineEdit(this);
    m_message->setPlaceholderText(tr("none"));
    keepOneLine(m_message);
    m_messageRow = addFormRow(rows, tr("With the message"), m_message);
    m_bindings.bind(Keys::absenceMessage, &Choices::message, m_message, m_messageRow);
    column->addWidget(m_details);
}

void AvailabilityPage::addReasons(QVBoxLayout *column)
{
    const auto add = [&](const QString &words, QAbstractSpinBox *time, const QString &name,
                         QLatin1StringView timeKey, const QString &note) {
        auto *line = new CheckLine(words, time, this);
        QString said = note;
        if (time) {
            time->setButtonSymbols(QAbstractSpinBox::NoButtons);
            time->setAccessibleName(name);
            line->setMoreLocked(isLocked(timeKey));
            if (isLocked(timeKey))
                said = tr("The time is set by your administrator.");
        }
        return std::pair(line->check(), addFormRow(column, {}, line, said));
    };
    auto *grace = new QSpinBox(this);
    grace->setSuffix(tr(" s"));
    const auto [onLock, lockRow] =
        add(tr("When the screen is locked for"), grace, tr("Time locked"), Keys::absenceGrace.key, {});
    const auto [onSleep, sleepRow] = add(tr("When the computer sleeps"), nullptr, {}, {}, {});
    auto *idle = new MinutesBox(Keys::absenceIdle, this);
    const auto [onIdle, idleRow] = add(tr("When nobody uses the computer for"), idle, tr("Time not used"),
        Keys::absenceIdle.key, m_services.desktop.idleSentence);
    m_onIdle = onIdle;
    m_bindings.bind(Keys::absenceOnLock, &Choices::onLock, onLock, lockRow);
    m_bindings.bind(Keys::absenceGrace, &Choices::grace, grace, nullptr);
    m_bindings.bind(Keys::absenceOnSleep, &Choices::onSleep, onSleep, sleepRow);
    m_bindings.bind(Keys::absenceOnIdle, &Choices::onIdle, onIdle, idleRow);
    m_bindings.bind(Keys::absenceIdle, &Choices::idle, idle, nullptr);
}

void AvailabilityPage::addReminders(QVBoxLayout *column)
{
    auto *tells = new WrappedCheck(tr("Tell me when my availability does not seem to fit"), this);
    auto *row = addFormRow(column, tr("Reminders"), tells,
        tr("Not present, although you have worked here for 10 minutes; present, although you log out. "
           "Rollcall asks and changes nothing by itself."));
    m_bindings.bind(Keys::tellForgotten, &Choices::tellsForgotten, tells, row);
    auto *end = new DayEndField(this);
    auto *endRow = addFormRow(column, {}, end, tr("Still present then, you are asked, too."));
    m_bindings.bind(Keys::endOfDay, &Choices::endOfDay, end, endRow);
}

void AvailabilityPage::addTray(QVBoxLayout *column)
{
    auto *look = new QComboBox(this);
    look->addItem(tr("automatic"), settingTo(TrayLook::Automatic));
    look->addItem(tr("light, for a dark panel"), settingTo(TrayLook::Light));
    look->addItem(tr("dark, for a light panel"), settingTo(TrayLook::Dark));
    look->addItem(tr("in colour"), settingTo(TrayLook::Colour));
    auto *lookRow = addFormRow(column, tr("Icon in the tray"), look,
        tr("Its shape tells your availability, whatever its colour."), FormRow::Width::Short);
    auto *stays = new WrappedCheck(tr("Keep running in the tray when the window is closed"), this);
    auto *staysRow = addFormRow(column, {}, stays);
    m_bindings.bind(Keys::trayLook, &Choices::look, look, lookRow);
    m_bindings.bind(Keys::staysInTray, &Choices::staysInTray, stays, staysRow);
    if (!m_services.desktop.hasTray) {
        lookRow->setNote(tr("This desktop has no tray."));
        staysRow->setNote(tr("This desktop has no tray; Rollcall keeps its window."));
        look->setEnabled(false);
        stays->setEnabled(false);
    }
    addLogin(column);
}

void AvailabilityPage::addLogin(QVBoxLayout *column)
{
    m_atLogin = new WrappedCheck(tr("Start Rollcall in the tray at login"), this);
    addFormRow(column, {}, m_atLogin,
        m_autostart.isOnForAll()
            ? tr("Your administrator starts it for everybody; what you choose here is for you alone.")
            : QString());
    connect(m_atLogin, &QCheckBox::toggled, this, &AvailabilityPage::edited);
}

void AvailabilityPage::addKeyAndHook(QVBoxLayout *column)
{
    m_key = new WrappedCheck(tr("A key changes between Present and Not present"), this);
    m_keyRow = addFormRow(column, tr("From any window"), m_key);
    m_hook = new QLineEdit(this);
    m_hook->setPlaceholderText(tr("none"));
    keepOneLine(m_hook);
    m_hookRow = addFormRow(column, tr("Command"), m_hook);
    m_bindings.bind(Keys::toggleKey, &Choices::toggleKey, m_key, m_keyRow);
    m_bindings.bind(Keys::hookCommand, &Choices::hook, m_hook, m_hookRow);
}

void AvailabilityPage::describeKey()
{
    const DesktopFacts &desktop = m_services.desktop;
    if (!desktop.shortcutProblem.isEmpty())
        return m_keyRow->setNote(
            desktop.shortcutProblem, m_key->isChecked() ? FormRow::Tone::Alert : FormRow::Tone::Plain);
    m_keyRow->setNote(desktop.shortcutTrigger.isEmpty() ? tr("Your desktop asks you which key.")
                                                        : tr("Now: %1").arg(desktop.shortcutTrigger));
}

void AvailabilityPage::describeHook()
{
    m_hook->setEnabled(m_services.policy.hooks);
    if (!m_services.policy.hooks)
        return m_hookRow->setNote(tr("Your administrator does not allow commands on a change."));
    const QString program = QProcess::splitCommand(m_hook->text()).value(0);
    if (!program.isEmpty() && QStandardPaths::findExecutable(program).isEmpty())
        return m_hookRow->setNote(tr("There is no program %1.").arg(program), FormRow::Tone::Alert);
    m_hookRow->setNote(tr("Run after each change of your own presence, which it finds in ROLLCALL_STATUS, "
                          "ROLLCALL_MESSAGE and ROLLCALL_UNTIL."));
}

void AvailabilityPage::follow()
{
    m_details->setEnabled(m_absence->isChecked());
    if (!m_services.desktop.idleSentence.isEmpty())
        m_onIdle->setEnabled(false);
    const qsizetype left = MaxMessageLength - m_message->text().trimmed().size();
    const QString room = left < 0 ? tr("%n characters too many.", nullptr, int(-left))
                                  : tr("%n characters left.", nullptr, int(left));
    m_messageRow->setNote(tr("Everybody in SuperOffice can read it.") + u' ' + room,
        left < 0 ? FormRow::Tone::Alert : FormRow::Tone::Plain);
    describeKey();
    describeHook();
    Q_EMIT edited();
}

} // namespace Rollcall
