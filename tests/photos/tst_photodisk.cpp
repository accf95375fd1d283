// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photodisk.h"

#include "roster/testclock.h"

#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QUrl api(u"https://crm.example/api"_s);
constexpr auto Folder = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadUser
    | QFile::WriteUser | QFile::ExeUser;
constexpr auto File = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;

/// Nobody special while it lives: to root every folder is writable.
class Nobody final
{
    Q_DISABLE_COPY_MOVE(Nobody)
public:
    Nobody()
        : m_user(geteuid())
    {
        if (m_user == 0 && seteuid(65534) != 0)
            qFatal("cannot become nobody");
    }
    ~Nobody()
    {
        if (seteuid(m_user) != 0)
            qFatal("cannot become root again");
    }

private:
    uid_t m_user;
};

/// No file of this process grows above that while it lives: what a full disk looks like.
class FullDisk final
{
    Q_DISABLE_COPY_MOVE(FullDisk)
public:
    explicit FullDisk(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_usual);
        const rlimit small{bytes, m_usual.rlim_max};
        setrlimit(RLIMIT_FSIZE, &small);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_usual); }

private:
    rlimit m_usual{};
};

} // namespace

class TestPhotoDisk final : public QObject
{
    Q_OBJECT

    struct Scene {
        QTemporaryDir home;
        TestClock time;
        QString folder = home.filePath(u"rollcall/photos/acme"_s);

        PhotoDisk disk(const QUrl &server = api) { return {folder, server, time.clock()}; }
        [[nodiscard]] QFileInfoList files() const
        {
            return QDir(folder).entryInfoList(QDir::Files | QDir::Hidden);
        }
        [[nodiscard]] qint64 total() const
        {
            qint64 total = 0;
            for (const QFileInfo &file : files())
                total += file.size();
            return total;
        }
    };

private Q_SLOTS:
    void keepsOverRestarts()
    {
        Scene scene;
        QVERIFY(!scene.disk().find(5));
        QVERIFY(!QFileInfo::exists(scene.folder)); // looking makes nothing
        {
            PhotoDisk disk = scene.disk();
            disk.keep(5, "five");
            disk.keep(6, {});
            disk.keep(5, "five again");
        }
        const PhotoDisk disk = scene.disk();
        QCOMPARE(disk.find(5)->bytes, "five again"_ba);
        QCOMPARE(disk.find(5)->left, PhotoDisk::PhotoAge);
        QVERIFY(disk.find(6)->bytes.isEmpty());
        QVERIFY(!disk.find(7));
        QVERIFY(!scene.disk(QUrl(u"https://other.example/api"_s)).find(5));
        QCOMPARE(scene.files().size(), 2);
    }

    void isForTheUserAlone()
    {
        const mode_t usual = umask(0);
        Scene scene;
        scene.disk().keep(5, "five");
        umask(usual);
        QCOMPARE(QFile::permissions(scene.folder), Folder);
        QCOMPARE(scene.files().constFirst().permissions(), File);
    }

