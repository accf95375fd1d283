// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the fields, each bound to its setting.
#include "settings/advancedfields.h"

#include "api/languagename.h"
#include "session/keys.h"
#include "settings/oneline.h"
#include "settings/secretfield.h"
#include "style/look.h"

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

} // namespace

FormRow *AdvancedFields::addRow(const QString &label, QWidget *field, const QString &note)
{
    auto *row = new FormRow(label, field, note, FormRow::Width::Short, m_body);
    m_body->layout()->addWidget(row);
    return row;
}

void AdvancedFields::build(Bindings<Profile> &bindings)
{
    buildLocale(bindings);
    m_appTokenRow = addRow(tr("Application token"), m_appToken);
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

} // namespace Rollcall
