// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/advancedfields.h"

#include "api/languagename.h"
#include "session/keys.h"
#include "settings/foldbutton.h"
#include "settings/oneline.h"
#include "settings/secretfield.h"
#include "style/look.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QFontDatabase>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

// Until the server has told its own: the languages that the vendor ships, and their cultures.
QList<Choice> usualLanguages(std::initializer_list<QLatin1StringView> codes)
{
    QList<Choice> choices;
    for (const QLatin1StringView code : codes) {
        choices.append({code, u"%1 (%2)"_s.arg(languageName(code), code)});
    }
    return choices;
}

QString sentWords(const Draft &draft, bool hasToken)
{
    QStringList parts;
    for (const Header &header : effectiveHeaders(draft.profile.locale))
        parts += QString::fromLatin1(header.name + ": " + header.value);
    if (hasToken)
        parts += u"SO-AppToken: ••••"_s;
    return AdvancedFields::tr("Sent: %1").arg(parts.join(u" · "_s));
}

} // namespace

AdvancedFields::AdvancedFields(Bindings<Profile> &bindings, QWidget *parent)
    : QWidget(parent)
    , m_fold(new FoldButton(tr("Advanced: language, time zone, application token, certificates"), this))
    , m_body(new QWidget(this))
    , m_language(new ChoiceBox(tr("like Accept-Language"), m_body))
    , m_culture(new ChoiceBox(tr("like the language"), m_body))
    , m_timeZone(new ChoiceBox(tr("as the server decides"), m_body))
    , m_acceptLanguage(new ChoiceBox(tr("none (texts untranslated)"), m_body))
    , m_appToken(new SecretField(SecretField::Removal::Offered, m_body))
    , m_sent(plainLabel(u"mono"_s, m_body))
    , m_caFile(new QLineEdit(m_body))
{
    connect(m_fold, &FoldButton::clicked, this, [this] { setOpen(!m_isOpen); });
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_fold, 0, Qt::AlignLeading);
    column->addWidget(m_body);
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    build(bindings);
    showFold();
}

FormRow *AdvancedFields::addRow(const QString &label, QWidget *field, const QString &note)
{
    auto *row = new FormRow(label, field, note, FormRow::Width::Short, m_body);
    m_body->layout()->addWidget(row);
    return row;
}

void AdvancedFields::build(Bindings<Profile> &bindings)
{
    buildLocale(bindings);
    addRow(tr("Application token"), m_appToken,
        tr("SO-AppToken; only where your server asks for one. Kept in the keyring."));
    connect(m_appToken, &SecretField::edited, this, &AdvancedFields::edited);
    addNote();
    buildWays(bindings);
    buildUse(bindings);
}

void AdvancedFields::buildLocale(Bindings<Profile> &bindings)
{
    const auto locale = [](QString LocaleHeaders::*part) {
        return [part](Profile &profile) -> QString & { return profile.locale.*part; };
    };
    m_language->setChoices(usualLanguages(
        {"nb"_L1, "en"_L1, "sv"_L1, "da"_L1, "de"_L1, "nl"_L1, "fr"_L1, "es"_L1, "it"_L1, "fi"_L1}));
    m_acceptLanguage->setChoices(
        usualLanguages({"nb"_L1, "en"_L1, "sv"_L1, "da"_L1, "de"_L1, "nl"_L1, "fr"_L1, "fi"_L1}));
    m_culture->setChoices(usualLanguages({"nb-NO"_L1, "en-GB"_L1, "en-US"_L1, "sv-SE"_L1, "da-DK"_L1,
        "de-DE"_L1, "de-CH"_L1, "nl-NL"_L1, "fr-FR"_L1}));
    bindings.bind(Keys::language, locale(&LocaleHeaders::language), m_language,
        addRow(tr("Language"), m_language, tr("SO-Language; overrides Accept-Language")));
    m_cultureRow = addRow(tr("Culture"), m_culture);
    bindings.bind(Keys::culture, locale(&LocaleHeaders::culture), m_culture, m_cultureRow);
    bindings.bind(Keys::timeZone, locale(&LocaleHeaders::timeZone), m_timeZone,
        addRow(tr("Time zone of texts"), m_timeZone,
            tr("SO-TimeZone; return times follow the team time zone under Messages")));
    bindings.bind(Keys::acceptLanguage, locale(&LocaleHeaders::acceptLanguage), m_acceptLanguage,
        addRow(tr("Accept-Language"), m_acceptLanguage,
            tr("Counts where no language is chosen; filled in from the language of this program")));
}

