// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/messagespage.h"

#include "api/languagename.h"
#include "domain/zonedtime.h"
#include "session/keys.h"
#include "session/settings.h"
#include "settings/presettable.h"
#include "style/look.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

struct WordChoice {
    QLatin1StringView code;
    ReturnLanguage language;
};
constexpr std::array wordChoices{WordChoice{"en"_L1, ReturnLanguage::English},
    WordChoice{"nb"_L1, ReturnLanguage::Norwegian}, WordChoice{"sv"_L1, ReturnLanguage::Swedish},
    WordChoice{"da"_L1, ReturnLanguage::Danish}, WordChoice{"de"_L1, ReturnLanguage::German},
    WordChoice{"nl"_L1, ReturnLanguage::Dutch}};

QString wordOf(ReturnLanguage language)
{
    return std::ranges::find(returnWords, language, &ReturnWord::language)->word.toString();
}

// Names that people know (Europe/Oslo), not the technical ones (Etc/GMT+5).
QList<Choice> zones()
{
    QList<Choice> choices;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        if (id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
            choices.append({QString::fromLatin1(id), {}});
    return choices;
}

} // namespace

MessagesPage::MessagesPage(const SettingsServices &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_bindings(this, [this] { follow(); })
    , m_zone(new ChoiceBox(
          tr("this computer's (%1)").arg(QString::fromLatin1(QTimeZone::systemTimeZoneId())), this))
    , m_word(new QComboBox(this))
    , m_zoneRow(new FormRow(tr("Team time zone"), m_zone, {}, FormRow::Width::Short, this))
    , m_wordRow(new FormRow(
          tr("Return word"), m_word, tr("Every Rollcall reads all six words."), FormRow::Width::Short, this))
    , m_example(plainLabel({}, this))
    , m_presets(new PresetTable(this))
    , m_savedPresets(presetsFrom(services.settings.get(Keys::messagePresets)))
{
    m_zone->setChoices(zones());
    m_word->addItem(tr("like this program (%1)").arg(wordOf(returnLanguageFor(QLocale()))), QString());
    for (const WordChoice &choice : wordChoices)
        m_word->addItem(
            u"%1 – %2"_s.arg(languageName(choice.code), wordOf(choice.language)), QString(choice.code));
    m_bindings.bind(Keys::teamTimeZone, &Profile::teamTimeZone, m_zone, m_zoneRow);
    m_bindings.bind(Keys::returnLanguage, &Profile::returnLanguage, m_word, m_wordRow);

    auto *intro = plainLabel(u"muted"_s, this);
    intro->setWordWrap(true);
    intro->setText(
        tr("A return time stands in words at the end of the message, so that everybody can read it "
           "in SuperOffice itself. It is written like this:"));
    auto *frame = new QFrame(this);
    setLook(frame, u"note"_s);
    m_example->setWordWrap(true);
    m_example->setAccessibleName(tr("Example of a message"));
    auto *line = new QVBoxLayout(frame);
    line->setContentsMargins(12, 9, 12, 9);
    line->addWidget(m_example);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_zoneRow);
    column->addWidget(m_wordRow);
    column->addSpacing(8);
    column->addWidget(intro);
    column->addSpacing(8);
    column->addWidget(frame);
    column->addSpacing(16);
    column->addWidget(addPresets());
}

// The same for every connection.
QWidget *MessagesPage::addPresets()
{
    if (m_savedPresets.isEmpty())
        m_savedPresets = usualPresets();
    m_presets->setPresets(m_savedPresets);
    m_savedPresets = m_presets->presets();
    connect(m_presets, &PresetTable::edited, this, &MessagesPage::edited);
    auto *row = new FormRow(tr("Messages offered"), m_presets,
        tr("Keep them neutral: everyone in SuperOffice can read them."), FormRow::Width::Long, this);
    row->setManaged(m_services.settings.isLocked(Keys::messagePresets.key));
    return row;
}

bool MessagesPage::arePresetsEdited() const
{
    return m_presets->presets() != m_savedPresets;
}

bool MessagesPage::savePresets()
{
    const QList<MessagePreset> presets = m_presets->presets();
    if (!arePresetsEdited())
        return true;
    if (!m_services.settings.set(Keys::messagePresets, writtenPresets(presets)))
        return false;
    m_savedPresets = presets;
    return true;
}

void MessagesPage::show(const Profile &profile)
{
    const QStringList locked = m_services.profiles.lockedKeys(profile.id);
    m_bindings.setLocked([&](QLatin1StringView key) { return locked.contains(key); });
    m_shown = profile;
    m_bindings.show(profile);
    follow();
}

QString MessagesPage::zoneProblem(const QString &zone) const
{
    if (zone.isEmpty() || QTimeZone(zone.toUtf8()).isValid())
        return {};
    return tr("No time zone has this name. Names look like “Europe/Oslo”.");
}

void MessagesPage::follow()
{
    m_bindings.take(m_shown);
    const QString problem = zoneProblem(m_shown.teamTimeZone);
    m_zoneRow->setNote(
        problem.isEmpty() ? tr("Return times are written and read in this time zone.") : problem,
        problem.isEmpty() ? FormRow::Tone::Plain : FormRow::Tone::Alert);
    const QTimeZone zone = teamTimeZone(m_shown);
    const QDateTime back(m_services.clock.now().date().addDays(1), QTime(13, 0), zone);
    m_example->setText(finalMessage(tr("Lunch"), back, returnLanguage(m_shown), zone).message);
    Q_EMIT edited();
}

void MessagesPage::take(Draft &draft) const
{
    m_bindings.take(draft.profile);
}

std::optional<Complaint> MessagesPage::complaint() const
{
    const QString problem = zoneProblem(m_shown.teamTimeZone);
    return problem.isEmpty() ? std::nullopt : std::optional(Complaint{m_zone, problem});
}

} // namespace Rollcall
