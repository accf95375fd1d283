// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/reply.h"

namespace Rollcall {

void AbstractReply::finishLater()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            deleteLater(); // first: a slot may start a nested event loop or delete us
            Q_EMIT finished();
        },
        Qt::QueuedConnection);
}

} // namespace Rollcall
