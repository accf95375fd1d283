// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/routes.h"

#include "sim/reference.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

constexpr std::chrono::hours LongerThanAnybodyWaits{24};

bool fits(const QStringList &pattern, const QStringList &path, QStringList &arguments)
{
    if (pattern.size() != path.size())
        return false;
    arguments.clear();
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i].startsWith(u'{'))
            arguments.append(path[i]);
        else if (pattern[i].compare(path[i], Qt::CaseInsensitive) != 0)
            return false;
    }
    return true;
}

QStringList split(const QString &path)
{
    return path.split(u'/', Qt::SkipEmptyParts);
}

} // namespace

Routes::Routes(Tenant &tenant, const Gate &gate, const Faults &faults, Stats &stats, quint32 seed)
    : m_tenant(tenant)
    , m_gate(gate)
    , m_faults(faults)
    , m_stats(stats)
    , m_archive(tenant)
    , m_presence(tenant, faults, stats, seed)
    , m_dice(seed ^ 0xfa17)
{
    addUsers();
    addLists();
}

void Routes::add(const QByteArray &method, const QString &pattern, Handler handle, bool open)
{
    m_routes.push_back({method, pattern, split(pattern), std::move(handle), open});
}

void Routes::addUsers()
{
    const auto archive = [this](const Request &request, const QStringList &) {
        return m_archive.page(request, m_faults.missingColumns(), m_faults.archiveLag);
    };
    add("GET", u"/api/v1/User/{id}/UserPresenceStatus"_s,
        [this](const Request &, const QStringList &arguments) { return m_presence.restGet(arguments[0]); });
    add("PUT", u"/api/v1/User/{id}/UserPresenceStatus"_s,
        [this](const Request &request, const QStringList &arguments) {
            return m_presence.restPut(arguments[0], request);
        });
    add("POST", u"/api/v1/Agents/User/GetUserPresenceStatus"_s,
        [this](const Request &request, const QStringList &) { return m_presence.agentsGet(request); });
    add("POST", u"/api/v1/Agents/User/SetUserPresenceStatus"_s,
        [this](const Request &request, const QStringList &) { return m_presence.agentsSet(request); });
    for (const QString &name : {u"GetUserPresenceStatus"_s, u"SetUserPresenceStatus"_s}) {
        add("GET", u"/api/v1/Agents/User/"_s + name,
            [name](const Request &, const QStringList &) { return agentDescription(u"User."_s + name); });
    }
    add("GET", u"/api/v1/User"_s, archive);
    add("GET", u"/api/v1/Archive/AllUsers"_s, archive);
    add("GET", u"/api/v1/Archive/InternalUsers"_s, archive);
    add("GET", u"/api/v1/User/currentPrincipal"_s,
        [this](const Request &, const QStringList &) { return currentPrincipal(m_tenant); });
    add("GET", u"/api/v1/User/currentAssociate"_s,
        [this](const Request &, const QStringList &) { return currentAssociate(m_tenant); });
}

void Routes::addLists()
{
    add(
        "GET", u"/api"_s,
        [this](const Request &request, const QStringList &) {
            return apiVersion(request, m_faults.serverVersion);
        },
        true);
    add("GET", u"/api/v1"_s, [this](const Request &, const QStringList &) { return routeMap(); });
    add("GET", u"/api/v1/List/UserGroup/Items"_s,
        [this](const Request &, const QStringList &) { return userGroups(m_tenant); });
    add("GET", u"/api/v1/TimeZone"_s,
        [](const Request &request, const QStringList &) { return timeZones(request); });
    for (const QString &name : {u"base"_s, u"current"_s}) {
        add("GET", u"/api/v1/TimeZone/"_s + name,
            [](const Request &, const QStringList &) { return currentTimeZone(); });
    }
    add("GET", u"/api/v1/String/KnownLanguages"_s,
        [](const Request &, const QStringList &) { return knownLanguages(); });
    add("GET", u"/api/v1/Person/{id}/Image"_s, [this](const Request &request, const QStringList &arguments) {
        return personImage(m_tenant, arguments[0], request);
    });
}

Answer Routes::routeMap() const
{
    QJsonObject map;
    for (const Route &route : m_routes) {
        QJsonArray verbs = map.value(route.pattern).toArray();
        verbs.append(QString::fromLatin1(route.method));
        map.insert(route.pattern, verbs);
    }
    return json(map);
}

