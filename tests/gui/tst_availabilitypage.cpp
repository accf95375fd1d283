// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settingsworld.h"
#include "session/keys.h"
#include "settings/settingsdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace Rollcall;

namespace {

/// The dialog on its page, with a configuration folder of its own, where the desktop looks for what starts.
struct Room {
    explicit Room(const QByteArray &managed = {}, const QByteArray &own = {}, const Policy &policy = {},
        const DesktopFacts &desktop = {})
        : world(managed, own)
    {
        qputenv("XDG_CONFIG_HOME", config().toUtf8());
        qputenv("XDG_CONFIG_DIRS", world.folder.filePath(u"etc"_s).toUtf8());
        QDir(world.folder.path()).mkpath(u"etc/autostart"_s);
        show(policy, desktop);
    }
    void show(const Policy &policy = {}, const DesktopFacts &desktop = {})
    {
        SettingsServices services = world.services(network);
        services.policy = policy;
        services.desktop = desktop;
        dialog = std::make_unique<SettingsDialog>(services, QString());
        changed = std::make_unique<QSignalSpy>(dialog.get(), &SettingsDialog::availabilityChanged);
        dialog->show();
        auto *rail = find<QListWidget>(*dialog, u"Pages"_s);
        for (int row = 0; row < rail->count(); ++row)
            if (rail->item(row)->text() == u"My availability"_s)
                rail->setCurrentRow(row);
    }
    [[nodiscard]] QString config() const { return world.folder.filePath(u"config"_s); }
    [[nodiscard]] QString entry() const
    {
        return config() + u"/autostart/io.github.rollcall.Rollcall.desktop"_s;
    }
    void administratorStarts() const
    {
        World::put(world.folder.filePath(u"etc/autostart/io.github.rollcall.Rollcall.desktop"_s),
            "[Desktop Entry]\nType=Application\nName=Rollcall\nExec=true --tray\n");
    }
    template <typename W> [[nodiscard]] W *field(const QString &name) const { return find<W>(*dialog, name); }
    [[nodiscard]] QCheckBox *box(const QString &name) const { return field<QCheckBox>(name); }
    void save() const { button(*dialog, u"Save"_s)->click(); }
    template <typename T> [[nodiscard]] T kept(const Setting<T> &setting) const
    {
        return Settings(world.files).get(setting); // from the file
    }

    World world;
    FakeNetwork network;
    std::unique_ptr<SettingsDialog> dialog;
    std::unique_ptr<QSignalSpy> changed;
};

const QString Leave = u"Set me not present when I leave"_s;
const QString Locked = u"When the screen is locked for"_s;
const QString LockedFor = u"Time locked"_s;
const QString Sleeps = u"When the computer sleeps"_s;
const QString Unused = u"When nobody uses the computer for"_s;
const QString UnusedFor = u"Time not used"_s;
const QString Message = u"With the message"_s;
const QString Forgotten = u"Tell me when my availability does not seem to fit"_s;
const QString LeavesAt = u"I usually leave at"_s;
const QString LeavesTime = u"Time at which I usually leave"_s;
const QString Icon = u"Icon in the tray"_s;
const QString Stays = u"Keep running in the tray when the window is closed"_s;
const QString AtLogin = u"Start Rollcall in the tray at login"_s;
const QString Key = u"A key changes between Present and Not present"_s;
const QString Command = u"Command"_s;

} // namespace

class TestAvailabilityPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithAbsenceOff();
    void keepsEveryChoice();
    void showsWhatIsKept();
    void writesOnlyWhatChanged();
    void absenceBelongsToThePerson();
    void lockedIsReadOnly();
    void aLockedTimeIsSaid();
    void idleNeedsADesktopThatTells();
    void wordsGoOnBelow();
    void aMessageHasItsLimit();
    void withoutATray();
    void theKeyIsTheDesktops();
    void policyForbidsCommands();
    void aCommandThatIsNotThereIsSaid();
    void loginIsKeptByTheDesktop();
    void administratorStartsIt();
    void aReadOnlyFolderIsTold();
    void closingAsks();
    void mistakesInTheFileStay();
};

