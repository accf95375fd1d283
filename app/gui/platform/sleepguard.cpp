// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/sleepguard.h"

#include <QDBusVariant>

#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const BusService::Object Manager{u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s};

} // namespace

SleepGuard::SleepGuard(const QDBusConnection &system, QObject *parent)
    : QObject(parent)
    , m_logind(system, u"org.freedesktop.login1"_s, this)
{
    m_longest.setSingleShot(true);
    m_longest.setTimerType(Qt::PreciseTimer);
    connect(&m_longest, &QTimer::timeout, this, &SleepGuard::release);
    connect(&m_logind, &BusService::appeared, this, &SleepGuard::loginStarted);
    connect(&m_logind, &BusService::vanished, this, [this] {
        m_isAsked = false;
        drop();
    });
}

void SleepGuard::start()
{
    m_logind.listen(Manager, u"PrepareForSleep"_s, this, SLOT(takeSleep(bool, QDBusMessage)));
    m_logind.start();
}

// A logind that was started again while the machine slept does not say that it is awake.
void SleepGuard::loginStarted()
{
    inhibit();
    if (!m_isAsleep)
        return;
    m_logind.read(Manager, u"PreparingForSleep"_s, [this](const QDBusMessage &answer) {
        const bool isStillAsleep = answer.type() == QDBusMessage::ReplyMessage
            && answer.arguments().value(0).value<QDBusVariant>().variant().toBool();
        setAsleep(isStillAsleep);
    });
}

void SleepGuard::setWanted(bool isWanted)
{
    m_isWanted = isWanted;
    if (isWanted)
        inhibit();
    else
        drop();
}

// Once the machine is about to sleep logind gives no more inhibitors: the next one is asked for afterwards.
void SleepGuard::inhibit()
{
    if (!m_isWanted || m_isAsked || m_isAsleep || isHolding() || !m_logind.isThere())
        return;
    m_isAsked = true;
    const QVariantList arguments{
        u"sleep"_s, u"Rollcall"_s, tr("Telling SuperOffice that you are away"), u"delay"_s};
    m_logind.call(Manager, u"Inhibit"_s, arguments, [this](const QDBusMessage &answer) {
        m_isAsked = false;
        if (m_isWanted && !m_isAsleep && answer.type() == QDBusMessage::ReplyMessage)
            m_inhibitor = answer.arguments().value(0).value<QDBusUnixFileDescriptor>();
    });
}

void SleepGuard::release()
{
    if (m_isAsleep)
        drop();
}

void SleepGuard::drop()
{
    m_longest.stop();
    m_inhibitor = {};
}

void SleepGuard::takeSleep(bool isAboutTo, const QDBusMessage &message)
{
    if (m_logind.hasSaid(message))
        setAsleep(isAboutTo);
}

void SleepGuard::setAsleep(bool isAsleep)
{
    if (std::exchange(m_isAsleep, isAsleep) == isAsleep)
        return;
    if (isAsleep) {
        if (isHolding())
            m_longest.start(LongestDelay);
        Q_EMIT aboutToSleep();
    } else {
        drop(); // only a new one counts for the next sleep
        inhibit();
        Q_EMIT awake();
    }
}

} // namespace Rollcall
