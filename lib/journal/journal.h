// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clock.h"
#include "journal/daypage.h"
#include "journal/journalfile.h"

#include <QObject>

#include <memory>

namespace Rollcall {

class Database;
struct DatabaseFailure;

struct JournalConfig {
    QString file; ///< standardJournalFile() outside tests; has a folder of its own
    int daysKept = 90;
    std::chrono::milliseconds busyTimeout{1000}; ///< how long a write waits for another program
    int maxPages = 0; ///< of the file, for tests of a full one; 0: what the disk holds
};

/// The local record of who was present when, of one profile: one SQLite file that only its owner may read.
/// Made only where a person switched it on and policy allows it; opened by start(). Whatever goes wrong is
/// said by problem(), once, and the program goes on. What is older than daysKept is removed at start and with
/// the first write of each day; the file shrinks.
class Journal final : public QObject
{
    Q_OBJECT
public:
    Journal(JournalConfig config, Clock clock, QObject *parent = nullptr);
    ~Journal() override;

    void start();
    void stop();
    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }

    /// All of it or nothing, and nothing twice: of two transitions of one agent in the same second the later
    /// one counts. `watch` is known by its beginning. False: not written, try again later.
    bool write(const QList<Transition> &transitions, const Watch &watch);
    /// Empty: it could not be read.
    [[nodiscard]] std::optional<DayPage> readDay(const QDate &date, const QTimeZone &zone);
    /// The days on which anything was watched, in order; none also where they cannot be read, which is said.
    [[nodiscard]] QList<QDate> days(const QTimeZone &zone);
    [[nodiscard]] QDate today(const QTimeZone &zone) const;
    /// Removes what is too old; false: it is still there.
    bool prune();
    /// Deletes the file, what SQLite keeps beside it, and damaged ones that were put aside. False: something
    /// is still there. Recording, where it is on, goes on in a new file.
    bool removeAll();

Q_SIGNALS:
    void problem(const QString &sentence);
    /// A day is about to be read: who has something to write, writes it now.
    void aboutToRead();
    /// Nothing of what was written so far is in the file any more.
    void renewed();

private:
    [[nodiscard]] bool isReady();
    bool open();
    bool failed(const DatabaseFailure &failure);
    bool failed();
    void replaceDamaged();
    void giveUp(const QString &sentence);
    void tell(const QString &sentence);
    [[nodiscard]] bool writeAll(const QList<Transition> &transitions, const Watch &watch);
    [[nodiscard]] bool read(QList<Watch> &watches, Moment from, Moment to);
    [[nodiscard]] bool read(QList<Transition> &transitions, Moment from, Moment to);
    [[nodiscard]] bool removeBefore(Moment cutoff);
    [[nodiscard]] QDate firstDay() const;

    JournalConfig m_config;
    Clock m_clock;
    std::unique_ptr<Database> m_database; ///< null: closed
    FileIdentity m_identity; ///< of the file that is open
    bool m_isStarted = false;
    bool m_isGivenUp = false; ///< not ours, newer, or damaged again and again: left alone
    bool m_wasReplaced = false;
    QDate m_prunedOn;
    QString m_said; ///< said already, and still so
};

} // namespace Rollcall
