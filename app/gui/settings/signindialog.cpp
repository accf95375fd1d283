// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/signindialog.h"

#include "style/look.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

QString secretName(Credential::Method method)
{
    switch (method) {
    case Credential::Method::Ticket:
        return SignInDialog::tr("Ticket");
    case Credential::Method::Bearer:
        return SignInDialog::tr("Access token");
    case Credential::Method::Xsrf:
        return SignInDialog::tr("XSRF token");
    default:
        return SignInDialog::tr("Password");
    }
}

} // namespace

SignInDialog::SignInDialog(const Profile &profile, const QString &problem, QWidget *parent)
    : QDialog(parent)
    , m_secret(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the keyring of this desktop"), this))
{
    setWindowTitle(tr("Sign in to %1").arg(profile.name));
    m_secret->setEchoMode(QLineEdit::Password);
    m_keep->setChecked(true);

    auto *why = plainLabel(u"muted"_s, this);
    why->setText(problem);
    why->setWordWrap(true);
    why->setVisible(!problem.isEmpty());
    auto *form = new QFormLayout;
    if (profile.method == Credential::Method::Basic) {
        auto *user = plainLabel({}, this);
        user->setText(profile.user);
        form->addRow(tr("User name"), user);
    }
    form->addRow(secretName(profile.method), m_secret);
    form->addRow(QString(), m_keep);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *signIn = buttons->addButton(tr("Sign in"), QDialogButtonBox::AcceptRole);
    setLook(signIn, u"loud"_s);
    signIn->setEnabled(false);
    connect(m_secret, &QLineEdit::textChanged, signIn,
        [signIn](const QString &text) { signIn->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT entered(m_secret->text(), m_keep->isChecked());
        accept();
    });

    auto *column = new QVBoxLayout(this);
    column->setSpacing(12);
    column->addWidget(why);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(420);
    m_secret->setFocus(Qt::OtherFocusReason);
}

} // namespace Rollcall
