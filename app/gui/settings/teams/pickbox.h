// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

class QStringListModel;

namespace Rollcall {

/// A field with names to choose from, found by any part of them; others may be typed, too.
class PickBox final : public QComboBox
{
    Q_OBJECT
public:
    PickBox(const QString &hint, QWidget *parent);

    void setNames(const QStringList &names);
    [[nodiscard]] QString typed() const; ///< without spaces around it

private:
    QStringListModel *m_names;
};

} // namespace Rollcall
