// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/diagnosis.h"

#include "api/baseaddress.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Kind = DiagnosisStep::Kind;
using Cause = ApiError::Cause;

constexpr int MaxPages = 10;
constexpr std::array allKinds{Kind::Address, Kind::Name, Kind::Connect, Kind::Tls, Kind::Api, Kind::SignIn,
    Kind::Roster, Kind::Presence};

// How far a request came that asked only for the version.
Kind failedStep(const ApiError &error)
{
    switch (error.cause) {
    case Cause::Address:
    case Cause::PlainHttp:
        return Kind::Address;
    case Cause::HostNotFound:
        return Kind::Name;
    case Cause::CaFile:
        return Kind::Tls;
    case Cause::Proxy:
        return Kind::Connect;
    default:
        break;
    }
    if (error.kind == ApiError::Kind::Insecure)
        return Kind::Tls;
    return error.kind == ApiError::Kind::Retry && error.httpStatus == 0 ? Kind::Connect : Kind::Api;
}

// The server speaks and keeps its version to itself: no reason to stop.
bool isOnlySilent(const ApiError &error)
{
    return error.httpStatus == 401 || error.httpStatus == 403
        || (error.httpStatus == 404 && error.cause != Cause::Html);
}

bool wasNothingSent(const ApiError &error)
{
    return error.cause == Cause::CaFile || error.cause == Cause::PlainHttp || error.cause == Cause::Address;
}

} // namespace

