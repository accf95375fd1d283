// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keys.h"
#include "session/profile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

struct Place {
    QTemporaryDir dir;
    SettingsFiles files{dir.filePath(u"user.ini"_s), dir.filePath(u"system.ini"_s)};

    void system(const QByteArray &text) const
    {
        QFile file(files.system);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
};

Profile full()
{
    return {.name = u"Acme Service"_s,
        .address = u"https://crm.acme.example/SuperOffice"_s,
        .method = Credential::Method::Ticket,
        .user = u"torsten"_s,
        .secretFrom = u"file:/etc/acme, wall/secret"_s,
        .appTokenFrom = u"credential:app-token"_s,
        .locale = {u"de"_s, u"nb-NO"_s, u"en-GB"_s, u"NO, includeTZOffset"_s},
        .caFile = u"/etc/ssl/acme, ltd.pem"_s,
        .plainHttpAllowed = true,
        .flavour = ApiFlavour::Agents,
        .statusSource = StatusSource::PerUser,
        .timeout = std::chrono::seconds(77),
        .interval = std::chrono::seconds(33),
        .readsPerSecond = 3.5,
        .teamTimeZone = u"Europe/Oslo"_s,
        .returnLanguage = u"nb"_s,
        .isDisplayOnly = true,
        .isUnattended = true};
}

} // namespace

