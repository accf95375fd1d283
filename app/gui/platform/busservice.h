// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <functional>

namespace Rollcall {

/// Whoever has one name on a bus: may come late, end, or be started again. Nothing is waited for and nobody
/// is started, except by wake(): calls are asynchronous, and what an earlier owner answers does not count.
/// Without a bus nobody is ever there.
class BusService final : public QObject
{
    Q_OBJECT
public:
    struct Object {
        QString path;
        QString interface;
    };
    /// An error, too, is an answer.
    using Take = std::function<void(const QDBusMessage &answer)>;

    BusService(QDBusConnection bus, QString name, QObject *parent);

    void start();
    /// Has the bus start whoever the name stands for; they appear, or `failed` hears why not.
    void wake(const Take &failed);
    /// The unique name; empty: nobody is there, or not known yet.
    [[nodiscard]] const QString &owner() const { return m_owner; }
    [[nodiscard]] bool isThere() const { return !m_owner.isEmpty(); }
    /// They began while we were watching.
    [[nodiscard]] bool isNew() const { return m_isNew; }
    [[nodiscard]] bool hasSaid(const QDBusMessage &signal) const;

    void call(const Object &object, const QString &method, const QVariantList &arguments, const Take &take);
    /// A property of the object, or all of them where the name is empty.
    void read(const Object &object, const QString &property, const Take &take);
    /// `slot` as SLOT() has it, with a QDBusMessage last, to be asked about with hasSaid(): anybody can send
    /// the signal. An empty path stands for every object.
    void listen(const Object &object, const QString &signal, QObject *receiver, const char *slot);
    void stopListening(const Object &object, const QString &signal, QObject *receiver, const char *slot);

Q_SIGNALS:
    void appeared();
    void vanished();

private Q_SLOTS: // by name: the bus knows no other way
    void takeDisconnect() { setOwner({}); }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    void setOwner(const QString &owner);
    void send(const QDBusMessage &message, const Take &take);

    QDBusConnection m_bus;
    QString m_name;
    QString m_owner;
    bool m_isNew = false;
    bool m_isStarted = false;
    int m_generation = 0; ///< of the owner
};

} // namespace Rollcall
