// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "roster/faketenant.h"
#include "window/chip.h"
#include "window/rosterpage.h"
#include "window/rosterpane.h"

#include <QAbstractItemView>
#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Rollcall {

using namespace Qt::StringLiterals;

inline constexpr int People = 60;
inline constexpr int Own = 5;

/// A page as the program builds it, over a tenant of 60 people in one team.
struct Desk {
    Desk()
    {
        tenant.network.on("GET /api/v1/User/currentPrincipal",
            json(R"({"AssociateId":5,"EjUserId":3,"FullName":"fullName 5","UserName":"demo",)"
                 R"("EjUserStatus":"StatusNormal"})"));
        QObject context;
        secrets.write(
            secretKey(profile.id, SecretKind::Credential), u"demo"_s, &context, [](const QString &) {});
        page.resize(1000, 600);
        page.show();
        page.activateWindow();
    }

    [[nodiscard]] bool start()
    {
        session.start(true);
        return QTest::qWaitFor([this] { return page.state().name == ViewState::Name::Roster; });
    }

    [[nodiscard]] bool poll()
    {
        QSignalSpy polled(session.poller(), &Poller::polled);
        session.poller()->refresh(true);
        return QTest::qWaitFor([&] { return !polled.isEmpty(); });
    }

    /// Types into the search, or presses an action, and lets the filter follow.
    void search(const QString &text) const
    {
        page.findChild<QLineEdit *>()->setText(text);
        settle();
    }
    void trigger(int action) const
    {
        page.showActions().at(action)->trigger();
        settle();
    }
    static void settle() { QCoreApplication::processEvents(); }

    [[nodiscard]] RosterPane &pane() const { return *page.findChild<RosterPane *>(); }
    [[nodiscard]] QAbstractItemView &view() const { return pane().view(); }
    [[nodiscard]] QModelIndex cell(int id) const
    {
        const auto *rows = view().model();
        const QModelIndexList found = rows->match(rows->index(0, 1), IdRole, id, 1, Qt::MatchExactly);
        return found.isEmpty() ? QModelIndex() : found.constFirst();
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *each : page.findChildren<QPushButton *>()) {
            if (each->text() == text && each->isVisible())
                return each;
        }
        return nullptr;
    }
    /// Stores what is written for these, as the server does.
    void letWrite(const QList<int> &ids)
    {
        for (const int id : ids)
            tenant.network.on("PUT /api/v1/User/" + QByteArray::number(id) + "/UserPresenceStatus",
                [this, id](const SeenRequest &request) {
                    tenant.setAbsent(id, {});
                    return json(request.body);
                });
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(page.findChildren<QLabel *>(),
            [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    [[nodiscard]] QList<bool> lit() const
    {
        QList<bool> lit;
        for (const auto *chip : page.findChildren<Chip *>())
            lit += chip->isChecked();
        return lit;
    }

    QTemporaryDir dir;
    FakeTenant tenant{People};
    MemorySecretStore secrets;
    SignInLedger ledger{dir.filePath(u"ledger.json"_s), systemClock(), 1000};
    Profile profile{.id = u"acme"_s,
        .name = u"Acme"_s,
        .address = u"http://127.0.0.1"_s,
        .user = u"demo"_s,
        .flavour = ApiFlavour::Rest};
    Session session{profile, tenant.network, secrets, ledger, systemClock()};
    WatchList watches{session.roster()};
    RosterModel model{session.roster(), teamTimeZone(session.profile())};
    RosterPage page{session, model, watches};
};

} // namespace Rollcall