class TestProfile final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsEveryField()
    {
        const Place place;
        QString id;
        Profile written = full();
        {
            Settings settings(place.files);
            id = ProfileStore(settings).save(written).id;
        }
        QCOMPARE(id, u"acme-service"_s);
        written.id = id;
        Settings settings(place.files);
        ProfileStore store(settings);
        QCOMPARE(store.all(), QList{written});
        QVERIFY(store.lockedKeys(id).isEmpty());
        const Profile plain{.id = id, .name = u"Acme Service"_s};
        QCOMPARE(store.save(plain), plain); // and back to the defaults
        QCOMPARE(store.all(), QList{plain});
        QVERIFY(settings.problems().isEmpty());
    }

    void makesIdsFromNames_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("nordic") << u"Støtte Ærlig Ålesund"_s << u"stotte-aerlig-alesund"_s;
        QTest::newRow("german") << u"Größe & Söhne"_s << u"grosse-sohne"_s;
        QTest::newRow("slashes") << u"../a/b\\c"_s << u"a-b-c"_s;
        QTest::newRow("other script") << u"支持"_s << u"profile"_s;
        QTest::newRow("empty") << u""_s << u"profile"_s;
        QTest::newRow("long") << QString(200, u'x') << QString(40, u'x');
    }
    void makesIdsFromNames()
    {
        QFETCH(QString, name);
        QFETCH(QString, id);
        const Place place;
        Settings settings(place.files);
        ProfileStore store(settings);
        QCOMPARE(store.save({.name = name}).id, id);
        QCOMPARE(store.save({.name = name}).id, id + u"-2"_s);
        QCOMPARE(store.save({.name = name}).id, id + u"-3"_s);
        QCOMPARE(store.all().size(), 3);
    }

    void findsByIdOrName()
    {
        const Place place;
        Settings settings(place.files);
        ProfileStore store(settings);
        store.save({.name = u"Acme"_s, .user = u"first"_s});
        store.save({.name = u"Acme"_s, .user = u"second"_s});
        store.save({.name = u"acme-2"_s, .user = u"third"_s});
        QCOMPARE(store.find(u"ACME-2"_s)->user, u"second"_s);
        QCOMPARE(store.find(u"acme-2-2"_s)->user, u"third"_s);
        QVERIFY(!store.find(u"nobody"_s));
        QVERIFY(!store.find({}));
    }

    void removesOnlyThatProfile()
    {
        const Place place;
        Settings settings(place.files);
        ProfileStore store(settings);
        const QString a = store.save({.name = u"a"_s}).id;
        const QString b = store.save({.name = u"b"_s}).id;
        store.setLastUsed(a);
        QCOMPARE(store.lastUsed(), a);
        store.remove({});
        store.remove(a);
        QCOMPARE(store.all().size(), 1);
        QCOMPARE(store.all().at(0).id, b);
        QCOMPARE(store.lastUsed(), QString());
    }

    void showsManagedProfiles()
    {
        const Place place;
        place.system(
            "[profiles/acme]\nname=Acme\naddress=https://crm.acme.example\nmethod=basic\n"
            "locale/language=nb\n[policy]\nlocked=profiles/*/address, profiles/acme/locale/language\n");
        Settings settings(place.files);
        ProfileStore store(settings);
        QCOMPARE(store.all().size(), 1);
        Profile managed = *store.find(u"Acme"_s);
        QCOMPARE(managed.address, u"https://crm.acme.example"_s);
        QCOMPARE(store.lockedKeys(managed.id), (QStringList{u"address"_s, u"locale/language"_s}));
        managed.address = u"https://evil.example"_s;
        managed.user = u"torsten"_s;
        const Profile saved = store.save(managed);
        QCOMPARE(saved.address, u"https://crm.acme.example"_s);
        QCOMPARE(saved.user, u"torsten"_s);
        QCOMPARE(saved.locale.language, u"nb"_s);
        store.remove(managed.id); // the person's part only
        QCOMPARE(store.find(managed.id)->user, QString());
        QCOMPARE(store.save({.name = u"New"_s, .address = u"https://x.example"_s}).address, QString());
    }

    void followsTeamsByName()
    {
        const Place place;
        const QStringList names{u"Support Oslo"_s, u"Second line, north"_s, u"Süd <b> %1"_s};
        Settings settings(place.files);
        ProfileStore store(settings);
        const QString id = store.save(full()).id;
        QCOMPARE(store.followedTeams(id), QStringList()); // all of them
        QVERIFY(store.setFollowedTeams(id, names));
        QCOMPARE(store.followedTeams(u"other"_s), QStringList());
        Settings again(place.files);
        QCOMPARE(ProfileStore(again).followedTeams(id), names);
        QCOMPARE(again.get(Keys::followedTeams, u"profiles/"_s + id), names);
        QVERIFY(store.setFollowedTeams(id, {}));
        Settings atLast(place.files);
        QCOMPARE(ProfileStore(atLast).followedTeams(id), QStringList());
    }

    void followedTeamsMayBeManaged()
    {
        const Place place;
        place.system("[policy]\nlocked=profiles/acme/followedTeams\n"
                     "[profiles]\nacme\\followedTeams=Support Oslo, Second line\n");
        Settings settings(place.files);
        ProfileStore store(settings);
        QCOMPARE(store.followedTeams(u"acme"_s), (QStringList{u"Support Oslo"_s, u"Second line"_s}));
        QVERIFY(store.areFollowedTeamsLocked(u"acme"_s));
        QVERIFY(!store.areFollowedTeamsLocked(u"other"_s));
        QVERIFY(!store.setFollowedTeams(u"acme"_s, {u"Support Oslo"_s}));
    }

    void remembersWhatTheServerAllows()
    {
        const Place place;
        Settings settings(place.files);
        ProfileStore store(settings);
        Profile profile = store.save(full());
        QCOMPARE(store.capabilities(profile.id), Capabilities());
        const Capabilities learned{.hasArchiveStatus = false,
            .hasGroupId = false,
            .hasOtherGroups = false,
            .archive = ArchiveQuery::Source::AllUsers,
            .isReadingOnly = true,
            .isOthersRefused = true};
        store.setCapabilities(profile.id, learned);
        QCOMPARE(store.capabilities(profile.id), learned);
        profile = store.save(profile);
        QCOMPARE(store.capabilities(profile.id), learned);
        QVERIFY(store.readingOnlySince(profile.id).isValid());
        profile.user = u"another"_s;
        store.save(profile);
        Capabilities ofAnother = learned;
        ofAnother.isOthersRefused = false; // a right belongs to the account
        QCOMPARE(store.capabilities(profile.id), ofAnother);
        profile.address = u"https://other.example"_s;
        store.save(profile);
        QCOMPARE(store.capabilities(profile.id), Capabilities());
        QVERIFY(!store.readingOnlySince(profile.id).isValid());
    }

    void asksForAConnection()
    {
        Profile profile = full();
        profile.method = Credential::Method::Basic;
        const ConnectionConfig basic = connectionConfig(profile, u"pw"_s, u"c=1"_s, u"app"_s);
        QCOMPARE(basic.api, QUrl(u"https://crm.acme.example/SuperOffice/api"_s));
        QCOMPARE(basic.credential, (Credential{Credential::Method::Basic, u"torsten"_s, u"pw"_s, {}}));
        QCOMPARE(basic.appToken, u"app"_s);
        QCOMPARE(basic.timeout, std::chrono::milliseconds(77'000));
        QCOMPARE(basic.locale, profile.locale);
        profile.method = Credential::Method::Xsrf;
        QCOMPARE(connectionConfig(profile, u"v"_s, u"c=1"_s, {}).credential,
            (Credential{Credential::Method::Xsrf, {}, u"v"_s, u"c=1"_s}));
        profile.method = Credential::Method::Anonymous;
        QCOMPARE(connectionConfig(profile, u"v"_s, u"c=1"_s, {}).credential, Credential());
    }

    void oneAccountHasOneKey()
    {
        Profile a{.id = u"a"_s, .address = u"https://crm.example"_s, .user = u"Anna"_s};
        Profile b{.id = u"b"_s, .address = u"crm.example:443/api/v1/"_s, .user = u"anna"_s};
        QCOMPARE(ledgerKey(a), ledgerKey(b));
        b.user = u"bo"_s;
        QVERIFY(ledgerKey(a) != ledgerKey(b));
    }

    void zonesAndLanguages()
    {
        Profile profile;
        QCOMPARE(teamTimeZone(profile), QTimeZone::systemTimeZone());
        profile.teamTimeZone = u"Europe/Oslo"_s;
        QCOMPARE(teamTimeZone(profile), QTimeZone("Europe/Oslo"));
        profile.teamTimeZone = u"Mars/Olympus"_s;
        QCOMPARE(teamTimeZone(profile), QTimeZone::systemTimeZone());
        QCOMPARE(returnLanguage(profile), returnLanguageFor(QLocale()));
        for (const auto &[code, language] : {std::pair{u"nb"_s, ReturnLanguage::Norwegian},
                 std::pair{u"nl"_s, ReturnLanguage::Dutch}, std::pair{u"en"_s, ReturnLanguage::English}}) {
            profile.returnLanguage = code;
            QCOMPARE(returnLanguage(profile), language);
        }
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
