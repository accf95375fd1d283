// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/headers.h"
#include "domain/presence.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>
#include <chrono>
#include <optional>

namespace Rollcall {

/// Reads the values of the parsed options; keeps the first problem.
class Reader final
{
public:
    Reader(const QCommandLineParser &parser, QString &problem)
        : m_parser(parser)
        , m_problem(problem)
    {
    }

    [[nodiscard]] bool has(const char *name) const { return m_parser.isSet(QString::fromLatin1(name)); }
    [[nodiscard]] QString text(const char *name) const { return m_parser.value(QString::fromLatin1(name)); }

    void fail(const QString &problem)
    {
        if (m_problem.isEmpty())
            m_problem = problem;
    }

    template <typename T, size_t N>
    [[nodiscard]] std::optional<T> choice(
        const char *name, const std::array<std::pair<QLatin1StringView, T>, N> &words)
    {
        if (!has(name))
            return std::nullopt;
        QStringList known;
        for (const auto &[word, value] : words) {
            if (text(name) == word)
                return value;
            known += word;
        }
        fail(QCoreApplication::translate("Rollcall", "--%1 takes one of: %2.")
                 .arg(QString::fromLatin1(name), known.join(QStringLiteral(", "))));
        return std::nullopt;
    }

    [[nodiscard]] std::optional<std::chrono::seconds> seconds(const char *name, int most)
    {
        if (!has(name))
            return std::nullopt;
        bool ok = false;
        const int value = text(name).toInt(&ok);
        if (!ok || value < 1 || value > most)
            fail(QCoreApplication::translate("Rollcall", "--%1 takes a number of seconds from 1 to %2.")
                     .arg(QString::fromLatin1(name), QString::number(most)));
        return std::chrono::seconds(value);
    }

    [[nodiscard]] std::optional<QString> header(const char *name)
    {
        if (!has(name))
            return std::nullopt;
        if (!isHeaderValue(text(name)))
            fail(QCoreApplication::translate("Rollcall", "--%1 takes printable ASCII only.")
                     .arg(QString::fromLatin1(name)));
        return text(name);
    }

    [[nodiscard]] int id(const QString &typed)
    {
        const auto id = associateIdFromText(typed);
        if (!id)
            fail(QCoreApplication::translate(
                "Rollcall", "“%1” is not an associate id; ids are numbers from 1 to 2147483647.")
                     .arg(typed));
        return id.value_or(0);
    }

private:
    const QCommandLineParser &m_parser;
    QString &m_problem;
};

} // namespace Rollcall
