// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/diagnosis.h"
#include "command.h"

namespace Rollcall {

/// `doctor`: the steps of a Diagnosis; the exit code is that of the first one that fails. A secret that was
/// refused before is not sent again here either, the steps before it are still worth knowing.
class DoctorCommand final : public ServerCommand
{
    Q_OBJECT
public:
    using ServerCommand::ServerCommand;

    void start() override;

private:
    void run() override { }
    void diagnose(const QString &objection);
    void print(const DiagnosisStep &step) const;
    void finish();

    Diagnosis *m_diagnosis = nullptr;
};

} // namespace Rollcall
