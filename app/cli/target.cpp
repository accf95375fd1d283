// SPDX-License-Identifier: GPL-3.0-or-later
#include "target.h"

#include "api/baseaddress.h"
#include "domain/say.h"
#include "session/keychainstore.h"
#include "session/sessionwords.h"
#include "session/sourcedsecrets.h"
#include "signinmethod.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Method = Credential::Method;

constexpr qint64 MaxCaFile = 4 * 1024 * 1024;

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

/// A secret that was given counts more than the stored one. Where somebody has said where it comes from,
/// nobody is asked for another.
void readStored(Target target, const std::shared_ptr<const Settings> &settings, QObject *context,
    const TargetFound &found)
{
    const SessionSecrets given = target.secrets;
    const auto store = std::make_shared<SourcedSecrets>(*settings, std::make_unique<KeychainStore>());
    const bool mayAsk = secretSource(target.profile.secretFrom).isKeychain();
    const auto typed = given.credential.isEmpty() ? std::nullopt : std::optional(given.credential);
    readSecrets(*store, target.profile, false, typed, context,
        [settings, store, target, given, mayAsk, found](const SecretsAnswer &answer) mutable {
            target.secrets = answer.secrets;
            if (!given.cookie.isEmpty())
                target.secrets.cookie = given.cookie;
            if (!given.appToken.isEmpty())
                target.secrets.appToken = given.appToken;
            const bool isLocked = answer.state == SecretRead::State::Locked;
            if (answer.state != SecretRead::State::Found && !isLocked && mayAsk)
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
    const auto settings = std::make_shared<Settings>(standardSettingsFiles());
    const ProfileStore profiles(*settings);
    const auto profile = profiles.find(options.profile);
    if (!profile)
        return found(TargetProblem{ExitCode::Usage,
            say(QT_TRANSLATE_NOOP("Rollcall", "There is no profile “%1”.")).arg(options.profile)});
    Target target{.profile = *profile, .known = profiles.capabilities(profile->id)};
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
        readStored(target, settings, context, found);
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
