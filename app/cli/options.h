// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/apiclient.h"
#include "roster/capabilities.h"
#include "secrets.h"

#include <QSet>

namespace Rollcall {

enum class Verb { List, Get, Set, Watch, WhoAmI, Doctor };
enum class Format { Text, Json, Csv };

/// How to reach the server, as typed. Empty: not typed, so the profile or the default decides.
struct ConnectionOptions {
    QString profile;
    QString url;
    QString user;
    Secrets secrets; ///< filled after parsing; only the cookie may come from the command line
    QList<SecretName> fromStdin; ///< in the order in which they are read
    std::optional<QString> acceptLanguage;
    std::optional<QString> language;
    std::optional<QString> culture;
    std::optional<QString> timeZone;
    std::optional<ApiFlavour> flavour;
    std::optional<StatusSource> statusSource;
    std::optional<QString> caFile;
    std::optional<std::chrono::seconds> timeout;
    bool isVerbose = false;
    bool triesRefusedAgain = false;
};

struct Options {
    QString problem; ///< usage error: a sentence
    QString answer; ///< help or version: to be printed, nothing else to do
    ConnectionOptions connection;
    Verb verb = Verb::List;
    Format format = Format::Text;
    QList<int> ids; ///< sorted, each once
    // list
    QStringList groups;
    std::optional<Standing> standing;
    QString search;
    // set
    Status target;
    QString message;
    QString until;
    std::optional<Status> expected;
    bool keepsMessage = false;
    // watch
    std::optional<std::chrono::seconds> interval;
    int untilPresent = 0; ///< 0: until interrupted
};

/// Reads the arguments; asks nobody and opens nothing but the CA file.
[[nodiscard]] Options parseOptions(const QStringList &arguments);

} // namespace Rollcall
