// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/ask.h"

#include <QMessageBox>
#include <QPushButton>

namespace Rollcall {

namespace {

QMessageBox *plainBox(QWidget *parent, const QString &title, const QString &text)
{
    auto *box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(title);
    box->setText(text);
    return box;
}

} // namespace

void ask(QWidget *parent, const Question &question, const std::function<void()> &act)
{
    QMessageBox *box = plainBox(parent, question.title, question.text);
    box->setInformativeText(question.detail);
    const auto *action = box->addButton(question.action, QMessageBox::DestructiveRole);
    auto *back = box->addButton(question.back, QMessageBox::RejectRole);
    box->setDefaultButton(back);
    box->setEscapeButton(back);
    QObject::connect(box, &QMessageBox::buttonClicked, parent, [action, act](const QAbstractButton *clicked) {
        if (clicked == action)
            act();
    });
    box->open();
}

void tell(QWidget *parent, const QString &title, const QString &text, const std::function<void()> &after)
{
    QMessageBox *box = plainBox(parent, title, text);
    QObject::connect(box, &QDialog::finished, parent, after);
    box->open();
}

} // namespace Rollcall
