// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/languagename.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Known {
    QLatin1StringView code;
    QStringView name;
};

// Qt would say "American English" and "español de España" where no country was asked for.
constexpr std::array known{
    Known{"br"_L1, u"Português (Brasil)"},
    Known{"ch"_L1, u"Deutsch (Schweiz)"},
    Known{"cs"_L1, u"Čeština"},
    Known{"da"_L1, u"Dansk"},
    Known{"de"_L1, u"Deutsch"},
    Known{"en"_L1, u"English"},
    Known{"es"_L1, u"Español"},
    Known{"fi"_L1, u"Suomi"},
    Known{"fr"_L1, u"Français"},
    Known{"it"_L1, u"Italiano"},
    Known{"ja"_L1, u"日本語"},
    Known{"ko"_L1, u"한국어"},
    Known{"nb"_L1, u"Norsk bokmål"},
    Known{"nl"_L1, u"Nederlands"},
    Known{"no"_L1, u"Norsk"},
    Known{"pl"_L1, u"Polski"},
    Known{"ru"_L1, u"Русский"},
    Known{"sv"_L1, u"Svenska"},
    Known{"uk"_L1, u"Українська"},
    Known{"vi"_L1, u"Tiếng Việt"},
    Known{"zh"_L1, u"中文"},
};

} // namespace

QString languageName(const QString &code)
{
    const auto found = std::ranges::find(known, code, &Known::code);
    if (found != known.end())
        return found->name.toString();
    static const QRegularExpression withRegion(u"^[a-z]{2,3}[-_][A-Za-z]{2,4}$"_s);
    const QLocale locale = withRegion.match(code).hasMatch() ? QLocale(code) : QLocale::c();
    QString name = locale.language() == QLocale::C ? QString() : locale.nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

} // namespace Rollcall
