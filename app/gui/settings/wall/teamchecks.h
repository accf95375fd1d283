// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace Rollcall {

/// Teams by name, each of which may be chosen. A name that is chosen and is no team any more stays in the
/// list until somebody takes it off. Names are compared as teamKey() does.
class TeamChecks final : public QListWidget
{
    Q_OBJECT
public:
    explicit TeamChecks(QWidget *parent);

    void offer(const QStringList &teams); ///< in their order; what is chosen stays chosen
    void setHeld(const QStringList &chosen);
    [[nodiscard]] QStringList held() const; ///< in the order of the teams

Q_SIGNALS:
    void edited();

protected:
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QStringList checkedNames() const;
    void list(const QStringList &chosen);

    QStringList m_teams;
    QStringList m_held;
    QStringList m_asHeld; ///< what was shown for it
};

} // namespace Rollcall
