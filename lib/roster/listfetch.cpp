// SPDX-License-Identifier: GPL-3.0-or-later
#include "roster/listfetch.h"

#include <algorithm>

namespace Rollcall {

namespace {

constexpr qsizetype MaxPages = 100;

} // namespace

ListFetch::ListFetch(
    ApiClient &client, Roster &roster, StatusSource source, const Capabilities &known, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
    , m_source(source)
    , m_capabilities(known)
    , m_archives{known.archive}
{
    std::ranges::copy_if(allArchives, std::back_inserter(m_archives),
        [&known](ArchiveQuery::Source archive) { return archive != known.archive; });
    prepareColumns();
}

// A status is worth more than a group id, and that more than secondary groups: the least goes first, and
// comes back once something worth more is given up.
void ListFetch::prepareColumns()
{
    const bool mayHaveStatus = m_source == StatusSource::Archive
        || (m_source == StatusSource::Automatic && m_capabilities.hasArchiveStatus);
    const bool mayLackStatus = m_source != StatusSource::Archive;
    for (const bool status : {true, false}) {
        if (status ? !mayHaveStatus : !mayLackStatus)
            continue;
        for (const bool groupId : {true, false}) {
            for (const bool otherGroups : {true, false}) {
                if ((m_capabilities.hasGroupId || !groupId)
                    && (m_capabilities.hasOtherGroups || !otherGroups))
                    m_columns.push_back({groupId, otherGroups, status});
            }
        }
    }
}

void ListFetch::start(bool full)
{
    m_isFull = full;
    ask();
}

void ListFetch::cancel()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->deleteLater();
    }
    m_isCancelled = true;
    disconnect();
    deleteLater();
}

void ListFetch::ask()
{
    m_pages.clear();
    m_seen.clear();
    m_rows.clear();
    listen(m_client.users(
        m_isFull ? rosterQuery(m_archives.front(), m_columns.front()) : statusQuery(m_archives.front())));
}

void ListFetch::listen(Reply<UserPageAnswer> *reply)
{
    reply->setParent(this);
    m_reply = reply;
    reply->then(this, [this](const Result<UserPageAnswer> &answer) {
        if (answer)
            takePage(*answer);
        else if (adapt(answer.error()))
            ask();
        else
            finish(m_firstError ? m_firstError : answer.error());
    });
}

void ListFetch::takePage(const UserPageAnswer &answer)
{
    if (m_pages.isEmpty())
        m_sentAt = answer.sentAt;
    const qsizetype seenBefore = m_seen.size();
    for (const UserRow &row : answer.page.rows)
        m_seen.insert(row.agent.associateId);
    if (m_isFull)
        m_rows += answer.page.rows;
    else
        m_wanted += m_roster.mergeStatuses(answer.page.rows, answer.sentAt);

    if (m_isCancelled) // by somebody who heard of a change
        return;
    const QUrl &next = answer.page.next;
    if (next.isEmpty())
        return complete();
    const bool isOldNews = !answer.page.rows.isEmpty() && m_seen.size() == seenBefore;
    const bool isGoingInCircles = m_pages.contains(next) || isOldNews;
    if (isGoingInCircles || m_pages.size() + 1 >= MaxPages)
        return finish(ApiError{.kind = ApiError::Kind::NotThisApi,
            .cause = ApiError::Cause::Unexpected,
            .httpStatus = 200,
            .host = next.host()});
    m_pages.insert(next);
    listen(m_client.nextUsers(next));
}

/// Whether another question may help.
bool ListFetch::adapt(const ApiError &error)
{
    if (!m_pages.isEmpty()) // an archive that gave a page is neither refused nor lacks a column
        return false;
    if (isArchiveRefusal(error) && m_archives.size() > 1) {
        m_archives.pop_front();
    } else if (error.httpStatus == 400 && !m_isFull) {
        m_isFull = true; // only then the columns can be told apart
    } else if (error.httpStatus == 400 && m_columns.size() > 1) {
        m_columns.pop_front();
    } else {
        // What failed on the way is the better explanation, unless it is not about the question at all.
        if (!isArchiveRefusal(error) && error.httpStatus != 400)
            m_firstError.reset();
        return false;
    }
    if (!m_firstError)
        m_firstError = error;
    return true;
}

void ListFetch::complete()
{
    m_capabilities.archive = m_archives.front();
    if (!m_isFull) {
        const QList<int> known = m_roster.ids();
        m_hasOtherPeople = !std::ranges::all_of(known, [this](int id) { return m_seen.contains(id); })
            || !std::ranges::all_of(
                m_seen, [this](int id) { return m_roster.find(id) || m_roster.isBeyondScope(id); });
        return finish();
    }
    learn();
    if (m_columns.front().groupId || m_rows.isEmpty())
        merge();
    else
        askForGroups();
}

void ListFetch::learn()
{
    m_capabilities.hasGroupId = m_columns.front().groupId;
    m_capabilities.hasOtherGroups = m_columns.front().otherGroups;
    if (m_source != StatusSource::Automatic)
        return;
    // A column full of cells that nobody can read, such as translated words, is no column.
    m_capabilities.hasArchiveStatus = m_columns.front().status
        && (m_rows.isEmpty()
            || std::ranges::any_of(m_rows, [](const UserRow &row) { return row.status.has_value(); }));
}

void ListFetch::askForGroups()
{
    auto *reply = m_client.userGroups();
    reply->setParent(this);
    m_reply = reply;
    reply->then(this, [this](const Result<QList<UserGroup>> &groups) {
        if (!groups && groups.error().kind == ApiError::Kind::SignIn)
            return finish(groups.error());
        fillGroupIds(groups);
        merge();
    });
}

// Without an answer the ids that are known stay: a lost list of groups must not empty everybody's team.
void ListFetch::fillGroupIds(const Result<QList<UserGroup>> &groups)
{
    QHash<QString, int> ids;
    if (groups) {
        for (const UserGroup &group : *groups) {
            if (!ids.contains(group.name))
                ids.insert(group.name, group.id);
        }
    }
    for (UserRow &row : m_rows) {
        Agent &agent = row.agent;
        const RosterEntry *known = m_roster.find(agent.associateId);
        agent.groupId =
            ids.value(agent.group, known && known->agent.group == agent.group ? known->agent.groupId : 0);
    }
}

void ListFetch::merge()
{
    m_wanted = m_roster.mergeRoster(m_rows, m_sentAt);
    finish();
}

void ListFetch::finish(const std::optional<ApiError> &error)
{
    m_error = error;
    Q_EMIT finished();
}

} // namespace Rollcall
