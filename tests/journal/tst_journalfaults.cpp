// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/place.h"

#include <QCoreApplication>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTest>

#include <csignal>

#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

constexpr int WriterRounds = 200;
constexpr int WriterPeople = 5;

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// Another program's hold on the same file.
class OtherProgram final
{
public:
    explicit OtherProgram(const QString &file)
    {
        QDir().mkpath(QFileInfo(file).path());
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(file);
        if (!database.open())
            qFatal("cannot open %s", qPrintable(file));
    }
    ~OtherProgram()
    {
        QSqlDatabase::database(u"other"_s, false).close();
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    Q_DISABLE_COPY_MOVE(OtherProgram)

    static void run(const QString &statement)
    {
        QSqlQuery query(QSqlDatabase::database(u"other"_s));
        if (!query.exec(statement))
            qFatal("%s: %s", qPrintable(statement), qPrintable(query.lastError().text()));
    }
};

QList<Transition> someRows(Moment from, int count, const QString &message = {})
{
    QList<Transition> rows;
    for (int i = 0; i < count; ++i)
        rows += Transition{.associateId = i % 50 + 1,
            .at = from + std::chrono::seconds(i),
            .after = i % 2 == 0 ? Present : NotPresent,
            .message = message.isEmpty() ? message : message + QString::number(i)};
    return rows;
}

// Ends when nothing more can be written, however much was tried.
bool writeUntilFull(Journal &journal, Moment from)
{
    for (int i = 0; i < 2000; ++i) {
        const Moment at = from + std::chrono::seconds(500 * i);
        if (!journal.write(someRows(at, 500), {from, at}))
            return true;
    }
    return false;
}

// What a second program does: many small transactions, each tried until it is through.
int write(const QString &file, int firstId)
{
    Journal journal({.file = file, .busyTimeout = 1s}, systemClock());
    QSignalSpy problems(&journal, &Journal::problem);
    journal.start();
    const Moment began = momentOf(QDateTime::currentDateTime());
    for (int round = 0; round < WriterRounds; ++round) {
        QList<Transition> rows;
        for (int i = 0; i < WriterPeople; ++i)
            rows += Transition{.associateId = firstId + i,
                .at = began + std::chrono::seconds(round),
                .after = round % 2 == 0 ? Present : NotPresent,
                .message = QString::number(round)};
        int tries = 0;
        while (!journal.write(rows, {began, began + std::chrono::seconds(round)}))
            if (++tries == 50)
                return 1;
    }
    return problems.isEmpty() ? 0 : 1;
}

} // namespace

