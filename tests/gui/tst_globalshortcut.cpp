// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeportal.h"
#include "platform/globalshortcut.h"

#include <QDBusObjectPath>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString AppId = u"io.github.rollcall.Rollcall"_s;

} // namespace

/// On a bus of its own, from with-bus.
class TestGlobalShortcut final : public QObject
{
    Q_OBJECT

    QDBusConnection m_bus = QDBusConnection::sessionBus();

    struct Scene {
        explicit Scene(const QDBusConnection &bus)
            : shortcut(std::make_unique<GlobalShortcut>(bus, AppId))
        {
            shortcut->start();
        }
        std::unique_ptr<GlobalShortcut> shortcut;
        QSignalSpy changed{shortcut.get(), &GlobalShortcut::changed};
        QSignalSpy activated{shortcut.get(), &GlobalShortcut::activated};
    };

    /// What was asked on the bus before has been answered.
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            m_bus.call(QDBusMessage::createMethodCall(
                u"org.freedesktop.DBus"_s, u"/"_s, u"org.freedesktop.DBus"_s, u"GetId"_s));
            QTest::qWait(1);
        }
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(m_bus.isConnected() && qEnvironmentVariableIsSet("WITH_BUS"), "run me through with-bus");
    }

    void bindsAndIsActivated_data()
    {
        QTest::addColumn<bool>("answersFirst");
        QTest::addColumn<bool>("choosesPath");
        QTest::addColumn<bool>("hasRegistry");
        QTest::newRow("as documented") << false << false << true;
        QTest::newRow("the response is faster than the reply") << true << false << true;
        QTest::newRow("an old portal with paths of its own") << false << true << false;
        QTest::newRow("the portal of Debian 12") << false << false << false;
    }

    void bindsAndIsActivated()
    {
        QFETCH(const bool, answersFirst);
        QFETCH(const bool, choosesPath);
        QFETCH(const bool, hasRegistry);
        FakePortal portal(
            {.hasRegistry = hasRegistry, .answersFirst = answersFirst, .choosesPath = choosesPath});
        Scene scene(m_bus);
        QVERIFY(!scene.shortcut->isBound());
        for (const auto &method : {u"CreateSession"_s, u"BindShortcuts"_s}) {
            if (!choosesPath)
                break; // answers by itself
            QTRY_VERIFY(portal.calls.contains(method));
            settle();
            portal.answer();
        }
        QTRY_VERIFY(scene.shortcut->isBound());
        QCOMPARE(scene.changed.size(), 1);
        QCOMPARE(scene.shortcut->trigger(), u"Meta+Alt+P"_s);
        QCOMPARE(scene.shortcut->problem(), QString());
        QCOMPARE(
            portal.calls, (QStringList{u"Register"_s, u"Get"_s, u"CreateSession"_s, u"BindShortcuts"_s}));
        QCOMPARE(portal.appId, hasRegistry ? AppId : QString());
        QCOMPARE(portal.signatures[u"Register"_s], u"sa{sv}"_s);
        QCOMPARE(portal.signatures[u"CreateSession"_s], u"a{sv}"_s);
        QCOMPARE(portal.signatures[u"BindShortcuts"_s], u"oa(sa{sv})sa{sv}"_s);
        QCOMPARE(portal.boundId, u"toggle"_s);
        QVERIFY(!portal.bound[u"description"_s].toString().isEmpty());
        QVERIFY(portal.createOptions.contains(u"handle_token"_s));

        portal.activate(u"toggle"_s);
        QTRY_COMPARE(scene.activated.size(), 1);
        portal.activate(u"other"_s);
        portal.activate(u"toggle"_s, u"/org/freedesktop/portal/desktop/session/1_1/other"_s);
        auto forged = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.GlobalShortcuts"_s, u"Activated"_s);
        forged.setArguments({QVariant::fromValue(QDBusObjectPath(portal.session)), u"toggle"_s,
            QVariant::fromValue<qulonglong>(1), QVariantMap()});
        m_bus.send(forged); // not from the portal
        portal.activate(u"toggle"_s);
        QTRY_COMPARE(scene.activated.size(), 2);
        settle();
        QCOMPARE(scene.activated.size(), 2);

        portal.changeTrigger(u"Ctrl+<b>F1</b>\n"_s);
        QTRY_COMPARE(scene.shortcut->trigger(), u"Ctrl+<b>F1</b>"_s);
        QCOMPARE(scene.changed.size(), 2);
    }

    // It takes them when the session is made; binding would open the system settings at each start.
    void plasma5()
    {
        FakePortal portal({.hasRegistry = false, .isPlasma5 = true, .trigger = {}});
        Scene scene(m_bus);
        QTRY_VERIFY(scene.shortcut->isBound());
        QCOMPARE(scene.shortcut->trigger(), QString()); // not chosen yet
        QCOMPARE(portal.calls, (QStringList{u"Register"_s, u"Get"_s, u"CreateSession"_s}));
        QVERIFY(portal.createOptions.contains(u"shortcuts"_s));
        QVERIFY(portal.session.endsWith(u"/rollcall"_s)); // its keys are remembered under this name
        portal.activate(u"toggle"_s);
        QTRY_COMPARE(scene.activated.size(), 1);
    }

    void unavailable_data()
    {
        QTest::addColumn<QString>("refusal");
        QTest::addColumn<uint>("createResponse");
        QTest::addColumn<uint>("bindResponse");
        QTest::addColumn<bool>("bindsNothing");
        QTest::addColumn<QString>("says");
        const QString notAllowed = u"was not allowed"_s;
        const QString notSetUp = u"did not set up"_s;
        QTest::newRow("refused with a reason")
            << u"An app id is required"_s << 0U << 0U << false << u"(An app id is required)"_s;
        QTest::newRow("no session") << QString() << 2U << 0U << false << notSetUp;
        QTest::newRow("declined by the user") << QString() << 0U << 1U << false << notAllowed;
        QTest::newRow("failed otherwise") << QString() << 0U << 2U << false << notSetUp;
        QTest::newRow("granted, but not ours") << QString() << 0U << 0U << true << notAllowed;
    }

    void unavailable()
    {
        QFETCH(const QString, refusal);
        QFETCH(const uint, createResponse);
        QFETCH(const uint, bindResponse);
        QFETCH(const bool, bindsNothing);
        QFETCH(const QString, says);
        FakePortal portal({.createResponse = createResponse,
            .bindResponse = bindResponse,
            .bindsNothing = bindsNothing,
            .refusal = refusal});
        Scene scene(m_bus);
        QTRY_COMPARE(scene.changed.size(), 1);
        QVERIFY(!scene.shortcut->isBound());
        QVERIFY2(scene.shortcut->problem().contains(says), qPrintable(scene.shortcut->problem()));
        if (!portal.session.isEmpty())
            portal.activate(u"toggle"_s);
        settle();
        QVERIFY(scene.activated.isEmpty());
    }

    void aPortalWithoutShortcuts()
    {
        FakePortal portal({.hasShortcuts = false});
        Scene scene(m_bus);
        QTRY_COMPARE(scene.changed.size(), 1);
        QVERIFY(!scene.shortcut->isBound());
        QVERIFY(scene.shortcut->problem().contains(u"rollcall --toggle"_s));
        QCOMPARE(portal.calls, (QStringList{u"Register"_s, u"Get"_s}));
    }

    void noPortal()
    {
        Scene scene(m_bus);
        QTRY_COMPARE(scene.changed.size(), 1);
        QVERIFY(scene.shortcut->problem().contains(u"rollcall --toggle"_s));
        FakePortal portal({}); // one that starts late
        QTRY_VERIFY(scene.shortcut->isBound());
        QCOMPARE(scene.shortcut->problem(), QString());
    }

    void aPortalStartedAgain()
    {
        auto first = std::make_unique<FakePortal>(FakePortal::Ways{});
        Scene scene(m_bus);
        QTRY_VERIFY(scene.shortcut->isBound());
        first.reset();
        QTRY_VERIFY(!scene.shortcut->isBound());
        QVERIFY(!scene.shortcut->problem().isEmpty());
        FakePortal second({.trigger = u"Meta+F2"_s});
        QTRY_VERIFY(scene.shortcut->isBound());
        QCOMPARE(second.appId, AppId);
        QCOMPARE(scene.shortcut->trigger(), u"Meta+F2"_s);
        second.activate(u"toggle"_s);
        QTRY_COMPARE(scene.activated.size(), 1);
    }

    void thePortalGoesWhileTheUserIsAsked()
    {
        auto first = std::make_unique<FakePortal>(FakePortal::Ways{.asksUser = true});
        Scene scene(m_bus);
        QTRY_VERIFY(first->calls.contains(u"BindShortcuts"_s));
        settle();
        QVERIFY(!scene.shortcut->isBound() && scene.shortcut->problem().isEmpty());
        first.reset();
        QTRY_VERIFY(!scene.shortcut->problem().isEmpty());
        FakePortal second({.asksUser = true});
        QTRY_VERIFY(second.calls.contains(u"BindShortcuts"_s));
        QVERIFY(!scene.shortcut->isBound());
        second.answer();
        QTRY_VERIFY(scene.shortcut->isBound());
    }

    void theSessionIsClosed()
    {
        FakePortal portal({});
        Scene scene(m_bus);
        QTRY_VERIFY(scene.shortcut->isBound());
        portal.closeSession();
        QTRY_VERIFY(!scene.shortcut->isBound());
        QVERIFY(!scene.shortcut->problem().isEmpty());
        portal.activate(u"toggle"_s);
        settle();
        QVERIFY(scene.activated.isEmpty());
    }

    void whatIsNotNeededIsClosed()
    {
        FakePortal portal({});
        {
            Scene scene(m_bus);
            QTRY_VERIFY(scene.shortcut->isBound());
        }
        QTRY_COMPARE(portal.calls.size(), 5);
        QCOMPARE(portal.calls.constLast(), u"Close"_s);
    }

    void aQuestionThatIsNotNeededIsClosed()
    {
        FakePortal portal({.asksUser = true});
        {
            Scene scene(m_bus);
            QTRY_VERIFY(portal.calls.contains(u"BindShortcuts"_s));
        }
        QTRY_COMPARE(portal.calls.count(u"Close"_s), 2); // the session and the question
    }

    void forgedResponsesDoNotCount()
    {
        FakePortal portal({.asksUser = true});
        Scene scene(m_bus);
        QTRY_VERIFY(portal.calls.contains(u"BindShortcuts"_s));
        auto forged =
            QDBusMessage::createSignal(portal.request, u"org.freedesktop.portal.Request"_s, u"Response"_s);
        forged.setArguments({1U, QVariantMap()});
        m_bus.send(forged);
        settle();
        QCOMPARE(scene.shortcut->problem(), QString());
        portal.answer();
        QTRY_VERIFY(scene.shortcut->isBound());
    }

    // With --replace there is no moment without a portal.
    void thePortalIsReplaced()
    {
        auto first = std::make_unique<FakePortal>(FakePortal::Ways{});
        Scene scene(m_bus);
        QTRY_VERIFY(scene.shortcut->isBound());
        FakePortal second({.asksUser = true});
        QTRY_VERIFY(second.calls.contains(u"BindShortcuts"_s));
        QVERIFY(!scene.shortcut->isBound());
        first->activate(u"toggle"_s);
        settle();
        QVERIFY(scene.activated.isEmpty());
        second.answer();
        QTRY_VERIFY(scene.shortcut->isBound());
    }

    void withoutABus()
    {
        Scene scene(QDBusConnection(u"no such bus"_s));
        QVERIFY(!scene.shortcut->isBound());
        QVERIFY(scene.shortcut->problem().contains(u"rollcall --toggle"_s));
    }
};

QTEST_GUILESS_MAIN(TestGlobalShortcut)
#include "tst_globalshortcut.moc"
