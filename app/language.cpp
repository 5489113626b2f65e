// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/language.h"

#include <QGuiApplication>
#include <QLibraryInfo>

namespace dhara {

Language::Language(Preferences &preferences, QObject *parent) : QObject(parent), m_preferences(preferences)
{
    connect(&m_preferences, &Preferences::languageChanged, this, [this] {
        apply();
        Q_EMIT changed();
    });
    apply();
}

Language::~Language()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_toolkit);
}

QLocale Language::localeOf(const QString &chosen, const QLocale &device)
{
    if (chosen.isEmpty())
        return device;
    // English of no country would write dates as in the United States: month first.
    const bool isOfNoCountry = device.territory() == QLocale::AnyTerritory;
    const QLocale::Language language = QLocale(chosen).language();
    return QLocale(language, isOfNoCountry && language == QLocale::English ? QLocale::World : device.territory());
}

void Language::apply()
{
    const QLocale locale = localeOf(m_preferences.language(), QLocale::system());
    QLocale::setDefault(locale);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_toolkit);
    // English has a file too: its plural forms stand there.
    if (m_own.load(locale, QStringLiteral("dhara"), QStringLiteral("_"), QStringLiteral(":/i18n"))
        || m_own.load(QStringLiteral(":/i18n/dhara_en")))
        QCoreApplication::installTranslator(&m_own);
    if (m_toolkit.load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    QGuiApplication::setLayoutDirection(locale.textDirection());
}

} // namespace dhara
