// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/autoabsence.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

using Step = AutoAbsence::Step;
using Kind = Step::Kind;
using Origin = AutoAbsence::Origin;

const Presence here{Present, {}};
const Presence away{NotPresent, u"Away"_s}; // what the automation writes

/// One machine with its person, a server, and a writer between them that reads before it writes.
class World final
{
public:
    enum class Author { Nobody, Person, Outside, Automation };
    enum class Delivery { Answered, LostAfter, LostBefore, Offline };

    World() { m_automation.setRules({.isOn = true}); }

    AutoAbsence &automation() { return m_automation; }
    [[nodiscard]] const Presence &server() const { return m_server; }
    [[nodiscard]] Author author() const { return m_author; }
    [[nodiscard]] Tick now() const { return m_now; }
    [[nodiscard]] int writes() const { return m_writes; }
    [[nodiscard]] int questions() const { return m_questions; }
    QStringList broken; ///< promises that were

    void lock()
    {
        m_isLocked = true;
        m_isAtSeat = false;
        m_automation.lock(m_now);
    }
    void unlock()
    {
        m_isLocked = false;
        m_isAtSeat = true;
        take(m_automation.unlock());
    }
    void loseLock()
    {
        m_isLocked = false;
        m_automation.lockLost();
    }
    void suspend()
    {
        m_isAtSeat = false;
        take(m_automation.suspend(m_now));
    }
    void idle()
    {
        m_isAtSeat = false;
        take(m_automation.idle(m_now));
    }
    void input()
    {
        m_isAtSeat = m_isAtSeat || !m_isLocked;
        take(m_automation.input());
    }
    void wait(Tick by)
    {
        m_now += by;
        take(m_automation.advance(m_now));
    }
    void poll() { take(m_automation.seen(m_server, Origin::Server)); }
    void setByHand(const Presence &presence)
    {
        if (m_isLocked)
            return;
        input();
        store(presence, Author::Person);
        take(m_automation.seen(presence, Origin::Person));
    }
    void setOutside(const Presence &presence) { store(presence, Author::Outside); }

    /// Carries out what is under way.
    void deliver(Delivery delivery = Delivery::Answered)
    {
        const auto step = std::exchange(m_step, {});
        if (!step)
            return;
        const Presence target = step->kind == Kind::SetPresent ? here : away;
        if (delivery == Delivery::Offline)
            return take(m_automation.written(target, {}));
        ChangeResult result{.outcome = ChangeOutcome::Conflict, .before = m_server, .stored = m_server};
        const bool fits = step->kind == Kind::SetPresent ? m_server == step->expected
                                                         : standing(m_server.status) == Standing::Present;
        if (delivery == Delivery::LostBefore) {
            result = {.outcome = ChangeOutcome::Failed};
        } else if (fits) {
            check(*step);
            store(target, Author::Automation);
            ++m_writes;
            result = delivery == Delivery::LostAfter
                ? ChangeResult{.outcome = ChangeOutcome::Failed}
                : ChangeResult{.outcome = ChangeOutcome::Changed, .before = here, .stored = target};
        }
        take(m_automation.written(target, result));
    }

private:
    void take(const AutoAbsence::MaybeStep &step)
    {
        if (!step)
            return;
        if (step->kind == Kind::AskToReturn) {
            ++m_questions;
            if (!m_isAtSeat)
                broken += u"asked nobody"_s;
            return;
        }
        if (m_step)
            broken += u"a second step before the first was done"_s;
        if (step->kind == Kind::SetNotPresent && m_isAtSeat)
            broken += u"not present with the person at their seat"_s;
        if (step->kind == Kind::SetNotPresent && (!m_automation.rules().isOn || m_automation.isPaused(m_now)))
            broken += u"switched off, or paused"_s;
        if (step->kind == Kind::SetPresent && !m_isAtSeat)
            broken += u"present with nobody there"_s;
        m_step = step;
    }
    void check(const Step &step)
    {
        if (step.kind == Kind::SetPresent && m_author != Author::Automation)
            broken += u"undid what somebody else had set"_s;
    }
    void store(const Presence &presence, Author author)
    {
        m_server = presence;
        m_author = author;
    }

    AutoAbsence m_automation;
    Presence m_server = here;
    Author m_author = Author::Nobody;
    std::optional<Step> m_step;
    Tick m_now{1h};
    bool m_isLocked = false;
    bool m_isAtSeat = true;
    int m_writes = 0;
    int m_questions = 0;
};

using Event = void (*)(World &);

