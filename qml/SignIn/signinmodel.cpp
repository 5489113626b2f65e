// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/SignIn/signinmodel.h"

#include "qml/App/errortexts.h"

namespace dhara {

void SignInModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    if (m_backend) {
        connect(m_backend, &Backend::stateChanged, this, &SignInModel::noteState);
        connect(m_backend, &Backend::signInFailed, this, &SignInModel::showFailure);
    }
    Q_EMIT backendChanged();
    Q_EMIT changed();
}

void SignInModel::signIn(const QString &server, const QString &user, const QString &password)
{
    m_server = server.trimmed();
    m_user = user.trimmed();
    m_password = password;
    if (m_server.isEmpty() || m_user.isEmpty()) {
        showFailure({ErrorKind::UserMustFix, QStringLiteral("signin.incomplete")});
        return;
    }
    if (!m_server.contains(QLatin1String("://")))
        m_server.prepend(QLatin1String("https://"));
    start(false);
}

void SignInModel::useKeyFile()
{
    start(true);
}

void SignInModel::start(bool mayUseKeyFile)
{
    m_problem.clear();
    m_advice.clear();
    m_asksForKeyFile = false;
    Q_EMIT changed();
    if (m_backend)
        m_backend->signIn(m_server, m_user, m_password, mayUseKeyFile);
}

/// Whoever is in now must not meet what stood here of somebody else, the password least of all.
void SignInModel::noteState()
{
    if (m_backend && m_backend->state() >= Backend::FirstSync) {
        m_problem.clear();
        m_advice.clear();
        m_password.clear();
        m_asksForKeyFile = false;
    }
    Q_EMIT changed();
}

void SignInModel::showFailure(const Error &error)
{
    const ErrorText text = errorText(error);
    m_problem = text.title;
    m_advice = text.todo;
    static const QStringList noKeychain{QStringLiteral("keychain.none"), QStringLiteral("keychain.locked"),
                                        QStringLiteral("keychain.denied")};
    m_asksForKeyFile = noKeychain.contains(error.code);
    Q_EMIT changed();
}

} // namespace dhara
