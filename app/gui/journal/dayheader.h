// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace Rollcall {

class DayModel;

/// Headings of the day, with the hours above the strips: as many as there is room for.
class DayHeader final : public QHeaderView
{
    Q_OBJECT
public:
    DayHeader(const DayModel &model, QWidget *parent);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    const DayModel &m_model;
};

} // namespace Rollcall
