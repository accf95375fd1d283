// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"

#include <QEventLoop>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestReply final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void finishesThroughTheEventLoop()
    {
        auto *reply = new Reply<int>(this);
        const QPointer<QObject> alive(reply);
        int got = 0;
        reply->then(this, [&](const Result<int> &result) { got = *result; });
        reply->finish(5);
        QCOMPARE(got, 0);
        QTRY_COMPARE(got, 5);
        QTRY_VERIFY(!alive); // deletes itself
    }

    void finishesOnce()
    {
        auto *reply = new Reply<int>(this);
        QSignalSpy finished(reply, &AbstractReply::finished);
        int got = 0;
        reply->then(this, [&](const Result<int> &result) { got += *result; });
        reply->finish(1);
        reply->finish(2);
        QTRY_COMPARE(finished.size(), 1);
        QTest::qWait(10);
        QCOMPARE(got, 1);
        QCOMPARE(finished.size(), 1);
    }

    void deletingCancels()
    {
        auto *reply = new Reply<int>(this);
        bool called = false;
        reply->then(this, [&](const Result<int> &) { called = true; });
        reply->finish(1);
        delete reply;
        QTest::qWait(10);
        QVERIFY(!called);
    }

    void deletingTheParentCancels()
    {
        auto *parent = new QObject(this);
        auto *reply = new Reply<int>(parent);
        bool called = false;
        reply->then(this, [&](const Result<int> &) { called = true; });
        reply->finish(1);
        delete parent;
        QTest::qWait(10);
        QVERIFY(!called);
    }

    void aDeadContextIsNotCalled()
    {
        auto *reply = new Reply<int>(this);
        auto *context = new QObject;
        bool called = false;
        bool other = false;
        reply->then(context, [&](const Result<int> &) { called = true; });
        reply->then(this, [&](const Result<int> &) { other = true; }); // several may listen
        reply->finish(1);
        delete context;
        QTRY_VERIFY(other);
        QVERIFY(!called);
    }

    void errorsAreValues()
    {
        auto *reply = new Reply<QString>(this);
        std::optional<ApiError::Kind> kind;
        reply->then(this, [&](const Result<QString> &result) {
            if (!result)
                kind = result.error().kind;
        });
        reply->finish(ApiError{.kind = ApiError::Kind::NotFound});
        QTRY_VERIFY(kind);
        QCOMPARE(*kind, ApiError::Kind::NotFound);
    }

    void theListenerMayDeleteIt()
    {
        auto *reply = new Reply<QString>(this);
        QString got;
        reply->then(this, [&, reply](const Result<QString> &result) {
            delete reply;
            got = *result; // still there
        });
        reply->finish(u"a text that is long enough to live on the heap"_s);
        QTRY_VERIFY(got.startsWith("a text"_L1));
        QTest::qWait(5);
    }

    void survivesANestedLoop()
    {
        auto *reply = new Reply<int>(this);
        int calls = 0;
        reply->then(this, [&](const Result<int> &) {
            ++calls;
            QEventLoop loop;
            QTimer::singleShot(20, &loop, &QEventLoop::quit);
            loop.exec();
            ++calls;
        });
        reply->finish(1);
        QTRY_COMPARE(calls, 2);
    }
};

QTEST_GUILESS_MAIN(TestReply)
#include "tst_reply.moc"
