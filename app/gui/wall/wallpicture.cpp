// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallpicture.h"

namespace Rollcall {

// Shapes keep theirs: a check mark is the same in every script.
WallPage mirrored(WallPage page, double width)
{
    for (WallItem &item : page) {
        item.box.moveRight(width - item.box.left());
        if (item.sign)
            item.sign->box.moveRight(width - item.sign->box.left());
        for (WallText &text : item.texts)
            text.origin.rx() = width - text.origin.x() - text.width;
    }
    return page;
}

} // namespace Rollcall
