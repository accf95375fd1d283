// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/codec.h"

#include "api/headers.h"
#include "api/jsonread.h"
#include "api/languagename.h"
#include "domain/plaintext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace Rollcall::Codec {

namespace {

QString firstText(const QJsonObject &object, std::initializer_list<QLatin1StringView> keys)
{
    for (const QLatin1StringView key : keys) {
        if (const QString text = Json::name(Json::property(object, key)); !text.isEmpty())
            return text;
    }
    return {};
}

void appendChoice(QList<Choice> &choices, const QString &code, const QString &text)
{
    const bool usable = !code.isEmpty() && !code.contains(u' ') && isHeaderValue(code);
    if (usable && std::ranges::find(choices, code, &Choice::code) == choices.end())
        choices.append({code, text.isEmpty() ? code : text});
}

// The vendor's codes are a country or country-region ("NO", "CA-QC"), neither IANA nor Windows names.
bool isTimeZoneCode(const QString &text)
{
    static const QRegularExpression code(u"^[A-Z]{2,3}(-[A-Z0-9]+)*$"_s);
    return text.size() <= 29 && code.match(text).hasMatch();
}

Choice timeZone(const QJsonObject &row)
{
    const QString zone = firstText(row, {"TZLocationCode"_L1, "code"_L1, "timeZone"_L1});
    int id = 0;
    for (const QLatin1StringView key : {"TZLocationID"_L1, "id"_L1, "PrimaryKey"_L1}) {
        if (id == 0)
            id = Json::id(Json::property(row, key));
    }
    QStringList words;
    for (const QString &word :
        {firstText(row, {"Name"_L1}), isTimeZoneCode(zone) ? QString() : zone, firstText(row, {"country"_L1}),
            firstText(row, {"region"_L1}), firstText(row, {"cities"_L1, "TZLocationCities"_L1})}) {
        if (!word.isEmpty() && !words.join(u' ').contains(word))
            words += word;
    }
    QString text = words.join(", "_L1);
    // Only as "+01:00": whether a bare number counts minutes or hours is not documented.
    const QString offset = firstText(row, {"offset"_L1});
    if (offset.contains(u':') && !text.contains(offset))
        text += " ("_L1 + offset + u')';
    const QString number = id > 0 ? QString::number(id) : QString();
    return {isTimeZoneCode(zone) ? zone : number, shortened(text.trimmed(), Json::MaxNameLength)};
}

QString languageText(const QString &code)
{
    const QString name = languageName(code);
    return name.isEmpty() ? code : u"%1 (%2)"_s.arg(name, code);
}

void appendLanguage(QList<Choice> &choices, const QJsonValue &item)
{
    if (item.isString()) {
        const QString code = Json::name(item);
        appendChoice(choices, code, languageText(code));
        return;
    }
    const QJsonObject object = item.toObject();
    if (Json::boolean(Json::property(object, "Deleted"_L1)).value_or(false))
        return;
    const QString code = firstText(object,
        {"Code"_L1, "LanguageCode"_L1, "IsoCode"_L1, "ExtraInfo"_L1, "Language"_L1, "Key"_L1, "Id"_L1});
    const QString text =
        firstText(object, {"Name"_L1, "DisplayName"_L1, "FullName"_L1, "Value"_L1, "Text"_L1, "ToolTip"_L1});
    appendChoice(choices, code, text.isEmpty() ? languageText(code) : text);
}

} // namespace

Result<QList<Choice>> timeZones(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    const QJsonValue rows = json->isArray() ? *json : Json::property(json->toObject(), "value"_L1);
    if (!rows.isArray())
        return Json::unexpected();
    QList<Choice> zones;
    const QJsonArray array = rows.toArray();
    for (const auto &value : array) {
        const QJsonObject row = value.toObject();
        if (!Json::boolean(Json::property(row, "isActive"_L1)).value_or(true))
            continue;
        const Choice zone = timeZone(row);
        appendChoice(zones, zone.code, zone.text);
    }
    return zones;
}

Result<QList<Choice>> languages(const QByteArray &body)
{
    const Result<QJsonValue> json = Json::read(body);
    if (!json)
        return json.error();
    QList<Choice> languages;
    if (json->isArray()) {
        const QJsonArray items = json->toArray();
        for (const auto &item : items)
            appendLanguage(languages, item);
        return languages;
    }
    const QJsonObject dictionary = json->toObject();
    const bool isDictionary = json->isObject()
        && std::ranges::all_of(dictionary, [](const QJsonValue &text) { return text.isString(); });
    if (!isDictionary)
        return Json::unexpected();
    for (auto it = dictionary.begin(); it != dictionary.end(); ++it)
        appendChoice(languages, it.key(), Json::name(it.value()));
    return languages;
}

} // namespace Rollcall::Codec
