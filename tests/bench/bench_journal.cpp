// SPDX-License-Identifier: GPL-3.0-or-later
// A journal of a million rows beside the obvious one, a table with the words in every row and an index on
// agent and time: how much room a row takes, and how long the page of one day takes to read.
#include "bench/samples.h"
#include "journal/journal.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Rows = 1'000'000;
constexpr int Agents = 5000;
constexpr int Days = 80;
constexpr int Pages = 30;
constexpr int ReasonEvery = 3; // of the changes are our own
constexpr int Batch = 5000; // rows of one transaction
constexpr double MaxBytes = 60;
constexpr double MaxPage = 200;

const QStringList messages{u"Lunch, back 13:00"_s, u"Meeting"_s, u"Training, back 2026-11-24 08:00"_s,
    u"Gone for today"_s, u"Dentist, back 10:30"_s, u"Parental leave"_s, u"Ferie, tilbake mandag"_s,
    u"Working from the Bergen office"_s};
const QDate firstDay(2026, 9, 1);

/// The nth change: the agents take turns through the working hours of each day.
struct Change {
    Moment at;
    int agent;
    bool isAbsent;
    QString message;
    Reason reason;
};
Change change(int n)
{
    constexpr int PerDay = Rows / Days;
    const Moment morning = momentOf(firstDay.addDays(n / PerDay).startOfDay(Qt::UTC)) + 7h;
    const int turn = n / Agents;
    const bool isAbsent = turn % 2 == 1;
    return {morning + std::chrono::seconds(36'000LL * (n % PerDay) / PerDay), int(n * 2053LL % Agents) + 1,
        isAbsent, isAbsent ? messages.at(n % messages.size()) : QString(),
        n % ReasonEvery == 0 ? Reason::Manual : Reason::Elsewhere};
}

void fill(Journal &journal)
{
    QList<Transition> rows;
    const Moment began = change(0).at;
    for (int n = 0; n < Rows; ++n) {
        const Change c = change(n);
        rows += Transition{.associateId = c.agent,
            .at = c.at,
            .before = c.isAbsent ? Present : NotPresent,
            .after = c.isAbsent ? NotPresent : Present,
            .isExact = true,
            .message = c.message,
            .reason = c.reason};
        if (rows.size() < Batch)
            continue;
        if (!journal.write(rows, {began, c.at}))
            qFatal("the journal cannot be written");
        rows.clear();
    }
}

void run(QSqlQuery &query)
{
    if (!query.exec())
        qFatal("%s", qPrintable(query.lastError().text()));
}

void run(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database());
    query.prepare(statement);
    run(query);
}

void fillPlain()
{
    run(u"PRAGMA journal_mode = WAL"_s);
    run(u"CREATE TABLE event (id INTEGER PRIMARY KEY, agent INTEGER, at TEXT, before TEXT, after TEXT,"
        " message TEXT, reason TEXT)"_s);
    run(u"CREATE INDEX by_agent ON event (agent, at)"_s);
    QSqlQuery insert(QSqlDatabase::database());
    insert.prepare(
        u"INSERT INTO event (agent, at, before, after, message, reason) VALUES (?, ?, ?, ?, ?, ?)"_s);
    for (int n = 0; n < Rows; ++n) {
        if (n % Batch == 0)
            run(u"BEGIN"_s);
        const Change c = change(n);
        const QString present = wireName(Present);
        const QString absent = wireName(NotPresent);
        insert.bindValue(0, c.agent);
        insert.bindValue(1, dateTimeOf(c.at, QTimeZone::utc()).toString(Qt::ISODate));
        insert.bindValue(2, c.isAbsent ? present : absent);
        insert.bindValue(3, c.isAbsent ? absent : present);
        insert.bindValue(4, c.message);
        insert.bindValue(5, c.reason == Reason::Manual ? u"manual"_s : QString());
        run(insert);
        if (n % Batch == Batch - 1)
            run(u"COMMIT"_s);
    }
}

