// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/keychainstore.h"

#include <QDirIterator>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace Rollcall;

namespace {

constexpr int Limit = 30'000; // ms
const QString Key = u"acme/credential"_s;
const QString Secret = u"hunter2 ÆØÅ 支持"_s;

QString keyringState; // the first argument: unlocked, locked, empty or absent

} // namespace

/// The real gnome-keyring, prepared by with-keyring.
class TestKeychain final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(QStringList({u"unlocked"_s, u"locked"_s, u"empty"_s, u"absent"_s}).contains(keyringState),
            "run me through with-keyring");
    }

    void keepsSecrets()
    {
        if (keyringState != "unlocked"_L1)
            return;
        QCOMPARE(read(Key).state, SecretRead::State::Missing);
        QCOMPARE(write(Key, Secret), QString());
        QCOMPARE(read(Key).state, SecretRead::State::Found);
        QCOMPARE(read(Key).secret, Secret);
        QCOMPARE(read(u"acme/cookie"_s).state, SecretRead::State::Missing);
        QCOMPARE(write(Key, u"second"_s), QString());
        QCOMPARE(read(Key, true).secret, u"second"_s);
        QCOMPARE(remove(Key), QString());
        QCOMPARE(read(Key).state, SecretRead::State::Missing);
        QCOMPARE(remove(Key), QString()); // nothing there is fine
    }

    void aLockedKeyringIsLeftAlone()
    {
        if (keyringState != "locked"_L1)
            return;
        QCOMPARE(read(Key).state, SecretRead::State::Locked);
        QCOMPARE(read(Key).secret, QString());
        // A person acts, but there is no display for the prompt: still locked, not "missing".
        QCOMPARE(read(Key, true).state, SecretRead::State::Locked);
        QVERIFY(!write(Key, Secret).isEmpty());
        QCOMPARE(read(Key).state, SecretRead::State::Locked);
    }

    void aServiceWithoutKeyringHoldsNothing()
    {
        if (keyringState != "empty"_L1)
            return;
        QCOMPARE(read(Key).state, SecretRead::State::Missing);
        QCOMPARE(remove(Key), QString());
        QVERIFY(!write(Key, Secret).isEmpty()); // making a keyring needs a prompt
    }

    void anAbsentServiceIsToldInASentence()
    {
        if (keyringState != "absent"_L1)
            return;
        const SecretRead found = read(Key, true);
        QCOMPARE(found.state, SecretRead::State::Unavailable);
        QVERIFY(found.problem.endsWith(u'.'));
        QVERIFY(!write(Key, Secret).isEmpty());
        QVERIFY(!remove(Key).isEmpty());
    }

    void aDeadContextHearsNothing()
    {
        bool heard = false;
        auto context = std::make_unique<QObject>();
        m_store.read(Key, false, context.get(), [&](const SecretRead &) { heard = true; });
        m_store.write(u"acme/other"_s, Secret, context.get(), [&](const QString &) { heard = true; });
        context.reset();
        QTest::qWait(300);
        QVERIFY(!heard);
    }

    void nothingIsEverPlainText()
    {
        for (const QString &secret : {Secret, u"second"_s}) {
            QDirIterator files(QDir::homePath(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                QFile file(files.next());
                if (file.open(QIODevice::ReadOnly) && !file.fileName().endsWith(u".keyring"_s))
                    QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(file.fileName()));
            }
        }
    }

    // NOLINTNEXTLINE(readability-redundant-access-specifiers): ends the slots
private:
    SecretRead read(const QString &key, bool mayPrompt = false)
    {
        std::optional<SecretRead> answer;
        m_store.read(key, mayPrompt, this, [&](const SecretRead &found) { answer = found; });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, Limit))
            qFatal("the keychain answered at once or never");
        return *answer;
    }
    QString write(const QString &key, const QString &secret)
    {
        return done([&](const auto &callback) { m_store.write(key, secret, this, callback); });
    }
    QString remove(const QString &key)
    {
        return done([&](const auto &callback) { m_store.remove(key, this, callback); });
    }
    template <typename F> QString done(F ask)
    {
        std::optional<QString> answer;
        ask([&](const QString &problem) { answer = problem; });
        if (answer || !QTest::qWaitFor([&] { return answer.has_value(); }, Limit))
            qFatal("the keychain answered at once or never");
        return *answer;
    }

    KeychainStore m_store;
};

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    keyringState = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QString();
    TestKeychain test;
    return QTest::qExec(&test, QStringList{QCoreApplication::applicationFilePath()});
}

#include "tst_keychain.moc"