void AdvancedFields::addNote()
{
    auto *frame = new QFrame(m_body);
    setLook(frame, u"note"_s);
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() * 0.92);
    m_sent->setFont(mono);
    m_sent->setWordWrap(true);
    // Its text is its accessible name: one of its own would hide it.
    m_sent->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sent->setFocusPolicy(Qt::StrongFocus);
    auto *line = new QVBoxLayout(frame);
    line->setContentsMargins(12, 9, 12, 9);
    line->addWidget(m_sent);
    auto *rows = qobject_cast<QVBoxLayout *>(m_body->layout());
    rows->addWidget(frame);
    rows->addSpacing(18);
}

void AdvancedFields::buildWays(Bindings<Profile> &bindings)
{
    auto *file = new QWidget(m_body);
    auto *browse = new QPushButton(tr("Browse…"), file);
    browse->setAutoDefault(false);
    browse->setAccessibleName(tr("Browse for a file with certificates"));
    connect(browse, &QPushButton::clicked, this, &AdvancedFields::browse);
    auto *line = new QHBoxLayout(file);
    line->setContentsMargins(0, 0, 0, 0);
    line->addWidget(m_caFile, 1);
    line->addWidget(browse);
    file->setFocusProxy(m_caFile);
    keepOneLine(m_caFile);
    m_caFileRow = new FormRow(tr("Own certificates"), file, {}, FormRow::Width::Long, m_body);
    m_body->layout()->addWidget(m_caFileRow);
    bindings.bind(Keys::caFile, &Profile::caFile, m_caFile, m_caFileRow);

    auto *flavour = new QComboBox(m_body);
    flavour->addItem(tr("automatic"), settingTo(ApiFlavour::Automatic));
    flavour->addItem(tr("REST"), settingTo(ApiFlavour::Rest));
    flavour->addItem(tr("Agents"), settingTo(ApiFlavour::Agents));
    bindings.bind(Keys::apiFlavour, &Profile::flavour, flavour,
        addRow(tr("API"), flavour, tr("Automatic: REST first, Agents where REST is not there")));
    auto *source = new QComboBox(m_body);
    source->addItem(tr("automatic"), settingTo(StatusSource::Automatic));
    source->addItem(tr("the list of users"), settingTo(StatusSource::Archive));
    source->addItem(tr("every person by name"), settingTo(StatusSource::PerUser));
    bindings.bind(Keys::statusSource, &Profile::statusSource, source,
        addRow(tr("Read status from"), source, tr("One request for everybody, or one for each person")));

    auto *timeout = new QSpinBox(m_body);
    timeout->setButtonSymbols(QSpinBox::NoButtons); // arrow keys, or type
    timeout->setSuffix(tr(" s"));
    bindings.bind(Keys::timeout, &Profile::timeout, timeout, addRow(tr("Give up after"), timeout));
    auto *interval = new QSpinBox(m_body);
    interval->setButtonSymbols(QSpinBox::NoButtons);
    interval->setSuffix(tr(" s"));
    bindings.bind(Keys::interval, &Profile::interval, interval,
        addRow(tr("Refresh every"), interval, tr("While the window is in front; less often otherwise")));
    auto *reads = new QSpinBox(m_body);
    reads->setButtonSymbols(QSpinBox::NoButtons);
    bindings.bind(Keys::readsPerSecond, &Profile::readsPerSecond, reads,
        addRow(tr("Reads per second"), reads, tr("At most, where every person is asked for by name")));
}

