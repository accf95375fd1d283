// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/settings.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

template <> struct SettingWords<RosterScope::Kind> {
    using Kind = RosterScope::Kind;
    static constexpr std::array table{std::pair{Kind::All, QLatin1StringView("all")},
        std::pair{Kind::MyTeams, QLatin1StringView("myTeams")},
        std::pair{Kind::Own, QLatin1StringView("own")}};
};

namespace {

/// Reads [policy]; what is not there is allowed, what cannot be read is not.
class PolicyReader final
{
public:
    PolicyReader(const QString &file, QStringList *problems)
        : m_file(file, QSettings::IniFormat)
        , m_problems(problems)
    {
        m_file.beginGroup("policy"_L1);
    }

    template <typename T> void read(const Setting<T> &setting, T &value, const T &strictest)
    {
        if (!m_file.contains(setting.key))
            return;
        const QVariant written = m_file.value(setting.key);
        const auto read = settingFrom<T>(written);
        value = read && setting.accepts(*read) ? *read : strictest;
        if (m_problems && !(read && setting.accepts(*read)))
            *m_problems += QCoreApplication::translate("Rollcall",
                "“%1” is not a possible value of the policy %2; the strictest one is used instead.")
                               .arg(written.toString().simplified().left(40), setting.key);
    }

private:
    QSettings m_file;
    QStringList *m_problems;
};

constexpr Setting<bool> journal{"journal"_L1, true};
constexpr Setting<bool> since{"since"_L1, true};
constexpr Setting<bool> personWatch{"personWatch"_L1, true};
constexpr Setting<bool> hooks{"hooks"_L1, true};
constexpr Setting<bool> exportAllowed{"export"_L1, true};
constexpr Setting<bool> photos{"photos"_L1, true};
constexpr Setting<RosterScope::Kind> roster{"roster"_L1, RosterScope::Kind::All};
constexpr Setting<std::chrono::seconds> minimumInterval{
    "minimumInterval"_L1, std::chrono::seconds(0), std::chrono::seconds(0), std::chrono::hours(24)};

} // namespace

Policy policyOf(const SettingsFiles &files, QStringList *problems)
{
    Policy policy;
    PolicyReader reader(files.system, problems);
    reader.read(journal, policy.journal, false);
    reader.read(since, policy.since, false);
    reader.read(personWatch, policy.personWatch, false);
    reader.read(hooks, policy.hooks, false);
    reader.read(exportAllowed, policy.exportAllowed, false);
    reader.read(photos, policy.photos, false);
    reader.read(roster, policy.roster, RosterScope::Kind::Own);
    reader.read(minimumInterval, policy.minimumInterval, std::chrono::seconds(60));
    return policy;
}

} // namespace Rollcall
