// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "style/glyph.h"

#include <QPushButton>

namespace Rollcall {

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
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void presentChosen();
    void notPresentChosen(); ///< message and return time are asked for in the action bar

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QFont strong() const;
    void tint();

    Glyph m_glyph = Glyph::Unknown;
    QString m_status;
    QString m_consequence;
    QMenu *m_menu;
    QAction *m_present;
    QAction *m_notPresent;
};

} // namespace Rollcall
