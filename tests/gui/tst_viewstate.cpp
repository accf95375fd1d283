// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionwords.h"
#include "window/viewstate.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QDateTime noon(QDate(2026, 11, 23), QTime(12, 0));

ViewInputs live(qsizetype agents = 24)
{
    return {.session = Session::State::SignedIn,
        .poller = Poller::State::Live,
        .lastAnswer = noon.addSecs(-5),
        .agents = agents,
        .now = noon};
}

ViewInputs failing(ApiError::Kind kind, ApiError::Cause cause = ApiError::Cause::None)
{
    ViewInputs in = live();
    in.poller = Poller::State::Failing;
    in.error = ApiError{.kind = kind, .cause = cause, .host = u"crm.example"_s};
    in.failingSince = noon.addSecs(-60);
    return in;
}

} // namespace

Q_DECLARE_METATYPE(Rollcall::ViewInputs)

class TestViewState final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStateHasWords_data()
    {
        using Name = ViewState::Name;
        using Action = ViewState::Action;
        using Kind = ApiError::Kind;
        QTest::addColumn<ViewInputs>("in");
        QTest::addColumn<Name>("name");
        QTest::addColumn<bool>("showsRoster");
        QTest::addColumn<QString>("title");
        QTest::addColumn<Action>("action");

        QTest::newRow("start") << ViewInputs{} << Name::Loading << false << u"Loading the agents…"_s
                               << Action::None;
        QTest::newRow("roster") << live() << Name::Roster << true << QString() << Action::None;
        QTest::newRow("empty") << live(0) << Name::Empty << false << u"No agents"_s << Action::TryAgain;

        ViewInputs in = live();
        in.isReadingOnly = true;
        QTest::newRow("reading only")
            << in << Name::ReadingOnly << true << u"Reading only"_s << Action::CheckAgain;

        QTest::newRow("offline") << failing(Kind::Retry, ApiError::Cause::Refused) << Name::Offline << true
                                 << u"Offline since 11:59"_s << Action::TryAgain;
        in = failing(Kind::Retry, ApiError::Cause::Timeout);
        in.isStale = true;
        in.lastAnswer = noon.addSecs(-8 * 60);
        QTest::newRow("stale") << in << Name::Stale << true << u"No contact since 11:52 (8 min)"_s
                               << Action::TryAgain;
        QTest::newRow("no longer permitted") << failing(Kind::NotPermitted) << Name::NotPermitted << true
                                             << u"The list may no longer be read"_s << Action::TryAgain;
        in = failing(Kind::NotPermitted);
        in.agents = 0;
        QTest::newRow("not permitted")
            << in << Name::NotPermitted << false << u"Not permitted"_s << Action::TryAgain;
        QTest::newRow("not this API") << failing(Kind::NotThisApi, ApiError::Cause::Html) << Name::NotUsable
                                      << true << u"This connection cannot be used"_s << Action::OpenSettings;

        in = {.session = Session::State::SignInRefused, .refusedSince = noon, .now = noon};
        QTest::newRow("refused") << in << Name::SignIn << false << u"Sign-in refused"_s
                                 << Action::EnterSecret;
        in = {.session = Session::State::NeedsSecret, .now = noon};
        QTest::newRow("secret wanted") << in << Name::SignIn << false << u"Sign in"_s << Action::EnterSecret;
        in = {.session = Session::State::Unreachable, .failingSince = noon, .now = noon};
        QTest::newRow("unreachable") << in << Name::Offline << false << u"Offline since 12:00"_s
                                     << Action::TryAgain;
    }

    void everyStateHasWords()
    {
        QFETCH(const ViewInputs, in);
        const ViewState state = viewState(in);
        QTEST(state.name, "name");
        QTEST(state.showsRoster, "showsRoster");
        QTEST(state.title, "title");
        QTEST(state.action, "action");
        QCOMPARE(actionText(state.action).isEmpty(), state.action == ViewState::Action::None);
        QVERIFY(!word(state.name).isEmpty());
    }

    void theCauseIsSaid()
    {
        const ViewState state = viewState(failing(ApiError::Kind::Retry, ApiError::Cause::HostNotFound));
        QVERIFY2(state.text.contains(u"crm.example"_s), qPrintable(state.text));
    }

    void nothingIsSaidTwice()
    {
        const Profile profile{.name = u"Acme"_s, .user = u"demo"_s};
        const ViewInputs in{.session = Session::State::SignInRefused,
            .problem = refusedSentence(profile, noon, noon.addSecs(60)),
            .refusedSince = noon,
            .now = noon.addSecs(60)};
        const ViewState refused = viewState(in);
        QCOMPARE((refused.title + refused.text).count(u"12:00"_s), 1);
        QCOMPARE((refused.title + refused.text).count(u"refused"_s), 2); // the heading, and who
        QVERIFY(refusedSentence(profile, noon, noon.addDays(1)).contains(u"2026-11-23 12:00"_s));
        // A list that was read before belies that it may not be read.
        QVERIFY(!viewState(failing(ApiError::Kind::NotPermitted)).text.contains(u"This account"_s));
    }
};

QTEST_GUILESS_MAIN(TestViewState)
#include "tst_viewstate.moc"
