// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>
#include <QVariant>

#include <chrono>
#include <optional>

class QSqlError;

namespace Rollcall {

/// What stopped a statement.
struct DatabaseFailure {
    /// By what to do next: try again soon, say that there is no room, put the file aside, say the text.
    enum class Kind { Busy, Full, Damaged, Other };
    Kind kind = Kind::Other;
    QString text;
};

/// One connection to one SQLite file, closed with this object; every query must be gone by then. Knows no
/// tables. What went wrong first stays in failure() until the next open() or transaction().
class Database final
{
public:
    Database();
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    bool open(const QString &file, std::chrono::milliseconds busyTimeout);
    /// A statement whose answer nobody reads.
    bool run(const QString &statement, const QVariantList &values = {});
    /// The same again with other values.
    bool run(QSqlQuery &query, const QVariantList &values);
    /// The first column of the first row; empty also where that is NULL.
    [[nodiscard]] std::optional<qint64> number(const QString &statement, const QVariantList &values = {});
    [[nodiscard]] QSqlQuery prepared(const QString &statement);
    /// Whether the loop over next() ended because there was no more.
    [[nodiscard]] bool isAtEnd(const QSqlQuery &query);
    /// Write: all of it or nothing; waits for other programs first. Read: one state of the file throughout.
    /// `steps` returns whether it succeeded.
    enum class Lock { Read, Write };
    template <typename F> bool transaction(Lock lock, F steps)
    {
        if (!begin(lock))
            return false;
        if (steps() && run(QStringLiteral("COMMIT")))
            return true;
        rollBack();
        return false;
    }
    [[nodiscard]] const std::optional<DatabaseFailure> &failure() const { return m_failure; }

private:
    bool note(const QSqlError &error);
    bool begin(Lock lock);
    void rollBack();

    QString m_name;
    std::optional<DatabaseFailure> m_failure;
};

} // namespace Rollcall
