// SPDX-License-Identifier: GPL-3.0-or-later
#include "options.h"

#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

using Command = InstanceOrder::Command;

Q_DECLARE_METATYPE(std::optional<Rollcall::InstanceOrder>)

namespace {

Options parsed(const QStringList &arguments)
{
    return parseOptions(QStringList{u"rollcall"_s} + arguments);
}

} // namespace

class TestOptions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void orders_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<std::optional<InstanceOrder>>("order");
        using Order = std::optional<InstanceOrder>;
        QTest::newRow("none") << QStringList{} << Order();
        QTest::newRow("toggle") << QStringList{u"--toggle"_s}
                                << Order(InstanceOrder{.command = Command::Toggle});
        QTest::newRow("present") << QStringList{u"--present"_s}
                                 << Order(InstanceOrder{.command = Command::Present});
        QTest::newRow("absent") << QStringList{u"--absent"_s}
                                << Order(InstanceOrder{.command = Command::Absent});
        QTest::newRow("all of absent")
            << QStringList{u"--until"_s, u"+30m"_s, u"--absent"_s, u"--message"_s, u"Møte & <b>kaffe</b>"_s}
            << Order(InstanceOrder{
                   .command = Command::Absent, .message = u"Møte & <b>kaffe</b>"_s, .until = u"+30m"_s});
        QTest::newRow("a message that looks like an option")
            << QStringList{u"--absent"_s, u"--message=--toggle"_s}
            << Order(InstanceOrder{.command = Command::Absent, .message = u"--toggle"_s});
        QTest::newRow("twice is once")
            << QStringList{u"--toggle"_s, u"--toggle"_s} << Order(InstanceOrder{.command = Command::Toggle});
        QTest::newRow("with a profile") << QStringList{u"--profile"_s, u"acme"_s, u"--toggle"_s}
                                        << Order(InstanceOrder{.command = Command::Toggle});
        // Whether these can be is known where the profile is.
        QTest::newRow("a time that is none") << QStringList{u"--absent"_s, u"--until"_s,
            u"soon"_s} << Order(InstanceOrder{.command = Command::Absent, .until = u"soon"_s});
        QTest::newRow("a long message")
            << QStringList{u"--absent"_s, u"--message"_s, QString(300, u'x')}
            << Order(InstanceOrder{.command = Command::Absent, .message = QString(300, u'x')});
    }

    void orders()
    {
        QFETCH(const QStringList, arguments);
        const Options options = parsed(arguments);
        QCOMPARE(options.problem, QString());
        QTEST(options.order, "order");
    }

    void usageErrors_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("problem");
        const QString exclude = u"--toggle, --present and --absent exclude each other"_s;
        const QString need = u"--message and --until need --absent"_s;
        QTest::newRow("toggle and present") << u"--toggle --present"_s << exclude;
        QTest::newRow("present and absent") << u"--absent --present"_s << exclude;
        QTest::newRow("all three") << u"--absent --present --toggle"_s << exclude;
        QTest::newRow("a message alone") << u"--message Lunch"_s << need;
        QTest::newRow("an empty message alone") << u"--message="_s << need;
        QTest::newRow("a time alone") << u"--until 13:00"_s << need;
        QTest::newRow("a message with present") << u"--present --message Lunch"_s << need;
        QTest::newRow("a time with toggle") << u"--toggle --until 13:00"_s << need;
        const QString apart = u"--%1 does not go with --toggle, --present or --absent"_s;
        QTest::newRow("a demo") << u"--demo --toggle"_s << apart.arg(u"demo"_s);
        QTest::newRow("a picture") << u"--present --grab x.png"_s << apart.arg(u"grab"_s);
        QTest::newRow("a value too few") << u"--absent --message"_s << u"Missing value after '--message'."_s;
        QTest::newRow("a value too many") << u"--toggle=yes"_s << u"Unexpected value after '--toggle'."_s;
        QTest::newRow("a stray word") << u"--absent Lunch"_s << u"unexpected argument: Lunch"_s;
        QTest::newRow("agents without demo")
            << u"--agents 3"_s << u"--agents, --churn and --sim-args need --demo"_s;
    }

    void usageErrors()
    {
        QFETCH(const QString, arguments);
        QTEST(parsed(arguments.split(u' ')).problem, "problem");
    }

    void wall()
    {
        QVERIFY(!parsed({}).wall);
        QVERIFY(parsed({u"--wall"_s}).wall == WallOptions());
        const Options all = parsed({u"--wall"_s, u"--profile"_s, u"acme"_s, u"--screen"_s, u"2"_s,
            u"--group"_s, u"Support Oslo"_s, u"--group"_s, u"Hamburg, night"_s, u"--distance"_s, u"4.5"_s,
            u"--diagonal"_s, u"55"_s, u"--locked"_s});
        QCOMPARE(all.problem, QString());
        const WallOptions wanted{.screen = 2,
            .teams = {u"Support Oslo"_s, u"Hamburg, night"_s},
            .distance = 4.5,
            .diagonal = 55,
            .isLocked = true};
        QVERIFY(all.wall == wanted);
        QCOMPARE(parsed({u"--demo"_s, u"--wall"_s, u"--grab"_s, u"x.png"_s}).problem, QString());
    }

    void wallErrors_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("problem");
        for (const auto &option : {u"screen"_s, u"group"_s, u"distance"_s, u"diagonal"_s})
            QTest::newRow(qPrintable(option))
                << u"--%1 2"_s.arg(option) << u"--%1 needs --wall"_s.arg(option);
        QTest::newRow("locked") << u"--locked"_s << u"--locked needs --wall"_s;
        QTest::newRow("tray") << u"--wall --tray"_s << u"--tray does not go with --wall"_s;
        QTest::newRow("toggle") << u"--wall --toggle"_s << u"--toggle does not go with --wall"_s;
        QTest::newRow("light") << u"--wall --light"_s << u"--light does not go with --wall"_s;
        const QString screen = u"--screen takes a number from 0 to 16"_s;
        QTest::newRow("screen -1") << u"--wall --screen=-1"_s << screen;
        QTest::newRow("screen 17") << u"--wall --screen 17"_s << screen;
        const QString distance = u"--distance takes a number from 0 to 100"_s;
        for (const auto &value : {u"-1"_s, u"nan"_s, u"inf"_s, u"101"_s, u"five"_s, u"4,5"_s})
            QTest::newRow(qPrintable(u"distance "_s + value)) << u"--wall --distance="_s + value << distance;
        QTest::newRow("diagonal") << u"--wall --diagonal 401"_s
                                  << u"--diagonal takes a number from 0 to 400"_s;
    }

    void wallErrors()
    {
        QFETCH(const QString, arguments);
        QTEST(parsed(arguments.split(u' ')).problem, "problem");
    }

    void helpNamesEveryOption()
    {
        const QString help = parsed({u"--help"_s}).answer;
        for (const auto &name : {u"--toggle"_s, u"--present"_s, u"--absent"_s, u"--message <TEXT>"_s,
                 u"--until <T>"_s, u"--wall"_s, u"--screen <N>"_s, u"--group <NAME>"_s, u"--distance <M>"_s,
                 u"--diagonal <INCH>"_s, u"--locked"_s})
            QVERIFY2(help.contains(name), qPrintable(name));
    }
};

QTEST_GUILESS_MAIN(TestOptions)
#include "tst_options.moc"
