// SPDX-License-Identifier: GPL-3.0-or-later
// What a program costs before it does anything of its own: `barewindow [--full]` is an empty window;
// `barewindow NAMES.txt [URL CA.pem]` one with a table of a row for each name (faces for other scripts are
// the price of the names, not of a program) that uses the libraries that rollcall uses (Svg, DBus, keychain)
// and makes one request. Says "ready" when it is settled and waits.
#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QPainter>
#include <QScreen>
#include <QSslConfiguration>
#include <QSvgRenderer>
#include <QTableWidget>
#include <QTimer>

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace {

void fill(QTableWidget &table, const QString &namesFile)
{
    QFile file(namesFile);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(file.errorString()));
    const QStringList names = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    table.setRowCount(int(names.size()));
    table.setColumnCount(5);
    for (int row = 0; row < table.rowCount(); ++row) {
        table.setItem(row, 0, new QTableWidgetItem(names.at(row)));
        for (int column = 1; column < table.columnCount(); ++column)
            table.setItem(row, column, new QTableWidgetItem(u"Agent %1, column %2"_s.arg(row).arg(column)));
    }
}

void useLibraries(QObject &context)
{
    QSvgRenderer svg(QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='16' height='16'>"
                                "<circle cx='8' cy='8' r='7'/></svg>"));
    QPixmap pixmap(16, 16);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    svg.render(&painter);
    (void)QDBusConnection::sessionBus().isConnected();
    auto *job = new QKeychain::ReadPasswordJob(u"rollcall-bench"_s, &context);
    job->setKey(u"nothing"_s);
    job->start();
}

void request(QNetworkAccessManager &network, const QUrl &url, const QString &caFile)
{
    QNetworkRequest request(url);
    if (!caFile.isEmpty()) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(caFile);
        request.setSslConfiguration(tls);
    }
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
    QStringList arguments = QCoreApplication::arguments();
    const bool isFull = arguments.removeAll(u"--full"_s) > 0; // an empty window on the whole screen
    QWidget empty;
    QTableWidget table;
    QNetworkAccessManager network;
    QWidget &window = arguments.size() > 1 ? static_cast<QWidget &>(table) : empty;
    if (arguments.size() > 1) {
        fill(table, arguments.at(1));
        useLibraries(application);
    }
    if (arguments.size() > 2)
        request(network, QUrl(arguments.at(2)), arguments.value(3));
    window.resize(1100, 720);
    if (isFull) // without a window manager nobody else makes it that large
        window.setGeometry(QGuiApplication::primaryScreen()->geometry());
    window.show();
    QTimer::singleShot(2000, &application, [] {
        std::puts("ready");
        std::fflush(stdout);
    });
    return QApplication::exec();
}
