// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand random interleavings of polls, lagging archives, writes, lost answers, rewritten texts, answers
// that are rubbish, and colleagues against the simulator over real HTTP. Every change carries a text of its
// own, so that each shown text names the version of the truth that it comes from.
#include "api/apiclient.h"
#include "change/presencewriter.h"
#include "models/rostermodel.h"
#include "roster/poller.h"
#include "sim/simulator.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QRandomGenerator>
#include <QTest>

#include <memory>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Rooms = 25; // interleavings at a time
constexpr int Batches = 40;
constexpr int AgentsPerRoom = 3;
constexpr int Steps = 14;
constexpr std::chrono::milliseconds Span{60};
constexpr qsizetype KeyLength = 10; // of what stays of a text at a server that cuts and replaces

QString key(const Presence &presence)
{
    return wireName(presence.status) + presence.message.left(KeyLength);
}

struct Tenant {
    Sim::Simulator simulator{
        Sim::parseOptions({u"sim"_s, u"--agents"_s, QString::number(Rooms *AgentsPerRoom), u"--absent"_s,
                              u"30"_s, u"--seed"_s, u"11"_s})
            .options};
    int texts = 0;
    QHash<int, QList<Presence>> versions; ///< per associate, oldest first
    QStringList repeated; ///< texts that came back after something else

    QJsonObject call(const QByteArray &method, const QString &path, const QJsonObject &body = {})
    {
        Sim::Request request;
        request.method = method;
        request.path = path;
        request.body = QJsonDocument(body).toJson();
        request.headers = {
            {"host", "127.0.0.1"}, {"authorization", "Basic " + QByteArray("demo:demo").toBase64()}};
        return QJsonDocument::fromJson(simulator.answer(request).body).object();
    }
    QString newText() { return u"text %1 – “€”  "_s.arg(++texts, 5, 10, QChar(u'0')); }
    void faults(const QJsonObject &faults) { call("POST", u"/sim/faults"_s, faults); }
    void colleague(int id, const Presence &presence)
    {
        sample(id); // what was just written, and is now written over
        call("POST", u"/sim/presence"_s,
            {{u"AssociateId"_s, id}, {u"Status"_s, wireName(presence.status)},
                {u"Message"_s, presence.message}});
        sample(id);
    }
    [[nodiscard]] Presence truth(int id) const
    {
        const Sim::Person *person = simulatorTenant().find(id);
        return person->presence;
    }
    [[nodiscard]] const Sim::Tenant &simulatorTenant() const { return simulator.tenant(); }
    void sample(int id)
    {
        const Presence now = truth(id);
        QList<Presence> &known = versions[id];
        if (!known.isEmpty() && known.constLast() == now)
            return;
        if (now.message.startsWith(u"text "_s) && known.contains(now))
            repeated += now.message;
        known += now;
    }
};

// One client of the tenant with agents of its own; what it shows is checked after every event.
class Room final : public QObject
{
public:
    Room(Tenant &tenant, const QUrl &api, QList<int> ids, quint32 seed)
        : m_tenant(tenant)
        , m_ids(std::move(ids))
        , m_random(seed)
        , m_connection(m_network,
              {.api = api, .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}},
              systemClock())
        , m_client(m_connection, ApiFlavour::Rest)
        , m_roster(systemClock())
        , m_model(m_roster, QTimeZone::utc())
        , m_poller(m_client, m_roster, {})
        , m_writer(m_client, m_roster, 0)
    {
        m_poller.setInterval(std::chrono::hours(1));
        const auto look = [this] { check(); };
        connect(&m_roster, &Roster::changed, this, look);
        connect(&m_roster, &Roster::added, this, look);
    }

    void start()
    {
        m_poller.start();
        for (int step = 0; step < Steps; ++step) {
            ++m_open;
            QTimer::singleShot(m_random.bounded(int(Span.count())), this, [this] {
                --m_open;
                act();
            });
        }
    }

    [[nodiscard]] bool isQuiet() const { return m_open == 0; }
    [[nodiscard]] const QStringList &problems() const { return m_problems; }
    [[nodiscard]] int written() const { return m_written; }
    /// Reads everybody once more; what is shown must then be the truth.
    void settle() { m_poller.readNow(m_ids); }
    /// A reading may still fall to rubbish that was on its way, and then nobody reads for an hour.
    void agree()
    {
        constexpr int Patience = 6'000; // ms; what was read just now is not read again
        for (int i = 0; i < 3; ++i) {
            if (QTest::qWaitFor([this] { return differences().isEmpty(); }, Patience))
                return;
            settle();
        }
    }
    [[nodiscard]] QStringList differences()
    {
        QStringList differences;
        for (const int id : std::as_const(m_ids)) {
            const RosterEntry *entry = m_roster.find(id);
            const Presence truth = m_tenant.truth(id);
            if (!entry || entry->status != truth.status || entry->message != truth.message)
                differences += u"%1 shows %2, not %3"_s.arg(QString::number(id),
                    entry ? entry->message.value_or(u"(unread)"_s) : u"nobody"_s, truth.message);
        }
        return differences;
    }

