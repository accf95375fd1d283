// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall/wallsettings.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

/// Settings in a folder of their own.
struct Place {
    explicit Place(const QByteArray &ini = {})
        : settings(written(ini))
    {
    }
    [[nodiscard]] SettingsFiles written(const QByteArray &ini) const
    {
        QFile file(dir.filePath(u"user.ini"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(ini) != ini.size())
            qFatal("the settings could not be written");
        return {file.fileName(), dir.filePath(u"system.ini"_s)};
    }
    [[nodiscard]] WallChoice choice(const WallOptions &options = {}, const Policy &policy = {})
    {
        return wallChoice(settings, options, u"acme"_s, policy);
    }

    QTemporaryDir dir;
    Settings settings;
};

} // namespace

class TestWallSettings final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // For visitors.
    void byDefault()
    {
        Place place;
        QCOMPARE(wallSetting(place.settings, {}), WallSetting());
        QCOMPARE(place.choice(), WallChoice());
        QVERIFY(place.choice().privacy.showsReturns);
        QVERIFY(!place.choice().privacy.showsMessages && !place.choice().privacy.showsSince);
    }

    void whatWasAskedForIsRemembered()
    {
        Place place;
        const WallOptions asked{
            .screen = 2, .teams = {u"Oslo"_s}, .distance = 5, .diagonal = 55, .isLocked = true};
        rememberWall(asked, place.settings, u"acme"_s);
        const WallSetting again = wallSetting(place.settings, {});
        QCOMPARE(again, (WallSetting{.screen = 2, .distance = 5, .diagonal = 55}));
        QCOMPARE(place.choice().teams, QStringList{u"Oslo"_s});
        QVERIFY(wallChoice(place.settings, {}, u"other"_s, {}).teams.isEmpty());
        // What was not asked for this time stays.
        rememberWall({.distance = 3}, place.settings, u"acme"_s);
        QCOMPARE(wallSetting(place.settings, {}), (WallSetting{.screen = 2, .distance = 3, .diagonal = 55}));
    }

    void askedForCountsMore()
    {
        Place place;
        rememberWall({.screen = 2, .teams = {u"Oslo"_s}, .distance = 5}, place.settings, u"acme"_s);
        const WallOptions now{.screen = 0, .teams = {u"Hamburg"_s}, .distance = 0, .isLocked = true};
        QCOMPARE(wallSetting(place.settings, now), (WallSetting{.isLocked = true}));
        QCOMPARE(place.choice(now).teams, QStringList{u"Hamburg"_s});
    }

    void allOfTheFile()
    {
        Place place("[wall]\nnightFrom=20:00\nnightTo=06:30\nreturns=false\nmessages=true\nsince=true\n"
                    "briefNames=true\ncountsOnly=true\nfullRoll=true\nhelp=Call 1234\n");
        const WallSetting setting = wallSetting(place.settings, {});
        QCOMPARE(setting.nightFrom, QTime(20, 0));
        QCOMPARE(setting.nightTo, QTime(6, 30));
        const WallChoice choice = place.choice();
        QCOMPARE(choice.privacy,
            (WallPrivacy{.showsReturns = false,
                .showsMessages = true,
                .showsSince = true,
                .hasBriefNames = true,
                .isCountsOnly = true}));
        QVERIFY(choice.isFullRoll);
        QCOMPARE(choice.help, u"Call 1234"_s);
        QVERIFY(!place.choice({}, {.since = false}).privacy.showsSince);
    }

    void timesThatAreNone()
    {
        Place place("[wall]\nnightFrom=late\nnightTo=25:00\ndistance=-3\nscreen=99\n");
        QCOMPARE(wallSetting(place.settings, {}), WallSetting());
        QCOMPARE(place.settings.problems().size(), 2); // the numbers are out of bounds
    }
};

QTEST_GUILESS_MAIN(TestWallSettings)
#include "tst_wallsettings.moc"
