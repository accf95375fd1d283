// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/people.h"

#include <QSet>

#include <array>
#include <iterator>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

struct Names {
    QStringList first;
    QStringList last;
};

const Names &names(Tongue tongue)
{
    static const std::array<Names, TongueCount> all{{
        {u"Emma Oliver Charlotte George Amelia Harry Grace Thomas Alice William"_s.split(u' '),
            u"Whitfield Ashworth Carter Bennett Hughes Pemberton Clarke Davies Fletcher Marsh"_s.split(u' ')},
        {u"Anna Bjørn Ingrid Lars Åse Kåre Solveig Øyvind Marit Håkon Liv Trond"_s.split(u' '),
            u"Hansen Nordmann Bakke Ødegård Strand Haugen Lie Solberg Myhre Kvåle Dahl Røed"_s.split(u' ')},
        {u"Elin Johan Maja Oskar Åsa Björn Linnéa Gustav Ebba Nils"_s.split(u' '),
            u"Lindqvist Åkesson Bergström Sjöberg Nyström Holm Ekdahl Öberg Wallin Forsberg"_s.split(u' ')},
        {u"Mette Søren Freja Jeppe Kirsten Anders Lærke Rasmus Ditte Mikkel"_s.split(u' '),
            u"Kjær Sørensen Mikkelsen Thorup Bæk Holst Overgaard Friis Lund Nygaard"_s.split(u' ')},
        {u"Katharina Jürgen Sabine Stefan Birgit Matthias Anneliese Götz Ute Dieter Jörg Heike"_s.split(u' '),
            u"Schröder Weiß Hoffmann Krüger Lehmann Großmann Möller Petersen Vogt Jansen Köhler Brandt"_s
                .split(u' ')},
        {u"Sanne Daan Femke Joost Lotte Bram Fleur Maarten Anouk Thijs"_s.split(u' '),
            u"de Vries|van den Berg|Bakker|Visser|Smit|van der Meer|Mulder|de Boer|Dijkstra|Hoekstra"_s.split(
                u'|')},
    }};
    return all[std::size_t(tongue)];
}

// Names that have broken programs before; `login` stands in where a name has no Latin letters.
struct OddName {
    QString first;
    QString last;
    QString login;
};

const std::array<OddName, 10> &oddNames()
{
    static const std::array<OddName, 10> all{{
        {u"יעל"_s, u"בן־דוד"_s, u"yael.ben-david"_s},
        {u"Maximiliane-Theodora"_s, u"von Hohenstein-Grünewald zu Rabenau-Wittelsbach"_s, {}},
        {u"Ole"_s, u"<b>Bjørn</b> & Sønn"_s, u"ole.sonn"_s},
        {u"محمد"_s, u"الحسيني"_s, u"mohammed.alhusseini"_s},
        {u"Seán \"Jack\""_s, u"O'Brien"_s, u"sean.obrien"_s},
        {u"Þórdís"_s, u"Guðmundsdóttir"_s, {}},
        {u"Wolfeschlegelsteinhausenbergerdorff"_s, u"Hubert Blaine"_s, u"w.hubert"_s},
        {u"X"_s, u"Å"_s, {}},
        {u"&amp;rew"_s, u"O&apos;Neill"_s, u"andrew.oneill"_s},
        {u"木村"_s, u"さくら"_s, u"sakura.kimura"_s},
    }};
    return all;
}

constexpr std::array<int, 5> oddPlaces{3, 7, 11, 15, 19};
constexpr int oddPeriod = 40;

QString folded(const QString &text)
{
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    for (const QChar c : decomposed) {
        switch (c.toLower().unicode()) {
        case u'ø':
            result += u'o';
            break;
        case u'æ':
            result += u"ae"_s;
            break;
        case u'ß':
            result += u"ss"_s;
            break;
        case u'ð':
            result += u'd';
            break;
        case u'þ':
            result += u"th"_s;
            break;
        default:
            if (c.unicode() < 128 && (c.isLetterOrNumber() || c == u'-' || c == u'.'))
                result += c.toLower();
        }
    }
    return result;
}

QString uniqueInitials(const QString &login, QSet<QString> &taken)
{
    const QStringList parts = login.split(u'.');
    const QString base = (parts.first().left(2) + parts.last().left(2)).toUpper();
    QString result = base;
    for (int n = 2; taken.contains(result); ++n)
        result = base + QString::number(n);
    taken.insert(result);
    return result;
}