void TestAvailabilityPage::beginsWithAbsenceOff()
{
    const Room room;
    QVERIFY(!room.box(Leave)->isChecked());
    QVERIFY(room.box(Leave)->accessibleDescription().contains(u"no new requests"_s));
    QVERIFY(room.box(Leave)->accessibleDescription().contains(u"may reassign your open requests"_s));
    for (const QString &name : {Locked, Sleeps, Unused})
        QVERIFY(!room.box(name)->isEnabled());
    QVERIFY(!room.field<QLineEdit>(Message)->isEnabled());
    QVERIFY(room.box(Forgotten)->isChecked());
    QVERIFY(!room.box(LeavesAt)->isChecked());
    QVERIFY(!room.field<QTimeEdit>(LeavesTime)->isEnabled());
    QVERIFY(!room.box(AtLogin)->isChecked());
    QVERIFY(!room.box(Stays)->isChecked());

    room.box(Leave)->setChecked(true);
    for (const QString &name : {Locked, Sleeps, Unused})
        QVERIFY(room.box(name)->isEnabled());
    room.box(Locked)->setChecked(false);
    QVERIFY(!room.field<QSpinBox>(LockedFor)->isEnabled());
    QVERIFY(room.field<QSpinBox>(UnusedFor)->isEnabled());
}

void TestAvailabilityPage::keepsEveryChoice()
{
    const Room room;
    room.box(Leave)->setChecked(true);
    room.field<QSpinBox>(LockedFor)->setValue(45);
    room.box(Sleeps)->setChecked(false);
    room.field<QSpinBox>(UnusedFor)->setValue(15);
    room.field<QLineEdit>(Message)->setText(u"  Away from my desk "_s);
    room.box(Forgotten)->setChecked(false);
    room.box(LeavesAt)->setChecked(true);
    room.field<QTimeEdit>(LeavesTime)->setTime(QTime(15, 30));
    auto *icon = room.field<QComboBox>(Icon);
    icon->setCurrentIndex(icon->findData(settingTo(TrayLook::Colour)));
    room.box(Stays)->setChecked(true);
    room.box(Key)->setChecked(true);
    room.field<QLineEdit>(Command)->setText(u"true \"two words\""_s);
    QVERIFY(room.world.written().isEmpty());

    room.save();
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.changed->size(), 1);
    QCOMPARE(room.kept(Keys::absence), true);
    QCOMPARE(room.kept(Keys::absenceOnLock), true);
    QCOMPARE(room.kept(Keys::absenceGrace), 45s);
    QCOMPARE(room.kept(Keys::absenceOnSleep), false);
    QCOMPARE(room.kept(Keys::absenceIdle), 15min);
    QCOMPARE(room.kept(Keys::absenceMessage), u"Away from my desk"_s);
    QCOMPARE(room.kept(Keys::tellForgotten), false);
    QCOMPARE(room.kept(Keys::endOfDay), u"15:30"_s);
    QCOMPARE(room.kept(Keys::trayLook), TrayLook::Colour);
    QCOMPARE(room.kept(Keys::staysInTray), true);
    QCOMPARE(room.kept(Keys::toggleKey), true);
    QCOMPARE(room.kept(Keys::hookCommand), u"true \"two words\""_s);
    QVERIFY(!QFile::exists(room.entry()));
}

void TestAvailabilityPage::showsWhatIsKept()
{
    const Room room({},
        "[General]\ntoggleKey=true\nhook=true\n[absence]\nautomatic=true\nonLock=false\nidle=1200\n"
        "message=Away\n[forgotten]\nendOfDay=17:15\n[tray]\nlook=light\n");
    QVERIFY(room.box(Leave)->isChecked());
    QVERIFY(!room.box(Locked)->isChecked());
    QCOMPARE(room.field<QSpinBox>(UnusedFor)->value(), 20);
    QCOMPARE(room.field<QLineEdit>(Message)->text(), u"Away"_s);
    QVERIFY(room.box(LeavesAt)->isChecked());
    QCOMPARE(room.field<QTimeEdit>(LeavesTime)->time(), QTime(17, 15));
    QCOMPARE(room.field<QComboBox>(Icon)->currentData().toString(), u"light"_s);
    QVERIFY(room.box(Key)->isChecked());
    QCOMPARE(room.field<QLineEdit>(Command)->text(), u"true"_s);
}

// A preset of the administrator that is not touched is not pinned in the person's file.
void TestAvailabilityPage::writesOnlyWhatChanged()
{
    const Room room("[absence]\ngrace=60\n[tray]\nlook=dark\n");
    QCOMPARE(room.field<QSpinBox>(LockedFor)->value(), 60);
    room.box(Leave)->setChecked(true);
    room.save();
    QCOMPARE(room.kept(Keys::absence), true);
    QVERIFY(!room.world.written().contains("grace"));
    QVERIFY(!room.world.written().contains("look"));
}

void TestAvailabilityPage::absenceBelongsToThePerson()
{
    const Room preset("[absence]\nautomatic=true\n");
    QVERIFY(!preset.box(Leave)->isChecked());
    QVERIFY(preset.box(Leave)->isEnabled());

    const Room locked(
        "[absence]\nautomatic=true\n[policy]\nlocked=absence/automatic\n", "[absence]\nautomatic=true\n");
    QVERIFY(!locked.box(Leave)->isChecked());
    QVERIFY(!locked.box(Leave)->isEnabled());
    QCOMPARE(locked.box(Leave)->accessibleDescription(), u"Set by your administrator."_s);
}

