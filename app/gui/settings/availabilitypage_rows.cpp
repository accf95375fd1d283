// SPDX-License-Identifier: GPL-3.0-or-later
// What stands on the page, and which of it can be used now.
#include "settings/availabilitypage.h"

#include "domain/presence.h"
#include "settings/dayendfield.h"
#include "settings/minutesbox.h"
#include "settings/oneline.h"
#include "style/look.h"

#include <QLabel>
#include <QProcess>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int BeforeHeading = 14;

} // namespace

FormRow *AvailabilityPage::addRow(
    QVBoxLayout *column, const QString &label, QWidget *field, const QString &note, FormRow::Width width)
{
    auto *row = new FormRow(label, field, note, width, this);
    column->addWidget(row);
    return row;
}

void AvailabilityPage::addHeading(QVBoxLayout *column, const QString &title)
{
    auto *heading = plainLabel(u"title"_s, this);
    heading->setText(title);
    if (column->count() > 0)
        column->addSpacing(BeforeHeading);
    column->addWidget(heading);
    column->addSpacing(8);
}

QCheckBox *AvailabilityPage::checkBox(const QString &text)
{
    auto *box = new QCheckBox(text, this);
    box->setAccessibleName(text);
    return box;
}

void AvailabilityPage::addAbsence(QVBoxLayout *column)
{
    addHeading(column, tr("Automatic absence"));
    m_absence = checkBox(tr("Set me not present when I leave"));
    auto *row = addRow(column, {}, m_absence,
        tr("While you are not present you get no new requests, and SuperOffice may reassign your open "
           "requests "
           "when a customer replies. When you are back, Rollcall undoes what it set itself, nothing else."),
        FormRow::Width::Long);
    m_bindings.bind(Keys::absence, &Choices::absence, m_absence, row);
    m_whenAway = new QWidget(this);
    auto *rows = new QVBoxLayout(m_whenAway);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    addReasons(rows);
    addMessage(rows);
    column->addWidget(m_whenAway);
}

void AvailabilityPage::addReasons(QVBoxLayout *column)
{
    m_onLock = checkBox(tr("When the screen is locked"));
    auto *lockRow = addRow(column, {}, m_onLock, {}, FormRow::Width::Long);
    auto *grace = new QSpinBox(this);
    grace->setButtonSymbols(QSpinBox::NoButtons);
    grace->setSuffix(tr(" s"));
    m_graceRow = addRow(
        column, tr("Locked for"), grace, tr("Unlocked before, nothing changes."), FormRow::Width::Short);
    auto *sleeps = checkBox(tr("When the computer sleeps"));
    auto *sleepRow = addRow(column, {}, sleeps, {}, FormRow::Width::Long);
    m_onIdle = checkBox(tr("When nobody uses the computer"));
    auto *idleRow = addRow(column, {}, m_onIdle, m_services.desktop.idleSentence, FormRow::Width::Long);
    auto *idle = new MinutesBox(Keys::absenceIdle, this);
    m_idleRow = addRow(column, tr("Not used for"), idle, {}, FormRow::Width::Short);
    m_bindings.bind(Keys::absenceOnLock, &Choices::onLock, m_onLock, lockRow);
    m_bindings.bind(Keys::absenceGrace, &Choices::grace, grace, m_graceRow);
    m_bindings.bind(Keys::absenceOnSleep, &Choices::onSleep, sleeps, sleepRow);
    m_bindings.bind(Keys::absenceOnIdle, &Choices::onIdle, m_onIdle, idleRow);
    m_bindings.bind(Keys::absenceIdle, &Choices::idle, idle, m_idleRow);
}

void AvailabilityPage::addMessage(QVBoxLayout *column)
{
    m_message = new QLineEdit(this);
    m_message->setPlaceholderText(tr("none"));
    keepOneLine(m_message);
    m_messageRow = addRow(column, tr("Message"), m_message, {}, FormRow::Width::Long);
    m_bindings.bind(Keys::absenceMessage, &Choices::message, m_message, m_messageRow);
}

