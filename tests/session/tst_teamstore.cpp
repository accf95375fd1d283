// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/teamstore.h"

#include "domain/teamfile.h"
#include "support/fulldisk.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

/// Files in a folder of their own.
struct Place {
    QTemporaryDir dir;
    SettingsFiles files{dir.filePath(u"user/rollcall.ini"_s), dir.filePath(u"system/rollcall.ini"_s),
        dir.filePath(u"system/teams.json"_s)};
    QString own = dir.filePath(u"user/teams/acme.json"_s);
    TeamStore store{files, u"acme"_s};

    static void write(const QString &path, const QByteArray &text)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

/// Nobody is kept from writing by permissions as root is not; this process becomes somebody else for a while.
class WithoutRights final
{
public:
    explicit WithoutRights(const Place &place)
    {
        if (geteuid() != 0)
            return;
        QVERIFY(QFile::setPermissions(
            place.dir.path(), QFile::permissions(place.dir.path()) | QFile::ReadOther | QFile::ExeOther));
        m_wasRoot = setegid(65534) == 0 && seteuid(65534) == 0;
    }
    ~WithoutRights()
    {
        if (m_wasRoot)
            m_wasRoot = seteuid(0) != 0 || setegid(0) != 0;
    }
    Q_DISABLE_COPY_MOVE(WithoutRights)

private:
    bool m_wasRoot = false;
};

TeamSet some()
{
    return {.teams = {{.name = u"Support"_s, .groups = {{7, u"Støtte"_s}}, .people = {5}, .minimum = 2}},
        .notPeople = {99}};
}

} // namespace

