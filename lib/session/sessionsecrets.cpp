// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/sessionsecrets.h"

#include <QStringList>

#include <memory>

namespace Rollcall {

namespace {

using Method = Credential::Method;

struct Step {
    SecretKind kind;
    QString SessionSecrets::*target;
    bool isNeeded;
};

/// The state of one run through the steps; lives in the callbacks.
struct Run {
    SecretStore &store;
    QString profileId;
    bool mayPrompt;
    QObject *context;
    std::function<void(const SecretsAnswer &)> answer;
    QList<Step> steps;
    SecretsAnswer found;
};

void next(const std::shared_ptr<Run> &run)
{
    if (run->steps.isEmpty())
        return run->answer(run->found);
    const Step step = run->steps.takeFirst();
    const auto take = [run, step](const SecretRead &read) {
        if (read.state == SecretRead::State::Found) {
            run->found.secrets.*step.target = read.secret;
        } else if (step.isNeeded) {
            run->found.state = read.state;
            run->found.problem = read.problem;
            run->steps.clear();
        }
        next(run);
    };
    run->store.read(secretKey(run->profileId, step.kind), run->mayPrompt, run->context, take);
}

} // namespace

QString SessionSecrets::tried(Method method) const
{
    if (method == Method::Basic || (cookie.isEmpty() && appToken.isEmpty()))
        return credential;
    return QStringList{credential, cookie, appToken}.join(u'\n');
}

void readSecrets(SecretStore &store, const Profile &profile, bool mayPrompt,
    const std::optional<QString> &typed, QObject *context,
    const std::function<void(const SecretsAnswer &)> &answer)
{
    auto run = std::make_shared<Run>(Run{store, profile.id, mayPrompt, context, answer, {}, {}});
    run->found.typed = typed;
    if (typed)
        run->found.secrets.credential = *typed;
    else if (profile.method != Method::Anonymous)
        run->steps += {SecretKind::Credential, &SessionSecrets::credential, true};
    if (profile.method == Method::Xsrf)
        run->steps += {SecretKind::Cookie, &SessionSecrets::cookie, true};
    run->steps += {SecretKind::AppToken, &SessionSecrets::appToken, false};
    next(run);
}

} // namespace Rollcall
