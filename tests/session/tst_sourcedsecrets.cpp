// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile.h"
#include "session/session.h"
#include "session/sourcedsecrets.h"
#include "support/fakenetwork.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

using Kind = SecretSource::Kind;
using State = SecretRead::State;

const QByteArray PrincipalRoute = "GET /api/v1/User/currentPrincipal";

/// A machine whose profile says where its secrets come from.
struct Machine {
    explicit Machine(const QByteArray &settingsText)
    {
        put(u"user.ini"_s, "[profiles]\nacme\\address=http://127.0.0.1\nacme\\user=wall\n" + settingsText);
        settings = std::make_unique<Settings>(
            SettingsFiles{folder.filePath(u"user.ini"_s), folder.filePath(u"system.ini"_s)});
        auto keychain = std::make_unique<MemorySecretStore>();
        memory = keychain.get();
        store = std::make_unique<SourcedSecrets>(*settings, std::move(keychain));
        keep(u"of the keychain"_s);
    }
    void put(const QString &name, const QByteArray &bytes) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    }
    void keep(const QString &secret)
    {
        for (const SecretKind kind : {SecretKind::Credential, SecretKind::Cookie, SecretKind::AppToken})
            memory->write(secretKey(u"acme"_s, kind), secret, &context, [](const QString &) {});
    }
    [[nodiscard]] SecretRead read(SecretKind kind, const QString &id = u"acme"_s)
    {
        std::optional<SecretRead> found;
        store->read(secretKey(id, kind), false, &context, [&](const SecretRead &read) { found = read; });
        if (found) // not before the caller is back
            return {.state = State::Locked, .secret = {}, .problem = u"too early"_s};
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : SecretRead{};
    }
    [[nodiscard]] Profile profile() { return *ProfileStore(*settings).find(u"acme"_s); }

    QTemporaryDir folder;
    QObject context;
    std::unique_ptr<Settings> settings;
    MemorySecretStore *memory = nullptr;
    std::unique_ptr<SourcedSecrets> store;
};

QByteArray fromFile(const QTemporaryDir &folder, const char *key = "secretFrom")
{
    return QByteArray("acme\\") + key + "=file:" + folder.filePath(u"wall.secret"_s).toUtf8() + '\n';
}

} // namespace

