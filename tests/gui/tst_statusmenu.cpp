// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/statusmenu.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const StatusMenu::Offers offers{{{u"Lunch"_s, 30min}, {u"Gone for today"_s, 0min}},
    {u"Dentist & <b>more</b>"_s}, {{u"in 30 minutes"_s, u"+30m"_s}, {u"until 13:00"_s, u"13:00"_s}}};

/// Every entry with its sub-menus, in reading order; separators left out.
QStringList entries(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts += action->text() + (action->isEnabled() ? QString() : u" (off)"_s);
        if (action->menu())
            texts += entries(*action->menu());
    }
    return texts;
}

QAction *entry(const QMenu &menu, const QString &start)
{
    for (QAction *action : menu.actions()) {
        if (action->text().startsWith(start))
            return action;
        if (QAction *below = action->menu() ? entry(*action->menu(), start) : nullptr)
            return below;
    }
    return nullptr;
}

} // namespace

class TestStatusMenu final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<Rollcall::AbsenceChoice>(); }

    void onePerson()
    {
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Anna & Berg"_s, .watching = StatusMenu::Watching::Possible}, offers);
        QCOMPARE(entries(menu),
            (QStringList{u"Anna && Berg (off)"_s, u"Present"_s, u"Not present"_s, u"Lunch – 30 min"_s,
                u"Gone for today"_s, u"Not present with a return time"_s, u"in 30 minutes"_s,
                u"until 13:00"_s, u"date and time…"_s, u"Messages used last"_s, u"Dentist && <b>more</b>"_s,
                u"Not present with a message…\tCtrl+N"_s, u"Tell me when Anna && Berg is back"_s,
                u"Favourite\tCtrl+D"_s}));
    }

    void severalGoThroughTheBar()
    {
        StatusMenu menu(nullptr);
        menu.offer({.people = 3}, offers);
        QVERIFY(entry(menu, u"Present…\tCtrl+P"_s));
        QVERIFY(entry(menu, u"Not present…"_s));
        QVERIFY(!entry(menu, u"Tell me"_s));
    }

    void whoIsDueBack()
    {
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Anna"_s, .dueBack = u"10:30"_s}, offers);
        QSignalSpy present(&menu, &StatusMenu::presentChosen);
        entry(menu, u"Set Present (was due back 10:30)"_s)->trigger();
        QCOMPARE(present.size(), 1);
    }

    void whatIsChosen_data()
    {
        QTest::addColumn<QString>("entryText");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("back");
        QTest::newRow("plain") << u"Not present"_s << QString() << QString();
        QTest::newRow("preset") << u"Lunch"_s << u"Lunch"_s << u"+30m"_s;
        QTest::newRow("preset without a time") << u"Gone for today"_s << u"Gone for today"_s << QString();
        QTest::newRow("return time") << u"until 13:00"_s << QString() << u"13:00"_s;
        QTest::newRow("used last") << u"Dentist"_s << u"Dentist & <b>more</b>"_s << QString();
    }

    void whatIsChosen()
    {
        QFETCH(const QString, entryText);
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Anna"_s}, offers);
        QSignalSpy chosen(&menu, &StatusMenu::absenceChosen);
        entry(menu, entryText)->trigger();
        QCOMPARE(chosen.size(), 1);
        const auto choice = chosen.front().front().value<AbsenceChoice>();
        QTEST(choice.text, "text");
        QTEST(choice.back, "back");
    }

    void whoIsLocked()
    {
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Anna"_s, .objection = u"Not permitted."_s, .canCheckAgain = true}, offers);
        QCOMPARE(entries(menu),
            (QStringList{
                u"Anna (off)"_s, u"Not permitted. (off)"_s, u"Check again"_s, u"Favourite\tCtrl+D"_s}));
        QSignalSpy again(&menu, &StatusMenu::checkAgainWanted);
        entry(menu, u"Check again"_s)->trigger();
        QCOMPARE(again.size(), 1);
        menu.offer({.name = u"Anna"_s, .objection = u"Not a Service user."_s}, offers);
        QVERIFY(!entry(menu, u"Check again"_s));
    }

    void whoIsWatched()
    {
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Anna"_s, .watching = StatusMenu::Watching::Going}, offers);
        QSignalSpy toggled(&menu, &StatusMenu::watchToggled);
        QAction *watch = entry(menu, u"Tell me"_s);
        QVERIFY(watch->isChecked());
        watch->trigger();
        QCOMPARE(toggled.size(), 1);
    }

    void keysOfOthersAreNotShown()
    {
        StatusMenu menu(nullptr);
        menu.offer({.name = u"Me"_s, .isSelected = false}, offers);
        for (const QString &text : entries(menu))
            QVERIFY(!text.contains(u'\t'));
    }

    void returnChoicesFollowTheClock_data()
    {
        QTest::addColumn<QTime>("now");
        QTest::addColumn<QStringList>("typed");
        const QString tomorrow = u"2026-11-24 08:00"_s;
        QTest::newRow("morning") << QTime(
            9, 0) << QStringList{u"+30m"_s, u"+60m"_s, u"12:00"_s, u"13:00"_s, u"15:00"_s, tomorrow};
        QTest::newRow("at one") << QTime(13, 0) << QStringList{u"+30m"_s, u"+60m"_s, u"15:00"_s, tomorrow};
        QTest::newRow("evening") << QTime(18, 0) << QStringList{u"+30m"_s, u"+60m"_s, tomorrow};
    }

    void returnChoicesFollowTheClock()
    {
        QFETCH(const QTime, now);
        QStringList typed;
        for (const ReturnChoice &choice : returnChoices({QDate(2026, 11, 23), now, Qt::UTC}))
            typed += choice.typed;
        QTEST(typed, "typed");
    }
};

QTEST_MAIN(TestStatusMenu)
#include "tst_statusmenu.moc"
