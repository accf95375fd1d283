// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/oneline.h"

#include <QLineEdit>

#include <algorithm>

namespace Rollcall {

namespace {

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

} // namespace

void keepOneLine(QLineEdit *edit)
{
    QObject::connect(edit, &QLineEdit::textChanged, edit, [edit](const QString &text) {
        if (std::ranges::none_of(text, isControl))
            return;
        QString clean = text;
        const int cursor = edit->cursorPosition();
        const auto gone = std::ranges::count_if(QStringView(text).left(cursor), isControl);
        clean.removeIf(isControl);
        edit->setText(clean);
        edit->setCursorPosition(cursor - int(gone));
    });
}

} // namespace Rollcall
