// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/simulator.h"

#include <QJsonArray>

#include <memory>

namespace Rollcall::Sim {

/// A simulator that is asked directly, without any network, signed in as demo.
struct InProcess {
    explicit InProcess(const QStringList &arguments = {})
        : simulator(
            std::make_unique<Simulator>(parseOptions(QStringList{QStringLiteral("sim")} + arguments).options))
    {
    }

    Answer ask(const QByteArray &method, const QString &target, const QByteArray &body = {}) const
    {
        Request request;
        const QUrl url(target);
        request.method = method;
        request.path = url.path();
        request.query = QUrlQuery(url.query(QUrl::FullyEncoded));
        request.body = body;
        request.headers = headers;
        return simulator->answer(request);
    }

    QJsonObject get(const QString &target) const { return object(ask("GET", target)); }

    Answer fault(const QByteArray &json) const { return ask("POST", QStringLiteral("/sim/faults"), json); }

    static QJsonObject object(const Answer &answer) { return QJsonDocument::fromJson(answer.body).object(); }
    static QJsonArray rows(const QJsonObject &page) { return page.value(QStringLiteral("value")).toArray(); }

    std::unique_ptr<Simulator> simulator;
    QHash<QByteArray, QByteArray> headers{
        {"host", "tenant.example:8080"}, {"authorization", "Basic " + QByteArray("demo:demo").toBase64()}};
};

} // namespace Rollcall::Sim
