// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/privacypage.h"

#include "session/settings.h"
#include "style/look.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

PrivacyPage::PrivacyPage(Settings &settings, const Policy &policy, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_bindings(this, [this] { Q_EMIT edited(); })
    , m_saved{.journal = settings.get(Keys::journal),
          .messages = settings.get(Keys::journalMessages),
          .days = settings.get(Keys::journalDays)}
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    addChoices(policy);
    addFacts(policy);
    m_bindings.setLocked([&](QLatin1StringView key) { return !policy.journal || m_settings.isLocked(key); });
    m_bindings.show(m_saved);
}

void PrivacyPage::addChoices(const Policy &policy)
{
    auto *keep = new QCheckBox(tr("Keep a journal of who was present when"), this);
    keep->setAccessibleName(keep->text());
    auto *keepRow = new FormRow({}, keep,
        policy.journal ? tr("On this computer only. Names are not stored, only their numbers.")
                       : tr("Your administrator does not allow a journal."),
        FormRow::Width::Long, this);
    auto *messages = new QCheckBox(tr("Messages, too"), this);
    messages->setAccessibleName(tr("Keep messages in the journal, too"));
    auto *messagesRow = new FormRow(
        {}, messages, tr("They may hold what people would not want kept."), FormRow::Width::Long, this);
    auto *days = new QSpinBox(this);
    days->setButtonSymbols(QSpinBox::NoButtons);
    days->setSuffix(tr(" days"));
    auto *daysRow = new FormRow(tr("Kept for"), days, {}, FormRow::Width::Short, this);
    m_bindings.bind(Keys::journal, &Choices::journal, keep, keepRow);
    m_bindings.bind(Keys::journalMessages, &Choices::messages, messages, messagesRow);
    m_bindings.bind(Keys::journalDays, &Choices::days, days, daysRow);
    for (QWidget *row : {keepRow, messagesRow, daysRow})
        layout()->addWidget(row);
}

void PrivacyPage::addFacts(const Policy &policy)
{
    const auto add = [this](const QString &title, const QString &text) {
        auto *heading = plainLabel(u"title"_s, this);
        heading->setText(title);
        auto *words = plainLabel(u"muted"_s, this);
        words->setText(text);
        words->setWordWrap(true);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->addSpacing(14);
        column->addWidget(heading);
        column->addSpacing(3);
        column->addWidget(words);
    };
    add(tr("What is stored where"),
        tr("Passwords and tokens in the keyring of this desktop, nowhere else. Settings in your "
           "configuration "
           "folder. Photos for a week in your cache folder. The journal, where it is on, in your data "
           "folder. Nothing is sent to anybody but your SuperOffice server."));
    add(tr("What colleagues see"),
        tr("Whether you are present, and your message with its return time, in SuperOffice and in every "
           "Rollcall. Nobody sees whether you use Rollcall, nor whom you wait for."));
    add(tr("What your administrator can decide"),
        tr("Preset and lock settings; forbid the journal, photos, export, waiting for a person and commands "
           "on a change; set the shortest interval. An administrator cannot switch the journal or automatic "
           "absence on for you, and cannot prevent that presence is read with other programs."));
    if (!policy.photos)
        add(tr("On this computer"), tr("Photos are switched off by your administrator."));
}

bool PrivacyPage::isEdited() const
{
    Choices chosen = m_saved;
    m_bindings.take(chosen);
    return chosen != m_saved;
}

bool PrivacyPage::save()
{
    Choices chosen = m_saved;
    m_bindings.take(chosen);
    if (!m_settings.set(Keys::journal, chosen.journal)
        || !m_settings.set(Keys::journalMessages, chosen.messages)
        || !m_settings.set(Keys::journalDays, chosen.days))
        return false;
    m_saved = chosen;
    return true;
}

} // namespace Rollcall
