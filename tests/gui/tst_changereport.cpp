// SPDX-License-Identifier: GPL-3.0-or-later
#include "window/changereport.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

using Kind = PersonResult::Kind;
using Cause = ApiError::Cause;

const Presence here{Present, {}};
const Presence lunch{NotPresent, u"Lunch"_s};

ChangeResult result(int id, ChangeOutcome outcome, const std::optional<Presence> &stored = lunch)
{
    return {.associateId = id, .outcome = outcome, .before = here, .stored = stored, .target = lunch};
}

ChangeResult failed(int id, const ApiError &error)
{
    ChangeResult failed = result(id, ChangeOutcome::Failed, here);
    failed.error = error;
    return failed;
}

ChangeReport reportOf(const QList<ChangeResult> &results, const QList<LeftOut> &leftOut = {})
{
    return changeReport(results, leftOut, false, [](int id) { return u"Agent %1"_s.arg(id); });
}

} // namespace

Q_DECLARE_METATYPE(Rollcall::PersonResult::Kind)

class TestChangeReport final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachPerson_data()
    {
        QTest::addColumn<ChangeResult>("outcome");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("again");
        QTest::newRow("changed") << result(1, ChangeOutcome::Changed) << Kind::Changed
                                 << u"Set to Not present"_s << QString() << false;
        ChangeResult rewritten = result(1, ChangeOutcome::Changed, Presence{NotPresent, u"Lun"_s});
        rewritten.isTextRewritten = true;
        QTest::newRow("rewritten") << rewritten << Kind::Rewritten << u"Set to Not present"_s
                                   << u"SuperOffice stored another text: “Lun”"_s << false;
        QTest::newRow("already") << result(1, ChangeOutcome::Unchanged) << Kind::Unchanged
                                 << u"Was already Not present"_s << QString() << false;
        QTest::newRow("already, other message")
            << result(1, ChangeOutcome::Unchanged, Presence{NotPresent, u"Ill"_s}) << Kind::Unchanged
            << u"Was already Not present"_s << u"Keeps the message “Ill”."_s << false;
        QTest::newRow("conflict") << result(1, ChangeOutcome::Conflict, Presence{NotPresent, u"<b>Ill</b>"_s})
                                  << Kind::Kept << u"Left as somebody else set it"_s
                                  << u"Not present, “<b>Ill</b>”"_s << false;
        ChangeResult overruled =
            result(1, ChangeOutcome::Conflict, Presence{{EjUserStatus::Deleted, {}}, {}});
        overruled.isOverruled = true;
        QTest::newRow("overruled") << overruled << Kind::Failed << u"Not set"_s
                                   << u"SuperOffice stored Deleted instead."_s << false;
        QTest::newRow("cancelled") << result(1, ChangeOutcome::Cancelled, {}) << Kind::NotTried
                                   << u"Not sent"_s << u"Stopped before their turn."_s << true;
        ChangeResult stopped = result(1, ChangeOutcome::Cancelled, {});
        stopped.stoppedBy = ApiError{.kind = ApiError::Kind::NotPermitted};
        QTest::newRow("stopped") << stopped << Kind::NotTried << u"Not sent"_s
                                 << u"Stopped, because SuperOffice did not permit it for somebody else."_s
                                 << false;
    }

    void eachPerson()
    {
        QFETCH(const ChangeResult, outcome);
        const PersonResult person = reportOf({outcome}).people.front();
        QTEST(person.kind, "kind");
        QTEST(person.what, "what");
        QTEST(person.reason, "reason");
        QTEST(person.canBeTriedAgain, "again");
    }

    void whyItFailed_data()
    {
        QTest::addColumn<ApiError>("error");
        QTest::addColumn<QString>("reason");
        QTest::addColumn<bool>("again");
        QTest::newRow("timeout") << ApiError{.cause = Cause::Timeout}
                                 << u"SuperOffice did not answer in time."_s << true;
        QTest::newRow("500") << ApiError{.cause = Cause::ServerError, .httpStatus = 500}
                             << u"SuperOffice had a problem of its own (500)."_s << true;
        QTest::newRow("cut") << ApiError{.cause = Cause::ConnectionLost} << u"The connection broke off."_s
                             << true;
        QTest::newRow("404") << ApiError{.kind = ApiError::Kind::NotFound, .httpStatus = 404}
                             << u"SuperOffice does not know this person any more."_s << true;
        QTest::newRow("403") << ApiError{.kind = ApiError::Kind::NotPermitted, .httpStatus = 403}
                             << u"SuperOffice does not permit it."_s << false;
        QTest::newRow("409") << ApiError{.kind = ApiError::Kind::Rejected,
            .httpStatus = 409,
            .detail = u"<i>no</i>"_s}
                             << u"SuperOffice did not accept it. It says: “<i>no</i>”"_s << true;
    }

    void whyItFailed()
    {
        QFETCH(const ApiError, error);
        const PersonResult person = reportOf({failed(1, error)}).people.front();
        QCOMPARE(person.kind, Kind::Failed);
        QTEST(person.reason, "reason");
        QTEST(person.canBeTriedAgain, "again");
    }

    void failedFirst()
    {
        const ChangeReport report =
            reportOf({result(1, ChangeOutcome::Unchanged), result(2, ChangeOutcome::Changed),
                         result(3, ChangeOutcome::Conflict), failed(5, {.cause = Cause::Timeout}),
                         failed(4, {.cause = Cause::Timeout}), result(6, ChangeOutcome::Cancelled, {})},
                {{7, u"Anna"_s, u"Locked."_s}});
        QList<int> ids;
        for (const PersonResult &person : report.people)
            ids += person.associateId;
        QCOMPARE(ids, (QList<int>{4, 5, 6, 7, 3, 2, 1}));
        QCOMPARE(report.failed(), 3);
        QVERIFY(report.isAlert);
        QCOMPARE(report.summary,
            u"2 of 7 set to Not present; 1 left as somebody else set them; 2 failed; 1 not sent; 1 left out"_s);
    }

    void oneIsASentence()
    {
        QCOMPARE(reportOf({result(1, ChangeOutcome::Changed)}).summary, u"Agent 1: Set to Not present"_s);
        const ChangeReport report = reportOf({failed(1, {.cause = Cause::Timeout})});
        QCOMPARE(report.summary, u"Agent 1: Not set. SuperOffice did not answer in time."_s);
        QVERIFY(!report.hasDetails());
    }

    void allOfThem()
    {
        const ChangeReport report =
            reportOf({result(1, ChangeOutcome::Changed), result(2, ChangeOutcome::Unchanged)});
        QCOMPARE(report.summary, u"2 people set to Not present"_s);
        QVERIFY(!report.isAlert);
        QVERIFY(report.hasDetails()); // the result per person is there for whoever asks
    }
};

QTEST_GUILESS_MAIN(TestChangeReport)
#include "tst_changereport.moc"
