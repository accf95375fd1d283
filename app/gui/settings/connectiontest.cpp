// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectiontest.h"

#include <QCoreApplication>

namespace Rollcall {

ConnectionTest::ConnectionTest(
    const SettingsServices &services, const Draft &draft, const Profile &saved, QObject *parent)
    : QObject(parent)
    , m_draft(services, draft, saved, nullptr)
{
    connect(&m_draft, &DraftClient::ready, this, &ConnectionTest::diagnose);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::start()
{
    m_draft.prepare(true);
}

void ConnectionTest::abandon()
{
    if (m_isFinished || !m_diagnosis)
        return deleteLater();
    setParent(nullptr);
    connect(this, &ConnectionTest::finished, this, &QObject::deleteLater);
    connect(qApp, &QCoreApplication::aboutToQuit, this, [this] { delete this; });
}

void ConnectionTest::diagnose()
{
    m_diagnosis = std::make_unique<Diagnosis>(m_draft.client(), m_draft.objection());
    connect(m_diagnosis.get(), &Diagnosis::stepDone, this, [this](const DiagnosisStep &step) {
        judge(step);
        Q_EMIT stepDone(step);
    });
    connect(m_diagnosis.get(), &Diagnosis::finished, this, [this] {
        m_isFinished = true;
        m_draft.release();
        const DiagnosisStep *failure = m_diagnosis->firstFailure(); // the steps before it are shown already
        Q_EMIT finished(!failure, failure ? failure->text : m_diagnosis->summary(), &m_draft.client());
    });
    m_diagnosis->start();
}

void ConnectionTest::judge(const DiagnosisStep &step)
{
    if (step.kind != DiagnosisStep::Kind::SignIn)
        return;
    if (step.outcome == DiagnosisStep::Outcome::Passed)
        m_draft.accepted();
    else if (step.error && step.error->httpStatus == 401) // not when the ledger kept it from being sent
        m_draft.refused();
}

} // namespace Rollcall
