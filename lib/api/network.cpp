// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/network.h"

#include "api/baseaddress.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>

namespace Rollcall {

namespace {

class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl url = query.url();
        if (url.isEmpty())
            url.setHost(query.peerHostName());
        return isLoopback(url) ? QList{QNetworkProxy(QNetworkProxy::NoProxy)} : systemProxyForQuery(query);
    }
};

} // namespace

std::unique_ptr<QNetworkAccessManager> makeNetwork()
{
    auto manager = std::make_unique<QNetworkAccessManager>();
    manager->setProxyFactory(new SystemProxy); // owned by the manager
    return manager;
}

} // namespace Rollcall
