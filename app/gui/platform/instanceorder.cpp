// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/instanceorder.h"

#include "domain/plaintext.h"
#include "domain/say.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int Protocol = 1;
constexpr qsizetype MaxSentence = 400;
constexpr qsizetype MaxPlainId = 40;

using Command = InstanceOrder::Command;
constexpr std::array Words{std::pair{Command::Raise, "raise"_L1}, std::pair{Command::Toggle, "toggle"_L1},
    std::pair{Command::Present, "present"_L1}, std::pair{Command::Absent, "absent"_L1}};

QLatin1StringView wordOf(Command command)
{
    return std::ranges::find(Words, command, [](const auto &entry) { return entry.first; })->second;
}

QByteArray lineOf(QJsonObject object)
{
    object["version"_L1] = Protocol;
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<QJsonObject> objectOf(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

bool isOurs(const std::optional<QJsonObject> &object)
{
    return object && object->value("version"_L1) == QJsonValue(Protocol);
}

QString safe(const QString &profileId)
{
    const auto isPlain = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    };
    if (profileId.size() <= MaxPlainId && std::ranges::all_of(profileId, isPlain))
        return profileId;
    // The underscore is in no plain id.
    return u'_'
        + QString::fromLatin1(
            QCryptographicHash::hash(profileId.toUtf8(), QCryptographicHash::Sha256).toHex().left(32));
}

} // namespace

QByteArray toLine(const InstanceOrder &order)
{
    QJsonObject object{{"command"_L1, wordOf(order.command)}};
    const auto add = [&object](QLatin1StringView key, const QString &text) {
        if (!text.isEmpty())
            object[key] = text;
    };
    add("message"_L1, order.message);
    add("until"_L1, order.until);
    add("activationToken"_L1, order.activationToken);
    if (!order.options.isEmpty())
        object["options"_L1] = QJsonArray::fromStringList(order.options);
    return lineOf(object);
}

QByteArray toLine(const InstanceReply &reply)
{
    return lineOf({{"exitCode"_L1, reply.exitCode}, {"sentence"_L1, plainLine(reply.sentence, MaxSentence)}});
}

QByteArray receivedLine()
{
    return lineOf({{"received"_L1, true}});
}

ReceivedOrder orderFromLine(const QByteArray &line)
{
    const auto object = objectOf(line);
    if (!object || !object->value("version"_L1).isDouble())
        return {{}, say(QT_TRANSLATE_NOOP("Rollcall", "That was not understood."))};
    if (!isOurs(object))
        return {{}, otherVersionSentence()};
    const QString word = object->value("command"_L1).toString();
    const auto *const known =
        std::ranges::find_if(Words, [&word](const auto &entry) { return word == entry.second; });
    if (known == Words.end())
        return {{}, say(QT_TRANSLATE_NOOP("Rollcall", "That was not understood."))};
    InstanceOrder order{.command = known->first,
        .message = object->value("message"_L1).toString(),
        .until = object->value("until"_L1).toString(),
        .activationToken = object->value("activationToken"_L1).toString()};
    const QJsonArray options = object->value("options"_L1).toArray();
    for (const auto &option : options)
        order.options += option.toString();
    return {order, {}};
}

bool isReceivedLine(const QByteArray &line)
{
    const auto object = objectOf(line);
    return isOurs(object) && object->value("received"_L1).toBool();
}

std::optional<InstanceReply> replyFromLine(const QByteArray &line)
{
    const auto object = objectOf(line);
    if (!isOurs(object) || !object->value("exitCode"_L1).isDouble())
        return std::nullopt;
    return InstanceReply{object->value("exitCode"_L1).toInt(),
        plainLine(object->value("sentence"_L1).toString(), MaxSentence)};
}

QString otherVersionSentence()
{
    return say(QT_TRANSLATE_NOOP(
        "Rollcall", "The Rollcall that is running has another version. Quit it and start it again."));
}

QString windowInstanceName(const QString &profileId)
{
    return u"rollcall.window."_s + safe(profileId);
}

QString wallInstanceName(const QString &profileId, int screen)
{
    return u"rollcall.wall.%1.%2"_s.arg(safe(profileId)).arg(screen);
}

} // namespace Rollcall
