// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/apierror.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Cause = ApiError::Cause;

#define WORDS(text) QT_TRANSLATE_NOOP("Rollcall", text)

// %1 is the host.
const char *ofCause(Cause cause)
{
    switch (cause) {
    case Cause::HostNotFound:
        return WORDS("There is no server named %1. Check the address and the network.");
    case Cause::Refused:
        return WORDS("%1 refused the connection. Check the port, or ask whether the server is running.");
    case Cause::Timeout:
        return WORDS("%1 did not answer in time.");
    case Cause::Proxy:
        return WORDS("The network's proxy did not let the request through to %1. Check the proxy settings.");
    case Cause::ConnectionLost:
        return WORDS("There is no working connection to %1, or it broke off. Check the network and, if it "
                     "goes on, the "
                     "address.");
    case Cause::TooManyRequests:
        return WORDS("%1 asks to slow down; it is asked again later.");
    case Cause::ServerError:
        return WORDS("%1 has a problem of its own; it is asked again later.");
    case Cause::Html:
        return WORDS(
            "%1 answered with a web page, not with the SuperOffice API. Check the address; a sign-in page of "
            "the network can be the cause, too.");
    case Cause::NotJson:
        return WORDS("%1 answered with something that is not the SuperOffice API. Check the address.");
    case Cause::Unexpected:
        return WORDS("%1 gave an answer that this program does not understand. Check the address.");
    case Cause::TooLarge:
        return WORDS("%1 sent more than 8 MiB, which no answer of the SuperOffice API needs.");
    case Cause::TooOld:
        return WORDS("The SuperOffice on %1 is older than 10.2 and has no service availability in its API.");
    case Cause::Certificate:
        return WORDS(
            "The certificate of %1 is not trusted. If it was made by your own certificate authority, choose "
            "its file in the settings.");
    case Cause::HostName:
        return WORDS("The certificate was made for another name than %1. Check the address.");
    case Cause::TlsHandshake:
        return WORDS(
            "%1 does not speak https on this port, or not in a way that is safe today. Check the address.");
    case Cause::PlainHttp:
        return WORDS(
            "%1 would be reached by plain http, where everybody on the way can read the password. Use https, "
            "or allow plain http in the settings of this connection.");
    case Cause::CaFile:
        return WORDS("The file with your own certificate authority cannot be read, or holds no certificate.");
    case Cause::Address:
        return WORDS("The server pointed to %1, which is outside the address of this connection.");
    case Cause::None:
        break;
    }
    return nullptr;
}

const char *ofKind(ApiError::Kind kind)
{
    switch (kind) {
    case ApiError::Kind::SignIn:
        return WORDS("%1 refused the sign-in, or it has expired.");
    case ApiError::Kind::NotPermitted:
        return WORDS(
            "SuperOffice does not permit this: a right is missing, or this part of its API is closed on %1.");
    case ApiError::Kind::Relocate:
        return WORDS("This SuperOffice is no longer at %1. Enter its new address.");
    case ApiError::Kind::NotFound:
        return WORDS("SuperOffice does not know this associate.");
    case ApiError::Kind::Rejected:
        return WORDS("SuperOffice did not accept the request.");
    default:
        break;
    }
    return WORDS("The request to %1 failed.");
}

#undef WORDS

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
