// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/schemeprobe.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr std::chrono::milliseconds TypingPause{600};
constexpr std::chrono::seconds Patience{15};

} // namespace

SchemeProbe::SchemeProbe(QNetworkAccessManager &network, Clock clock, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(std::move(clock))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &SchemeProbe::send);
}

SchemeProbe::~SchemeProbe() = default;

void SchemeProbe::ask(const ConnectionConfig &config)
{
    if (config.api == m_config.api && config.caFile == m_config.caFile
        && config.plainHttpAllowed == m_config.plainHttpAllowed)
        return;
    cancel();
    m_config = {.api = config.api,
        .caFile = config.caFile,
        .plainHttpAllowed = config.plainHttpAllowed,
        .timeout = Patience};
    m_pause.start();
}

void SchemeProbe::cancel()
{
    m_pause.stop();
    m_config = {};
    m_problem.clear();
    delete m_reply;
}

void SchemeProbe::send()
{
    m_connection = std::make_unique<Connection>(m_network, m_config, m_clock);
    auto *reply = m_connection->offeredSchemes(this);
    m_reply = reply;
    reply->then(this, [this](const Result<QStringList> &schemes) {
        m_reply.clear();
        if (schemes)
            return Q_EMIT offered(*schemes);
        m_problem = sentence(schemes.error());
        Q_EMIT failed();
    });
    Q_EMIT asked();
}

std::optional<Credential::Method> methodOf(const QString &scheme)
{
    if (scheme.compare("Basic"_L1, Qt::CaseInsensitive) == 0)
        return Credential::Method::Basic;
    if (scheme.compare("SOTicket"_L1, Qt::CaseInsensitive) == 0)
        return Credential::Method::Ticket;
    if (scheme.compare("Bearer"_L1, Qt::CaseInsensitive) == 0)
        return Credential::Method::Bearer;
    return std::nullopt;
}

} // namespace Rollcall
