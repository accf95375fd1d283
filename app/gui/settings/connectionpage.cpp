// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/connectionpage.h"

#include "session/keys.h"
#include "settings/advancedfields.h"
#include "settings/oneline.h"
#include "settings/schemeprobe.h"
#include "style/look.h"

#include <QLabel>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

ConnectionPage::ConnectionPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bindings(this, [this] { follow(); })
    , m_profiles(new QComboBox(this))
    , m_new(new QPushButton(tr("New"), this))
    , m_remove(new QPushButton(tr("Remove…"), this))
    , m_name(new QLineEdit(this))
    , m_address(new QLineEdit(this))
    , m_plainHttp(new QCheckBox(tr("Allow plain http to this address"), this))
    , m_nameRow(new FormRow(tr("Name"), m_name, {}, FormRow::Width::Short, this))
    , m_addressRow(new FormRow(tr("Address"), m_address, {}, FormRow::Width::Long, this))
    , m_plainHttpRow(new FormRow({}, m_plainHttp,
          tr("Without https, everybody on the way to the server can read the password and change what is "
             "sent. Ask for an https address first."),
          FormRow::Width::Long, this))
    , m_signIn(new SignInFields(m_bindings, this))
    , m_advanced(new AdvancedFields(m_bindings, this))
    , m_probe(new SchemeProbe(services.network, services.clock, this))
{
    buildProfileRow();
    m_name->setMaxLength(100);
    m_address->setMaxLength(2000);
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_address->setPlaceholderText(u"https://crm.example.com/SuperOffice/api"_s);
    m_plainHttp->setAccessibleName(m_plainHttp->text());
    for (QLineEdit *edit : {m_name, m_address})
        keepOneLine(edit);
    m_bindings.bind(Keys::name, &Profile::name, m_name, m_nameRow);
    m_bindings.bind(Keys::address, &Profile::address, m_address, m_addressRow);
    m_bindings.bind(Keys::plainHttpAllowed, &Profile::plainHttpAllowed, m_plainHttp, m_plainHttpRow);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_profileRow, m_nameRow, m_addressRow, m_plainHttpRow, m_signIn, m_advanced})
        column->addWidget(part);

    connect(m_signIn, &SignInFields::edited, this, &ConnectionPage::follow);
    connect(m_advanced, &AdvancedFields::edited, this, &ConnectionPage::follow);
    connect(m_advanced, &AdvancedFields::opened, this, &ConnectionPage::listsWanted);
    connect(m_probe, &SchemeProbe::asked, this,
        [this] { m_signIn->setNotOffered(tr("Asking the server what it offers…")); });
    connect(m_probe, &SchemeProbe::offered, m_signIn, &SignInFields::setOffered);
    connect(m_probe, &SchemeProbe::failed, this, [this] {
        m_signIn->setNotOffered();
        showAddress();
    });
}

void ConnectionPage::buildProfileRow()
{
    auto *line = new QWidget(this);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_profiles, 1);
    layout->addWidget(m_new);
    layout->addWidget(m_remove);
    line->setFocusProxy(m_profiles);
    m_profiles->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_profiles->setMinimumContentsLength(5);
    m_new->setAccessibleName(tr("New connection"));
    m_remove->setAccessibleName(tr("Remove this connection"));
    for (QPushButton *button : {m_new, m_remove})
        button->setAutoDefault(false);
    m_profileRow = new FormRow(tr("Profile"), line, {}, FormRow::Width::Long, this);
    connect(m_new, &QPushButton::clicked, this, &ConnectionPage::newWanted);
    connect(m_remove, &QPushButton::clicked, this, &ConnectionPage::removeWanted);
    connect(m_profiles, &QComboBox::activated, this, [this] {
        const QString id = m_profiles->currentData().toString();
        if (id != m_saved.id)
            Q_EMIT profileChosen(id);
    });
}

void ConnectionPage::listProfiles(const QList<Profile> &profiles)
{
    const QSignalBlocker quiet(m_profiles);
    m_profiles->clear();
    for (const Profile &profile : profiles)
        m_profiles->addItem(profile.name, profile.id);
    if (m_saved.id.isEmpty())
        m_profiles->addItem(tr("New connection"), QString());
    m_profiles->setCurrentIndex(m_profiles->findData(m_saved.id));
    m_profileRow->setVisible(!profiles.isEmpty());
    m_nameRow->setVisible(!profiles.isEmpty());
    m_new->setEnabled(!m_saved.id.isEmpty());
}

void ConnectionPage::listProfilesAgain()
{
    m_profiles->setCurrentIndex(m_profiles->findData(m_saved.id));
}

