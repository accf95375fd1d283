// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/baseaddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

enum class Problem {
    Empty,
    TooLong,
    Space,
    Credentials,
    Scheme,
    File,
    NoHost,
    Host,
    Port,
    LoginHost,
    NoTenant
};

constexpr qsizetype MaxLength = 2000; // of scheme, host and path

QString sentence(Problem problem)
{
    const auto say = [](const char *text) { return QCoreApplication::translate("Rollcall", text); };
    switch (problem) {
    case Problem::Empty:
        return say(QT_TRANSLATE_NOOP("Rollcall",
            "Enter the address of your SuperOffice server, for example "
            "https://crm.example.com/SuperOffice."));
    case Problem::TooLong:
        return say(QT_TRANSLATE_NOOP("Rollcall", "This address is too long to be one."));
    case Problem::Space:
        return say(QT_TRANSLATE_NOOP("Rollcall", "The address contains a space. Paste the address alone."));
    case Problem::Credentials:
        return say(QT_TRANSLATE_NOOP("Rollcall",
            "Leave the user name and password out of the address; they have fields of their own."));
    case Problem::Scheme:
        return say(QT_TRANSLATE_NOOP("Rollcall", "The address has to begin with https:// (or http://)."));
    case Problem::File:
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "This is a place for files. Paste the address that the web browser shows."));
    case Problem::NoHost:
        return say(QT_TRANSLATE_NOOP("Rollcall", "The name of the server is missing from the address."));
    case Problem::Host:
        return say(QT_TRANSLATE_NOOP("Rollcall", "The address contains no valid server name."));
    case Problem::Port:
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "The port, the number after the colon, has to be between 1 and 65535."));
    case Problem::LoginHost:
        return say(QT_TRANSLATE_NOOP("Rollcall",
            "This is the sign-in page for everybody. Paste the address that the browser shows after signing "
            "in, for example https://online3.superoffice.com/Cust12345."));
    case Problem::NoTenant:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Rollcall",
        "The customer number is missing. Paste the address that the browser shows after signing in, for "
        "example https://online3.superoffice.com/Cust12345."));
}

BaseAddress refused(Problem problem)
{
    return {.problem = sentence(problem)};
}

/// What was pasted, taken apart but not yet understood.
struct Pieces {
    QString scheme; // lower case; empty when there was none
    QString authority;
    QString path; // with its leading slash, without query and fragment
    bool hasCredentials = false;
};

Pieces takenApart(QString text)
{
    static const QRegularExpression withSlashes(u"^([A-Za-z][A-Za-z0-9+.-]*)://+"_s);
    // Without slashes a colon may also introduce a port: "crm.acme.no:8443".
    static const QRegularExpression withoutSlashes(
        u"^(https?|[A-Za-z][A-Za-z0-9+-]*(?=:[^0-9:])):/*"_s, QRegularExpression::CaseInsensitiveOption);
    Pieces pieces;
    text.replace(u'\\', u'/');
    const bool isSchemeLess = text.startsWith("//"_L1);
    const auto takeScheme = [&](const QRegularExpression &pattern) {
        const QRegularExpressionMatch match = pattern.match(text);
        if (match.hasMatch()) {
            pieces.scheme = match.captured(1).toLower();
            text.remove(0, match.capturedLength());
        }
        return match.hasMatch();
    };
    while (takeScheme(withSlashes)) { } // "https://https://…" happens in prefilled fields
    if (pieces.scheme.isEmpty() && !isSchemeLess)
        takeScheme(withoutSlashes);
    while (isSchemeLess && text.startsWith(u'/'))
        text.remove(0, 1);
    // Looked for before query and fragment go: a password may contain their signs, too.
    pieces.hasCredentials = QStringView(text).left(text.indexOf(u'/')).contains(u'@');
    static const QRegularExpression queryOrFragment(
        u"[?#].*$"_s, QRegularExpression::DotMatchesEverythingOption);
    text.remove(queryOrFragment);
    const qsizetype slash = text.indexOf(u'/');
    pieces.authority = text.left(slash);
    pieces.path = slash < 0 ? QString() : text.mid(slash);
    return pieces;
}

struct Authority {
    QString host;
    int port = -1;
};

