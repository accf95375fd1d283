// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/team.h"
#include "options.h"
#include "session/profile.h"

#include <QProcess>

namespace Rollcall {

/// The embedded tenant: `rollcall-sim` as a child on a free loopback port. It ends with this program, also
/// when this program is killed.
class Demo final : public QObject
{
    Q_OBJECT
public:
    explicit Demo(const Options &options, QObject *parent = nullptr);
    ~Demo() override;

    void start();
    /// The server vanishes without a word, as on a bad day.
    void kill();
    /// Switches a fault at run time (POST /sim/faults).
    void setFault(const QJsonObject &fault, QNetworkAccessManager &network);

    [[nodiscard]] Profile profile() const;
    [[nodiscard]] static QString password();
    /// The usual groups of the tenant with a minimum each, so that there is something to see; the default
    /// where it was given other groups.
    [[nodiscard]] TeamSet teams() const;

Q_SIGNALS:
    void ready();
    void failed(const QString &problem);

private:
    void readLine();

    int m_agents;
    QStringList m_arguments;
    QProcess m_process;
    QUrl m_api;
};

} // namespace Rollcall
