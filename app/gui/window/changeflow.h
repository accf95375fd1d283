// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/presencewriter.h"
#include "change/undo.h"
#include "domain/returntext.h"
#include "window/actionbar.h"

#include <QPointer>

namespace Rollcall {

/// From a wish of the action bar to orders for the writer, and from results to words. Asks about conflicts,
/// one question for all of them; remembers what can be undone. Writer and roster must outlive it.
class ChangeFlow final : public QObject
{
    Q_OBJECT
public:
    enum class Way { One, Many, Undo };
    struct Outcome {
        QString text;
        QStringList details; ///< a line per person, when there is more to say than `text`
        bool isAlert = false;
        int failed = 0; ///< can be tried again with retry()
    };

    ChangeFlow(PresenceWriter &writer, Roster &roster, const QTimeZone &team, ReturnLanguage language,
        QObject *parent = nullptr);

    void apply(const BarWish &wish, const QList<int> &ids);
    void cancel();
    /// Everybody whose change failed or was not sent, once more.
    void retry();
    /// Restores who is still as the last change left them; the others stay as somebody else set them.
    void undo();
    [[nodiscard]] std::chrono::milliseconds undoRemaining() const { return m_undo.remaining(); }
    /// The answer to question(): keep what the others have set, or set it anyway.
    void answer(bool anyway);

Q_SIGNALS:
    void progressed(int done, int total); ///< total 0: nothing is under way any more
    void question(const QString &text, const QString &keep, const QString &anyway);
    void finished(const Rollcall::ChangeFlow::Outcome &outcome);
    void undoChanged();
    void written(int associateId, Rollcall::ChangeFlow::Way way); ///< one change arrived at the server

private:
    [[nodiscard]] ChangeOrder orderFor(int id, const Presence &target, bool isBulk) const;
    void run(const QList<ChangeOrder> &orders);
    void conclude(const QList<ChangeResult> &results);
    [[nodiscard]] QString undoneText() const;
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
    Undo m_undo;
    bool m_isUndoing = false;
    QList<ChangeResult> m_results; ///< the last one for each person
};

} // namespace Rollcall
