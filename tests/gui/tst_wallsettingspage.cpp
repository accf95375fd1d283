// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settingsworld.h"
#include "session/keys.h"
#include "session/teamstore.h"
#include "settings/settingsdialog.h"
#include "wall/wallsettings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QListWidget>
#include <QMessageBox>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

const QString Distance = u"Read from"_s;
const QString Diagonal = u"Screen diagonal"_s;
const QString Night = u"Half the light from"_s;
const QString CountsOnly = u"Only how many are present, no people"_s;
const QString Returns = u"Return times, until they have passed"_s;
const QString Brief = u"First names with an initial only"_s;
const QString Messages = u"Absence messages"_s;
const QString Since = u"Since when somebody is present or not"_s;
const QString FullRoll = u"Those who are present on pages of their own"_s;
const QString Help = u"Whom to call"_s;
const QString Teams = u"Teams"_s;

/// The dialog on its page, for a connection with two teams.
struct Room {
    explicit Room(const QByteArray &managed = {}, const QByteArray &own = acme, const Policy &policy = {})
        : world(managed, own)
    {
        TeamSet set;
        set.teams = {{.name = u"Oslo"_s, .groups = {{0, u"Oslo"_s}}},
            {.name = u"Second line"_s, .groups = {{0, u"Second line"_s}}}};
        const QString problem = TeamStore(world.files, u"acme"_s).save(set);
        if (!problem.isEmpty())
            qFatal("%s", qPrintable(problem));
        show(policy);
    }
    void show(const Policy &policy = {}, const QString &profile = u"acme"_s)
    {
        SettingsServices services = world.services(network);
        services.policy = policy;
        dialog = std::make_unique<SettingsDialog>(services, profile);
        dialog->show();
        auto *rail = find<QListWidget>(*dialog, u"Pages"_s);
        for (int row = 0; row < rail->count(); ++row)
            if (rail->item(row)->text() == u"Wall"_s)
                rail->setCurrentRow(row);
    }
    template <typename W> [[nodiscard]] W *field(const QString &name) const { return find<W>(*dialog, name); }
    [[nodiscard]] QCheckBox *box(const QString &name) const { return field<QCheckBox>(name); }
    [[nodiscard]] QDoubleSpinBox *length(const QString &name) const { return field<QDoubleSpinBox>(name); }
    [[nodiscard]] QListWidget *teams() const
    {
        for (auto *list : dialog->findChildren<QListWidget *>())
            if (list->accessibleName() == Teams && list->isVisible())
                return list;
        return nullptr;
    }
    void save() const { button(*dialog, u"Save"_s)->click(); }
    [[nodiscard]] WallSetting setting() const { return wallSetting(Settings(world.files), {}); }
    [[nodiscard]] WallChoice choice() const { return wallChoice(Settings(world.files), {}, u"acme"_s, {}); }

    World world;
    FakeNetwork network;
    std::unique_ptr<SettingsDialog> dialog;
};

QStringList linesOf(const QListWidget &list)
{
    QStringList lines;
    for (int row = 0; row < list.count(); ++row)
        lines += (list.item(row)->checkState() == Qt::Checked ? u"+"_s : u"-"_s) + list.item(row)->text();
    return lines;
}

} // namespace

class TestWallSettingsPage final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsForVisitors();
    void keepsEveryChoice();
    void showsWhatIsKept();
    void tellsWhatADistanceMeans();
    void teamsOfTheConnection();
    void teamsThatAreGone();
    void withoutPeople();
    void locked();
    void policyForbidsSince();
    void aNewConnection();
    void closingAsks();
    void everythingHasAName();
};

void TestWallSettingsPage::beginsForVisitors()
{
    const Room room;
    QVERIFY(room.box(Returns)->isChecked());
    for (const QString &name : {CountsOnly, Brief, Messages, Since, FullRoll, Night})
        QVERIFY2(!room.box(name)->isChecked(), qPrintable(name));
    QCOMPARE(room.length(Distance)->text(), u"not said (3 m)"_s);
    QCOMPARE(linesOf(*room.teams()), (QStringList{u"-Oslo"_s, u"-Second line"_s}));
    QVERIFY(says(*room.dialog, u"All teams, while none is chosen."_s));
    const QByteArray before = room.world.written();
    room.save();
    QCOMPARE(room.world.written(), before);
}

void TestWallSettingsPage::keepsEveryChoice()
{
    const Room room;
    room.field<QComboBox>(u"Screen"_s)->setCurrentIndex(1);
    room.length(Distance)->setValue(5);
    room.length(Diagonal)->setValue(54.6);
    room.box(Night)->setChecked(true);
    room.field<QTimeEdit>(u"Darker from"_s)->setTime(QTime(21, 0));
    room.field<QTimeEdit>(u"Darker until"_s)->setTime(QTime(5, 45));
    room.box(Returns)->setChecked(false);
    for (const QString &name : {Brief, Messages, Since, FullRoll, CountsOnly})
        room.box(name)->setChecked(true);
    room.field<QLineEdit>(Help)->setText(u"Service desk 1234"_s);
    room.teams()->item(1)->setCheckState(Qt::Checked);
    QVERIFY(says(*room.dialog, u"Only these, and the people in them."_s));
    room.save();
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.setting(),
        (WallSetting{.screen = 1,
            .distance = 5,
            .diagonal = 54.6,
            .nightFrom = QTime(21, 0),
            .nightTo = QTime(5, 45)}));
    QCOMPARE(room.choice(),
        (WallChoice{.teams = {u"Second line"_s},
            .privacy = {false, true, true, true, true},
            .help = u"Service desk 1234"_s,
            .isFullRoll = true}));
}

