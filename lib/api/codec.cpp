// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include "api/jsonread.h"
#include "domain/plaintext.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

bool ApiVersion::hasPresence() const
{
    static const QRegularExpression majorMinor(u"^\\s*v?(\\d{1,4})\\.(\\d{1,4})"_s);
    const QRegularExpressionMatch match = majorMinor.match(netServer);
    if (!match.hasMatch())
        return true;
    return std::pair(match.capturedView(1).toInt(), match.capturedView(2).toInt()) >= std::pair(10, 2);
}

namespace Codec {

namespace {

// Far above what the server stores; a message longer than this is not worth carrying around.
constexpr qsizetype MaxMessageRead = 4000;

QJsonObject toJson(const Presence &presence)
{
    return {{u"Status"_s, wireName(presence.status)}, {u"Message"_s, presence.message}};
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// 204, the other way of saying null.
ApiError nothingThere()
{
    ApiError error;
    error.kind = ApiError::Kind::NotFound;
    return error;
}

} // namespace

Result<Presence> presence(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return nothingThere();
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    const QJsonObject object = json->toObject();
    const QJsonValue statusValue = Json::property(object, "Status"_L1);
    const QJsonValue message = Json::property(object, "Message"_L1);
    if (!message.isString() && !message.isNull() && !message.isUndefined())
        return Json::unexpected();
    const QString text = shortened(message.toString(), MaxMessageRead);
    const std::optional<Status> status = Json::status(statusValue);
    // Without a Message only a status of ours tells this object from any other service's {"status": "ok"}.
    if (status && (!message.isUndefined() || status->code != EjUserStatus::Other))
        return Presence{*status, text};
    if (statusValue.toString().isEmpty() || message.isUndefined())
        return Json::unexpected();
    return Presence{statusFromName(shortened(statusValue.toString(), Json::MaxNameLength)), text};
}

Result<Principal> principal(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    const QJsonObject object = json->toObject();
    const auto value = [&](QLatin1StringView key) { return Json::property(object, key); };
    Principal who;
    who.associateId = Json::id(value("AssociateId"_L1));
    if (who.associateId == 0)
        return Json::unexpected();
    who.ejUserId = Json::id(value("EjUserId"_L1));
    who.personId = Json::id(value("PersonId"_L1));
    who.groupId = Json::id(value("GroupId"_L1));
    who.fullName = Json::name(value("FullName"_L1));
    who.initials = Json::name(value("Associate"_L1));
    who.userName = Json::name(value("UserName"_L1));
    who.roleName = Json::name(value("RoleName"_L1));
    who.email = Json::name(value("EMailAddress"_L1));
    who.database = Json::name(value("DatabaseContextIdentifier"_L1));
    who.status = Json::status(value("EjUserStatus"_L1));
    return who;
}

Result<ApiVersion> version(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    const QJsonObject object = json->toObject();
    // "Version" alone is the API's own ("v1") and says nothing about the server.
    for (const QLatin1StringView key : {"NetServerVersion"_L1, "NetServerAssembly"_L1}) {
        if (const QString text = Json::name(Json::property(object, key)); !text.isEmpty())
            return ApiVersion{text};
    }
    const bool known = Json::property(object, "v1"_L1).isString()
        || Json::property(object, "NetServer"_L1).isString()
        || Json::property(object, "Version"_L1).isString();
    return known ? Result(ApiVersion{}) : Json::unexpected();
}

QString errorText(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error().detail;
    const QString text = json->isString() ? json->toString() : QString();
    return text.isEmpty() ? Json::errorText(json->toObject()) : Json::errorText({{u"Message"_s, text}});
}

QByteArray imageFormat(const QByteArray &body)
{
    if (body.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (body.startsWith("\xff\xd8\xff"))
        return "jpeg";
    return body.startsWith("GIF87a") || body.startsWith("GIF89a") ? "gif" : QByteArray();
}

Result<QByteArray> image(const QByteArray &body)
{
    if (!imageFormat(body).isEmpty())
        return body;
    if (body.trimmed().isEmpty())
        return nothingThere();
    const Result<QJsonValue> json = Json::read(body);
    return json ? Json::unexpected() : json.error();
}

QByteArray putPresence(const Presence &presence)
{
    return compact(toJson(presence));
}

QByteArray agentsGet(int associateId)
{
    return compact({{u"AssociateId"_s, associateId}});
}

QByteArray agentsSet(int associateId, const Presence &presence)
{
    return compact({{u"AssociateId"_s, associateId}, {u"UserPresenceStatus"_s, toJson(presence)}});
}

} // namespace Codec

} // namespace Rollcall
