// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/roworder.h"

#include <QLocale>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <random>
#include <vector>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QDateTime oslo(int day, int hour)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, 0), QTimeZone("Europe/Oslo"));
}

using When = std::optional<QDateTime>;

struct Person {
    Need need = Need::Present;
    When back{};
    When since{};
    QString message{};
    QString name{};
};

// The people in the order that is wanted, shuffled before. Their ids are their positions in the list.
QList<int> sorted(const RowOrder &order, const std::vector<Person> &people)
{
    QCollator collator{QLocale(QLocale::German)};
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<std::pair<RowKey, int>> keys;
    int id = 0;
    for (const Person &person : people) {
        keys.emplace_back(
            RowKey(order,
                {.need = person.need,
                    .back = person.back,
                    .since = person.since,
                    .message = person.message.isEmpty() ? std::nullopt
                                                        : std::optional(collator.sortKey(person.message)),
                    .name = collator.sortKey(person.name),
                    .associateId = id}),
            id);
        ++id;
    }
    std::shuffle(
        keys.begin(), keys.end(), std::mt19937(7)); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same each time
    std::ranges::sort(keys, [](const auto &a, const auto &b) { return a.first < b.first; });
    QList<int> ids;
    std::ranges::transform(keys, std::back_inserter(ids), [](const auto &key) { return key.second; });
    return ids;
}

QList<int> firstOnes(int count)
{
    QList<int> ids(count);
    std::ranges::generate(ids, [id = 0]() mutable { return id++; });
    return ids;
}

} // namespace

class TestRowOrder final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void need()
    {
        const std::vector<Person> people{
            {.need = Need::Overdue, .back = oslo(22, 9), .name = u"Z"_s},
            {.need = Need::Overdue, .back = oslo(23, 9), .name = u"A"_s},
            {.need = Need::AbsentOpenEnded, .name = u"A"_s},
            {.need = Need::AbsentOpenEnded, .name = u"B"_s},
            {.need = Need::AbsentWithReturn, .back = oslo(23, 11), .name = u"Z"_s},
            {.need = Need::AbsentWithReturn, .back = oslo(23, 12), .name = u"A"_s},
            {.need = Need::AbsentWithReturn, .back = oslo(23, 12), .name = u"B"_s},
            {.need = Need::Unknown, .name = u"A"_s},
            {.need = Need::Present, .back = oslo(30, 9), .name = u"A"_s}, // an old message does not order
            {.need = Need::Present, .back = oslo(24, 9), .name = u"B"_s},
            {.need = Need::Present, .name = u"B"_s},
            {.need = Need::NotAnAgent, .name = u"A"_s},
            {.need = Need::LongerAway, .name = u"A"_s},
        };
        QCOMPARE(sorted({}, people), firstOnes(int(people.size())));
        // Reversed: the later return first, but names still as in a telephone book.
        QCOMPARE(
            sorted({OrderBy::Need, true}, people), (QList<int>{12, 11, 8, 9, 10, 7, 5, 6, 4, 2, 3, 1, 0}));
    }

    void names()
    {
        const std::vector<Person> people{{.name = u"anna berg"_s}, {.name = u"Anna Berg"_s},
            {.name = u"Ängström"_s}, {.name = u"Agent 9"_s}, {.name = u"Agent 10"_s}, {.name = u"Øyvind"_s},
            {.name = u"Zoë"_s}};
        QCOMPARE(sorted({OrderBy::Name}, people), (QList<int>{3, 4, 2, 0, 1, 5, 6}));
        // Namesakes keep the order of their ids.
        QCOMPARE(sorted({OrderBy::Name, true}, people), (QList<int>{6, 5, 0, 1, 2, 4, 3}));
    }

    void messages()
    {
        const std::vector<Person> people{{.message = u"Lunch 10"_s, .name = u"C"_s},
            {.message = u"lunch 9"_s, .name = u"D"_s}, {.name = u"B"_s}, {.name = u"A"_s},
            {.message = u"Ärztin"_s, .name = u"E"_s}, {.message = u"lunch 9"_s, .name = u"B"_s}};
        QCOMPARE(sorted({OrderBy::Message}, people), (QList<int>{4, 5, 1, 0, 3, 2}));
        QCOMPARE(sorted({OrderBy::Message, true}, people), (QList<int>{0, 5, 1, 4, 3, 2}));
    }

    void times_data()
    {
        QTest::addColumn<OrderBy>("by");
        QTest::newRow("back") << OrderBy::Back;
        QTest::newRow("since") << OrderBy::Since;
    }

    void times()
    {
        QFETCH(const OrderBy, by);
        std::vector<Person> people{{.back = oslo(23, 12), .name = u"C"_s}, {.name = u"B"_s}, {.name = u"A"_s},
            {.back = oslo(22, 13), .name = u"D"_s}, {.back = oslo(23, 12), .name = u"A"_s}};
        if (by == OrderBy::Since) {
            for (Person &person : people)
                std::swap(person.back, person.since);
        }
        QCOMPARE(sorted({by}, people), (QList<int>{3, 4, 0, 2, 1}));
        QCOMPARE(sorted({by, true}, people), (QList<int>{4, 0, 3, 2, 1}));
    }

    void clicks()
    {
        RowOrder order;
        order = afterClick(order, OrderBy::Name);
        QCOMPARE(order, (RowOrder{OrderBy::Name, false}));
        order = afterClick(order, OrderBy::Name);
        QCOMPARE(order, (RowOrder{OrderBy::Name, true}));
        QCOMPARE(afterClick(order, OrderBy::Back), (RowOrder{OrderBy::Back, false}));
        order = afterClick(order, OrderBy::Name);
        QCOMPARE(order, RowOrder());
        order = afterClick(order, OrderBy::Need);
        QCOMPARE(order, (RowOrder{OrderBy::Need, true}));
        QCOMPARE(afterClick(order, OrderBy::Need), RowOrder());
    }
};

QTEST_APPLESS_MAIN(TestRowOrder)
#include "tst_roworder.moc"