class TestTeamStore final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void beginsWithTheDefault()
    {
        Place place;
        const StoredTeams stored = place.store.load();
        QCOMPARE(stored.set, TeamSet());
        QVERIFY(!stored.isManaged);
        QVERIFY(stored.problem.isEmpty());
        QVERIFY(QDir(place.dir.path()).isEmpty()); // nothing is written by looking
    }

    void keepsWhatIsSaved()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        QVERIFY(QFile::exists(place.own));
        QCOMPARE(place.store.load().set, some());
        QCOMPARE(place.store.save({}), QString());
        QCOMPARE(place.store.load().set, TeamSet());
        QCOMPARE(
            QDir(place.dir.filePath(u"user/teams"_s)).entryList(QDir::Files), QStringList{u"acme.json"_s});
    }

    void eachProfileHasItsOwn()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        QCOMPARE(TeamStore(place.files, u"other"_s).load().set, TeamSet());
        TeamStore odd(place.files, u"../../etc"_s);
        QCOMPARE(odd.save(some()), QString());
        QCOMPARE(QDir(place.dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList{u"user"_s});
        QCOMPARE(QDir(place.dir.filePath(u"user"_s)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList{u"teams"_s});
    }

    void theAdministratorWins()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        const TeamSet managed{.teams = {{.name = u"Managed"_s}}};
        Place::write(place.files.teams, teamsToJson(managed));
        const StoredTeams stored = place.store.load();
        QCOMPARE(stored.set, managed);
        QVERIFY(stored.isManaged);
        QVERIFY(stored.problem.isEmpty());
        QCOMPARE(place.store.managed(), managed);
        QCOMPARE(place.store.save({}), u"The administrator has set the teams; they cannot be changed."_s);
        QVERIFY(QFile::remove(place.files.teams));
        QCOMPARE(place.store.load().set, some()); // one's own were kept
        QCOMPARE(place.store.managed(), TeamSet());
    }

    void aManagedMistakeIsTold()
    {
        Place place;
        Place::write(place.files.teams, "{}");
        const StoredTeams stored = place.store.load();
        QVERIFY(stored.isManaged);
        QCOMPARE(stored.set, TeamSet());
        QCOMPARE(
            stored.problem, place.files.teams + u" is not used. The team file: “version” has to be 1."_s);
        QCOMPARE(Place::read(place.files.teams), "{}"); // it is not ours
        QCOMPARE(place.store.managed(), TeamSet());
    }

    void corruptIsKeptAside()
    {
        Place place;
        for (const QString &name : {u".broken"_s, u".broken-2"_s}) {
            const QByteArray text = "{\"version\":1,\n" + name.toUtf8();
            Place::write(place.own, text);
            const StoredTeams stored = place.store.load();
            QCOMPARE(stored.set, TeamSet());
            QVERIFY(!stored.isManaged);
            QCOMPARE(stored.problem,
                u"%1 is not used. The team file is not valid JSON (line 2). It is kept as %2."_s.arg(
                    place.own, place.own + name));
            QCOMPARE(Place::read(place.own + name), text);
            QVERIFY(place.store.load().problem.isEmpty());
        }
    }

    void corruptIsNotWrittenOver()
    {
        Place place;
        Place::write(place.own, "precious");
        QCOMPARE(place.store.save(some()), QString());
        QCOMPARE(Place::read(place.own + u".broken"_s), "precious");
        QCOMPARE(place.store.load().set, some());
    }

    void tooLargeIsKeptAside()
    {
        Place place;
        Place::write(place.own, QByteArray(2 * 1024 * 1024, ' '));
        QVERIFY(place.store.load().problem.contains("larger than 1 MiB. It is kept as "_L1));
        QCOMPARE(QFileInfo(place.own + u".broken"_s).size(), 2 * 1024 * 1024);
    }

    void whatCouldNotBeReadAgainIsNotSaved()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        QCOMPARE(place.store.save({.teams = {{.name = u"A"_s}, {.name = u"a"_s}}}),
            u"Two teams in the file are called “a”."_s);
        QCOMPARE(place.store.load().set, some());
    }

    void readOnlyHome()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        const QByteArray before = Place::read(place.own);
        const QString folder = QFileInfo(place.own).path();
        QVERIFY(QFile::setPermissions(
            folder, QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther));
        QString problem;
        {
            const WithoutRights nobody(place);
            problem = place.store.save({});
        }
        QVERIFY2(problem.startsWith(u"The teams could not be saved in %1: "_s.arg(place.own)),
            qPrintable(problem));
        QCOMPARE(Place::read(place.own), before);
        QCOMPARE(place.store.load().set, some());

        Place::write(place.own, "precious");
        {
            const WithoutRights nobody(place);
            problem = place.store.load().problem;
            QVERIFY2(problem.endsWith("(line 1)."_L1), qPrintable(problem)); // nothing is kept elsewhere
            QVERIFY(!place.store.save({}).isEmpty());
        }
        QCOMPARE(Place::read(place.own), "precious");
        QVERIFY(QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    }

    void noHomeAtAll()
    {
        TeamStore store({.user = u"/proc/rollcall/rollcall.ini"_s}, u"acme"_s);
        QVERIFY(store.load().problem.isEmpty());
        QVERIFY(store.save(some()).startsWith(
            "The teams could not be saved in /proc/rollcall/teams/acme.json: "_L1));
    }

    void fullDisk()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        TeamSet more = some();
        for (int id = 1; id < 2000; ++id)
            more.notPeople.insert(id);
        QString problem;
        {
            const FullDisk disk(100);
            problem = place.store.save(more);
        }
        QVERIFY2(problem.startsWith(u"The teams could not be saved in %1: "_s.arg(place.own)),
            qPrintable(problem));
        QCOMPARE(place.store.load().set, some());
        QCOMPARE(QDir(QFileInfo(place.own).path()).entryList(QDir::Files), QStringList{u"acme.json"_s});
    }

    void removesOnesOwnAlone()
    {
        Place place;
        QCOMPARE(place.store.save(some()), QString());
        Place::write(place.files.teams, "{}");
        place.store.remove();
        place.store.remove(); // nothing is left to remove
        QVERIFY(!QFile::exists(place.own));
        QVERIFY(QFile::exists(place.files.teams));
    }

    void filesFromElsewhere()
    {
        Place place;
        const QString path = place.dir.filePath(u"for everybody.json"_s);
        QCOMPARE(writeTeamFile(path, some()), QString());
        QCOMPARE(Place::read(path), teamsToJson(some()));
        QCOMPARE(readTeamFile(path).set, some());
        Place::write(path, "precious");
        QVERIFY(!readTeamFile(path).set);
        QCOMPARE(readTeamFile(path).problem, u"The team file is not valid JSON (line 1)."_s);
        QCOMPARE(Place::read(path), "precious"); // nobody moves a file that is not ours
        const TeamSet twice{.teams = {{.name = u"A"_s}, {.name = u"a"_s}}};
        QCOMPARE(writeTeamFile(path, twice), u"Two teams in the file are called “a”."_s);
        QCOMPARE(Place::read(path), "precious");
        QVERIFY(writeTeamFile(u"/proc/teams.json"_s, some())
                    .startsWith("The teams could not be saved in /proc/teams.json: "_L1));
        QVERIFY(readTeamFile(place.dir.path()).problem.contains("cannot be read: "_L1));
    }

    void unreadable()
    {
        Place place;
        QVERIFY(QDir().mkpath(place.own)); // a folder in its place
        QVERIFY(place.store.load().problem.startsWith(u"The team file %1 cannot be read: "_s.arg(place.own)));
        QVERIFY(QFileInfo(place.own).isDir());
    }
};

QTEST_GUILESS_MAIN(TestTeamStore)
#include "tst_teamstore.moc"
