// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/needorder.h"

#include <QTest>
#include <QTimeZone>

#include <algorithm>

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

    void order()
    {
        QCollator collator{QLocale(QLocale::English)};
        const auto key = [&](Need need, const When &back, const QString &name, int id) {
            return NeedKey(need, back, collator.sortKey(name), id);
        };
        const std::vector<NeedKey> expected{
            key(Need::Overdue, oslo(22, 9), u"Z"_s, 1),
            key(Need::Overdue, oslo(23, 9), u"A"_s, 2),
            key(Need::AbsentOpenEnded, {}, u"A"_s, 3),
            key(Need::AbsentOpenEnded, {}, u"B"_s, 4),
            key(Need::AbsentWithReturn, oslo(23, 11), u"Z"_s, 5),
            key(Need::AbsentWithReturn, oslo(23, 12), u"A"_s, 6),
            key(Need::AbsentWithReturn, oslo(23, 12), u"B"_s, 7),
            key(Need::Unknown, {}, u"A"_s, 8),
            key(Need::Present, oslo(30, 9), u"A"_s, 9), // a time in a present person's message does not order
            key(Need::Present, oslo(24, 9), u"B"_s, 10),
            key(Need::Present, {}, u"B"_s, 11),
            key(Need::NotAnAgent, {}, u"A"_s, 12),
            key(Need::LongerAway, {}, u"A"_s, 13),
        };
        auto sorted = expected;
        std::ranges::reverse(sorted);
        std::sort(sorted.begin(), sorted.end());
        for (size_t i = 0; i < expected.size(); ++i)
            QCOMPARE(sorted.at(i).associateId, expected.at(i).associateId);
        QVERIFY(!(expected.front() < expected.front()));
    }
};

QTEST_APPLESS_MAIN(TestNeedOrder)
#include "tst_needorder.moc"