const std::array<std::pair<const char *, Event>, 21> events{{
    {"lock", [](World &w) { w.lock(); }},
    {"unlock", [](World &w) { w.unlock(); }},
    {"lock lost", [](World &w) { w.loseLock(); }},
    {"suspend", [](World &w) { w.suspend(); }},
    {"idle", [](World &w) { w.idle(); }},
    {"input", [](World &w) { w.input(); }},
    {"31 s", [](World &w) { w.wait(31s); }},
    {"5 s", [](World &w) { w.wait(5s); }},
    {"poll", [](World &w) { w.poll(); }},
    {"present by hand", [](World &w) { w.setByHand(here); }},
    {"absent by hand",
        [](World &w) {
            w.setByHand({NotPresent, u"Lunch"_s});
        }},
    {"the same words by hand",
        [](World &w) {
            w.setByHand({NotPresent, u"Away "_s});
        }},
    {"present from outside", [](World &w) { w.setOutside(here); }},
    {"absent from outside",
        [](World &w) {
            w.setOutside({NotPresent, u"Sent home"_s});
        }},
    {"answered", [](World &w) { w.deliver(); }},
    {"answered again", [](World &w) { w.deliver(); }},
    {"lost after", [](World &w) { w.deliver(World::Delivery::LostAfter); }},
    {"lost before", [](World &w) { w.deliver(World::Delivery::LostBefore); }},
    {"offline", [](World &w) { w.deliver(World::Delivery::Offline); }},
    {"off and on", [](World &w) { w.automation().setRules({.isOn = !w.automation().rules().isOn}); }},
    {"pause", [](World &w) { w.automation().pauseUntil(w.now() + 60s); }},
}};

} // namespace

class tst_AutoAbsence final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void course_data();
    void course();
    void everyOrder();
    void isOffAtFirst();
};

void tst_AutoAbsence::course_data()
{
    QTest::addColumn<QStringList>("happens");
    QTest::addColumn<bool>("isPresent");
    QTest::addColumn<int>("writes");
    QTest::addColumn<int>("questions");
    const auto row = [](const char *name, const QStringList &happens, bool isPresent, int writes,
                         int questions = 0) {
        QTest::newRow(name) << happens << isPresent << writes << questions;
    };
    row("locked and back", {u"lock"_s, u"31 s"_s, u"answered"_s, u"unlock"_s, u"answered"_s}, true, 2);
    row("back within the grace", {u"lock"_s, u"5 s"_s, u"unlock"_s, u"31 s"_s}, true, 0);
    row("touched while locked", {u"lock"_s, u"31 s"_s, u"answered"_s, u"input"_s, u"answered"_s}, false, 1);
    row("the lock is lost, and nobody seen",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"lock lost"_s, u"answered"_s}, false, 1);
    row("the lock is lost, and somebody seen",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"lock lost"_s, u"input"_s, u"answered"_s}, true, 2);
    row("the lock is lost within the grace", {u"lock"_s, u"lock lost"_s, u"31 s"_s, u"answered"_s}, true, 0);
    row("idle and back", {u"idle"_s, u"answered"_s, u"input"_s, u"answered"_s}, true, 2);
    row("idle, then locked", {u"idle"_s, u"answered"_s, u"lock"_s, u"input"_s, u"unlock"_s, u"answered"_s},
        true, 2);
    row("asleep and back", {u"suspend"_s, u"answered"_s, u"input"_s, u"answered"_s}, true, 2);
    row("asleep within the grace",
        {u"lock"_s, u"suspend"_s, u"answered"_s, u"31 s"_s, u"unlock"_s, u"answered"_s}, true, 2);
    row("absent by hand before", {u"absent by hand"_s, u"lock"_s, u"31 s"_s, u"unlock"_s}, false, 0);
    row("absent from outside meanwhile",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"absent from outside"_s, u"unlock"_s, u"answered"_s}, false,
        1);
    row("the same, seen in time",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"absent from outside"_s, u"poll"_s, u"unlock"_s,
            u"answered"_s},
        false, 1);
    row("present from outside: quiet",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"poll"_s, u"present from outside"_s, u"poll"_s, u"suspend"_s,
            u"answered"_s},
        true, 1);
    row("…until the next input",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"poll"_s, u"present from outside"_s, u"poll"_s, u"unlock"_s,
            u"idle"_s, u"answered"_s},
        false, 2);
    row("back while it is sent", {u"lock"_s, u"31 s"_s, u"unlock"_s, u"answered"_s, u"answered"_s}, true, 2);
    row("back and gone while it is sent",
        {u"lock"_s, u"31 s"_s, u"unlock"_s, u"lock"_s, u"answered"_s, u"answered"_s}, false, 1);
    row("by hand while it is sent",
        {u"idle"_s, u"absent by hand"_s, u"answered"_s, u"input"_s, u"answered"_s}, false, 0);
    row("not sent", {u"lock"_s, u"31 s"_s, u"offline"_s, u"unlock"_s, u"answered"_s}, true, 0);
    row("the answer was lost", {u"lock"_s, u"31 s"_s, u"lost after"_s, u"poll"_s, u"unlock"_s, u"answered"_s},
        false, 1, 1);
    row("the answer was lost, seen later", {u"lock"_s, u"31 s"_s, u"lost after"_s, u"unlock"_s, u"poll"_s},
        false, 1, 1);
    row("lost, and never arrived", {u"lock"_s, u"31 s"_s, u"lost before"_s, u"poll"_s, u"unlock"_s}, true, 0,
        0);
    row("the way back is not sent",
        {u"idle"_s, u"answered"_s, u"input"_s, u"offline"_s, u"input"_s, u"answered"_s}, false, 1, 1);
    row("paused", {u"pause"_s, u"lock"_s, u"31 s"_s, u"answered"_s}, true, 0);
    row("paused for too short", {u"pause"_s, u"31 s"_s, u"31 s"_s, u"lock"_s, u"31 s"_s, u"answered"_s},
        false, 1);
    row("switched off meanwhile",
        {u"lock"_s, u"31 s"_s, u"answered"_s, u"off and on"_s, u"unlock"_s, u"answered"_s}, false, 1);
}