class TestJournalFaults final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDamagedFileIsKept_data()
    {
        QTest::addColumn<int>("cutTo"); // -1: not at all
        QTest::addColumn<int>("overwriteAt"); // -1: nothing
        QTest::addColumn<QByteArray>("rubbish");
        QTest::newRow("not a database") << 0 << 0 << QByteArray(5000, 'x');
        QTest::newRow("half a heading") << 0 << 0 << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("a damaged heading") << -1 << 0 << QByteArray(200, '\xff');
        QTest::newRow("cut off") << 9000 << -1 << QByteArray();
        QTest::newRow("damaged inside") << -1 << 8192 << QByteArray(200'000, '\xff');
    }
    void aDamagedFileIsKept()
    {
        QFETCH(int, cutTo);
        QFETCH(int, overwriteAt);
        QFETCH(QByteArray, rubbish);
        Place place;
        {
            OpenJournal open(place);
            QVERIFY(open.journal.write(someRows(place.now(), 20'000), {place.now(), place.now() + 6h}));
        }
        QFile file(place.file);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (cutTo >= 0)
            QVERIFY(file.resize(cutTo));
        if (overwriteAt >= 0)
            QVERIFY(file.seek(overwriteAt) && file.write(rubbish) == rubbish.size());
        file.close();
        const QByteArray damaged = content(place.file);

        place.pass(6h);
        OpenJournal open(place);
        QSignalSpy renewed(&open.journal, &Journal::renewed);
        for (int id = 1; id <= 50; ++id) // some damage shows only where one looks
            (void)open.told(id);
        QVERIFY(open.journal.write(someRows(place.now(), 10), {place.now(), place.now() + 10s})
            || open.journal.write(someRows(place.now(), 10), {place.now(), place.now() + 10s}));
        const QString kept = place.file + ".broken-2026-11-23"_L1;
        QCOMPARE(content(kept), damaged);
        QCOMPARE(open.said().size(), 1);
        QVERIFY2(open.said().constFirst().contains(kept), qPrintable(open.said().constFirst()));
        place.pass(1min);
        QCOMPARE(open.told(10), u"? 00:00, N 14:00"_s);

        place.pass(100 * 24h);
        QVERIFY(open.journal.prune());
        QVERIFY(!QFile::exists(kept)); // it is no older than anything else may get
    }

    void damagedAgainAndAgain()
    {
        Place place;
        put(place.file, QByteArray(5000, 'x'));
        OpenJournal open(place);
        QVERIFY(open.journal.isOpen());
        open.journal.stop();
        put(place.file, QByteArray(5000, 'y'));
        open.journal.start();
        QVERIFY(!open.journal.isOpen());
        QCOMPARE(open.said().size(), 2);
        QVERIFY(open.said().constLast().contains(u"cannot be put aside"_s));
        QCOMPARE(content(place.file), QByteArray(5000, 'y'));
        QVERIFY(open.journal.removeAll()); // a person wants it gone
        QCOMPARE(open.told(1), QString());
    }

    void noPlaceToWrite_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("below a file") << u"%1/file/acme.sqlite"_s;
        QTest::newRow("a folder") << u"%1/folder"_s;
        QTest::newRow("below /proc") << u"/proc/rollcall/acme.sqlite"_s;
        QTest::newRow("in /proc") << u"/proc/acme.sqlite"_s;
    }
    void noPlaceToWrite()
    {
        QFETCH(QString, file);
        Place place;
        put(place.dir.filePath(u"file"_s), "x");
        QVERIFY(QDir(place.dir.path()).mkdir(u"folder"_s));
        place.file = file.contains(u'%') ? file.arg(place.dir.path()) : file;
        OpenJournal open(place);
        QVERIFY(!open.journal.isOpen());
        for (int i = 0; i < 3; ++i)
            QVERIFY(!open.journal.write(someRows(place.now(), 1), {place.now(), place.now()}));
        QVERIFY(!open.journal.readDay(place.wall.date(), QTimeZone::utc()));
        QCOMPARE(open.said().size(), 1); // once, however often it is tried
        QVERIFY2(open.said().constFirst().contains(place.file)
                || open.said().constFirst().contains(u"cannot be used"_s),
            qPrintable(open.said().constFirst()));
    }

    void thePlaceComesBack()
    {
        Place place;
        put(place.dir.filePath(u"journal"_s), "x");
        OpenJournal open(place);
        QCOMPARE(open.said().size(), 1);
        QVERIFY(QFile::remove(place.dir.filePath(u"journal"_s)));
        QVERIFY(open.journal.write(someRows(place.now(), 1), {place.now(), place.now()}));
        QCOMPARE(open.said().size(), 1);
    }

    void aNewerFileIsLeftAlone_data()
    {
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("newer") << QStringList{u"CREATE TABLE event (x)"_s,
            u"PRAGMA application_id = 1383033964"_s, u"PRAGMA user_version = 2"_s};
        QTest::newRow("somebody else's") << QStringList{u"CREATE TABLE cookies (x)"_s};
    }
    void aNewerFileIsLeftAlone()
    {
        QFETCH(QStringList, statements);
        Place place;
        {
            OtherProgram other(place.file);
            for (const QString &statement : statements)
                OtherProgram::run(statement);
        }
        const QByteArray before = content(place.file);
        {
            OpenJournal open(place);
            QVERIFY(!open.journal.write(someRows(place.now(), 1), {place.now(), place.now()}));
            QVERIFY(!open.journal.prune());
            QVERIFY(!open.journal.readDay(place.wall.date(), QTimeZone::utc()));
            QCOMPARE(open.said().size(), 1);
            QVERIFY(open.said().constFirst().contains(u"left as it is"_s));
        }
        QCOMPARE(content(place.file), before);
        QCOMPARE(QDir(QFileInfo(place.file).path()).entryList(QDir::Files), QStringList{u"acme.sqlite"_s});
    }

    void anotherProgramIsWriting()
    {
        Place place;
        OpenJournal open(place);
        {
            OtherProgram other(place.file);
            OtherProgram::run(u"BEGIN IMMEDIATE"_s);
            QVERIFY(!open.journal.write(someRows(place.now(), 1), {place.now(), place.now()}));
            QCOMPARE(open.told(1), QString()); // reading goes on
            OtherProgram::run(u"COMMIT"_s);
        }
        QVERIFY(open.journal.write(someRows(place.now(), 1), {place.now(), place.now() + 1s}));
        QCOMPARE(open.said(), QStringList()); // it is tried again; nobody needs to know
    }

    void twoProgramsWriteAtOnce()
    {
        Place place;
        std::array<QProcess, 2> writers;
        for (size_t i = 0; i < writers.size(); ++i) {
            writers[i].setProcessChannelMode(QProcess::ForwardedErrorChannel);
            writers[i].start(QCoreApplication::applicationFilePath(),
                {u"--write"_s, place.file, QString::number(100 * (i + 1))});
        }
        for (QProcess &writer : writers) {
            QVERIFY(writer.waitForFinished(60'000));
            QCOMPARE(writer.exitCode(), 0);
        }
        OtherProgram other(place.file);
        QSqlQuery count(u"SELECT count(*), count(DISTINCT agent), count(DISTINCT text) FROM event"_s,
            QSqlDatabase::database(u"other"_s));
        QVERIFY(count.next());
        QCOMPARE(count.value(0).toInt(), 2 * WriterRounds * WriterPeople);
        QCOMPARE(count.value(1).toInt(), 2 * WriterPeople);
        QCOMPARE(count.value(2).toInt(), WriterRounds);
    }

    void anotherProgramDeletesTheFile()
    {
        Place place;
        OpenJournal first(place);
        OpenJournal second(place);
        QSignalSpy renewed(&first.journal, &Journal::renewed);
        QVERIFY(first.journal.write(someRows(place.now(), 1), {place.now(), place.now() + 1s}));
        QVERIFY(second.journal.removeAll());
        place.pass(1h);
        QVERIFY(first.journal.write(
            {{.associateId = 7, .at = place.now(), .after = Present}}, {place.now(), place.now() + 1h}));
        QCOMPARE(renewed.size(), 1);
        place.pass(1h);
        QCOMPARE(second.told(7), u"? 00:00, P 09:00"_s); // not into a file that has no name any more
        QCOMPARE(second.told(1), QString());
        QCOMPARE(first.said() + second.said(), QStringList());
    }

    void theFileIsFull()
    {
        Place place;
        JournalConfig config = place.config();
        config.maxPages = 30;
        OpenJournal open(place, config);
        QVERIFY(writeUntilFull(open.journal, place.now()));
        QVERIFY(!open.journal.write(someRows(place.now() + 100h, 5000), {place.now(), place.now()}));
        QCOMPARE(open.said().size(), 1);
        QVERIFY(open.said().constFirst().contains(u"no room"_s));
        place.pass(1h);
        QVERIFY(open.told(1).contains(u"P 08:00"_s)); // what is there can be read
    }

    // As a quota does it: a write beyond the limit fails, whoever one is.
    void filesMayNotGrow()
    {
        Place place;
        OpenJournal open(place);
        QVERIFY(open.journal.write(someRows(place.now(), 100), {place.now(), place.now()}));
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        const rlimit small{300'000, before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const bool isFull = writeUntilFull(open.journal, place.now());
        const QStringList said = open.said();
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
        static_cast<void>(std::signal(SIGXFSZ, handler));
        QVERIFY(isFull);
        QCOMPARE(said.size(), 1);
        QVERIFY2(said.constFirst().contains(u"no room"_s), qPrintable(said.constFirst()));
        QVERIFY(open.journal.write(someRows(place.now() + 1000h, 500), {place.now(), place.now()}));
    }

    void theDiskIsFull()
    {
        if (geteuid() != 0)
            return; // only root can make a disk; filesMayNotGrow() shows the same to everybody
        Place place;
        const QString disk = place.dir.filePath(u"disk"_s);
        QVERIFY(QDir().mkdir(disk));
        QCOMPARE(mount("tmpfs", qPrintable(disk), "tmpfs", 0, "size=1m,mode=700"), 0);
        const auto unmounted = qScopeGuard([&disk] { umount2(qPrintable(disk), MNT_DETACH); });
        place.file = disk + "/journal/acme.sqlite"_L1;
        OpenJournal open(place);
        QVERIFY(open.journal.write(someRows(place.now(), 100), {place.now(), place.now() + 100s}));
        QFile filler(disk + "/filler"_L1);
        QVERIFY(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(1024, 'x')) == 1024) { }
        QVERIFY(filler.errorString().contains(u"No space left"_s));
        QVERIFY(writeUntilFull(open.journal, place.now() + 1h));
        QCOMPARE(open.said().size(), 1);
        QVERIFY2(open.said().constFirst().contains(u"no room"_s), qPrintable(open.said().constFirst()));
        place.pass(1h);
        QVERIFY(open.told(1).contains(u"P 08:00"_s));

        { // started on a full disk
            OpenJournal second(place);
            (void)second.journal.write(someRows(place.now() + 1h, 5000), {place.now(), place.now()});
            place.file = disk + "/journal/other.sqlite"_L1;
            OpenJournal third(place);
            QVERIFY(!third.journal.write(someRows(place.now(), 5000), {place.now(), place.now()}));
            QVERIFY2(third.said().constLast().contains(u"no room"_s), qPrintable(third.said().constLast()));
        }
        QVERIFY(filler.remove());
        QVERIFY(open.journal.write(someRows(place.now(), 100), {place.now(), place.now() + 100s}));
        QCOMPARE(open.said().size(), 1);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == "--write"_L1)
        return write(arguments.value(2), arguments.value(3).toInt());
    TestJournalFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_journalfaults.moc"
