// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/tools.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace Rollcall {

QString toolPath(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/sbin"_s})
        : found;
}

// Held all at once, so that they differ.
QList<int> freePorts(int count)
{
    std::vector<std::unique_ptr<QTcpServer>> servers;
    QList<int> ports;
    for (int i = 0; i < count; ++i) {
        servers.push_back(std::make_unique<QTcpServer>());
        if (servers.back()->listen(QHostAddress::LocalHost))
            ports += servers.back()->serverPort();
    }
    return ports;
}

bool writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

bool answersOn(int port)
{
    QTcpSocket probe;
    probe.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(port));
    return probe.waitForConnected(200);
}

} // namespace Rollcall
