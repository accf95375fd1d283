// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/presencewriter.h"
#include "change/undo.h"
#include "domain/returntext.h"
#include "window/actionbar.h"
#include "window/changereport.h"

#include <QHash>
#include <QPointer>
#include <QSet>

namespace Rollcall {

/// Somebody has set another state than the person saw who wanted to change it.
struct Conflict {
    int associateId = 0;
    QString name;
    Presence there; ///< what others have set
    QString since; ///< "10:42", "before 10:00"; empty: not known, or not told here
    Presence wanted;
};

/// From a wish of the action bar to orders for the writer, and from results to words. Asks about conflicts;
/// remembers what can be undone. Writer and roster must outlive it.
class ChangeFlow final : public QObject
{
    Q_OBJECT
public:
    enum class Way { One, Many, Undo };

    ChangeFlow(PresenceWriter &writer, Roster &roster, const QTimeZone &team, ReturnLanguage language,
        QObject *parent = nullptr);

    /// A change, or a question about one; until it is over nothing else begins.
    [[nodiscard]] bool isUnderWay() const { return m_run || m_isAsking; }
    /// Something is on its way to the server.
    [[nodiscard]] bool isSending() const { return m_run; }
    /// `leftOut` are only told about.
    void apply(const BarWish &wish, const QList<int> &ids, const QList<LeftOut> &leftOut = {});
    void cancel();
    /// The connection goes: tells what came of the change so far. Nothing can be tried again.
    void abandon();
    /// Everybody whose change failed or was not sent, once more.
    void retry();
    /// Restores who is still as the last change left them; the others stay as somebody else set them.
    void undo();
    [[nodiscard]] std::chrono::milliseconds undoRemaining() const { return m_undo.remaining(); }
    /// The answer to conflicted(): these are set anyway, the others keep what was set meanwhile.
    void answer(const QSet<int> &overwritten);

Q_SIGNALS:
    void progressed(int done, int total); ///< total 0: nothing is under way any more
    void conflicted(const QList<Rollcall::Conflict> &conflicts);
    void finished(const Rollcall::ChangeReport &report);
    void undoChanged();
    void written(int associateId, Rollcall::ChangeFlow::Way way); ///< one change arrived at the server

private:
    [[nodiscard]] ChangeOrder orderFor(int id, const Presence &target, bool keepsMessage) const;
    void begin(const QList<ChangeOrder> &orders, const QList<LeftOut> &leftOut, bool isUndo);
    void run(const QList<ChangeOrder> &orders);
    void keep(const QList<ChangeResult> &results);
    void conclude(const QList<ChangeResult> &results);
    [[nodiscard]] QList<ChangeResult> withTheRest(QList<ChangeResult> results) const;
    [[nodiscard]] Conflict conflictOf(const ChangeResult &result) const;
    [[nodiscard]] QString nameOf(int id) const;
    [[nodiscard]] Way way() const;
    [[nodiscard]] ChangeReport report() const;

    PresenceWriter &m_writer;
    Roster &m_roster;
    QTimeZone m_team;
    ReturnLanguage m_language;
    QPointer<ChangeRun> m_run;
    QList<ChangeOrder> m_orders; ///< of the whole change, each as it was sent last
    QHash<int, QString> m_names; ///< also of those who leave the list meanwhile
    QList<LeftOut> m_leftOut;
    Undo m_undo;
    bool m_isUndoing = false;
    bool m_isAsking = false;
    QList<ChangeResult> m_results; ///< the last one for each person
};

} // namespace Rollcall

Q_DECLARE_METATYPE(Rollcall::Conflict)
Q_DECLARE_METATYPE(Rollcall::ChangeReport)
