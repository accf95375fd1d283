// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "api/baseaddress.h"
#include "session/keychainstore.h"
#include "session/sessionwords.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Method = Credential::Method;

struct MethodSecret {
    Method method;
    SecretName secret;
};

constexpr std::array methodSecrets{MethodSecret{Method::Basic, SecretName::Password},
    MethodSecret{Method::Ticket, SecretName::Ticket}, MethodSecret{Method::Bearer, SecretName::Token},
    MethodSecret{Method::Xsrf, SecretName::Xsrf}};

constexpr qint64 MaxCaFile = 4 * 1024 * 1024;

QString say(const char *text)
{
    return QCoreApplication::translate("Rollcall", text);
}

SecretName secretOf(Method method)
{
    for (const MethodSecret &row : methodSecrets) {
        if (row.method == method)
            return row.secret;
    }
    return SecretName::Password;
}

bool holdsCertificate(const QString &path)
{
    QFile file(path);
    return file.size() <= MaxCaFile && file.open(QIODevice::ReadOnly)
        && file.readAll().contains("-----BEGIN CERTIFICATE-----");
}

void applyOverrides(const ConnectionOptions &options, Profile &profile)
{
    const auto take = [](const auto &typed, auto &field) {
        if (typed)
            field = *typed;
    };
    take(options.acceptLanguage, profile.locale.acceptLanguage);
    take(options.language, profile.locale.language);
    take(options.culture, profile.locale.culture);
    take(options.timeZone, profile.locale.timeZone);
    take(options.flavour, profile.flavour);
    take(options.statusSource, profile.statusSource);
    take(options.caFile, profile.caFile);
    take(options.timeout, profile.timeout);
}

/// The way of signing in that the options and the environment name; a problem when it is none or several.
std::variant<Method, QString> methodOf(const ConnectionOptions &options)
{
    if (!options.user.isEmpty())
        return Method::Basic;
    // What was asked for on the command line counts more than what happens to be in the environment.
    for (const bool onlyStdin : {true, false}) {
        QList<Method> methods;
        for (const MethodSecret &row : methodSecrets) {
            const bool isThere =
                onlyStdin ? options.fromStdin.contains(row.secret) : options.secrets.contains(row.secret);
            if (isThere)
                methods += row.method;
        }
        if (methods.size() > 1)
            return say(QT_TRANSLATE_NOOP("Rollcall", "Give one way of signing in, not several."));
        if (methods.size() == 1 && methods.constFirst() == Method::Basic)
            return say(QT_TRANSLATE_NOOP("Rollcall", "A password needs --user."));
        if (methods.size() == 1)
            return methods.constFirst();
    }
    return say(QT_TRANSLATE_NOOP("Rollcall",
        "Give a way of signing in: --user with a password, a ticket, a token, or an XSRF value."));
}

QString problemOf(const Target &target)
{
    const Profile &profile = target.profile;
    const bool isBasic = profile.method == Method::Basic;
    if (const BaseAddress address = baseAddress(profile.address); !address.problem.isEmpty())
        return address.problem;
    if (isBasic && profile.user.contains(u':'))
        return say(QT_TRANSLATE_NOOP("Rollcall", "A user name cannot contain a colon."));
    if (!isBasic && !isHeaderValue(target.secrets.credential))
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "The ticket, token or XSRF value has characters that cannot be sent."));
    if (!isHeaderValue(target.secrets.appToken) || !isHeaderValue(target.secrets.cookie))
        return say(QT_TRANSLATE_NOOP(
            "Rollcall", "The application token or cookie has characters that cannot be sent."));
    if (profile.method == Method::Xsrf && !target.secrets.cookie.contains(u'='))
        return say(QT_TRANSLATE_NOOP("Rollcall", "An XSRF value needs its cookie as NAME=VALUE."));
    return {};
}

void takeTyped(const ConnectionOptions &options, Target &target)
{
    target.secrets.credential = options.secrets.value(secretOf(target.profile.method));
    target.secrets.cookie = options.secrets.value(SecretName::Cookie);
    target.secrets.appToken = options.secrets.value(SecretName::AppToken);
    target.isVerbose = options.isVerbose;
    target.triesRefusedAgain = options.triesRefusedAgain;
}

