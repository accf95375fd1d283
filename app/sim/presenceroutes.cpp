// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/presenceroutes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

Answer badRequest(const QString &sentence)
{
    return restError(400, u"SoArgumentException"_s, sentence);
}

Answer notFound(const QString &id)
{
    return restError(404, u"SoNotFoundException"_s, u"There is no associate with id %1."_s.arg(id));
}

bool isInt32(const QString &text)
{
    bool ok = false;
    (void)text.toInt(&ok);
    return ok;
}

/// The request's JSON object; null when the body is anything else.
std::optional<QJsonObject> object(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

/// AssociateId as int32; nothing when missing or not one.
std::optional<int> associateId(const QJsonObject &body)
{
    const QJsonValue value = property(body, "AssociateId"_L1);
    const double number = value.toDouble(std::nan(""));
    const bool fits = number >= -2147483648.0 && number <= 2147483647.0 && std::floor(number) == number;
    return value.isDouble() && fits ? std::optional(int(number)) : std::nullopt;
}

} // namespace

std::variant<Presence, QString> readPresence(const QJsonValue &value)
{
    if (!value.isObject())
        return u"UserPresenceStatus must be an object."_s;
    const QJsonValue status = property(value.toObject(), "Status"_L1);
    const QJsonValue message = property(value.toObject(), "Message"_L1);
    if (!status.isString() || !message.isString())
        return u"UserPresenceStatus needs the texts Status and Message."_s;
    const Presence presence{statusFromName(status.toString()), message.toString()};
    if (presence.status.code == EjUserStatus::Other)
        return u"'%1' is not a value of EjUserStatus."_s.arg(presence.status.unknown);
    if (presence.message.size() > MaxMessageLength) {
        return u"Message is %1 characters long; ejuser.not_present holds %2."_s.arg(presence.message.size())
            .arg(MaxMessageLength);
    }
    return presence;
}

QByteArray writePresence(const Presence &presence, const QString &select)
{
    const QStringList names = select.split(u',', Qt::SkipEmptyParts);
    const auto selected = [&](QLatin1StringView name) {
        return names.isEmpty() || std::ranges::any_of(names, [&](const QString &one) {
            return one.trimmed().compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    const QByteArray status = selected("Status"_L1) ? quoted(wireName(presence.status)) : "null";
    const QByteArray message = selected("Message"_L1) ? quoted(presence.message) : "null";
    return "{\"Status\":" + status + ",\"Message\":" + message + '}';
}

PresenceRoutes::PresenceRoutes(Tenant &tenant, const Faults &faults, Stats &stats, quint32 seed)
    : m_tenant(tenant)
    , m_faults(faults)
    , m_stats(stats)
    , m_dice(seed ^ 0xd20b)
{
}

std::optional<Answer> PresenceRoutes::refusal() const
{
    if (!m_faults.knowsPresence())
        return restError(
            404, u"SoNotFoundException"_s, u"No HTTP resource was found that matches the request."_s);
    if (m_faults.online)
        return restError(
            403, u"SoAccessDeniedException"_s, u"The User agent is restricted in this tenant."_s);
    return std::nullopt;
}

Answer PresenceRoutes::restGet(const QString &id) const
{
    if (const auto refused = refusal())
        return *refused;
    if (!isInt32(id))
        return badRequest(u"'%1' is not an associate id."_s.arg(id));
    const Person *const person = m_tenant.find(associateIdFromText(id).value_or(0));
    return person ? json(writePresence(person->presence)) : notFound(id);
}

Answer PresenceRoutes::restPut(const QString &id, const Request &request)
{
    if (const auto refused = refusal())
        return *refused;
    if (!isInt32(id))
        return badRequest(u"'%1' is not an associate id."_s.arg(id));
    const Person *const person = m_tenant.find(associateIdFromText(id).value_or(0));
    if (!person)
        return notFound(id);
    const auto body = object(request);
    const auto wanted = readPresence(body ? QJsonValue(*body) : QJsonValue());
    if (const auto *error = std::get_if<QString>(&wanted))
        return badRequest(*error);
    return store(*person, std::get<Presence>(wanted), request);
}

Answer PresenceRoutes::agentsGet(const Request &request) const
{
    if (const auto refused = refusal())
        return *refused;
    const auto body = object(request);
    const auto id = body ? associateId(*body) : std::nullopt;
    if (!id)
        return badRequest(u"AssociateId is missing."_s);
    const Person *const person = m_tenant.find(*id);
    return json(
        person ? writePresence(person->presence, request.parameter("$select"_L1)) : QByteArray("null"));
}

Answer PresenceRoutes::agentsSet(const Request &request)
{
    if (const auto refused = refusal())
        return *refused;
    const auto body = object(request);
    const auto id = body ? associateId(*body) : std::nullopt;
    if (!id)
        return badRequest(u"AssociateId is missing."_s);
    const auto wanted = readPresence(property(*body, "UserPresenceStatus"_L1));
    if (const auto *error = std::get_if<QString>(&wanted))
        return badRequest(*error);
    const Person *const person = m_tenant.find(*id);
    return person ? store(*person, std::get<Presence>(wanted), request, request.parameter("$select"_L1))
                  : json("null");
}

Answer PresenceRoutes::store(
    const Person &person, const Presence &wanted, const Request &request, const QString &select)
{
    if (m_faults.readOnlyOthers && &person != &m_tenant.self()) {
        return restError(403, u"SoAccessDeniedException"_s,
            u"You have no right to change the presence of %1."_s.arg(person.agent.name));
    }
    if (person.agent.ejUserId == 0)
        return badRequest(u"%1 is not a Service user."_s.arg(person.agent.name));
    const Presence before = person.presence;
    m_tenant.setPresence(person.agent.associateId, {wanted.status, m_faults.rewritten(wanted.message)});
    m_stats.wrote(person.agent.associateId, before, person.presence, request);
    Answer answer = json(writePresence(person.presence, select));
    answer.cut = m_dice.hits(m_faults.applyThenDrop);
    return answer;
}

} // namespace Rollcall::Sim
