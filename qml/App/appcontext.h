// SPDX-License-Identifier: AGPL-3.0-or-later
// The one instance that main() hands to QML: pages take the backend from it and pass it on as a property; what a person
// chose for the whole window is read where it is needed.
#pragma once

#include "qml/App/backend.h"
#include "qml/App/preferences.h"

#include <QtQml/QQmlEngine>

namespace dhara {

class AppContext : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_SINGLETON
    Q_PROPERTY(dhara::Backend *backend READ backend CONSTANT)
    Q_PROPERTY(dhara::Preferences *preferences READ preferences CONSTANT)
    /// Qt's own keyboard comes to the screen (QT_IM_MODULE=qtvirtualkeyboard, see screenkeyboard.h).
    Q_PROPERTY(bool hasScreenKeyboard READ hasScreenKeyboard CONSTANT)

public:
    AppContext(Backend &backend, Preferences &preferences, QObject *parent = nullptr) :
        QObject(parent), m_backend(backend), m_preferences(preferences)
    {
    }

    /// To be called before the engine loads anything; `context` stays the caller's and outlives the engine.
    static void provide(QQmlEngine &engine, AppContext &context);
    /// What the engine calls: the instance given to provide() for this engine.
    static AppContext *create(QQmlEngine *engine, QJSEngine *);

    Backend *backend() const { return &m_backend; }
    Preferences *preferences() const { return &m_preferences; }
    bool hasScreenKeyboard() const { return qgetenv("QT_IM_MODULE") == "qtvirtualkeyboard"; }

private:
    Backend &m_backend;
    Preferences &m_preferences;
};

} // namespace dhara