    void forgetsWithAge_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("known");
        QTest::newRow("photo, 6 days") << "x"_ba << 6 * 24 << true;
        QTest::newRow("photo, 7 days") << "x"_ba << 7 * 24 << false;
        QTest::newRow("none, 23 hours") << ""_ba << 23 << true;
        QTest::newRow("none, a day") << ""_ba << 24 << false;
        QTest::newRow("from the future") << "x"_ba << -1 << false;
    }

    void forgetsWithAge()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, hours);
        QFETCH(const bool, known);
        Scene scene;
        scene.disk().keep(5, bytes);
        scene.time.advance(std::chrono::hours(hours));
        QCOMPARE(scene.disk().find(5).has_value(), known);
        scene.disk().keep(6, "y"); // the first write of a run cleans up
        QCOMPARE(scene.files().size(), known ? 2 : 1);
    }

    void theOldestGoFirst()
    {
        Scene scene;
        const QByteArray mebibyte(1024 * 1024, 'x');
        PhotoDisk disk = scene.disk();
        for (int person = 1; person <= 51; ++person) {
            disk.keep(person, mebibyte);
            scene.time.advance(1min);
        }
        QCOMPARE(scene.total(), PhotoDisk::MaxTotal / 10 * 9);
        for (int person = 1; person <= 51; ++person)
            QCOMPARE(disk.find(person).has_value(), person > 6);
        disk.keep(51, "small"); // in place of the large one
        disk.keep(52, mebibyte);
        QVERIFY(disk.find(7));
        PhotoDisk next = scene.disk();
        for (int person = 60; person < 66; ++person)
            next.keep(person, mebibyte); // a new run counts what is there
        QVERIFY(scene.total() <= PhotoDisk::MaxTotal);
        QVERIFY(!next.find(7));
    }

    void removesAll()
    {
        Scene scene;
        PhotoDisk disk = scene.disk();
        disk.keep(5, "five");
        disk.removeAll();
        QVERIFY(!QFileInfo::exists(scene.folder));
        QVERIFY(!disk.find(5));
        disk.keep(5, "five");
        QVERIFY(disk.find(5));
    }

    void withoutAFolderNothingIsKept()
    {
        PhotoDisk disk({}, api, systemClock());
        disk.keep(5, "five");
        QVERIFY(!disk.find(5));
        const QStringList here = QDir().entryList(QDir::AllEntries);
        disk.removeAll();
        QCOMPARE(QDir().entryList(QDir::AllEntries), here);
    }

    void aFolderThatCannotBeMade()
    {
        Scene scene;
        QFile file(scene.home.filePath(u"rollcall"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        PhotoDisk disk = scene.disk();
        disk.keep(5, "five");
        QVERIFY(!disk.find(5));
        disk.removeAll();
    }

    void aFolderThatIsReadOnly()
    {
        Scene scene;
        scene.disk().keep(5, "five");
        QVERIFY(scene.files().constFirst().isFile());
        // Readable for whoever the test becomes, writable for nobody.
        for (const QString &path : {scene.home.path(), scene.home.filePath(u"rollcall"_s),
                 scene.home.filePath(u"rollcall/photos"_s), scene.folder})
            QVERIFY(QFile::setPermissions(path, QFileDevice::Permissions::fromInt(0x5555)));
        QVERIFY(QFile::setPermissions(
            scene.files().constFirst().filePath(), QFileDevice::Permissions::fromInt(0x4444)));
        {
            const Nobody nobody;
            PhotoDisk disk = scene.disk();
            disk.keep(6, "six");
            disk.keep(7, "seven");
            QVERIFY(!disk.find(6));
            QCOMPARE(disk.find(5)->bytes, "five"_ba);
        }
        QCOMPARE(scene.files().size(), 1);
        for (const QString &path : {scene.home.path(), scene.home.filePath(u"rollcall"_s),
                 scene.home.filePath(u"rollcall/photos"_s), scene.folder})
            QVERIFY(QFile::setPermissions(path, Folder));
    }

    void aFullDisk()
    {
        Scene scene;
        PhotoDisk disk = scene.disk();
        disk.keep(5, "five");
        {
            const FullDisk full(1000);
            disk.keep(6, QByteArray(100'000, 'x'));
        }
        QVERIFY(!disk.find(6));
        disk.keep(7, "seven"); // not in this run any more
        QVERIFY(!disk.find(7));
        QCOMPARE(disk.find(5)->bytes, "five"_ba);
        QCOMPARE(scene.files().size(), 1); // nothing half written stays
        scene.disk().keep(7, "seven");
        QVERIFY(disk.find(7));
    }

    void standardFolder_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("good");
        QTest::newRow("id") << u"acme-2"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("up") << u".."_s << false;
        QTest::newRow("elsewhere") << u"a/b"_s << false;
    }

    void standardFolder()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, good);
        QStandardPaths::setTestModeEnabled(true);
        const QString cache = QStandardPaths::writableLocation(QStandardPaths::GenericCacheLocation);
        QCOMPARE(standardPhotoFolder(id), good ? cache + u"/rollcall/photos/acme-2"_s : QString());
    }
};

QTEST_GUILESS_MAIN(TestPhotoDisk)
#include "tst_photodisk.moc"
