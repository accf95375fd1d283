// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/codec.h"

#include <QComboBox>

namespace Rollcall {

/// A list of codes with their names in which other codes may be typed. The first item means "not chosen".
class ChoiceBox final : public QComboBox
{
    Q_OBJECT
public:
    /// `none`: the words of the first item.
    ChoiceBox(const QString &none, QWidget *parent);

    /// Keeps the code that is chosen and its name, also when it is not in the new list.
    void setChoices(const QList<Choice> &choices);
    void setCode(const QString &code);
    /// Of the item that is shown, else what was typed.
    [[nodiscard]] QString code() const;
    /// Whether that can stand in a header.
    [[nodiscard]] bool isUsable() const;
};

} // namespace Rollcall
