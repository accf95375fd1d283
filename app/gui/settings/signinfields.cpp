// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/signinfields.h"

#include "session/keys.h"
#include "settings/oneline.h"
#include "settings/schemeprobe.h"
#include "settings/secretfield.h"

#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

using Method = Credential::Method;
constexpr std::array methods{Method::Basic, Method::Ticket, Method::Bearer, Method::Xsrf};

QString methodName(Method method)
{
    switch (method) {
    case Method::Basic:
        return SignInFields::tr("User name and password");
    case Method::Ticket:
        return SignInFields::tr("Ticket");
    case Method::Bearer:
        return SignInFields::tr("Access token");
    case Method::Xsrf:
        return SignInFields::tr("Web session (XSRF value and cookie)");
    case Method::Anonymous:
        break;
    }
    return SignInFields::tr("Nothing");
}

// Within the sentence "This server offers: …".
QString offeredName(const QString &scheme)
{
    const auto method = methodOf(scheme);
    if (method == Method::Basic)
        return SignInFields::tr("user name and password");
    if (method == Method::Ticket)
        return SignInFields::tr("ticket");
    return method == Method::Bearer ? SignInFields::tr("access token") : scheme;
}

} // namespace

QString secretLabel(Method method)
{
    switch (method) {
    case Method::Ticket:
        return SignInFields::tr("Ticket");
    case Method::Bearer:
        return SignInFields::tr("Access token");
    case Method::Xsrf:
        return SignInFields::tr("XSRF value");
    default:
        return SignInFields::tr("Password");
    }
}

SignInFields::SignInFields(Bindings<Profile> &bindings, QWidget *parent)
    : QWidget(parent)
    , m_method(new QComboBox(this))
    , m_user(new QLineEdit(this))
    , m_secret(new SecretField(SecretField::Removal::Never, this))
    , m_cookie(new SecretField(SecretField::Removal::Never, this))
    , m_source(new QLineEdit(this))
    , m_methodRow(new FormRow(tr("Sign in with"), m_method, {}, FormRow::Width::Short, this))
    , m_userRow(new FormRow(tr("User name"), m_user, {}, FormRow::Width::Short, this))
    , m_secretRow(new FormRow(tr("Password"), m_secret, {}, FormRow::Width::Short, this))
    , m_sourceRow(new FormRow(tr("Password"), m_source, {}, FormRow::Width::Long, this))
    , m_cookieRow(new FormRow(
          tr("Cookie"), m_cookie, tr("NAME=VALUE of the same web session."), FormRow::Width::Short, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (FormRow *row : {m_methodRow, m_userRow, m_secretRow, m_sourceRow, m_cookieRow})
        column->addWidget(row);
    m_source->setReadOnly(true);
    keepOneLine(m_source);
    m_user->setMaxLength(254);
    keepOneLine(m_user);
    fillMethods({});
    bindings.bind(Keys::method, &Profile::method, m_method, m_methodRow);
    bindings.bind(Keys::user, &Profile::user, m_user, m_userRow);
    connect(m_method, &QComboBox::currentIndexChanged, this, &SignInFields::showMethod);
    connect(m_method, &QComboBox::activated, this, [this] { m_isChosen = true; });
    connect(m_secret, &SecretField::edited, this, &SignInFields::edited);
    connect(m_cookie, &SecretField::edited, this, &SignInFields::edited);
    showMethod();
}

void SignInFields::begin(bool isChosen)
{
    m_isChosen = isChosen;
    m_secret->clear();
    m_cookie->clear();
    setNotOffered();
    showMethod();
}

Method SignInFields::method() const
{
    return settingFrom<Method>(m_method->currentData()).value_or(Method::Basic);
}

void SignInFields::fillMethods(const QList<Method> &offered)
{
    const Method chosen = method();
    {
        const QSignalBlocker quiet(m_method);
        m_method->clear();
        for (const Method each : offered)
            m_method->addItem(methodName(each), settingTo(each));
        if (!offered.isEmpty())
            m_method->insertSeparator(m_method->count());
        for (const Method each : methods)
            if (!offered.contains(each))
                m_method->addItem(methodName(each), settingTo(each));
        Field::show(m_method, chosen);
    }
    if (!m_isChosen && !offered.isEmpty() && !offered.contains(chosen) && !m_methodRow->isManaged())
        m_method->setCurrentIndex(0);
}

void SignInFields::setOffered(const QStringList &schemes)
{
    QList<Method> offered;
    QStringList names;
    for (const QString &scheme : schemes) {
        if (const auto known = methodOf(scheme); known && !offered.contains(*known))
            offered.append(*known);
        if (const QString name = offeredName(scheme); !names.contains(name))
            names.append(name);
    }
    fillMethods(offered);
    m_methodRow->setNote(names.isEmpty() ? tr("The server does not say what it offers.")
                                         : tr("This server offers: %1.").arg(names.join(u", "_s)));
}

void SignInFields::setNotOffered(const QString &why)
{
    fillMethods({});
    m_methodRow->setNote(why);
}

void SignInFields::setStored(bool credential, bool cookie)
{
    m_secret->setStored(credential);
    m_cookie->setStored(cookie);
}

void SignInFields::setKeeping(const QString &note)
{
    m_secretRow->setNote(note);
}

void SignInFields::setSource(const SecretSource &source)
{
    m_isSourced = !source.isKeychain();
    m_source->setText(m_isSourced ? tr("from %1").arg(sourceWords(source)) : QString());
    m_source->setCursorPosition(0);
    showMethod();
}

void SignInFields::setSourceNote(const QString &problem)
{
    if (problem.isEmpty())
        m_sourceRow->setNote(tr("Set in the settings file, and read again at each sign-in."));
    else
        m_sourceRow->setNote(problem, FormRow::Tone::Alert);
}

void SignInFields::showMethod()
{
    m_userRow->setVisible(method() == Method::Basic);
    m_cookieRow->setVisible(method() == Method::Xsrf);
    m_secretRow->setVisible(!m_isSourced);
    m_sourceRow->setVisible(m_isSourced);
    for (FormRow *row : {m_secretRow, m_sourceRow})
        row->setLabel(secretLabel(method()));
}

void SignInFields::take(Draft &draft) const
{
    const auto plain = [](const std::optional<QString> &typed) {
        return typed ? std::optional(typed->trimmed()) : typed;
    };
    const bool isPassword = draft.profile.method == Method::Basic; // may begin or end with a space
    draft.credential = isPassword ? m_secret->typed() : plain(m_secret->typed());
    if (draft.profile.method == Method::Xsrf)
        draft.cookie = plain(m_cookie->typed());
}

std::optional<Complaint> SignInFields::complaint() const
{
    Draft typed{.profile = {.method = method()}};
    take(typed);
    if (method() == Method::Basic) {
        const QString user = m_user->text().trimmed();
        if (user.isEmpty())
            return Complaint{m_user, tr("Enter your user name.")};
        if (user.contains(u':'))
            return Complaint{m_user, tr("A user name with a colon cannot be sent to the server.")};
        return std::nullopt;
    }
    if (!isHeaderValue(typed.credential.value_or(QString())))
        return Complaint{m_secret,
            tr("The %1 holds characters that cannot be sent; was it copied whole?")
                .arg(secretLabel(method()))};
    const QString cookie = typed.cookie.value_or(QString());
    if (!isHeaderValue(cookie) || (typed.cookie && cookie.indexOf(u'=') < 1))
        return Complaint{m_cookie, tr("The cookie has to look like NAME=VALUE.")};
    return std::nullopt;
}

} // namespace Rollcall