void nameOrdinary(Person &person, Dice &dice)
{
    // More Norwegians and Germans than others, as in the groups.
    static constexpr std::array tongues{Tongue::Norwegian, Tongue::German, Tongue::Norwegian, Tongue::German,
        Tongue::Swedish, Tongue::Danish, Tongue::Dutch, Tongue::English};
    person.tongue = dice.of(tongues);
    person.firstName = dice.of(names(person.tongue).first);
    person.lastName = dice.of(names(person.tongue).last);
}

/// Names person `index`; returns the login where it does not follow from the name.
QString name(Person &person, int index, Dice &dice)
{
    nameOrdinary(person, dice);
    const auto *const place = std::ranges::find(oddPlaces, index % oddPeriod);
    if (index == 0) {
        person.firstName = u"Torsten"_s;
        person.lastName = u"Brandt"_s;
        person.tongue = Tongue::English;
    } else if (place != oddPlaces.end()) {
        const auto nth = std::size_t(std::distance(oddPlaces.begin(), place))
            + oddPlaces.size() * std::size_t(index / oddPeriod);
        const OddName &odd = oddNames()[nth % oddNames().size()];
        person.firstName = odd.first;
        person.lastName = odd.last;
        return odd.login;
    }
    return {};
}

// About a third help out in one or two other groups. Dice of their own: everything else stays as it is.
QStringList otherGroups(const Person &person, const std::vector<Group> &groups, Dice &dice)
{
    QStringList names;
    const int others = int(groups.size()) - 1;
    if (others == 0 || dice.below(3) != 0)
        return names;
    const int first = dice.below(others);
    const int wanted = qMin(others, 1 + dice.below(2));
    for (int n = 0; n < wanted; ++n) {
        const int stepsAway = 1 + (first + n) % others;
        names += groups[std::size_t(person.agent.groupId - 1 + stepsAway) % groups.size()].name;
    }
    return names;
}

} // namespace

std::vector<Group> makeGroups(int count)
{
    static const QStringList known{u"Support Oslo"_s, u"Support Hamburg"_s, u"Second line"_s,
        u"Kundeservice Bergen"_s, u"Klantenservice Utrecht"_s, u"Support Stockholm"_s,
        u"Kundeservice Aarhus"_s, u"Contracts & Billing"_s, u"Technical <L3>"_s,
        u"Onboarding and Training for New Partners"_s, u"Night shift"_s, u"Field service"_s};
    std::vector<Group> groups;
    for (int i = 0; i < qMax(1, count); ++i)
        groups.push_back({i + 1, i < known.size() ? known[i] : u"Team %1"_s.arg(i + 1)});
    return groups;
}

std::vector<Person> makePeople(const TenantOptions &options, const std::vector<Group> &groups)
{
    static const QStringList roles{u"Service agent"_s, u"Team lead"_s, u"Administrator"_s};
    static const QStringList titles{
        u"Consultant"_s, u"Senior consultant"_s, u"Support engineer"_s, QString()};
    constexpr int withoutService = 3; // the last one has left the company
    Dice dice(options.seed);
    Dice otherDice(options.seed ^ 0x0746);
    QSet<QString> taken;
    std::vector<Person> people;
    for (int i = 0; i < options.agents + withoutService; ++i) {
        Person person;
        const QString oddLogin = name(person, i, dice);
        const QString login =
            oddLogin.isEmpty() ? folded(person.firstName) + u'.' + folded(person.lastName) : oddLogin;
        const bool service = i < options.agents;
        const Group &group = groups[std::size_t(i + dice.below(2)) % groups.size()];
        const int role = i == 0 ? 1 : (dice.below(12) == 0 ? 1 : (i == options.agents ? 2 : 0));
        person.title = dice.of(titles);
        person.userName = i == 0 && !options.ownLogin.isEmpty() ? options.ownLogin : login;
        person.roleId = role + 1;
        person.agent = {.associateId = i + 1,
            .personId = 100 + 2 * i,
            .ejUserId = service ? 1001 + i : 0,
            .groupId = group.id,
            .name = person.firstName + u' ' + person.lastName,
            .initials = uniqueInitials(login, taken),
            .group = group.name,
            .role = roles[role],
            .email = login + u"@example.com"_s,
            .isActive = i < options.agents + withoutService - 1};
        person.agent.otherGroups = otherGroups(person, groups, otherDice);
        person.presence.status = statusFromNumber(service ? 1 : 0);
        person.archiveNumber = service ? 1 : 0;
        people.push_back(std::move(person));
    }
    return people;
}

} // namespace Rollcall::Sim
