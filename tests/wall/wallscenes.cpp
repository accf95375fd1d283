// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallscenes.h"

#include "wall/wallnames.h"

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

QString nameOf(int n)
{
    static const QStringList first =
        u"Bernd Ingrid Jonas Katharina Emil Yara Anna Øyvind Åse Sanne Lars Þórdís Götz Mette Thijs Ebba Liv Daan Ute Rasmus Linnéa Jürgen Solveig Joost Birgit"_s
            .split(u' ');
    static const QStringList last =
        u"Vogt Solheim Haugen Müller-Lüdenscheidt Lindqvist El-Sayed Berg Ødegård Kvåle Bakker Hansen Guðmundsdóttir Großmann Kjær Dijkstra Åkesson Dahl Mulder Lehmann Friis Sjöberg Schröder Røed Visser Brandt"_s
            .split(u' ');
    const int round = n / int(first.size());
    const QString middle = round < int(last.size()) ? QString() : u" "_s + QChar(u'A' + round / 25) + u'.';
    return first.at(n % first.size()) + middle + u' ' + last.at((n + round) % last.size());
}

namespace {

WallPerson person(int n)
{
    return {.id = n + 1, .name = nameOf(n), .standing = Standing::Present};
}

} // namespace

WallScene wallScene(int people, int teams)
{
    static const std::array names{
        u"Hamburg"_s, u"Oslo"_s, u"Second line"_s, u"Nordic sales"_s, u"Kundeservice Bergen"_s, u"Utrecht"_s};
    static const QStringList backs{u"11:30"_s, {}, u"12:00"_s, u"13:00"_s, {}, u"15:45"_s};
    WallScene scene{.clock = u"11:02"_s, .updated = u"updated 11:02:10"_s};
    WallBoard &board = scene.board;
    const int missing = (people + 3) / 4;
    for (int n = 0; n < people; ++n) {
        WallPerson next = person(n);
        if (n < missing) {
            const bool isUnknown = n % 6 == 4;
            next.standing = isUnknown ? Standing::Unknown : Standing::NotPresent;
            next.aside = isUnknown ? u"unknown"_s : backs.at(n % backs.size());
            next.briefAside = next.aside;
        }
        board.people += next;
    }
    board.missing = missing;
    QStringList all;
    for (const WallPerson &each : std::as_const(board.people))
        all += each.name;
    const QStringList brief = briefNames(all);
    for (qsizetype i = 0; i < brief.size(); ++i)
        board.people[i].brief = brief.at(i);
    board.isAlert = people >= 12;
    board.headlines = board.isAlert ? QStringList{u"Hamburg needs 1 more"_s, u"1 team below minimum"_s}
                                    : QStringList{u"%1 of %2 present"_s.arg(people - missing).arg(people)};
    for (int i = 0; i < teams && people > 0; ++i) {
        const int size = std::max(1, people / teams);
        const int present = i == 0 && board.isAlert ? 1 : std::max(0, size - i % 3);
        const QStringList notes = i == 0 && board.isAlert ? QStringList{u"minimum 2"_s}
            : i == 1                                      ? QStringList{u"next back 11:30"_s, u"back 11:30"_s}
            : i == 4 ? QStringList{u"closed, opens 08:00"_s, u"opens 08:00"_s}
                     : QStringList();
        const QString name = i < int(names.size()) ? names.at(i) : u"Team %1"_s.arg(i + 1);
        board.cards +=
            {name, QString::number(present), u"of %1"_s.arg(size), notes, i == 0 && board.isAlert, i == 4};
    }
    return scene;
}

} // namespace Rollcall
