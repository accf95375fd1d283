// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallcut.h"

#include <QHash>
#include <QSet>
#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

/// Where a text may be cut: before each visible character, and at its end.
QList<qsizetype> boundaries(const QString &text)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    QList<qsizetype> found;
    for (qsizetype at = 0; at >= 0; at = finder.toNextBoundary())
        found += at;
    return found;
}

qsizetype commonBeginning(const QString &a, const QString &b)
{
    const auto [end, other] = std::ranges::mismatch(a, b);
    return end - a.begin();
}

/// Cuts one name in several ways.
class Cutter final
{
public:
    Cutter(const QString &name, double room, int size, const WallType &type)
        : m_name(name)
        , m_bounds(boundaries(name))
        , m_room(room)
        , m_size(size)
        , m_type(type)
    {
    }

    [[nodiscard]] QString beginning() const { return fitted(m_name, m_room, m_size, true, m_type); }

    /// Its beginning and so many characters of its end; empty where that does not fit.
    [[nodiscard]] QString withEnd(qsizetype characters) const
    {
        const qsizetype tail = m_bounds.size() - 1 - characters;
        for (qsizetype head = tail - 1; head > 0; --head) {
            const QString cut =
                m_name.left(m_bounds.at(head)).trimmed() + u'…' + m_name.mid(m_bounds.at(tail)).trimmed();
            if (m_type.width(cut, true) * m_size <= m_room)
                return cut;
        }
        return {};
    }

    /// From a little before that place on.
    [[nodiscard]] QString around(qsizetype place) const
    {
        const auto after = std::ranges::upper_bound(m_bounds, place);
        const qsizetype from = std::max<qsizetype>(0, after - m_bounds.begin() - 3);
        return fitted(u'…' + m_name.mid(m_bounds.at(from)), m_room, m_size, true, m_type);
    }

private:
    QString m_name;
    QList<qsizetype> m_bounds;
    double m_room;
    int m_size;
    const WallType &m_type;
};

/// Another cut where several people would look the same, unless they have one and the same name.
class Distinction final
{
public:
    Distinction(const QList<WallPerson> &people, const NameRoom &room, const WallType &type)
        : m_people(people)
        , m_room(room)
        , m_type(type)
    {
    }

    void apply(QList<ShownName> &shown) const
    {
        QHash<QString, QList<qsizetype>> alike;
        QSet<QString> taken;
        for (qsizetype i = 0; i < shown.size(); ++i) {
            alike[shown.at(i).text] += i;
            taken += shown.at(i).text;
        }
        for (const QList<qsizetype> &group : std::as_const(alike)) {
            for (const qsizetype i : group) {
                const qsizetype common = mostInCommon(group, i);
                if (common >= 0)
                    shown[i].text = other(shown.at(i), i, common, taken);
                taken += shown.at(i).text;
            }
        }
    }

private:
    [[nodiscard]] const QString &name(qsizetype person) const { return m_people.at(person).brief; }

    // With those of another name; -1: there are none.
    [[nodiscard]] qsizetype mostInCommon(const QList<qsizetype> &group, qsizetype person) const
    {
        qsizetype most = -1;
        for (const qsizetype other : group) {
            if (name(other) != name(person))
                most = std::max(most, commonBeginning(name(person), name(other)));
        }
        return most;
    }

    [[nodiscard]] QString other(
        const ShownName &shown, qsizetype person, qsizetype common, const QSet<QString> &taken) const
    {
        const Cutter cutter(name(person), m_room(shown.aside), shown.size, m_type);
        for (const QString &cut : {cutter.withEnd(3), cutter.withEnd(6), cutter.around(common)}) {
            if (!cut.isEmpty() && !taken.contains(cut))
                return cut;
        }
        return shown.text;
    }

    const QList<WallPerson> &m_people;
    const NameRoom &m_room;
    const WallType &m_type;
};

ShownName shownName(
    const WallPerson &person, const NameRoom &roomBeside, const WallSizes &sizes, const WallType &type)
{
    const double room = roomBeside(person.aside);
    if (type.width(person.name, true) * sizes.name <= room)
        return {person.name, sizes.name, person.aside};
    const double brief = type.width(person.brief, true);
    if (brief * sizes.name <= room)
        return {person.brief, sizes.name, person.aside};
    const double more = std::max(0.0, roomBeside(person.briefAside));
    const int size = brief > 0 ? std::min(sizes.name, int(more / brief)) : sizes.name;
    if (size >= sizes.leastName)
        return {person.brief, size, person.briefAside};
    return {
        Cutter(person.brief, more, sizes.leastName, type).beginning(), sizes.leastName, person.briefAside};
}

} // namespace

QList<ShownName> shownNames(
    const QList<WallPerson> &people, const NameRoom &room, const WallSizes &sizes, const WallType &type)
{
    QList<ShownName> shown;
    shown.reserve(people.size());
    for (const WallPerson &person : people)
        shown += shownName(person, room, sizes, type);
    Distinction(people, room, type).apply(shown);
    return shown;
}

} // namespace Rollcall
