// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/roles.h"
#include "window/roundphotos.h"
#include "window/textcache.h"

#include <QStyledItemDelegate>

namespace Rollcall {

/// What paints a row from its roles and the palette, in whichever form: which row is under the pointer,
/// whether messages are shown, and the texts and photos that have been painted before.
class RowDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hoveredRow = row; }
    void setShowsMessages(bool shows) { m_showsMessages = shows; }
    [[nodiscard]] RoundPhotos &photos() { return m_photos; }

    // A message that is hidden is not in a tooltip either.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
        const QModelIndex &index) override
    {
        const bool isMessage = index.column() == int(Column::Message);
        return (m_showsMessages || !isMessage) && QStyledItemDelegate::helpEvent(event, view, option, index);
    }

protected:
    int m_hoveredRow = -1;
    bool m_showsMessages = true;
    mutable TextCache m_texts;
    mutable RoundPhotos m_photos;
};

} // namespace Rollcall
