// SPDX-License-Identifier: GPL-3.0-or-later
#include "doctorcommand.h"

#include "domain/plaintext.h"
#include "output.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Outcome = DiagnosisStep::Outcome;

constexpr qsizetype MaxText = 1000;

QString word(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Passed:
        return u"passed"_s;
    case Outcome::Failed:
        return u"failed"_s;
    case Outcome::Noted:
        return u"noted"_s;
    case Outcome::Skipped:
        break;
    }
    return u"skipped"_s;
}

QJsonObject stepJson(const DiagnosisStep &step)
{
    return {{u"step"_s, word(step.kind)}, {u"outcome"_s, word(step.outcome)}, {u"text"_s, step.text}};
}

ExitCode codeOf(const DiagnosisStep *failure)
{
    if (!failure)
        return ExitCode::Done;
    if (failure->error)
        return exitCodeOf(*failure->error);
    return failure->kind == DiagnosisStep::Kind::SignIn ? ExitCode::SignIn : ExitCode::Unreachable;
}

} // namespace

void DoctorCommand::start()
{
    link().open([this](const QString &objection) { diagnose(objection); });
}

void DoctorCommand::diagnose(const QString &objection)
{
    m_diagnosis = new Diagnosis(client(), objection, this);
    const bool isTried = objection.isEmpty();
    connect(m_diagnosis, &Diagnosis::stepDone, this, [this, isTried](const DiagnosisStep &step) {
        if (step.kind == DiagnosisStep::Kind::SignIn && step.outcome == Outcome::Passed)
            link().accepted();
        else if (step.error && isTried)
            link().failed(*step.error);
        if (options().format == Format::Text)
            print(step);
    });
    connect(m_diagnosis, &Diagnosis::finished, this, &DoctorCommand::finish);
    m_diagnosis->start();
}

void DoctorCommand::print(const DiagnosisStep &step) const
{
    printOut(u"%1 %2 %3"_s.arg(word(step.kind), -8)
                 .arg(word(step.outcome), -7)
                 .arg(plainLine(step.text, MaxText)));
    static_cast<void>(flushOut()); // a slow step should not hide the ones before
}

void DoctorCommand::finish()
{
    const ExitCode code = codeOf(m_diagnosis->firstFailure());
    if (options().format == Format::Text) {
        printOut(plainLine(m_diagnosis->summary(), MaxText));
        return end(code);
    }
    QJsonArray steps;
    for (const DiagnosisStep &step : m_diagnosis->steps())
        steps += stepJson(step);
    printJson({{u"steps"_s, steps}, {u"summary"_s, m_diagnosis->summary()}, {u"exitCode"_s, int(code)},
        {u"readableAgents"_s, m_diagnosis->readableAgents()}});
    end(code);
}

} // namespace Rollcall
