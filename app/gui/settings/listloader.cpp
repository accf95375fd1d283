// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/listloader.h"

namespace Rollcall {

ListLoader::ListLoader(ApiClient &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
{
}

void ListLoader::start()
{
    m_client.languages()->then(this, [this](const Result<QList<Choice>> &choices) {
        if (!choices && choices.error().kind == ApiError::Kind::SignIn) {
            Q_EMIT refused();
            Q_EMIT finished();
            return;
        }
        if (choices) {
            Q_EMIT accepted();
            Q_EMIT languages(*choices);
        } else if (choices.error().kind == ApiError::Kind::Retry) {
            Q_EMIT finished();
            return;
        }
        loadTimeZones();
    });
}

void ListLoader::loadTimeZones()
{
    m_client.timeZones()->then(this, [this](const Result<QList<Choice>> &choices) {
        if (choices)
            Q_EMIT timeZones(*choices);
        else if (choices.error().kind == ApiError::Kind::SignIn)
            Q_EMIT refused();
        Q_EMIT finished();
    });
}

} // namespace Rollcall