void ConnectionPage::show(const Profile &profile, const QList<Profile> &profiles)
{
    m_saved = profile;
    m_probe->cancel();
    listProfiles(profiles);
    const QStringList locked = m_services.profiles.lockedKeys(profile.id);
    m_remove->setEnabled(!profile.id.isEmpty() && locked.isEmpty());
    m_remove->setToolTip(locked.isEmpty() ? QString() : tr("Set by your administrator."));
    m_bindings.setLocked([&](QLatin1StringView key) { return locked.contains(key); });
    m_signIn->begin(!profile.id.isEmpty());
    m_signIn->setSource(secretSource(profile.secretFrom));
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_bindings.show(profile);
    }
    m_name->setPlaceholderText(tr("from the address"));
    m_advanced->begin(profile, newProfile());
    readStored();
    follow();
}

// Whatever follows from the fields, at once.
void ConnectionPage::follow()
{
    if (m_isShowing)
        return;
    Profile profile = m_saved;
    m_bindings.take(profile);
    const BaseAddress address = baseAddress(profile.address);
    askServer(address);
    showAddress();
    m_advanced->showEffects(profile);
    showStored();
    Q_EMIT edited();
}

void ConnectionPage::setTested(bool isTested)
{
    const bool wasTested = std::exchange(m_isTested, isTested);
    if (wasTested && !isTested && !m_probe->problem().isEmpty()) { // it may be better by now
        m_probe->cancel();
        askServer(baseAddress(m_address->text()));
    }
    showAddress();
}

void ConnectionPage::showAddress()
{
    const QString typed = m_address->text().trimmed();
    const BaseAddress address = baseAddress(typed);
    m_plainHttpRow->setVisible(address.isPlainHttp);
    if (typed.isEmpty())
        return m_addressRow->setNote(tr("Paste the address you open SuperOffice with; any form will do."));
    if (!address.problem.isEmpty())
        return m_addressRow->setNote(address.problem, FormRow::Tone::Alert);
    if (!m_isTested && !m_probe->problem().isEmpty())
        return m_addressRow->setNote(m_probe->problem(), FormRow::Tone::Alert);
    const QString api = address.api.toDisplayString();
    m_addressRow->setNote(api == typed ? QString() : tr("Will use %1").arg(api));
}

void ConnectionPage::askServer(const BaseAddress &address)
{
    if (address.api.isEmpty() || (address.isPlainHttp && !m_plainHttp->isChecked())) {
        m_probe->cancel();
        return m_signIn->setNotOffered();
    }
    Profile profile = m_saved;
    m_bindings.take(profile);
    m_probe->ask(connectionConfig(profile, {}, {}, {}));
}

void ConnectionPage::take(Draft &draft) const
{
    m_bindings.take(draft.profile);
    if (draft.profile.name.isEmpty())
        draft.profile.name =
            m_saved.id.isEmpty() ? nameFor(draft.profile.address, otherNames()) : m_saved.name;
    if (!baseAddress(draft.profile.address).isPlainHttp)
        draft.profile.plainHttpAllowed = m_saved.plainHttpAllowed && m_plainHttpRow->isManaged();
    m_signIn->take(draft);
    m_advanced->take(draft);
}

QStringList ConnectionPage::otherNames() const
{
    QStringList names;
    for (int i = 0; i < m_profiles->count(); ++i)
        if (m_profiles->itemData(i).toString() != m_saved.id)
            names += m_profiles->itemText(i);
    return names;
}

std::optional<Complaint> ConnectionPage::complaint() const
{
    const BaseAddress address = baseAddress(m_address->text());
    if (m_address->text().trimmed().isEmpty())
        return Complaint{m_address, tr("Enter the address of your SuperOffice.")};
    if (!address.problem.isEmpty())
        return Complaint{m_address, address.problem};
    if (address.isPlainHttp && !m_plainHttp->isChecked())
        return Complaint{
            m_plainHttp, tr("This address is plain http. Use https, or allow it below the address.")};
    if (otherNames().contains(m_name->text().trimmed(), Qt::CaseInsensitive))
        return Complaint{m_name, tr("Another connection has this name already.")};
    if (const auto complaint = m_signIn->complaint())
        return complaint;
    return m_advanced->complaint();
}

void ConnectionPage::focusFirst()
{
    QWidget *first = m_address->text().isEmpty() ? static_cast<QWidget *>(m_address) : m_profiles;
    first->setFocus(Qt::OtherFocusReason);
}

void ConnectionPage::reveal(QWidget *field)
{
    if (m_advanced->isAncestorOf(field))
        m_advanced->setOpen(true);
    field->setFocus(Qt::OtherFocusReason);
}

void ConnectionPage::setLanguages(const QList<Choice> &choices)
{
    m_advanced->setLanguages(choices);
}

void ConnectionPage::setTimeZones(const QList<Choice> &choices)
{
    m_advanced->setTimeZones(choices);
}

QString ConnectionPage::nameFor(const QString &address, const QStringList &taken)
{
    const QString host = baseAddress(address).api.host();
    QString name = host;
    for (int n = 2; taken.contains(name, Qt::CaseInsensitive); ++n)
        name = host + u' ' + QString::number(n);
    return name;
}

Profile ConnectionPage::newProfile()
{
    Profile profile;
    profile.locale.acceptLanguage = QLocale().bcp47Name();
    return profile;
}

} // namespace Rollcall
