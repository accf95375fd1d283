// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/choicebox.h"

#include "api/headers.h"
#include "settings/oneline.h"

#include <QCompleter>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>

namespace Rollcall {

namespace {

constexpr int MaxLength = 200;

QString words(const Choice &choice)
{
    if (choice.text.isEmpty() || choice.text.contains(choice.code))
        return choice.text.isEmpty() ? choice.code : choice.text;
    return choice.code + QStringLiteral(" – ") + choice.text;
}

} // namespace

ChoiceBox::ChoiceBox(const QString &none, QWidget *parent)
    : QComboBox(parent)
{
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    lineEdit()->setMaxLength(MaxLength);
    keepOneLine(lineEdit());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    addItem(none, QString());
}

void ChoiceBox::setChoices(const QList<Choice> &choices)
{
    const QSignalBlocker quiet(this); // the code stays
    const QString chosen = code();
    while (count() > 1)
        removeItem(1);
    for (const Choice &choice : choices)
        addItem(words(choice), choice.code);
    setCode(chosen);
}

void ChoiceBox::setCode(const QString &code)
{
    const int index = findData(code, Qt::UserRole, Qt::MatchFixedString);
    {
        const QSignalBlocker quiet(this); // one change, not two
        setCurrentIndex(index);
        setEditText(index < 0 ? code : itemText(index));
    }
    lineEdit()->setCursorPosition(0);
    Q_EMIT editTextChanged(currentText());
}

QString ChoiceBox::code() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return {};
    int index = findText(typed, Qt::MatchFixedString);
    if (index < 0)
        index = findData(typed, Qt::UserRole, Qt::MatchFixedString);
    return index < 0 ? typed : itemData(index).toString();
}

bool ChoiceBox::isUsable() const
{
    return isHeaderValue(code());
}

QString ownLanguageName(const QString &code)
{
    if (code == QLatin1StringView("en")) // Qt says "American English" where no country was asked for
        return QStringLiteral("English");
    if (code == QLatin1StringView("es"))
        return QStringLiteral("Español");
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace Rollcall
