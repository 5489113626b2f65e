// SPDX-License-Identifier: AGPL-3.0-or-later
// What the settings page offers: languages, whose account this is, what the program is made of.
#pragma once

#include "qml/App/backend.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class SettingsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// [{ key, text }], each in its own words; first the system's.
    Q_PROPERTY(QVariantList languages READ languages NOTIFY changed)
    Q_PROPERTY(QString user READ user NOTIFY changed)
    Q_PROPERTY(QString server READ server NOTIFY changed)
    Q_PROPERTY(QString version READ version CONSTANT)
    /// [{ name, licence }]
    Q_PROPERTY(QVariantList components READ components CONSTANT)

public:
    using QObject::QObject;

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QVariantList languages() const;
    QString user() const { return m_backend ? m_backend->lastUser() : QString(); }
    QString server() const { return m_backend ? m_backend->lastServer() : QString(); }
    QString version() const;
    QVariantList components() const;

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    QPointer<Backend> m_backend;
};

} // namespace dhara
