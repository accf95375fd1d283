// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/needorder.h"

#include <QTest>
#include <QTimeZone>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QDateTime oslo(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute), QTimeZone("Europe/Oslo"));
}

using When = std::optional<QDateTime>;

} // namespace

Q_DECLARE_METATYPE(When)

class TestNeedOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void need_data()
    {
        QTest::addColumn<Standing>("standing");
        QTest::addColumn<When>("back");
        QTest::addColumn<When>("since");
        QTest::addColumn<Need>("need"); // now is the 23rd, 10:00
        const auto row = [](const char *name, Standing standing, const When &back, const When &since,
                             Need need) { QTest::newRow(name) << standing << back << since << need; };
        row("present", Standing::Present, {}, {}, Need::Present);
        row("present with a stale time", Standing::Present, oslo(22, 9), oslo(1, 9), Need::Present);
        row("unknown", Standing::Unknown, oslo(22, 9), {}, Need::Unknown);
        row("not an agent", Standing::NotAnAgent, oslo(22, 9), {}, Need::NotAnAgent);
        row("absent", Standing::NotPresent, {}, {}, Need::AbsentOpenEnded);
        row("absent since today", Standing::NotPresent, {}, oslo(23, 0), Need::AbsentOpenEnded);
        row("absent since yesterday", Standing::NotPresent, {}, oslo(22, 23, 59), Need::LongerAway);
        row("yesterday elsewhere", Standing::NotPresent, {},
            QDateTime(QDate(2026, 11, 22), QTime(23, 30), Qt::UTC), Need::AbsentOpenEnded);
        row("start in the future", Standing::NotPresent, {}, oslo(24, 9), Need::AbsentOpenEnded);
        row("returns later", Standing::NotPresent, oslo(23, 10, 1), oslo(1, 9), Need::AbsentWithReturn);
        row("returns now", Standing::NotPresent, oslo(23, 10), {}, Need::Overdue);
        row("overdue for days", Standing::NotPresent, oslo(20, 10), oslo(1, 9), Need::Overdue);
    }

    void need()
    {
        QFETCH(const Standing, standing);
        QFETCH(const When, back);
        QFETCH(const When, since);
        QTEST(needOf({standing, back, since}, oslo(23, 10)), "need");
    }

    void todayOfThisMachineAndOfOthers()
    {
        const QDateTime now(QDate(2026, 3, 29), QTime(10, 0)); // a clock change in most of Europe
        for (int minutes = 0; minutes < 3 * 24 * 60; minutes += 7) {
            const QDateTime since = now.addSecs(-minutes * 60);
            const Need expected = since.date() < now.date() ? Need::LongerAway : Need::AbsentOpenEnded;
            QCOMPARE(needOf({Standing::NotPresent, {}, since}, now), expected);
            QCOMPARE(needOf({Standing::NotPresent, {}, since.toUTC()}, now), expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestNeedOrder)
#include "tst_needorder.moc"
