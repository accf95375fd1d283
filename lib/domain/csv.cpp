// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/csv.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString quoted(QString text)
{
    const bool needsQuotes = std::ranges::any_of(
        text, [](QChar c) { return c == u',' || c == u'"' || c == u'\r' || c == u'\n' || c == u'\''; });
    return needsQuotes ? u'"' + text.replace(u'"', R"("")"_L1) + u'"' : text;
}

QString cell(const QString &text)
{
    const bool isFormula = !text.isEmpty() && u"=+-@\t\r"_s.contains(text.at(0));
    return quoted(isFormula ? u'\'' + text : text);
}

} // namespace

QString csvLine(const QStringList &cells)
{
    QStringList line;
    line.reserve(cells.size());
    std::ranges::transform(cells, std::back_inserter(line), cell);
    return line.join(u',');
}

} // namespace Rollcall
