// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/autostart.h"

#include "support/fulldisk.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace Rollcall;
using namespace Qt::StringLiterals;

namespace {

const QString Name = u"io.github.rollcall.Rollcall.desktop"_s;
const QString Program = u"/bin/true"_s; // any one that is there

struct Ran {
    int code = -1;
    QString said;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        return {-1, process.errorString()};
    return {process.exitCode(), QString::fromUtf8(process.readAll())};
}

/// A key as a desktop reads it; what is printed of it is a Python expression of `value`.
QString keyOf(const QString &file, const QString &key, const QString &expression = u"value"_s)
{
    const QString script = u"import sys\n"
                           "from gi.repository import GLib\n"
                           "entry = GLib.KeyFile()\n"
                           "entry.load_from_file(sys.argv[1], 0)\n"
                           "value = entry.get_string('Desktop Entry', sys.argv[2])\n"
                           "print(%1, end='')"_s.arg(expression);
    return run(u"/usr/bin/python3"_s, {u"-c"_s, script, file, key}).said;
}

/// Split into arguments; field codes as they stand.
QStringList commandLine(const QString &file)
{
    return keyOf(file, u"Exec"_s, u"'\\0'.join(GLib.shell_parse_argv(value)[1])"_s).split(QChar(0));
}

} // namespace

