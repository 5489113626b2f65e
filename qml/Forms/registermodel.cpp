// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/registermodel.h"

#include "core/organisation/organisation.h"

#include <QLocale>

namespace dhara {

void RegisterModel::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    if (m_backend)
        connect(m_backend, &Backend::organisationChanged, this, &RegisterModel::changed);
    Q_EMIT changed();
}

QVariantList RegisterModel::types() const
{
    QVariantList list;
    if (!m_backend || !m_backend->organisation())
        return list;
    const auto organisation = m_backend->organisation();
    for (const SubjectType *type : organisation->subjectTypes()) {
        if (type->kind == SubjectKind::User
            || !organisation->privileges().may(Privilege::RegisterSubject, {type->uuid}))
            continue;
        const QString icon = type->isPerson()       ? QStringLiteral("person")
            : type->kind == SubjectKind::Individual ? QStringLiteral("place")
                                                    : QStringLiteral("home");
        list.append(QVariantMap{{QStringLiteral("key"), type->uuid},
                                {QStringLiteral("text"), organisation->translated(type->name, QLocale().name())},
                                {QStringLiteral("icon"), icon}});
    }
    return list;
}

} // namespace dhara
