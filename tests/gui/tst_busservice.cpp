// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/busservice.h"

#include <QDBusConnectionInterface>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString Name = u"org.example.Thing"_s;
const BusService::Object Thing{u"/org/example/Thing"_s, u"org.example.Thing"_s};

} // namespace

/// Something on the bus that can be asked.
class Answerer final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.example.Thing")
public Q_SLOTS:
    QString whoAreYou() { return objectName(); } // NOLINT(readability-make-member-function-const)
};

/// On a bus of its own that can be ended.
class TestBusService final : public QObject
{
    Q_OBJECT

    QProcess m_daemon;
    QString m_address;
    int m_connections = 0;

    QDBusConnection connection()
    {
        return QDBusConnection::connectToBus(m_address, QString::number(++m_connections));
    }

    struct Scene {
        explicit Scene(const QDBusConnection &bus)
            : service(bus, Name, nullptr)
        {
            service.start();
        }
        BusService service;
        QSignalSpy appeared{&service, &BusService::appeared};
        QSignalSpy vanished{&service, &BusService::vanished};
    };

private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_daemon.start(u"dbus-daemon"_s,
            {u"--nofork"_s, u"--print-address"_s,
                u"--config-file=%1/bus.conf"_s.arg(qEnvironmentVariable("WITH_BUS"))});
        QVERIFY2(QTest::qWaitFor([this] { return m_daemon.canReadLine(); }), "run me through with-bus");
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }

    void cleanup()
    {
        m_daemon.kill();
        m_daemon.waitForFinished();
        for (; m_connections > 0; --m_connections)
            QDBusConnection::disconnectFromBus(QString::number(m_connections));
    }

    void isThereAlready()
    {
        auto other = connection();
        QVERIFY(other.registerService(Name));
        Scene scene(connection());
        QVERIFY(!scene.service.isThere()); // waits for nothing
        QTRY_COMPARE(scene.appeared.size(), 1);
        QCOMPARE(scene.service.owner(), other.baseService());
        QVERIFY(!scene.service.isNew());
    }

    void comesLateAndGoes()
    {
        Scene scene(connection());
        auto other = connection();
        QVERIFY(other.registerService(Name));
        QTRY_COMPARE(scene.appeared.size(), 1);
        QVERIFY(scene.service.isNew());
        QVERIFY(other.unregisterService(Name));
        QTRY_COMPARE(scene.vanished.size(), 1);
        QVERIFY(!scene.service.isThere());
    }

    // Without a moment in between nobody might notice that there is another one.
    void isReplaced()
    {
        auto first = connection();
        QVERIFY(first.interface()->registerService(
            Name, QDBusConnectionInterface::DontQueueService, QDBusConnectionInterface::AllowReplacement));
        Scene scene(connection());
        QTRY_COMPARE(scene.appeared.size(), 1);
        auto second = connection();
        QVERIFY(second.interface()->registerService(Name, QDBusConnectionInterface::ReplaceExistingService));
        QTRY_COMPARE(scene.appeared.size(), 2);
        QCOMPARE(scene.vanished.size(), 1);
        QCOMPARE(scene.service.owner(), second.baseService());
    }

    void isAsked()
    {
        auto other = connection();
        Answerer answerer;
        answerer.setObjectName(u"the first"_s);
        QVERIFY(other.registerObject(Thing.path, &answerer, QDBusConnection::ExportAllSlots));
        QVERIFY(other.registerService(Name));
        Scene scene(connection());
        QStringList answers;
        const auto take = [&](const QDBusMessage &answer) {
            answers += answer.type() == QDBusMessage::ReplyMessage ? answer.arguments().value(0).toString()
                                                                   : answer.errorName();
        };
        scene.service.call(Thing, u"whoAreYou"_s, {}, take); // nobody is there: nothing to wait for
        QTRY_VERIFY(scene.service.isThere());
        scene.service.call(Thing, u"whoAreYou"_s, {}, take);
        QTRY_COMPARE(answers, QStringList{u"the first"_s});
        scene.service.call(Thing, u"fly"_s, {}, take);
        QTRY_COMPARE(answers.size(), 2);
        QCOMPARE(answers[1], u"org.freedesktop.DBus.Error.UnknownMethod"_s);
    }

    void anOldAnswerDoesNotCount()
    {
        auto other = connection();
        Answerer answerer;
        QVERIFY(other.registerObject(Thing.path, &answerer, QDBusConnection::ExportAllSlots));
        QVERIFY(other.registerService(Name));
        Scene scene(connection());
        QTRY_VERIFY(scene.service.isThere());
        int answers = 0;
        QVERIFY(other.unregisterService(Name)); // on its way before the question
        scene.service.call(Thing, u"whoAreYou"_s, {}, [&](const QDBusMessage &) { ++answers; });
        QTRY_COMPARE(scene.vanished.size(), 1);
        QVERIFY(other.registerService(Name));
        QTRY_COMPARE(scene.appeared.size(), 2);
        QCOMPARE(answers, 0);
    }

    void isWoken()
    {
        QFile file(qEnvironmentVariable("WITH_BUS") + u"/services/thing.service"_s);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            u"[D-BUS Service]\nName=%1\nExec=/usr/bin/python3 -m dbusmock %1 %2 %1\n"_s.arg(Name, Thing.path)
                .toUtf8());
        file.close();
        Scene scene(connection());
        QStringList failures;
        const auto failed = [&](const QDBusMessage &answer) { failures += answer.errorName(); };
        scene.service.wake(failed);
        QTRY_VERIFY_WITH_TIMEOUT(scene.service.isThere(), 60'000); // python has to start
        scene.service.wake(failed); // is awake
        BusService nobody(connection(), u"org.example.Nobody"_s, nullptr);
        nobody.wake(failed);
        QTRY_COMPARE(failures, QStringList{u"org.freedesktop.DBus.Error.ServiceUnknown"_s});
        QVERIFY(!nobody.isThere());
        QVERIFY(file.remove()); // not sooner: the bus looks for the file of whoever is awake, too
    }

    void theBusEnds()
    {
        auto other = connection();
        QVERIFY(other.registerService(Name));
        Scene scene(connection());
        QTRY_VERIFY(scene.service.isThere());
        m_daemon.kill();
        QTRY_COMPARE(scene.vanished.size(), 1);
        QVERIFY(!scene.service.isThere());
        scene.service.call(Thing, u"whoAreYou"_s, {}, [](const QDBusMessage &) {});
    }

    void withoutABus()
    {
        Scene scene(QDBusConnection(u"no such bus"_s));
        scene.service.call(Thing, u"whoAreYou"_s, {}, [](const QDBusMessage &) {});
        QVERIFY(!scene.service.isThere());
    }
};

QTEST_GUILESS_MAIN(TestBusService)
#include "tst_busservice.moc"
