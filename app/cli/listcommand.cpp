// SPDX-License-Identifier: GPL-3.0-or-later
#include "listcommand.h"

#include "domain/say.h"
#include "entryview.h"
#include "models/folded.h"
#include "output.h"
#include "retry.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

bool isInGroup(const Agent &agent, const QString &group)
{
    return folded(agent.group) == folded(group)
        || (agent.groupId > 0 && QString::number(agent.groupId) == group.trimmed());
}

} // namespace

ListCommand::ListCommand(const Options &options, const Target &target, QObject *parent)
    : ServerCommand(options, target, parent)
    , m_roster(link().clock())
    , m_queue(client(), m_roster)
    , m_words(searchWords(options.search))
{
    connect(&m_queue, &ReadQueue::answered, this, [this] { ++m_answered; });
    connect(&m_queue, &ReadQueue::unanswerable, this, [this] { ++m_unanswerable; });
    connect(&m_queue, &ReadQueue::idle, this, &ListCommand::readsDone);
    connect(&m_queue, &ReadQueue::signInRefused, this, [this](const ApiError &error) {
        m_queue.clear();
        fail(error);
    });
    connect(&m_queue, &ReadQueue::refused, this, &ListCommand::closed);
}

void ListCommand::run()
{
    if (options().format == Format::Csv && !policyOf(standardSettingsFiles()).exportAllowed) {
        printNote(say(QT_TRANSLATE_NOOP("Rollcall", "Your administrator does not allow export.")));
        return end(ExitCode::NotPermitted);
    }
    signIn([this](const Principal &principal) {
        m_roster.setScope(scopeOf(principal));
        fetch();
    });
}

void ListCommand::fetch()
{
    m_list = new ListFetch(client(), m_roster, link().profile().statusSource, link().known(), this);
    connect(m_list, &ListFetch::finished, this, &ListCommand::takeList);
    m_list->start(true);
}

void ListCommand::takeList()
{
    ListFetch *list = std::exchange(m_list, nullptr);
    list->deleteLater();
    if (list->error()) {
        const auto pause = pauseBeforeRetry(*list->error(), m_listRetries++);
        return pause ? QTimer::singleShot(*pause, this, &ListCommand::fetch) : fail(*list->error());
    }
    const StatusSource source = link().profile().statusSource;
    m_isPerUser = source == StatusSource::PerUser
        || (source == StatusSource::Automatic && !list->capabilities().hasArchiveStatus);
    warnOfGroups();
    QList<int> wanted;
    for (const int id : m_roster.ids()) {
        const RosterEntry &entry = *m_roster.find(id);
        const bool mayHaveMessage = standing(entry.status) == Standing::NotPresent || !entry.status;
        if (isWanted(entry) && (m_isPerUser || (mayHaveMessage && hasStanding(entry))))
            wanted += id;
    }
    read(wanted);
}

void ListCommand::warnOfGroups() const
{
    const QList<int> ids = m_roster.ids();
    for (const QString &group : options().groups) {
        if (std::ranges::none_of(ids, [&](int id) { return isInGroup(m_roster.find(id)->agent, group); }))
            printNote(say(QT_TRANSLATE_NOOP("Rollcall", "Nobody is in a group “%1”.")).arg(group));
    }
}

bool ListCommand::isWanted(const RosterEntry &entry) const
{
    const Agent &agent = entry.agent;
    const auto &groups = options().groups;
    if (!groups.isEmpty()
        && std::ranges::none_of(groups, [&](const QString &group) { return isInGroup(agent, group); }))
        return false;
    if (m_words.isEmpty())
        return true;
    const QString text =
        folded(QStringList{agent.name, agent.initials, agent.group, agent.role, agent.email}.join(u'\n'));
    return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
}

bool ListCommand::hasStanding(const RosterEntry &entry) const
{
    return !options().standing || standing(entry.status) == *options().standing;
}

void ListCommand::read(const QList<int> &ids)
{
    m_queue.want(ids);
    if (m_queue.isIdle())
        print(ExitCode::Done);
}

void ListCommand::readsDone()
{
    if (m_answered == 0 && m_unanswerable > 0)
        return explainNobody();
    const auto failure = m_queue.tally().lastFailure;
    const QList<int> owed = m_queue.takeOwed();
    if (owed.isEmpty() || !failure)
        return print(ExitCode::Done);
    if (const auto pause = pauseBeforeRetry(*failure, m_readRetries++))
        return QTimer::singleShot(*pause, this, [this, owed] { read(owed); });
    if (m_isPerUser && m_answered == 0)
        return fail(*failure);
    for (const int id : owed)
        printNote(say(QT_TRANSLATE_NOOP("Rollcall", "%1 could not be read: %2"))
                      .arg(QString::number(id), sentence(*failure)));
    print(ExitCode::SomeFailed);
}

/// Nobody can be read one by one: perhaps the server is too old to know.
void ListCommand::explainNobody()
{
    explain({.kind = ApiError::Kind::NotFound}, [this](const ApiError &error) {
        if (error.kind != ApiError::Kind::NotThisApi)
            return print(ExitCode::Done);
        closed(error);
    });
}

/// Presence is closed for us: without it only the archive tells who is there, and nobody the messages.
void ListCommand::closed(const ApiError &error)
{
    m_queue.clear();
    if (m_isPerUser)
        return fail(error);
    printNote(say(QT_TRANSLATE_NOOP("Rollcall", "Messages cannot be read here. %1")).arg(sentence(error)));
    print(ExitCode::Done);
}

void ListCommand::print(ExitCode code)
{
    QList<RosterEntry> shown;
    for (const int id : m_roster.ids()) {
        const RosterEntry &entry = *m_roster.find(id);
        if (isWanted(entry) && hasStanding(entry)) // a read may have told another status
            shown += entry;
    }
    if (shown.isEmpty() && options().format == Format::Text)
        printNote(say(QT_TRANSLATE_NOOP("Rollcall", "Nobody to show.")));
    printEntries(shown, options().format, {team(), policyOf(standardSettingsFiles()).since});
    end(code);
}

} // namespace Rollcall