void tst_AutoAbsence::course()
{
    QFETCH(const QStringList, happens);
    QFETCH(const bool, isPresent);
    QFETCH(const int, writes);
    QFETCH(const int, questions);
    World world;
    world.poll();
    for (const QString &name : happens) {
        const auto *event = std::find_if(
            events.begin(), events.end(), [&](const auto &e) { return name == QLatin1StringView(e.first); });
        QVERIFY2(event != events.end(), qPrintable(name));
        event->second(world);
    }
    QCOMPARE(standing(world.server().status) == Standing::Present, isPresent);
    QCOMPARE(world.writes(), writes);
    QCOMPARE(world.questions(), questions);
    QVERIFY2(world.broken.isEmpty(), qPrintable(world.broken.join(u"; "_s)));
}

// Whatever happens, in whatever order: no promise is broken, and whoever comes back finds their state right
// or is asked.
void tst_AutoAbsence::everyOrder()
{
    QRandomGenerator dice(7);
    int returns = 0;
    for (int round = 0; round < 50'000; ++round) {
        World world;
        QStringList happened;
        for (int i = 0; i < 14; ++i) {
            const auto &[name, event] = events.at(std::size_t(dice.bounded(int(events.size()))));
            happened += QString::fromLatin1(name);
            event(world);
        }
        const auto story = [&] {
            return QStringLiteral("%1: %2 (%3)")
                .arg(round)
                .arg(world.broken.join(u"; "_s), happened.join(u", "_s));
        };
        if (!world.broken.isEmpty())
            QFAIL(qPrintable(story()));
        world.deliver();
        world.poll();
        world.unlock();
        world.input();
        world.deliver();
        if (!world.broken.isEmpty())
            QFAIL(qPrintable(story()));
        if (world.automation().isOwner() && world.author() == World::Author::Automation)
            QFAIL(qPrintable(u"still away: "_s + story()));
        world.poll();
        const bool isTheirs = happened.filter(QRegularExpression(u"hand|outside|off and on"_s)).isEmpty();
        if (isTheirs && world.author() == World::Author::Automation && world.server() == away
            && world.questions() == 0)
            QFAIL(qPrintable(u"forgotten: "_s + story()));
        returns += world.writes() > 1;
    }
    QVERIFY(returns > 1000); // the orders were not all boring
}

void tst_AutoAbsence::isOffAtFirst()
{
    AutoAbsence automation;
    QVERIFY(!automation.seen(here, Origin::Server));
    automation.lock(Tick(1s));
    QVERIFY(!automation.deadline());
    QVERIFY(!automation.advance(Tick(2h)));
    QVERIFY(!automation.suspend(Tick(2h)));
    QVERIFY(!automation.idle(Tick(2h)));
}

QTEST_APPLESS_MAIN(tst_AutoAbsence)
#include "tst_autoabsence.moc"
