// SPDX-License-Identifier: GPL-3.0-or-later
// A thousand polls of a seat without a window: what they leave behind on the heap.
#include "api/network.h"
#include "bench/samples.h"
#include "presence/seat.h"
#include "session/secretstore.h"
#include "support/simprocess.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <malloc.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

constexpr int Agents = 500;
constexpr int First = 100;
constexpr int Last = 1000;
constexpr double Budget = 1.01;

double heap()
{
    return double(mallinfo2().uordblks) / 1024;
}

void poll(Poller &poller)
{
    QSignalSpy polled(&poller, &Poller::polled);
    poller.refresh();
    if (!polled.wait(60'000))
        qFatal("no answer to a poll");
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(Agents), u"--churn"_s, u"600"_s}))
        qFatal("no simulator");
    const auto network = makeNetwork();
    Settings settings({folder.filePath(u"user.ini"_s), folder.filePath(u"system.ini"_s)});
    ProfileStore profiles(settings);
    const Profile profile = profiles.save(
        {.name = u"Acme"_s, .address = sim.url().toString(), .user = u"demo"_s, .teamTimeZone = u"UTC"_s});
    MemorySecretStore secrets;
    secrets.write(
        secretKey(profile.id, SecretKind::Credential), u"demo"_s, &application, [](const QString &) {});
    SignInLedger ledger(folder.filePath(u"signin.json"_s), systemClock());
    const QDBusConnection nowhere(u"nowhere"_s);
    Notifications notifications(nowhere, u"bench"_s);
    ScreenLock lock(nowhere, nowhere, {});
    SleepGuard sleep(nowhere);
    IdleTime idle(nowhere, systemClock());
    Seat seat(profile, Seat::Desktop{notifications, lock, sleep, idle},
        Seat::Stores{settings, profiles, *network, secrets, ledger, systemClock(), {}});
    QSignalSpy signedIn(&seat.session(), &Session::signedIn);
    seat.start(true);
    if (signedIn.isEmpty() && !signedIn.wait(60'000))
        qFatal("not signed in");
    Poller &poller = *seat.session().poller();
    poller.setReadsMessages(false);
    double before = 0;
    for (int i = 1; i <= Last; ++i) {
        poll(poller);
        if (i == First)
            before = heap();
    }
    const double ratio = heap() / before;
    Bench::printRow(u"heap after %1 polls in the tray, %2 agents"_s.arg(Last).arg(Agents),
        u"%1 KiB"_s.arg(heap(), 0, 'f', 0), u"after %1: %2 KiB"_s.arg(First).arg(before, 0, 'f', 0),
        u"%1×"_s.arg(ratio, 0, 'f', 3),
        u"at most %1×%2"_s.arg(Budget).arg(ratio <= Budget ? QString() : u" **missed**"_s));
    return 0;
}
