// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace Rollcall {

/// Asks for the one secret that is missing or was refused: a password, ticket or token. The secret leaves
/// through entered() and is kept nowhere here.
class SignInDialog final : public QDialog
{
    Q_OBJECT
public:
    /// `problem`: why it is asked for, as a sentence.
    SignInDialog(const Profile &profile, const QString &problem, QWidget *parent = nullptr);

Q_SIGNALS:
    void entered(const QString &secret, bool keep);

private:
    [[nodiscard]] QWidget *makeBar();
    [[nodiscard]] QString typed() const;

    bool m_isPassword;
    QLineEdit *m_secret;
    QCheckBox *m_keep;
};

} // namespace Rollcall
