// SPDX-License-Identifier: GPL-3.0-or-later
#include "watchcommand.h"

#include "api/network.h"
#include "domain/say.h"
#include "domain/words.h"
#include "interrupt.h"
#include "output.h"
#include "retry.h"
#include "roster/watch.h"
#include "session/teamstore.h"
#include "table.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

WatchCommand::WatchCommand(Options options, const Target &target, QObject *parent)
    : Command(parent)
    , m_options(std::move(options))
    , m_target(target)
    , m_policy(policyOf(standardSettingsFiles()))
    , m_view{teamTimeZone(target.profile), m_policy.since}
    , m_network(makeNetwork())
    , m_ledger(standardLedgerFile(), systemClock())
{
}

void WatchCommand::start()
{
    onInterrupt(this, [this] { end(ExitCode::Done); });
    if (!m_target.objection.isEmpty())
        return end(ExitCode::SignIn, m_target.objection);
    if (m_options.untilPresent > 0 && !m_policy.personWatch)
        return end(ExitCode::NotPermitted,
            say(QT_TRANSLATE_NOOP("Rollcall", "Your administrator does not allow watching one person.")));
    Profile profile = m_target.profile;
    if (m_options.interval)
        profile.interval = *m_options.interval;
    const auto keep = [&](SecretKind kind, const QString &secret) {
        if (!secret.isEmpty())
            m_secrets.write(secretKey(profile.id, kind), secret, this, [](const QString &) {});
    };
    keep(SecretKind::Credential, m_target.secrets.credential);
    keep(SecretKind::Cookie, m_target.secrets.cookie);
    keep(SecretKind::AppToken, m_target.secrets.appToken);
    if (m_target.triesRefusedAgain)
        m_ledger.forget(ledgerKey(profile));
    m_session = std::make_unique<Session>(profile, *m_network, m_secrets, m_ledger, systemClock(), m_policy);
    m_session->setCapabilities(m_target.known);
    if (m_policy.roster == RosterScope::Kind::MyTeams)
        m_session->setTeams(TeamStore(standardSettingsFiles(), profile.id).managed());
    connect(m_session.get(), &Session::stateChanged, this, &WatchCommand::sessionChanged);
    connect(m_session.get(), &Session::signedIn, this, [this] {
        Poller *poller = m_session->poller();
        connect(poller, &Poller::stateChanged, this, &WatchCommand::pollerChanged);
        connect(poller, &Poller::capabilitiesChanged, this, &WatchCommand::capabilitiesChanged);
        connect(poller, &Poller::polled, this, &WatchCommand::look);
        capabilitiesChanged();
    });
    m_session->start();
    if (m_options.untilPresent > 0)
        QTimer::singleShot(WatchList::Span, this, &WatchCommand::waitNoLonger);
}

void WatchCommand::waitNoLonger()
{
    end(ExitCode::SomeFailed,
        say(QT_TRANSLATE_NOOP("Rollcall", "%1 was not present within %2 hours."))
            .arg(m_options.untilPresent)
            .arg(WatchList::Span.count()));
}

void WatchCommand::sessionChanged()
{
    switch (m_session->state()) {
    case Session::State::NeedsSecret:
    case Session::State::SignInRefused:
        return end(ExitCode::SignIn, m_session->problem());
    case Session::State::NotUsable:
        return end(exitCodeOf(m_session->error().value_or(ApiError())), m_session->problem());
    case Session::State::Unreachable:
        return unreachable(m_session->error().value_or(ApiError()));
    case Session::State::SigningIn:
        return logConnection();
    default:
        return;
    }
}

void WatchCommand::logConnection()
{
    Connection &connection = m_session->client()->connection();
    if (!m_target.isVerbose || m_logged == &connection)
        return;
    m_logged = &connection;
    connect(&connection, &Connection::logged, this, &printNote);
}

/// A busy server is waited for a little; a wrong address stays wrong.
void WatchCommand::unreachable(const ApiError &error)
{
    if (!m_hasLooked && !pauseBeforeRetry(error, m_retries++))
        return end(exitCodeOf(error), sentence(error));
    if (std::exchange(m_isLost, true))
        return;
    printNote(sentence(error));
}

void WatchCommand::pollerChanged()
{
    const Poller *poller = m_session->poller();
    const auto &error = poller->error();
    if (poller->state() == Poller::State::Live && std::exchange(m_isLost, false))
        return printNote(say(QT_TRANSLATE_NOOP("Rollcall", "The connection is back.")));
    if (poller->state() != Poller::State::Failing || !error || error->kind == ApiError::Kind::SignIn)
        return; // a refused sign-in comes from the session
    if (!m_hasLooked && error->kind != ApiError::Kind::Retry)
        return end(exitCodeOf(*error), sentence(*error));
    unreachable(*error);
}

void WatchCommand::capabilitiesChanged()
{
    const bool isReadingOnly = m_session->poller()->capabilities().isReadingOnly;
    if (isReadingOnly && !m_isReadingOnly)
        printNote(say(QT_TRANSLATE_NOOP("Rollcall", "SuperOffice does not let messages be read here.")));
    m_isReadingOnly = isReadingOnly;
}

void WatchCommand::look()
{
    if (m_isEnded)
        return;
    const Roster &roster = m_session->roster();
    const RosterEntry *awaited = roster.find(m_options.untilPresent);
    if (m_options.untilPresent > 0 && !awaited)
        return end(ExitCode::SomeFailed,
            say(QT_TRANSLATE_NOOP("Rollcall", "%1 is not in the list of Service users."))
                .arg(m_options.untilPresent));
    if (!m_hasLooked && awaited && isAwaited(*awaited))
        print(*awaited, {}); // present already: the answer is a line, too
    for (const int id : roster.ids())
        compare(*roster.find(id));
    m_hasLooked = true;
    if (!flushOut() || (awaited && isAwaited(*awaited)))
        end(ExitCode::Done);
}

void WatchCommand::compare(const RosterEntry &entry)
{
    const auto known = m_shown.find(entry.agent.associateId);
    if (known == m_shown.end()) {
        m_shown.insert(entry.agent.associateId, {entry.status, entry.message});
        return;
    }
    const bool isOtherStatus = entry.status != known->status;
    const bool isOtherMessage = entry.message && known->message && entry.message != known->message;
    if (isOtherStatus || isOtherMessage)
        print(entry, known->status);
    if (isOtherStatus || entry.message)
        known->message = entry.message;
    known->status = entry.status;
}

bool WatchCommand::isAwaited(const RosterEntry &entry) const
{
    return entry.agent.associateId == m_options.untilPresent && entry.shown() == Standing::Present;
}

void WatchCommand::print(const RosterEntry &entry, const std::optional<Status> &previous)
{
    if (m_options.format == Format::Json) {
        QJsonObject object = entryJson(entry, m_view);
        object[u"previousStatus"_s] =
            previous ? QJsonValue(wireName(*previous)) : QJsonValue(QJsonValue::Null);
        return printJson(object);
    }
    const QString time = entry.observedAt.toString(u"HH:mm:ss"_s);
    QString line = u"%1 "_s.arg(time) + entryLine(entry, m_view);
    if (previous && previous != entry.status)
        line += u' ' + say(QT_TRANSLATE_NOOP("Rollcall", "(was %1)")).arg(label(previous));
    printOut(line);
}

void WatchCommand::end(ExitCode code, const QString &sentence)
{
    if (std::exchange(m_isEnded, true))
        return;
    if (!sentence.isEmpty())
        printNote(sentence);
    Q_EMIT finished(code);
}

} // namespace Rollcall
