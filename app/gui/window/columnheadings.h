// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/roworder.h"

#include <QHeaderView>

namespace Rollcall {

/// The headings of the table: a click asks for another order, a triangle beside the text shows the present
/// one (Qt's own stands at the far end of the column, next to the text of the next one).
class ColumnHeadings final : public QHeaderView
{
    Q_OBJECT
public:
    explicit ColumnHeadings(QWidget *parent = nullptr);

Q_SIGNALS:
    void columnClicked(Rollcall::OrderBy by);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override;
    void changeEvent(QEvent *event) override;

private:
    void paintTriangle(QPainter &painter, const QRect &rect, int logicalIndex, bool isDescending) const;
};

} // namespace Rollcall
