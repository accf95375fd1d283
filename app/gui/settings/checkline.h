// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCheckBox>

namespace Rollcall {

/// A check box whose words go on below where the line is short.
class WrappedCheck final : public QCheckBox
{
    Q_OBJECT
public:
    WrappedCheck(const QString &words, QWidget *parent);

    [[nodiscard]] const QString &words() const { return m_words; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int indicatorRoom() const;
    void wrap();

    QString m_words;
};

/// A choice and, behind its words, the field that says more about it: that can be used while it is chosen.
class CheckLine final : public QWidget
{
    Q_OBJECT
public:
    /// `more` may be null.
    CheckLine(const QString &words, QWidget *more, QWidget *parent);

    [[nodiscard]] WrappedCheck *check() const { return m_check; }
    void setMoreLocked(bool isLocked);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void follow();

    WrappedCheck *m_check;
    QWidget *m_more;
    bool m_isMoreLocked = false;
};

} // namespace Rollcall
