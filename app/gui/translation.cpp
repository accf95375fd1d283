// SPDX-License-Identifier: GPL-3.0-or-later
#include "translation.h"

#include "options.h"
#include "session/keys.h"
#include "session/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace Rollcall {

namespace {

void install(const QLocale &locale, const QString &name, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(locale, name, u"_"_s, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

} // namespace

void installTranslation(const Options &options)
{
    QString language;
    if (!options.isDemo)
        language = Settings(standardSettingsFiles()).get(Keys::interfaceLanguage);
    const QLocale locale = language.isEmpty() ? QLocale::system() : QLocale(language);
    QLocale::setDefault(locale);
    install(locale, u"qtbase"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English under every language: its plural forms, where there is no translation.
    install(QLocale(QLocale::English), u"rollcall"_s, u":/i18n"_s);
    if (locale.language() != QLocale::English)
        install(locale, u"rollcall"_s, u":/i18n"_s);
}

} // namespace Rollcall
