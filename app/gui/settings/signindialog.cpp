// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/signindialog.h"

#include "session/secretsource.h"
#include "settings/oneline.h"
#include "settings/signinfields.h"
#include "style/look.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int WidthInChars = 88;

} // namespace

SignInDialog::SignInDialog(const Profile &profile, const QString &problem, QWidget *parent)
    : QDialog(parent)
    , m_isPassword(profile.method == Credential::Method::Basic)
    , m_secret(new QLineEdit(this))
    , m_keep(new QCheckBox(tr("Keep it in the keyring of this desktop"), this))
{
    setWindowTitle(tr("Sign in to %1").arg(profile.name));
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhHiddenText | Qt::ImhNoPredictiveText);
    keepOneLine(m_secret);
    const bool isKept = secretSource(profile.secretFrom).isKeychain();
    m_keep->setChecked(isKept);

    auto *why = plainLabel({}, this);
    why->setText(problem);
    why->setWordWrap(true);
    why->setVisible(!problem.isEmpty());

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *sheet = new QVBoxLayout;
    sheet->setContentsMargins(26, 20, 26, 14);
    sheet->setSpacing(0);
    sheet->addWidget(why);
    sheet->addSpacing(problem.isEmpty() ? 0 : 14);
    if (m_isPassword) {
        auto *user = new QLineEdit(profile.user, this);
        user->setReadOnly(true);
        sheet->addWidget(new FormRow(tr("User name"), user, {}, FormRow::Width::Short, this));
    }
    sheet->addWidget(new FormRow(secretLabel(profile.method), m_secret, {}, FormRow::Width::Short, this));
    auto *keeping = new FormRow(
        {}, m_keep, tr("Otherwise it is forgotten when Rollcall ends."), FormRow::Width::Long, this);
    keeping->setVisible(isKept);
    sheet->addWidget(keeping);
    sheet->addStretch(1);
    column->addLayout(sheet, 1);
    column->addWidget(makeBar());
    setMinimumWidth(fontMetrics().averageCharWidth() * WidthInChars);
    m_keep->setAccessibleName(m_keep->text());
    m_secret->setFocus(Qt::OtherFocusReason);
}

QWidget *SignInDialog::makeBar()
{
    auto *bar = new QFrame(this);
    setLook(bar, u"bar"_s);
    auto *cancel = new QPushButton(tr("Cancel"), bar);
    cancel->setAutoDefault(false);
    auto *signIn = new QPushButton(tr("Sign in"), bar);
    setLook(signIn, u"loud"_s);
    signIn->setDefault(true);
    signIn->setEnabled(false);
    auto *line = new QHBoxLayout(bar);
    line->setContentsMargins(16, 11, 16, 11);
    line->setSpacing(10);
    line->addStretch(1);
    line->addWidget(cancel);
    line->addWidget(signIn);
    connect(m_secret, &QLineEdit::textChanged, signIn,
        [this, signIn] { signIn->setEnabled(!typed().isEmpty()); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(signIn, &QPushButton::clicked, this, [this] {
        Q_EMIT entered(typed(), m_keep->isChecked());
        accept();
    });
    return bar;
}

// A password may begin or end with a space; what is copied from elsewhere does not.
QString SignInDialog::typed() const
{
    return m_isPassword ? m_secret->text() : m_secret->text().trimmed();
}

} // namespace Rollcall
