// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apierror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Cause = ApiError::Cause;

// %1 is the host.
const char *ofCause(Cause cause)
{
    switch (cause) {
    case Cause::HostNotFound:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "There is no server named %1. Check the address and the network.");
    case Cause::Refused:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "%1 refused the connection. Check the port, or ask whether the server is running.");
    case Cause::Timeout:
        return QT_TRANSLATE_NOOP("Rollcall", "%1 did not answer in time.");
    case Cause::Proxy:
        return QT_TRANSLATE_NOOP("Rollcall",
            "The request did not get through the network's proxy to %1. Check the proxy settings and the "
            "address.");
    case Cause::ConnectionLost:
        return QT_TRANSLATE_NOOP("Rollcall",
            "There is no working connection to %1, or it broke off. Check the network and, if it goes on, "
            "the "
            "address.");
    case Cause::TooManyRequests:
        return QT_TRANSLATE_NOOP("Rollcall", "%1 asks to slow down; a later try may succeed.");
    case Cause::ServerError:
        return QT_TRANSLATE_NOOP("Rollcall", "%1 has a problem of its own; a later try may succeed.");
    case Cause::Html:
        return QT_TRANSLATE_NOOP("Rollcall",
            "%1 answered with a web page, not with the SuperOffice API. Check the address; a sign-in page of "
            "the network can be the cause, too.");
    case Cause::NotJson:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "%1 answered with something that is not the SuperOffice API. Check the address.");
    case Cause::Unexpected:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "%1 gave an answer that this program does not understand. Check the address.");
    case Cause::TooLarge:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "%1 sent more than 8 MiB, which no answer of the SuperOffice API needs.");
    case Cause::TooOld:
        return QT_TRANSLATE_NOOP("Rollcall",
            "The SuperOffice on %1 is older than 10.2 and has no service availability in its API.");
    case Cause::Certificate:
        return QT_TRANSLATE_NOOP("Rollcall",
            "The certificate of %1 is not trusted. If your own certificate authority made it, give this "
            "connection the authority's file.");
    case Cause::HostName:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "The certificate was made for another name than %1. Check the address.");
    case Cause::TlsHandshake:
        return QT_TRANSLATE_NOOP("Rollcall",
            "%1 does not speak https on this port, or not in a way that is safe today. Check the address.");
    case Cause::PlainHttp:
        return QT_TRANSLATE_NOOP("Rollcall",
            "%1 would be reached by plain http, where everybody on the way can read the password. Use https; "
            "plain http works only for a saved connection whose settings allow it.");
    case Cause::CaFile:
        return QT_TRANSLATE_NOOP("Rollcall",
            "The file with your own certificate authority cannot be read, or holds no certificate.");
    case Cause::Address:
        return QT_TRANSLATE_NOOP(
            "Rollcall", "The server pointed to %1, which is outside the address of this connection.");
    case Cause::None:
        break;
    }
    return nullptr;
}

const char *ofKind(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::SignIn:
        return QT_TRANSLATE_NOOP("Rollcall", "%1 refused the sign-in, or it has expired.");
    case ApiError::Kind::NotPermitted:
        return QT_TRANSLATE_NOOP("Rollcall",
            "SuperOffice does not permit this: a right is missing, or this part of its API is closed on %1.");
    case ApiError::Kind::Relocate:
        return QT_TRANSLATE_NOOP("Rollcall", "This SuperOffice is no longer at %1. Enter its new address.");
    case ApiError::Kind::NotFound:
        return QT_TRANSLATE_NOOP("Rollcall", "SuperOffice does not know this associate.");
    case ApiError::Kind::Rejected:
        return QT_TRANSLATE_NOOP("Rollcall", "SuperOffice did not accept the request.");
    default:
        break;
    }
    return QT_TRANSLATE_NOOP("Rollcall", "The request to %1 failed.");
}

} // namespace

QString sentence(const ApiError &error)
{
    const char *words = ofCause(error.cause);
    if (error.cause == Cause::Address && error.host.isEmpty())
        return QCoreApplication::translate(
            "Rollcall", "The address of this connection cannot be used. Enter it again.");
    QString text = QCoreApplication::translate("Rollcall", words ? words : ofKind(error.kind));
    if (text.contains("%1"_L1))
        text = text.arg(error.host);
    if (!error.detail.isEmpty() && error.kind == ApiError::Kind::Insecure)
        text += u" (%1)"_s.arg(error.detail);
    else if (!error.detail.isEmpty())
        text += u' ' + QCoreApplication::translate("Rollcall", "It says: “%1”").arg(error.detail);
    return text;
}

} // namespace Rollcall
