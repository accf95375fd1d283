// SPDX-License-Identifier: GPL-3.0-or-later
// Random changes of the roster, the time, the filter, the order, the favourites and the folded teams, each
// compared with rows made from nothing, and with what a view knows from the signals alone.
#include "models/folded.h"
#include "models/rosterrows.h"
#include "models/teamscene.h"

#include <QAbstractItemModelTester>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>

#include <random>
#include <vector>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A view's idea of the rows: ids, and the texts of headings.
class Mirror final : public QObject
{
    Q_OBJECT
public:
    explicit Mirror(const RosterRows &rows)
        : m_rows(rows)
    {
        connect(&rows, &QAbstractItemModel::modelReset, this, [this] {
            ++resets;
            keys = all();
        });
        connect(&rows, &QAbstractItemModel::layoutChanged, this, [this] { keys = all(); });
        connect(&rows, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int a, int b) {
            for (int row = a; row <= b; ++row)
                keys.insert(row, key(row));
        });
        connect(&rows, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int a, int b) { keys.remove(a, b - a + 1); });
        connect(&rows, &QAbstractItemModel::rowsMoved, this,
            [this](const QModelIndex &, int from, int, const QModelIndex &, int to) {
                keys.move(from, to > from ? to - 1 : to);
            });
        connect(&rows, &RosterRows::countsChanged, this, [this] { count = m_rows.count(); });
    }

    [[nodiscard]] QStringList all() const
    {
        QStringList result;
        for (int row = 0; row < m_rows.rowCount(); ++row)
            result += key(row);
        return result;
    }

    QStringList keys;
    TeamCount count;
    int resets = 0;

private:
    [[nodiscard]] QString key(int row) const
    {
        const QModelIndex index = m_rows.index(row, 0);
        return m_rows.isHeading(row) ? u'#' + index.data(HeadingKeyRole).toString()
                                     : QString::number(m_rows.idAt(row));
    }

    const RosterRows &m_rows;
};

} // namespace

