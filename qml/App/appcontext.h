// SPDX-License-Identifier: AGPL-3.0-or-later
// The one instance that main() hands to QML: pages take the backend from it and pass it on as a property.
#pragma once

#include "qml/App/backend.h"

#include <QtQml/QQmlEngine>

namespace dhara {

class AppContext : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(dhara::Backend *backend READ backend CONSTANT)

public:
    explicit AppContext(Backend &backend, QObject *parent = nullptr) : QObject(parent), m_backend(backend) { }

    /// To be called before the engine loads anything; `context` stays the caller's and outlives the engine.
    static void provide(QQmlEngine &engine, AppContext &context);
    /// What the engine calls: the instance given to provide() for this engine.
    static AppContext *create(QQmlEngine *engine, QJSEngine *);

    Backend *backend() const { return &m_backend; }

private:
    Backend &m_backend;
};

} // namespace dhara
