// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/filter.h"
#include "sim/tenant.h"

#include <QRegularExpression>
#include <QTest>

using namespace Rollcall;
using namespace Rollcall::Sim;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSimQuery final : public QObject
{
    Q_OBJECT

    static Clock clockAt(const QDateTime &now, Tick &tick)
    {
        return {[now] { return now; }, [&tick] { return tick; }};
    }

    const QDateTime m_now{QDate(2026, 11, 23), QTime(10, 12)};
    Tick m_tick = 1h;

    QList<int> matching(const Tenant &tenant, const QString &filter, QString *error = nullptr) const
    {
        const Filter parsed = parseFilter(filter, {}, 1);
        if (error)
            *error = parsed.error;
        QList<int> ids;
        for (const Person &person : tenant.people()) {
            if (parsed.error.isEmpty() && parsed.accepts(person, person.archiveNumber))
                ids.append(person.agent.associateId);
        }
        return ids;
    }

private Q_SLOTS:
    void sameSeedSameTenant()
    {
        const auto describe = [this](quint32 seed) {
            Tenant tenant({.agents = 60, .seed = seed}, clockAt(m_now, m_tick));
            QStringList lines;
            for (const Person &p : tenant.people()) {
                lines += p.agent.name + u'|' + p.agent.group + u'|' + p.agent.initials + u'|' + p.agent.email
                    + u'|' + p.presence.message + u'|' + wireName(p.presence.status);
            }
            for (int n = 0; n < 50; ++n)
                lines += QString::number(tenant.churn());
            return lines;
        };
        QCOMPARE(describe(7), describe(7));
        QVERIFY(describe(7) != describe(8));
    }

    void peopleAreAsOrdered()
    {
        const Tenant tenant({.agents = 200, .groups = 5, .absentPercent = 30}, clockAt(m_now, m_tick));
        int service = 0;
        int absent = 0;
        QSet<QString> initials;
        QSet<int> persons;
        for (const Person &p : tenant.people()) {
            service += p.agent.ejUserId > 0;
            absent += p.presence.status == NotPresent;
            initials.insert(p.agent.initials);
            persons.insert(p.agent.personId);
            QVERIFY(p.presence.message.size() <= MaxMessageLength);
            QVERIFY(!p.agent.name.isEmpty() && !p.agent.email.startsWith(u'.'));
            QVERIFY(p.agent.groupId >= 1 && p.agent.groupId <= 5);
            QCOMPARE(tenant.find(p.agent.associateId), &p);
        }
        QCOMPARE(service, 200);
        QVERIFY(absent >= 58 && absent <= 60); // one read-only and one deleted user may have been among them
        QCOMPARE(initials.size(), qsizetype(tenant.people().size()));
        QCOMPARE(persons.size(), qsizetype(tenant.people().size()));
        QCOMPARE(tenant.self().presence.status, Present);
        QVERIFY(!tenant.find(0) && !tenant.find(-1) && !tenant.find(204));
    }

    void aThirdHelpsOut()
    {
        const Tenant tenant({.agents = 300, .groups = 4}, clockAt(m_now, m_tick));
        int helping = 0;
        for (const Person &p : tenant.people()) {
            const QStringList &others = p.agent.otherGroups;
            helping += others.isEmpty() ? 0 : 1;
            QVERIFY(others.size() <= 2 && !others.contains(p.agent.group));
            QCOMPARE(QSet<QString>(others.begin(), others.end()).size(), others.size());
        }
        QVERIFY(helping >= 75 && helping <= 125);
        const Tenant alone({.agents = 30, .groups = 1}, clockAt(m_now, m_tick));
        for (const Person &p : alone.people())
            QVERIFY(p.agent.otherGroups.isEmpty());
        const Tenant pair({.agents = 30, .groups = 2}, clockAt(m_now, m_tick));
        for (const Person &p : pair.people())
            QVERIFY(p.agent.otherGroups.size() <= 1);
    }

    void sizesAtTheEdge()
    {
        const Tenant none({.agents = 0}, clockAt(m_now, m_tick));
        QCOMPARE(none.self().agent.ejUserId, 0);
        QVERIFY(matching(none, u"ejUserId gt 0"_s).isEmpty());
        const Tenant all({.agents = 3, .groups = 0, .absentPercent = 100}, clockAt(m_now, m_tick));
        QCOMPARE(matching(all, u"ejStatus = 2"_s), (QList<int>{1, 2, 3}));
    }

    void messagesReadLikeReturnTimes()
    {
        Dice dice(3);
        static const QRegularExpression form(
            uR"(^.+, (back|tilbake|tillbaka|tilbage|zurück|terug) (\d{4}-\d\d-\d\d \d\d:\d[05])$)"_s);
        for (int tongue = 0; tongue < TongueCount; ++tongue) {
            const auto at = [&](MessageKind kind) {
                const auto match = form.match(absenceMessage(kind, Tongue(tongue), m_now, dice));
                return QDateTime::fromString(match.captured(2), u"yyyy-MM-dd HH:mm"_s);
            };
            QVERIFY(at(MessageKind::Soon) >= m_now);
            QVERIFY(at(MessageKind::Overdue) < m_now);
            QCOMPARE(at(MessageKind::Tomorrow).date(), m_now.date().addDays(1));
        }
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("equivalent");
        QTest::newRow("eq") << u"associateDbId eq 3"_s << u"associateDbId = 3"_s;
        QTest::newRow("set") << u"ejStatus set 2"_s << u"ejStatus eq 2"_s;
        QTest::newRow("equals, any case") << u"EJSTATUS Equals 2"_s << u"ejStatus = 2"_s;
        QTest::newRow("no spaces") << u"ejStatus=2"_s << u"ejStatus = 2"_s;
        QTest::newRow("unequals") << u"ejStatus ne 2"_s << u"ejStatus unequals 2"_s;
        QTest::newRow("precedence") << u"associateDbId eq 1 or associateDbId eq 2 and ejUserId lt 0"_s
                                    << u"associateDbId eq 1"_s;
        QTest::newRow("parentheses") << u"(associateDbId eq 1 or associateDbId eq 2) and ejUserId gt 0"_s
                                     << u"associateIsOneOf"_s;
        QTest::newRow("text") << u"fullName is 'torsten brandt'"_s << u"associateDbId currentAssociate"_s;
        QTest::newRow("bool") << u"isActive set false"_s << u"associateDbId eq 27"_s;
        QTest::newRow("between") << u"ejUserId between (1001,1002)"_s << u"associateIsOneOf"_s;
    }

    void filters()
    {
        QFETCH(const QString, filter);
        QFETCH(QString, equivalent);
        if (equivalent == "associateIsOneOf"_L1)
            equivalent = u"associateDbId associateIsOneOf (1, 2)"_s;
        const Tenant tenant({}, clockAt(m_now, m_tick));
        QString error;
        const QList<int> found = matching(tenant, filter, &error);
        QCOMPARE(error, QString());
        QCOMPARE(found, matching(tenant, equivalent, &error));
        QCOMPARE(error, QString());
        QVERIFY(!found.isEmpty());
    }

    void refusedFilters_data()
    {
        QTest::addColumn<QString>("names");
        QTest::newRow("ejUserId ge 1") << u"ge"_s;
        QTest::newRow("ejUserId le 1") << u"le"_s;
        QTest::newRow("nosuch eq 1") << u"nosuch"_s;
        QTest::newRow("ejUserId gt x") << u"x"_s;
        QTest::newRow("ejUserId gt 0 ejStatus = 1") << u"ejStatus"_s;
        QTest::newRow("(ejUserId gt 0") << u"parenthesis"_s;
        QTest::newRow("userplan is 'x'") << u"userplan"_s;
        QTest::newRow("fullName is x") << u"quotes"_s;
        QTest::newRow("associateDbId associateIsOneOf 1,6") << u"parentheses"_s;
        QTest::newRow("ejUserId gt 0 and") << u"column"_s;
    }

    void refusedFilters()
    {
        QFETCH(const QString, names);
        const Filter filter = parseFilter(QString::fromLatin1(QTest::currentDataTag()), {}, 1);
        QVERIFY2(filter.error.contains(names), qPrintable(filter.error));
    }

    void theArchiveLags()
    {
        Tenant tenant({.agents = 5, .absentPercent = 0}, clockAt(m_now, m_tick));
        m_tick += 100s;
        tenant.setPresence(2, {NotPresent, u"a"_s});
        m_tick += 10s;
        tenant.setPresence(2, {Present, {}});
        tenant.setPresence(3, {NotPresent, {}});
        m_tick += 5s;
        QCOMPARE(tenant.archiveStatuses(0s)[1], 1);
        QCOMPARE(tenant.archiveStatuses(0s)[2], 2);
        QCOMPARE(tenant.archiveStatuses(10s)[1], 2);
        QCOMPARE(tenant.archiveStatuses(10s)[2], 1);
        QCOMPARE(tenant.archiveStatuses(20s)[1], 1);
    }
};

QTEST_APPLESS_MAIN(TestSimQuery)
#include "tst_simquery.moc"
