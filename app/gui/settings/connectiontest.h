// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/diagnosis.h"
#include "settings/draftclient.h"

namespace Rollcall {

/// Tries a draft step by step. Writes nothing to the server and nothing to the settings; only that a
/// credential was refused, or accepted, goes into the ledger.
class ConnectionTest final : public QObject
{
    Q_OBJECT
public:
    ConnectionTest(
        const SettingsServices &services, const Draft &draft, const Profile &saved, QObject *parent);
    ~ConnectionTest() override;

    void start();
    /// Nobody watches any more. A credential may be on its way, so the test ends by itself first: its answer
    /// has to get into the ledger.
    void abandon();

Q_SIGNALS:
    void stepDone(const Rollcall::DiagnosisStep &step);
    /// `summary`: who is signed in and how much can be read, or what stopped the test. `client` is signed in
    /// when `passed`, and lives as long as this test.
    void finished(bool passed, const QString &summary, Rollcall::ApiClient *client);

private:
    void diagnose();
    void judge(const DiagnosisStep &step);

    DraftClient m_draft;
    std::unique_ptr<Diagnosis> m_diagnosis;
    bool m_isFinished = false;
};

} // namespace Rollcall