void TestWallSettingsPage::showsWhatIsKept()
{
    const Room room({}, acme + R"(acme\wall\teams=oslo
[wall]
screen=9
distance=4.25
nightFrom=20:30
nightTo=07:00
messages=true
help=1234
)");
    QCOMPARE(room.field<QComboBox>(u"Screen"_s)->currentText(), u"9: not plugged in"_s);
    QCOMPARE(room.length(Distance)->value(), 4.3);
    QVERIFY(room.box(Night)->isChecked());
    QCOMPARE(room.field<QTimeEdit>(u"Darker until"_s)->time(), QTime(7, 0));
    QVERIFY(room.box(Messages)->isChecked());
    QCOMPARE(room.field<QLineEdit>(Help)->text(), u"1234"_s);
    QCOMPARE(linesOf(*room.teams()), (QStringList{u"+Oslo"_s, u"-Second line"_s}));
    // What was not touched stays as somebody wrote it.
    room.box(Returns)->setChecked(false);
    room.save();
    QCOMPARE(room.setting().distance, 4.25);
    QCOMPARE(room.choice().teams, QStringList{u"oslo"_s});
}

void TestWallSettingsPage::tellsWhatADistanceMeans()
{
    const Room room;
    room.length(Diagonal)->setValue(55);
    const QList<std::pair<double, QString>> lengths{
        {0, u"names: at least 17.5 mm, of all other text: 14 mm"_s},
        {5, u"names: at least 29 mm, of all other text: 23.3 mm"_s}, {8, u"names: at least 46.5 mm"_s}};
    for (const auto &[distance, words] : lengths) {
        room.length(Distance)->setValue(distance);
        QVERIFY2(says(*room.dialog, words), qPrintable(room.length(Distance)->accessibleDescription()));
    }
    QVERIFY(says(*room.dialog, u"There is room for about"_s));
    room.length(Distance)->setValue(90);
    QVERIFY(says(*room.dialog, u"too small to read names from there"_s));
}

void TestWallSettingsPage::teamsOfTheConnection()
{
    const Room room;
    auto *list = room.teams();
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Space);
    QCOMPARE(linesOf(*list), (QStringList{u"-Oslo"_s, u"+Second line"_s}));
    room.save();
    QCOMPARE(room.choice().teams, QStringList{u"Second line"_s});
    QVERIFY(wallChoice(Settings(room.world.files), {}, u"other"_s, {}).teams.isEmpty());
}

void TestWallSettingsPage::teamsThatAreGone()
{
    const Room room({}, acme + "acme\\wall\\teams=Oslo, Night shift\n");
    QCOMPARE(linesOf(*room.teams()),
        (QStringList{u"+Oslo"_s, u"-Second line"_s, u"+Night shift – no such team"_s}));
    room.teams()->item(2)->setCheckState(Qt::Unchecked);
    room.save();
    QCOMPARE(room.choice().teams, QStringList{u"Oslo"_s});
}

void TestWallSettingsPage::withoutPeople()
{
    const Room room;
    room.box(CountsOnly)->setChecked(true);
    for (const QString &name : {Brief, Messages, Since, FullRoll})
        QVERIFY2(!room.box(name)->isEnabled(), qPrintable(name));
    QVERIFY(room.box(Returns)->isEnabled()); // when a team is complete again
    room.box(CountsOnly)->setChecked(false);
    QVERIFY(room.box(Messages)->isEnabled());
}

void TestWallSettingsPage::locked()
{
    const Room room("[policy]\nlocked=wall/distance, wall/messages, wall/nightTo, profiles/acme/wall/teams\n"
                    "[wall]\ndistance=6\nmessages=false\n");
    QCOMPARE(room.length(Distance)->value(), 6.0);
    for (QWidget *field : std::initializer_list<QWidget *>{
             room.length(Distance), room.box(Messages), room.box(Night), room.teams()})
        QVERIFY(!field->isEnabled());
    QVERIFY(room.length(Diagonal)->isEnabled());
    QVERIFY(says(*room.dialog, u"Set by your administrator."_s));
    room.box(Brief)->setChecked(true);
    room.save();
    QVERIFY(!room.world.written().contains("distance"));
    QVERIFY(room.choice().privacy.hasBriefNames);
}

void TestWallSettingsPage::policyForbidsSince()
{
    const Room room({}, acme, {.since = false});
    QVERIFY(!room.box(Since)->isEnabled());
    QVERIFY(room.box(Messages)->isEnabled());
}

void TestWallSettingsPage::aNewConnection()
{
    Room room;
    room.show({}, {});
    QVERIFY(!room.teams());
    QVERIFY(says(*room.dialog, u"once the connection is saved"_s));
    room.length(Distance)->setValue(4);
    room.save();
    QVERIFY(!room.dialog->isVisible());
    QCOMPARE(room.setting().distance, 4.0);
}

void TestWallSettingsPage::closingAsks()
{
    const Room room;
    room.teams()->item(0)->setCheckState(Qt::Checked);
    room.dialog->reject();
    QVERIFY(room.dialog->isVisible());
    const auto *question = room.dialog->findChild<QMessageBox *>();
    QVERIFY(question && question->text().contains(u"without saving"_s));
}

// For those who do not see the page.
void TestWallSettingsPage::everythingHasAName()
{
    const Room room;
    for (const QWidget *each : room.teams()->parentWidget()->parentWidget()->findChildren<QWidget *>()) {
        if (each->isVisible() && each->focusPolicy() != Qt::NoFocus && !each->focusProxy()
            && !each->inherits("QScrollBar") && each->objectName() != u"qt_spinbox_lineedit"_s)
            QVERIFY2(!each->accessibleName().isEmpty(), each->metaObject()->className());
    }
}

QTEST_MAIN(TestWallSettingsPage)
#include "tst_wallsettingspage.moc"
