// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimeZone>

namespace Rollcall {

/// A folder for one journal, and clocks that are set by hand: what people read and what nobody can set.
struct Place {
    QTemporaryDir dir;
    QString file = dir.filePath(QStringLiteral("journal/acme.sqlite"));
    QDateTime wall{QDate(2026, 11, 23), QTime(8, 0), Qt::UTC};
    Tick tick{0};
    Clock clock{[this] { return wall; }, [this] { return tick; }};

    void pass(std::chrono::seconds time)
    {
        wall = wall.addSecs(time.count());
        tick += time;
    }
    [[nodiscard]] Moment now() const { return momentOf(wall); }
    [[nodiscard]] JournalConfig config() const
    {
        return {.file = file, .busyTimeout = std::chrono::milliseconds(20)};
    }
};

/// A journal that is open, and what it complained about.
struct OpenJournal {
    explicit OpenJournal(Place &place)
        : OpenJournal(place, place.config())
    {
    }
    OpenJournal(Place &place, const JournalConfig &config)
        : journal(config, place.clock)
    {
        journal.start();
    }
    [[nodiscard]] QStringList said() const
    {
        QStringList sentences;
        for (const auto &arguments : problems)
            sentences += arguments.constFirst().toString();
        return sentences;
    }
    /// The day of one agent as "P 08:00, N 09:00".
    [[nodiscard]] QString told(int associateId, const QDate &date = QDate(2026, 11, 23))
    {
        const auto page = journal.readDay(date, QTimeZone::utc());
        if (!page)
            return QStringLiteral("not read");
        QStringList spans;
        for (const AgentDay &day : page->agents) {
            for (const Span &span : day.spans)
                if (day.associateId == associateId)
                    spans += told(span);
        }
        return spans.join(QStringLiteral(", "));
    }
    /// "N! 09:00 Lunch 1": exact, with message and number of the reason where there are any.
    [[nodiscard]] static QString told(const Span &span)
    {
        QString text = QStringLiteral("PND?").at(int(span.standing));
        if (span.fromIsExact)
            text += u'!';
        text += dateTimeOf(span.from, QTimeZone::utc()).toString(QStringLiteral(" HH:mm"));
        if (!span.message.isEmpty())
            text += u' ' + span.message;
        if (span.reason != Reason::Elsewhere)
            text += u' ' + QString::number(int(span.reason));
        return text;
    }

    Journal journal;
    QSignalSpy problems{&journal, &Journal::problem};
};

} // namespace Rollcall