Diagnosis::Diagnosis(ApiClient &client, QString signInObjection, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_signInObjection(std::move(signInObjection))
{
}

void Diagnosis::start()
{
    auto *reply = m_client.version();
    reply->setParent(this);
    reply->then(this, [this](const Result<ApiVersion> &version) { reached(version); });
}

void Diagnosis::reached(const Result<ApiVersion> &version)
{
    const bool isSilent = !version && isOnlySilent(version.error());
    const Kind failed = version || isSilent ? Kind::SignIn : failedStep(version.error());
    const QUrl &api = m_client.connection().config().api;

    if (failed > Kind::Address)
        pass(Kind::Address,
            QCoreApplication::translate("Rollcall", "The address is %1.").arg(api.toDisplayString()));
    if (!version && wasNothingSent(version.error()))
        return fail(failed, version.error());
    if (failed > Kind::Name && (version || version.error().cause != Cause::Proxy)) // it looks up names itself
        pass(Kind::Name, QCoreApplication::translate("Rollcall", "The name %1 is known.").arg(host()));
    if (failed > Kind::Connect)
        pass(Kind::Connect, QCoreApplication::translate("Rollcall", "%1 accepts connections.").arg(host()));
    if (failed > Kind::Tls && api.scheme() == "https"_L1)
        pass(Kind::Tls,
            QCoreApplication::translate(
                "Rollcall", "The connection is encrypted, and the certificate of %1 is trusted.")
                .arg(host()));
    else if (failed > Kind::Tls)
        report(Kind::Tls, Outcome::Noted,
            isLoopback(api)
                ? QCoreApplication::translate("Rollcall", "Plain http, which stays on this machine.")
                : QCoreApplication::translate(
                    "Rollcall", "Plain http: everybody on the way can read what is sent."));
    if (failed < Kind::SignIn)
        return fail(failed, version.error());

    if (isSilent || version->netServer.isEmpty()) {
        report(Kind::Api, Outcome::Noted,
            QCoreApplication::translate(
                "Rollcall", "The SuperOffice API answers without telling its version."));
    } else if (!version->hasPresence()) {
        return fail(Kind::Api,
            {.kind = ApiError::Kind::NotThisApi, .cause = Cause::TooOld, .httpStatus = 200, .host = host()});
    } else {
        pass(Kind::Api,
            QCoreApplication::translate("Rollcall", "The SuperOffice API answers, version %1.")
                .arg(version->netServer));
    }
    signIn();
}

void Diagnosis::signIn()
{
    if (!m_signInObjection.isEmpty())
        return fail(Kind::SignIn, {.kind = ApiError::Kind::SignIn, .host = host()}, m_signInObjection);
    auto *reply = m_client.currentPrincipal();
    reply->setParent(this);
    reply->then(this, [this](const Result<Principal> &principal) {
        if (!principal)
            return fail(Kind::SignIn, principal.error());
        m_principal = *principal;
        pass(Kind::SignIn,
            QCoreApplication::translate("Rollcall", "Signed in as %1.").arg(principal->fullName));
        readRoster({.otherGroups = false}); // nobody is told about them here
    });
}

void Diagnosis::readRoster(const RosterColumns &columns)
{
    auto *reply = m_client.users(rosterQuery(ArchiveQuery::Source::User, columns));
    reply->setParent(this);
    reply->then(this, [this, columns](const Result<UserPageAnswer> &answer) { countPage(answer, columns); });
}

// An older server rejects the columns it does not know: first the group's id goes, then the status.
void Diagnosis::countPage(const Result<UserPageAnswer> &answer, const RosterColumns &columns)
{
    if (!answer) {
        const bool isColumnRefused = answer.error().kind == ApiError::Kind::Rejected && m_pages == 0;
        if (isColumnRefused && (columns.groupId || columns.status))
            return readRoster(
                {.groupId = false, .otherGroups = false, .status = columns.groupId && columns.status});
        return fail(Kind::Roster, answer.error());
    }
    const UserPage &page = answer->page;
    m_agents += int(page.rows.size());
    if (m_firstAgent == 0 && !page.rows.isEmpty())
        m_firstAgent = page.rows.first().agent.associateId;
    if (page.next.isEmpty() || ++m_pages >= MaxPages)
        return rosterDone(columns);
    auto *reply = m_client.nextUsers(page.next);
    reply->setParent(this);
    reply->then(this, [this, columns](const Result<UserPageAnswer> &next) { countPage(next, columns); });
}

void Diagnosis::rosterDone(const RosterColumns &columns)
{
    if (columns.status)
        pass(Kind::Roster, howMany());
    else
        report(Kind::Roster, Outcome::Noted,
            howMany() + u' '
                + QCoreApplication::translate(
                    "Rollcall", "This older SuperOffice does not list statuses: they are read one by one."));
    readPresence();
}

void Diagnosis::readPresence()
{
    const int id = m_principal->ejUserId > 0 ? m_principal->associateId : m_firstAgent;
    if (id == 0) {
        report(Kind::Presence, Outcome::Noted,
            QCoreApplication::translate(
                "Rollcall", "You are not a Service user, and there is none to read."));
        Q_EMIT finished();
        return;
    }
    auto *reply = m_client.presence(id, Request::Urgency::User);
    reply->setParent(this);
    reply->then(this, [this](const Result<PresenceAnswer> &answer) { judgePresence(answer); });
}

void Diagnosis::judgePresence(const Result<PresenceAnswer> &answer)
{
    if (!answer && answer.error().kind == ApiError::Kind::NotPermitted)
        return fail(Kind::Presence, answer.error(),
            QCoreApplication::translate("Rollcall",
                "Availability itself is closed here: Reading only. Statuses are shown; messages and changes "
                "are "
                "not possible."));
    if (!answer)
        return fail(Kind::Presence, answer.error());
    if (m_principal->ejUserId > 0)
        pass(Kind::Presence, QCoreApplication::translate("Rollcall", "Your own availability can be read."));
    else
        report(Kind::Presence, Outcome::Noted,
            QCoreApplication::translate("Rollcall",
                "Availability can be read. You are not a Service user, so you have none of your own."));
    Q_EMIT finished();
}

void Diagnosis::report(Kind kind, Outcome outcome, const QString &text, std::optional<ApiError> error)
{
    while (m_steps.size() < qsizetype(allKinds.size()) && allKinds.at(m_steps.size()) < kind)
        skip();
    m_steps.append({kind, outcome, text, std::move(error)});
    Q_EMIT stepDone(DiagnosisStep(m_steps.constLast()));
}

void Diagnosis::skip()
{
    m_steps.append({allKinds.at(m_steps.size()), Outcome::Skipped,
        QCoreApplication::translate("Rollcall", "Not tested.")});
    Q_EMIT stepDone(DiagnosisStep(m_steps.constLast()));
}

void Diagnosis::fail(Kind kind, const ApiError &error, const QString &text)
{
    report(kind, Outcome::Failed, text.isEmpty() ? sentence(error) : text, error);
    while (m_steps.size() < qsizetype(allKinds.size()))
        skip();
    Q_EMIT finished();
}

QString Diagnosis::host() const
{
    return m_client.connection().config().api.host();
}

const DiagnosisStep *Diagnosis::firstFailure() const
{
    const auto failure = std::ranges::find(m_steps, Outcome::Failed, &DiagnosisStep::outcome);
    return failure == m_steps.end() ? nullptr : &*failure;
}

QString Diagnosis::howMany() const
{
    return m_agents == 1 ? QCoreApplication::translate("Rollcall", "Can read 1 agent.")
                         : QCoreApplication::translate("Rollcall", "Can read %1 agents.").arg(m_agents);
}

QString Diagnosis::whoAndHowMany() const
{
    return m_principal
        ? QCoreApplication::translate("Rollcall", "Signed in as %1.").arg(m_principal->fullName) + u' '
            + howMany()
        : QString();
}

QString Diagnosis::summary() const
{
    const DiagnosisStep *failure = firstFailure();
    if (!failure)
        return m_steps.isEmpty() ? QString() : whoAndHowMany();
    const bool isReadingOnly =
        failure->kind == Kind::Presence && failure->error->kind == ApiError::Kind::NotPermitted;
    return isReadingOnly ? whoAndHowMany() + u' ' + failure->text : failure->text;
}

QString word(DiagnosisStep::Kind kind)
{
    constexpr std::array words{
        "address"_L1, "name"_L1, "connect"_L1, "tls"_L1, "api"_L1, "signIn"_L1, "roster"_L1, "presence"_L1};
    return words.at(static_cast<std::size_t>(kind));
}

} // namespace Rollcall
