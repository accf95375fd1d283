// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/returntext.h"

#include <QRegularExpressionMatch>

namespace Rollcall {

/// The words around one return word of a message, taken apart. A time read wrongly sends people waiting or
/// sets somebody present, a time not read costs a glance at the message: what could mean something else is
/// not a time.
class ReturnCandidate final
{
public:
    ReturnCandidate(const QString &message, const QRegularExpressionMatch &word);

    [[nodiscard]] std::optional<ReturnTime> read(const QTimeZone &zone, const QDate &bareDay) const;
    /// Where the return part ends in the message.
    [[nodiscard]] qsizetype end() const { return m_start + m_match.capturedEnd(); }

private:
    [[nodiscard]] bool has(QStringView group) const;
    [[nodiscard]] int number(QStringView group) const;
    [[nodiscard]] bool isDated() const;
    [[nodiscard]] bool hasOffset() const;
    [[nodiscard]] QChar halfOfDay() const;
    [[nodiscard]] QTime timeOfDay() const;
    [[nodiscard]] std::optional<int> offsetSeconds() const;
    [[nodiscard]] QDate dayNear(const QDate &bareDay) const;
    [[nodiscard]] bool isNegated() const;
    [[nodiscard]] bool isCompleteDated() const;
    [[nodiscard]] bool isUnmistakableBare() const;
    [[nodiscard]] bool namesAnHour() const;
    [[nodiscard]] bool couldBeADate() const;
    [[nodiscard]] bool couldBeTheAfternoon() const;
    [[nodiscard]] bool namesAnotherDay() const;

    ReturnLanguage m_language;
    QString m_before;
    qsizetype m_start;
    QRegularExpressionMatch m_match;
    QString m_after;
};

} // namespace Rollcall
