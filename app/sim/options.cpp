// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/options.h"

#include <QCommandLineParser>

#include <limits>

using namespace Qt::StringLiterals;

namespace Rollcall::Sim {

namespace {

void describe(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"A made-up SuperOffice tenant on http://127.0.0.1, to try Rollcall on.\n"
        "Faults can also be switched while it runs: POST /sim/faults with a JSON object of the fault "
        "options,\n"
        "e.g. {\"error-rate\":\"100:503\",\"online\":true}, or {\"reset\":true}. GET /sim/stats shows what was asked."_s);
    parser.addOptions({
        {u"port"_s, u"Port to listen on; 0 takes a free one."_s, u"N"_s, u"0"_s},
        {u"agents"_s, u"Number of Service users."_s, u"N"_s, u"24"_s},
        {u"groups"_s, u"Number of groups."_s, u"N"_s, u"4"_s},
        {u"seed"_s, u"The same seed makes the same tenant."_s, u"S"_s, u"1"_s},
        {u"absent"_s, u"Share of Service users not present at the start."_s, u"PCT"_s, u"25"_s},
        {u"churn"_s, u"Presence changes per minute made by others."_s, u"N"_s, u"0"_s},
        {u"auth"_s,
            u"Accepted sign-in, repeatable: basic:USER:PASSWORD, ticket:T, bearer:T, xsrf:V:NAME=VALUE."_s,
            u"SPEC"_s, u"basic:demo:demo"_s},
        {u"require-app-token"_s, u"Tickets need this SO-AppToken."_s, u"T"_s},
        {u"end-with-parent"_s, u"End when standard input closes or the parent process dies."_s},
    });
    for (const FaultKey &fault : faultKeys())
        parser.addOption({fault.key, u"Fault: "_s + fault.help, fault.valueName});
}

/// Reads whole numbers and keeps the first complaint.
struct Numbers {
    const QCommandLineParser &parser;
    QString error;

    int read(const QString &option, int most)
    {
        bool ok = false;
        const int value = parser.value(option).toInt(&ok);
        if ((!ok || value < 0 || value > most) && error.isEmpty())
            error = u"--%1 needs a whole number from 0 to %2."_s.arg(option).arg(most);
        return value;
    }
};

QString readFaults(const QCommandLineParser &parser, Faults &faults)
{
    for (const FaultKey &fault : faultKeys()) {
        if (!parser.isSet(fault.key))
            continue;
        const QString value = fault.valueName.isEmpty() ? u"true"_s : parser.value(fault.key);
        if (const QString error = faults.set(fault.key, value); !error.isEmpty())
            return error;
    }
    return {};
}

QString readAll(const QCommandLineParser &parser, Options &options)
{
    Numbers numbers{parser, {}};
    options.port = quint16(numbers.read(u"port"_s, 65'535));
    options.tenant.agents = numbers.read(u"agents"_s, 100'000);
    options.tenant.groups = numbers.read(u"groups"_s, 10'000);
    options.tenant.seed = quint32(numbers.read(u"seed"_s, std::numeric_limits<int>::max()));
    options.tenant.absentPercent = numbers.read(u"absent"_s, 100);
    options.churn = numbers.read(u"churn"_s, 1'000'000);
    if (!numbers.error.isEmpty())
        return numbers.error;
    for (const QString &spec : parser.values(u"auth"_s)) {
        const auto credential = parseCredential(spec);
        if (!credential)
            return u"--auth takes basic:USER:PASSWORD, ticket:T, bearer:T or xsrf:V:NAME=VALUE."_s;
        options.credentials.append(*credential);
    }
    options.appToken = parser.value(u"require-app-token"_s).toUtf8();
    options.endWithParent = parser.isSet(u"end-with-parent"_s);
    if (const QStringList extra = parser.positionalArguments(); !extra.isEmpty())
        return u"Unexpected argument '%1'."_s.arg(extra.first());
    return readFaults(parser, options.faults);
}

} // namespace

ParsedOptions parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    const QCommandLineOption help = parser.addHelpOption();
    const QCommandLineOption version = parser.addVersionOption();
    ParsedOptions result;
    if (!parser.parse(arguments)) {
        result.text = parser.errorText();
        result.exitCode = 2;
    } else if (parser.isSet(help)) {
        result.text = parser.helpText();
    } else if (parser.isSet(version)) {
        result.text = u"rollcall-sim " ROLLCALL_VERSION "\n"_s;
    } else {
        result.text = readAll(parser, result.options);
        result.exitCode = result.text.isEmpty() ? 0 : 2;
    }
    return result;
}

} // namespace Rollcall::Sim
