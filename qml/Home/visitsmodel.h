// SPDX-License-Identifier: AGPL-3.0-or-later
// One list of the visits that wait to be done, a page at a time.
#pragma once

#include "qml/App/asking.h"
#include "qml/App/listmodel.h"
#include "qml/App/storewatch.h"
#include "qml/Home/homerows.h"

#include <QPointer>

namespace dhara {

class VisitsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// "overdue", "due", "week" or "later".
    Q_PROPERTY(QString list READ list WRITE setList NOTIFY listChanged REQUIRED)
    /// [{ key, text }] of the lists with how many each has.
    Q_PROPERTY(QVariantList lists READ lists NOTIFY changed)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(bool isEmpty READ isEmpty NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// Roles uuid, subject, title, subtitle, initials, photo, purpose.
    Q_PROPERTY(QAbstractItemModel *visits READ visits CONSTANT)

public:
    explicit VisitsModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString list() const { return m_list; }
    void setList(const QString &list);
    QVariantList lists() const;
    bool isLoading() const { return !m_counts && m_problem.isEmpty(); }
    bool isEmpty() const { return m_counts && m_visits.rows().isEmpty(); }
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    QAbstractItemModel *visits() { return &m_visits; }

    /// The next page, where there is one.
    Q_INVOKABLE void more();
    Q_INVOKABLE void ask();

Q_SIGNALS:
    void backendChanged();
    void listChanged();
    void changed();

private:
    struct Held
    {
        VisitCounts counts;
        QList<VisitLine> visits;
    };
    void take(const Result<Held> &held, const Telling &telling);

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    QString m_list;
    int m_wanted = 0; ///< rows
    Asking m_asking;
    std::optional<VisitCounts> m_counts;
    ListModel<QVariantMap> m_visits;
    QString m_problem;
    QString m_advice;
};

} // namespace dhara
