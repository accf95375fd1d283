// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include "domain/say.h"
#include "optionreader.h"
#include "optiontable.h"

#include <QCommandLineParser>
#include <QFileInfo>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

const auto &states()
{
    static const std::array table{std::pair{"present"_L1, Present}, std::pair{"absent"_L1, NotPresent}};
    return table;
}

QString caFile(Reader &reader)
{
    const QFileInfo file(reader.text("ca-file"));
    if (!file.isFile() || !file.isReadable())
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "The file %1 cannot be read.")).arg(file.filePath()));
    return file.absoluteFilePath();
}

void readConnection(Reader &reader, ConnectionOptions &connection)
{
    connection.profile = reader.text("profile");
    connection.url = reader.text("url");
    connection.user = reader.text("user");
    connection.fromStdin = secretsFromStdin([&](const char *name) { return reader.has(name); });
    if (reader.has("cookie"))
        connection.secrets[SecretName::Cookie] = reader.text("cookie");
    connection.acceptLanguage = reader.header("accept-language");
    connection.language = reader.header("language");
    connection.culture = reader.header("culture");
    connection.timeZone = reader.header("time-zone");
    connection.flavour = reader.choice("api",
        std::array{std::pair{"auto"_L1, ApiFlavour::Automatic}, std::pair{"rest"_L1, ApiFlavour::Rest},
            std::pair{"agents"_L1, ApiFlavour::Agents}});
    connection.statusSource = reader.choice("status-source",
        std::array{std::pair{"auto"_L1, StatusSource::Automatic},
            std::pair{"archive"_L1, StatusSource::Archive}, std::pair{"per-user"_L1, StatusSource::PerUser}});
    if (reader.has("ca-file"))
        connection.caFile = caFile(reader);
    connection.timeout = reader.seconds("timeout", 300);
    connection.isVerbose = reader.has("verbose");
    connection.triesRefusedAgain = reader.has("retry-sign-in");
    if (reader.has("profile") == reader.has("url"))
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "Give either --profile or --url.")));
    if (reader.has("user") && reader.has("profile"))
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "The profile has a user; --user goes with --url.")));
}

void readSet(Reader &reader, Options &options)
{
    if (reader.has("present") == reader.has("absent"))
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "set needs either --present or --absent.")));
    options.target = reader.has("present") ? Present : NotPresent;
    options.message = reader.text("message");
    options.until = reader.text("until");
    options.expected = reader.choice("expect", states());
    options.keepsMessage = reader.has("keep-message");
    if (reader.has("until") && reader.has("present"))
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "--until goes with --absent.")));
}

void readRest(Reader &reader, Options &options)
{
    options.format = reader.has("csv") ? Format::Csv : reader.has("json") ? Format::Json : Format::Text;
    if (reader.has("csv") && reader.has("json"))
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "--csv and --json exclude each other.")));
    options.standing = reader.choice("status",
        std::array{std::pair{"present"_L1, Standing::Present}, std::pair{"absent"_L1, Standing::NotPresent},
            std::pair{"other"_L1, Standing::NotAnAgent}, std::pair{"unknown"_L1, Standing::Unknown}});
    options.search = reader.text("search");
    options.interval = reader.seconds("interval", 24 * 3600);
    if (reader.has("until-present"))
        options.untilPresent = reader.id(reader.text("until-present"));
}

void readCommand(Reader &reader, QStringList words, const QStringList &given, Options &options)
{
    const QString word = words.isEmpty() ? QString() : words.takeFirst();
    const auto verb = verbFrom(word);
    if (!verb)
        return reader.fail(word.isEmpty()
                ? say(QT_TRANSLATE_NOOP("Rollcall", "A command is missing."))
                : say(QT_TRANSLATE_NOOP("Rollcall", "There is no command “%1”.")).arg(word));
    options.verb = *verb;
    if (const QString name = strangerAmong(given, *verb); !name.isEmpty())
        reader.fail(say(QT_TRANSLATE_NOOP("Rollcall", "%1 takes no option --%2.")).arg(word, name));
    const bool takesIds = *verb == Verb::Get || *verb == Verb::Set;
    if (takesIds == words.isEmpty())
        reader.fail(takesIds
                ? say(QT_TRANSLATE_NOOP("Rollcall", "%1 needs an associate id.")).arg(word)
                : say(QT_TRANSLATE_NOOP("Rollcall", "%1 takes no “%2”.")).arg(word, words.constFirst()));
    if (takesIds) {
        for (const QString &typed : words)
            options.ids += reader.id(typed);
        std::ranges::sort(options.ids);
        options.ids.resize(std::unique(options.ids.begin(), options.ids.end()) - options.ids.begin());
    }
    if (*verb == Verb::Set)
        readSet(reader, options);
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declareOptions(parser);
    Options options;
    if (!parser.parse(arguments)) {
        options.problem = parser.errorText();
        return options;
    }
    if (parser.isSet(u"help"_s))
        options.answer = parser.helpText();
    else if (parser.isSet(u"version"_s))
        options.answer = u"rollcallctl %1\n"_s.arg(QLatin1StringView(ROLLCALL_VERSION));
    if (!options.answer.isEmpty())
        return options;
    Reader reader(parser, options.problem);
    readCommand(reader, parser.positionalArguments(), parser.optionNames(), options);
    options.groups = parser.values(u"group"_s);
    readRest(reader, options);
    readConnection(reader, options.connection);
    return options;
}

} // namespace Rollcall
