// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/activation.h"

#include <QAbstractNativeEventFilter>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>
#include <QWindow>

#include <cstdlib>
#include <memory>

#include <xcb/xcb.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Patience = 60'000; // ms, until a window manager has acted on a busy machine

/// What programs tell the desktop about starts, heard on a connection of our own.
class StartupInfo final
{
public:
    StartupInfo()
        : m_x(xcb_connect(nullptr, nullptr))
    {
        const std::uint32_t mask = XCB_EVENT_MASK_PROPERTY_CHANGE;
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_x)).data->root;
        const auto request = xcb_change_window_attributes_checked(m_x, root, XCB_CW_EVENT_MASK, &mask);
        std::free(xcb_request_check(m_x, request));
    }
    ~StartupInfo() { xcb_disconnect(m_x); }
    Q_DISABLE_COPY_MOVE(StartupInfo)

    /// Up to and without the zero.
    QByteArray message()
    {
        (void)QTest::qWaitFor([this] { return isComplete(); }, Patience);
        return m_text.left(m_text.indexOf('\0'));
    }

private:
    bool isComplete()
    {
        while (auto *event = xcb_poll_for_event(m_x)) {
            if ((event->response_type & 0x7f) == XCB_CLIENT_MESSAGE) {
                const auto *piece = reinterpret_cast<const xcb_client_message_event_t *>(event);
                m_text.append(reinterpret_cast<const char *>(piece->data.data8), 20);
            }
            std::free(event);
        }
        return m_text.contains('\0');
    }

    xcb_connection_t *m_x;
    QByteArray m_text;
};

/// The X server's time, as the latest press of a key or button had it.
class UserTime final : public QAbstractNativeEventFilter
{
public:
    UserTime() { qGuiApp->installNativeEventFilter(this); }
    bool nativeEventFilter(const QByteArray &, void *message, qintptr *) override
    {
        const auto *event = static_cast<const xcb_generic_event_t *>(message);
        if ((event->response_type & 0x7f) == XCB_KEY_PRESS)
            latest = static_cast<const xcb_key_press_event_t *>(message)->time;
        return false;
    }
    xcb_timestamp_t latest = 0;
};

/// A window gets the focus as it appears. It asks only if it did not: a request that is still waiting while
/// the next window is used would put the last change of the focus, in the X server's time, after that use.
bool isMadeActive(QWindow &window)
{
    constexpr int Try = 5'000; // ms
    for (int waited = 0; waited < Patience; waited += Try) {
        if (QTest::qWaitForWindowActive(&window, Try))
            return true;
        window.requestActivate();
    }
    return false;
}

} // namespace

/// On a private screen, from on_stage.
class TestActivation final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QCOMPARE(QGuiApplication::platformName(), u"xcb"_s); }

    void theTokenOfAStart()
    {
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
        QCOMPARE(activationToken(), QString());
        qputenv("DESKTOP_STARTUP_ID", "x_TIME12");
        QCOMPARE(activationToken(), u"x_TIME12"_s);
        qputenv("XDG_ACTIVATION_TOKEN", "newer");
        QCOMPARE(activationToken(), u"newer"_s);
        qunsetenv("XDG_ACTIVATION_TOKEN");
        qunsetenv("DESKTOP_STARTUP_ID");
    }

    void aWindowComesToTheFront_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("none") << QString();
        QTest::newRow("with the time") << u"menu-7_TIME%1"_s;
        QTest::newRow("without a time") << u"5a0f-token"_s;
    }

    // The other window has just been used; openbox gives the focus to whoever can show a later time.
    void aWindowComesToTheFront()
    {
        QFETCH(const QString, token);
        UserTime time;
        QWindow ours;
        ours.show();
        QVERIFY(isMadeActive(ours));
        QWindow other;
        other.show();
        QVERIFY(isMadeActive(other));
        QCOMPARE(QProcess::execute(u"xdotool"_s, {u"key"_s, u"a"_s}), 0);
        QTRY_VERIFY_WITH_TIMEOUT(time.latest != 0, Patience);
        activate(ours, token.contains(u'%') ? token.arg(time.latest) : token);
        QTRY_VERIFY_WITH_TIMEOUT(ours.isActive(), Patience);
    }

    void theDesktopNeedNotWaitAnyMore()
    {
        StartupInfo info;
        QWindow window;
        window.show();
        activate(window, u"a \"menu\" that\\has much to say 0123456789_TIME1"_s);
        QCOMPARE(info.message(),
            QByteArray("remove: ID=\"a \\\"menu\\\" that\\\\has much to say 0123456789_TIME1\""));
    }
};

QTEST_MAIN(TestActivation)
#include "tst_activation.moc"
