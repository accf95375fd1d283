// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"

namespace Rollcall {

/// Reads the languages and the time zones that a server knows; the second request leaves after the first was
/// answered, so that a credential that is refused is sent once. Lists that cannot be read stay away silently:
/// codes can be typed.
class ListLoader final : public QObject
{
    Q_OBJECT
public:
    ListLoader(ApiClient &client, QObject *parent);

    void start();

Q_SIGNALS:
    void languages(const QList<Rollcall::Choice> &choices);
    void timeZones(const QList<Rollcall::Choice> &choices);
    void accepted(); ///< the credential, with the first answer
    void refused();
    void finished();

private:
    void loadTimeZones();

    ApiClient &m_client;
};

} // namespace Rollcall
