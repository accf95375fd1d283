// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace Rollcall {

class DayModel;

/// Paints a row of the day: name, strip, totals. The tooltip of a strip tells the span under the pointer.
class DayDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    DayDelegate(const DayModel &model, QObject *parent);

    [[nodiscard]] static int rowHeight(const QFontMetrics &metrics);

    void paint(QPainter *painter, const QStyleOptionViewItem &given, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override;

private:
    const DayModel &m_model;
};

} // namespace Rollcall