void ask(Target &target)
{
    if (target.profile.method != Method::Basic || !target.secrets.credential.isEmpty())
        return;
    const QString prompt = say(QT_TRANSLATE_NOOP("Rollcall", "Password of %1 at %2:"))
                               .arg(target.profile.user, baseAddress(target.profile.address).api.host());
    target.secrets.credential = typedSecret(prompt).value_or(QString());
}

void finish(const Target &target, const TargetFound &found)
{
    if (const QString problem = problemOf(target); problem.isEmpty())
        found(target);
    else
        found(TargetProblem{ExitCode::Usage, problem});
}

void findAdHoc(const ConnectionOptions &options, const TargetFound &found)
{
    const auto usage = [&found](const QString &text) { found(TargetProblem{ExitCode::Usage, text}); };
    const auto method = methodOf(options);
    if (const auto *problem = std::get_if<QString>(&method))
        return usage(*problem);
    const BaseAddress address = baseAddress(options.url);
    if (!address.problem.isEmpty()) // before anybody types a password for it
        return usage(address.problem);
    Target target{.profile = {.name = address.api.host(),
                      .address = options.url,
                      .method = std::get<Method>(method),
                      .user = options.user}};
    applyOverrides(options, target.profile);
    takeTyped(options, target);
    ask(target);
    if (target.secrets.credential.isEmpty())
        return usage(say(QT_TRANSLATE_NOOP(
            "Rollcall", "The password is missing: use --password-stdin or ROLLCALL_PASSWORD.")));
    finish(target, found);
}

/// A secret that was given counts more than the keychain's.
void readKeychain(Target target, QObject *context, const TargetFound &found)
{
    const SessionSecrets given = target.secrets;
    const auto store = std::make_shared<KeychainStore>();
    const auto typed = given.credential.isEmpty() ? std::nullopt : std::optional(given.credential);
    readSecrets(*store, target.profile, false, typed, context,
        [store, target, given, found](const SecretsAnswer &answer) mutable {
            target.secrets = answer.secrets;
            if (!given.cookie.isEmpty())
                target.secrets.cookie = given.cookie;
            if (!given.appToken.isEmpty())
                target.secrets.appToken = given.appToken;
            if (answer.state == SecretRead::State::Missing || answer.state == SecretRead::State::Unavailable)
                ask(target);
            if (answer.state != SecretRead::State::Found && target.secrets.credential.isEmpty())
                target.objection = needsSecretSentence(target.profile, answer.state, answer.problem);
            if (target.objection.isEmpty())
                finish(target, found);
            else
                found(target);
        });
}

void findProfile(const ConnectionOptions &options, QObject *context, const TargetFound &found)
{
    Settings settings(standardSettingsFiles());
    const auto profile = ProfileStore(settings).find(options.profile);
    if (!profile)
        return found(TargetProblem{ExitCode::Usage,
            say(QT_TRANSLATE_NOOP("Rollcall", "There is no profile “%1”.")).arg(options.profile)});
    Target target{.profile = *profile};
    applyOverrides(options, target.profile);
    takeTyped(options, target);
    if (const BaseAddress address = baseAddress(profile->address); !address.problem.isEmpty())
        return found(TargetProblem{ExitCode::Usage, address.problem});
    // Nothing to look up: the keychain is not even started.
    const bool isComplete = !target.secrets.credential.isEmpty() && !target.secrets.appToken.isEmpty()
        && (profile->method != Method::Xsrf || !target.secrets.cookie.isEmpty());
    if (isComplete)
        finish(target, found);
    else
        readKeychain(target, context, found);
}

} // namespace

void findTarget(ConnectionOptions options, QObject *context, const TargetFound &found)
{
    QString problem = readSecrets(options.fromStdin, options.secrets);
    if (problem.isEmpty() && options.caFile && !holdsCertificate(*options.caFile))
        problem =
            say(QT_TRANSLATE_NOOP("Rollcall", "The file %1 holds no certificate.")).arg(*options.caFile);
    if (!problem.isEmpty())
        found(TargetProblem{ExitCode::Usage, problem});
    else if (options.profile.isEmpty())
        findAdHoc(options, found);
    else
        findProfile(options, context, found);
}

} // namespace Rollcall
