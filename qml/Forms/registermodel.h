// SPDX-License-Identifier: AGPL-3.0-or-later
// The types of subject that can be newly registered.
#pragma once

#include "qml/App/backend.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class RegisterModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY changed REQUIRED)
    /// [{ key, text, icon }]
    Q_PROPERTY(QVariantList types READ types NOTIFY changed)

public:
    using QObject::QObject;

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QVariantList types() const;

Q_SIGNALS:
    void changed();

private:
    QPointer<Backend> m_backend;
};

} // namespace dhara
