// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Settings/settingsmodel.h"

#include "core/organisation/organisation.h"

#include <QCoreApplication>
#include <QLocale>

namespace dhara {
namespace {

QVariantMap choice(const QString &key, const QString &text)
{
    return {{QStringLiteral("key"), key}, {QStringLiteral("text"), text}};
}

} // namespace

void SettingsModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::organisationChanged, this, &SettingsModel::changed);
        connect(m_backend, &Backend::stateChanged, this, &SettingsModel::changed);
    }
    Q_EMIT backendChanged();
    Q_EMIT changed();
}

QVariantList SettingsModel::languages() const
{
    // Those the application has words in, then those that only the organisation's forms have.
    QStringList codes{QStringLiteral("en"), QStringLiteral("hi"), QStringLiteral("ar")};
    if (m_backend && m_backend->organisation()) {
        const QStringList ofForms = m_backend->organisation()->languages();
        for (const QString &language : ofForms) {
            if (!codes.contains(language.section(QLatin1Char('_'), 0, 0)))
                codes.append(language);
        }
    }
    QVariantList list{choice({}, tr("As the tablet"))};
    for (const QString &code : std::as_const(codes)) {
        // Of English CLDR says which: "American English".
        const QString name
            = code == QLatin1String("en") ? QStringLiteral("English") : QLocale(code).nativeLanguageName();
        list.append(choice(code, name.isEmpty() ? code : name));
    }
    return list;
}

QString SettingsModel::version() const
{
    return QCoreApplication::applicationVersion();
}

QVariantList SettingsModel::components() const
{
    struct Component
    {
        const char *name;
        const char *version; ///< that it was built with; of Qt the one that runs
        const char *licence;
    };
    static const Component rows[] = {{"Qt", qVersion(), "LGPL-3.0"},
                                     {"SQLite", SQLITE3_VERSION, "Public Domain"},
                                     {"simdjson", SIMDJSON_VERSION, "Apache-2.0"},
                                     {"QtKeychain", QTKEYCHAIN_VERSION, "BSD-3-Clause"},
                                     {"expected", EXPECTED_VERSION, "CC0-1.0"},
                                     {"Noto Fonts", "", "OFL-1.1"}};
    QVariantList list;
    for (const auto &[name, version, licence] : rows) {
        const QString full = QLatin1String(name) + QLatin1Char(' ') + QLatin1String(version);
        list.append(
            QVariantMap{{QStringLiteral("name"), full.trimmed()}, {QStringLiteral("licence"), QLatin1String(licence)}});
    }
    return list;
}

} // namespace dhara
