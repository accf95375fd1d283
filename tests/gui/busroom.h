// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bus/busdoor.h"

#include <QFile>
#include <QProcess>
#include <QTest>

namespace Rollcall {

/// A bus that can be ended and begun again at the same address.
class TestBus final
{
public:
    [[nodiscard]] bool start()
    {
        using namespace Qt::StringLiterals;
        QFile::remove(socket());
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"dbus-daemon"_s,
            {u"--nofork"_s, u"--print-address"_s, u"--address="_s + address(),
                u"--config-file=%1/bus.conf"_s.arg(qEnvironmentVariable("WITH_BUS"))});
        return QTest::qWaitFor([this] { return m_daemon.canReadLine(); });
    }
    void end()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
        m_daemon.readAll();
    }
    [[nodiscard]] static QString address()
    {
        using namespace Qt::StringLiterals;
        return u"unix:path="_s + socket();
    }
    /// A connection of its own each time.
    [[nodiscard]] QDBusConnection connection()
    {
        return QDBusConnection::connectToBus(address(), QString::number(++m_connections));
    }
    void disconnectAll()
    {
        for (; m_connections > 0; --m_connections)
            QDBusConnection::disconnectFromBus(QString::number(m_connections));
    }

private:
    static QString socket()
    {
        using namespace Qt::StringLiterals;
        return qEnvironmentVariable("WITH_BUS") + u"/run/door"_s;
    }

    QProcess m_daemon;
    int m_connections = 0;
};

/// A program that notes what it is asked, and answers when told to or with what it was given.
class FakeProfile final : public BusProfile
{
public:
    using BusProfile::BusProfile;

    Facts shown{.name = QStringLiteral("Acme"),
        .ownStatus = QStringLiteral("StatusNormal"),
        .present = 7,
        .notPresent = 3,
        .unknown = 1,
        .isConnected = true,
        .lastUpdated = QDateTime(QDate(2026, 11, 23), QTime(8, 0), Qt::UTC)};
    std::optional<InstanceReply> reply = InstanceReply{}; ///< nullopt: later
    QList<InstanceOrder> orders;
    QList<Answer> answers;
    QList<int> waitedFor;
    QStringList tokens; ///< of showWindow()

    [[nodiscard]] Facts facts() const override { return shown; }
    [[nodiscard]] QTimeZone teamTimeZone() const override { return QTimeZone("Europe/Oslo"); }
    void carryOut(const InstanceOrder &order, const Answer &answer) override
    {
        orders += order;
        answers += answer;
        if (reply)
            answer(*reply);
    }
    [[nodiscard]] InstanceReply tellWhenBack(int associateId) override
    {
        waitedFor += associateId;
        return reply.value_or(InstanceReply());
    }
    void showWindow(const QString &activationToken) override { tokens += activationToken; }

    void change(const Facts &facts)
    {
        shown = facts;
        Q_EMIT factsChanged();
    }
};

} // namespace Rollcall
