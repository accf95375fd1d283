// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <optional>

namespace Rollcall {

/// In the order in which standard input is read.
enum class SecretName { Password, Ticket, Token, Xsrf, Cookie, AppToken };
using Secrets = QMap<SecretName, QString>;

/// The secrets whose --*-stdin option was given.
[[nodiscard]] QList<SecretName> secretsFromStdin(const std::function<bool(const char *option)> &isGiven);

/// Adds what the environment holds and takes it out of this process's environment, then one line of standard
/// input for each in `fromStdin`, which wins. Returns the problem, never with a secret in it.
[[nodiscard]] QString readSecrets(const QList<SecretName> &fromStdin, Secrets &secrets);

/// One line typed on the terminal without echo; nullopt when there is no terminal or it was given up.
[[nodiscard]] std::optional<QString> typedSecret(const QString &prompt);

} // namespace Rollcall
