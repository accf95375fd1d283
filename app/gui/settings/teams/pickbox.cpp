// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/teams/pickbox.h"

#include "settings/oneline.h"
#include "style/look.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QStringListModel>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int MaxLength = 255;
constexpr int ShownChars = 12;

} // namespace

PickBox::PickBox(const QString &hint, QWidget *parent)
    : QComboBox(parent)
    , m_names(new QStringListModel(this))
{
    setModel(m_names);
    setEditable(true);
    setInsertPolicy(NoInsert);
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(ShownChars);
    lineEdit()->setMaxLength(MaxLength);
    lineEdit()->setPlaceholderText(hint);
    keepOneLine(lineEdit());
    completer()->setCompletionMode(QCompleter::PopupCompletion);
    completer()->setFilterMode(Qt::MatchContains);
    setLook(completer()->popup(), u"picks"_s);
}

void PickBox::setNames(const QStringList &names)
{
    m_names->setStringList(names);
    setCurrentIndex(-1);
    clearEditText();
}

QString PickBox::typed() const
{
    return currentText().trimmed();
}

} // namespace Rollcall
