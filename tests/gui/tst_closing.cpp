// SPDX-License-Identifier: GPL-3.0-or-later
// A window that is closed while a change is on its way.
#include "gui/desk.h"
#include "window/mainwindow.h"

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestClosing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = std::make_unique<MainWindow>();
        m_window->setPage(&m_desk->page, u"Acme"_s);
        m_window->show();
        QVERIFY(m_desk->start());
        m_desk->pane().selectIds({12});
        m_desk->page.beginChange(NotPresent);
        m_desk->tenant.network.on(Put, hanging());
        m_desk->button(u"Set"_s)->click();
        QTRY_COMPARE(m_desk->tenant.network.count(Put), 1);
        QVERIFY(!m_window->close());
        QVERIFY(m_window->isVisible());
    }
    void cleanup()
    {
        m_desk->page.setParent(nullptr);
        m_window.reset();
        m_desk.reset();
    }

    void followsOnceTheChangeHasArrived()
    {
        m_desk->tenant.setAbsent(12, {});
        QVERIFY(m_desk->tenant.network.release(json(R"({"Status":"StatusNotAvailable","Message":""})")));
        QTRY_VERIFY(!m_window->isVisible());
    }

    void staysToTellWhatDidNotArrive()
    {
        QVERIFY(m_desk->tenant.network.release(json(R"({"Error":true,"ErrorMessage":"no"})", 403)));
        QTRY_VERIFY(!m_desk->page.isSending());
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->close());
    }

    void doesNotWaitForEver()
    {
        QTRY_VERIFY_WITH_TIMEOUT(!m_desk->page.isSending(), 10'000);
        QVERIFY(m_window->isVisible());
        QVERIFY(m_window->close());
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    static constexpr auto Put = "PUT /api/v1/User/12/UserPresenceStatus";
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TestClosing)
#include "tst_closing.moc"
