// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/appearancepage.h"

#include "session/settings.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Rollcall {

AppearancePage::AppearancePage(Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_settings(settings)
    , m_bindings(this, [this] { Q_EMIT edited(); })
    , m_saved{.language = settings.get(Keys::interfaceLanguage),
          .theme = settings.get(Keys::theme),
          .announces = settings.get(Keys::announceChanges)}
{
    auto *language = new QComboBox(this);
    language->addItem(tr("like the desktop"), QString());
    language->addItem(u"English"_s, u"en"_s); // every language in its own words
    language->addItem(u"Norsk bokmål"_s, u"nb"_s);
    auto *languageRow = new FormRow(tr("Language"), language,
        tr("Takes effect when Rollcall is started again."), FormRow::Width::Short, this);
    auto *theme = new QComboBox(this);
    theme->addItem(tr("like the desktop"), settingTo(ThemeChoice::System));
    theme->addItem(tr("light"), settingTo(ThemeChoice::Light));
    theme->addItem(tr("dark"), settingTo(ThemeChoice::Dark));
    auto *themeRow =
        new FormRow(tr("Colours"), theme, tr("Applied when saved."), FormRow::Width::Short, this);
    m_bindings.bind(Keys::interfaceLanguage, &Choices::language, language, languageRow);
    m_bindings.bind(Keys::theme, &Choices::theme, theme, themeRow);
    auto *announces = new QCheckBox(tr("Tell screen readers who became present or not present"), this);
    announces->setAccessibleName(announces->text());
    auto *announcesRow = new FormRow(
        {}, announces, tr("Several changes are told in one sentence."), FormRow::Width::Long, this);
    m_bindings.bind(Keys::announceChanges, &Choices::announces, announces, announcesRow);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(languageRow);
    column->addWidget(themeRow);
    column->addWidget(announcesRow);
    m_bindings.setLocked([this](QLatin1StringView key) { return m_settings.isLocked(key); });
    m_bindings.show(m_saved);
}

bool AppearancePage::isEdited() const
{
    Choices chosen = m_saved;
    m_bindings.take(chosen);
    return chosen != m_saved;
}

AppearancePage::Saved AppearancePage::save()
{
    if (!isEdited())
        return Saved::Nothing;
    const Choices before = m_saved;
    m_bindings.take(m_saved);
    const bool isWritten =
        (m_saved.language == before.language || m_settings.set(Keys::interfaceLanguage, m_saved.language))
        && (m_saved.theme == before.theme || m_settings.set(Keys::theme, m_saved.theme))
        && (m_saved.announces == before.announces
            || m_settings.set(Keys::announceChanges, m_saved.announces));
    if (!isWritten) {
        m_saved = before;
        return Saved::Failed;
    }
    return m_saved.theme == before.theme ? Saved::Something : Saved::Theme;
}

} // namespace Rollcall
