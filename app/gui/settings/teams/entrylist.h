// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QListWidget;
class QPushButton;

namespace Rollcall {

/// Lines that can be taken away (also with Delete), and a field to add to them (also with Enter). The lines
/// belong to the owner, who says what they are.
class EntryList final : public QWidget
{
    Q_OBJECT
public:
    /// `adder`: what is filled in before Add; named for assistive tools by its owner.
    EntryList(QWidget *adder, const QString &name, QWidget *parent);

    void setLines(const QStringList &lines);
    /// Stands after Add.
    void addButton(QPushButton *button);
    void setReadOnly(bool isReadOnly);

Q_SIGNALS:
    void addWanted();
    void removeWanted(const QList<int> &rows); ///< ascending

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void removeChosen();
    void fit();

    QWidget *m_adder;
    QListWidget *m_list;
    QLabel *m_none;
    QWidget *m_line;
    QHBoxLayout *m_buttons;
    QPushButton *m_remove;
    bool m_isReadOnly = false;
};

} // namespace Rollcall
