// SPDX-License-Identifier: AGPL-3.0-or-later
// The language that the window speaks: its words, its numbers and dates, its direction.
#pragma once

#include "qml/App/preferences.h"

#include <QLocale>
#include <QTranslator>
#include <functional>

class QQmlEngine;

namespace dhara {

class Language : public QObject
{
    Q_OBJECT

public:
    /// Puts the chosen language in force, now and whenever another is chosen.
    explicit Language(Preferences &preferences, QObject *parent = nullptr);
    ~Language() override;

    /// The chosen language as it is written in the country of the device; the device's own where none is chosen.
    static QLocale localeOf(const QString &chosen, const QLocale &device);

Q_SIGNALS:
    /// Another language is in force: texts that were made before are old.
    void changed();

private:
    void apply();

    Preferences &m_preferences;
    QTranslator m_own;
    QTranslator m_toolkit; ///< Qt's own texts
};

} // namespace dhara
