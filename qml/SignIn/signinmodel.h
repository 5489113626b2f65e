// SPDX-License-Identifier: AGPL-3.0-or-later
// The sign-in page: what it was told went wrong, and the choice where there is no keychain.
#pragma once

#include "qml/App/backend.h"

#include <QPointer>

namespace dhara {

class SignInModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(bool isBusy READ isBusy NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// The last try ended for want of a keychain: useKeyFile() goes on without.
    Q_PROPERTY(bool asksForKeyFile READ asksForKeyFile NOTIFY changed)

public:
    using QObject::QObject;

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    bool isBusy() const { return m_backend && m_backend->state() == Backend::SigningIn; }
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    bool asksForKeyFile() const { return m_asksForKeyFile; }

    /// Blanks around address and user are left out; "https://" is added where the address names no scheme.
    Q_INVOKABLE void signIn(const QString &server, const QString &user, const QString &password);
    Q_INVOKABLE void useKeyFile();

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    void start(bool mayUseKeyFile);
    void noteState();
    void showFailure(const Error &error);

    QPointer<Backend> m_backend;
    QString m_server;
    QString m_user;
    QString m_password;
    QString m_problem;
    QString m_advice;
    bool m_asksForKeyFile = false;
};

} // namespace dhara
