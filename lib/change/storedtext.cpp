// SPDX-License-Identifier: GPL-3.0-or-later
#include "change/storedtext.h"

namespace Rollcall {

namespace {

// Everything outside Latin-1 is one question mark, and so are several of them: servers differ in how many
// they write for one character.
QString levelled(const QString &text)
{
    QString result;
    for (const QChar c : text) {
        const QChar kept = c.unicode() > 0xff ? QChar(u'?') : c;
        if (kept != u'?' || !result.endsWith(u'?'))
            result += kept;
    }
    return result;
}

} // namespace

bool mayBeStoredAs(const QString &stored, const QString &sent)
{
    if (stored.isEmpty()) // of a text nothing is left: as likely somebody else's
        return sent.trimmed().isEmpty();
    const QString ours = levelled(sent);
    const QString theirs = levelled(stored);
    return ours.startsWith(theirs) || ours.trimmed().startsWith(theirs);
}

} // namespace Rollcall
