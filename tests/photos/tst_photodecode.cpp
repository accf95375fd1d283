// SPDX-License-Identifier: GPL-3.0-or-later
#include "photos/photodecode.h"

#include "photos/picture.h"

#include <QImageReader>
#include <QTest>

using namespace Rollcall;

class TestPhotoDecode final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decodes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QSize>("size"); // empty: no photo
        const QByteArray gif = QByteArray::fromBase64("R0lGODdhAQABAIAAAP///////ywAAAAAAQABAAACAkQBADs=");
        QTest::newRow("png") << picture({64, 48}) << QSize(64, 48);
        QTest::newRow("jpeg") << picture({64, 48}, "jpg") << QSize(64, 48);
        QTest::newRow("gif") << gif << QSize(1, 1);
        QTest::newRow("as large as it gets") << picture({256, 256}) << QSize(256, 256);
        QTest::newRow("wide") << picture({512, 256}) << QSize(256, 128);
        QTest::newRow("tall") << picture({300, 600}, "jpg") << QSize(128, 256);
        QTest::newRow("a line") << picture({4096, 1}) << QSize(256, 1);
        QTest::newRow("too wide") << picture({4097, 1}) << QSize();
        QTest::newRow("too tall") << picture({1, 4097}, "jpg") << QSize();
        QTest::newRow("a bomb") << bomb() << QSize();
        QTest::newRow("half") << picture({64, 64}).left(60) << QSize();
        QTest::newRow("a signature alone") << picture({1, 1}).left(8) << QSize();
        QTest::newRow("a signature and garbage")
            << picture({1, 1}).left(8) + QByteArray(500, '\xfe') << QSize();
        QTest::newRow("empty") << QByteArray() << QSize();
        QTest::newRow("garbage") << QByteArray("\x01\x02\xfe\xff") << QSize();
        QTest::newRow("bmp") << picture({8, 8}, "bmp") << QSize();
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>")
                             << QSize();
    }

    void decodes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QSize, size);
        const QImage photo = decodedPhoto(bytes);
        QCOMPARE(photo.isNull(), size.isEmpty());
        if (!size.isEmpty())
            QCOMPARE(photo.size(), size);
    }

    void theProgramsLimitStays()
    {
        const int usual = QImageReader::allocationLimit();
        (void)decodedPhoto(picture({8, 8}));
        (void)decodedPhoto(bomb());
        QCOMPARE(QImageReader::allocationLimit(), usual);
    }
};

QTEST_GUILESS_MAIN(TestPhotoDecode)
#include "tst_photodecode.moc"
