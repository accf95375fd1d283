// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QDialog>
#include <QHash>
#include <QTimeZone>
#include <QTimer>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Rollcall {

class DateSwitcher;
class DayModel;
class DayStrips;
class Journal;

/// Shows one day of the journal, exports it, deletes all of it. The day that is not over is read again once a
/// minute. The journal outlives the dialog.
class JournalPage final : public QDialog
{
    Q_OBJECT
public:
    /// `names` by associate id: the journal knows numbers only.
    JournalPage(Journal &journal, QHash<int, QString> names, QTimeZone zone, QWidget *parent = nullptr);

    void setExportAllowed(bool isAllowed);
    void showDay(const QDate &date);
    /// Writes the days into a CSV file and says what came of it.
    void exportTo(const QString &file, const QDate &first, const QDate &last);

private:
    enum class Tone { Plain, Good, Alert };
    void layOut();
    [[nodiscard]] QWidget *makeTop();
    [[nodiscard]] QWidget *makeNotes();
    [[nodiscard]] QWidget *makeBar();
    void readAgain();
    void showCurrent();
    void askForFile(const QDate &first, const QDate &last);
    void askToDelete();
    void deleteAll();
    void say(const QString &text, Tone tone);

    Journal &m_journal;
    QHash<int, QString> m_names;
    QTimeZone m_zone;
    DayModel *m_model;
    DateSwitcher *m_date;
    DayStrips *m_strips;
    QStackedWidget *m_middle;
    QLabel *m_nothing; ///< in place of the strips
    QLabel *m_gaps;
    QLabel *m_current;
    QLabel *m_said;
    QPushButton *m_export;
    QTimer m_minute;
};

} // namespace Rollcall
