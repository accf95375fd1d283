// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

class QLineEdit;
class QPushButton;

namespace Rollcall {

/// Takes a secret. One that is stored already never gets into the field; it shows as "unchanged".
class SecretField final : public QWidget
{
    Q_OBJECT
public:
    enum class Removal { Never, Offered };

    SecretField(Removal removal, QWidget *parent);

    /// Untouched again.
    void clear();
    void setStored(bool isStored);
    [[nodiscard]] bool isStored() const { return m_isStored; }
    /// No value: untouched; empty: the stored one is to be removed.
    [[nodiscard]] std::optional<QString> typed() const;

Q_SIGNALS:
    void edited();

private:
    void showState();

    QLineEdit *m_edit;
    QPushButton *m_remove;
    bool m_isStored = false;
    bool m_isRemoved = false;
};

} // namespace Rollcall
