// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "photos/photoloader.h"
#include "photos/picture.h"
#include "roster/testclock.h"
#include "support/fakenetwork.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Rollcall {

/// A loader of photos in front of a scripted server. Associate n is person 100 + n.
struct PhotoScene {
    QTemporaryDir home;
    QString folder = home.filePath(QStringLiteral("photos/acme"));
    TestClock time;
    FakeNetwork network;
    Connection connection{network, {.api = QUrl(QStringLiteral("https://crm.example/api"))}, time.clock()};
    ApiClient client{connection, ApiFlavour::Rest};
    std::unique_ptr<PhotoLoader> loader;
    std::unique_ptr<QSignalSpy> loaded;

    PhotoScene() { restart(); }

    /// As after another start of the program.
    void restart()
    {
        loader = std::make_unique<PhotoLoader>(client, folder);
        loaded = std::make_unique<QSignalSpy>(loader.get(), &PhotoLoader::loaded);
        loader->setEnabled(true);
    }

    static FakeAnswer photo(const QByteArray &bytes) { return {.body = bytes, .contentType = "image/png"}; }
    static FakeAnswer photo() { return photo(picture({16, 16})); }
    static FakeAnswer none() { return json(R"({"Message":"Image not found"})", 404); }
    void serve(const QList<int> &ids, const FakeAnswer &answer)
    {
        for (const int id : ids)
            network.on("GET /api/v1/Person/" + QByteArray::number(100 + id) + "/Image", answer);
    }

    static QList<int> range(int first, int last)
    {
        QList<int> ids;
        for (int id = first; id <= last; ++id)
            ids += id;
        return ids;
    }
    void want(const QList<int> &ids)
    {
        QList<PhotoWish> wishes;
        for (const int id : ids)
            wishes += PhotoWish{id, 100 + id};
        loader->setWanted(wishes);
    }
    /// Whose photos the server was asked for, in order.
    [[nodiscard]] QList<int> asked() const
    {
        QList<int> ids;
        for (const SeenRequest &request : network.seen())
            ids += request.url.path().section(u'/', 4, 4).toInt() - 100;
        return ids;
    }
    [[nodiscard]] bool has(int id) const { return !loader->photo(id).isNull(); }
    /// Everything that happens by itself has happened.
    void settle() const
    {
        qsizetype seen = -1;
        while (std::exchange(seen, network.seen().size() + loaded->size())
            != network.seen().size() + loaded->size())
            QTest::qWait(20);
    }
};

} // namespace Rollcall
