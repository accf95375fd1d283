// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/rosterrows.h"
#include "style/glyph.h"
#include "window/showbutton.h"

#include <QFrame>

class QHBoxLayout;
class QLineEdit;

namespace Rollcall {

class Chip;

/// Search, chips and the menu beside them: says which filter is wanted. The counts come from the rows. Two
/// chips are lit where both pass: not present and unknown are the absent.
class FilterBar final : public QFrame
{
    Q_OBJECT
public:
    explicit FilterBar(QWidget *parent = nullptr);

    void addTrailing(QWidget *widget); ///< at the far end of the bar
    void setCounts(const TeamCount &count, int others);
    [[nodiscard]] ShowButton &showButton() { return *m_show; }
    [[nodiscard]] const ShowButton &showButton() const { return *m_show; }
    void focusSearch(const QString &typed = {});
    void clear();
    [[nodiscard]] RosterFilter filter() const;
    [[nodiscard]] QStringList words() const; ///< what is let through besides the search; empty: everything
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void filterChanged();
    void leftDownwards(); ///< Down or Enter in the search: on to the table

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *addChip(const QString &text, std::optional<Glyph> glyph, const QSet<Standing> &standings);
    void choose(const QSet<Standing> &standings);
    void fit(); ///< chips lose their words when it gets tight

    QHBoxLayout *m_layout;
    QLineEdit *m_search;
    ShowButton *m_show = nullptr;
    Chip *m_all;
    Chip *m_present;
    Chip *m_notPresent;
    Chip *m_unknown;
    QSet<Standing> m_standings; ///< empty: all
};

} // namespace Rollcall
