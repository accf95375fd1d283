// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/rostermodel.h"
#include "models/teamscene.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestRosterModel final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init()
    {
        QTest::failOnWarning(QRegularExpression(u".*"_s));
        m_team = std::make_unique<TeamScene>();
        m_model = std::make_unique<RosterModel>(m_team->roster, TeamScene::zone());
        m_tester = std::make_unique<QAbstractItemModelTester>(
            m_model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }

    void cleanup()
    {
        m_tester.reset();
        m_model.reset();
        m_team.reset();
    }

    void returns_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("back");
        QTest::addColumn<bool>("isOverdue");
        QTest::newRow("today") << u"Lunch, back 2026-11-23 13:00"_s << u"Lunch"_s << u"13:00"_s << false;
        QTest::newRow("tomorrow") << u"Ill, back 2026-11-24 08:00"_s << u"Ill"_s << u"tomorrow 08:00"_s
                                  << false;
        QTest::newRow("this week") << u"back 2026-11-27 08:00"_s << QString() << u"Fri 08:00"_s << false;
        QTest::newRow("six days") << u"back 2026-11-29 08:00"_s << QString() << u"Sun 08:00"_s << false;
        QTest::newRow("a week") << u"back 2026-11-30 08:00"_s << QString() << u"30 Nov"_s << false;
        QTest::newRow("next year") << u"back 2027-11-30 08:00"_s << QString() << u"30 Nov 2027"_s << false;
        QTest::newRow("overdue") << u"Termin, zurück 2026-11-23 10:30"_s << u"Termin"_s << u"due back 10:30"_s
                                 << true;
        QTest::newRow("at the minute")
            << u"back 2026-11-23 11:02"_s << QString() << u"due back 11:02"_s << true;
        QTest::newRow("yesterday") << u"back 2026-11-22 10:30"_s << QString() << u"due back yesterday 10:30"_s
                                   << true;
        QTest::newRow("last week") << u"back 2026-11-20 10:30"_s << QString() << u"due back Fri 10:30"_s
                                   << true;
        QTest::newRow("none") << u"Training"_s << u"Training"_s << QString() << false;
        QTest::newRow("bare") << u"Lunch, back 13:00"_s << u"Lunch"_s << u"13:00"_s << false;
    }

    void returns()
    {
        QFETCH(const QString, message);
        m_team->put(1, u"Anna Berg"_s, u"Support Oslo"_s, NotPresent);
        m_team->list();
        m_team->presence(1, NotPresent, message);
        QTEST(get(MessageRole).toString(), "text");
        QTEST(get(BackTextRole).toString(), "back");
        QTEST(get(IsOverdueRole).toBool(), "isOverdue");
        m_team->presence(1, Present, message);
        QCOMPARE(get(MessageRole).toString(), message);
        QCOMPARE(get(BackTextRole).toString(), QString());
        QVERIFY(!get(IsOverdueRole).toBool());
    }

    void notReadIsNotEmpty()
    {
        m_team->put(1, u"Anna Berg"_s, {}, NotPresent);
        m_team->list();
        QVERIFY(get(MessageRole).isNull());
        QCOMPARE(said(Column::Message), u"message not read"_s);
        m_team->presence(1, NotPresent);
        QVERIFY(!get(MessageRole).isNull());
        QCOMPARE(said(Column::Message), u"no message"_s);
    }

    void bareTimeBelongsToTheDayOfTheMessage()
    {
        m_team->put(1, u"Anna Berg"_s, {}, Present);
        m_team->list();
        m_team->presence(1, NotPresent, u"back 13:00"_s);
        QVERIFY(m_model->lineAt(0)->isBackCertain); // the start was seen
        m_team->pass(24h);
        QCOMPARE(get(BackTextRole).toString(), u"due back yesterday 13:00"_s);
        m_team->presence(1, NotPresent, u"back 14:00"_s); // edited today
        QCOMPARE(get(BackTextRole).toString(), u"14:00"_s);
        QVERIFY(m_model->lineAt(0)->isBackCertain);
    }

    void bareTimeOfUnseenStartIsNotCertain()
    {
        m_team->put(1, u"Anna Berg"_s, {}, NotPresent);
        m_team->list();
        m_team->presence(1, NotPresent, u"back 13:00"_s);
        QVERIFY(!m_model->lineAt(0)->isBackCertain);
        m_team->presence(1, NotPresent, u"back 2026-11-23 13:00"_s);
        QVERIFY(m_model->lineAt(0)->isBackCertain);
    }

    // What others type, in the languages of all of them: a dated time that has passed is due, a bare one is
    // shown but reckoned with only by who saw its start.
    void returnsOfOthers()
    {
        m_team->put(1, u"Anna Berg"_s, {}, NotPresent);
        m_team->list();
        for (const auto &language : returnWords) {
            const QString word = language.word.toString();
            m_team->presence(1, NotPresent, u"Lunch, %1 2026-11-23 10:30"_s.arg(word));
            QCOMPARE(get(BackTextRole).toString(), u"due back 10:30"_s);
            QCOMPARE(get(MessageRole).toString(), u"Lunch"_s);
            QVERIFY(m_model->lineAt(0)->isBackCertain);
            m_team->presence(1, Present);
        }
        for (const auto &language : returnWords) {
            const QString bare = u"Lunch, %1 13:00"_s.arg(language.word);
            m_team->rows.clear();
            m_team->list();
            m_team->put(1, u"Anna Berg"_s, {}, NotPresent);
            m_team->list();
            m_team->presence(1, NotPresent, bare);
            QCOMPARE(get(BackTextRole).toString(), u"13:00"_s);
            QVERIFY(!m_model->lineAt(0)->isBackCertain);
            m_team->presence(1, Present);
            m_team->presence(1, NotPresent, bare);
            QCOMPARE(get(BackTextRole).toString(), u"13:00"_s);
            QVERIFY(m_model->lineAt(0)->isBackCertain);
        }
        m_team->presence(1, NotPresent, u"Lunch, bakc 13:00"_s);
        QCOMPARE(get(BackTextRole).toString(), QString());
        QCOMPARE(get(MessageRole).toString(), u"Lunch, bakc 13:00"_s);
    }

    void begins()
    {
        m_team->put(1, u"Anna Berg"_s, {}, NotPresent);
        m_team->list();
        QCOMPARE(get(SinceTextRole).toString(), u"before 11:02"_s);
        m_team->presence(1, Present);
        QCOMPARE(get(SinceTextRole).toString(), u"11:02"_s);
        m_team->pass(24h);
        QCOMPARE(get(SinceTextRole).toString(), u"Mon"_s);
        m_team->pass(24h * 5);
        QCOMPARE(get(SinceTextRole).toString(), u"Mon"_s);
        m_team->pass(24h);
        QCOMPARE(get(SinceTextRole).toString(), u"23 Nov"_s);
    }

    void statusWords_data()
    {
        QTest::addColumn<QString>("wire");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("standing");
        QTest::addColumn<bool>("isLocked");
        const auto row = [](const char *wire, const char *text, Standing standing, bool isLocked) {
            QTest::newRow(wire) << QString::fromLatin1(wire) << QString::fromLatin1(text) << int(standing)
                                << isLocked;
        };
        row("StatusNormal", "Present", Standing::Present, false);
        row("StatusNotAvailable", "Not present", Standing::NotPresent, false);
        row("StatusDeleted", "Deleted", Standing::NotAnAgent, true);
        row("StatusOnTheMoon", "StatusOnTheMoon", Standing::NotAnAgent, true);
    }

    void statusWords()
    {
        QFETCH(const QString, wire);
        m_team->put(1, u"Anna Berg"_s, {}, statusFromName(wire));
        m_team->list();
        QTEST(get(StatusTextRole).toString(), "text");
        QTEST(get(StandingRole).toInt(), "standing");
        QTEST(!get(LockReasonRole).toString().isEmpty(), "isLocked");
    }

    void unknown()
    {
        m_team->put(1, u"Anna Berg"_s, {}, std::nullopt);
        m_team->list();
        QCOMPARE(get(StatusTextRole).toString(), u"Unknown"_s);
        QCOMPARE(get(SinceTextRole).toString(), QString());
        m_team->presence(1, NotPresent, u"Lunch, back 2026-11-23 13:00"_s);
        m_team->pass(10min);
        m_team->roster.expire();
        QCOMPARE(get(StatusTextRole).toString(), u"Unknown since 11:02"_s);
        QCOMPARE(get(StandingRole).toInt(), int(Standing::Unknown));
        QCOMPARE(get(ConsequenceRole).toString(), QString());
        QCOMPARE(get(BackTextRole).toString(), QString());
        QCOMPARE(get(NeedRole).toInt(), int(Need::Unknown));
        QCOMPARE(said(Column::Name), u"Anna Berg, Unknown since 11:02"_s);
    }

    void ownWrites()
    {
        m_team->put(1, u"Anna Berg"_s, {});
        m_team->list();
        m_team->presence(1, Present);
        const Presence target{NotPresent, u"Meeting, back 2026-11-23 12:00"_s};
        m_team->roster.setWriteMark(1, {WriteMark::State::Pending, target});
        QCOMPARE(get(StandingRole).toInt(), int(Standing::NotPresent));
        QCOMPARE(get(StatusTextRole).toString(), u"Not present"_s);
        QCOMPARE(get(ConsequenceRole).toString(), u"sending…"_s);
        QCOMPARE(get(WriteStateRole).toInt(), int(WriteMark::State::Pending));
        QCOMPARE(get(MessageRole).toString(), u"Meeting"_s);
        QCOMPARE(get(BackTextRole).toString(), u"12:00"_s);
        QCOMPARE(get(SinceTextRole).toString(), QString());
        m_team->roster.setWriteMark(1, {WriteMark::State::NotSent, target});
        QCOMPARE(get(StandingRole).toInt(), int(Standing::Present));
        QCOMPARE(get(MessageRole).toString(), QString());
        QCOMPARE(get(ConsequenceRole).toString(), u"Not sent: SuperOffice still has Present"_s);
        m_model->setOwnId(1);
        QCOMPARE(get(ConsequenceRole).toString(), u"Not sent: SuperOffice still has you Present"_s);
    }

    void rowSentence()
    {
        m_team->goTo(TeamScene::at(23, 10, 0));
        m_team->put(1, u"Anna Berg"_s, u"Oslo"_s, NotPresent);
        m_team->list();
        m_team->presence(1, NotPresent, u"Lunch, back 2026-11-23 13:00"_s);
        m_team->goTo(TeamScene::at(23, 11, 2));
        QCOMPARE(said(Column::Name),
            u"Anna Berg, Not present, back 13:00, gets no new requests, since before 10:00"_s);
        QCOMPARE(said(Column::Availability), u"Not present, gets no new requests"_s);
        QCOMPARE(said(Column::Message), u"Lunch"_s);
        QCOMPARE(said(Column::Back), u"back 13:00"_s);
        QCOMPARE(said(Column::Since), u"since before 10:00"_s);
        m_team->goTo(TeamScene::at(23, 13, 5));
        m_model->setOthersLocked(u"No right to change others"_s);
        QCOMPARE(said(Column::Name),
            u"Anna Berg, Not present, due back 13:00, gets no new requests, since before 10:00, "
            "No right to change others"_s);
        m_model->setOwnId(1);
        QVERIFY(said(Column::Name).startsWith(u"Anna Berg, you, Not present"_s));
        QVERIFY(!said(Column::Name).contains(u"No right"_s));
    }

    void serverTextStaysPlain()
    {
        m_team->put(1, u"<b>Anna</b>\n\u202EBerg"_s, {}, NotPresent);
        m_team->list();
        m_team->presence(1, NotPresent, u"<img src=x>\tC++ & Qt\u0007"_s);
        QCOMPARE(get(NameRole).toString(), u"<b>Anna</b> Berg"_s);
        QCOMPARE(get(MessageRole).toString(), u"<img src=x> C++ & Qt"_s);
        const QString tip = m_model->index(0, int(Column::Message)).data(Qt::ToolTipRole).toString();
        QCOMPARE(tip, u"<qt>&lt;img src=x&gt; C++ &amp; Qt</qt>"_s);
        QVERIFY(!m_model->index(0, int(Column::Name)).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    }

    void toolTipsTellTheWholeTruth()
    {
        m_team->put(1, u"Anna Berg"_s, {});
        m_team->list();
        const auto tip = [this](Column column) {
            return m_model->index(0, int(column)).data(Qt::ToolTipRole).toString();
        };
        QVERIFY(tip(Column::Availability).contains(u"Routing also depends"_s));
        QVERIFY(tip(Column::Since).contains(u"23 November 2026"_s));
        QVERIFY(tip(Column::Back).isEmpty());
    }

    void nobodyIsNameless()
    {
        m_team->put(7, u" "_s, {});
        m_team->list();
        QCOMPARE(get(NameRole).toString(), u"Number 7"_s);
        m_team->row(7).agent.initials = u"AB"_s;
        m_team->list();
        QCOMPARE(get(NameRole).toString(), u"AB"_s);
    }

    void everyCellHasText()
    {
        m_team->put(1, u"Anna Berg"_s, {});
        m_team->list();
        for (int column = 0; column < ColumnCount; ++column) {
            QVERIFY(!m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            const QModelIndex cell = m_model->index(0, column);
            QVERIFY(!cell.data(Qt::AccessibleTextRole).toString().isEmpty());
            QVERIFY(cell.data(Qt::DisplayRole).isValid());
        }
    }

    void smallestSignals()
    {
        for (int id = 1; id <= 9; ++id)
            m_team->put(id, u"Agent %1"_s.arg(id), {});
        QSignalSpy inserted(m_model.get(), &QAbstractItemModel::rowsInserted);
        QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
        QSignalSpy removed(m_model.get(), &QAbstractItemModel::rowsRemoved);
        QSignalSpy reset(m_model.get(), &QAbstractItemModel::modelReset);
        m_team->list();
        QCOMPARE(inserted.size(), 1);
        m_team->list();
        QCOMPARE(changed.size(), 0);
        m_team->statuses({{m_team->row(3).agent, NotPresent}, {m_team->row(4).agent, NotPresent}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.at(0).at(0).toModelIndex().row(), 2);
        QCOMPARE(changed.at(0).at(1).toModelIndex().row(), 3);
        m_team->rows.removeAt(7);
        m_team->rows.remove(1, 2);
        m_team->list();
        QCOMPARE(removed.size(), 2);
        QCOMPARE(m_model->rowOf(4), 1);
        QCOMPARE(m_model->rowOf(8), -1);
        QCOMPARE(m_model->idAt(5), 9);
        QCOMPARE(reset.size(), 0);
        m_team->roster.clear();
        QCOMPARE(reset.size(), 1);
        QCOMPARE(m_model->rowCount(), 0);
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    QVariant get(int role) const { return m_model->index(0, 0).data(role); }
    QString said(Column column) const
    {
        return m_model->index(0, int(column)).data(Qt::AccessibleTextRole).toString();
    }

    std::unique_ptr<TeamScene> m_team;
    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<QAbstractItemModelTester> m_tester;
};

QTEST_GUILESS_MAIN(TestRosterModel)
#include "tst_rostermodel.moc"
