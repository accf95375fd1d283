// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "change/undo.h"
#include "domain/coveragealerts.h"
#include "platform/notifications.h"
#include "presence/selfwatch.h"

#include <QHash>

#include <functional>

namespace Rollcall {

/// Tells the signed-in person on the desktop what becomes of their own presence, each with what can be done
/// about it. Changes nothing itself. The notifications must outlive it.
class OwnNotices final : public QObject
{
    Q_OBJECT
public:
    OwnNotices(Notifications &notifications, Clock clock, QObject *parent = nullptr);

    void tellOutside(const Presence &before, const Presence &now);
    void tellSlow(const Presence &target);
    void tellArrived();
    /// `there`: what the server has, where known.
    void tellNotThrough(const Presence &target, const std::optional<Presence> &there);
    void tellAutomatic(SelfWatch::Reason reason, const ChangeResult &result);
    /// By hand, where nobody sees a list: with Undo.
    void tellSet(const ChangeResult &result);
    void tellRefused(const QString &sentence); ///< what was asked for was not done
    void ask(SelfWatch::Question question, const Presence &about);
    void tellSignIn(const QString &sentence);
    void tellTeams(const CoverageAlerts::News &news);
    void close();

Q_SIGNALS:
    /// As long as the server still has `seen`.
    void wanted(const Rollcall::Presence &target, const Rollcall::Presence &seen);
    void repeatWanted(const Rollcall::Presence &target);
    void ordered(const Rollcall::ChangeOrder &order); ///< undo

private:
    struct Deed {
        QString label;
        std::function<void()> act;
    };
    void show(DesktopNotice notice, const QList<Deed> &deeds = {});
    void offerUndo(const ChangeResult &result, DesktopNotice notice);
    [[nodiscard]] Deed setDeed(const QString &label, const Presence &target, const Presence &seen);

    Notifications &m_notifications;
    Undo m_undo;
    QHash<QString, QList<Deed>> m_deeds; ///< by notice
};

} // namespace Rollcall
