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
/// cannot be known without writing. Stops at the first failure; the steps after it are Skipped. Deleting it
/// takes its requests off the wire.
class Diagnosis final : public QObject
{
    Q_OBJECT
public:
    /// `signInObjection`: why the credential must not be tried now (a sentence); empty when it may. The step
    /// then fails with a SignIn error of httpStatus 0, and nothing is sent.
    Diagnosis(ApiClient &client, QString signInObjection, QObject *parent = nullptr);

    void start();
    [[nodiscard]] const QList<DiagnosisStep> &steps() const { return m_steps; }
    [[nodiscard]] const DiagnosisStep *firstFailure() const;
    [[nodiscard]] const std::optional<Principal> &principal() const { return m_principal; }
    /// As far as was counted: a longer list is not read to its end.
    [[nodiscard]] int readableAgents() const { return m_agents; }
    /// "Signed in as Anna Berg. Can read 60 agents.", or the sentence of the first failure.
    [[nodiscard]] QString summary() const;

Q_SIGNALS:
    void stepDone(const Rollcall::DiagnosisStep &step);
    void finished();

private:
    using Kind = DiagnosisStep::Kind;
    using Outcome = DiagnosisStep::Outcome;

    void reached(const Result<ApiVersion> &version);
    void signIn();
    void judgeName();
    void judgeTls();
    void judgeApi(const Result<ApiVersion> &version);
    void readRoster();
    void countPage(const Result<UserPageAnswer> &answer);
    [[nodiscard]] bool adapt(const ApiError &error);
    void rosterDone();
    void readPresence();
    void judgePresence(const Result<PresenceAnswer> &answer);

    void report(Kind kind, Outcome outcome, const QString &text, std::optional<ApiError> error = {});
    void pass(Kind kind, const QString &text) { report(kind, Outcome::Passed, text); }
    void skip(const QString &text = {});
    void fail(Kind kind, const ApiError &error, const QString &text = {});
    [[nodiscard]] QString host() const;
    [[nodiscard]] QString howMany() const;
    [[nodiscard]] QString whoAndHowMany() const;

    ApiClient &m_client;
    QString m_signInObjection;
    QList<DiagnosisStep> m_steps;
    std::optional<Principal> m_principal;
    int m_agents = 0;
    int m_firstAgent = 0; ///< read by those who have no presence of their own
    RosterColumns m_columns{.otherGroups = false}; ///< nobody is told about other groups here
    std::size_t m_archive = 0; ///< of allArchives
    std::optional<ApiError> m_firstRefusal; ///< of an archive
    int m_pages = 0;
    bool m_hasMore = false; ///< agents beyond the pages that are counted
};

/// A stable word for JSON output: "address", "name", "connect", "tls", "api", "signIn", "roster", "presence".
[[nodiscard]] QString word(DiagnosisStep::Kind kind);

} // namespace Rollcall
