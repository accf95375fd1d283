// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/secretsource.h"

#include "domain/say.h"
#include "session/secretfile.h"

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Kind = SecretSource::Kind;

constexpr auto FilePrefix = "file:"_L1;
constexpr auto CredentialPrefix = "credential:"_L1;

SecretRead unavailable(const QString &sentence)
{
    return {.state = SecretRead::State::Unavailable, .secret = {}, .problem = sentence};
}

SecretRead readCredential(const QString &name)
{
    const QString folder = qEnvironmentVariable("CREDENTIALS_DIRECTORY");
    if (!folder.startsWith(u'/'))
        return unavailable(
            say(QT_TRANSLATE_NOOP("Rollcall",
                    "There is no systemd credential %1: the program was not started by a service that "
                    "has one."))
                .arg(name));
    return readSecretFile(folder + u'/' + name, SecretKeeper::ServiceManager);
}

} // namespace

SecretSource secretSource(const QString &written)
{
    const QString text = written.trimmed();
    if (text.isEmpty() || text == "keychain"_L1)
        return {};
    if (const QString path = text.mid(FilePrefix.size());
        text.startsWith(FilePrefix) && path.startsWith(u'/'))
        return {Kind::File, path};
    const QString name = text.mid(CredentialPrefix.size());
    const bool isName = !name.isEmpty() && !name.contains(u'/') && name != "."_L1 && name != ".."_L1;
    if (text.startsWith(CredentialPrefix) && isName)
        return {Kind::Credential, name};
    return {Kind::Unclear, text.left(200)};
}

QString sourceWords(const SecretSource &source)
{
    switch (source.kind) {
    case Kind::File:
        return say(QT_TRANSLATE_NOOP("Rollcall", "the file %1")).arg(source.name);
    case Kind::Credential:
        return say(QT_TRANSLATE_NOOP("Rollcall", "the systemd credential %1")).arg(source.name);
    case Kind::Unclear:
        return u"“%1”"_s.arg(source.name);
    case Kind::Keychain:
        break;
    }
    return say(QT_TRANSLATE_NOOP("Rollcall", "the keychain"));
}

SecretRead readSource(const SecretSource &source)
{
    switch (source.kind) {
    case Kind::File:
        return readSecretFile(source.name);
    case Kind::Credential:
        return readCredential(source.name);
    case Kind::Keychain:
    case Kind::Unclear:
        break;
    }
    return unavailable(say(QT_TRANSLATE_NOOP("Rollcall",
                               "“%1” does not say where the secret comes from: it has to be keychain, "
                               "file:/PATH or credential:NAME."))
                           .arg(source.name));
}

} // namespace Rollcall
