// SPDX-License-Identifier: GPL-3.0-or-later
#include "table.h"

#include "domain/plaintext.h"
#include "domain/say.h"
#include "domain/words.h"
#include "domain/zonedtime.h"
#include "output.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr size_t Columns = 6;
constexpr size_t StatusColumn = 2;
constexpr size_t MessageColumn = 5; // last: a long one pushes nothing aside
constexpr int Gap = 2;
constexpr int MaxName = 40;
constexpr int MinMessage = 12;
using Cells = std::array<QString, Columns>;

struct Range {
    char32_t first, last;
};
// East Asian wide and emoji; good enough for aligning.
constexpr std::array wide{Range{0x1100, 0x115F}, Range{0x2E80, 0x303E}, Range{0x3041, 0xA4CF},
    Range{0xAC00, 0xD7A3}, Range{0xF900, 0xFAFF}, Range{0xFE30, 0xFE6F}, Range{0xFF00, 0xFF60},
    Range{0xFFE0, 0xFFE6}, Range{0x1F300, 0x1F64F}, Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1FAFF},
    Range{0x20000, 0x3FFFD}};

int columnsOf(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
        return 0;
    default:
        break;
    }
    return std::ranges::any_of(wide, [c](const Range &r) { return c >= r.first && c <= r.last; }) ? 2 : 1;
}

const char *colour(const RosterEntry &entry)
{
    switch (entry.shown()) {
    case Standing::Present:
        return "\x1b[32m";
    case Standing::NotPresent:
        return "\x1b[33m";
    default:
        return "\x1b[2m";
    }
}

QString messageText(const RosterEntry &entry, const EntryView &view)
{
    if (!entry.message)
        return standing(entry.status) == Standing::NotPresent
            ? say(QT_TRANSLATE_NOOP("Rollcall", "(not read)"))
            : QString();
    const auto back = backTime(entry, view);
    const QString text =
        back ? splitMessage(*entry.message, view.team, back->at.date()).text : *entry.message;
    return plainLine(text, MaxMessageLength);
}

QString nameText(const Agent &agent)
{
    const QString name = plainLine(agent.name, MaxMessageLength);
    return name.isEmpty() ? plainLine(agent.initials, MaxMessageLength) : name;
}

QString backText(const RosterEntry &entry, const EntryView &view)
{
    const auto back = backTime(entry, view);
    return back ? shortTime(back->at, QDateTime::currentDateTime()) : QString();
}

Cells cellsOf(const RosterEntry &entry, const EntryView &view)
{
    return {QString::number(entry.agent.associateId), fitted(nameText(entry.agent), MaxName),
        plainLine(label(entry.isStale ? std::nullopt : entry.status), MaxName), backText(entry, view),
        fitted(plainLine(entry.agent.group, MaxMessageLength), MaxName), messageText(entry, view)};
}

QString padded(const QString &text, int width)
{
    return text + QString(std::max(0, width - displayWidth(text)), u' ');
}

QString rowText(const Cells &cells, const std::array<int, Columns> &widths, const char *colour)
{
    QString row;
    for (size_t i = 0; i < Columns; ++i) {
        if (widths.at(i) == 0)
            continue;
        const QString text = padded(fitted(cells.at(i), widths.at(i)), widths.at(i));
        const bool isColoured = colour && i == StatusColumn;
        row += isColoured ? QLatin1StringView(colour) + text + "\x1b[0m"_L1 : text;
        row += QString(Gap, u' ');
    }
    while (row.endsWith(u' '))
        row.chop(1);
    return row;
}

// The message gives way first; it is the only cell without a natural width.
void shrink(std::array<int, Columns> &widths)
{
    const int limit = outWidth();
    int total = 0;
    for (const int width : widths)
        total += width + (width > 0 ? Gap : 0);
    if (limit > 0 && total - Gap > limit)
        widths.at(MessageColumn) = std::max(
            std::min(MinMessage, widths.at(MessageColumn)), widths.at(MessageColumn) - (total - Gap - limit));
}

} // namespace

int displayWidth(const QString &text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += columnsOf(c);
    return width;
}

QString fitted(const QString &text, int width)
{
    QString cut = text;
    for (qsizetype units = std::min<qsizetype>(text.size(), width); displayWidth(cut) > width; --units)
        cut = shortened(text, units);
    return cut;
}

void printTable(const QList<RosterEntry> &entries, const EntryView &view)
{
    if (entries.isEmpty())
        return;
    const Cells heads{say(QT_TRANSLATE_NOOP("Rollcall", "Id")), say(QT_TRANSLATE_NOOP("Rollcall", "Name")),
        say(QT_TRANSLATE_NOOP("Rollcall", "Status")), say(QT_TRANSLATE_NOOP("Rollcall", "Back")),
        say(QT_TRANSLATE_NOOP("Rollcall", "Group")), say(QT_TRANSLATE_NOOP("Rollcall", "Message"))};
    QList<Cells> rows;
    std::array<int, Columns> widths{};
    for (const RosterEntry &entry : entries) {
        rows += cellsOf(entry, view);
        for (size_t i = 0; i < Columns; ++i)
            widths.at(i) = std::max(widths.at(i), displayWidth(rows.constLast().at(i)));
    }
    for (size_t i = 0; i < Columns; ++i) // an empty column is left out
        widths.at(i) = widths.at(i) > 0 ? std::max(widths.at(i), displayWidth(heads.at(i))) : 0;
    shrink(widths);
    printOut(rowText(heads, widths, nullptr));
    const bool isColoured = outTakesColour();
    for (qsizetype i = 0; i < rows.size(); ++i)
        printOut(rowText(rows.at(i), widths, isColoured ? colour(entries.at(i)) : nullptr));
}

QString entryLine(const RosterEntry &entry, const EntryView &view)
{
    const Cells cells = cellsOf(entry, view);
    QString line = cells.at(0) + (cells.at(1).isEmpty() ? QString() : u' ' + cells.at(1)) + u": "_s
        + cells.at(StatusColumn);
    if (const QString back = backText(entry, view); !back.isEmpty())
        line += u", "_s + say(QT_TRANSLATE_NOOP("Rollcall", "back %1")).arg(back);
    if (entry.message && !cells.at(MessageColumn).isEmpty())
        line += u", “%1”"_s.arg(cells.at(MessageColumn));
    return line;
}

} // namespace Rollcall