std::optional<Problem> readAuthority(QString text, Authority &authority)
{
    if (text.count(u':') > 1 && !text.startsWith(u'['))
        text = u'[' + text + u']'; // an IPv6 address as people write it
    static const QRegularExpression pattern(u"^(\\[[^\\]]*\\]|[^:\\[\\]]*)(?::(.*))?$"_s);
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return Problem::Host;
    QString host = match.captured(1);
    while (host.endsWith(u'.'))
        host.chop(1);
    if (host.isEmpty())
        return Problem::NoHost;
    if (const QString port = match.captured(2); !port.isEmpty()) {
        bool ok = false;
        authority.port = port.toUShort(&ok);
        if (!ok || authority.port == 0 || !port.at(0).isDigit())
            return Problem::Port;
    }
    static const QRegularExpression shortNumber(u"^\\d+(\\.\\d+){0,2}$"_s); // QUrl makes an address of "5"
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host, QUrl::StrictMode);
    if (shortNumber.match(host).hasMatch() || url.host().isEmpty()
        || url.host(QUrl::FullyEncoded).size() > 253)
        return Problem::Host;
    authority.host = url.host();
    return std::nullopt;
}

// The page within the web client is of no use; what counts is where the application is mounted.
QString mountPoint(const QString &path)
{
    static const QRegularExpression tenant(u"^Cust\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression page(
        u"\\.(aspx?|ashx|asmx|axd|svc|html?|fcgi|exe|php)$"_s, QRegularExpression::CaseInsensitiveOption);
    constexpr std::array rooms{"api"_L1, "CS"_L1, "scripts"_L1, "Remote"_L1, "MobileCRM"_L1};
    const auto isBeyond = [&](const QString &segment) {
        return page.match(segment).hasMatch() || std::ranges::any_of(rooms, [&](QLatin1StringView room) {
            return segment.compare(room, Qt::CaseInsensitive) == 0;
        });
    };
    QString mount;
    for (const QString &segment : path.split(u'/', Qt::SkipEmptyParts)) {
        if (segment == "."_L1 || segment == ".."_L1)
            continue;
        if (isBeyond(segment))
            break;
        mount += u'/' + segment;
        if (tenant.match(segment).hasMatch())
            break;
    }
    return mount;
}

// Online: hosts without a number only sign people in, numbered ones serve tenants under /CustNNNNN.
std::optional<Problem> onlineProblem(const QString &host, const QString &mount)
{
    static const QRegularExpression online(u"^(?:online|qaonline|sod)(\\d*)\\.superoffice\\.com$"_s);
    static const QRegularExpression tenant(u"^/Cust\\d+$"_s, QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = online.match(host);
    if (!match.hasMatch())
        return std::nullopt;
    if (match.capturedView(1).isEmpty())
        return Problem::LoginHost;
    return tenant.match(mount).hasMatch() ? std::nullopt : std::optional(Problem::NoTenant);
}

std::optional<Problem> schemeProblem(const QString &scheme)
{
    if (scheme.isEmpty() || scheme == "https"_L1 || scheme == "http"_L1)
        return std::nullopt;
    return scheme == "file"_L1 || scheme.size() == 1 ? Problem::File : Problem::Scheme; // one letter: a drive
}

// Quotes, brackets and invisible marks that come along when an address is copied from a mail.
QString unwrapped(const QString &pasted)
{
    const auto isWrapping = [](QChar c) {
        return c.isSpace() || c.category() == QChar::Other_Format || u"\"'<>"_s.contains(c);
    };
    QStringView text = pasted;
    while (!text.isEmpty() && isWrapping(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isWrapping(text.back()))
        text.chop(1);
    return text.toString();
}

bool isSpaceOrControl(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Control;
}

} // namespace

BaseAddress baseAddress(const QString &pasted)
{
    const QString text = unwrapped(pasted);
    if (text.isEmpty())
        return refused(Problem::Empty);
    if (text.startsWith(R"(\\)"_L1))
        return refused(Problem::File);
    const Pieces pieces = takenApart(text);
    if (pieces.hasCredentials)
        return refused(Problem::Credentials);
    if (const auto problem = schemeProblem(pieces.scheme))
        return refused(*problem);
    if (std::ranges::any_of(pieces.authority + pieces.path, isSpaceOrControl))
        return refused(Problem::Space);
    if (pieces.authority.size() + pieces.path.size() > MaxLength)
        return refused(Problem::TooLong);
    Authority authority;
    if (const auto problem = readAuthority(pieces.authority, authority))
        return refused(*problem);
    const QString mount = mountPoint(pieces.path);
    if (const auto problem = onlineProblem(authority.host, mount))
        return refused(*problem);

    BaseAddress address;
    address.api.setHost(authority.host);
    const bool local = isLoopback(address.api);
    address.api.setScheme(!pieces.scheme.isEmpty() ? pieces.scheme : local ? u"http"_s : u"https"_s);
    const int usualPort = address.api.scheme() == "https"_L1 ? 443 : 80;
    address.api.setPort(authority.port == usualPort ? -1 : authority.port);
    address.api.setPath(mount + "/api"_L1, QUrl::TolerantMode);
    address.isPlainHttp = address.api.scheme() == "http"_L1 && !local;
    return address;
}

bool isLoopback(const QUrl &url)
{
    QString host = url.host();
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

} // namespace Rollcall
