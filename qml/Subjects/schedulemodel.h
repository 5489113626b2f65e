// SPDX-License-Identifier: AGPL-3.0-or-later
// A visit being planned: what kind, from which day, until which day.
#pragma once

#include "core/records/records.h"
#include "qml/App/backend.h"

#include <QPointer>

namespace dhara {

class ScheduleModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend MEMBER m_backend REQUIRED)
    Q_PROPERTY(QString subject MEMBER m_subject REQUIRED)
    /// [{ key, text, type, enrolment }] as SubjectModel::plannable has them.
    Q_PROPERTY(QVariantList kinds MEMBER m_kinds NOTIFY changed)
    /// Which of the kinds; -1: none yet. Where there is one only it is chosen from the start.
    Q_PROPERTY(int kind READ kind WRITE setKind NOTIFY changed)
    /// Days as "2026-11-24"; written as they are typed, which is kept where it is no day.
    Q_PROPERTY(QString earliest READ earliest WRITE setEarliest NOTIFY changed)
    Q_PROPERTY(QString latest READ latest WRITE setLatest NOTIFY changed)
    /// These as they are shown.
    Q_PROPERTY(QString earliestShown READ earliestShown NOTIFY changed)
    Q_PROPERTY(QString latestShown READ latestShown NOTIFY changed)
    /// The day that it is, as ISO, and how a day is typed.
    Q_PROPERTY(QString todayIso READ todayIso NOTIFY changed)
    Q_PROPERTY(QString example READ example NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(bool isSaving READ isSaving NOTIFY changed)

public:
    using QObject::QObject;

    int kind() const { return m_kind < 0 && m_kinds.size() == 1 ? 0 : m_kind; }
    void setKind(int kind);
    QString earliest() const { return m_earliest; }
    void setEarliest(const QString &typed);
    QString latest() const { return m_latest; }
    void setLatest(const QString &typed);
    QString earliestShown() const;
    QString latestShown() const;
    QString todayIso() const { return today().toString(Qt::ISODate); }
    QString example() const;
    QString problem() const { return m_problem; }
    bool isSaving() const { return m_isSaving; }

    /// Empties it: for another visit.
    Q_INVOKABLE void begin();
    /// Due from so many days after today, for a week.
    Q_INVOKABLE void propose(int days);
    /// Saves it, or says what is missing.
    Q_INVOKABLE void save();

Q_SIGNALS:
    void changed();
    void saved();

private:
    QString whatIsMissing() const;
    Encounter visit() const;
    QDate today() const;

    QPointer<Backend> m_backend;
    QString m_subject;
    QVariantList m_kinds;
    int m_kind = -1;
    QString m_earliest;
    QString m_latest;
    QString m_problem;
    bool m_isSaving = false;
};

} // namespace dhara
