// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/loginsession.h"

#include <QDBusArgument>
#include <QDBusVariant>

#include <unistd.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const BusService::Object Manager{u"/org/freedesktop/login1"_s, u"org.freedesktop.login1.Manager"_s};
constexpr auto Session = "org.freedesktop.login1.Session"_L1;
constexpr auto LockedHint = "LockedHint"_L1;

/// The User of a session: number and object.
std::optional<uint> userOf(const QVariantMap &session)
{
    const auto argument = session.value(u"User"_s).value<QDBusArgument>();
    if (argument.currentType() != QDBusArgument::StructureType)
        return {};
    uint number = 0;
    QDBusObjectPath path;
    argument.beginStructure();
    argument >> number >> path;
    argument.endStructure();
    return number;
}

} // namespace

LoginSession::LoginSession(const QDBusConnection &system, QString id, QObject *parent)
    : QObject(parent)
    , m_logind(system, u"org.freedesktop.login1"_s, this)
    , m_id(std::move(id))
{
    connect(&m_logind, &BusService::appeared, this, &LoginSession::search);
    connect(&m_logind, &BusService::vanished, this, &LoginSession::forget);
}

void LoginSession::start()
{
    // Signatures are normalised, without spaces.
    // clang-format off
    m_logind.listen(Manager, u"SessionNew"_s, this, SLOT(takeNewSession(QDBusMessage)));
    m_logind.listen(Manager, u"SessionRemoved"_s, this, SLOT(takeRemovedSession(QString,QDBusObjectPath,QDBusMessage)));
    // clang-format on
    m_logind.start();
}

// A program that the desktop starts through the user's service manager is in no session, and often without
// the variable: then the user's graphical session is meant ("auto").
void LoginSession::search()
{
    m_questions = {{u"GetSessionByPID"_s, {uint(::getpid())}}, {u"GetSession"_s, {u"auto"_s}}};
    if (!m_id.isEmpty())
        m_questions.prepend({u"GetSession"_s, {m_id}});
    if (!std::exchange(m_isSearching, true))
        tryNext();
}

void LoginSession::tryNext()
{
    m_isSearching = !m_questions.isEmpty();
    if (!m_isSearching)
        return;
    const auto [method, arguments] = m_questions.takeFirst();
    m_logind.call(Manager, method, arguments, [this](const QDBusMessage &answer) {
        const auto path = answer.arguments().value(0).value<QDBusObjectPath>().path();
        if (answer.type() == QDBusMessage::ReplyMessage && !path.isEmpty())
            examine(path);
        else
            tryNext();
    });
}

// The variable may have come along from somebody else's session, as with sudo.
void LoginSession::examine(const QString &path)
{
    m_logind.read({path, Session}, {}, [this, path](const QDBusMessage &answer) {
        const auto properties = qdbus_cast<QVariantMap>(answer.arguments().value(0));
        if (answer.type() == QDBusMessage::ReplyMessage && userOf(properties) == ::getuid())
            adopt(path, properties.value(LockedHint).toBool());
        else
            tryNext();
    });
}

void LoginSession::adopt(const QString &path, bool isLocked)
{
    m_questions.clear();
    m_isSearching = false;
    if (m_path == path)
        return setLocked(isLocked);
    if (!m_path.isEmpty())
        return;
    m_path = path;
    listen(path, true);
    // What happened between the answer and now was not heard.
    m_logind.read({path, Session}, LockedHint, [this, path](const QDBusMessage &answer) {
        if (m_path == path && answer.type() == QDBusMessage::ReplyMessage)
            setLocked(answer.arguments().value(0).value<QDBusVariant>().variant().toBool());
    });
}

void LoginSession::forget()
{
    m_questions.clear();
    m_isSearching = false;
    if (const QString path = std::exchange(m_path, {}); !path.isEmpty())
        listen(path, false);
    setLocked({});
}

// To this session alone: the objects of the system bus have much to say.
void LoginSession::listen(const QString &path, bool isWanted)
{
    const BusService::Object object{path, u"org.freedesktop.DBus.Properties"_s};
    // clang-format off
    const char *slot = SLOT(takeProperties(QString,QVariantMap,QStringList,QDBusMessage));
    // clang-format on
    if (isWanted)
        m_logind.listen(object, u"PropertiesChanged"_s, this, slot);
    else
        m_logind.stopListening(object, u"PropertiesChanged"_s, this, slot);
}

void LoginSession::setLocked(std::optional<bool> isLocked)
{
    if (std::exchange(m_isLocked, isLocked) != isLocked)
        Q_EMIT changed();
}

void LoginSession::takeProperties(const QString &interface, const QVariantMap &changed,
    const QStringList &invalidated, const QDBusMessage &message)
{
    if (interface != Session || message.path() != m_path || !m_logind.hasSaid(message))
        return;
    if (changed.contains(LockedHint))
        setLocked(changed.value(LockedHint).toBool());
    else if (invalidated.contains(LockedHint))
        examine(m_path);
}

void LoginSession::takeNewSession(const QDBusMessage &message)
{
    if (m_path.isEmpty() && m_logind.hasSaid(message))
        search();
}

void LoginSession::takeRemovedSession(
    const QString &, const QDBusObjectPath &path, const QDBusMessage &message)
{
    if (path.path() != m_path || !m_logind.hasSaid(message))
        return;
    forget();
    search();
}

} // namespace Rollcall
