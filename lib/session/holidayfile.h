// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace Rollcall {

/// The holidays of a calendar file: its all-day events from this year to the year after next.
struct HolidayFile {
    QList<QDate> dates; ///< sorted, each once
    int ignored = 0; ///< events with a time of day, cancelled ones, and those that cannot be understood
    QString problem; ///< a sentence; there are no dates then
};

/// iCalendar (RFC 5545), at most 1 MiB. Repeating events are written out.
[[nodiscard]] HolidayFile holidaysFromCalendar(const QByteArray &calendar, const QDate &today);
[[nodiscard]] HolidayFile readHolidayFile(const QString &path, const QDate &today);

} // namespace Rollcall