void AdvancedFields::buildUse(Bindings<Profile> &bindings)
{
    const auto add = [&](const QString &text, const QString &note, auto setting, auto member) {
        auto *box = new QCheckBox(text, m_body);
        box->setAccessibleName(text);
        auto *row = new FormRow({}, box, note, FormRow::Width::Long, m_body);
        m_body->layout()->addWidget(row);
        bindings.bind(setting, member, box, row);
    };
    add(tr("For display only"), tr("Nobody's availability can be changed from here."), Keys::displayOnly,
        &Profile::isDisplayOnly);
    add(tr("Nobody sits at this computer"),
        tr("A refused password is tried again after 1 hour and then every 6 hours, as nobody can type "
           "another."),
        Keys::unattended, &Profile::isUnattended);
}

void AdvancedFields::begin(const Profile &profile, const Profile &usual)
{
    m_appToken->clear();
    Profile plain = usual; // what is shown elsewhere does not count
    plain.id = profile.id;
    plain.name = profile.name;
    plain.address = profile.address;
    plain.method = profile.method;
    plain.user = profile.user;
    if (profile.locale.acceptLanguage.isEmpty())
        plain.locale.acceptLanguage.clear();
    plain.plainHttpAllowed = profile.plainHttpAllowed;
    plain.teamTimeZone = profile.teamTimeZone;
    plain.returnLanguage = profile.returnLanguage;
    setOpen(profile != plain);
    showEffects(profile);
}

void AdvancedFields::showEffects(const Profile &profile)
{
    const bool isUsed = cultureApplies(profile.locale);
    if (!m_cultureRow->isManaged())
        m_culture->setEnabled(isUsed);
    m_cultureRow->setNote(isUsed ? tr("SO-Culture; numbers and dates inside texts")
                                 : tr("SO-Culture; the server ignores it while no language is chosen"));
    const auto typed = m_appToken->typed();
    m_sent->setText(sentWords({.profile = profile}, typed ? !typed->isEmpty() : m_appToken->isStored()));
    const QString file = profile.caFile;
    const bool isThere = file.isEmpty() || QFileInfo(file).isReadable();
    m_caFileRow->setNote(isThere ? tr("PEM file; trusted in addition to this computer's own certificates")
                                 : tr("This file cannot be read."),
        isThere ? FormRow::Tone::Plain : FormRow::Tone::Alert);
}

void AdvancedFields::setStoredToken(bool isStored)
{
    m_appToken->setStored(isStored);
    if (isStored)
        setOpen(true);
}

void AdvancedFields::setLanguages(const QList<Choice> &choices)
{
    if (choices.isEmpty())
        return;
    for (ChoiceBox *box : {m_language, m_culture, m_acceptLanguage}) // all take the same codes
        box->setChoices(choices);
}

void AdvancedFields::setTimeZones(const QList<Choice> &choices)
{
    m_timeZone->setChoices(choices);
}

void AdvancedFields::take(Draft &draft) const
{
    draft.appToken = m_appToken->typed();
    if (draft.appToken)
        draft.appToken = draft.appToken->trimmed();
}

std::optional<Complaint> AdvancedFields::complaint() const
{
    for (ChoiceBox *box : {m_language, m_culture, m_timeZone, m_acceptLanguage})
        if (!box->isUsable())
            return Complaint{
                box, tr("%1: only plain letters, digits and signs can be sent.").arg(box->accessibleName())};
    Draft typed;
    take(typed);
    if (!isHeaderValue(typed.appToken.value_or(QString())))
        return Complaint{m_appToken,
            tr("The application token holds characters that cannot be sent; was it copied whole?")};
    return std::nullopt;
}

void AdvancedFields::setOpen(bool isOpen)
{
    const bool wasOpen = std::exchange(m_isOpen, isOpen);
    showFold();
    if (isOpen && !wasOpen)
        Q_EMIT opened();
}

void AdvancedFields::showFold()
{
    m_body->setVisible(m_isOpen);
    m_fold->setOpen(m_isOpen);
}

void AdvancedFields::browse()
{
    auto *dialog = new QFileDialog(this, tr("Own certificates"), QFileInfo(m_caFile->text()).path(),
        tr("Certificates (*.pem *.crt *.cer)") + u";;"_s + tr("All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

} // namespace Rollcall
