// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/codes.h"
#include "journal/place.h"

#include <QDirIterator>
#include <QStandardPaths>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

Transition seen(int id, Moment at, const Status &after, const QString &message = {})
{
    return {.associateId = id, .at = at, .after = after, .message = message};
}

qint64 sizeOf(const QString &file)
{
    return QFileInfo(file).size();
}

bool isInFiles(const QString &folder, const QByteArray &text)
{
    for (QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories); files.hasNext();) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.readAll().contains(text))
            return true;
    }
    return false;
}

} // namespace

class TestJournal final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingBeforeStart()
    {
        Place place;
        Journal journal(place.config(), place.clock);
        QVERIFY(!journal.isOpen());
        QVERIFY(!journal.write({}, {place.now(), place.now()}));
        QVERIFY(!journal.readDay(place.wall.date(), QTimeZone::utc()));
        QVERIFY(!QFile::exists(place.file));
        journal.start();
        QVERIFY(journal.isOpen());
        journal.stop();
        QVERIFY(!journal.isOpen());
    }

    void remembersOverRestarts()
    {
        Place place;
        const Moment eight = place.now();
        {
            OpenJournal first(place);
            QVERIFY(first.journal.write({seen(1, eight, Present), seen(2, eight, NotPresent, u"Lunch"_s),
                                            {.associateId = 1,
                                                .at = eight + 1h,
                                                .before = Present,
                                                .after = NotPresent,
                                                .isExact = true,
                                                .message = u"Lunch"_s,
                                                .reason = Reason::Manual}},
                {eight, eight + 2h}));
        }
        place.wall = place.wall.addDays(1);
        OpenJournal second(place);
        QCOMPARE(second.told(1), u"? 00:00, P 08:00, N! 09:00 Lunch 1, ? 10:00"_s);
        QCOMPARE(second.told(2), u"? 00:00, N 08:00 Lunch, ? 10:00"_s);
        QCOMPARE(second.told(3), QString());
        QCOMPARE(second.journal.days(QTimeZone::utc()), QList<QDate>{QDate(2026, 11, 23)});
        QCOMPARE(second.said(), QStringList());
    }

    void theStateAtMidnightIsKnown()
    {
        Place place;
        OpenJournal open(place);
        const Moment eight = place.now();
        QVERIFY(open.journal.write({seen(1, eight, Present), seen(1, eight + 1h, NotPresent),
                                       seen(2, eight, Present), seen(3, eight + 20h, Present)},
            {eight, eight + 24h}));
        place.pass(24h);
        const QDate tomorrow(2026, 11, 24);
        QCOMPARE(open.told(1, tomorrow), u"N 00:00"_s);
        QCOMPARE(open.told(2, tomorrow), u"P 00:00"_s);
        QCOMPARE(open.told(3, tomorrow), u"? 00:00, P 04:00"_s);
        QCOMPARE(open.told(1, tomorrow.addDays(1)), QString());
        QCOMPARE(open.journal.days(QTimeZone::utc()), (QList<QDate>{QDate(2026, 11, 23), tomorrow}));
        QCOMPARE(open.journal.days(QTimeZone("Pacific/Auckland")).constFirst(), QDate(2026, 11, 23));
        QCOMPARE(open.journal.days(QTimeZone("Pacific/Auckland")).constLast(), tomorrow);
    }

    void aFreshAnswerEndsTheDayThatIsNotOver()
    {
        Place place;
        OpenJournal open(place);
        const Moment eight = place.now();
        QVERIFY(open.journal.write({seen(1, eight, Present)}, {eight, eight + 1h}));
        place.pass(1h + 90s);
        QCOMPARE(open.told(1), u"? 00:00, P 08:00"_s); // the next poll is under way
        place.pass(31s);
        QCOMPARE(open.told(1), u"? 00:00, P 08:00, ? 09:00"_s);
    }

    void writingTwiceChangesNothing()
    {
        Place place;
        OpenJournal open(place);
        const Moment eight = place.now();
        Transition lunch{
            .associateId = 1, .at = eight + 10min, .before = Present, .after = NotPresent, .isExact = true};
        QVERIFY(open.journal.write({seen(1, eight, Present), lunch}, {eight, eight + 30min}));
        lunch.reason = Reason::Bulk;
        lunch.message = u"Lunch"_s;
        QVERIFY(open.journal.write({lunch, lunch}, {eight, eight + 20min})); // an end never moves back
        place.pass(30min);
        QCOMPARE(open.told(1), u"? 00:00, P 08:00, N! 08:10 Lunch 2"_s);
    }

    void onlyTheOwnerMayRead()
    {
        Place place;
        OpenJournal open(place);
        QVERIFY(open.journal.write({seen(1, place.now(), Present)}, {place.now(), place.now()}));
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther
            | QFile::WriteOther | QFile::ExeOther;
        for (const auto &end : {QString(), u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(place.file + end), qPrintable(end));
            QCOMPARE(QFile::permissions(place.file + end) & others, QFile::Permissions());
        }
        QCOMPARE(QFile::permissions(QFileInfo(place.file).path()) & others, QFile::Permissions());
    }

    void aFileThatOthersMayReadIsClosedToThem()
    {
        Place place;
        {
            const OpenJournal first(place);
        }
        QVERIFY(QFile::setPermissions(
            place.file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const OpenJournal second(place);
        QCOMPARE(
            QFile::permissions(place.file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void whatIsTooOldGoes()
    {
        Place place;
        const QByteArray secret = "dentist at the corner";
        const Moment begin = place.now();
        {
            OpenJournal open(place);
            QVERIFY(open.journal.write(
                {seen(1, begin, NotPresent, QString::fromUtf8(secret)), seen(2, begin, Present)},
                {begin, begin + 1h}));
            QVERIFY(isInFiles(place.dir.path(), secret));
            for (int day = 1; day <= 90; ++day) {
                place.pass(24h);
                QVERIFY(open.journal.write({seen(1, place.now(), Present)}, {place.now(), place.now() + 1h}));
            }
            QCOMPARE(open.journal.days(QTimeZone::utc()).size(), 91);
            QCOMPARE(open.told(2), u"? 00:00, P 08:00, ? 09:00"_s);
            place.pass(24h);
            QVERIFY(open.journal.write({}, {place.now(), place.now()})); // the first of a new day
            QCOMPARE(open.journal.days(QTimeZone::utc()).constFirst(), QDate(2026, 11, 24));
            QCOMPARE(open.told(2), QString());
            QVERIFY(!isInFiles(place.dir.path(), secret)); // nor in what lies beside it
        }
        place.pass(91 * 24h);
        OpenJournal later(place);
        QCOMPARE(later.journal.days(QTimeZone::utc()), QList<QDate>());
        QCOMPARE(later.said(), QStringList());
    }

    void aStateThatStillHoldsOutlivesItsBeginning()
    {
        Place place;
        OpenJournal open(place);
        const Moment begin = place.now();
        QVERIFY(open.journal.write({seen(1, begin, NotPresent, u"Parental leave"_s), seen(2, begin, Present),
                                       {.associateId = 2, .at = begin + 1h, .before = Present, .after = {}}},
            {begin, begin + 24h * 100}));
        place.pass(24h * 100);
        QVERIFY(open.journal.prune());
        const QDate today = place.wall.date();
        QCOMPARE(open.told(1, today), u"N 00:00 Parental leave"_s);
        QCOMPARE(open.told(1, today.addDays(-90)), u"N 00:00 Parental leave"_s);
        QCOMPARE(open.told(1, today.addDays(-91)), QString());
        QCOMPARE(open.told(2, today), QString());
        QCOMPARE(open.journal.days(QTimeZone::utc()).constFirst(), today.addDays(-90));
    }

    void theFileShrinks()
    {
        Place place;
        JournalConfig config = place.config();
        config.daysKept = 10;
        OpenJournal open(place, config);
        QList<Transition> many;
        for (int i = 0; i < 20'000; ++i)
            many +=
                seen(i % 100 + 1, place.now() + std::chrono::seconds(i), i % 2 == 0 ? Present : NotPresent);
        QVERIFY(open.journal.write(many, {place.now(), place.now() + 20'000s}));
        QVERIFY(open.journal.prune()); // moves the log into the file
        const qint64 before = sizeOf(place.file);
        QVERIFY(before > 200'000);
        place.pass(11 * 24h);
        QVERIFY(open.journal.prune());
        QVERIFY2(sizeOf(place.file) < 50'000, qPrintable(QString::number(sizeOf(place.file))));
        QCOMPARE(sizeOf(place.file + "-wal"_L1), 0);
    }

    void everythingCanBeDeleted()
    {
        Place place;
        OpenJournal open(place);
        QSignalSpy renewed(&open.journal, &Journal::renewed);
        QFile broken(place.file + ".broken-2026-11-01"_L1);
        QVERIFY(broken.open(QIODevice::WriteOnly));
        const QString neighbour = QFileInfo(place.file).path() + "/other.sqlite"_L1;
        QVERIFY(QFile(neighbour).open(QIODevice::WriteOnly));
        QVERIFY(open.journal.write({seen(1, place.now(), Present)}, {place.now(), place.now()}));
        QVERIFY(open.journal.removeAll());
        QCOMPARE(renewed.size(), 1);
        QCOMPARE(QDir(QFileInfo(place.file).path()).entryList(QDir::Files), QStringList{u"other.sqlite"_s});
        QCOMPARE(open.told(1), QString()); // recording goes on in a new file
        QVERIFY(open.journal.write({seen(1, place.now(), Present)}, {place.now(), place.now() + 1h}));
        QCOMPARE(open.said(), QStringList());
    }

    void everyProfileHasItsFile()
    {
        QStandardPaths::setTestModeEnabled(true);
        QVERIFY(standardJournalFile(u"acme"_s).endsWith(u"/rollcall/journal/acme.sqlite"_s));
        QVERIFY(standardJournalFile(u"../x y"_s).endsWith(u"/rollcall/journal/..%2Fx%20y.sqlite"_s));
    }

    void codesComeBack()
    {
        const QList<EjUserStatus> codes{EjUserStatus::None, EjUserStatus::Normal, EjUserStatus::NotAvailable,
            EjUserStatus::Deleted, EjUserStatus::ReadOnly, EjUserStatus::Spm, EjUserStatus::System,
            EjUserStatus::Other};
        QSet<int> numbers{codeOf(std::nullopt)};
        for (const EjUserStatus code : codes) {
            const int number = codeOf(Status{code, {}});
            QVERIFY(!numbers.contains(number));
            numbers += number;
            QCOMPARE(statusOf(number)->code, code);
        }
        QVERIFY(!statusOf(0));
        QCOMPARE(statusOf(99)->code, EjUserStatus::Other);
        QCOMPARE(reasonOf(99), Reason::Elsewhere);
        QCOMPARE(reasonOf(int(Reason::Script)), Reason::Script);
    }
};

QTEST_GUILESS_MAIN(TestJournal)
#include "tst_journal.moc"
