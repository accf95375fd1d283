// SPDX-License-Identifier: GPL-3.0-or-later
#include "presence/ownface.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Rollcall::OwnFace)
};

QString attentionText(const OwnFace &face)
{
    if (face.attention != OwnFace::Attention::SignIn && face.write == WriteMark::State::Pending)
        return Words::tr("Your change is on its way.");
    switch (face.attention) {
    case OwnFace::Attention::SignIn:
        return Words::tr("Not signed in.");
    case OwnFace::Attention::NotSent:
        return Words::tr("Your change has not got through.");
    case OwnFace::Attention::Teams:
        return Words::tr("A team is short of people.");
    case OwnFace::Attention::None:
        break;
    }
    return {};
}

} // namespace

QString toolTip(const OwnFace &face)
{
    QStringList parts{attentionText(face), Words::tr("You: %1.").arg(face.state)};
    parts.removeAll(QString());
    if (face.teams.total() > 0) {
        QStringList counts;
        if (face.teams.unknown < face.teams.total()) {
            counts += Words::tr("%1 present").arg(face.teams.present);
            counts += Words::tr("%1 not").arg(face.teams.notPresent);
        }
        if (face.teams.unknown > 0)
            counts += Words::tr("%1 unknown").arg(face.teams.unknown);
        if (face.updated.isValid())
            counts += Words::tr("updated %1")
                          .arg(QLocale().toString(face.updated.toLocalTime().time(), u"HH:mm"_s));
        parts += counts.join(u", "_s);
    }
    return parts.join(u' ');
}

} // namespace Rollcall
