// SPDX-License-Identifier: GPL-3.0-or-later
// What other starts of the program ask of this one. Everything else is in dashboard.cpp.
#include "dashboard.h"

#include "platform/runtimefolder.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

// One copy for each user and profile. Where another one has this profile it comes to the front instead, and
// this is what it said.
std::optional<InstanceReply> Dashboard::claim(const QString &profileId)
{
    if (m_options.isDemo || !m_options.grabFile.isEmpty())
        return {};
    auto instance = std::make_unique<SingleInstance>(runtimeFolder().path, windowInstanceName(profileId));
    const SingleInstance::Meeting meeting = instance->meet({.command = InstanceOrder::Command::Raise,
        .options = QCoreApplication::arguments().mid(1),
        .activationToken = std::exchange(m_activationToken, {})});
    using Outcome = SingleInstance::Outcome;
    if (!meeting.reply.sentence.isEmpty())
        std::fputs(qPrintable(u"rollcall: %1\n"_s.arg(meeting.reply.sentence)), stderr);
    if (meeting.outcome == Outcome::Answered || meeting.outcome == Outcome::Silent)
        return meeting.reply;
    connect(instance.get(), &SingleInstance::ordered, this, &Dashboard::obey);
    m_instance = std::move(instance);
    return {};
}

void Dashboard::obey(const InstanceOrder &order, const SingleInstance::Answer &answer)
{
    if (order.command != InstanceOrder::Command::Raise) {
        if (m_seat)
            return m_seat->own().carryOut(order, answer);
        return answer({int(ExitCode::Usage), tr("There is no connection yet.")});
    }
    const Options other = parseOptions(QStringList{u"rollcall"_s} + order.options);
    if (other.theme) {
        m_options.theme = other.theme;
        setTheme();
    }
    if (!other.isHidden) { // else it is there already
        m_activationToken = order.activationToken;
        showWindow();
    }
    answer({});
}

} // namespace Rollcall
