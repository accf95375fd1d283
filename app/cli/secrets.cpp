// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets.h"

#include <QCoreApplication>

#include <array>
#include <cstdio>

#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct Row {
    SecretName name;
    const char *option;
    const char *variable;
};

constexpr std::array table{
    Row{SecretName::Password, "password-stdin", "ROLLCALL_PASSWORD"},
    Row{SecretName::Ticket, "ticket-stdin", "ROLLCALL_TICKET"},
    Row{SecretName::Token, "token-stdin", "ROLLCALL_TOKEN"},
    Row{SecretName::Xsrf, "xsrf-stdin", "ROLLCALL_XSRF"},
    Row{SecretName::Cookie, "cookie-stdin", "ROLLCALL_COOKIE"},
    Row{SecretName::AppToken, "app-token-stdin", "ROLLCALL_APP_TOKEN"},
};

constexpr char Interrupt = '\x03';
constexpr qsizetype MaxLine = 64 * 1024;

// Byte by byte: what follows the line is for somebody else.
QByteArray line()
{
    QByteArray bytes;
    char c = 0;
    while (bytes.size() < MaxLine && ::read(STDIN_FILENO, &c, 1) == 1 && c != '\n') {
        bytes += c;
        if (c == Interrupt)
            break;
    }
    if (bytes.endsWith('\r'))
        bytes.chop(1);
    return bytes;
}

/// No echo while it lives. Interrupt ends the line instead of the program, so that the echo always comes
/// back.
class SilentTerminal final
{
public:
    SilentTerminal()
    {
        tcgetattr(STDIN_FILENO, &m_before);
        termios silent = m_before;
        silent.c_lflag &= ~tcflag_t(ECHO | ISIG);
        silent.c_cc[VEOL] = Interrupt;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    ~SilentTerminal() { tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before); }
    Q_DISABLE_COPY_MOVE(SilentTerminal)

private:
    termios m_before{};
};

} // namespace

QList<SecretName> secretsFromStdin(const std::function<bool(const char *)> &isGiven)
{
    QList<SecretName> names;
    for (const Row &row : table) {
        if (isGiven(row.option))
            names += row.name;
    }
    return names;
}

QString readSecrets(const QList<SecretName> &fromStdin, Secrets &secrets)
{
    QString problem;
    for (const Row &row : table) {
        const QString value = qEnvironmentVariable(row.variable);
        qunsetenv(row.variable);
        if (!value.isEmpty() && !secrets.contains(row.name))
            secrets[row.name] = value;
        if (!fromStdin.contains(row.name))
            continue;
        secrets[row.name] = QString::fromUtf8(line());
        if (secrets[row.name].isEmpty() && problem.isEmpty())
            problem = QCoreApplication::translate("Rollcall", "Standard input has no line for --%1.")
                          .arg(QLatin1StringView(row.option));
    }
    return problem;
}

std::optional<QString> typedSecret(const QString &prompt)
{
    if (isatty(STDIN_FILENO) == 0)
        return std::nullopt;
    std::fputs(qUtf8Printable(prompt + u' '), stderr);
    QByteArray typed;
    {
        const SilentTerminal silent;
        typed = line();
    }
    std::fputs("\n", stderr);
    if (typed.isEmpty() || typed.contains(Interrupt))
        return std::nullopt;
    return QString::fromUtf8(typed);
}

} // namespace Rollcall
