// SPDX-License-Identifier: GPL-3.0-or-later
#include "ownorder.h"

#include "api/network.h"
#include "domain/say.h"
#include "options.h"
#include "platform/runtimefolder.h"
#include "platform/singleinstance.h"
#include "presence/ownavailability.h"
#include "session/keychainstore.h"
#include "session/offeredpresets.h"
#include "session/profile.h"
#include "session/settings.h"
#include "session/sourcedsecrets.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

int print(const InstanceReply &reply)
{
    std::FILE *out = reply.exitCode == 0 ? stdout : stderr;
    if (!reply.sentence.isEmpty())
        std::fputs(qPrintable(reply.sentence + u'\n'), out);
    return reply.exitCode;
}

// No poller and no window: the secrets, the sign-in, the change, and the end.
int carryOutAlone(const Options &options, const Profile &profile, Settings &settings)
{
    const auto network = makeNetwork();
    SourcedSecrets secrets(settings, std::make_unique<KeychainStore>());
    SignInLedger ledger(standardLedgerFile(), systemClock());
    Session session(profile, *network, secrets, ledger, systemClock(), policyOf(settings.files()));
    session.setCapabilities(ProfileStore(settings).capabilities(profile.id));
    session.setStartsPoller(false);
    OwnAvailability own(session);
    own.setUsualAbsence(offeredPresets(settings).constFirst());
    InstanceReply came;
    own.carryOut(*options.order, [&came](const InstanceReply &reply) {
        came = reply;
        QMetaObject::invokeMethod(
            QCoreApplication::instance(), &QCoreApplication::quit, Qt::QueuedConnection);
    });
    session.start(true); // a person typed it
    QCoreApplication::exec();
    return print(came);
}

} // namespace

int carryOutOrder(const Options &options)
{
    Settings settings(standardSettingsFiles());
    const ProfileStore profiles(settings);
    const auto profile = profiles.chosen(options.profile);
    if (!profile)
        return print({int(ExitCode::Usage),
            options.profile.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Rollcall", "There is no connection yet: start Rollcall first."))
                : say(QT_TRANSLATE_NOOP("Rollcall", "There is no profile “%1”.")).arg(options.profile)});
    SingleInstance instance(runtimeFolder().path, windowInstanceName(profile->id));
    const SingleInstance::Meeting meeting = instance.tell(*options.order);
    using Outcome = SingleInstance::Outcome;
    if (meeting.outcome == Outcome::Answered || meeting.outcome == Outcome::Silent)
        return print(meeting.reply);
    return carryOutAlone(options, *profile, settings);
}

} // namespace Rollcall
