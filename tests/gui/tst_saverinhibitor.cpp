// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/saverinhibitor.h"

#include "support/mockservice.h"

#include <QRegularExpression>
#include <QTest>

#include <memory>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

struct Saver : MockService {
    Saver()
        : MockService(QDBusConnection::sessionBus(), u"org.freedesktop.ScreenSaver"_s,
            {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s})
    {
        add(u"Inhibit"_s, u"ss"_s, u"u"_s, u"ret = 42"_s);
        add(u"UnInhibit"_s, u"u"_s, {}, {});
    }
};

struct Portal : MockService {
    Portal()
        : MockService(
            QDBusConnection::sessionBus(), PortalService, {PortalPath, u"org.freedesktop.portal.Inhibit"_s})
    {
        add(u"Inhibit"_s, u"sua{sv}"_s, u"o"_s,
            u"ret = '/org/freedesktop/portal/desktop/request/x/' + args[2]['handle_token']"_s);
    }
};

std::unique_ptr<SaverInhibitor> inhibitor(const QDBusConnection &bus = QDBusConnection::sessionBus())
{
    auto result = std::make_unique<SaverInhibitor>(bus, u"io.github.rollcall.Rollcall"_s, u"Wall"_s);
    result->start();
    return result;
}

} // namespace

/// On buses of its own, from with-bus --system.
class TestSaverInhibitor final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariableIsSet("WITH_BUS") && QDBusConnection::sessionBus().isConnected(),
            "run me through with-bus");
    }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void asksTheScreenSaver()
    {
        Saver saver;
        QVERIFY(saver.start());
        auto wall = inhibitor();
        QTRY_VERIFY(wall->isInhibiting());
        QCOMPARE(saver.count(u"Inhibit"_s), 1);
        QCOMPARE(saver.calls.constFirst().arguments.value(0).toString(), u"io.github.rollcall.Rollcall"_s);
        wall.reset();
        QTRY_COMPARE(saver.count(u"UnInhibit"_s), 1);
        QCOMPARE(saver.calls.constLast().arguments.value(0).toUInt(), 42U);
    }

    // A promise ends with who gave it.
    void againAfterARestart()
    {
        auto wall = inhibitor(); // before the screen saver
        Saver saver;
        for (int i = 1; i <= 2; ++i) {
            QVERIFY(saver.start());
            QTRY_VERIFY(wall->isInhibiting());
            QTRY_COMPARE(saver.count(u"Inhibit"_s), i);
            saver.stop();
            QTRY_VERIFY(!wall->isInhibiting());
        }
    }

    void asksThePortal()
    {
        Portal portal;
        QVERIFY(portal.start());
        const auto wall = inhibitor();
        QTRY_COMPARE(portal.count(u"Inhibit"_s), 1);
        const QVariantList arguments = portal.calls.constFirst().arguments;
        QCOMPARE(arguments.value(0).toString(), QString());
        QCOMPARE(arguments.value(1).toUInt(), 8U);
    }

    void nobodyThere()
    {
        const auto wall = inhibitor();
        const auto without = inhibitor(QDBusConnection(u"no bus"_s));
        QTest::qWait(1);
        QVERIFY(!wall->isInhibiting() && !without->isInhibiting());
    }

    // One that knows no such method, or says no.
    void refuses()
    {
        MockService saver(QDBusConnection::sessionBus(), u"org.freedesktop.ScreenSaver"_s,
            {u"/org/freedesktop/ScreenSaver"_s, u"org.freedesktop.ScreenSaver"_s});
        QVERIFY(saver.start());
        const auto wall = inhibitor();
        saver.settle();
        QVERIFY(!wall->isInhibiting());
    }
};

QTEST_GUILESS_MAIN(TestSaverInhibitor)
#include "tst_saverinhibitor.moc"
