// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/diagnosis.h"

#include <QScrollArea>

class QVBoxLayout;

namespace Rollcall {

/// The steps of a connection test that were gone, one line each: shape, then words. What stopped it is the
/// result and said elsewhere; what was not tried has no line.
class StepList final : public QScrollArea
{
    Q_OBJECT
public:
    explicit StepList(QWidget *parent);

    void clear();
    void add(const DiagnosisStep &step);
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *m_page;
    QVBoxLayout *m_lines;
};

} // namespace Rollcall
