// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/instanceorder.h"

#include <QLocalServer>
#include <QObject>

#include <chrono>
#include <functional>

class QDeadlineTimer;

namespace Rollcall {

/// Where the starts of one user for one profile, or for one wall, meet: a socket in a private folder, and
/// beside it a lock that says whose it is. The kernel lets go of the lock when its process ends, however it
/// ends, so a killed copy leaves nothing in the way and two starts at the same time never both become the
/// first.
class SingleInstance final : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        std::chrono::milliseconds sign{5'000}; ///< until the running copy shows that it is alive
        std::chrono::milliseconds reply{60'000}; ///< until it has done what was asked
    };
    enum class Outcome {
        First, ///< nobody was there; from now on this copy is asked: ordered()
        Answered, ///< the running copy has replied
        Nobody, ///< tell() only: nobody is there to be told
        Silent, ///< one is running and does not answer; the reply says so
        Alone ///< nobody can be met here; the reply says why, the program can run all the same
    };
    struct Meeting {
        Outcome outcome = Outcome::Alone;
        InstanceReply reply;
    };
    using Answer = std::function<void(const InstanceReply &reply)>; ///< at any time; counts once

    /// `folder`: as from runtimeFolder(); empty: Alone. `name`: windowInstanceName() or wallInstanceName().
    SingleInstance(QString folder, const QString &name, Limits limits, QObject *parent = nullptr);
    SingleInstance(const QString &folder, const QString &name, QObject *parent = nullptr);
    ~SingleInstance() override;

    /// Becomes the first one, or has the order carried out by it. Blocks up to the limits: there is no window
    /// yet.
    [[nodiscard]] Meeting meet(const InstanceOrder &order) { return settle(order, true); }
    /// Has the order carried out by the one that runs, if one runs.
    [[nodiscard]] Meeting tell(const InstanceOrder &order) { return settle(order, false); }

Q_SIGNALS:
    /// Another start asks; it waits until `answer` is called.
    void ordered(const Rollcall::InstanceOrder &order, const Rollcall::SingleInstance::Answer &answer);

private:
    Meeting settle(const InstanceOrder &order, bool stays);
    [[nodiscard]] Meeting listen();
    [[nodiscard]] std::optional<Meeting> ask(const QByteArray &line, const QDeadlineTimer &signBy) const;
    [[nodiscard]] QString path() const;
    enum class Lock { Held, Taken, Impossible };
    [[nodiscard]] Lock tryLock();
    void unlock();
    void takeCalls();

    QString m_folder;
    QString m_name;
    Limits m_limits;
    QLocalServer m_server;
    int m_lock = -1; ///< file descriptor; held as long as we are the first
};

} // namespace Rollcall
