// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/archivequery.h"
#include "api/codec.h"
#include "api/connection.h"

#include <QSize>

namespace Rollcall {

/// Which of the two families carries presence. Automatic: REST first; Agents when REST is not there.
enum class ApiFlavour { Automatic, Rest, Agents };

/// The server does not give this archive, whatever is asked of it; another one may work.
[[nodiscard]] bool isArchiveRefusal(const ApiError &error);

/// A presence with the associate it belongs to (the server does not echo the id) and when it was asked for.
struct PresenceAnswer {
    int associateId = 0;
    Presence presence;
    Tick sentAt{0};
};

struct UserPageAnswer {
    UserPage page;
    Tick sentAt{0};
};

/// The SuperOffice WebAPI as far as Rollcall uses it, one method per operation. Owns nothing but what it
/// learned about the flavour; every reply is a child of this client unless the caller takes it.
class ApiClient final : public QObject
{
    Q_OBJECT
public:
    using Urgency = Request::Urgency;
    static constexpr qsizetype MaxImage = 1024 * 1024;

    ApiClient(Connection &connection, ApiFlavour flavour, QObject *parent = nullptr);

    [[nodiscard]] Reply<PresenceAnswer> *presence(int associateId, Urgency urgency = Urgency::Background);
    /// Writes only Present or NotPresent, both properties always; anything else is Rejected without a
    /// request.
    [[nodiscard]] Reply<PresenceAnswer> *setPresence(int associateId, const Presence &target);
    [[nodiscard]] Reply<UserPageAnswer> *users(const ArchiveQuery &query);
    [[nodiscard]] Reply<UserPageAnswer> *nextUsers(
        const QUrl &nextLink); ///< refused when it leaves the API base
    [[nodiscard]] Reply<Principal> *currentPrincipal();
    [[nodiscard]] Reply<QList<UserGroup>> *userGroups();
    [[nodiscard]] Reply<ApiVersion> *version();
    [[nodiscard]] Reply<QList<Choice>> *timeZones();
    [[nodiscard]] Reply<QList<Choice>> *languages();
    /// The photo of a person (not of an associate) in about that size, as the server keeps it: PNG, JPEG or
    /// GIF of at most MaxImage bytes. NotFound: there is none.
    [[nodiscard]] Reply<QByteArray> *personImage(int personId, QSize pixels);

    [[nodiscard]] Connection &connection() const { return m_connection; }
    /// Automatic until the first presence answer has shown which one works. Where only reading works by REST,
    /// changes go through Agents all the same.
    [[nodiscard]] ApiFlavour flavour() const { return m_flavour; }

private:
    struct PresenceOperation {
        int associateId = 0;
        std::optional<Presence> target; ///< empty: read
        Urgency urgency = Urgency::Background;
    };
    void exchangePresence(
        Reply<PresenceAnswer> *reply, const PresenceOperation &operation, ApiFlavour flavour);
    void learn(const PresenceOperation &operation, ApiFlavour used);
    [[nodiscard]] bool mayTryAgents(
        const PresenceOperation &operation, ApiFlavour flavour, const ApiError &restError) const;
    void tryAgents(
        Reply<PresenceAnswer> *reply, const PresenceOperation &operation, const ApiError &restError);

    Connection &m_connection;
    const bool m_isAutomatic;
    ApiFlavour m_flavour;
    bool m_changesByAgents = false; ///< REST reads, but does not write
};

} // namespace Rollcall
