// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/database.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// SQLite's result codes; https://www.sqlite.org/rescode.html
constexpr int Busy = 5;
constexpr int Locked = 6;
constexpr int IoError = 10;
constexpr int Corrupt = 11;
constexpr int Full = 13;
constexpr int NotADatabase = 26;
constexpr int PrimaryPart = 0xff;
constexpr int IoErrorWrite = IoError | (3 << 8);

DatabaseFailure::Kind kindOf(int code)
{
    using Kind = DatabaseFailure::Kind;
    if (code == IoErrorWrite) // a quota or a limit of file sizes
        return Kind::Full;
    switch (code & PrimaryPart) {
    case Busy:
    case Locked:
        return Kind::Busy;
    case Full:
        return Kind::Full;
    case Corrupt:
    case NotADatabase:
        return Kind::Damaged;
    default:
        return Kind::Other;
    }
}

} // namespace

Database::Database()
    : m_name(u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces))
{
}

Database::~Database()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

bool Database::open(const QString &file, std::chrono::milliseconds busyTimeout)
{
    m_failure.reset();
    QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, m_name);
    database.setDatabaseName(file);
    database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=%1"_s.arg(busyTimeout.count()));
    return database.open() || note(database.lastError());
}

bool Database::run(const QString &statement, const QVariantList &values)
{
    QSqlQuery query = prepared(statement);
    return !m_failure && run(query, values);
}

bool Database::run(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < int(values.size()); ++i)
        query.bindValue(i, values.at(i));
    return query.exec() || note(query.lastError());
}

std::optional<qint64> Database::number(const QString &statement, const QVariantList &values)
{
    QSqlQuery query = prepared(statement);
    if (m_failure || !run(query, values) || !query.next() || query.isNull(0))
        return std::nullopt;
    return query.value(0).toLongLong();
}

QSqlQuery Database::prepared(const QString &statement)
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        note(query.lastError());
    return query;
}

bool Database::isAtEnd(const QSqlQuery &query)
{
    return !query.lastError().isValid() || note(query.lastError());
}

bool Database::note(const QSqlError &error)
{
    if (!m_failure)
        m_failure = DatabaseFailure{kindOf(error.nativeErrorCode().toInt()), error.text()};
    return false;
}

bool Database::begin(Lock lock)
{
    m_failure.reset();
    return run(lock == Lock::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
}

// After some failures SQLite has done so itself; then this one fails, too, and nobody minds.
void Database::rollBack()
{
    QSqlQuery(QSqlDatabase::database(m_name, false)).exec(u"ROLLBACK"_s);
}

} // namespace Rollcall