Routes::Match Routes::match(const Request &request) const
{
    const QStringList path = split(request.path);
    Match result{nullptr, request.path.left(200), {}, false};
    QStringList arguments;
    for (const Route &route : m_routes) {
        if (!fits(route.segments, path, arguments))
            continue;
        result.pattern = route.pattern;
        result.wrongMethod = route.method != request.method;
        if (!result.wrongMethod) {
            result.route = &route;
            result.arguments = arguments;
            break;
        }
    }
    return result;
}

Answer Routes::answer(const Request &request)
{
    const Match found = match(request);
    m_stats.begin(request, found.pattern);
    Answer answer = decide(request, found);
    answer.counted = true;
    if (m_faults.retryAfter.count() > 0 && (answer.status == 429 || answer.status >= 500))
        answer.headers.append({"Retry-After", QByteArray::number(qint64(m_faults.retryAfter.count()))});
    if (const QByteArray zone = request.header("so-timezone"); !zone.isEmpty())
        answer.headers.append({"SO-TIMEZONE", zone});
    answer.delay = answer.hangs ? LongerThanAnybodyWaits : m_faults.latency;
    if (m_faults.jitter.count() > 0)
        answer.delay += std::chrono::milliseconds(m_dice.below(int(m_faults.jitter.count()) + 1));
    return answer;
}

Answer Routes::decide(const Request &request, const Match &match)
{
    if (auto wrong = fault(request))
        return *std::move(wrong);
    if (!match.route || !match.route->open) {
        if (auto refused = signIn(request))
            return *std::move(refused);
    }
    if (m_dice.hits(m_faults.errorRate))
        return restError(
            m_faults.errorStatus, u"SoServerException"_s, u"The server cannot answer at the moment."_s);
    if (match.route)
        return match.route->handle(request, match.arguments);
    if (match.wrongMethod)
        return restError(405, u"SoNotSupportedException"_s, u"This address does not support the method."_s);
    return restError(
        404, u"SoNotFoundException"_s, u"No HTTP resource was found that matches the request."_s);
}

std::optional<Answer> Routes::fault(const Request &request)
{
    if (const QString own = m_faults.answerTo(request.method, request.path); !own.isEmpty())
        return cannedAnswer(own);
    if (!request.path.startsWith(m_faults.answerRoute, Qt::CaseInsensitive))
        return std::nullopt;
    if (m_faults.drop) {
        Answer cut;
        cut.cut = true;
        return cut;
    }
    if (m_faults.answer.isEmpty())
        return std::nullopt;
    return cannedAnswer(m_faults.answer);
}

Answer Routes::cannedAnswer(const QString &name) const
{
    if (name == "hang"_L1 || name == "cut"_L1) {
        Answer none;
        none.cut = true;
        none.hangs = name == "hang"_L1;
        return none;
    }
    if (name == "html"_L1)
        return html("Sign in", R"(<form><input name="user"><input name="password" type="password"></form>)");
    if (name == "null"_L1)
        return json("null");
    if (name == "garbage"_L1)
        return json(QByteArray("{\"value\":[{\"PrimaryKey\":\x01\xff\xfe ]]\0}", 32));
    if (name == "empty"_L1)
        return json(QByteArray());
    if (name == "401"_L1)
        return m_gate.challenge();
    if (name == "421"_L1) {
        return restError(421, u"SoMisdirectedException"_s,
            u"This tenant is served by another host; ask for its address again."_s);
    }
    return restError(name.toInt(), u"SoServerException"_s, u"Answer %1 was asked for."_s.arg(name));
}

std::optional<Answer> Routes::signIn(const Request &request)
{
    const Gate::Verdict verdict = m_gate.check(request);
    if (verdict == Gate::Verdict::Anonymous) {
        m_stats.anonymous();
        return m_gate.challenge();
    }
    if (verdict == Gate::Verdict::Accepted && m_faults.signIn == 0)
        return std::nullopt;
    m_stats.failedSignIn();
    if (m_faults.signIn == 0 || m_faults.signIn == 401)
        return m_gate.challenge();
    return restError(m_faults.signIn, u"SoSecurityException"_s, u"The access token is not accepted."_s);
}

} // namespace Rollcall::Sim