// As the journal does it, going from agent to agent by the index.
int readPlainDay(const QDate &day)
{
    QSqlQuery query(QSqlDatabase::database());
    query.setForwardOnly(true);
    query.prepare(
        u"WITH RECURSIVE people(id) AS (SELECT min(agent) FROM event UNION ALL"
        " SELECT (SELECT min(agent) FROM event WHERE agent > people.id) FROM people WHERE id IS NOT NULL)"
        " SELECT agent, at, before, after, message, reason FROM people JOIN event ON agent = people.id"
        " AND at >= (SELECT ifnull(max(at), ?) FROM event WHERE agent = people.id AND at <= ?)"
        " AND at < ? ORDER BY agent, at"_s);
    const auto text = [](const QDate &date) { return date.startOfDay(Qt::UTC).toString(Qt::ISODate); };
    query.bindValue(0, text(day));
    query.bindValue(1, text(day));
    query.bindValue(2, text(day.addDays(1)));
    run(query);
    int rows = 0;
    for (; query.next(); ++rows)
        for (int column = 0; column < 6; ++column)
            (void)query.value(column);
    return rows;
}

QString bytes(double perRow)
{
    return u"%1 bytes"_s.arg(perRow, 0, 'f', 1);
}

void report(const QString &what, const QString &measured, const QString &baseline, double ratio,
    const QString &ratioWord, const QString &budget, bool isKept)
{
    Bench::printRow(what, measured, baseline, u"%1× %2"_s.arg(ratio, 0, 'f', 1).arg(ratioWord),
        budget + (isKept ? QString() : u" **missed**"_s));
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"journal/bench.sqlite"_s);
    const QString plainFile = folder.filePath(u"plain.sqlite"_s);
    const QDateTime now = firstDay.addDays(Days).startOfDay(Qt::UTC);
    Journal journal({.file = file}, {[now] { return now; }, [] { return Tick(0); }});
    journal.start();
    Bench::Samples fills, prunes;
    fills.measure([&] { fill(journal); });
    prunes.measure([&] { journal.prune(); }); // the log goes into the file
    prunes.measure([&] { journal.prune(); }); // the log goes into the file
    fprintf(stderr, "fill %f prune %f %f\n", fills.median(), prunes.median(), prunes.worst());

    QSqlDatabase plain = QSqlDatabase::addDatabase(u"QSQLITE"_s);
    plain.setDatabaseName(plainFile);
    if (!plain.open())
        qFatal("%s", qPrintable(plain.lastError().text()));
    fillPlain();
    run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s);

    const double perRow = double(QFileInfo(file).size()) / Rows;
    const double plainPerRow = double(QFileInfo(plainFile).size()) / Rows;
    report(u"journal of a million rows, 5,000 agents"_s, bytes(perRow) + u" a row"_s,
        u"words in every row, index on agent and time: "_s + bytes(plainPerRow), plainPerRow / perRow,
        u"smaller"_s, u"at most %1 bytes a row"_s.arg(MaxBytes), perRow <= MaxBytes);

    Bench::Samples samples;
    Bench::Samples plainSamples;
    for (int i = 0; i < Pages; ++i) { // in turns
        const QDate day = firstDay.addDays(1 + i * (Days - 2) / Pages);
        samples.measure([&] {
            const auto page = journal.readDay(day, QTimeZone("Europe/Oslo"));
            if (!page || page->agents.size() != Agents)
                qFatal("a page without its agents");
        });
        plainSamples.measure([&] {
            if (readPlainDay(day) < Agents)
                qFatal("a plain page without its agents");
        });
    }
    report(u"its page of one day, everybody"_s,
        u"%1 ms (%2), worst %3 ms"_s.arg(samples.median(), 0, 'f', 1)
            .arg(samples.size())
            .arg(samples.worst(), 0, 'f', 1),
        u"the same table: %1 ms (%2)"_s.arg(plainSamples.median(), 0, 'f', 1).arg(plainSamples.size()),
        plainSamples.median() / samples.median(), u"faster"_s, u"at most %1 ms"_s.arg(MaxPage),
        samples.median() <= MaxPage);
    {
        Journal second({.file = file, .daysKept = 70}, {[now] { return now; }, [] { return Tick(0); }});
        Bench::Samples s;
        s.measure([&] { second.start(); });
        fprintf(stderr, "prune 10 days %f\n", s.median());
        Journal third({.file = file, .daysKept = 69}, {[now] { return now; }, [] { return Tick(0); }});
        Bench::Samples t;
        t.measure([&] { third.start(); });
        fprintf(stderr, "prune 1 day %f\n", t.median());
    }
    return 0;
}
