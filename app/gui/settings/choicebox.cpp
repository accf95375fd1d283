// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/choicebox.h"

#include "api/headers.h"
#include "settings/oneline.h"

#include <QCompleter>
#include <QLineEdit>
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
    const int index = findData(chosen, Qt::UserRole, Qt::MatchFixedString);
    const QString text = index > 0 ? itemText(index) : QString();
    while (count() > 1)
        removeItem(1);
    for (const Choice &choice : choices)
        addItem(words(choice), choice.code);
    const bool isLost = findData(chosen, Qt::UserRole, Qt::MatchFixedString) < 0;
    if (isLost && !text.isEmpty()) // its name stays with it
        addItem(text, chosen);
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

} // namespace Rollcall
