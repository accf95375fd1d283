// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile.h"

#include "session/keys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr auto Parent = "profiles"_L1;
constexpr int MaxId = 40;

/// The one list of what a profile keeps in the settings.
template <typename P, typename F> void eachField(P &profile, F f)
{
    f(Keys::name, profile.name);
    f(Keys::address, profile.address);
    f(Keys::method, profile.method);
    f(Keys::user, profile.user);
    f(Keys::secretFrom, profile.secretFrom);
    f(Keys::appTokenFrom, profile.appTokenFrom);
    f(Keys::acceptLanguage, profile.locale.acceptLanguage);
    f(Keys::language, profile.locale.language);
    f(Keys::culture, profile.locale.culture);
    f(Keys::timeZone, profile.locale.timeZone);
    f(Keys::caFile, profile.caFile);
    f(Keys::plainHttpAllowed, profile.plainHttpAllowed);
    f(Keys::apiFlavour, profile.flavour);
    f(Keys::statusSource, profile.statusSource);
    f(Keys::timeout, profile.timeout);
    f(Keys::interval, profile.interval);
    f(Keys::readsPerSecond, profile.readsPerSecond);
    f(Keys::teamTimeZone, profile.teamTimeZone);
    f(Keys::returnLanguage, profile.returnLanguage);
    f(Keys::displayOnly, profile.isDisplayOnly);
    f(Keys::unattended, profile.isUnattended);
}

// Letters that Unicode does not take apart.
QString latin(QChar letter)
{
    switch (letter.unicode()) {
    case u'æ':
        return u"ae"_s;
    case u'ø':
        return u"o"_s;
    case u'ß':
        return u"ss"_s;
    case u'ð':
        return u"d"_s;
    case u'ł':
        return u"l"_s;
    default:
        return letter;
    }
}

QString slug(const QString &name)
{
    QString id;
    const QString plain = name.toLower().normalized(QString::NormalizationForm_KD);
    for (const QChar c : plain) {
        if (c.category() == QChar::Mark_NonSpacing)
            continue;
        const QString letter = latin(c);
        const QChar first = letter.at(0);
        if ((first >= u'a' && first <= u'z') || (first >= u'0' && first <= u'9'))
            id += letter;
        else if (!id.isEmpty() && !id.endsWith(u'-'))
            id += u'-';
    }
    id.truncate(MaxId);
    while (id.endsWith(u'-'))
        id.chop(1);
    return id.isEmpty() ? u"profile"_s : id;
}

} // namespace

QString profileGroup(const QString &id)
{
    return Parent + u'/' + id;
}

ProfileStore::ProfileStore(Settings &settings)
    : m_settings(settings)
{
}

Profile ProfileStore::load(const QString &id) const
{
    Profile profile{.id = id};
    eachField(profile,
        [&](const auto &setting, auto &field) { field = m_settings.get(setting, profileGroup(id)); });
    if (profile.name.isEmpty())
        profile.name = id;
    return profile;
}

QList<Profile> ProfileStore::all() const
{
    QList<Profile> profiles;
    for (const QString &id : m_settings.groups(Parent))
        if (!id.contains(u'*'))
            profiles += load(id);
    std::ranges::sort(profiles, [](const Profile &a, const Profile &b) {
        const int order = QString::localeAwareCompare(a.name, b.name);
        return order == 0 ? a.id < b.id : order < 0;
    });
    return profiles;
}

std::optional<Profile> ProfileStore::find(const QString &idOrName) const
{
    const QList<Profile> profiles = all();
    for (const auto member : {&Profile::id, &Profile::name})
        for (const Profile &profile : profiles)
            if ((profile.*member).compare(idOrName, Qt::CaseInsensitive) == 0)
                return profile;
    return std::nullopt;
}

QString ProfileStore::freeId(const QString &name) const
{
    const QStringList taken = m_settings.groups(Parent);
    const QString base = slug(name);
    QString id = base;
    for (int n = 2; taken.contains(id, Qt::CaseInsensitive); ++n)
        id = base + u'-' + QString::number(n);
    return id;
}