void AvailabilityPage::addForgotten(QVBoxLayout *column)
{
    addHeading(column, tr("When it does not seem to fit"));
    auto *tells = checkBox(tr("Tell me when my availability does not seem to fit"));
    auto *row = addRow(column, {}, tells,
        tr("Not present, although you have worked here for 10 minutes; present, although you log out. "
           "Rollcall asks and changes nothing by itself."),
        FormRow::Width::Long);
    m_bindings.bind(Keys::tellForgotten, &Choices::tellsForgotten, tells, row);
    auto *end = new DayEndField(this);
    auto *endRow =
        addRow(column, {}, end, tr("Still present then, you are asked, too."), FormRow::Width::Long);
    end->focusProxy()->setAccessibleName(tr("I usually leave at a fixed time"));
    m_bindings.bind(Keys::endOfDay, &Choices::endOfDay, end, endRow);
}

void AvailabilityPage::addTray(QVBoxLayout *column)
{
    addHeading(column, tr("In the tray"));
    auto *look = new QComboBox(this);
    look->addItem(tr("automatic"), settingTo(TrayLook::Automatic));
    look->addItem(tr("light, for a dark panel"), settingTo(TrayLook::Light));
    look->addItem(tr("dark, for a light panel"), settingTo(TrayLook::Dark));
    look->addItem(tr("in colour"), settingTo(TrayLook::Colour));
    auto *lookRow =
        addRow(column, tr("Icon"), look, tr("The shape tells your availability."), FormRow::Width::Short);
    auto *stays = checkBox(tr("Keep running in the tray when the window is closed"));
    auto *staysRow = addRow(column, {}, stays, {}, FormRow::Width::Long);
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
    m_atLogin = checkBox(tr("Start Rollcall in the tray at login"));
    addRow(column, {}, m_atLogin,
        m_autostart.isOnForAll()
            ? tr("Your administrator starts it for everybody; what you choose here is for you alone.")
            : QString(),
        FormRow::Width::Long);
    connect(m_atLogin, &QCheckBox::toggled, this, &AvailabilityPage::edited);
}

void AvailabilityPage::addKeyAndHook(QVBoxLayout *column)
{
    addHeading(column, tr("From anywhere"));
    const DesktopFacts &desktop = m_services.desktop;
    auto *key = checkBox(tr("A key changes between Present and Not present"));
    auto *keyRow = addRow(column, {}, key,
        desktop.shortcutTrigger.isEmpty() ? tr("Your desktop asks you which key.")
                                          : tr("Now: %1").arg(desktop.shortcutTrigger),
        FormRow::Width::Long);
    if (!desktop.shortcutProblem.isEmpty())
        keyRow->setNote(desktop.shortcutProblem, FormRow::Tone::Alert);
    m_hook = new QLineEdit(this);
    m_hook->setPlaceholderText(tr("none"));
    keepOneLine(m_hook);
    m_hookRow = addRow(column, tr("Command after a change"), m_hook, {}, FormRow::Width::Long);
    m_bindings.bind(Keys::toggleKey, &Choices::toggleKey, key, keyRow);
    m_bindings.bind(Keys::hookCommand, &Choices::hook, m_hook, m_hookRow);
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
    m_whenAway->setEnabled(m_absence->isChecked());
    const bool isIdleKnown = m_services.desktop.idleSentence.isEmpty();
    m_graceRow->setEnabled(m_onLock->isChecked());
    m_idleRow->setEnabled(isIdleKnown && m_onIdle->isChecked());
    if (!isIdleKnown)
        m_onIdle->setEnabled(false);
    const qsizetype left = MaxMessageLength - m_message->text().trimmed().size();
    const QString room = left < 0 ? tr("%n characters too many.", nullptr, int(-left))
                                  : tr("%n characters left.", nullptr, int(left));
    m_messageRow->setNote(tr("Everybody in SuperOffice can read it.") + u' ' + room,
        left < 0 ? FormRow::Tone::Alert : FormRow::Tone::Plain);
    describeHook();
    Q_EMIT edited();
}

} // namespace Rollcall
