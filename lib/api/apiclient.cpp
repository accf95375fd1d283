// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apiclient.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Verb = Request::Verb;

Request presenceRequest(
    const Connection &connection, ApiFlavour flavour, int id, const std::optional<Presence> &target)
{
    if (flavour == ApiFlavour::Agents) {
        const QString path =
            target ? u"v1/Agents/User/SetUserPresenceStatus"_s : u"v1/Agents/User/GetUserPresenceStatus"_s;
        QUrl url = connection.url(path);
        url.setQuery(u"$select=Status,Message"_s);
        return {.verb = Verb::Post,
            .url = url,
            .body = target ? Codec::agentsSet(id, *target) : Codec::agentsGet(id)};
    }
    const QUrl url = connection.url(u"v1/User/%1/UserPresenceStatus"_s.arg(id));
    if (target)
        return {.verb = Verb::Put, .url = url, .body = Codec::putPresence(*target)};
    return {.verb = Verb::Get, .url = url};
}

// Judged by the status alone: an empty or null 2xx body means that the route is there.
bool routeMayBeMissing(const ApiError &error)
{
    return error.httpStatus == 404 || error.httpStatus == 405 || error.httpStatus == 410;
}

// REST said in this API's own words that there is no such associate; that Agents are closed adds nothing.
bool isAsGood(const ApiError &restError, const ApiError &agentsError)
{
    return restError.kind == ApiError::Kind::NotFound && agentsError.kind != ApiError::Kind::Retry
        && agentsError.kind != ApiError::Kind::SignIn;
}

ApiError rejected(const Connection &connection)
{
    return {.kind = ApiError::Kind::Rejected, .host = connection.config().api.host()};
}

template <typename T, typename Decoder>
Reply<T> *ask(Connection &connection, const Request &request, Decoder decode, QObject *parent)
{
    auto *reply = new Reply<T>(parent);
    connection.send(request, reply)->then(reply, [reply, decode, &connection](const Result<Answer> &answer) {
        if (!answer)
            return reply->finish(answer.error());
        Result<T> value = decode(*answer);
        if (value)
            return reply->finish(value);
        ApiError error = value.error();
        error.host = connection.config().api.host();
        error.httpStatus = answer->httpStatus;
        error.detail = connection.withoutSecrets(error.detail);
        reply->finish(error);
    });
    return reply;
}

// Everything but presence exists in every version: where it is not found, there is no such API.
template <typename T, typename Decoder>
Reply<T> *askBasics(Connection &connection, const Request &request, Decoder decode, QObject *parent)
{
    auto *reply = new Reply<T>(parent);
    ask<T>(connection, request, decode, reply)->then(reply, [reply](const Result<T> &value) {
        const bool isMissing =
            !value && (value.error().kind == ApiError::Kind::NotFound || value.error().httpStatus == 405);
        if (!isMissing)
            return reply->finish(value);
        ApiError error = value.error();
        error.kind = ApiError::Kind::NotThisApi;
        error.cause = ApiError::Cause::Unexpected;
        reply->finish(error);
    });
    return reply;
}

template <typename T> auto decodingBody(Result<T> (*decode)(const QByteArray &))
{
    return [decode](const Answer &answer) { return decode(answer.body); };
}

Result<UserPageAnswer> pageOf(const Answer &answer)
{
    Result<UserPage> page = Codec::userPage(answer.body);
    if (!page)
        return page.error();
    return UserPageAnswer{*page, answer.sentAt};
}

} // namespace

bool isArchiveRefusal(const ApiError &error)
{
    return error.httpStatus == 403 || error.httpStatus == 404 || error.httpStatus == 405;
}

ApiClient::ApiClient(Connection &connection, ApiFlavour flavour, QObject *parent)
    : QObject(parent)
    , m_connection(connection)
    , m_isAutomatic(flavour == ApiFlavour::Automatic)
    , m_flavour(flavour)
{
}

Reply<PresenceAnswer> *ApiClient::presence(int associateId, Urgency urgency)
{
    auto *reply = new Reply<PresenceAnswer>(this);
    if (associateId <= 0)
        reply->finish(rejected(m_connection));
    else
        exchangePresence(reply, {associateId, {}, urgency}, m_flavour);
    return reply;
}

Reply<PresenceAnswer> *ApiClient::setPresence(int associateId, const Presence &target)
{
    auto *reply = new Reply<PresenceAnswer>(this);
    if (associateId <= 0 || !isWritable(target.status) || target.message.size() > MaxMessageLength)
        reply->finish(rejected(m_connection));
    else
        exchangePresence(
            reply, {associateId, target, Urgency::User}, m_changesByAgents ? ApiFlavour::Agents : m_flavour);
    return reply;
}

