// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/capabilities.h"
#include "roster/roster.h"

#include <QPointer>
#include <QSet>

#include <deque>

namespace Rollcall {

/// One list from its first page to its last, merged into the roster. Finds out on the way what the server
/// lacks: refused archives (403, 404) and unknown columns (400) are left out and asked for no more. Only a
/// complete list of people is merged; statuses count page by page.
class ListFetch final : public QObject
{
    Q_OBJECT
public:
    ListFetch(ApiClient &client, Roster &roster, StatusSource source, const Capabilities &known,
        QObject *parent = nullptr);

    /// Everything about everybody when `full`, else only the statuses.
    void start(bool full);
    /// Ends without a signal; safe inside every signal of this object and of its requests.
    void cancel();

    [[nodiscard]] const std::optional<ApiError> &error() const { return m_error; }
    [[nodiscard]] const Capabilities &capabilities() const { return m_capabilities; }
    [[nodiscard]] bool isFull() const { return m_isFull; }
    /// Ids that need a presence answer, as the roster said.
    [[nodiscard]] const QList<int> &wanted() const { return m_wanted; }
    /// The statuses are of other people than the roster knows: somebody came or left.
    [[nodiscard]] bool hasOtherPeople() const { return m_hasOtherPeople; }

Q_SIGNALS:
    void finished();

private:
    void prepareColumns();
    void ask();
    void listen(Reply<UserPageAnswer> *reply);
    void takePage(const UserPageAnswer &answer);
    [[nodiscard]] bool adapt(const ApiError &error);
    void complete();
    void learn();
    void askForGroups();
    void fillGroupIds(const Result<QList<UserGroup>> &groups);
    void merge();
    void finish(const std::optional<ApiError> &error = {});

    ApiClient &m_client;
    Roster &m_roster;
    StatusSource m_source;
    Capabilities m_capabilities;
    bool m_isFull = false;
    std::deque<RosterColumns> m_columns; ///< what is still to be tried, the present one first
    std::deque<ArchiveQuery::Source> m_archives;
    QPointer<AbstractReply> m_reply;
    QSet<QUrl> m_pages;
    QSet<int> m_seen;
    QList<UserRow> m_rows;
    Tick m_sentAt{0}; ///< of the first page
    QList<int> m_wanted;
    bool m_hasOtherPeople = false;
    bool m_isCancelled = false;
    std::optional<ApiError> m_firstError;
    std::optional<ApiError> m_error;
};

} // namespace Rollcall
