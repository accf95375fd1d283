// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dueback.h"

#include <algorithm>

namespace Rollcall {

bool isDueBack(const AgentLine &line, const QDateTime &now)
{
    return line.standing == Standing::NotPresent && line.isBackCertain && line.isOverdue(now);
}

QList<int> dueBack(const RosterModel &model)
{
    const QDateTime now = model.now();
    QList<const AgentLine *> lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        const AgentLine *line = model.lineAt(row);
        if (isDueBack(*line, now) && model.lockReason(*line).isEmpty())
            lines += line;
    }
    std::ranges::stable_sort(lines, {}, [](const AgentLine *line) { return *line->back; });
    QList<int> ids;
    for (const AgentLine *line : lines)
        ids += line->id;
    return ids;
}

} // namespace Rollcall
