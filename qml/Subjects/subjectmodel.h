// SPDX-License-Identifier: AGPL-3.0-or-later
// The subject page: who it is, what was observed, visits and enrolments, relatives, photos, history, and what may be
// done.
#pragma once

#include "qml/App/asking.h"
#include "qml/App/backend.h"
#include "qml/App/listmodel.h"
#include "qml/App/storewatch.h"
#include "qml/Subjects/subjectshown.h"

#include <QPointer>

namespace dhara {

class SubjectModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(QString uuid READ uuid WRITE setUuid NOTIFY uuidChanged REQUIRED)
    Q_PROPERTY(dhara::SubjectModel::State state READ state NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// It was removed here a moment ago, and nothing else was opened since.
    Q_PROPERTY(bool isJustRemoved READ isJustRemoved NOTIFY changed)
    Q_PROPERTY(QString name READ name NOTIFY changed)
    Q_PROPERTY(QString line READ line NOTIFY changed)
    Q_PROPERTY(QString initials READ initials NOTIFY changed)
    Q_PROPERTY(QString photo READ photo NOTIFY changed)
    Q_PROPERTY(QString sign READ sign NOTIFY changed)
    Q_PROPERTY(QString signText READ signText NOTIFY changed)
    /// Lists as in SubjectShown and SubjectActions.
    Q_PROPERTY(QVariantList tabs READ tabs NOTIFY changed)
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)
    Q_PROPERTY(QVariantList enrolments READ enrolments NOTIFY changed)
    Q_PROPERTY(QVariantList fresh READ fresh NOTIFY changed)
    Q_PROPERTY(QVariantList plannable READ plannable NOTIFY changed)
    Q_PROPERTY(QVariantList more READ more NOTIFY changed)
    Q_PROPERTY(bool mayEdit READ mayEdit NOTIFY changed)
    Q_PROPERTY(bool mayRemove READ mayRemove NOTIFY changed)
    Q_PROPERTY(bool hasVisits READ hasVisits NOTIFY changed)
    Q_PROPERTY(bool hasLateVisit READ hasLateVisit NOTIFY changed)
    /// How often the records were read: for who asks with visitDetails() and is to hear of news.
    Q_PROPERTY(int readings READ readings NOTIFY changed)
    /// Rows as timeline(), subjectHistory() … give them: one role each of their values, or, where a row is wanted as a
    /// whole, the roles key and entry. Until another
    /// subject was read they are those of the one before.
    Q_PROPERTY(QAbstractItemModel *timeline READ timeline CONSTANT)
    Q_PROPERTY(QAbstractItemModel *photos READ photos CONSTANT)
    Q_PROPERTY(QAbstractItemModel *relatives READ relatives CONSTANT)
    Q_PROPERTY(QAbstractItemModel *history READ history CONSTANT)

public:
    /// Absent: not on the device. Hidden: its kind may not be seen by this person.
    enum State { Loading, Shown, Removed, Absent, Hidden, Failed };
    Q_ENUM(State)

    explicit SubjectModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString uuid() const { return m_uuid; }
    void setUuid(const QString &uuid);
    State state() const { return m_state; }
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    bool isJustRemoved() const { return m_isJustRemoved; }
    QString name() const { return m_shown.name; }
    QString line() const { return m_shown.line; }
    QString initials() const { return m_shown.initials; }
    QString photo() const { return m_shown.records.subject.profilePicture; }
    QString sign() const { return m_shown.sign; }
    QString signText() const { return m_shown.signText; }
    QVariantList tabs() const { return m_shown.tabs; }
    QVariantList facts() const { return m_shown.facts; }
    QVariantList enrolments() const { return m_shown.enrolments; }
    QVariantList fresh() const { return m_shown.actions.fresh; }
    QVariantList plannable() const { return m_shown.actions.plannable; }
    QVariantList more() const { return m_shown.actions.more; }
    bool mayEdit() const { return m_shown.actions.mayEdit; }
    bool mayRemove() const { return m_shown.actions.mayRemove; }
    bool hasVisits() const { return m_shown.hasVisits; }
    bool hasLateVisit() const { return m_shown.hasLateVisit; }
    int readings() const { return m_readings; }
    QAbstractItemModel *timeline() { return &m_timeline; }
    QAbstractItemModel *photos() { return &m_photos; }
    QAbstractItemModel *relatives() { return &m_relatives; }
    QAbstractItemModel *history() { return &m_history; }

    /// All that was answered on a visit, and its photos: { facts, photos }.
    Q_INVOKABLE QVariantMap visitDetails(const QString &uuid) const;
    /// Both keep everything that was recorded.
    Q_INVOKABLE void remove() { setRemoved(true); }
    Q_INVOKABLE void putBack() { setRemoved(false); }

Q_SIGNALS:
    void backendChanged();
    void uuidChanged();
    void changed();

private:
    using Rows = ListModel<QVariantMap>;
    Telling telling() const;
    void ask();
    void take(Result<SubjectShown> shown);
    void noteOpening();
    void show(SubjectShown shown, bool isAnother);
    void fail(const Error &error);
    void setRemoved(bool isRemoved);

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Asking m_asking;
    QString m_uuid;
    State m_state = Loading;
    QString m_problem;
    QString m_advice;
    bool m_isJustRemoved = false;
    int m_readings = 0;
    SubjectShown m_shown;
    Rows m_timeline, m_photos, m_relatives, m_history;
};

} // namespace dhara
