// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/glyph.h"

#include <QPushButton>

namespace Rollcall {

class StatusMenu;

/// "You: Present, may get new requests": the signed-in person's state as a button with a menu to change it.
class OwnBox final : public QPushButton
{
    Q_OBJECT
public:
    explicit OwnBox(QWidget *parent = nullptr);

    /// `glyph` and the two lines as the roster shows them.
    void setState(Glyph glyph, const QString &status, const QString &consequence);
    /// Why there is nothing to change; empty: there is.
    void setObjection(const QString &reason);
    /// What the button opens; filled by its owner when it is about to show.
    [[nodiscard]] StatusMenu &choices() const { return *m_menu; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont strong() const;
    /// Two lines: the state and what it means, or a state that is too long for one.
    [[nodiscard]] std::pair<QString, QString> lines(int room) const;

    Glyph m_glyph = Glyph::Unknown;
    QString m_status;
    QString m_consequence;
    StatusMenu *m_menu;
};

} // namespace Rollcall