Profile ProfileStore::save(Profile profile)
{
    if (profile.id.isEmpty())
        profile.id = freeId(profile.name);
    if (profile.name.isEmpty())
        profile.name = profile.id;
    const QString group = profileGroup(profile.id);
    if (m_settings.get(Keys::address, group) != profile.address)
        m_settings.removeGroup(group + "/learned"_L1); // another server
    if (m_settings.get(Keys::user, group) != profile.user
        || m_settings.get(Keys::method, group) != profile.method)
        m_settings.set(Keys::othersRefused, false, group); // another account may have the right
    eachField(std::as_const(profile), [&](const auto &setting, const auto &field) {
        if (!m_settings.isLocked(setting.key, group))
            m_settings.set(setting, field, group);
    });
    return load(profile.id);
}

void ProfileStore::remove(const QString &id)
{
    if (id.isEmpty())
        return;
    m_settings.removeGroup(profileGroup(id));
    if (m_settings.get(Keys::lastUsedProfile) == id && !find(id))
        setLastUsed({});
}

QStringList ProfileStore::lockedKeys(const QString &id) const
{
    QStringList keys;
    const Profile profile;
    eachField(profile, [&](const auto &setting, const auto &) {
        if (m_settings.isLocked(setting.key, profileGroup(id)))
            keys += setting.key;
    });
    return keys;
}

Capabilities ProfileStore::capabilities(const QString &id) const
{
    const QString group = profileGroup(id);
    return {.hasArchiveStatus = m_settings.get(Keys::hasArchiveStatus, group),
        .hasGroupId = m_settings.get(Keys::hasGroupId, group),
        .hasOtherGroups = m_settings.get(Keys::hasOtherGroups, group),
        .archive = m_settings.get(Keys::archive, group),
        .isReadingOnly = m_settings.get(Keys::readingOnly, group),
        .isTooOld = m_settings.get(Keys::tooOld, group),
        .isOthersRefused = m_settings.get(Keys::othersRefused, group)};
}

void ProfileStore::setCapabilities(const QString &id, const Capabilities &learned)
{
    if (id.isEmpty())
        return;
    const QString group = profileGroup(id);
    const bool wasReadingOnly = m_settings.get(Keys::readingOnly, group);
    m_settings.set(Keys::hasArchiveStatus, learned.hasArchiveStatus, group);
    m_settings.set(Keys::hasGroupId, learned.hasGroupId, group);
    m_settings.set(Keys::hasOtherGroups, learned.hasOtherGroups, group);
    m_settings.set(Keys::archive, learned.archive, group);
    m_settings.set(Keys::readingOnly, learned.isReadingOnly, group);
    m_settings.set(Keys::tooOld, learned.isTooOld, group);
    m_settings.set(Keys::othersRefused, learned.isOthersRefused, group);
    if (learned.isReadingOnly && wasReadingOnly)
        return;
    const QDateTime since = learned.isReadingOnly ? QDateTime::currentDateTimeUtc() : QDateTime();
    m_settings.set(Keys::readingOnlySince, since.toString(Qt::ISODate), group);
}

QDateTime ProfileStore::readingOnlySince(const QString &id) const
{
    return QDateTime::fromString(m_settings.get(Keys::readingOnlySince, profileGroup(id)), Qt::ISODate);
}

QStringList ProfileStore::followedTeams(const QString &id) const
{
    return m_settings.get(Keys::followedTeams, profileGroup(id));
}

bool ProfileStore::setFollowedTeams(const QString &id, const QStringList &names)
{
    return m_settings.set(Keys::followedTeams, names, profileGroup(id));
}

bool ProfileStore::areFollowedTeamsLocked(const QString &id) const
{
    return m_settings.isLocked(Keys::followedTeams.key, profileGroup(id));
}

std::optional<Profile> ProfileStore::chosen(const QString &idOrName) const
{
    auto profile = find(idOrName.isEmpty() ? lastUsed() : idOrName);
    if (!profile && idOrName.isEmpty() && !all().isEmpty())
        profile = all().constFirst();
    return profile;
}

QString ProfileStore::lastUsed() const
{
    const QString id = m_settings.get(Keys::lastUsedProfile);
    return m_settings.groups(Parent).contains(id) ? id : QString();
}

void ProfileStore::setLastUsed(const QString &id)
{
    m_settings.set(Keys::lastUsedProfile, id);
}

} // namespace Rollcall
