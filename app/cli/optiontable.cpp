// SPDX-License-Identifier: GPL-3.0-or-later
#include "optiontable.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

#define WORDS(text) QT_TRANSLATE_NOOP("Rollcall", text)

constexpr std::array verbs{std::pair{"list"_L1, Verb::List}, std::pair{"get"_L1, Verb::Get},
    std::pair{"set"_L1, Verb::Set}, std::pair{"watch"_L1, Verb::Watch}, std::pair{"whoami"_L1, Verb::WhoAmI},
    std::pair{"doctor"_L1, Verb::Doctor}};

struct Row {
    const char *name;
    const char *value; ///< null: a switch
    const char *help;
    const char *verbs; ///< commands that take it; null: all
};

constexpr std::array table{
    Row{"help", nullptr, WORDS("Show this help."), nullptr},
    Row{"version", nullptr, WORDS("Show the version."), nullptr},
    Row{"profile", "NAME", WORDS("Use this connection profile and its secrets from the keychain."), nullptr},
    Row{"url", "URL", WORDS("Address of the SuperOffice server."), nullptr},
    Row{"user", "NAME", WORDS("Sign in with this user name and a password."), nullptr},
    Row{"password-stdin", nullptr, WORDS("Password from standard input (or ROLLCALL_PASSWORD)."), nullptr},
    Row{"ticket-stdin", nullptr, WORDS("Ticket from standard input (or ROLLCALL_TICKET)."), nullptr},
    Row{"token-stdin", nullptr, WORDS("Access token from standard input (or ROLLCALL_TOKEN)."), nullptr},
    Row{"xsrf-stdin", nullptr, WORDS("XSRF value from standard input (or ROLLCALL_XSRF)."), nullptr},
    Row{"cookie", "NAME=VALUE",
        WORDS("Cookie of the web session. Others can see arguments: prefer the next."), nullptr},
    Row{"cookie-stdin", nullptr, WORDS("Cookie from standard input (or ROLLCALL_COOKIE)."), nullptr},
    Row{"app-token-stdin", nullptr, WORDS("Application token from standard input (or ROLLCALL_APP_TOKEN)."),
        nullptr},
    Row{"accept-language", "TAG", WORDS("Header Accept-Language."), nullptr},
    Row{"language", "CODE", WORDS("Header SO-Language."), nullptr},
    Row{"culture", "CODE", WORDS("Header SO-Culture."), nullptr},
    Row{"time-zone", "CODE", WORDS("Header SO-TimeZone."), nullptr},
    Row{"api", "auto|rest|agents", WORDS("Which family of endpoints carries presence."), nullptr},
    Row{"status-source", "auto|archive|per-user", WORDS("One request for everybody, or one per person."),
        nullptr},
    Row{"ca-file", "PEM", WORDS("Trust these certificates, too."), nullptr},
    Row{"timeout", "SECONDS", WORDS("For each request, 1 to 300 (30)."), nullptr},
    Row{"retry-sign-in", nullptr, WORDS("Send a secret once more that was refused before."), nullptr},
    Row{"verbose", nullptr, WORDS("One line per request on standard error, without secrets."), nullptr},
    Row{"json", nullptr, WORDS("Print JSON."), nullptr},
    Row{"csv", nullptr, WORDS("list: print CSV."), "list"},
    Row{"group", "NAME", WORDS("list: only this group, by name or number; repeatable."), "list"},
    Row{"status", "present|absent|other|unknown", WORDS("list: only these."), "list"},
    Row{"search", "TEXT", WORDS("list: only whose name, initials, group, role or e-mail hold these words."),
        "list"},
    Row{"present", nullptr, WORDS("set: present, may get new requests."), "set"},
    Row{"absent", nullptr, WORDS("set: not present, gets no new requests."), "set"},
    Row{"message", "TEXT", WORDS("set: the message that colleagues see."), "set"},
    Row{"until", "TIME", WORDS("set --absent: when back: 13:00, +30m or '2026-11-23 13:00'."), "set"},
    Row{"expect", "present|absent", WORDS("set: change only who still is this."), "set"},
    Row{"keep-message", nullptr, WORDS("set: who is in that state already keeps the message."), "set"},
    Row{"interval", "SECONDS", WORDS("watch: how often to look, at least 1 (10)."), "watch"},
    Row{"until-present", "ID", WORDS("watch: end when this associate is present."), "watch"},
};

#undef WORDS

} // namespace

void declareOptions(QCommandLineParser &parser)
{
    parser.setApplicationDescription(QCoreApplication::translate("Rollcall",
        "Shows and sets who is present in SuperOffice Service.\n\n"
        "Several --*-stdin options read one line each, in this order: password, ticket, token, XSRF value, "
        "cookie, application token.\n"
        "Exit codes: 0 done, 1 some associates failed, 2 usage, 3 sign-in refused, 4 not permitted,\n"
        "5 cannot reach, 6 not this API or too old, 7 conflict."));
    parser.addPositionalArgument(
        u"command"_s, u"list | get ID… | set ID… | watch | whoami | doctor"_s, u"COMMAND [ID…]"_s);
    for (const Row &row : table)
        parser.addOption({QString::fromLatin1(row.name), QCoreApplication::translate("Rollcall", row.help),
            QString::fromLatin1(row.value)});
}

QString strangerAmong(const QStringList &given, Verb verb)
{
    for (const Row &row : table) {
        const QString name = QString::fromLatin1(row.name);
        if (row.verbs && given.contains(name) && verbFrom(QString::fromLatin1(row.verbs)) != verb)
            return name;
    }
    return {};
}

std::optional<Verb> verbFrom(const QString &word)
{
    for (const auto &[name, verb] : verbs) {
        if (word == name)
            return verb;
    }
    return std::nullopt;
}

} // namespace Rollcall
