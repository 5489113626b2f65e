// SPDX-License-Identifier: AGPL-3.0-or-later
// The Find page: subjects as the person types.
#pragma once

#include "core/store/search.h"
#include "qml/App/backend.h"
#include "qml/App/listmodel.h"
#include "qml/App/storewatch.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class FindModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY changed)
    Q_PROPERTY(QString subjectType READ subjectType WRITE setSubjectType NOTIFY changed)
    /// Rows: uuid, title, subtitle, initials, photo, sign.
    Q_PROPERTY(QAbstractItemModel *hits READ hits CONSTANT)
    /// [{ key, text }], "all" first.
    Q_PROPERTY(QVariantList types READ types NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)

public:
    explicit FindModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString text() const { return m_text; }
    void setText(const QString &text);
    QString subjectType() const { return m_subjectType; }
    void setSubjectType(const QString &uuid);
    QAbstractItemModel *hits() { return &m_hits; }
    QVariantList types() const;
    bool isEmpty() const { return m_isAsked && m_hits.rows().isEmpty(); }

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    struct Row
    {
        Uuid uuid;
        QString title, subtitle, initials, photo, sign;
    };
    void ask();
    Row rowOf(const SubjectHit &hit) const;

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    QString m_text;
    QString m_subjectType;
    ListModel<Row> m_hits;
    bool m_isAsking = false;
    bool m_isStale = false;
    bool m_isAsked = false;
};

} // namespace dhara
