// SPDX-License-Identifier: GPL-3.0-or-later
// A server without archive statuses: everybody read one by one, unpaced, beside a bare loop over the network
// manager that keeps as many requests in flight. Interleaved runs.
#include "api/network.h"
#include "bench/samples.h"
#include "roster/poller.h"
#include "support/simprocess.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSignalSpy>

using namespace Rollcall;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int Agents = 1000;
constexpr int Runs = 30;

/// Reads ids 1 … Agents with the same headers; only counts the answers.
class BareLoop final : public QObject
{
public:
    BareLoop(QNetworkAccessManager &network, QUrl api)
        : m_network(network)
        , m_api(std::move(api))
    {
    }

    void run()
    {
        for (int i = 0; i < Connection::Window; ++i)
            next();
        m_loop.exec();
    }

private:
    void next()
    {
        if (m_next > Agents)
            return;
        QNetworkRequest request(QUrl(m_api.toString() + u"/v1/User/%1/UserPresenceStatus"_s.arg(m_next++)));
        request.setRawHeader("Authorization", "Basic " + QByteArray("demo:demo").toBase64());
        request.setRawHeader("Accept", "application/json");
        QNetworkReply *reply = m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            if (reply->error() != QNetworkReply::NoError || reply->readAll().isEmpty())
                qFatal("%s", qPrintable(reply->errorString()));
            reply->deleteLater();
            next();
            if (++m_done == Agents)
                m_loop.quit();
        });
    }

    QNetworkAccessManager &m_network;
    QUrl m_api;
    QEventLoop m_loop;
    int m_next = 1;
    int m_done = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    SimProcess sim;
    if (!sim.start({u"--agents"_s, QString::number(Agents), u"--no-archive-status"_s}))
        return 1;

    const auto network = makeNetwork();
    Connection connection(*network,
        {.api = sim.url(), .credential = {Credential::Method::Basic, u"demo"_s, u"demo"_s, {}}},
        systemClock());
    ApiClient client(connection, ApiFlavour::Rest);
    Bench::Samples ours, bare;
    Roster roster(systemClock());
    Poller poller(client, roster, {.source = StatusSource::PerUser, .readsPerSecond = 0});
    poller.setInterval(1h);
    QSignalSpy polled(&poller, &Poller::polled);
    const auto answered = [&] {
        if (!polled.wait(120'000))
            qFatal("no answer");
    };
    poller.start(); // the list of everybody comes first; the rounds that follow read presence alone
    answered();
    if (roster.size() < Agents || !roster.find(Agents)->message)
        qFatal("not everybody was read");
    for (int run = 0; run < Runs; ++run) {
        ours.measure([&] {
            poller.refresh();
            answered();
        });
        bare.measure([&] { BareLoop(*network, sim.url()).run(); });
    }
    const auto rate = [](const Bench::Samples &samples) {
        return u"%1/s (%2)"_s.arg(1000 * Agents / samples.median(), 0, 'f', 0).arg(samples.size());
    };
    const double ratio = bare.median() / ours.median();
    Bench::printRow(u"per-user fallback, 1,000 agents unpaced"_s, rate(ours),
        u"bare loop over the network manager, 6 in flight: "_s + rate(bare), u"%1×"_s.arg(ratio, 0, 'f', 2),
        u"at least 0.8×"_s + (ratio >= 0.8 ? QString() : u" **missed**"_s));
    return 0;
}
