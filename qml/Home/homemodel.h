// SPDX-License-Identifier: AGPL-3.0-or-later
// The first page: how many visits are late, due and planned, which of them today, what was begun, what is to fix.
#pragma once

#include "core/store/search.h"
#include "qml/App/asking.h"
#include "qml/App/storewatch.h"
#include "qml/Home/homerows.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class HomeModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// Only what is looked at is read.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY isShownChanged)
    /// "Tuesday, 24 November" by the account's time zone.
    Q_PROPERTY(QString headline READ headline NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// [{ list, number, label }]: each opens that list.
    Q_PROPERTY(QVariantList numbers READ numbers NOTIFY changed)
    /// Empty where nothing is to fix, else { title, body, purpose, place }.
    Q_PROPERTY(QVariantMap toFix READ toFix NOTIFY changed)
    /// The first of them; roles as visitRow() and draftRow() of homerows.h.
    Q_PROPERTY(QAbstractItemModel *due READ due CONSTANT)
    Q_PROPERTY(QAbstractItemModel *overdue READ overdue CONSTANT)
    Q_PROPERTY(QAbstractItemModel *drafts READ drafts CONSTANT)
    /// Roles uuid, title, subtitle, initials, sign.
    Q_PROPERTY(QAbstractItemModel *recent READ recent CONSTANT)

public:
    explicit HomeModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    bool isShown() const { return m_asking.isShown(); }
    void setShown(bool isShown);
    QString headline() const;
    bool isLoading() const { return !m_held && m_problem.isEmpty(); }
    bool isEmpty() const;
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    QVariantList numbers() const;
    QVariantMap toFix() const;
    QAbstractItemModel *due() { return &m_due; }
    QAbstractItemModel *overdue() { return &m_overdue; }
    QAbstractItemModel *drafts() { return &m_drafts; }
    QAbstractItemModel *recent() { return &m_recent; }

    Q_INVOKABLE void ask();

Q_SIGNALS:
    void backendChanged();
    void isShownChanged();
    void changed();

private:
    struct Held
    {
        QDateTime now; ///< what is late or due is so on this day
        VisitCounts counts;
        QList<VisitLine> due;
        QList<VisitLine> overdue;
        qint64 draftCount = 0;
        QList<DraftState> drafts;
        QList<SubjectHit> recent;
        qint64 refused = 0;
        qint64 lostMedia = 0;
        std::optional<RefusedState> toFix;
    };
    static Result<Held> read(Connection &connection, const Telling &telling);
    void take(const Result<Held> &held);
    void tell();
    void showNext();
    QDate today() const;

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Asking m_asking;
    std::optional<Held> m_held;
    using Rows = ListModel<QVariantMap>;
    Rows m_due, m_overdue, m_drafts, m_recent;
    QHash<Rows *, QList<QVariantMap>> m_next; ///< what each list is on its way to
    QTimer m_turn;
    QString m_problem;
    QString m_advice;
};

} // namespace dhara
