// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "style/glyph.h"

#include <QPushButton>

#include <optional>

namespace Rollcall {

/// One choice of the filter with its count: "Present 9". Compact shows shape and count only.
class Chip final : public QPushButton
{
    Q_OBJECT
public:
    Chip(QString text, std::optional<Glyph> glyph, QWidget *parent = nullptr);

    void setCount(int count);
    void setCompact(bool compact);
    [[nodiscard]] int hiddenWidth() const; ///< what the word would take that compact leaves out
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void checkStateSet() override;
    void nextCheckState() override;

private:
    void refresh();
    void light();
    void tint();

    QString m_text;
    std::optional<Glyph> m_glyph;
    int m_count = 0;
    bool m_isCompact = false;
};

} // namespace Rollcall
