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
    case Cause::TlsHandshake:
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

    if (failed > Kind::Address)
        pass(Kind::Address,
            QCoreApplication::translate("Rollcall", "The address is %1.")
                .arg(m_client.connection().config().api.toDisplayString()));
    if (!version && wasNothingSent(version.error()))
        return fail(failed, version.error());
    if (failed > Kind::Name)
        judgeName();
    if (failed > Kind::Connect)
        pass(Kind::Connect, QCoreApplication::translate("Rollcall", "%1 accepts connections.").arg(host()));
    if (failed > Kind::Tls)
        judgeTls();
    if (failed < Kind::SignIn)
        return fail(failed, version.error());
    judgeApi(version);
}

void Diagnosis::judgeName()
{
    const auto proxy = m_client.connection().proxy();
    if (!proxy)
        return pass(Kind::Name, QCoreApplication::translate("Rollcall", "The name %1 is known.").arg(host()));
    while (m_steps.size() < qsizetype(Kind::Name))
        skip();
    skip(QCoreApplication::translate(
        "Rollcall", "Not looked up here: requests go through the proxy %1, which does that.")
             .arg(u"%1:%2"_s.arg(proxy->hostName()).arg(proxy->port())));
}

void Diagnosis::judgeTls()
{
    const QUrl &api = m_client.connection().config().api;
    if (api.scheme() == "https"_L1)
        return pass(Kind::Tls,
            QCoreApplication::translate(
                "Rollcall", "The connection is encrypted, and the certificate of %1 is trusted.")
                .arg(host()));
    report(Kind::Tls, Outcome::Noted,
        isLoopback(api) ? QCoreApplication::translate("Rollcall", "Plain http, which stays on this machine.")
                        : QCoreApplication::translate(
                            "Rollcall", "Plain http: everybody on the way can read what is sent."));
}

void Diagnosis::judgeApi(const Result<ApiVersion> &version)
{
    if (!version || version->netServer.isEmpty()) {
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
        readRoster();
    });
}

void Diagnosis::report(Kind kind, Outcome outcome, const QString &text, std::optional<ApiError> error)
{
    while (m_steps.size() < qsizetype(allKinds.size()) && allKinds.at(m_steps.size()) < kind)
        skip();
    m_steps.append({kind, outcome, text, std::move(error)});
    Q_EMIT stepDone(DiagnosisStep(m_steps.constLast()));
}

void Diagnosis::skip(const QString &text)
{
    m_steps.append({allKinds.at(m_steps.size()), Outcome::Skipped,
        text.isEmpty() ? QCoreApplication::translate("Rollcall", "Not tested.") : text});
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
