// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "window/viewstate.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace Rollcall {

/// What the window has to say about the connection, with the one thing to do about it: as a strip above the
/// roster or as a page in its place.
class Notice final : public QFrame
{
    Q_OBJECT
public:
    enum class Form { Banner, Page };
    explicit Notice(Form form, QWidget *parent = nullptr);

    void tell(const ViewState &state);

Q_SIGNALS:
    void acted(Rollcall::ViewState::Action action);

private:
    void layOutBanner();
    void layOutPage();

    Form m_form;
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_second;
    QPushButton *m_button;
    ViewState m_state;
};

} // namespace Rollcall