// Automatic means: REST, and once more with Agents when it looks as if the REST route were not there. Nothing
// was applied in that case, so this is safe for writes, too.
void ApiClient::exchangePresence(
    Reply<PresenceAnswer> *reply, const PresenceOperation &operation, ApiFlavour flavour)
{
    const ApiFlavour used = flavour == ApiFlavour::Agents ? ApiFlavour::Agents : ApiFlavour::Rest;
    Request request = presenceRequest(m_connection, used, operation.associateId, operation.target);
    request.urgency = operation.urgency;
    const auto decode = [id = operation.associateId, isWrite = operation.target.has_value()](
                            const Answer &answer) -> Result<PresenceAnswer> {
        Result<Presence> presence = Codec::presence(answer.body);
        // Accepted, but not said what was stored: like a lost answer, the writer reads it.
        if (!presence && isWrite && presence.error().kind == ApiError::Kind::NotFound)
            return ApiError{.kind = ApiError::Kind::Retry, .cause = ApiError::Cause::ConnectionLost};
        if (!presence)
            return presence.error();
        return PresenceAnswer{id, *presence, answer.sentAt};
    };
    ask<PresenceAnswer>(m_connection, request, decode, reply)
        ->then(reply, [this, reply, operation, flavour, used](const Result<PresenceAnswer> &answer) {
            if (answer) {
                learn(operation, used);
                return reply->finish(answer);
            }
            if (mayTryAgents(operation, flavour, answer.error()))
                return tryAgents(reply, operation, answer.error());
            reply->finish(answer.error());
        });
}

void ApiClient::learn(const PresenceOperation &operation, ApiFlavour used)
{
    if (m_flavour == ApiFlavour::Automatic)
        m_flavour = used;
    else if (m_isAutomatic && operation.target && used != m_flavour)
        m_changesByAgents = true;
}

// That REST reads says nothing about its PUT, which some servers and gateways do not let through.
bool ApiClient::mayTryAgents(
    const PresenceOperation &operation, ApiFlavour flavour, const ApiError &restError) const
{
    if (flavour == ApiFlavour::Automatic)
        return routeMayBeMissing(restError);
    return m_isAutomatic && flavour == ApiFlavour::Rest && operation.target && restError.httpStatus == 405;
}

void ApiClient::tryAgents(
    Reply<PresenceAnswer> *reply, const PresenceOperation &operation, const ApiError &restError)
{
    auto *second = new Reply<PresenceAnswer>(reply);
    exchangePresence(second, operation, ApiFlavour::Agents);
    second->then(reply, [this, reply, restError](const Result<PresenceAnswer> &answer) {
        if (answer)
            return reply->finish(answer);
        if (!routeMayBeMissing(answer.error()))
            return reply->finish(isAsGood(restError, answer.error()) ? restError : answer.error());
        const bool isRestMissing = restError.kind == ApiError::Kind::NotThisApi;
        ApiError error = isRestMissing ? answer.error() : restError;
        if (isRestMissing && error.kind == ApiError::Kind::NotThisApi && m_flavour == ApiFlavour::Automatic)
            error.cause = ApiError::Cause::TooOld;
        reply->finish(error);
    });
}

Reply<UserPageAnswer> *ApiClient::users(const ArchiveQuery &query)
{
    return askBasics<UserPageAnswer>(
        m_connection, {.url = archiveUrl(m_connection.config().api, query)}, pageOf, this);
}

Reply<UserPageAnswer> *ApiClient::nextUsers(const QUrl &nextLink)
{
    const QUrl &api = m_connection.config().api;
    QUrl link = api.resolved(nextLink);
    // Behind a proxy that ends TLS the server believes that it is reached by plain http.
    if (api.scheme() == "https"_L1 && link.scheme() == "http"_L1 && link.host() == api.host()
        && (link.port() == api.port() || link.port() < 0)) {
        link.setScheme(u"https"_s);
        link.setPort(api.port());
    }
    return askBasics<UserPageAnswer>(m_connection, {.url = link}, pageOf, this);
}

Reply<Principal> *ApiClient::currentPrincipal()
{
    const Request request{.url = m_connection.url(u"v1/User/currentPrincipal"_s), .urgency = Urgency::User};
    return askBasics<Principal>(m_connection, request, decodingBody(&Codec::principal), this);
}

Reply<QList<UserGroup>> *ApiClient::userGroups()
{
    const Request request{.url = m_connection.url(u"v1/List/UserGroup/Items"_s)};
    return askBasics<QList<UserGroup>>(m_connection, request, decodingBody(&Codec::userGroups), this);
}

Reply<ApiVersion> *ApiClient::version()
{
    const Request request{.url = m_connection.config().api, .urgency = Urgency::User, .anonymous = true};
    return askBasics<ApiVersion>(m_connection, request, decodingBody(&Codec::version), this);
}

Reply<QList<Choice>> *ApiClient::timeZones()
{
    const Request request{.url = m_connection.url(u"v1/TimeZone"_s)};
    return askBasics<QList<Choice>>(m_connection, request, decodingBody(&Codec::timeZones), this);
}

Reply<QList<Choice>> *ApiClient::languages()
{
    const Request request{.url = m_connection.url(u"v1/String/KnownLanguages"_s)};
    return askBasics<QList<Choice>>(m_connection, request, decodingBody(&Codec::languages), this);
}

Reply<QByteArray> *ApiClient::personImage(int personId, QSize pixels)
{
    if (personId <= 0 || pixels.isEmpty()) {
        auto *reply = new Reply<QByteArray>(this);
        reply->finish(rejected(m_connection));
        return reply;
    }
    QUrl url = m_connection.url(u"v1/Person/%1/Image"_s.arg(personId));
    url.setQuery(u"w=%1&h=%2"_s.arg(pixels.width()).arg(pixels.height()));
    return ask<QByteArray>(
        m_connection, {.url = url, .maxBody = MaxImage}, decodingBody(&Codec::image), this);
}

} // namespace Rollcall
