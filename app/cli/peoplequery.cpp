// SPDX-License-Identifier: GPL-3.0-or-later
#include "peoplequery.h"

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype IdsPerRequest = 100; // keeps the address short

ArchiveQuery queryFor(const QList<int> &ids)
{
    ArchiveQuery query =
        rosterQuery(ArchiveQuery::Source::User, {.groupId = false, .otherGroups = false, .status = false});
    query.top = int(ids.size());
    QStringList texts;
    for (const int id : ids)
        texts += QString::number(id);
    query.filter = u"associateDbId associateIsOneOf (%1)"_s.arg(texts.join(u','));
    return query;
}

struct Answers {
    QHash<int, Agent> agents;
    qsizetype missing = 0; ///< requests under way
};

} // namespace

void askWhoTheyAre(ApiClient &client, const QList<int> &ids, QObject *context,
    const std::function<void(const QHash<int, Agent> &)> &then)
{
    const auto answers = std::make_shared<Answers>();
    answers->missing = (ids.size() + IdsPerRequest - 1) / IdsPerRequest;
    for (qsizetype from = 0; from < ids.size(); from += IdsPerRequest) {
        client.users(queryFor(ids.mid(from, IdsPerRequest)))
            ->then(context, [answers, then](const Result<UserPageAnswer> &answer) {
                if (answer) {
                    for (const UserRow &row : answer->page.rows)
                        answers->agents.insert(row.agent.associateId, row.agent);
                }
                if (--answers->missing == 0)
                    then(answers->agents);
            });
    }
}

} // namespace Rollcall
