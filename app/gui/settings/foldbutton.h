// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace Rollcall {

/// The heading of a part that folds: its glyph stands in line with the labels above and below.
class FoldButton final : public QAbstractButton
{
    Q_OBJECT
public:
    FoldButton(const QString &text, QWidget *parent);

    void setOpen(bool isOpen);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] int textStart() const;

    bool m_isOpen = false;
};

} // namespace Rollcall
