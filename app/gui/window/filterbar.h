// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "style/glyph.h"

#include <QFrame>

class QHBoxLayout;
class QLineEdit;
class QMenu;
class QPushButton;

namespace Rollcall {

class Chip;

/// Search and chips: says which filter is wanted. The counts come from the rows.
class FilterBar final : public QFrame
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void addTrailing(QWidget *widget); ///< at the far end of the bar
    void setCounts(const TeamCount &count, int others);
    void setGroups(const QStringList &groups);
    void focusSearch(const QString &typed = {});
    void clear();
    [[nodiscard]] const RosterFilter &filter() const { return m_filter; }
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged(const Rollcall::RosterFilter &filter);
    void leftDownwards(); ///< Down or Enter in the search: on to the table

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *addChip(const QString &text, std::optional<Glyph> glyph, std::optional<Standing> standing);
    void chooseGroups();
    void fit(); ///< chips lose their words when it gets tight
    void labelGroups();

    QHBoxLayout *m_layout;
    QLineEdit *m_search;
    QPushButton *m_groupButton;
    QMenu *m_groupMenu;
    Chip *m_all;
    Chip *m_present;
    Chip *m_notPresent;
    Chip *m_unknown;
    RosterFilter m_filter;
};

} // namespace Rollcall
