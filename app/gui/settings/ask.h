// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QWidget;

namespace Rollcall {

/// A question with one action and a way back, which is the default. Calls `act` when the action was chosen.
struct Question {
    QString title;
    QString text;
    QString detail;
    QString action;
    QString back;
};
void ask(QWidget *parent, const Question &question, const std::function<void()> &act);
/// Something to be read; `after` follows when it is closed.
void tell(QWidget *parent, const QString &title, const QString &text, const std::function<void()> &after);

} // namespace Rollcall
