// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instanceorder.h"

#include <QSet>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

using Command = InstanceOrder::Command;

Q_DECLARE_METATYPE(Rollcall::InstanceOrder)

class TestInstanceOrder final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ordersSurvive_data()
    {
        QTest::addColumn<InstanceOrder>("order");
        QTest::newRow("raise") << InstanceOrder{};
        QTest::newRow("raise with options") << InstanceOrder{
            .options = {u"--dark"_s, u"--profile"_s, u"Årø \"x\""_s}, .activationToken = u"token_TIME123"_s};
        QTest::newRow("toggle") << InstanceOrder{.command = Command::Toggle};
        QTest::newRow("present") << InstanceOrder{.command = Command::Present};
        QTest::newRow("absent") << InstanceOrder{.command = Command::Absent,
            .message = u"Lunch\nמחר 🍽 \\ \"'"_s,
            .until = u"2026-11-23 13:00"_s};
    }

    void ordersSurvive()
    {
        QFETCH(const InstanceOrder, order);
        const QByteArray line = toLine(order);
        QCOMPARE(line.count('\n'), 1);
        QVERIFY(line.endsWith('\n'));
        const ReceivedOrder received = orderFromLine(line);
        QVERIFY2(received.order, qPrintable(received.problem));
        QCOMPARE(*received.order, order);
    }

    void theLongestMessageFits()
    {
        // Every unit of 255 may take three bytes, or six where it has to be written as an escape.
        const InstanceOrder order{.command = Command::Absent, .message = QString(255, QChar(1))};
        QVERIFY(toLine(order).size() <= MaxInstanceLine);
    }

    void badOrders_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isOtherVersion");
        QTest::newRow("nothing") << QByteArray() << false;
        QTest::newRow("an empty line") << QByteArray("\n") << false;
        QTest::newRow("words") << QByteArray("GET / HTTP/1.1\r\n") << false;
        QTest::newRow("an array") << QByteArray("[1]\n") << false;
        QTest::newRow("no version") << QByteArray("{\"command\":\"toggle\"}\n") << false;
        QTest::newRow("a version in words")
            << QByteArray("{\"command\":\"toggle\",\"version\":\"1\"}\n") << false;
        QTest::newRow("no command") << QByteArray("{\"version\":1}\n") << false;
        QTest::newRow("an unknown command") << QByteArray("{\"version\":1,\"command\":\"quit\"}\n") << false;
        QTest::newRow("a command that is none")
            << QByteArray("{\"version\":1,\"command\":[\"toggle\"]}\n") << false;
        QTest::newRow("half") << QByteArray("{\"version\":1,\"command\":\"toggle\"\n") << false;
        QTest::newRow("zeros") << QByteArray(100, '\0') << false;
        QTest::newRow("a later version") << QByteArray("{\"command\":\"toggle\",\"version\":2}\n") << true;
        QTest::newRow("an earlier one") << QByteArray("{\"command\":\"toggle\",\"version\":0}\n") << true;
    }

    void badOrders()
    {
        QFETCH(const QByteArray, line);
        const ReceivedOrder received = orderFromLine(line);
        QVERIFY(!received.order);
        QVERIFY(!received.problem.isEmpty());
        QTEST(received.problem == otherVersionSentence(), "isOtherVersion");
        QVERIFY(!isReceivedLine(line));
        QVERIFY(!replyFromLine(line));
    }

    void replies()
    {
        const InstanceReply reply{7, u"Anna is “Present”."_s};
        QCOMPARE(replyFromLine(toLine(reply)), reply);
        QVERIFY(!isReceivedLine(toLine(reply)));
        QVERIFY(isReceivedLine(receivedLine()));
        QVERIFY(!replyFromLine(receivedLine()));
        QCOMPARE(replyFromLine(toLine({0, {}})), InstanceReply());
        // What ends up in a terminal is one line and steers nothing.
        QCOMPARE(replyFromLine("{\"version\":1,\"exitCode\":1,\"sentence\":\"a\\u001b[2Jb\\nc\"}")->sentence,
            u"a [2Jb c"_s);
        QVERIFY(toLine({0, QString(100'000, u'x')}).size() < MaxInstanceLine);
    }

    void namesAreSafeAndApart()
    {
        QCOMPARE(windowInstanceName(u"acme-2"_s), u"rollcall.window.acme-2"_s);
        QCOMPARE(wallInstanceName(u"acme-2"_s, 1), u"rollcall.wall.acme-2.1"_s);
        const QStringList ids{{}, u"acme"_s, u"Acme"_s, u"ACME"_s, u"acme.1"_s, u"a/../../b"_s, u"a\nb"_s,
            u"%1"_s, u"å"_s, u"_"_s, u".lock"_s, QString(40, u'a'), QString(41, u'a'), QString(5000, u'a'),
            QString(5000, u'b'), u"acme.lock"_s};
        QSet<QString> names;
        for (const QString &id : ids) {
            for (const QString &name : {windowInstanceName(id), wallInstanceName(id, 0),
                     wallInstanceName(id, 1), wallInstanceName(id, 10)}) {
                QVERIFY2(!names.contains(name), qPrintable(name));
                names += name;
                QVERIFY2(name.size() < 70 && !name.contains(u'/') && !name.endsWith(u".lock"_s)
                        && name.startsWith(u"rollcall."_s),
                    qPrintable(name));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestInstanceOrder)
#include "tst_instanceorder.moc"
