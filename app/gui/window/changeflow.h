// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/presencewriter.h"
#include "domain/returntext.h"
#include "window/actionbar.h"

#include <QPointer>

namespace Rollcall {

/// From a wish of the action bar to orders for the writer, and from results to words. Asks about conflicts,
/// one question for all of them. Owns nothing; writer and roster must outlive it.
class ChangeFlow final : public QObject
{
    Q_OBJECT
public:
    struct Outcome {
        QString text;
        QStringList details; ///< a line per person, when there is more to say than `text`
        bool isAlert = false;
    };

    ChangeFlow(PresenceWriter &writer, Roster &roster, const QTimeZone &team, ReturnLanguage language,
        QObject *parent = nullptr);

    void apply(const BarWish &wish, const QList<int> &ids);
    void cancel();
    /// The answer to question(): keep what the others have set, or set it anyway.
    void answer(bool anyway);

Q_SIGNALS:
    void progressed(int done, int total); ///< total 0: nothing is under way any more
    void question(const QString &text, const QString &keep, const QString &anyway);
    void finished(const Rollcall::ChangeFlow::Outcome &outcome);

private:
    [[nodiscard]] ChangeOrder orderFor(int id, const Presence &target, bool isBulk) const;
    void run(const QList<ChangeOrder> &orders);
    void conclude(const ChangeRun &run);
    void askAbout(const QList<ChangeResult> &conflicts);
    [[nodiscard]] QString nameOf(int id) const;
    [[nodiscard]] QString lineFor(const ChangeResult &result) const;
    [[nodiscard]] Outcome outcome() const;

    PresenceWriter &m_writer;
    Roster &m_roster;
    QTimeZone m_team;
    ReturnLanguage m_language;
    QPointer<ChangeRun> m_run;
    QList<ChangeOrder> m_orders;
    QList<ChangeResult> m_results; ///< the last one for each person
};

} // namespace Rollcall
