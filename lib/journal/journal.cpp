// SPDX-License-Identifier: GPL-3.0-or-later
// The life of the file. What stands in it is in journal_rows.cpp.
#include "journal/journal.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/zonedtime.h"
#include "journal/database.h"
#include "journal/schema.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxCause = 300;

} // namespace

Journal::Journal(JournalConfig config, Clock clock, QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(std::move(clock))
{
}

Journal::~Journal() = default;

void Journal::start()
{
    m_isStarted = true;
    prune();
}

void Journal::stop()
{
    m_isStarted = false;
    m_database.reset();
}

// Another program may have deleted the file, or put it aside, while it was open here.
bool Journal::isReady()
{
    if (!m_isStarted || m_isGivenUp)
        return false;
    if (!m_database)
        return open();
    if (identityOf(m_config.file) == m_identity)
        return true;
    m_database.reset();
    Q_EMIT renewed();
    return open();
}

bool Journal::open()
{
    if (!prepareJournal(m_config.file)) {
        tell(say(QT_TRANSLATE_NOOP("Rollcall", "The journal cannot be written to %1. Nothing is recorded."))
                 .arg(m_config.file));
        return false;
    }
    auto database = std::make_unique<Database>();
    const FileKind kind =
        database->open(m_config.file, m_config.busyTimeout) ? kindOf(*database) : FileKind::Unreadable;
    if (kind == FileKind::Newer)
        giveUp(say(QT_TRANSLATE_NOOP("Rollcall",
            "The journal was written by a newer Rollcall. It is left as it is, and nothing is recorded.")));
    else if (kind == FileKind::Foreign)
        giveUp(say(QT_TRANSLATE_NOOP(
                       "Rollcall", "%1 is not a journal. It is left as it is, and nothing is recorded."))
                   .arg(m_config.file));
    if (m_isGivenUp)
        return false;
    if (kind != FileKind::Unreadable && (kind == FileKind::Ours || makeTables(*database))
        && configure(*database, m_config.maxPages)) {
        m_database = std::move(database);
        m_identity = identityOf(m_config.file);
        return true;
    }
    const DatabaseFailure failure = database->failure().value_or(DatabaseFailure());
    database.reset(); // closing it later would remove what belongs to the next one
    return failed(failure);
}

bool Journal::failed()
{
    return failed(m_database->failure().value_or(DatabaseFailure()));
}

bool Journal::failed(const DatabaseFailure &failure)
{
    switch (failure.kind) {
    case DatabaseFailure::Kind::Busy:
        break;
    case DatabaseFailure::Kind::Full:
        tell(say(QT_TRANSLATE_NOOP("Rollcall",
            "There is no room on the disk for the journal. Nothing is recorded until there is.")));
        break;
    case DatabaseFailure::Kind::Damaged:
        replaceDamaged();
        break;
    case DatabaseFailure::Kind::Other:
        tell(say(QT_TRANSLATE_NOOP("Rollcall", "The journal cannot be used: %1. It is tried again."))
                 .arg(plainLine(failure.text, MaxCause)));
        m_database.reset();
        break;
    }
    return false;
}

void Journal::replaceDamaged()
{
    m_database.reset();
    const QString kept = m_wasReplaced ? QString() : putAside(m_config.file, m_clock.now().date());
    if (kept.isEmpty())
        return giveUp(say(QT_TRANSLATE_NOOP(
            "Rollcall", "The journal is damaged and cannot be put aside. Nothing is recorded.")));
    m_wasReplaced = true;
    tell(
        say(QT_TRANSLATE_NOOP("Rollcall", "The journal was damaged. It is kept as %1, and a new one begins."))
            .arg(kept));
    Q_EMIT renewed();
    open();
}

void Journal::giveUp(const QString &sentence)
{
    m_isGivenUp = true;
    tell(sentence);
}

void Journal::tell(const QString &sentence)
{
    if (sentence == m_said)
        return;
    m_said = sentence;
    Q_EMIT problem(sentence);
}

bool Journal::removeAll()
{
    m_database.reset();
    Q_EMIT renewed();
    if (!removeJournal(m_config.file)) {
        tell(say(QT_TRANSLATE_NOOP("Rollcall", "The journal %1 could not be deleted completely."))
                 .arg(m_config.file));
        return false;
    }
    m_isGivenUp = false;
    m_wasReplaced = false;
    m_said.clear();
    return true;
}

QDate Journal::firstDay() const
{
    return m_clock.now().date().addDays(-m_config.daysKept);
}

bool Journal::prune()
{
    if (!isReady())
        return false;
    removeAside(m_config.file, firstDay());
    const Moment cutoff = momentOf(zonedTime(firstDay(), QTime(0, 0), m_clock.now().timeZone()));
    // What was removed does not live on in the log beside the file either.
    if (!m_database->transaction(Database::Lock::Write, [&] { return removeBefore(cutoff); })
        || !m_database->run(u"PRAGMA wal_checkpoint(TRUNCATE)"_s))
        return failed();
    m_prunedOn = m_clock.now().date();
    return true;
}

} // namespace Rollcall
