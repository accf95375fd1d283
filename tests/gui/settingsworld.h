// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/profile.h"
#include "session/secretstore.h"
#include "session/signinledger.h"
#include "settings/services.h"
#include "support/fakenetwork.h"

#include <QAbstractButton>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

#include <algorithm>
#include <memory>

// What the settings dialog works on, and how a test finds its way in it.
namespace Rollcall {

using namespace Qt::StringLiterals;

inline constexpr auto principalRoute = "GET /api/v1/User/currentPrincipal";
inline constexpr auto offers = "Basic realm=\"SuperOffice\", SOTicket";

/// A store that works, is locked, or is not there; counts what is taken out of it.
class TestStore final : public SecretStore
{
public:
    void read(const QString &key, bool mayPrompt, QObject *context, ReadCallback callback) override
    {
        reads += key;
        if (isThere)
            return memory.read(key, mayPrompt, context, std::move(callback));
        later(context, [callback] {
            callback({.state = SecretRead::State::Unavailable, .problem = u"There is no keyring."_s});
        });
    }
    void write(const QString &key, const QString &secret, QObject *context, DoneCallback callback) override
    {
        if (isThere) {
            kept.insert(key, secret);
            return memory.write(key, secret, context, std::move(callback));
        }
        later(context, [callback] { callback(u"There is no keyring."_s); });
    }
    void remove(const QString &key, QObject *context, DoneCallback callback) override
    {
        kept.remove(key);
        memory.remove(key, context, std::move(callback));
    }

    MemorySecretStore memory;
    QHash<QString, QString> kept;
    QStringList reads;
    bool isThere = true;

private:
    template <typename F> static void later(QObject *context, F f)
    {
        QMetaObject::invokeMethod(context, f, Qt::QueuedConnection);
    }
};

/// Everything the dialog works on, in a folder of its own.
struct World {
    explicit World(const QByteArray &managed = {}, const QByteArray &own = {})
    {
        put(files.system, managed);
        put(files.user, own);
        settings = std::make_unique<Settings>(files);
        profiles = std::make_unique<ProfileStore>(*settings);
        ledger = std::make_unique<SignInLedger>(folder.filePath(u"signin/ledger.json"_s), systemClock());
    }
    static void put(const QString &path, const QByteArray &text)
    {
        QFile file(path);
        if (!text.isEmpty() && file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    SettingsServices services(QNetworkAccessManager &network)
    {
        return {*settings, *profiles, secrets, *ledger, network, systemClock()};
    }
    [[nodiscard]] QByteArray written() const
    {
        QFile file(files.user);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    SettingsFiles files{
        folder.filePath(u"user.ini"_s), folder.filePath(u"system.ini"_s), folder.filePath(u"managed.json"_s)};
    std::unique_ptr<Settings> settings;
    std::unique_ptr<ProfileStore> profiles;
    std::unique_ptr<SignInLedger> ledger;
    TestStore secrets;
};

template <typename W> W *find(const QWidget &dialog, const QString &accessibleName)
{
    for (W *widget : dialog.findChildren<W *>())
        if (widget->accessibleName() == accessibleName)
            return widget;
    return nullptr;
}

inline QLineEdit *edit(const QWidget &dialog, const QString &name)
{
    return find<QLineEdit>(dialog, name);
}

inline QAbstractButton *button(const QWidget &dialog, const QString &text)
{
    for (auto *each : dialog.findChildren<QAbstractButton *>())
        if (each->text().startsWith(text))
            return each;
    return nullptr;
}

inline bool says(const QWidget &dialog, const QString &text)
{
    const auto labels = dialog.findChildren<QLabel *>();
    return std::ranges::any_of(
        labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
}

inline void offerBasicAndTicket(FakeNetwork &network)
{
    FakeAnswer answer = html(401);
    answer.headers.append(qMakePair(QByteArray("WWW-Authenticate"), QByteArray(offers)));
    network.on(principalRoute, answer);
}

inline const QByteArray acme = R"([profiles]
acme\name=Acme Service
acme\address=https://crm.acme.no/SuperOffice/api
acme\user=anna.berg
)";

} // namespace Rollcall
