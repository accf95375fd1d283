// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/simcontrol.h"

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

Answer problem(const QString &sentence, int status = 400)
{
    return json(QJsonObject{{u"error"_s, sentence}}, status);
}

} // namespace

SimControl::SimControl(Tenant &tenant, Faults &faults, Stats &stats)
    : m_tenant(tenant)
    , m_faults(faults)
    , m_atStart(faults)
    , m_stats(stats)
{
}

Answer SimControl::answer(const Request &request)
{
    const QString call = QString::fromLatin1(request.method) + u' ' + request.path;
    if (call == "GET /sim/stats"_L1)
        return json(m_stats.toJson());
    if (call == "GET /sim/writes"_L1)
        return json(QJsonDocument(m_stats.writes()).toJson(QJsonDocument::Compact));
    if (call == "POST /sim/stats/reset"_L1) {
        m_stats.reset();
        return json(m_stats.toJson());
    }
    if (call == "GET /sim/faults"_L1)
        return json(m_faults.toJson());
    if (call == "POST /sim/faults"_L1)
        return setFaults(request);
    if (call == "POST /sim/presence"_L1)
        return setPresence(request);
    if (call.startsWith("GET /sim/presence/"_L1))
        return presence(request.path.section(u'/', 3));
    return problem(u"There is no %1 here."_s.arg(call), 404);
}

Answer SimControl::presence(const QString &id) const
{
    const Person *const person = m_tenant.find(id.toInt());
    if (!person)
        return problem(u"There is no associate %1."_s.arg(id), 404);
    return json(QJsonObject{{u"AssociateId"_s, person->agent.associateId},
        {u"Status"_s, wireName(person->presence.status)}, {u"Message"_s, person->presence.message}});
}

Answer SimControl::setFaults(const Request &request)
{
    const QJsonDocument document = QJsonDocument::fromJson(request.body);
    if (!document.isObject())
        return problem(u"The body must be a JSON object."_s);
    QJsonObject values = document.object();
    Faults changed = values.take(u"reset"_s).toBool() ? m_atStart : m_faults;
    if (const QString error = changed.set(values); !error.isEmpty())
        return problem(error);
    m_faults = changed;
    return json(m_faults.toJson());
}

Answer SimControl::setPresence(const Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const int id = property(body, "AssociateId"_L1).toInt();
    const QJsonValue status = property(body, "Status"_L1);
    if (!status.isString())
        return problem(u"Status must be a text."_s);
    // Any status name goes, so that clients can be shown names they have never heard of.
    const Presence wanted{statusFromName(status.toString()), property(body, "Message"_L1).toString()};
    if (!m_tenant.setPresence(id, wanted))
        return problem(u"There is no associate %1."_s.arg(id), 404);
    return presence(QString::number(id));
}

} // namespace Rollcall::Sim
