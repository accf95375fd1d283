// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"

#include <QWidget>

class QPushButton;

namespace Rollcall {

/// Two buttons, one of which is down: table or tiles.
class FormSwitch final : public QWidget
{
    Q_OBJECT
public:
    explicit FormSwitch(QWidget *parent = nullptr);

    void setForm(ViewForm form);

Q_SIGNALS:
    void formChosen(Rollcall::ViewForm form); ///< by a person

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();

    QPushButton *m_table;
    QPushButton *m_tiles;
};

} // namespace Rollcall
