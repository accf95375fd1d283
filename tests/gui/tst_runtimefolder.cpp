// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/runtimefolder.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

#include <sys/stat.h>
#include <unistd.h>

using namespace Rollcall;
using namespace Qt::StringLiterals;

class TestRuntimeFolder final : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString made(const QString &name, mode_t mode) const
    {
        const QString path = m_dir->filePath(name);
        const QByteArray encoded = QFile::encodeName(path);
        return ::mkdir(encoded.constData(), mode) == 0 && ::chmod(encoded.constData(), mode) == 0 ? path
                                                                                                  : QString();
    }
    [[nodiscard]] QString fallback() const { return m_dir->filePath(u"rollcall-%1"_s.arg(::geteuid())); }

private Q_SLOTS:
    void init()
    {
        qunsetenv("TMPDIR");
        m_dir = std::make_unique<QTemporaryDir>();
        qputenv("TMPDIR", QFile::encodeName(m_dir->path()));
        qunsetenv("XDG_RUNTIME_DIR");
    }

    void theUsualOne()
    {
        const QString run = made(u"run"_s, 0700);
        qputenv("XDG_RUNTIME_DIR", run.toUtf8());
        const RuntimeFolder found = runtimeFolder();
        QCOMPARE(found.path, run);
        QCOMPARE(found.problem, QString());
        QVERIFY(!QFile::exists(fallback()));
    }

    void otherwiseOneOfOurs_data()
    {
        QTest::addColumn<QString>("given");
        QTest::newRow("unset") << QString();
        QTest::newRow("not there") << u"%1/nowhere"_s;
        QTest::newRow("relative") << u"run"_s;
        QTest::newRow("open to others") << u"%1/open"_s;
        QTest::newRow("a link") << u"%1/link"_s;
        QTest::newRow("a file") << u"/etc/passwd"_s;
    }

    void otherwiseOneOfOurs()
    {
        QFETCH(const QString, given);
        QVERIFY(!made(u"open"_s, 0750).isEmpty());
        QVERIFY(QFile::link(made(u"run"_s, 0700), m_dir->filePath(u"link"_s)));
        if (!given.isEmpty())
            qputenv("XDG_RUNTIME_DIR", (given.contains(u'%') ? given.arg(m_dir->path()) : given).toUtf8());
        for (int i = 0; i < 2; ++i) { // made, and found
            const RuntimeFolder found = runtimeFolder();
            QCOMPARE(found.path, fallback());
            QVERIFY2(found.problem.contains(fallback()), qPrintable(found.problem));
        }
        struct stat info {
        };
        QVERIFY(::stat(QFile::encodeName(fallback()).constData(), &info) == 0);
        QCOMPARE(info.st_mode & 07777U, 0700U);
    }

    // Somebody else may have been there first.
    void orNone_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("a folder that others can enter") << 0;
        QTest::newRow("a link") << 1;
        QTest::newRow("a file") << 2;
        QTest::newRow("no temporary folder") << 3;
    }

    void orNone()
    {
        QFETCH(const int, what);
        if (what == 0)
            QVERIFY(!made(QFileInfo(fallback()).fileName(), 0755).isEmpty());
        else if (what == 1)
            QVERIFY(QFile::link(made(u"elsewhere"_s, 0700), fallback()));
        else if (what == 2)
            QVERIFY(QFile(fallback()).open(QIODevice::WriteOnly));
        else
            qputenv("TMPDIR", "/nowhere");
        const RuntimeFolder found = runtimeFolder();
        QCOMPARE(found.path, QString());
        QVERIFY(!found.problem.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRuntimeFolder)
#include "tst_runtimefolder.moc"
