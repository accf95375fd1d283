// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QUrlQuery>

#include <chrono>

namespace Rollcall::Sim {

/// One request as the routes see it: nothing of the socket, so that routes are plain functions.
struct Request {
    QByteArray method;
    QString path;
    QUrlQuery query;
    QHash<QByteArray, QByteArray> headers; ///< keys in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(const QByteArray &lowerCaseName) const
    {
        return headers.value(lowerCaseName);
    }
    /// Query parameter by name, case-insensitively, fully decoded; null when absent.
    [[nodiscard]] QString parameter(QLatin1StringView name) const;
};

struct Answer {
    int status = 200;
    QByteArray type = "application/json; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    std::chrono::milliseconds delay{0};
    bool hangs = false; ///< nothing comes at all
    bool cut = false; ///< close the connection instead of answering
    bool counted = false; ///< the statistics wait for its end
};

[[nodiscard]] Answer json(const QByteArray &compact, int status = 200);
[[nodiscard]] Answer json(const QJsonObject &object, int status = 200);
[[nodiscard]] Answer html(const QByteArray &title, const QByteArray &text, int status = 200);
/// The vendor's REST error body: Error, ErrorType, ErrorMessage, ErrorSource.
[[nodiscard]] Answer restError(int status, const QString &type, const QString &message);

/// A JSON string literal with its quotes.
[[nodiscard]] QByteArray quoted(const QString &text);
/// The property of that name in any case, as the vendor's server reads input.
[[nodiscard]] QJsonValue property(const QJsonObject &object, QLatin1StringView name);

} // namespace Rollcall::Sim
