// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/http.h"

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

QString Request::parameter(QLatin1StringView name) const
{
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

Answer json(const QByteArray &compact, int status)
{
    Answer answer;
    answer.status = status;
    answer.body = compact;
    return answer;
}

Answer json(const QJsonObject &object, int status)
{
    return json(QJsonDocument(object).toJson(QJsonDocument::Compact), status);
}

Answer html(const QByteArray &title, const QByteArray &text, int status)
{
    Answer answer;
    answer.status = status;
    answer.type = "text/html; charset=utf-8";
    answer.body = "<!DOCTYPE html>\n<html><head><title>" + title + "</title></head><body><h1>" + title
        + "</h1><p>" + text + "</p></body></html>\n";
    return answer;
}

Answer restError(int status, const QString &type, const QString &message)
{
    return json(QJsonObject{{u"Error"_s, true}, {u"ErrorType"_s, type}, {u"ErrorMessage"_s, message},
                    {u"ErrorSource"_s, u"rollcall-sim"_s}},
        status);
}

QByteArray quoted(const QString &text)
{
    // By hand: QJsonDocument takes ten times as long, and a page has thousands of these.
    const QByteArray utf8 = text.toUtf8();
    QByteArray out;
    out.reserve(utf8.size() + 2);
    out += '"';
    for (const char c : utf8) {
        if (c == '"' || c == '\\')
            out += '\\';
        if (uchar(c) < 0x20)
            out += "\\u00" + QByteArray(1, c).toHex();
        else
            out += c;
    }
    return out += '"';
}

QJsonValue property(const QJsonObject &object, QLatin1StringView name)
{
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key().compare(name, Qt::CaseInsensitive) == 0)
            return it.value();
    }
    return QJsonValue::Undefined;
}

} // namespace Rollcall::Sim