/// Each secret from where the profile says.
class TestSourcedSecrets final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { qunsetenv("CREDENTIALS_DIRECTORY"); }

    void whatIsWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("name");
        const auto row = [](const char *written, Kind kind, const QString &name) {
            QTest::newRow(written) << QString::fromLatin1(written) << int(kind) << name;
        };
        row("", Kind::Keychain, {});
        row(" keychain ", Kind::Keychain, {});
        row("file:/etc/a b", Kind::File, u"/etc/a b"_s);
        row("credential:wall", Kind::Credential, u"wall"_s);
        for (const char *wrong : {"file:", "file:secret", "/etc/secret", "File:/etc/secret",
                 "credential:", "credential:../x", "credential:..", "credential:.", "s3cret", "keyring"})
            row(wrong, Kind::Unclear, QString::fromLatin1(wrong));
    }
    void whatIsWritten()
    {
        QFETCH(const QString, written);
        QFETCH(const int, kind);
        QFETCH(const QString, name);
        QCOMPARE(int(secretSource(written).kind), kind);
        QCOMPARE(secretSource(written).name, name);
    }

    void theKeychainWithoutAWord()
    {
        Machine machine({});
        QCOMPARE(machine.read(SecretKind::Credential).secret, u"of the keychain"_s);
        QCOMPARE(machine.read(SecretKind::Credential, u"-"_s).state, State::Missing);
    }

    void aFile()
    {
        const QTemporaryDir folder;
        Machine machine(fromFile(folder));
        QCOMPARE(machine.read(SecretKind::Credential).state, State::Unavailable);
        QFile file(folder.filePath(u"wall.secret"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("of the file\n") > 0);
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.close();
        QCOMPARE(machine.read(SecretKind::Credential).secret, u"of the file"_s);
        QCOMPARE(machine.read(SecretKind::Cookie).secret, u"of the keychain"_s);
        QCOMPARE(machine.read(SecretKind::AppToken).secret, u"of the keychain"_s);
        QCOMPARE(machine.read(SecretKind::Credential, u"other"_s).state, State::Missing);
    }

    void anApplicationTokenOfItsOwn()
    {
        Machine machine("acme\\secretFrom=credential:ticket\nacme\\appTokenFrom=credential:token\n");
        machine.put(u"ticket"_s, "7T-1\n");
        machine.put(u"token"_s, "app\n");
        QVERIFY(machine.read(SecretKind::Credential).problem.contains(u"not started by a service"_s));
        qputenv("CREDENTIALS_DIRECTORY", machine.folder.path().toUtf8());
        QCOMPARE(machine.read(SecretKind::Credential).secret, u"7T-1"_s);
        QCOMPARE(machine.read(SecretKind::AppToken).secret, u"app"_s);
    }

    void aMistakeIsNotTheKeychain()
    {
        Machine machine("acme\\secretFrom=s3cret\n");
        const SecretRead read = machine.read(SecretKind::Credential);
        QCOMPARE(read.state, State::Unavailable);
        QVERIFY(read.secret.isEmpty());
        QVERIFY(read.problem.contains(u"file:/PATH"_s));
    }

    void isNeverWritten()
    {
        const QTemporaryDir folder;
        Machine machine(fromFile(folder));
        QString problem;
        int answers = 0;
        const QString key = secretKey(u"acme"_s, SecretKind::Credential);
        const auto done = [&](const QString &text) {
            problem = text;
            ++answers;
        };
        machine.store->write(key, u"typed"_s, &machine.context, done);
        QTRY_COMPARE(answers, 1);
        QVERIFY(problem.contains(folder.filePath(u"wall.secret"_s)));
        QVERIFY(!problem.contains(u"typed"_s));
        machine.store->remove(key, &machine.context, done);
        QTRY_COMPARE(answers, 2);
        QCOMPARE(problem, QString());
        QVERIFY(!QFile::exists(folder.filePath(u"wall.secret"_s)));
    }

    // The administrator's word counts, and stands where it was locked.
    void managed()
    {
        const QTemporaryDir folder;
        QFile system(folder.filePath(u"system.ini"_s));
        QVERIFY(system.open(QIODevice::WriteOnly));
        system.write("[policy]\nlocked=profiles/acme/secretFrom\n[profiles]\n" + fromFile(folder));
        system.close();
        Settings settings({folder.filePath(u"user.ini"_s), system.fileName()});
        ProfileStore profiles(settings);
        Profile profile = *profiles.find(u"acme"_s);
        QVERIFY(profile.secretFrom.endsWith(u"/wall.secret"_s));
        QVERIFY(profiles.lockedKeys(u"acme"_s).contains(u"secretFrom"_s));
        const QString before = std::exchange(profile.secretFrom, {});
        QCOMPARE(profiles.save(profile).secretFrom, before);
    }

    // The wall's day: the file comes late, then it holds a refused password, then another one.
    void aSessionFollowsTheFile()
    {
        const QTemporaryDir folder;
        Machine machine(fromFile(folder) + "acme\\unattended=true\n");
        const auto put = [&](const QByteArray &secret) {
            QFile file(folder.filePath(u"wall.secret"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(secret) > 0);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        };
        FakeNetwork network;
        SignInLedger ledger(folder.filePath(u"signin/ledger.json"_s), systemClock(), 1000);
        Session session(machine.profile(), network, *machine.store, ledger, systemClock());
        session.setStartsPoller(false);
        session.start();
        QTRY_COMPARE(session.state(), Session::State::NeedsSecret);
        QVERIFY(session.problem().contains(folder.filePath(u"wall.secret"_s)));
        QVERIFY(!session.problem().contains(u"Enter"_s));
        QCOMPARE(network.count(PrincipalRoute), 0);

        put("old\n");
        network.on(PrincipalRoute, html(401));
        session.wake();
        QTRY_COMPARE(session.state(), Session::State::SignInRefused);
        QVERIFY(session.problem().contains(u"the file "_s + folder.filePath(u"wall.secret"_s)));
        for (int i = 0; i < 3; ++i) {
            QTest::qWait(20);
            session.wake();
        }
        QTest::qWait(50);
        QCOMPARE(network.count(PrincipalRoute), 1);

        put("new\n");
        network.on(PrincipalRoute, json(R"({"AssociateId":5,"FullName":"Wall","UserName":"wall"})"));
        session.wake();
        QTRY_COMPARE(session.state(), Session::State::SignedIn);
        QCOMPARE(network.count(PrincipalRoute), 2);
        QCOMPARE(network.seen().last().header("Authorization"), "Basic " + QByteArray("wall:new").toBase64());
    }
};

QTEST_GUILESS_MAIN(TestSourcedSecrets)
#include "tst_sourcedsecrets.moc"
