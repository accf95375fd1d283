// SPDX-License-Identifier: GPL-3.0-or-later
#include "tray/ownwindow.h"
#include "tray/traymenu.h"
#include "window/messagefield.h"
#include "window/returnfield.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone Zone("Europe/Oslo");
const QDateTime Now(QDate(2026, 11, 23), QTime(11, 2), Zone);

OwnFace face()
{
    return {.who = u"Torsten & Söhne <b>, Acme"_s,
        .standing = Standing::Present,
        .state = u"Present"_s,
        .consequence = u"may get new requests"_s,
        .teams = {.present = 7, .notPresent = 3, .unknown = 1},
        .updated = QDateTime(QDate(2026, 11, 23), QTime(10, 42))};
}

QStringList texts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts += action->text();
    }
    return texts;
}

QAction *find(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(text))
            return action;
    }
    return nullptr;
}

} // namespace

class TestTrayMenu final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstWhoStateAndConsequence()
    {
        TrayMenu menu;
        menu.offer(face(), {});
        QCOMPARE(texts(menu).first(3),
            (QStringList{u"Torsten && Söhne <b>, Acme"_s, u"You: Present"_s, u"may get new requests"_s}));
    }

    void oneClickEach()
    {
        TrayMenu menu;
        QSignalSpy ordered(&menu, &TrayMenu::ordered);
        menu.offer(
            face(), {.presets = {{u"Lunch"_s, 30min}, {u"Gone for today"_s, 0min}}, .recent = {u"A & B"_s}});
        QVERIFY(find(menu, u"Present"_s)->isChecked());
        for (const char16_t *text : {u"Present", u"Not present", u"Lunch – 30 min", u"Gone for today"})
            find(menu, QString::fromUtf16(text))->trigger();
        QMenu *recent = find(menu, u"Messages used last"_s)->menu();
        QCOMPARE(texts(*recent), QStringList{u"A && B"_s});
        recent->actions().constFirst()->trigger();
        using Command = InstanceOrder::Command;
        const QList<InstanceOrder> wanted{{.command = Command::Present}, {.command = Command::Absent},
            {.command = Command::Absent, .message = u"Lunch"_s, .until = u"+30m"_s},
            {.command = Command::Absent, .message = u"Gone for today"_s},
            {.command = Command::Absent, .message = u"A & B"_s}};
        QCOMPARE(ordered.size(), wanted.size());
        for (qsizetype i = 0; i < wanted.size(); ++i)
            QCOMPARE(ordered[i][0].value<InstanceOrder>(), wanted[i]);
    }

    void theReasonInPlaceOfWhatCannotBe()
    {
        OwnFace shown = face();
        shown.objection = u"You are not a Service user."_s;
        shown.attention = OwnFace::Attention::SignIn;
        TrayMenu menu;
        menu.offer(shown, {.presets = usualPresets()});
        QVERIFY(!find(menu, u"Not present"_s));
        QVERIFY(!find(menu, u"Lunch"_s));
        QVERIFY(!find(menu, u"Automatic absence"_s));
        QVERIFY(!find(menu, u"You are not a Service user."_s)->isEnabled());
        QSignalSpy secret(&menu, &TrayMenu::secretWanted);
        find(menu, u"Sign in…"_s)->trigger();
        QCOMPARE(secret.size(), 1);
    }

    void opens()
    {
        TrayMenu menu;
        menu.offer(face(), {});
        QSignalSpy window(&menu, &TrayMenu::windowWanted);
        QSignalSpy wall(&menu, &TrayMenu::wallWanted);
        QSignalSpy settings(&menu, &TrayMenu::settingsWanted);
        for (const char16_t *text : {u"Open Rollcall", u"Wall", u"Settings…"})
            find(menu, QString::fromUtf16(text))->trigger();
        QCOMPARE(window.size(), 1);
        QCOMPARE(wall.size(), 1);
        QCOMPARE(settings.size(), 1);
    }

    void automaticAbsence()
    {
        TrayMenu menu;
        QSignalSpy chosen(&menu, &TrayMenu::automaticChosen);
        menu.offer(face(), {});
        QMenu *off = find(menu, u"Automatic absence: off"_s)->menu();
        QCOMPARE(off->actions().size(), 2); // nothing to pause
        QVERIFY(off->actions()[1]->text().contains(u"reassigned"_s));
        off->actions()[1]->trigger();
        menu.offer(face(), {.automatic = TrayMenu::Automatic::On});
        QMenu *on = find(menu, u"Automatic absence: on"_s)->menu();
        QVERIFY(on->actions()[1]->isChecked());
        on->actions()[2]->trigger();
        QCOMPARE(chosen[0][0].value<TrayMenu::Automatic>(), TrayMenu::Automatic::On);
        QCOMPARE(chosen[1][0].value<TrayMenu::Automatic>(), TrayMenu::Automatic::Paused);
        menu.offer(face(), {.automatic = TrayMenu::Automatic::Paused});
        QVERIFY(find(menu, u"Automatic absence: paused"_s));
    }

    // A panel keeps a copy, and somebody may be reading it.
    void madeAnewOnlyWhenSomethingElseIsShown()
    {
        TrayMenu menu;
        menu.offer(face(), {});
        const QAction *before = menu.actions().constFirst();
        OwnFace later = face();
        later.updated = later.updated.addSecs(60);
        later.teams.present = 8;
        menu.offer(later, {});
        QCOMPARE(menu.actions().constFirst(), before);
        menu.offer(later, {.absent = {{5, u"Anna"_s, true}}});
        QSignalSpy watched(&menu, &TrayMenu::watchToggled);
        QAction *anna = find(menu, u"Tell me when back"_s)->menu()->actions().constFirst();
        QVERIFY(anna->isChecked());
        anna->trigger();
        QCOMPARE(watched[0][0].toInt(), 5);
    }

    void theToolTipIsInOurWords()
    {
        OwnFace shown = face();
        QCOMPARE(toolTip(shown), u"You: Present. 7 present, 3 not, 1 unknown, updated 10:42"_s);
        shown.teams.unknown = 0;
        shown.updated = {};
        QCOMPARE(toolTip(shown), u"You: Present. 7 present, 3 not"_s);
        shown.teams = {.unknown = 11};
        QCOMPARE(toolTip(shown), u"You: Present. 11 unknown"_s);
        shown.message = u"<img src=x>"_s;
        QVERIFY(!toolTip(shown).contains(u'<'));
        QCOMPARE(toolTip({.state = u"Unknown"_s}), u"You: Unknown."_s);
        QCOMPARE(toolTip({.attention = OwnFace::Attention::SignIn, .state = u"Unknown"_s}),
            u"Not signed in. You: Unknown."_s);
        OwnFace sending{.write = WriteMark::State::Pending, .state = u"Present"_s};
        QCOMPARE(toolTip(sending), u"Your change is on its way. You: Present."_s);
        sending.attention = OwnFace::Attention::NotSent; // for more than five seconds
        QCOMPARE(toolTip(sending), u"Your change is on its way. You: Present."_s);
        sending.write = WriteMark::State::NotSent;
        QCOMPARE(toolTip(sending), u"Your change has not got through. You: Present."_s);
    }

    void theSmallWindow()
    {
        OwnWindow window({[] { return Now; }, Zone, ReturnLanguage::English});
        QSignalSpy wished(&window, &OwnWindow::wished);
        window.setPresets({{u"Lunch"_s, 30min}}, {});
        window.show(face());
        window.show();
        auto *message = window.findChild<MessageField *>();
        auto *back = window.findChild<ReturnField *>();
        const QList<QPushButton *> buttons = window.findChildren<QPushButton *>();
        QPushButton *absent = buttons.at(1);
        QVERIFY(absent->isDefault());
        message->setText(u" Dentist "_s);
        back->setTyped(u"13:00"_s);
        QTest::keyClick(message, Qt::Key_Return);
        QCOMPARE(wished[0][0].value<InstanceOrder>(),
            (InstanceOrder{.command = InstanceOrder::Command::Absent,
                .message = u"Dentist"_s,
                .until = u"2026-11-23 13:00"_s}));
        QVERIFY(!absent->isEnabled()); // on its way

        window.take({7, u"Somebody has changed it."_s});
        QVERIFY(window.isVisible());
        QVERIFY(absent->isEnabled());
        back->setTyped(u"teatime"_s);
        QVERIFY(!absent->isEnabled());
        back->setTyped({});
        message->setText(QString(256, u'x'));
        QVERIFY(!absent->isEnabled());
        message->clear();
        OwnFace refused = face();
        refused.objection = u"Reading only."_s;
        window.show(refused);
        QVERIFY(!buttons.at(0)->isEnabled());
        window.show(face());
        window.take({0, u"You are Present."_s});
        QVERIFY(!window.isVisible());
    }
};

QTEST_MAIN(TestTrayMenu)
#include "tst_traymenu.moc"
