// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/reference.h"

#include "sim/archive.h"
#include "sim/portrait.h"

#include <QJsonArray>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

struct Zone {
    int id;
    QString code;
    QString country;
    QString region;
    QString cities;
    QString offset;
    QString daylight;
};

const auto &zones()
{
    static const std::array table{
        Zone{1, u"UTC"_s, u"UTC"_s, u""_s, u"Coordinated Universal Time"_s, u"+00:00"_s, u""_s},
        Zone{36, u"AU-ACT"_s, u"Australia"_s, u"Australian Capital Territory"_s, u"Canberra"_s, u"+10:00"_s,
            u"+11:00"_s},
        Zone{50, u"BD"_s, u"Bangladesh"_s, u""_s, u"Dhaka"_s, u"+06:00"_s, u""_s},
        Zone{114, u"CA-QC"_s, u"Canada"_s, u"Quebec"_s, u"Montreal"_s, u"-05:00"_s, u"-04:00"_s},
        Zone{140, u"DK"_s, u"Denmark"_s, u""_s, u"Copenhagen"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{156, u"FR"_s, u"France"_s, u""_s, u"Paris"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{164, u"DE"_s, u"Germany"_s, u""_s, u"Berlin, Hamburg"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{252, u"NL"_s, u"Netherlands"_s, u""_s, u"Amsterdam"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{261, u"NO"_s, u"Norway"_s, u""_s, u"Oslo"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{357, u"SE"_s, u"Sweden"_s, u""_s, u"Stockholm"_s, u"+01:00"_s, u"+02:00"_s},
        Zone{401, u"GB"_s, u"United Kingdom"_s, u""_s, u"London"_s, u"+00:00"_s, u"+01:00"_s},
        Zone{
            425, u"US-CA"_s, u"United States"_s, u"California"_s, u"Los Angeles"_s, u"-08:00"_s, u"-07:00"_s},
        Zone{433, u"US-HI"_s, u"United States"_s, u"Hawaii"_s, u"Honolulu"_s, u"-10:00"_s, u""_s},
        Zone{460, u"US-NY"_s, u"United States"_s, u"New York"_s, u"New York"_s, u"-05:00"_s, u"-04:00"_s},
    };
    return table;
}

QJsonObject zoneColumns(const Zone &zone)
{
    return {{u"id"_s, zone.id}, {u"timeZone"_s, zone.code}, {u"country"_s, zone.country},
        {u"region"_s, zone.region}, {u"cities"_s, zone.cities}, {u"offset"_s, zone.offset},
        {u"daylight"_s, zone.daylight}, {u"isActive"_s, true}};
}

QJsonObject tableRight()
{
    return {{u"Mask"_s, u"FULL"_s}, {u"Reason"_s, u""_s}};
}

int imageSide(int asked, int other)
{
    constexpr int usual = 128;
    constexpr int largest = 256;
    const int side = asked > 0 ? asked : other;
    return side > 0 ? qMin(side, largest) : usual;
}

} // namespace

Answer apiVersion(const Request &request, const QString &version)
{
    const QString shown = version.isEmpty() ? u"10.3.8.512"_s : version;
    if (!request.header("accept").toLower().contains("json")) {
        return html("SuperOffice WebAPI",
            "NetServer " + shown.toHtmlEscaped().toUtf8() + " - <a href=\"v1\">version 1 of the API</a>");
    }
    const QString v1 = QString::fromUtf8(origin(request)) + u"/api/v1"_s;
    return json(QJsonObject{{u"v1"_s, v1}, {u"NetServerVersion"_s, shown},
        {u"NetServerAssembly"_s, u"SoCore, Version=%1"_s.arg(shown)}, {u"NetServerDate"_s, u"2026-07-10"_s},
        {u"NetServerLabel"_s, u"rollcall-sim"_s}, {u"NetServer"_s, shown}, {u"Services"_s, u"Services88"_s},
        {u"ServicesCurrent"_s, true}, {u"Version"_s, shown}, {u"Documentation"_s, false}});
}

Answer currentPrincipal(const Tenant &tenant)
{
    const Person &self = tenant.self();
    const Agent &agent = self.agent;
    return json(QJsonObject{{u"UserType"_s, u"InternalAssociate"_s}, {u"Associate"_s, agent.initials},
        {u"AssociateId"_s, agent.associateId}, {u"IsPerson"_s, true}, {u"PersonId"_s, agent.personId},
        {u"CountryId"_s, 578}, {u"HomeCountryId"_s, 578}, {u"ContactId"_s, 3}, {u"GroupId"_s, agent.groupId},
        {u"BusinessId"_s, 1}, {u"CategoryId"_s, 2}, {u"ContactOwner"_s, 0}, {u"RoleId"_s, self.roleId},
        {u"RoleName"_s, agent.role}, {u"RoleDescription"_s, u""_s}, {u"RoleType"_s, u"Employee"_s},
        {u"Licenses"_s, QJsonArray()}, {u"FullName"_s, agent.name}, {u"EMailAddress"_s, agent.email},
        {u"FunctionRights"_s, QJsonArray()}, {u"EjUserId"_s, agent.ejUserId}, {u"EjAccessLevel"_s, 0},
        {u"EjUserStatus"_s, wireName(self.presence.status)}, {u"ProvidedCredentials"_s, QJsonArray()},
        {u"SecondaryGroups"_s, QJsonArray()}, {u"DatabaseContextIdentifier"_s, u"Acme Service"_s},
        {u"UserName"_s, self.userName}});
}

Answer currentAssociate(const Tenant &tenant)
{
    const Person &self = tenant.self();
    const Agent &agent = self.agent;
    return json(QJsonObject{{u"AssociateId"_s, agent.associateId}, {u"Name"_s, agent.initials},
        {u"PersonId"_s, agent.personId}, {u"Rank"_s, 1}, {u"Tooltip"_s, agent.name},
        {u"Type"_s, u"InternalAssociate"_s}, {u"GroupIdx"_s, agent.groupId}, {u"FullName"_s, agent.name},
        {u"FormalName"_s, self.lastName + u", "_s + self.firstName}, {u"Deleted"_s, false},
        {u"EjUserId"_s, agent.ejUserId}, {u"UserName"_s, self.userName}, {u"ExtraFields"_s, QJsonObject()},
        {u"CustomFields"_s, QJsonObject()}, {u"TableRight"_s, tableRight()},
        {u"FieldProperties"_s, QJsonObject()}});
}

Answer userGroups(const Tenant &tenant)
{
    QJsonArray groups;
    for (const Group &group : tenant.groups()) {
        groups.append(QJsonObject{{u"Id"_s, group.id}, {u"Value"_s, group.name}, {u"Tooltip"_s, u""_s},
            {u"Rank"_s, group.id}, {u"Deleted"_s, false}, {u"TableRight"_s, tableRight()},
            {u"FieldProperties"_s, QJsonObject()}});
    }
    return json(QJsonDocument(groups).toJson(QJsonDocument::Compact));
}

Answer timeZones(const Request &request)
{
    const QStringList wanted = request.parameter("$select"_L1).split(u',', Qt::SkipEmptyParts);
    QJsonArray rows;
    for (const Zone &zone : zones()) {
        const QJsonObject columns = zoneColumns(zone);
        QJsonObject row{{u"PrimaryKey"_s, QString::number(zone.id)}, {u"EntityName"_s, u"timezone"_s}};
        for (const QString &name : wanted.isEmpty() ? columns.keys() : wanted) {
            const QJsonValue value = property(columns, QLatin1StringView(name.trimmed().toLatin1()));
            if (value.isUndefined())
                return restError(400, u"SoArchiveException"_s, u"Unknown column '%1'."_s.arg(name.trimmed()));
            row.insert(name.trimmed(), value);
        }
        rows.append(row);
    }
    const QString metadata = QString::fromUtf8(origin(request)) + request.path + u"/$metadata"_s;
    return json(QJsonObject{
        {u"odata.metadata"_s, metadata}, {u"odata.nextLink"_s, QJsonValue::Null}, {u"value"_s, rows}});
}

Answer currentTimeZone()
{
    return json(QJsonObject{{u"TZLocationID"_s, 261}, {u"Name"_s, u"Norway"_s},
        {u"TZLocationCode"_s, u"NO"_s}, {u"TZLocationCities"_s, u"Oslo"_s}, {u"IsoNumber"_s, 578},
        {u"TimeZoneSTDRules"_s, QJsonArray()}, {u"TimeZoneDSTRules"_s, QJsonArray()}});
}

Answer knownLanguages()
{
    const auto codes = u"cs da de en-us es fi fr it ja nl no pl ru sv zh-cn"_s.split(u' ');
    return json(QJsonDocument(QJsonArray::fromStringList(codes)).toJson(QJsonDocument::Compact));
}

Answer personImage(const Tenant &tenant, const QString &personId, const Request &request)
{
    const Person *const person = tenant.findByPersonId(personId.toInt());
    if (!person || person->agent.associateId * 2 % 5 >= 3) {
        return json(QJsonObject{{u"$type"_s, u"System.Web.Http.HttpError, System.Web.Http"_s},
                        {u"Message"_s, u"Image not found"_s}},
            404);
    }
    const int width = request.parameter("w"_L1).toInt();
    const int height = request.parameter("h"_L1).toInt();
    Answer answer;
    answer.type = "image/png";
    answer.body =
        portrait(quint32(person->agent.personId), imageSide(width, height), imageSide(height, width));
    return answer;
}

Answer agentDescription(const QString &method)
{
    return json(QJsonObject{{u"Method"_s, u"POST"_s}, {u"Name"_s, method},
        {u"Description"_s, u"Send a POST request with a JSON body to call this method."_s}});
}

} // namespace Rollcall::Sim
