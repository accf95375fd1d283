// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simprocess.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <vector>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

QByteArray httpRequest(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic "
        + QByteArray("demo:demo").toBase64() + "\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\n\r\n" + body;
}

std::unique_ptr<QTcpSocket> connected(const SimProcess &sim)
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QHostAddress::LocalHost, sim.port());
    return socket->waitForConnected() ? std::move(socket) : nullptr;
}

} // namespace

class TestSimProcess final : public QObject
{
    Q_OBJECT

    const QString m_program = QStringLiteral(BIN_DIR "/rollcall-sim");
    const QString m_presenceRoute = u"/api/v1/User/{id}/UserPresenceStatus"_s;
    const QByteArray m_absent = R"({"Status":"StatusNotAvailable","Message":"dropped"})";

private Q_SLOTS:
    void startsAndStops()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        QCOMPARE(sim.url().path(), u"/api"_s);
        QCOMPARE(sim.stats().value(u"total"_s), 0);
        QVERIFY(sim.process().readAllStandardOutput().isEmpty());
        QVERIFY(sim.stop());
    }

    void badOptionsAreUsageErrors_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown") << QStringList{u"--no-such"_s};
        QTest::newRow("number") << QStringList{u"--agents"_s, u"many"_s};
        QTest::newRow("port") << QStringList{u"--port"_s, u"70000"_s};
        QTest::newRow("auth") << QStringList{u"--auth"_s, u"basic:demo"_s};
        QTest::newRow("fault") << QStringList{u"--error-rate"_s, u"120"_s};
        QTest::newRow("argument") << QStringList{u"extra"_s};
    }

    void badOptionsAreUsageErrors()
    {
        QFETCH(const QStringList, arguments);
        QProcess process;
        process.start(m_program, arguments);
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 2);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(!process.readAllStandardError().isEmpty());
    }

    void aTakenPortIsAnError()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        QProcess process;
        process.start(m_program, {u"--port"_s, QString::number(taken.serverPort())});
        QVERIFY(process.waitForFinished());
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardError().contains(QByteArray::number(taken.serverPort())));
    }

    void endsWhenStandardInputCloses()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        sim.process().closeWriteChannel();
        QVERIFY(sim.process().waitForFinished());
        QCOMPARE(sim.process().exitCode(), 0);
    }

    void endsWhenItsParentIsKilled()
    {
        // The fifo, open for reading and writing, never ends, so only the parent's death remains.
        QTemporaryDir dir;
        QProcess shell;
        shell.start(u"/bin/sh"_s,
            {u"-c"_s, u"mkfifo \"$1\"; exec 3<>\"$1\"; \"$0\" --end-with-parent <&3 & wait"_s, m_program,
                dir.filePath(u"fifo"_s)});
        QVERIFY(shell.waitForReadyRead());
        const QUrl url(QString::fromUtf8(shell.readLine().trimmed().mid(10)));
        QVERIFY(url.port() > 0);
        shell.kill();
        QVERIFY(shell.waitForFinished());
        QTRY_VERIFY([&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress::LocalHost, quint16(url.port()));
            return !socket.waitForConnected(1000)
                && socket.error() == QAbstractSocket::ConnectionRefusedError;
        }());
    }

    void carriesRequestsAndHeaders()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        QNetworkAccessManager manager;
        QNetworkRequest request(QUrl(sim.url().toString() + u"/v1/User/2/UserPresenceStatus"_s));
        request.setRawHeader("Authorization", "Basic " + QByteArray("demo:demo").toBase64());
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json; charset=utf-8"_s);
        const std::unique_ptr<QNetworkReply> put(
            manager.put(request, R"({"Status":"StatusNotAvailable","Message":"å"})"));
        QTRY_VERIFY(put->isFinished());
        QCOMPARE(put->error(), QNetworkReply::NoError);
        QCOMPARE(sim.presence(2).value(u"Message"_s), u"å"_s);
        request.setUrl(QUrl(sim.url().toString()
            + u"/v1/User?$select=fullName&$filter=fullName%20is%20'Torsten%20Brandt'"_s));
        const std::unique_ptr<QNetworkReply> get(manager.get(request));
        QTRY_VERIFY(get->isFinished());
        QVERIFY(get->readAll().contains(R"("fullName":"Torsten Brandt")"));
        QCOMPARE(sim.requests(u"PUT "_s + m_presenceRoute), 1);
        QCOMPARE(sim.stats().value(u"total"_s), 2);
    }

    void takesRequestsInPieces()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        const auto socket = connected(sim);
        const QByteArray request = httpRequest("PUT", "/api/v1/User/2/UserPresenceStatus", m_absent);
        for (const qsizetype at : {10, 60, int(request.size()) - 20}) {
            socket->write(
                request.mid(socket->property("sent").toInt(), at - socket->property("sent").toInt()));
            socket->setProperty("sent", at);
            QVERIFY(socket->waitForBytesWritten());
            QTest::qWait(10);
        }
        socket->write(request.last(20));
        QVERIFY(socket->waitForReadyRead());
        QVERIFY(socket->readAll().startsWith("HTTP/1.1 200"));
        QCOMPARE(sim.presence(2).value(u"Message"_s), u"dropped"_s);
    }

    void dropsAfterApplying()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--apply-then-drop"_s, u"100"_s}));
        const auto socket = connected(sim);
        socket->write(httpRequest("PUT", "/api/v1/User/2/UserPresenceStatus", m_absent));
        QVERIFY(socket->waitForDisconnected());
        QCOMPARE(socket->readAll(), QByteArray());
        QCOMPARE(sim.presence(2).value(u"Message"_s), u"dropped"_s);
        // Reading still works.
        const auto other = connected(sim);
        other->write(httpRequest("GET", "/api/v1/User/2/UserPresenceStatus"));
        QVERIFY(other->waitForReadyRead());
        QVERIFY(other->readAll().contains("dropped"));
    }

    void cutsEveryConnection()
    {
        SimProcess sim;
        QVERIFY(sim.start());
        sim.setFaults({{u"drop"_s, true}, {u"latency"_s, 5}});
        const auto socket = connected(sim);
        socket->write(httpRequest("GET", "/api"));
        QVERIFY(socket->waitForDisconnected());
        QCOMPARE(socket->readAll(), QByteArray());
        sim.setFaults({{u"reset"_s, true}});
        QCOMPARE(sim.requests(u"GET /api"_s), 1);
    }

    void slowAnswersDoNotBlock()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--latency"_s, u"60000"_s}));
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        for (int n = 0; n < 10; ++n) {
            clients.push_back(connected(sim));
            clients.back()->write(httpRequest("GET", "/api"));
            QVERIFY(clients.back()->waitForBytesWritten());
        }
        QTRY_COMPARE(sim.stats().value(u"inFlightPeak"_s), 10);
        for (const auto &client : clients)
            QCOMPARE(client->bytesAvailable(), 0);
    }

    void clientsMayLeaveFirst()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--latency"_s, u"30"_s}));
        for (int n = 0; n < 50; ++n) {
            const auto client = connected(sim);
            client->write(httpRequest("GET", n % 2 ? "/api" : "/api/v1/User"));
            QVERIFY(client->waitForBytesWritten());
            client->abort();
        }
        const auto patient = connected(sim);
        patient->write(httpRequest("GET", "/api"));
        QVERIFY(patient->waitForReadyRead());
        QVERIFY(sim.stop());
    }

    void othersComeAndGo()
    {
        SimProcess sim;
        QVERIFY(sim.start({u"--churn"_s, u"6000"_s, u"--agents"_s, u"3"_s, u"--absent"_s, u"0"_s}));
        bool left = false;
        QTRY_VERIFY(left = left || sim.presence(2).value(u"Status"_s) == u"StatusNotAvailable"_s);
        QCOMPARE(sim.presence(1).value(u"Status"_s), u"StatusNormal"_s);
    }
};

QTEST_GUILESS_MAIN(TestSimProcess)
#include "tst_simprocess.moc"
