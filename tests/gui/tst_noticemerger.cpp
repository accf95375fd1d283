// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/noticemerger.h"

#include "roster/testclock.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Kind = NoticeMerger::Kind;

struct Scene {
    TestClock time;
    NoticeMerger merger{time.clock()};

    /// "+1" comes, "-1" goes.
    void add(const QString &events)
    {
        for (const QString &event : events.split(u' ', Qt::SkipEmptyParts))
            merger.add({event.startsWith(u'+') ? Kind::BecamePresent : Kind::BecameNotPresent,
                QStringView(event).mid(1).toInt(), u"P"_s + event.mid(1)});
    }
    QStringList take()
    {
        QStringList lines;
        for (const auto &merged : merger.take())
            lines += merged.body.isEmpty() ? merged.summary : merged.summary + u": "_s + merged.body;
        return lines;
    }
};

} // namespace

class TestNoticeMerger final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void merges_data()
    {
        QTest::addColumn<QString>("events");
        QTest::addColumn<QStringList>("says");
        const auto row = [](const QString &events, const QStringList &says) {
            QTest::newRow(qPrintable(events)) << events << says;
        };
        row(u"+1"_s, {u"P1 became present"_s});
        row(u"-1"_s, {u"P1 became not present"_s});
        row(u"+1 +2 +3"_s, {u"%n people became present: P1, P2, P3"_s});
        row(u"+2 -1 +3"_s, {u"%n people became present: P2, P3"_s, u"P1 became not present"_s});
        row(u"-1 -2"_s, {u"%n people became not present: P1, P2"_s});
        row(u"+1 +1"_s, {u"P1 became present"_s});
        row(u"+1 -1"_s, {});
        row(u"+1 +2 -1"_s, {u"P2 became present"_s});
        row(u"+1 -1 +1"_s, {u"P1 became present"_s});
        row(u"+1 +2 +3 +4 +5"_s, {u"%n people became present: P1, P2, P3, P4, P5"_s});
        row(u"+1 +2 +3 +4 +5 +6 +7"_s, {u"%n people became present: P1, P2, P3, P4, P5 and %n more"_s});
    }

    void merges()
    {
        QFETCH(const QString, events);
        QFETCH(QStringList, says);
        Scene scene;
        scene.add(events);
        scene.time.advance(NoticeMerger::Window);
        // Without a translation Qt puts the number in, but knows no plural forms.
        const auto people = events.count(u'+') > 1 ? events.count(u'+') : events.count(u'-');
        for (QString &line : says) {
            line.replace(u"%n people"_s, u"%1 people"_s.arg(people));
            line.replace(u"%n more"_s, u"%1 more"_s.arg(people - 5));
        }
        QCOMPARE(scene.take(), says);
        QVERIFY(scene.take().isEmpty());
        QVERIFY(!scene.merger.due());
    }

    void waitsFromTheFirstOneOn()
    {
        Scene scene;
        QVERIFY(!scene.merger.due());
        scene.add(u"+1"_s);
        QCOMPARE(scene.merger.due(), 3000ms);
        scene.time.advance(2s);
        scene.add(u"+2"_s);
        QCOMPARE(scene.merger.due(), 1000ms);
        QVERIFY(scene.take().isEmpty());
        scene.time.advance(1s - 1ms);
        QVERIFY(scene.take().isEmpty());
        scene.time.advance(10s); // asked late
        QCOMPARE(scene.merger.due(), 0ms);
        QCOMPARE(scene.merger.take().constFirst().ids, (QList<int>{1, 2}));
        scene.add(u"-2"_s);
        QCOMPARE(scene.merger.due(), 3000ms);
    }

    void namesArePlainAndBounded()
    {
        TestClock time;
        NoticeMerger merger(time.clock());
        merger.add({Kind::BecamePresent, 1, u"<b>Anna</b>\nBerg \u202e"_s + QString(200, u'x')});
        time.advance(1min);
        const QString summary = merger.take().constFirst().summary;
        QVERIFY(summary.startsWith(u"<b>Anna</b> Berg x"_s));
        QVERIFY(summary.size() < 100);
    }
};

QTEST_GUILESS_MAIN(TestNoticeMerger)
#include "tst_noticemerger.moc"
