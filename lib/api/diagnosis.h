// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"

namespace Rollcall {

/// One step of a connection test and how it went.
struct DiagnosisStep {
    enum class Kind { Address, Name, Connect, Tls, Api, SignIn, Roster, Presence };
    enum class Outcome { Passed, Failed, Noted, Skipped };
    Kind kind = Kind::Address;
    Outcome outcome = Outcome::Skipped;
    QString text; ///< a sentence for people
    std::optional<ApiError> error;
};

/// Tests a connection step by step with as few requests as it takes; writes nothing and promises nothing that
/// cannot be known without writing. Stops at the first failure; the steps after it are Skipped.
class Diagnosis final : public QObject
{
    Q_OBJECT
public:
    /// `signInObjection`: why the credential must not be tried now (a sentence); empty when it may.
    Diagnosis(ApiClient &client, QString signInObjection, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QList<DiagnosisStep> &steps() const { return m_steps; }
    [[nodiscard]] const DiagnosisStep *firstFailure() const;
    [[nodiscard]] const std::optional<Principal> &principal() const { return m_principal; }
    [[nodiscard]] int readableAgents() const { return m_agents; }
    /// "Signed in as Anna Berg. Can read 60 agents.", or the sentence of the first failure.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void stepDone(const Rollcall::DiagnosisStep &step);
    void finished();

private:
    ApiClient &m_client;
    QString m_signInObjection;
    QList<DiagnosisStep> m_steps;
    std::optional<Principal> m_principal;
    int m_agents = 0;
};

/// A stable word for JSON output: "address", "name", "connect", "tls", "api", "signIn", "roster", "presence".
[[nodiscard]] QString word(DiagnosisStep::Kind kind);

} // namespace Rollcall