void TestAvailabilityPage::lockedIsReadOnly()
{
    const Room room("[forgotten]\nendOfDay=16:00\n[policy]\nlocked=absence/*, forgotten/*, tray/*, hook, "
                    "toggleKey\n");
    for (const QString &name : {Leave, Locked, Sleeps, Unused, Forgotten, LeavesAt, Stays, Key})
        QVERIFY2(!room.box(name)->isEnabled(), qPrintable(name));
    for (const QString &name : {LockedFor, UnusedFor})
        QVERIFY2(!room.field<QSpinBox>(name)->isEnabled(), qPrintable(name));
    QVERIFY(room.field<QLineEdit>(Message)->isReadOnly());
    QVERIFY(room.field<QLineEdit>(Command)->isReadOnly());
    QVERIFY(!room.field<QComboBox>(Icon)->isEnabled());
    QVERIFY(room.box(LeavesAt)->isChecked());
    QVERIFY(!room.field<QTimeEdit>(LeavesTime)->isEnabled());
    QVERIFY(room.box(AtLogin)->isEnabled()); // the desktop's, not a setting

    room.box(AtLogin)->setChecked(true);
    room.save();
    QVERIFY(!room.dialog->isVisible());
    QVERIFY(QFile::exists(room.entry()));
    QVERIFY(room.world.written().isEmpty());
}

void TestAvailabilityPage::aLockedTimeIsSaid()
{
    const Room room("[absence]\ngrace=60\n[policy]\nlocked=absence/grace\n", "[absence]\nautomatic=true\n");
    QVERIFY(room.box(Locked)->isEnabled());
    QCOMPARE(room.field<QSpinBox>(LockedFor)->value(), 60);
    QVERIFY(!room.field<QSpinBox>(LockedFor)->isEnabled());
    QCOMPARE(room.box(Locked)->accessibleDescription(), u"The time is set by your administrator."_s);
    room.box(Locked)->setChecked(false);
    room.box(Locked)->setChecked(true);
    QVERIFY(!room.field<QSpinBox>(LockedFor)->isEnabled());
}

// Large type in a small window: nothing is cut off, and nobody has to scroll sideways.
void TestAvailabilityPage::wordsGoOnBelow()
{
    const Room room;
    QFont large = room.dialog->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    room.dialog->setFont(large);
    room.dialog->resize(640, 480);
    const QCheckBox *box = room.box(Forgotten);
    QTRY_VERIFY(box->text().contains(u'\n'));
    QCOMPARE(box->accessibleName(), Forgotten);
    QVERIFY(box->height() >= box->sizeHint().height());

    large.setPointSizeF(large.pointSizeF() / 1.6);
    room.dialog->setFont(large);
    room.dialog->resize(1000, 700);
    QTRY_COMPARE(box->text(), Forgotten);
}

void TestAvailabilityPage::idleNeedsADesktopThatTells()
{
    const QString sentence = u"This desktop does not tell."_s;
    const Room room({}, "[absence]\nautomatic=true\n", {}, {.idleSentence = sentence});
    QVERIFY(room.box(Locked)->isEnabled());
    QVERIFY(!room.box(Unused)->isEnabled());
    QCOMPARE(room.box(Unused)->accessibleDescription(), sentence);
    QVERIFY(!room.field<QSpinBox>(UnusedFor)->isEnabled());
    room.box(Sleeps)->setChecked(false);
    room.save();
    QCOMPARE(room.kept(Keys::absenceOnIdle), true); // for a desktop that does
}

void TestAvailabilityPage::aMessageHasItsLimit()
{
    const Room room({}, "[absence]\nautomatic=true\n");
    auto *message = room.field<QLineEdit>(Message);
    QVERIFY(message->accessibleDescription().contains(u"Everybody in SuperOffice can read it."_s));
    QVERIFY(message->accessibleDescription().contains(u"255 characters left"_s));
    message->setText(QString(256, u'x'));
    QVERIFY(message->accessibleDescription().contains(u"1 character"_s));
    room.save();
    QVERIFY(room.dialog->isVisible());
    QVERIFY(says(*room.dialog, u"SuperOffice does not keep a message that is so long."_s));
    QVERIFY(!room.world.written().contains("xxx"));
    QVERIFY(room.changed->isEmpty());

    message->setText(QString(255, u'x'));
    QVERIFY(!says(*room.dialog, u"SuperOffice does not keep a message that is so long."_s));
    room.save();
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.kept(Keys::absenceMessage).size(), 255);
}

