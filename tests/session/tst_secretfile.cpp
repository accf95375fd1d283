// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretfile.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace Rollcall;

using State = SecretRead::State;

/// What a file may look like whose secret is used, and what is said about all others.
class TestSecretFile final : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_path{m_folder.filePath(u"wall.secret"_s)};

    void put(const QByteArray &bytes, mode_t mode = 0600) const
    {
        QFile::remove(m_path);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QCOMPARE(::chmod(QFile::encodeName(m_path).constData(), mode), 0);
    }
    void refuses(const QString &reason, SecretKeeper keeper = SecretKeeper::User) const
    {
        const SecretRead read = readSecretFile(m_path, keeper);
        QCOMPARE(read.state, State::Unavailable);
        QVERIFY2(read.problem.contains(reason), qPrintable(read.problem));
        QVERIFY(read.problem.contains(m_path));
        QVERIFY(!read.problem.contains(u"s3cret"_s));
        QVERIFY(read.secret.isEmpty());
    }

private Q_SLOTS:
    void init() { QFile::remove(m_path); }

    void oneLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("secret");
        QTest::newRow("line") << QByteArray("s3cret\n") << u"s3cret"_s;
        QTest::newRow("without its end") << QByteArray("s3cret") << u"s3cret"_s;
        QTest::newRow("of another system") << QByteArray("s3cret\r\n") << u"s3cret"_s;
        QTest::newRow("spaces count") << QByteArray(" s3 cret \n") << u" s3 cret "_s;
        QTest::newRow("other letters") << u"pæsswørd€\n"_s.toUtf8() << u"pæsswørd€"_s;
        QTest::newRow("large") << QByteArray(MaxSecretFile - 1, 'x') + '\n'
                               << QString(MaxSecretFile - 1, u'x');
    }
    void oneLine()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, secret);
        for (const mode_t mode : {0600, 0400}) {
            put(bytes, mode);
            const SecretRead read = readSecretFile(m_path);
            QCOMPARE(read.problem, QString());
            QCOMPARE(read.state, State::Found);
            QCOMPARE(read.secret, secret);
        }
    }

    void otherContent_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nothing") << QByteArray() << u"is empty"_s;
        QTest::newRow("an empty line") << QByteArray("\n") << u"is empty"_s;
        QTest::newRow("two lines") << QByteArray("s3cret\ns3cret\n") << u"not one line of text"_s;
        QTest::newRow("two ends") << QByteArray("s3cret\n\n") << u"not one line of text"_s;
        QTest::newRow("no text") << QByteArray("s3cret\xff\xfe\n") << u"not one line of text"_s;
        QTest::newRow("a zero") << QByteArray("s3cret\0x", 8) << u"not one line of text"_s;
        QTest::newRow("1 MiB") << QByteArray(1024 * 1024, 's') << u"too large"_s;
    }
    void otherContent()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QString, reason);
        put(bytes);
        refuses(reason);
    }

    void othersHaveNoAccess_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<QString>("words");
        for (const int mode : {0644, 0640, 0604, 0660, 0620, 0610, 0601})
            QTest::addRow("%04o", mode) << mode << u"mode 0%1"_s.arg(mode, 3, 8);
        QTest::newRow("4644") << 04644 << u"mode 04644"_s;
    }
    void othersHaveNoAccess()
    {
        QFETCH(const int, mode);
        QFETCH(const QString, words);
        put("s3cret\n", mode_t(mode));
        refuses(words);
    }

    void missing() { refuses(u"is missing"_s); }

    void noOrdinaryFile()
    {
        QVERIFY(QDir().mkdir(m_path));
        refuses(u"not an ordinary file"_s);
        QVERIFY(QDir().rmdir(m_path));
    }

    void aPipeIsNotWaitedFor()
    {
        QCOMPARE(::mkfifo(QFile::encodeName(m_path).constData(), 0600), 0);
        QElapsedTimer time;
        time.start();
        refuses(u"not an ordinary file"_s);
        QVERIFY(time.elapsed() < 5000);
    }

    void aLinkIsNotFollowed()
    {
        const QString target = m_folder.filePath(u"target"_s);
        put("s3cret\n");
        QVERIFY(QFile::rename(m_path, target) && QFile::link(target, m_path));
        refuses(u"it is a link"_s);
        QVERIFY(QFile::remove(target));
        refuses(u"it is a link"_s);
    }

    // Only root can make one; everybody else cannot even open root's.
    void ofAnotherUser()
    {
        put("s3cret\n");
        if (::geteuid() != 0) {
            m_path = u"/etc/shadow"_s;
            return refuses(u"cannot be read"_s);
        }
        QCOMPARE(::chown(QFile::encodeName(m_path).constData(), 65534, 65534), 0);
        refuses(u"belongs to another user"_s);
        refuses(u"belongs to another user"_s, SecretKeeper::ServiceManager);
    }

    // A list of rights that systemd gives to one user shows as rights of the group.
    void whatSystemdHandsOver()
    {
        put("s3cret\n", 0440);
        QCOMPARE(readSecretFile(m_path, SecretKeeper::ServiceManager).secret, u"s3cret"_s);
        for (const mode_t mode : {0444, 0460, 0404}) {
            put("s3cret\n", mode);
            refuses(u"others have access"_s, SecretKeeper::ServiceManager);
        }
    }
};

QTEST_GUILESS_MAIN(TestSecretFile)
#include "tst_secretfile.moc"
