// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile.h"

#include "api/baseaddress.h"
#include "domain/zonedtime.h"
#include "session/signinledger.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

ConnectionConfig connectionConfig(
    const Profile &profile, const QString &secret, const QString &cookie, const QString &appToken)
{
    ConnectionConfig config;
    config.api = baseAddress(profile.address).api;
    config.credential.method = profile.method;
    if (profile.method != Credential::Method::Anonymous)
        config.credential.secret = secret;
    if (profile.method == Credential::Method::Basic)
        config.credential.user = profile.user;
    if (profile.method == Credential::Method::Xsrf)
        config.credential.cookie = cookie;
    config.appToken = appToken;
    config.locale = profile.locale;
    config.caFile = profile.caFile;
    config.plainHttpAllowed = profile.plainHttpAllowed;
    config.timeout = profile.timeout;
    return config;
}

QString ledgerKey(const Profile &profile)
{
    return SignInLedger::adHocKey(
        profile.address, profile.method == Credential::Method::Basic ? profile.user : QString());
}

QTimeZone teamTimeZone(const Profile &profile)
{
    return usableZone(QTimeZone(profile.teamTimeZone.toUtf8()));
}

ReturnLanguage returnLanguage(const Profile &profile)
{
    constexpr std::array codes{std::pair{"en"_L1, ReturnLanguage::English},
        std::pair{"nb"_L1, ReturnLanguage::Norwegian}, std::pair{"sv"_L1, ReturnLanguage::Swedish},
        std::pair{"da"_L1, ReturnLanguage::Danish}, std::pair{"de"_L1, ReturnLanguage::German},
        std::pair{"nl"_L1, ReturnLanguage::Dutch}};
    const auto found =
        std::ranges::find_if(codes, [&](const auto &code) { return code.first == profile.returnLanguage; });
    return found != codes.end() ? found->second : returnLanguageFor(QLocale());
}

} // namespace Rollcall