class TestRosterRowsRandom final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void init() { QTest::failOnWarning(QRegularExpression(u".*"_s)); }

    void sameAsFromNothing_data()
    {
        QTest::addColumn<int>("seed");
        QTest::addColumn<int>("people");
        for (const int seed : {1, 2, 3, 4})
            QTest::addRow("seed %d", seed) << seed << 12 * seed;
        QTest::addRow("many") << 5 << 400;
    }

    void sameAsFromNothing()
    {
        QFETCH(const int, seed);
        QFETCH(const int, people);
        start(seed, people);
        for (int step = 0; step < (people > 100 ? 120 : 500); ++step) {
            const auto marks = persistent();
            const int resets = m_mirror->resets;
            anything();
            QCOMPARE(m_mirror->all(), expected());
            QCOMPARE(m_mirror->keys, m_mirror->all());
            QCOMPARE(m_mirror->count, m_rows->count());
            if (m_mirror->resets == resets)
                verifyMarks(marks);
        }
    }

    void heldRowsStay_data() { sameAsFromNothing_data(); }

    void heldRowsStay()
    {
        QFETCH(const int, seed);
        QFETCH(const int, people);
        start(seed, people);
        for (int round = 0; round < (people > 100 ? 30 : 100); ++round) {
            choose();
            m_rows->setOrder(someOrder());
            QSet<int> held;
            for (const int id : m_rows->shownIds()) {
                if (m_rows->rowOf(id) >= 0 && chance(20))
                    held.insert(id);
            }
            m_rows->setHeld(held);
            for (int poll = 0; poll < 4; ++poll)
                pollWith(held);
            m_rows->setHeld({});
            QCOMPARE(m_mirror->all(), expected());
        }
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    bool chance(int percent) { return int(m_random() % 100) < percent; }
    int below(int limit) { return int(m_random() % unsigned(limit)); }

    void start(int seed, int people)
    {
        m_random.seed(unsigned(seed));
        m_people = people;
        m_testers = {};
        m_mirror.reset();
        m_rows.reset();
        m_model.reset();
        m_team = std::make_unique<TeamScene>();
        m_model = std::make_unique<RosterModel>(m_team->roster, TeamScene::zone());
        m_rows = std::make_unique<RosterRows>(*m_model);
        m_mirror = std::make_unique<Mirror>(*m_rows);
        const auto strict = QAbstractItemModelTester::FailureReportingMode::Fatal;
        m_testers[0] = std::make_unique<QAbstractItemModelTester>(m_model.get(), strict);
        m_testers[1] = std::make_unique<QAbstractItemModelTester>(m_rows.get(), strict);
    }

    // ---- what can happen

    Status someStatus()
    {
        return chance(50) ? Present : chance(85) ? NotPresent : statusFromName(u"StatusDeleted"_s);
    }

    RowOrder someOrder() { return {OrderBy(below(5)), chance(50)}; }

    QString someMessage()
    {
        const QDateTime back = m_team->now.addSecs(60 * (below(3000) - 600));
        const QString text = QStringList{u"Away"_s, u"Lunch"_s, u"Meeting"_s, QString()}.at(below(4));
        return chance(40) ? text : text + u", back "_s + back.toString(u"yyyy-MM-dd HH:mm"_s);
    }

    void newList()
    {
        for (int id = 1; id <= m_people; ++id) {
            if (!chance(10))
                continue;
            const qsizetype before = m_team->rows.size();
            UserRow &row = m_team->row(id);
            if (before == m_team->rows.size() && chance(50)) {
                m_team->rows.removeIf([id](const UserRow &r) { return r.agent.associateId == id; });
                continue;
            }
            row.agent.name = u"Agent %1"_s.arg(below(1000), 4, 10, QLatin1Char('0'));
            row.agent.group = chance(10) ? QString() : u"Team %1"_s.arg(below(5));
            row.status = chance(10) ? std::nullopt : std::optional(someStatus());
        }
        m_team->tick += 2min;
        m_team->list();
    }

    void poll()
    {
        QList<UserRow> some;
        for (const UserRow &row : std::as_const(m_team->rows)) {
            if (chance(15))
                some.append({row.agent, someStatus()});
        }
        m_team->statuses(some);
    }

    int someone()
    {
        return m_team->rows.isEmpty() ? 1
                                      : m_team->rows.at(below(int(m_team->rows.size()))).agent.associateId;
    }

    void roster()
    {
        switch (below(6)) {
        case 0:
            return newList();
        case 1:
            return poll();
        case 2: {
            const int id = someone();
            const auto state = WriteMark::State(below(3));
            return m_team->roster.setWriteMark(id, {state, {someStatus(), someMessage()}});
        }
        default:
            const int id = someone();
            if (m_team->roster.find(id))
                m_team->presence(id, someStatus(), someMessage());
        }
    }

    void choose()
    {
        if (chance(50)) {
            RosterFilter filter;
            if (chance(40))
                filter.text = chance(50) ? u"team %1"_s.arg(below(5)) : u"0%1"_s.arg(below(10));
            if (chance(40))
                filter.standings = {Standing(below(4)), Standing(below(4))};
            if (chance(30))
                filter.groups = {u"Team 1"_s, u"Team %1"_s.arg(below(5))};
            filter.onlyFavourites = chance(15);
            if (filter.text.isEmpty() != m_rows->filter().text.isEmpty())
                m_collapsedInSearch.clear();
            return m_rows->setFilter(filter);
        }
        const QString key = chance(30) ? RosterSections::longerAwayKey() : u"Team %1"_s.arg(below(5));
        const bool collapse = chance(50);
        m_rows->setCollapsed(key, collapse);
        if (m_rows->filter().text.isEmpty())
            return;
        if (collapse)
            m_collapsedInSearch.insert(key);
        else
            m_collapsedInSearch.remove(key);
    }

    void anything()
    {
        switch (below(10)) {
        case 0:
        case 1:
            return choose();
        case 8:
            return m_rows->setOrder(someOrder());
        case 9: {
            QSet<int> favourites = m_model->favourites();
            if (!favourites.remove(someone()))
                favourites.insert(someone());
            return m_model->setFavourites(favourites);
        }
        case 2:
            m_team->pass(std::chrono::minutes(below(chance(10) ? 2000 : 30)));
            return m_rows->reorder();
        case 3:
            if (chance(10))
                return m_team->roster.clear();
            m_team->tick += 1min;
            return m_team->roster.expire();
        default:
            return roster();
        }
    }

    // ---- what has to be

    // What decides between two people of a section, before name and id. Texts sort as their characters do.
    struct Ordinal {
        int rank = 0;
        qint64 time = 0;
        QString text;
    };

    Ordinal ordinalOf(const AgentLine &line) const
    {
        const Need need = line.need(m_team->now);
        const bool hasBack = need == Need::Overdue || need == Need::AbsentWithReturn;
        const bool isBegun = line.standing != Standing::Unknown && line.since.isValid();
        const QString text = line.text.value_or(QString());
        switch (m_rows->order().by) {
        case OrderBy::Need:
            return {int(need), hasBack ? line.back->toMSecsSinceEpoch() : 0, {}};
        case OrderBy::Name:
            return {0, 0, line.name};
        case OrderBy::Message:
            return {text.isEmpty() ? 1 : 0, 0, text.toLower()};
        case OrderBy::Back:
            return {line.back ? 0 : 1, line.back ? line.back->toMSecsSinceEpoch() : 0, {}};
        case OrderBy::Since:
            return {isBegun ? 0 : 1, isBegun ? line.since.toMSecsSinceEpoch() : 0, {}};
        }
        return {};
    }

    bool isBefore(const AgentLine &a, const AgentLine &b) const
    {
        const Ordinal x = ordinalOf(a);
        const Ordinal y = ordinalOf(b);
        const RowOrder order = m_rows->order();
        const bool isReversed = order.isDescending;
        if (x.rank != y.rank)
            return (x.rank < y.rank) != (isReversed && order.by == OrderBy::Need);
        if (x.time != y.time)
            return (x.time < y.time) != isReversed;
        if (x.text != y.text)
            return (x.text < y.text) != isReversed;
        return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    }

    std::tuple<int, QString> sectionOf(const AgentLine &line) const
    {
        if (line.need(m_team->now) == Need::LongerAway)
            return {2, RosterSections::longerAwayKey()};
        return {line.group.isEmpty() ? 1 : 0, line.group};
    }

    bool passes(const AgentLine &line) const
    {
        const RosterFilter &filter = m_rows->filter();
        const QStringList fields =
            m_model->index(m_model->rowOf(line.id), 0).data(SearchRole).toString().split(u'\n');
        return (filter.standings.isEmpty() || filter.standings.contains(line.standing))
            && (filter.groups.isEmpty() || filter.groups.contains(line.group))
            && (!filter.onlyFavourites || m_model->favourites().contains(line.id))
            && std::ranges::all_of(searchWords(filter.text), [&](const QString &word) {
                   return std::ranges::any_of(
                       fields, [&](const QString &field) { return field.contains(word); });
               });
    }

    // Every row from nothing: section, then what the order asks for, name, id.
    QStringList expected() const
    {
        std::vector<const AgentLine *> lines;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (const AgentLine *line = m_model->lineAt(row); passes(*line))
                lines.push_back(line);
        }
        std::ranges::sort(lines, [this](const AgentLine *a, const AgentLine *b) {
            const auto x = sectionOf(*a);
            const auto y = sectionOf(*b);
            return x != y ? x < y : isBefore(*a, *b);
        });
        QStringList result;
        std::optional<QString> current;
        const QSet<QString> collapsed =
            m_rows->filter().text.isEmpty() ? m_rows->collapsed() : m_collapsedInSearch;
        for (const AgentLine *line : lines) {
            if (const QString section = std::get<1>(sectionOf(*line)); current != section) {
                current = section;
                result += u'#' + section;
            }
            if (!collapsed.contains(*current))
                result += QString::number(line->id);
        }
        return result;
    }

    QList<std::pair<QPersistentModelIndex, int>> persistent() const
    {
        QList<std::pair<QPersistentModelIndex, int>> marks;
        for (int row = 0; row < m_rows->rowCount(); row += 3)
            marks.append({m_rows->index(row, row % ColumnCount), m_rows->idAt(row)});
        return marks;
    }

    void verifyMarks(const QList<std::pair<QPersistentModelIndex, int>> &marks) const
    {
        for (const auto &[index, id] : marks)
            QCOMPARE(index.isValid() ? m_rows->idAt(index.row()) : id, id);
    }

    // Down to the lowest held row nothing moves; nobody is shown twice.
    void pollWith(const QSet<int> &held)
    {
        QStringList steady = m_mirror->all();
        const int resets = m_mirror->resets;
        roster();
        QCOMPARE(m_mirror->resets, resets);
        const auto isThere = [this](const QString &key) {
            return key.startsWith(u'#') || m_team->roster.find(key.toInt());
        };
        const auto lowest = std::find_if(steady.rbegin(), steady.rend(),
            [&](const QString &key) { return held.contains(key.toInt()) && isThere(key); });
        steady = steady.first(steady.rend() - lowest);
        steady.removeIf(std::not_fn(isThere));
        const QStringList after = m_mirror->all();
        QVERIFY(after.size() >= steady.size());
        QCOMPARE(after.first(steady.size()), steady);
        QCOMPARE(QSet<QString>(after.begin(), after.end()).size(), after.size());
    }

    std::mt19937 m_random;
    int m_people = 0;
    QSet<QString> m_collapsedInSearch;
    std::unique_ptr<TeamScene> m_team;
    std::unique_ptr<RosterModel> m_model;
    std::unique_ptr<RosterRows> m_rows;
    std::unique_ptr<Mirror> m_mirror;
    std::array<std::unique_ptr<QAbstractItemModelTester>, 2> m_testers;
};

QTEST_GUILESS_MAIN(TestRosterRowsRandom)
#include "tst_rosterrows_random.moc"
