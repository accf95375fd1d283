// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/changejob.h"

#include "change/storedtext.h"

#include <QTimer>

namespace Rollcall {

namespace {

constexpr int MaxWrites = 3; // the first and two repetitions
constexpr int MaxLooks = 3; // reads after one lost answer
constexpr std::chrono::milliseconds Pause{400};
constexpr std::chrono::seconds LongestPause{5}; // a person is waiting

bool isTransient(const ApiError &error)
{
    return error.kind == ApiError::Kind::Retry;
}

// A write that was accepted with something that cannot be read, a page for instance, has been carried out or
// not.
bool isLost(const ApiError &error)
{
    return isTransient(error) || (error.httpStatus >= 200 && error.httpStatus < 300);
}

} // namespace

ChangeJob::ChangeJob(ApiClient &client, Roster &roster, ChangeOrder order, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_roster(roster)
    , m_order(std::move(order))
{
    m_result.associateId = m_order.associateId;
    m_result.target = m_order.target;
}

ChangeJob::~ChangeJob()
{
    if (!m_isUnderWay)
        return;
    m_roster.distrust(m_order.associateId);
    m_roster.setWriteMark(m_order.associateId, {});
}

template <typename F> void ChangeJob::read(F then)
{
    m_client.presence(m_order.associateId, ApiClient::Urgency::User)->then(this, then);
}

void ChangeJob::start()
{
    m_isUnderWay = true;
    m_roster.setWriteMark(m_order.associateId, {WriteMark::State::Pending, m_order.target});
    read([this](const Answer &answer) { compare(answer); });
}

void ChangeJob::compare(const Answer &answer)
{
    if (!answer)
        return fail(answer.error());
    const Presence &there = answer->presence;
    m_roster.mergePresence(m_order.associateId, there, answer->sentAt);
    m_result.before = there;
    m_result.stored = there;
    const bool isThereAlready = there.status == m_order.target.status;
    if (there == m_order.target || (isThereAlready && m_order.keepsMessage))
        return end(ChangeOutcome::Unchanged);
    if (contradicts(there))
        return end(ChangeOutcome::Conflict);
    write();
}

bool ChangeJob::contradicts(const Presence &there) const
{
    return (m_order.seenStatus && *m_order.seenStatus != there.status)
        || (m_order.seenMessage && *m_order.seenMessage != there.message);
}

// What became of our write at a server that stores another text than it is sent.
bool ChangeJob::isOurs(const Presence &there) const
{
    return there.status == m_order.target.status && mayBeStoredAs(there.message, m_order.target.message);
}

void ChangeJob::write()
{
    ++m_writes;
    m_result.stored.reset(); // until it is known again
    m_client.setPresence(m_order.associateId, m_order.target)->then(this, [this](const Answer &answer) {
        takeWritten(answer);
    });
}

void ChangeJob::takeWritten(const Answer &answer)
{
    if (!answer) {
        m_roster.distrust(m_order.associateId);
        if (isLost(answer.error()))
            return lookLater(answer.error());
        m_result.stored = m_result.before;
        return fail(answer.error());
    }
    m_result.stored = answer->presence;
    m_isOverruled = answer->presence.status != m_order.target.status;
    m_roster.mergeWritten(m_order.associateId, answer->presence);
    m_isWritten = true;
    Q_EMIT written();
}

void ChangeJob::look()
{
    read([this](const Answer &answer) { verified(answer); });
}

// What we set is the pair that the server stored: the answer of the write, replaced by one later read.
void ChangeJob::verified(const Answer &answer)
{
    if (answer) {
        m_result.stored = answer->presence;
        m_roster.mergePresence(m_order.associateId, answer->presence, answer->sentAt);
    }
    const Presence &stored = *m_result.stored;
    m_result.isTextRewritten = stored.message != m_order.target.message;
    const bool isThere = stored.status == m_order.target.status;
    m_result.isOverruled = m_isOverruled && !isThere;
    end(isThere ? ChangeOutcome::Changed : ChangeOutcome::Conflict);
}

// First the pause, then the look: between a look and writing again nobody else gets a chance.
void ChangeJob::lookLater(const ApiError &loss)
{
    m_loss = loss;
    m_looks = 0;
    const auto asked = loss.retryAfter.value_or(std::chrono::seconds(0));
    m_mayWriteAgain = isTransient(loss) && asked <= LongestPause && m_writes < MaxWrites;
    const auto pause = std::max<std::chrono::milliseconds>(asked, Pause * m_writes);
    QTimer::singleShot(
        m_mayWriteAgain ? pause : std::chrono::milliseconds(0), this, &ChangeJob::lookAfterLoss);
}

void ChangeJob::lookAfterLoss()
{
    ++m_looks;
    read([this](const Answer &answer) { sawAfterLoss(answer); });
}

void ChangeJob::sawAfterLoss(const Answer &answer)
{
    if (!answer) {
        if (isTransient(answer.error()) && m_looks < MaxLooks)
            QTimer::singleShot(Pause * m_looks, this, &ChangeJob::lookAfterLoss);
        else
            fail(isTransient(answer.error()) ? *m_loss : answer.error());
        return;
    }
    m_roster.mergePresence(m_order.associateId, answer->presence, answer->sentAt);
    m_result.stored = answer->presence;
    const bool isBefore = answer->presence == *m_result.before;
    if (answer->presence == m_order.target || (!isBefore && isOurs(answer->presence))) {
        m_result.isTextRewritten = answer->presence.message != m_order.target.message;
        return end(ChangeOutcome::Changed);
    }
    if (!isBefore)
        return end(ChangeOutcome::Conflict);
    if (m_mayWriteAgain)
        write();
    else
        fail(*m_loss);
}

void ChangeJob::fail(const ApiError &error)
{
    m_result.error = error;
    end(ChangeOutcome::Failed);
}

void ChangeJob::end(ChangeOutcome outcome)
{
    m_result.outcome = outcome;
    m_isUnderWay = false;
    m_roster.setWriteMark(m_order.associateId, mark());
    Q_EMIT done(m_result);
}

// What did not get through is not replayed later: it stays visible until somebody decides anew.
WriteMark ChangeJob::mark() const
{
    if (m_result.isUnconfirmed())
        return {WriteMark::State::Unconfirmed, m_order.target};
    if (m_result.outcome == ChangeOutcome::Failed && isTransient(*m_result.error))
        return {WriteMark::State::NotSent, m_order.target};
    return {};
}

} // namespace Rollcall