void TestAvailabilityPage::withoutATray()
{
    const Room room({}, {}, {}, {.hasTray = false});
    QVERIFY(!room.field<QComboBox>(Icon)->isEnabled());
    QVERIFY(!room.box(Stays)->isEnabled());
    QVERIFY(room.box(Stays)->accessibleDescription().contains(u"has no tray"_s));
    QVERIFY(room.box(AtLogin)->isEnabled());
}

void TestAvailabilityPage::theKeyIsTheDesktops()
{
    const Room none;
    QCOMPARE(none.box(Key)->accessibleDescription(), u"Your desktop asks you which key."_s);
    const Room given({}, {}, {}, {.shortcutTrigger = u"Ctrl+Alt+P"_s});
    QCOMPARE(given.box(Key)->accessibleDescription(), u"Now: Ctrl+Alt+P"_s);
    const Room refused({}, {}, {}, {.shortcutProblem = u"This desktop has no such keys."_s});
    QCOMPARE(refused.box(Key)->accessibleDescription(), u"This desktop has no such keys."_s);
}

void TestAvailabilityPage::policyForbidsCommands()
{
    const Room room({}, "[General]\nhook=true\n", {.hooks = false});
    QVERIFY(!room.field<QLineEdit>(Command)->isEnabled());
    QCOMPARE(room.field<QLineEdit>(Command)->accessibleDescription(),
        u"Your administrator does not allow commands on a change."_s);
}

void TestAvailabilityPage::aCommandThatIsNotThereIsSaid()
{
    const Room room;
    auto *command = room.field<QLineEdit>(Command);
    QVERIFY(command->accessibleDescription().contains(u"ROLLCALL_STATUS"_s));
    command->setText(u"\"no such <b>program</b>\" x"_s);
    QCOMPARE(command->accessibleDescription(), u"There is no program no such <b>program</b>."_s);
    command->setText(u"true x"_s);
    QVERIFY(command->accessibleDescription().contains(u"ROLLCALL_STATUS"_s));
}

void TestAvailabilityPage::loginIsKeptByTheDesktop()
{
    Room room;
    room.box(AtLogin)->setChecked(true);
    QVERIFY(!QFile::exists(room.entry()));
    room.save();
    QCOMPARE(room.changed->size(), 1);
    QFile entry(room.entry());
    QVERIFY(entry.open(QIODevice::ReadOnly));
    QVERIFY(entry.readAll().contains(" --tray"));
    QVERIFY(room.world.written().isEmpty());

    room.show();
    QVERIFY(room.box(AtLogin)->isChecked());
    room.box(AtLogin)->setChecked(false);
    room.save();
    QVERIFY(!QFile::exists(room.entry()));
}

void TestAvailabilityPage::administratorStartsIt()
{
    Room room;
    QVERIFY(room.box(AtLogin)->accessibleDescription().isEmpty());
    room.administratorStarts();
    room.show();
    QVERIFY(room.box(AtLogin)->isChecked());
    QVERIFY(room.box(AtLogin)->accessibleDescription().contains(u"Your administrator starts it"_s));
    room.box(AtLogin)->setChecked(false);
    room.save();
    room.show();
    QVERIFY(!room.box(AtLogin)->isChecked());
}

void TestAvailabilityPage::aReadOnlyFolderIsTold()
{
    const Room room;
    World::put(room.config(), "in the way");
    room.box(AtLogin)->setChecked(true);
    room.box(Leave)->setChecked(true);
    room.save();
    QVERIFY(room.dialog->isVisible());
    QVERIFY(says(*room.dialog, u"Starting at login could not be changed"_s));
    QVERIFY(room.changed->isEmpty());
    QVERIFY(room.world.written().isEmpty());

    room.box(AtLogin)->setChecked(false);
    room.save();
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.kept(Keys::absence), true);
}

void TestAvailabilityPage::closingAsks()
{
    const Room room;
    room.box(AtLogin)->setChecked(true);
    room.dialog->close();
    auto *question = room.dialog->findChild<QMessageBox *>();
    QVERIFY(question);
    question->reject();
    room.box(AtLogin)->setChecked(false);
    room.dialog->close();
    QVERIFY(!room.dialog->isVisible());
}

void TestAvailabilityPage::mistakesInTheFileStay()
{
    const QByteArray own("[absence]\nidle=95\n[forgotten]\nendOfDay=teatime\n");
    const Room room({}, own);
    QCOMPARE(room.field<QSpinBox>(UnusedFor)->value(), 2);
    QVERIFY(!room.box(LeavesAt)->isChecked());
    room.dialog->close(); // nothing to ask about
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.world.written(), own);
}

QTEST_MAIN(TestAvailabilityPage)
#include "tst_availabilitypage.moc"
