// SPDX-License-Identifier: GPL-3.0-or-later
// What a program in the tray costs before it does anything of its own: `baretray` is an icon with a menu;
// `baretray URL CA.pem` one that uses the libraries that rollcall uses (Svg, DBus, keychain) and makes one
// request.
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QMenu>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPainter>
#include <QSslConfiguration>
#include <QSvgRenderer>
#include <QSystemTrayIcon>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

QPixmap picture()
{
    QSvgRenderer svg(QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
                                "<circle cx='8' cy='8' r='7'/></svg>"));
    QPixmap pixmap(22, 22);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    svg.render(&painter);
    return pixmap;
}

QPixmap square()
{
    QPixmap pixmap(22, 22);
    pixmap.fill(Qt::black);
    return pixmap;
}

void useLibraries(QObject &context)
{
    (void)QDBusConnection::systemBus().isConnected();
    auto *job = new QKeychain::ReadPasswordJob(u"rollcall-bench"_s, &context);
    job->setKey(u"nothing"_s);
    job->start();
}

void request(QNetworkAccessManager &network, const QUrl &url, const QString &caFile)
{
    QNetworkRequest request(url);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.addCaCertificates(caFile);
    request.setSslConfiguration(tls);
    QNetworkReply *reply = network.get(request);
    QObject::connect(reply, &QNetworkReply::finished, reply, [reply] {
        if (reply->error() != QNetworkReply::NoError)
            qFatal("%s", qPrintable(reply->errorString()));
        reply->deleteLater();
    });
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const QStringList arguments = QCoreApplication::arguments();
    QNetworkAccessManager network;
    QMenu menu;
    for (int i = 0; i < 15; ++i)
        menu.addAction(u"Entry %1"_s.arg(i));
    QSystemTrayIcon icon(arguments.size() > 2 ? picture() : square());
    icon.setContextMenu(&menu);
    icon.setToolTip(u"bare"_s);
    icon.show();
    if (arguments.size() > 2) {
        useLibraries(application);
        request(network, QUrl(arguments.at(1)), arguments.at(2));
    }
    return QApplication::exec();
}
