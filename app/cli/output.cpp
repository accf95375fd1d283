// SPDX-License-Identifier: GPL-3.0-or-later
#include "output.h"

#include "domain/plaintext.h"

#include <QJsonDocument>

#include <cstdio>

#include <sys/ioctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

constexpr qsizetype MaxNote = 2000;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

void printOut(const QString &line)
{
    const QByteArray bytes = line.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printNote(const QString &sentence)
{
    std::fflush(stdout);
    std::fprintf(stderr, "rollcallctl: %s\n", plainLine(sentence, MaxNote).toUtf8().constData());
}

void printJson(const QList<QJsonObject> &objects)
{
    if (objects.isEmpty())
        return printOut(u"[]"_s);
    printOut(u"["_s);
    for (qsizetype i = 0; i < objects.size(); ++i)
        printOut(compact(objects.at(i)) + (i + 1 < objects.size() ? u","_s : QString()));
    printOut(u"]"_s);
}

void printJson(const QJsonObject &object)
{
    printOut(compact(object));
}

bool flushOut()
{
    return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

bool outTakesColour()
{
    return isatty(STDOUT_FILENO) != 0 && qEnvironmentVariableIsEmpty("NO_COLOR")
        && qgetenv("TERM") != QByteArrayView("dumb");
}

int outWidth()
{
    winsize size{};
    if (isatty(STDOUT_FILENO) == 0)
        return 0;
    return ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? size.ws_col : 80;
}

} // namespace Rollcall
