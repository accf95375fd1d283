// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/filter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

/// Recursive descent over the tokens; the first error ends it.
class Parser final
{
public:
    Parser(const QString &text, const QStringList &hidden, int self)
        : m_hidden(hidden)
        , m_self(self)
    {
        static const QRegularExpression token(uR"('(?:[^']|'')*'|[(),=]|[^\s(),'=]+)"_s);
        for (auto it = token.globalMatch(text); it.hasNext();)
            m_tokens.append(it.next().captured());
    }

    Filter parse()
    {
        Predicate all = either();
        if (m_error.isEmpty() && m_at < m_tokens.size())
            fail(u"Unexpected '%1' in the filter."_s.arg(m_tokens[m_at]));
        return {std::move(all), m_error};
    }

private:
    Predicate either()
    {
        Predicate left = both();
        while (takeWord("or"_L1)) {
            left = [l = std::move(left), r = both()](
                       const Person &p, int status) { return l(p, status) || r(p, status); };
        }
        return left;
    }

    Predicate both()
    {
        Predicate left = primary();
        while (takeWord("and"_L1)) {
            left = [l = std::move(left), r = primary()](
                       const Person &p, int status) { return l(p, status) && r(p, status); };
        }
        return left;
    }

    Predicate primary()
    {
        if (takeWord("("_L1)) {
            Predicate inner = either();
            if (!takeWord(")"_L1))
                fail(u"A parenthesis is not closed in the filter."_s);
            return inner;
        }
        return comparison();
    }

    Predicate comparison()
    {
        const QString name = take();
        const Column *const column = userColumn(name, m_hidden);
        if (!column)
            return fail(u"Unknown column '%1' in the filter."_s.arg(name));
        const QString op = take().toLower();
        switch (column->type) {
        case ColumnType::Int:
        case ColumnType::Bool:
            return ofInt(*column, op);
        case ColumnType::Associate:
            return ofAssociate(*column, op);
        case ColumnType::List:
            return ofSet(*column, op, u"oneof"_s, u"notoneof"_s);
        case ColumnType::Text:
            return ofText(*column, op);
        case ColumnType::None:
            break;
        }
        return fail(u"Column '%1' cannot be restricted."_s.arg(column->name));
    }

    Predicate ofInt(const Column &column, const QString &op)
    {
        if (op == "between"_L1)
            return between(column);
        const int value = integer();
        const auto with = [&](auto compare) {
            return [cell = column.cell, compare, value](
                       const Person &p, int status) { return compare(cell(p, status).number, value); };
        };
        if (op == "eq"_L1 || op == "="_L1 || op == "set"_L1 || op == "equals"_L1)
            return with(std::equal_to<int>());
        if (op == "ne"_L1 || op == "unequals"_L1)
            return with(std::not_equal_to<int>());
        if (op == "gt"_L1 || op == "greater"_L1)
            return with(std::greater<int>());
        if (op == "lt"_L1 || op == "less"_L1)
            return with(std::less<int>());
        return badOperator(column, op);
    }

    Predicate between(const Column &column)
    {
        const QList<int> bounds = integers();
        if (bounds.size() != 2)
            return fail(u"between takes two numbers."_s);
        return [cell = column.cell, bounds](const Person &p, int status) {
            const int n = cell(p, status).number;
            return bounds[0] <= n && n <= bounds[1];
        };
    }

    Predicate ofAssociate(const Column &column, const QString &op)
    {
        if (op == "currentassociate"_L1)
            return [self = m_self](const Person &p, int) { return p.agent.associateId == self; };
        if (op == "eq"_L1 || op == "="_L1 || op == "equals"_L1) {
            return [id = integer()](const Person &p, int) { return p.agent.associateId == id; };
        }
        return ofSet(column, op, u"associateisoneof"_s, u"associateisnotoneof"_s);
    }

    Predicate ofSet(const Column &column, const QString &op, const QString &in, const QString &notIn)
    {
        if (op != in && op != notIn)
            return badOperator(column, op);
        return [cell = column.cell, wanted = integers(), expected = op == in](const Person &p, int status) {
            return wanted.contains(cell(p, status).number) == expected;
        };
    }

    Predicate ofText(const Column &column, const QString &op)
    {
        const QString value = string();
        const auto with = [&](auto compare) {
            return [cell = column.cell, compare, value](
                       const Person &p, int status) { return compare(cell(p, status).text, value); };
        };
        const auto begins = [](const QString &a, const QString &b) {
            return a.startsWith(b, Qt::CaseInsensitive);
        };
        const auto contains = [](const QString &a, const QString &b) {
            return a.contains(b, Qt::CaseInsensitive);
        };
        const auto is = [](const QString &a, const QString &b) {
            return a.compare(b, Qt::CaseInsensitive) == 0;
        };
        if (op == "begins"_L1)
            return with(begins);
        if (op == "notbegins"_L1)
            return with(std::not_fn(begins));
        if (op == "contains"_L1)
            return with(contains);
        if (op == "notcontains"_L1)
            return with(std::not_fn(contains));
        if (op == "is"_L1 || op == "eq"_L1 || op == "="_L1)
            return with(is);
        if (op == "isnot"_L1 || op == "ne"_L1)
            return with(std::not_fn(is));
        return badOperator(column, op);
    }

    Predicate fail(const QString &sentence)
    {
        if (m_error.isEmpty())
            m_error = sentence;
        return [](const Person &, int) { return false; };
    }

    Predicate badOperator(const Column &column, const QString &op)
    {
        return fail(u"Operator '%1' cannot be used on column '%2'."_s.arg(op, column.name));
    }

    QString take() { return m_at < m_tokens.size() ? m_tokens[m_at++] : QString(); }

    bool takeWord(QLatin1StringView word)
    {
        const bool found = m_at < m_tokens.size() && m_tokens[m_at].compare(word, Qt::CaseInsensitive) == 0;
        m_at += found;
        return found;
    }

    int integer()
    {
        const QString token = take();
        if (token.compare("true"_L1, Qt::CaseInsensitive) == 0
            || token.compare("false"_L1, Qt::CaseInsensitive) == 0)
            return token.size() == 4;
        bool ok = false;
        const int value = token.toInt(&ok);
        if (!ok)
            fail(u"'%1' is not a number."_s.arg(token));
        return value;
    }

    QList<int> integers()
    {
        QList<int> values;
        if (!takeWord("("_L1))
            fail(u"A list of numbers in parentheses is expected."_s);
        while (m_error.isEmpty() && !takeWord(")"_L1)) {
            values.append(integer());
            takeWord(","_L1);
        }
        return values;
    }

    QString string()
    {
        QString token = take();
        if (token.size() < 2 || !token.startsWith(u'\'')) {
            fail(u"Text in single quotes is expected instead of '%1'."_s.arg(token));
            return {};
        }
        return token.sliced(1, token.size() - 2).replace(u"''"_s, u"'"_s);
    }

    const QStringList &m_hidden;
    int m_self;
    QStringList m_tokens;
    qsizetype m_at = 0;
    QString m_error;
};

} // namespace

Filter parseFilter(const QString &text, const QStringList &hiddenColumns, int self)
{
    if (text.trimmed().isEmpty())
        return {[](const Person &, int) { return true; }, {}};
    return Parser(text, hiddenColumns, self).parse();
}

} // namespace Rollcall::Sim