class TestAutostart final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString folder() const { return m_dir->filePath(u"config/autostart"_s); }
    [[nodiscard]] QString systemFolder() const { return m_dir->filePath(u"etc/autostart"_s); }
    [[nodiscard]] QString file() const { return folder() + u'/' + Name; }
    [[nodiscard]] Autostart autostart() const { return Autostart({Program, folder(), systemFolder()}); }

    static void put(const QString &folder, const QByteArray &text)
    {
        QFile entry(folder + u'/' + Name);
        QVERIFY(QDir().mkpath(folder) && entry.open(QIODevice::WriteOnly));
        entry.write(text);
    }
    [[nodiscard]] QByteArray text() const
    {
        QFile entry(file());
        return entry.open(QIODevice::ReadOnly) ? entry.readAll() : QByteArray();
    }
    void isValid() const
    {
        const auto [code, said] = run(u"desktop-file-validate"_s, {file()});
        QVERIFY2(code == 0 && said.isEmpty(), qPrintable(said));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("XDG_CURRENT_DESKTOP", "ubuntu:GNOME");
    }

    void offAtFirstThenOnThenOff()
    {
        QVERIFY(!autostart().isOn());
        QCOMPARE(autostart().set(false), QString());
        QVERIFY(!QFile::exists(folder())); // nothing to do
        QCOMPARE(autostart().set(true), QString());
        QVERIFY(autostart().isOn());
        isValid();
        QCOMPARE(commandLine(file()), (QStringList{Program, u"--tray"_s}));
        QCOMPARE(autostart().set(true), QString());
        QVERIFY(autostart().isOn());
        QCOMPARE(autostart().set(false), QString());
        QVERIFY(!autostart().isOn());
        QCOMPARE(
            QDir(folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden), QStringList());
    }

    void withAProfile_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("usual") << u"acme-service"_s;
        QTest::newRow("spaces") << u"Acme Service"_s;
        QTest::newRow("what a shell would read") << u"a\"b`c$HOME\\d'e;f&g|h*~#(i)<j>k?"_s;
        QTest::newRow("what a desktop would read") << u"\\s\\n\\\\"_s;
        QTest::newRow("other scripts") << u"Årø מחר 🍽"_s;
    }

    void withAProfile()
    {
        QFETCH(const QString, profile);
        QCOMPARE(autostart().set(true, profile), QString());
        QVERIFY(autostart().isOn());
        isValid();
        QCOMPARE(commandLine(file()), (QStringList{Program, u"--tray"_s, u"--profile"_s, profile}));
    }

    void aPercentSignIsNoFieldCode()
    {
        QCOMPARE(autostart().set(true, u"100%f"_s), QString());
        isValid();
        QVERIFY(text().contains("\"100%%f\""));
    }

    void aProgramInAnOddPlace()
    {
        const QString odd = m_dir->filePath(u"a \"b\" $c%d\\e å"_s);
        QVERIFY(QFile::copy(Program, odd));
        const Autostart autostart({odd, folder(), {}});
        QCOMPARE(autostart.set(true), QString());
        QVERIFY(autostart.isOn());
        isValid();
        QCOMPARE(commandLine(file()), (QStringList{QString(odd).replace(u'%', u"%%"_s), u"--tray"_s}));
        QCOMPARE(keyOf(file(), u"TryExec"_s), odd);
        QVERIFY(QFile::remove(odd)); // the desktop would not start it now
        QVERIFY(!autostart.isOn());
    }

    void whatCountsAsOff_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<bool>("isOn");
        const QByteArray usual = "[Desktop Entry]\nType=Application\nName=Rollcall\nExec=rollcall --tray\n";
        QTest::newRow("usual") << usual << true;
        QTest::newRow("hidden") << usual + "Hidden=true\n" << false;
        QTest::newRow("hidden, with spaces") << usual + "Hidden = true \r\n" << false;
        QTest::newRow("not hidden") << usual + "Hidden=false\n" << true;
        QTest::newRow("switched off by GNOME") << usual + "X-GNOME-Autostart-enabled=false\n" << false;
        QTest::newRow("switched on by GNOME") << usual + "X-GNOME-Autostart-enabled=true\n" << true;
        QTest::newRow("hidden elsewhere") << usual + "Actions=x\n[Desktop Action x]\nHidden=true\n" << true;
        QTest::newRow("a remark") << usual + "# Hidden=true\n" << true;
        QTest::newRow("for this desktop") << usual + "OnlyShowIn=KDE;GNOME;\n" << true;
        QTest::newRow("for other desktops") << usual + "OnlyShowIn=KDE;XFCE;\n" << false;
        QTest::newRow("not for this desktop") << usual + "NotShowIn=GNOME;\n" << false;
        QTest::newRow("not for other desktops") << usual + "NotShowIn=KDE;\n" << true;
        QTest::newRow("a program in the path") << usual + "TryExec=sh\n" << true;
        QTest::newRow("a program that is not there") << usual + "TryExec=/nowhere/rollcall\n" << false;
        QTest::newRow("a program that is none") << usual + "TryExec=/etc\n" << false;
        QTest::newRow("no command") << QByteArray("[Desktop Entry]\nType=Application\nName=Rollcall\n")
                                    << false;
        QTest::newRow("empty") << QByteArray() << false;
        QTest::newRow("no entry at all") << QByteArray("\0\1\2\n[Nothing\n=\n", 15) << false;
    }

    void whatCountsAsOff()
    {
        QFETCH(const QByteArray, entry);
        put(folder(), entry);
        QTEST(autostart().isOn(), "isOn");
        QCOMPARE(autostart().set(true), QString());
        QVERIFY(autostart().isOn());
        isValid();
    }

    void theAdministratorsEntry()
    {
        put(systemFolder(), "[Desktop Entry]\nType=Application\nName=Rollcall\nExec=rollcall --tray\n");
        QVERIFY(autostart().isOn());
        QCOMPARE(autostart().set(false), QString()); // over it, or it would come back
        QVERIFY(!autostart().isOn());
        QVERIFY(text().contains("Hidden=true"));
        isValid();
        QCOMPARE(autostart().set(true), QString());
        QVERIFY(autostart().isOn());
        put(systemFolder(), "[Desktop Entry]\nType=Application\nName=Rollcall\nHidden=true\n");
        QVERIFY(autostart().isOn());
        QCOMPARE(autostart().set(false), QString());
        QVERIFY(!QFile::exists(file()));
    }

    void theStandardPlaces()
    {
        qputenv("XDG_CONFIG_HOME", m_dir->filePath(u"config"_s).toUtf8());
        qputenv("XDG_CONFIG_DIRS", (m_dir->filePath(u"none"_s) + u':' + m_dir->filePath(u"etc"_s)).toUtf8());
        QVERIFY(!Autostart().isOn());
        put(systemFolder(), "[Desktop Entry]\nType=Application\nName=Rollcall\nExec=rollcall --tray\n");
        QVERIFY(Autostart().isOn());
        QCOMPARE(Autostart().set(false), QString());
        QVERIFY(!Autostart().isOn());
        QVERIFY(QFile::exists(file()));
        QCOMPARE(Autostart().set(true), QString());
        QCOMPARE(keyOf(file(), u"TryExec"_s), QCoreApplication::applicationFilePath());
    }

    void whereItCannotBeWritten_data()
    {
        QTest::addColumn<QString>("folder");
        QTest::newRow("a file system that takes nothing") << u"/proc/autostart"_s;
        QTest::newRow("a folder that takes nothing") << u"/proc"_s;
        QTest::newRow("a file in the way") << u"/etc/passwd/autostart"_s;
    }

    void whereItCannotBeWritten()
    {
        QFETCH(const QString, folder);
        const Autostart autostart({Program, folder, {}});
        const QString sentence = autostart.set(true);
        QVERIFY2(sentence.contains(folder + u'/' + Name) && sentence.endsWith(u'.'), qPrintable(sentence));
        QVERIFY(!autostart.isOn());
    }

    void whereItCannotBeRemoved()
    {
        QVERIFY(QDir().mkpath(file() + u"/full"_s)); // a folder of that name
        const QString sentence = autostart().set(false);
        QVERIFY2(sentence.contains(file()), qPrintable(sentence));
    }

    void wholeOrNotAtAll()
    {
        QCOMPARE(autostart().set(true, u"acme"_s), QString());
        const QByteArray before = text();
        {
            const FullDisk disk(40);
            QVERIFY(!autostart().set(true, u"other"_s).isEmpty());
        }
        QCOMPARE(text(), before);
        QCOMPARE(QDir(folder()).entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::Hidden),
            QStringList{Name});
    }
};

QTEST_GUILESS_MAIN(TestAutostart)
#include "tst_autostart.moc"
