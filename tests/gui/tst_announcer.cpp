// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/announcer.h"

#include "announcements.h"
#include "roster/testclock.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What came out, in its order. (The events for assistive programs need a real platform: drive_changes.py.)
class Listener final : public QObject
{
public:
    explicit Listener(Announcer &announcer) { announcer.installEventFilter(this); }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Show)
            heard += static_cast<QWidget *>(watched)->accessibleName();
        return QObject::eventFilter(watched, event);
    }
    QStringList heard;
};

/// A roster of three, on a clock that stands still.
struct Scene {
    TestClock time;
    Roster roster{time.clock()};
    Announcements announcements{roster};
    QSignalSpy announced{&announcements, &Announcements::announced};

    explicit Scene(const QList<Status> &statuses) { roster.mergeRoster(rows(statuses), time.tick()); }
    static QList<UserRow> rows(const QList<Status> &statuses)
    {
        QList<UserRow> rows;
        for (const Status &status : statuses) {
            UserRow row;
            row.agent.associateId = int(rows.size()) + 1;
            row.agent.name = u"Agent %1"_s.arg(rows.size() + 1);
            row.status = status;
            rows += row;
        }
        return rows;
    }
    void poll(const QList<Status> &statuses)
    {
        time.advance(2min); // later than the archive is distrusted
        roster.mergeStatuses(rows(statuses), time.tick());
    }
};

} // namespace

class TestAnnouncer final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNotificationComesAndGoes()
    {
        QWidget window;
        window.resize(400, 300);
        Announcer announcer(&window);
        Listener listener(announcer);
        window.show();
        QVERIFY(announcer.isHidden());
        announcer.say(Announcer::Kind::News, u"3 people became present"_s);
        QVERIFY(announcer.isVisible());
        const QAccessibleInterface *described = QAccessible::queryAccessibleInterface(&announcer);
        QCOMPARE(described->role(), QAccessible::Notification);
        QCOMPARE(described->text(QAccessible::Name), u"3 people became present"_s);
        QVERIFY(!described->state().invisible);
        QCOMPARE(listener.heard, QStringList{u"3 people became present"_s});
        QTRY_VERIFY(announcer.isHidden());
    }

    void whatComesMeanwhileWaits()
    {
        QWidget window;
        Announcer announcer(&window);
        Listener listener(announcer);
        window.show();
        announcer.say(Announcer::Kind::News, u"first"_s);
        announcer.say(Announcer::Kind::News, u"overtaken"_s);
        announcer.say(Announcer::Kind::News, u"third"_s);
        announcer.say(Announcer::Kind::Result, u"second"_s);
        QTRY_COMPARE_WITH_TIMEOUT(listener.heard, (QStringList{u"first"_s, u"second"_s, u"third"_s}), 20'000);
    }

    void manyAreOneSentence()
    {
        Scene scene({NotPresent, NotPresent, NotPresent, Present});
        QVERIFY(scene.announced.isEmpty()); // the first list is no news
        scene.poll({Present, Present, Present, NotPresent});
        scene.time.advance(NoticeMerger::Window);
        QTRY_COMPARE(scene.announced.size(), 1);
        QCOMPARE(scene.announced.front().front().toString(),
            u"3 people became present; Agent 4 became not present"_s);
    }

    void notTooOften()
    {
        Scene scene({NotPresent, NotPresent});
        scene.poll({Present, NotPresent});
        scene.time.advance(NoticeMerger::Window);
        QTRY_COMPARE(scene.announced.size(), 1);
        scene.roster.mergePresence(2, {Present, {}}, scene.time.tick());
        scene.time.advance(Announcements::Pause); // armed with the rest of the pause, real time
        QTRY_COMPARE_WITH_TIMEOUT(scene.announced.size(), 2, 20'000);
    }

    void ownChangesHaveTheirOwnWords()
    {
        Scene scene({NotPresent, NotPresent});
        scene.roster.setWriteMark(1, {WriteMark::State::Pending, {Present, {}}});
        scene.roster.mergeWritten(1, {Present, {}});
        scene.roster.setWriteMark(1, {});
        scene.poll({Present, Present});
        scene.time.advance(NoticeMerger::Window);
        QTRY_COMPARE(scene.announced.size(), 1);
        QCOMPARE(scene.announced.front().front().toString(), u"Agent 2 became present"_s);
    }

    void canBeSwitchedOff()
    {
        Scene scene({NotPresent, NotPresent});
        scene.poll({Present, NotPresent});
        scene.announcements.setEnabled(false); // what was collected is dropped, too
        scene.announcements.setEnabled(true);
        scene.poll({Present, Present});
        scene.time.advance(NoticeMerger::Window);
        QTRY_COMPARE(scene.announced.size(), 1);
        QCOMPARE(scene.announced.front().front().toString(), u"Agent 2 became present"_s);
    }
};

QTEST_MAIN(TestAnnouncer)
#include "tst_announcer.moc"