private:
    void act()
    {
        const int id = m_ids.at(m_random.bounded(m_ids.size()));
        const Presence next{m_random.bounded(2) ? Present : NotPresent, m_tenant.newText()};
        switch (m_random.bounded(5)) {
        case 0:
            return m_tenant.colleague(id, next);
        case 1:
            return m_poller.readNow({id});
        case 2:
            return m_poller.refresh(m_random.bounded(4) == 0);
        default:
            return write(id, next);
        }
    }

    void write(int id, const Presence &target)
    {
        if (m_writing.contains(id))
            return; // one person, one change at a time: that is what the window does
        m_writing.insert(id);
        ++m_open;
        ChangeRun *run = m_writer.change({{.associateId = id, .target = target}});
        connect(run, &ChangeRun::finished, this, [this, run, id, target] {
            --m_open;
            m_writing.remove(id);
            m_tenant.sample(id); // before the first list nothing was told that check() heard of
            if (run->results().constFirst().outcome == ChangeOutcome::Changed) {
                ++m_written;
                const auto isIt = [&](const Presence &version) { return key(version) == key(target); };
                if (std::ranges::none_of(m_tenant.versions[id], isIt))
                    m_problems += u"%1: %2 was called changed but never was"_s.arg(id).arg(target.message);
            }
            check();
        });
    }

    // Texts only ever move forward through the versions of the truth, and a status is one that the server had
    // since.
    void check()
    {
        for (const int id : std::as_const(m_ids)) {
            m_tenant.sample(id);
            const int row = m_model.rowOf(id);
            const RosterEntry *entry = m_roster.find(id);
            if (row < 0 || !entry || !entry->status || !m_roster.presenceAt(id))
                continue; // before the first presence answer the archive is all there is
            const QList<Presence> &versions = m_tenant.versions[id];
            qsizetype &reached = m_reached[id];
            const auto fits = [&](const Presence &version) {
                return version.status == *entry->status
                    && (!entry->message || version.message == *entry->message);
            };
            const auto found = std::find_if(versions.cbegin() + reached, versions.cend(), fits);
            if (found == versions.cend())
                m_problems += u"%1 went back to %2 “%3”"_s.arg(
                    QString::number(id), wireName(*entry->status), entry->message.value_or(u"(unread)"_s));
            else if (entry->message)
                reached = found - versions.cbegin();
            const auto shown = Standing(m_model.index(row, 0).data(StandingRole).toInt());
            const bool isPending = entry->write.state == WriteMark::State::Pending;
            if (shown != standing(isPending ? entry->write.target.status : *entry->status))
                m_problems += u"%1 is shown otherwise than known"_s.arg(id);
        }
    }

    Tenant &m_tenant;
    QList<int> m_ids;
    QRandomGenerator m_random;
    QNetworkAccessManager m_network;
    Connection m_connection;
    ApiClient m_client;
    Roster m_roster;
    RosterModel m_model;
    Poller m_poller;
    PresenceWriter m_writer;
    QHash<int, qsizetype> m_reached;
    QSet<int> m_writing;
    QStringList m_problems;
    int m_open = 0;
    int m_written = 0;
};

} // namespace

class TestOrderOfTruth final : public QObject
{
    Q_OBJECT
    // Every answer in that time, the written ones too.
    static void rubbishFor(Tenant &tenant, std::chrono::milliseconds time)
    {
        QTest::qWait(int(time.count()));
        tenant.faults({{u"answer"_s, u"garbage"_s}});
        QTest::qWait(int(time.count()));
        tenant.faults({{u"answer"_s, QString()}});
    }

private Q_SLOTS:
    void nothingFlipsBackAndNothingIsWrittenTwice()
    {
        Tenant tenant;
        QCOMPARE(tenant.simulator.listen(0), QString());
        const QUrl api(u"http://127.0.0.1:%1/api"_s.arg(tenant.simulator.port()));
        QList<int> people;
        for (const Sim::Person &person : tenant.simulatorTenant().people()) {
            if (person.agent.ejUserId > 0)
                people += person.agent.associateId;
        }
        QCOMPARE(people.size(), Rooms * AgentsPerRoom);

        const QStringList rewritings{u""_s, u"latin1"_s, u"trim"_s, QString::number(KeyLength)};
        QRandomGenerator random(20261123);
        int written = 0;
        for (int batch = 0; batch < Batches; ++batch) {
            tenant.faults({{u"latency"_s, u"4:4"_s}, {u"archive-lag"_s, random.bounded(3) == 0 ? 0 : 60},
                {u"apply-then-drop"_s, random.bounded(3) * 25},
                {u"message-rewrite"_s, rewritings.at(random.bounded(rewritings.size()))}});
            const bool hasRubbish = random.bounded(3) == 0;
            std::vector<std::unique_ptr<Room>> rooms;
            for (int i = 0; i < Rooms; ++i) {
                rooms.push_back(std::make_unique<Room>(
                    tenant, api, people.mid(i * AgentsPerRoom, AgentsPerRoom), random.generate()));
                rooms.back()->start();
            }
            if (hasRubbish)
                rubbishFor(tenant, Span / 3);
            QTRY_VERIFY_WITH_TIMEOUT(
                std::ranges::all_of(rooms, [](const auto &room) { return room->isQuiet(); }), 60'000);
            tenant.faults({{u"latency"_s, u"0"_s}, {u"apply-then-drop"_s, 0}});
            QTest::qWait(12); // what was on its way arrives
            for (const auto &room : rooms)
                room->settle();
            for (const auto &room : rooms) {
                room->agree();
                QCOMPARE(room->differences(), QStringList());
                QVERIFY2(room->problems().isEmpty(), qPrintable(room->problems().join(u'\n')));
                written += room->written();
            }
        }
        QCOMPARE(tenant.repeated, QStringList());
        QVERIFY(written > 1000);
    }
};

QTEST_GUILESS_MAIN(TestOrderOfTruth)
#include "tst_orderoftruth.moc"
