// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QCommandLineParser>
#include <QProcess>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr int MaxDemoAgents = 50'000;
const QStringList &grabStates()
{
    static const QStringList words{
        u"roster"_s, u"empty"_s, u"offline"_s, u"signIn"_s, u"notPermitted"_s, u"readingOnly"_s, u"stale"_s};
    return words;
}

void declare(QCommandLineParser &parser)
{
    parser.setApplicationDescription(u"Shows who is present in SuperOffice Service, and changes it."_s);
    parser.addOptions({
        {u"help"_s, u"Show this help."_s},
        {u"version"_s, u"Show the version."_s},
        {u"profile"_s, u"Use this connection profile."_s, u"NAME"_s},
        {u"demo"_s, u"Try it on an embedded tenant; touches no settings and no keychain."_s},
        {u"agents"_s, u"Demo: number of agents (24)."_s, u"N"_s, u"24"_s},
        {u"churn"_s, u"Demo: changes per minute made by others (6)."_s, u"C"_s, u"6"_s},
        {u"sim-args"_s, u"Demo: further options of rollcall-sim."_s, u"ARGS"_s},
        {u"light"_s, u"Light appearance for this run."_s},
        {u"dark"_s, u"Dark appearance for this run."_s},
        {u"tray"_s, u"Start hidden in the tray; where there is none, with the window."_s},
        {u"toggle"_s, u"Change your own presence to the other one, and end."_s},
        {u"present"_s, u"Set yourself present, and end."_s},
        {u"absent"_s, u"Set yourself not present, and end."_s},
        {u"message"_s, u"With --absent: this message, which everybody in SuperOffice reads."_s, u"TEXT"_s},
        {u"until"_s, u"With --absent: back at HH:MM, after +30m, or at 'YYYY-MM-DD HH:MM'."_s, u"T"_s},
        {u"wall"_s, u"Show a wall, readable across a room, instead of the window; Esc ends it."_s},
        {u"screen"_s, u"With --wall: on the Nth screen, from 1."_s, u"N"_s},
        {u"group"_s, u"With --wall: this team; may be given several times. Else all teams."_s, u"NAME"_s},
        {u"distance"_s, u"With --wall: from how far away it has to be legible, in metres (3)."_s, u"M"_s},
        {u"diagonal"_s, u"With --wall: the screen's size, in inches; else as it reports it."_s, u"INCH"_s},
        {u"locked"_s, u"With --wall: Esc does not end it."_s},
        {u"grab"_s, u"Save a picture of the window at its first settled state and end."_s, u"FILE.png"_s},
        {u"grab-after"_s, u"Wait for this state instead: %1."_s.arg(grabStates().join(u", "_s)), u"STATE"_s},
    });
}

int number(const QCommandLineParser &parser, const QString &name, int maximum, QString &problem)
{
    bool ok = false;
    const int value = parser.value(name).toInt(&ok);
    if (!ok || value < 0 || value > maximum)
        problem = u"--%1 takes a number from 0 to %2"_s.arg(name).arg(maximum);
    return value;
}

using Command = InstanceOrder::Command;
constexpr std::array Orders{std::pair{"toggle"_L1, Command::Toggle},
    std::pair{"present"_L1, Command::Present}, std::pair{"absent"_L1, Command::Absent}};

/// Which of them go together. Whether a text or a time is a possible one is for those who know the profile.
void readOrder(const QCommandLineParser &parser, Options &options)
{
    for (const auto &[name, command] : Orders) {
        if (!parser.isSet(name))
            continue;
        if (options.order)
            options.problem = u"--toggle, --present and --absent exclude each other"_s;
        options.order = InstanceOrder{.command = command};
    }
    const bool isAbsent = options.order && options.order->command == Command::Absent;
    if (isAbsent) {
        options.order->message = parser.value(u"message"_s);
        options.order->until = parser.value(u"until"_s);
    } else if (parser.isSet(u"message"_s) || parser.isSet(u"until"_s)) {
        options.problem = u"--message and --until need --absent"_s;
    }
    if (!options.order)
        return;
    for (const auto &other : {u"demo"_s, u"grab"_s, u"tray"_s}) {
        if (parser.isSet(other))
            options.problem = u"--%1 does not go with --toggle, --present or --absent"_s.arg(other);
    }
}

