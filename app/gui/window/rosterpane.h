// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/keys.h"
#include "window/listplace.h"
#include "window/rosterchoice.h"
#include "window/rosterform.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

namespace Rollcall {

class RosterHand;

/// The rows on screen, whatever their form. Keeps selection, focus and scroll by associate id over resets.
/// Nothing here reads or writes presence.
class RosterPane final : public QWidget
{
    Q_OBJECT
public:
    explicit RosterPane(RosterRows &rows, QWidget *parent = nullptr);
    ~RosterPane() override;

    /// Who is selected, who has the focus and who stands uppermost are the same in the other form.
    void setForm(ViewForm form);
    [[nodiscard]] ViewForm form() const { return m_formName; }

    /// Everybody who is selected, also those a filter hides now.
    [[nodiscard]] QList<int> selectedIds() const { return m_choice.ids(); }
    [[nodiscard]] QList<int> hiddenSelectedIds() const { return m_choice.hiddenIds(); }
    void selectIds(const QList<int> &ids) { m_choice.set(ids); }
    void clearChosen() { m_choice.set({}); }
    void forget(const QList<int> &ids) { m_choice.forget(ids); } ///< these no longer exist
    [[nodiscard]] int focusedId() const { return m_choice.focusedId(); } ///< 0: nobody, or a heading
    [[nodiscard]] ListPlace place() const;
    void goTo(const ListPlace &place); ///< now, or when the first rows come
    void selectAll(); ///< who is shown
    void focusRows(); ///< the keyboard focus, on somebody
    [[nodiscard]] QList<int> visibleIds() const; ///< of the rows in the viewport
    void setHidesMessages(bool hides);
    void setReadingOnly(bool readingOnly); ///< neither messages nor return times
    void setShowsSince(bool shows);
    void setPhotos(const std::function<QImage(int associateId)> &photos); ///< none: initials
    void repaintPhoto(int associateId);
    void repaintTexts(); ///< the minute has changed
    [[nodiscard]] QAbstractItemView &view() const; ///< the present one

Q_SIGNALS:
    void chosenChanged();
    void visibleChanged();
    void typed(const QString &text); ///< a letter while the rows have the focus: type-ahead
    void menuRequested(const QPoint &at); ///< on people; global
    void columnClicked(Rollcall::OrderBy by);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void adopt(std::unique_ptr<RosterForm> form);
    void arrive();
    [[nodiscard]] std::unique_ptr<RosterForm> make(ViewForm form);

    RosterRows &m_rows;
    RosterChoice m_choice;
    RosterForm::Shown m_shown;
    int m_topId = 0; ///< to be shown uppermost when the rows are there; 0: nobody
    std::function<QImage(int)> m_photos;
    QTimer m_seen; ///< joins what moves other people into view
    ViewForm m_formName = ViewForm::Table;
    std::unique_ptr<RosterForm> m_form; ///< the present one alone: a hidden one would follow every poll, too
    std::unique_ptr<RosterHand> m_hand; ///< of the form
};

} // namespace Rollcall
