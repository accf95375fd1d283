// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keys.h"
#include "session/ownchoice.h"
#include "session/settings.h"

#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;
using namespace std::chrono_literals;

namespace {

/// Two files in a folder of their own.
struct Place {
    QTemporaryDir dir;
    SettingsFiles files{dir.filePath(u"user/rollcall.ini"_s), dir.filePath(u"system/rollcall.ini"_s)};

    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    void user(const QByteArray &text) const { write(files.user, text); }
    void system(const QByteArray &text) const { write(files.system, text); }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

} // namespace

class TestSettings final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void beginsWithDefaults()
    {
        const Place place;
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::System);
        QCOMPARE(settings.get(Keys::interfaceLanguage), QString());
        QCOMPARE(settings.get(Keys::timeout, u"profiles/a"_s), 30s);
        QCOMPARE(settings.get(Keys::collapsedTeams), QStringList());
        QVERIFY(settings.problems().isEmpty());
        QVERIFY(!QFile::exists(place.files.user));
    }

    void keepsEveryType()
    {
        const Place place;
        const QStringList teams{u"Støtte, Oslo"_s, u""_s, u"العربية"_s, u"50% \"x\" \\ ; ="_s};
        const QByteArray geometry("\0\x01\xff\n", 4);
        {
            Settings settings(place.files);
            QSignalSpy changed(&settings, &Settings::changed);
            QVERIFY(settings.set(Keys::theme, ThemeChoice::Dark));
            QVERIFY(settings.set(Keys::hideMessages, true));
            QVERIFY(settings.set(Keys::collapsedTeams, teams));
            QVERIFY(settings.set(Keys::windowGeometry, geometry));
            QVERIFY(settings.set(Keys::readsPerSecond, 2.5, u"profiles/a"_s));
            QVERIFY(settings.set(Keys::timeout, std::chrono::seconds(45), u"profiles/a"_s));
            QVERIFY(settings.set(Keys::timeout, std::chrono::seconds(45), u"profiles/a"_s));
            QCOMPARE(changed.size(), 6);
            QCOMPARE(changed.at(0).at(0).toString(), u"theme"_s);
            QCOMPARE(changed.at(5).at(0).toString(), u"profiles/a/timeout"_s);
        }
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::Dark);
        QCOMPARE(settings.get(Keys::hideMessages), true);
        QCOMPARE(settings.get(Keys::collapsedTeams), teams);
        QCOMPARE(settings.get(Keys::windowGeometry), geometry);
        QCOMPARE(settings.get(Keys::readsPerSecond, u"profiles/a"_s), 2.5);
        QCOMPARE(settings.get(Keys::timeout, u"profiles/a"_s), 45s);
        QVERIFY(settings.set(Keys::collapsedTeams, QStringList()));
        QCOMPARE(settings.get(Keys::collapsedTeams), QStringList());
        QVERIFY(settings.problems().isEmpty());
    }

    void setsWithinBounds()
    {
        const Place place;
        Settings settings(place.files);
        QVERIFY(settings.set(Keys::timeout, std::chrono::seconds(1000)));
        QCOMPARE(settings.get(Keys::timeout), 300s);
        QVERIFY(settings.set(Keys::interfaceLanguage, u"xx"_s));
        QCOMPARE(settings.get(Keys::interfaceLanguage), QString());
    }

    void handEditedMistakesFallBack_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("no number") << QByteArray("timeout=soon");
        QTest::newRow("too small") << QByteArray("timeout=1");
        QTest::newRow("negative") << QByteArray("timeout=-30");
        QTest::newRow("above int") << QByteArray("timeout=99999999999");
        QTest::newRow("a list") << QByteArray("timeout=1, 2");
        QTest::newRow("empty") << QByteArray("timeout=");
        QTest::newRow("not finite") << QByteArray("readsPerSecond=nan");
        QTest::newRow("no switch") << QByteArray("hideMessages=perhaps");
        QTest::newRow("no such word") << QByteArray("theme=purple");
        QTest::newRow("no such language") << QByteArray("language=tlh");
        QTest::newRow("no bytes") << QByteArray("window\\geometry=wide");
    }
    void handEditedMistakesFallBack()
    {
        QFETCH(QByteArray, line);
        const Place place;
        const QByteArray text = "[General]\n" + line + "\nmine=kept\n; a remark\n";
        place.user(text);
        const auto readAll = [](const Settings &settings) {
            QCOMPARE(settings.get(Keys::timeout), 30s);
            QCOMPARE(settings.get(Keys::readsPerSecond), 10.0);
            QCOMPARE(settings.get(Keys::hideMessages), false);
            QCOMPARE(settings.get(Keys::theme), ThemeChoice::System);
            QCOMPARE(settings.get(Keys::interfaceLanguage), QString());
            QCOMPARE(settings.get(Keys::windowGeometry), QByteArray());
        };
        {
            Settings settings(place.files);
            readAll(settings);
            readAll(settings);
            QCOMPARE(settings.problems().size(), 1);
            const QString key = QString::fromLatin1(line.left(line.indexOf('='))).replace(u'\\', u'/');
            QVERIFY2(settings.problems().at(0).contains(key), qPrintable(settings.problems().at(0)));
        }
        QCOMPARE(Place::read(place.files.user), text);
    }

    void aMistakeFallsBackToThePreset()
    {
        const Place place;
        place.user("[General]\ntimeout=soon\n");
        place.system("[General]\ntimeout=60\n");
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::timeout), 60s);
        QCOMPARE(settings.problems().size(), 1);
        QVERIFY(settings.set(Keys::timeout, std::chrono::seconds(60))); // repairs the line
        QCOMPARE(Settings(place.files).get(Keys::timeout), 60s);
        QVERIFY(Place::read(place.files.user).contains("timeout=60"));
    }

    void textNeedsNoQuotes()
    {
        const Place place;
        place.user("[profiles]\na\\name=Acme, Oslo\n");
        QCOMPARE(Settings(place.files).get(Keys::name, u"profiles/a"_s), u"Acme, Oslo"_s);
    }

    void keepsUnknownKeys()
    {
        const Place place;
        place.user("[General]\nfuture=1\n\n[plugin]\nx\\y=z\n");
        QVERIFY(Settings(place.files).set(Keys::theme, ThemeChoice::Light));
        const QByteArray text = Place::read(place.files.user);
        QVERIFY(text.contains("future=1") && text.contains("x\\y=z") && text.contains("theme=light"));
    }

    void keepsTheOriginalOfAMalformedFile()
    {
        const Place place;
        const QByteArray text = "[General]\ntheme=dark\nthis is not a setting\n[open\nx=1\n";
        place.user(text);
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::Dark);
        QCOMPARE(settings.problems().size(), 1);
        QCOMPARE(Place::read(place.files.user), text);
        QVERIFY(settings.set(Keys::hideMessages, true));
        QVERIFY(settings.set(Keys::theme, ThemeChoice::Light));
        QCOMPARE(Place::read(place.files.user + u".original"_s), text);
        QVERIFY(!QFile::exists(place.files.user + u".original-2"_s));
        QCOMPARE(Settings(place.files).get(Keys::hideMessages), true);
        QCOMPARE(Settings(place.files).get(Keys::theme), ThemeChoice::Light);
    }

    void survivesBinaryRubbish()
    {
        const Place place;
        QByteArray rubbish;
        for (int i = 0; i < 4000; ++i)
            rubbish += static_cast<char>((i * 7919) % 256);
        place.user(rubbish);
        {
            Settings settings(place.files);
            QCOMPARE(settings.get(Keys::theme), ThemeChoice::System);
            QCOMPARE(settings.problems().size(), 1);
        }
        QCOMPARE(Place::read(place.files.user), rubbish);
    }

    void anUnreadableFileIsLeftAlone()
    {
        const Place place;
        QVERIFY(QDir().mkpath(place.files.user)); // a folder cannot be read, not even by root
        Settings settings(place.files);
        QCOMPARE(settings.problems().size(), 1);
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::System);
        QVERIFY(!settings.set(Keys::theme, ThemeChoice::Dark));
        QVERIFY(QFileInfo(place.files.user).isDir());
    }

    void aReadOnlyHomeIsTold()
    {
        const Place place;
        Place::write(place.dir.filePath(u"file"_s), "in the way");
        Settings settings({place.dir.filePath(u"file/rollcall.ini"_s), place.files.system});
        QVERIFY(!settings.set(Keys::theme, ThemeChoice::Dark));
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::Dark); // for this run
    }

    void lockedKeysBelongToTheAdministrator()
    {
        const Place place;
        place.user(
            "[General]\ntheme=dark\nhideMessages=true\n\n[profiles]\nacme\\address=https://evil.example\n"
            "acme\\user=me\nother\\caFile=/tmp/x\nother\\locale\\language=nb\n");
        place.system(
            "[General]\ntheme=light\n\n[profiles/acme]\naddress=https://crm.acme.example\n\n"
            "[policy]\nlocked=theme, profiles/acme/address , profiles/*/caFile, profiles/*/locale/*\n");
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::theme), ThemeChoice::Light);
        QCOMPARE(settings.get(Keys::address, u"profiles/acme"_s), u"https://crm.acme.example"_s);
        QCOMPARE(settings.get(Keys::user, u"profiles/acme"_s), u"me"_s);
        QCOMPARE(settings.get(Keys::caFile, u"profiles/other"_s), QString());
        QCOMPARE(settings.get(Keys::language, u"profiles/other"_s), QString());
        QCOMPARE(settings.get(Keys::hideMessages), true);
        QVERIFY(settings.isLocked(u"theme"_s));
        QVERIFY(settings.isLocked(Keys::address.key, u"profiles/acme"_s));
        QVERIFY(!settings.isLocked(Keys::address.key, u"profiles/other"_s));
        QVERIFY(!settings.isLocked(Keys::name.key, u"profiles/acme"_s));
        QVERIFY(settings.isLocked(Keys::culture.key, u"profiles/any"_s));
        QVERIFY(!settings.set(Keys::theme, ThemeChoice::Dark));
        QVERIFY(!settings.set(Keys::caFile, u"/x"_s, u"profiles/new"_s));
        QVERIFY(settings.problems().isEmpty());
    }

    void aPresetIsNotPinned()
    {
        const Place place;
        place.system("[General]\ntheme=dark\n");
        QVERIFY(Settings(place.files).set(Keys::theme, ThemeChoice::Dark));
        place.system("[General]\ntheme=light\n");
        QCOMPARE(Settings(place.files).get(Keys::theme), ThemeChoice::Light);
    }

    void groupsComeFromBothFiles()
    {
        const Place place;
        place.user("[profiles]\nb\\name=B\na\\name=A\n");
        place.system("[profiles]\nc\\name=C\na\\user=u\n");
        Settings settings(place.files);
        QCOMPARE(settings.groups(u"profiles"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        settings.removeGroup(u"profiles/b"_s);
        QCOMPARE(settings.groups(u"profiles"_s), (QStringList{u"a"_s, u"c"_s}));
    }

    void onlyThePersonChoosesForThemselves()
    {
        const Place place;
        place.system("[journal]\nkeep=true\n");
        QVERIFY(Settings(place.files).get(Keys::journal));
        QVERIFY(!isChosenByPerson(place.files, Keys::journal));
        place.user("[journal]\nkeep=false\n");
        QVERIFY(!isChosenByPerson(place.files, Keys::journal));
        place.user("[journal]\nkeep=true\n");
        QVERIFY(isChosenByPerson(place.files, Keys::journal));
    }

    // Absence stops work being routed to somebody: that switch is theirs.
    void noAdministratorSwitchesAbsenceOn_data()
    {
        QTest::addColumn<QByteArray>("system");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<bool>("isOn");
        const QByteArray on("[absence]\nautomatic=true\n");
        const QByteArray off("[absence]\nautomatic=false\n");
        const QByteArray locked("\n[policy]\nlocked=absence/*\n");
        QTest::newRow("nobody") << QByteArray() << QByteArray() << false;
        QTest::newRow("preset") << on << QByteArray() << false;
        QTest::newRow("preset and locked") << on + locked << QByteArray() << false;
        QTest::newRow("preset, locked and wanted") << on + locked << on << false;
        QTest::newRow("locked off") << off + locked << on << false;
        QTest::newRow("locked, not set") << locked << on << false;
        QTest::newRow("wanted") << QByteArray() << on << true;
        QTest::newRow("wanted against a preset") << off << on << true;
        QTest::newRow("preset and switched off") << on << off << false;
    }
    void noAdministratorSwitchesAbsenceOn()
    {
        QFETCH(const QByteArray, system);
        QFETCH(const QByteArray, user);
        QFETCH(const bool, isOn);
        const Place place;
        place.system(system);
        place.user(user);
        QCOMPARE(Settings(place.files).get(Keys::absence), isOn);
    }

    void whatIsNotTheAdministratorsIsReported()
    {
        const Place place;
        place.system("[absence]\nautomatic=true\nonLock=false\n");
        Settings settings(place.files);
        QCOMPARE(settings.get(Keys::absence), false);
        QCOMPARE(settings.problems().size(), 1);
        QVERIFY(settings.problems().constFirst().contains(u"absence/automatic"_s));
        QCOMPARE(settings.get(Keys::absenceOnLock), false); // how, they may preset
        QVERIFY(settings.set(Keys::absence, true));
        QCOMPARE(settings.get(Keys::absence), true);
        QCOMPARE(Settings(place.files).get(Keys::absence), true);
    }

    void policyIsTheAdministratorsAlone()
    {
        const Place place;
        place.user("[policy]\njournal=false\nroster=own\nlocked=theme\n");
        QCOMPARE(policyOf(place.files).journal, true);
        QCOMPARE(policyOf(place.files).roster, RosterScope::Kind::All);
        QVERIFY(!Settings(place.files).isLocked(u"theme"_s));
        place.system("[policy]\njournal=false\nexport=no\nroster=myTeams\nminimumInterval=60\n");
        const Policy policy = policyOf(place.files);
        QCOMPARE(policy.journal, false);
        QCOMPARE(policy.exportAllowed, false);
        QCOMPARE(policy.photos, true);
        QCOMPARE(policy.roster, RosterScope::Kind::MyTeams);
        QCOMPARE(policy.minimumInterval, 60s);
    }

    void anUnreadablePolicyIsStrict()
    {
        const Place place;
        place.system("[policy]\nhooks=perhaps\nroster=everybody\nminimumInterval=-1\n");
        const Policy policy = policyOf(place.files);
        QCOMPARE(policy.hooks, false);
        QCOMPARE(policy.roster, RosterScope::Kind::Own);
        QCOMPARE(policy.minimumInterval, 60s);
        QCOMPARE(Settings(place.files).problems().size(), 3);
    }

    void standardFilesFollowXdg()
    {
        const QTemporaryDir dir;
        const QByteArray before = qgetenv("XDG_CONFIG_DIRS");
        qputenv("XDG_CONFIG_DIRS", (dir.path() + u"/one:"_s + dir.path() + u"/two"_s).toUtf8());
        const QString two = dir.path() + u"/two/rollcall/rollcall.ini"_s;
        QCOMPARE(standardSettingsFiles().system, dir.path() + u"/one/rollcall/rollcall.ini"_s);
        Place::write(two, "[General]\n");
        QCOMPARE(standardSettingsFiles().system, two);
        QCOMPARE(standardSettingsFiles().teams, dir.path() + u"/one/rollcall/teams.json"_s); // on its own
        Place::write(dir.path() + u"/two/rollcall/teams.json"_s, "{}");
        QCOMPARE(standardSettingsFiles().teams, dir.path() + u"/two/rollcall/teams.json"_s);
        QVERIFY(standardSettingsFiles().user.endsWith(u"/rollcall/rollcall.ini"_s));
        before.isNull() ? qunsetenv("XDG_CONFIG_DIRS") : qputenv("XDG_CONFIG_DIRS", before);
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
