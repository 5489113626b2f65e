// SPDX-License-Identifier: AGPL-3.0-or-later
// The subject page: who it is, what was observed, visits and enrolments, photos, and what can be done.
#pragma once

#include "core/records/records.h"
#include "core/store/mediaqueue.h"
#include "qml/App/backend.h"
#include "qml/App/storewatch.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class SubjectModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(QString uuid READ uuid WRITE setUuid NOTIFY uuidChanged REQUIRED)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(QString photo READ photo NOTIFY changed)
    Q_PROPERTY(QString sign READ sign NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// [{ question, answer }]
    Q_PROPERTY(QVariantList observations READ observations NOTIFY changed)
    /// [{ uuid, date, title, line, sign, isOpen, isLate, encounterType, enrolment }], newest first, open ones before.
    Q_PROPERTY(QVariantList visits READ visits NOTIFY changed)
    /// [{ uuid, title, line, sign, isActive }]
    Q_PROPERTY(QVariantList enrolments READ enrolments NOTIFY changed)
    /// [{ address, sign }] of all its records.
    Q_PROPERTY(QVariantList photos READ photos NOTIFY changed)
    /// [{ text, kind: "visit" | "enrol", type, enrolment }]
    Q_PROPERTY(QVariantList actions READ actions NOTIFY changed)

public:
    explicit SubjectModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString uuid() const { return m_uuid; }
    void setUuid(const QString &uuid);
    QString name() const { return m_held.subject.fullName(); }
    QString line() const;
    QString initials() const;
    QString photo() const { return m_held.subject.profilePicture; }
    QString sign() const { return signOf({RecordKind::Subject, m_uuid}); }
    QString problem() const { return m_problem; }
    QVariantList observations() const;
    QVariantList visits() const;
    QVariantList enrolments() const;
    QVariantList photos() const;
    QVariantList actions() const;

Q_SIGNALS:
    void backendChanged();
    void uuidChanged();
    void changed();

private:
    struct Held
    {
        Subject subject;
        QList<Enrolment> enrolments;
        QList<Encounter> visits;
        QList<MediaRow> media;
        QHash<QString, QString> signs; ///< by kind and uuid; absent: sent
    };
    static Result<Held> read(Connection &connection, const Uuid &uuid);
    void ask();
    QString signOf(const RecordRef &ref) const;
    void collectPhotos(const JsonText &observations, QVariantList &photos) const;

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    QString m_uuid;
    QString m_problem;
    Held m_held;
};

} // namespace dhara