double decimal(const QCommandLineParser &parser, const QString &name, double maximum, QString &problem)
{
    bool ok = false;
    const double value = parser.value(name).toDouble(&ok);
    if (!ok || !(value >= 0 && value <= maximum))
        problem = u"--%1 takes a number from 0 to %2"_s.arg(name).arg(maximum);
    return value;
}

// The screen, the teams, distance and diagonal are remembered for the next time.
void readWall(const QCommandLineParser &parser, Options &options)
{
    const bool isWall = parser.isSet(u"wall"_s);
    for (const auto &name : {u"screen"_s, u"group"_s, u"distance"_s, u"diagonal"_s, u"locked"_s}) {
        if (!isWall && parser.isSet(name))
            options.problem = u"--%1 needs --wall"_s.arg(name);
    }
    if (!isWall)
        return;
    WallOptions wall{.teams = parser.values(u"group"_s), .isLocked = parser.isSet(u"locked"_s)};
    if (parser.isSet(u"screen"_s))
        wall.screen = number(parser, u"screen"_s, Keys::wallScreen.maximum, options.problem);
    if (parser.isSet(u"distance"_s))
        wall.distance = decimal(parser, u"distance"_s, Keys::wallDistance.maximum, options.problem);
    if (parser.isSet(u"diagonal"_s))
        wall.diagonal = decimal(parser, u"diagonal"_s, Keys::wallDiagonal.maximum, options.problem);
    options.wall = wall;
    for (const auto &other : {u"tray"_s, u"toggle"_s, u"present"_s, u"absent"_s, u"light"_s, u"dark"_s}) {
        if (parser.isSet(other))
            options.problem = u"--%1 does not go with --wall"_s.arg(other);
    }
}

} // namespace

Options parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    Options options;
    if (!parser.parse(arguments))
        options.problem = parser.errorText();
    else if (!parser.positionalArguments().isEmpty())
        options.problem = u"unexpected argument: %1"_s.arg(parser.positionalArguments().constFirst());
    if (!options.problem.isEmpty())
        return options;
    if (parser.isSet(u"help"_s))
        options.answer = parser.helpText();
    else if (parser.isSet(u"version"_s))
        options.answer = u"rollcall %1\n"_s.arg(QLatin1StringView(ROLLCALL_VERSION));
    options.profile = parser.value(u"profile"_s);
    options.isDemo = parser.isSet(u"demo"_s);
    options.demoAgents = number(parser, u"agents"_s, MaxDemoAgents, options.problem);
    options.demoChurn = number(parser, u"churn"_s, 100'000, options.problem);
    options.simArguments = QProcess::splitCommand(parser.value(u"sim-args"_s));
    if (parser.isSet(u"light"_s))
        options.theme = ThemeChoice::Light;
    if (parser.isSet(u"dark"_s))
        options.theme = ThemeChoice::Dark;
    if (parser.isSet(u"light"_s) && parser.isSet(u"dark"_s))
        options.problem = u"--light and --dark exclude each other"_s;
    options.isHidden = parser.isSet(u"tray"_s);
    readOrder(parser, options);
    readWall(parser, options);
    options.grabFile = parser.value(u"grab"_s);
    options.grabAfter = parser.value(u"grab-after"_s);
    if (!options.grabAfter.isEmpty() && !grabStates().contains(options.grabAfter))
        options.problem = u"--grab-after takes one of %1"_s.arg(grabStates().join(u", "_s));
    if (options.isHidden && !options.grabFile.isEmpty())
        options.problem = u"--tray and --grab exclude each other"_s;
    if (!options.grabAfter.isEmpty() && options.grabFile.isEmpty())
        options.problem = u"--grab-after needs --grab"_s;
    if (!options.isDemo
        && (parser.isSet(u"agents"_s) || parser.isSet(u"churn"_s) || parser.isSet(u"sim-args"_s)))
        options.problem = u"--agents, --churn and --sim-args need --demo"_s;
    if (options.isDemo && !options.profile.isEmpty())
        options.problem = u"--demo and --profile exclude each other"_s;
    return options;
}

} // namespace Rollcall
