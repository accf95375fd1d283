// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/changeroom.h"

#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const Presence here{Present, {}};
const Presence lunch{NotPresent, u"Lunch"_s};

/// The largest number of people who had been read and were not written yet.
int changingAtOnce(const FakeNetwork &network)
{
    QSet<QByteArray> begun, open;
    qsizetype most = 0;
    for (const QByteArray &route : network.routes()) {
        const QByteArray path = route.sliced(4);
        if (route.startsWith("PUT"))
            open.remove(path);
        else if (!begun.contains(path))
            open.insert(path);
        begun.insert(path);
        most = std::max(most, open.size());
    }
    return int(most);
}

} // namespace

class TestPresenceWriter final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesBothPropertiesAndReadsWhatWasStored()
    {
        ChangeRoom room;
        room.know(5, here);
        const auto results = room.change({{.associateId = 5, .target = lunch, .seenStatus = Present}});
        QCOMPARE(results.size(), 1);
        QCOMPARE(results[0].outcome, ChangeOutcome::Changed);
        QCOMPARE(results[0].before, here);
        QCOMPARE(results[0].stored, lunch);
        QCOMPARE(room.server.network.routes(),
            (QByteArrayList{"GET /api/v1/User/5/UserPresenceStatus", "PUT /api/v1/User/5/UserPresenceStatus",
                "GET /api/v1/User/5/UserPresenceStatus"}));
        const auto body = QJsonDocument::fromJson(room.server.network.seen()[1].body).object();
        QCOMPARE(body.keys(), (QStringList{u"Message"_s, u"Status"_s}));
        QCOMPARE(room.roster.find(5)->message, u"Lunch"_s);
        QCOMPARE(room.roster.find(5)->write, WriteMark{});
    }

    void nothingToDoIsNotWritten()
    {
        ChangeRoom room;
        room.know(5, lunch);
        QCOMPARE(room.change({{.associateId = 5, .target = lunch}})[0].outcome, ChangeOutcome::Unchanged);
        const Presence meeting{NotPresent, u"Meeting"_s};
        QCOMPARE(room.change({{.associateId = 5, .target = meeting, .keepsMessage = true}})[0].outcome,
            ChangeOutcome::Unchanged);
        QCOMPARE(room.server.writes[5], 0);
        QCOMPARE(room.server.kept[5], lunch);
    }

    void anotherStateThanSeenIsAConflict()
    {
        ChangeRoom room;
        room.know(5, lunch);
        const auto byStatus =
            room.change({{.associateId = 5, .target = {NotPresent, u"Ill"_s}, .seenStatus = Present}});
        QCOMPARE(byStatus[0].outcome, ChangeOutcome::Conflict);
        const auto byMessage = room.change(
            {{.associateId = 5, .target = here, .seenStatus = NotPresent, .seenMessage = u"Meeting"_s}});
        QCOMPARE(byMessage[0].outcome, ChangeOutcome::Conflict);
        QCOMPARE(room.server.writes[5], 0);
    }

    void aLostAnswerIsReadNotRepeated()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &request) {
            ++room.server.writes[5];
            room.server.apply(5, request.body);
            return failing(QNetworkReply::RemoteHostClosedError);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Changed);
        QCOMPARE(room.server.writes[5], 1);
        QCOMPARE(room.roster.find(5)->message, u"Lunch"_s);
    }

    void anUnappliedWriteIsTriedTwiceMore()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &) {
            ++room.server.writes[5];
            return json("{}", 503);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Failed);
        QCOMPARE(results[0].error->kind, ApiError::Kind::Retry);
        QCOMPARE(room.server.writes[5], 3);
        QCOMPARE(room.roster.find(5)->write, (WriteMark{WriteMark::State::NotSent, lunch}));
    }

    void afterALossAnythingElseIsAConflict()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &) {
            ++room.server.writes[5];
            room.server.kept[5] = {NotPresent, u"set by a colleague"_s};
            return failing(QNetworkReply::RemoteHostClosedError);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Conflict);
        QCOMPARE(results[0].stored->message, u"set by a colleague"_s);
        QCOMPARE(room.server.writes[5], 1);
    }

    void a4xxIsNeverRepeated_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ApiError::Kind>("kind");
        QTest::newRow("400") << 400 << ApiError::Kind::Rejected;
        QTest::newRow("403") << 403 << ApiError::Kind::NotPermitted;
        QTest::newRow("404") << 404 << ApiError::Kind::NotFound;
        QTest::newRow("409") << 409 << ApiError::Kind::Rejected;
    }

    void a4xxIsNeverRepeated()
    {
        QFETCH(const int, status);
        QFETCH(const ApiError::Kind, kind);
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &) {
            ++room.server.writes[5];
            return json(R"({"Error":true,"ErrorMessage":"no"})", status);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Failed);
        QCOMPARE(results[0].error->kind, kind);
        QCOMPARE(room.server.writes[5], 1);
        QCOMPARE(room.roster.find(5)->write, WriteMark{});
    }

    void anotherTextThanSentIsSaid()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &) {
            room.server.kept[5] = {NotPresent, u"Lun"_s};
            return room.server.answer(5);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Changed);
        QVERIFY(results[0].isTextRewritten);
        QCOMPARE(results[0].stored->message, u"Lun"_s);
        QCOMPARE(room.roster.find(5)->message, u"Lun"_s);
    }

    void anotherStatusThanSent_data()
    {
        QTest::addColumn<Presence>("answer");
        QTest::addColumn<Presence>("kept");
        QTest::addColumn<ChangeOutcome>("outcome");
        QTest::addColumn<bool>("isOverruled");
        const Presence readOnly{{EjUserStatus::ReadOnly, {}}, {}};
        QTest::newRow("answered and kept") << readOnly << readOnly << ChangeOutcome::Conflict << true;
        QTest::newRow("still as before") << here << here << ChangeOutcome::Conflict << true;
        QTest::newRow("unheard of") << Presence{statusFromName(u"StatusOnTheMoon"_s), {}}
                                    << Presence{statusFromName(u"StatusOnTheMoon"_s), {}}
                                    << ChangeOutcome::Conflict << true;
        QTest::newRow("answered, not kept") << readOnly << lunch << ChangeOutcome::Changed << false;
        QTest::newRow("changed by others meanwhile") << lunch << here << ChangeOutcome::Conflict << false;
    }

    void anotherStatusThanSent()
    {
        QFETCH(const Presence, answer);
        QFETCH(const Presence, kept);
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &) {
            ++room.server.writes[5];
            room.server.kept[5] = answer;
            const FakeAnswer told = room.server.answer(5);
            room.server.kept[5] = kept;
            return told;
        });
        const auto results = room.change({{.associateId = 5, .target = lunch, .seenStatus = Present}});
        QTEST(results[0].outcome, "outcome");
        QTEST(results[0].isOverruled, "isOverruled");
        QCOMPARE(results[0].stored, kept);
        QCOMPARE(room.server.writes[5], 1);
        QCOMPARE(room.roster.find(5)->status, kept.status);
        QCOMPARE(room.roster.find(5)->write, WriteMark{});
    }

    // The answer is lost, and what is found is what such a server makes of our text.
    void aLostAnswerOfAServerThatRewrites()
    {
        ChangeRoom room;
        room.know(5, here);
        room.server.scriptPut(5, [&](const SeenRequest &request) {
            ++room.server.writes[5];
            room.server.apply(5, request.body);
            room.server.kept[5].message.truncate(3);
            return failing(QNetworkReply::RemoteHostClosedError);
        });
        const auto results = room.change({{.associateId = 5, .target = lunch, .seenStatus = Present}});
        QCOMPARE(results[0].outcome, ChangeOutcome::Changed);
        QVERIFY(results[0].isTextRewritten);
        QCOMPARE(results[0].stored, (Presence{NotPresent, u"Lun"_s}));
        QCOMPARE(room.server.writes[5], 1);
    }

    void aChangeThatIsDroppedLeavesNoMark()
    {
        ChangeRoom room;
        room.know(5, here);
        {
            PresenceWriter writer(room.client, room.roster, 1);
            ChangeRun *run = writer.change({{.associateId = 5, .target = lunch}});
            run->start();
            QCOMPARE(room.roster.find(5)->write.state, WriteMark::State::Pending);
        }
        QCOMPARE(room.roster.find(5)->write, WriteMark{});
    }

    void theFirst403OnAnotherStopsTheRest()
    {
        ChangeRoom room;
        QList<ChangeOrder> orders;
        for (int id = 10; id < 30; ++id) {
            room.know(id, here);
            room.server.scriptPut(id, [&, id](const SeenRequest &) {
                ++room.server.writes[id];
                return json("{}", 403);
            });
            orders += {.associateId = id, .target = lunch};
        }
        QSignalSpy spy(&room.writer, &PresenceWriter::othersRefusedChanged);
        const auto results = room.change(orders);
        QCOMPARE(results.size(), 20);
        QVERIFY(room.server.writes.size() <= ChangeRun::Window);
        QCOMPARE(std::ranges::count(results, ChangeOutcome::Cancelled, &ChangeResult::outcome),
            20 - room.server.writes.size());
        QVERIFY(room.writer.othersRefused());
        QCOMPARE(spy.size(), 1);
        for (const ChangeResult &result : results) {
            const auto &why = result.outcome == ChangeOutcome::Cancelled ? result.stoppedBy : result.error;
            QVERIFY(why && why->kind == ApiError::Kind::NotPermitted);
        }
        room.writer.checkAgain();
        QVERIFY(!room.writer.othersRefused());
        QCOMPARE(spy.size(), 2);
    }

    void a403OnOneselfDoesNotStopOthers()
    {
        ChangeRoom room;
        room.know(1, here);
        room.know(2, here);
        room.server.scriptPut(1, [](const SeenRequest &) { return json("{}", 403); });
        const auto results =
            room.change({{.associateId = 1, .target = lunch}, {.associateId = 2, .target = lunch}});
        QCOMPARE(results.size(), 2);
        QVERIFY(!room.writer.othersRefused());
        QCOMPARE(room.server.kept[2], lunch);
    }

    void fourAtATimeAndCancel()
    {
        ChangeRoom room;
        QList<ChangeOrder> orders;
        for (int id = 10; id < 50; ++id) {
            room.know(id, here);
            orders += {.associateId = id, .target = lunch};
        }
        const auto results = room.change(orders, 3);
        QCOMPARE(results.size(), 40);
        QCOMPARE(changingAtOnce(room.server.network), ChangeRun::Window);
        QVERIFY(room.server.network.inFlightPeak() <= Connection::Window);
        const auto changed = std::ranges::count(results, ChangeOutcome::Changed, &ChangeResult::outcome);
        QVERIFY(changed >= 3 && changed < 40);
        QCOMPARE(changed, room.server.writes.size());
        for (const ChangeResult &result : results)
            QCOMPARE(room.server.kept[result.associateId] == lunch, result.outcome == ChangeOutcome::Changed);
    }

    void anOldPollDoesNotFlipAWriteBack()
    {
        ChangeRoom room;
        room.know(5, here);
        const Tick before = room.roster.clock().tick();
        (void)room.change({{.associateId = 5, .target = lunch}});
        UserRow late;
        late.agent.associateId = 5;
        late.status = Present;
        room.roster.mergeStatuses({late}, before);
        QCOMPARE(room.roster.find(5)->status, NotPresent);
        // An archive that lags behind the write is not believed without a read of its own.
        QCOMPARE(room.roster.mergeStatuses({late}, room.roster.clock().tick()), QList<int>{5});
        QCOMPARE(room.roster.find(5)->status, NotPresent);
    }

    void notSentEndsWithNews()
    {
        ChangeRoom room;
        room.know(5, here);
        room.roster.setWriteMark(5, {WriteMark::State::NotSent, lunch});
        QTest::qWait(1);
        room.roster.mergePresence(5, lunch, room.roster.clock().tick());
        QCOMPARE(room.roster.find(5)->write, WriteMark{});
    }
};

QTEST_GUILESS_MAIN(TestPresenceWriter)
#include "tst_presencewriter.moc"
