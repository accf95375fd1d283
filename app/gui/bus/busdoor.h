// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus/profilelist.h"
#include "bus/profileobject.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

namespace Rollcall {

/// The program on the session bus, for scripts of the same user: claims the name, has "/" list the profiles
/// and one object for each under "/profiles". Where another one has the name it leaves it to them and tries
/// nothing more. After the bus has ended it looks for a new one, ever more rarely; where there was none at
/// the start it does not. Whoever can call is the user: the session bus lets nobody else in.
class BusDoor final : public QObject
{
    Q_OBJECT
public:
    enum class State {
        Closed, ///< not started, or no bus
        Claiming, ///< the bus has not answered yet
        Open,
        Refused, ///< another one has the name, or the bus does not give it
    };
    Q_ENUM(State)
    struct Patience {
        std::chrono::milliseconds first{5'000}; ///< from the end of a bus to the first look for another
        std::chrono::milliseconds longest{300'000};
    };
    /// A bus that lives, if one can be had. Called again after that one has ended.
    using FindBus = std::function<QDBusConnection()>;

    BusDoor(FindBus findBus, QString appId, Clock clock, Patience patience, QObject *parent);
    BusDoor(const FindBus &findBus, const QString &appId, QObject *parent);
    ~BusDoor() override;

    /// The program's own connection, or a new one where that has ended.
    [[nodiscard]] static QDBusConnection sessionBus();

    /// Again after Refused: tries once more.
    void start();
    [[nodiscard]] State state() const { return m_state; }
    /// Until remove(), or until it is deleted. An id that is shown already is shown anew.
    void show(const QString &profileId, BusProfile &profile);
    /// Whoever waits for an answer is told that it has gone.
    void remove(const QString &profileId);

Q_SIGNALS:
    void stateChanged();

private Q_SLOTS: // by name: the bus knows no other way
    void takeDisconnect();

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void open();
    void claim();
    void leave();
    void setState(State state);

    FindBus m_findBus;
    QString m_appId;
    Clock m_clock;
    Patience m_patience;
    QDBusConnection m_bus;
    State m_state = State::Closed;
    ProfileList m_list;
    std::map<QString, std::unique_ptr<ProfileObject>> m_profiles; ///< by id
    QTimer m_again;
};

} // namespace Rollcall
