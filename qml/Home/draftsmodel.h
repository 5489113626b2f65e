// SPDX-License-Identifier: AGPL-3.0-or-later
// All forms that were begun and not saved.
#pragma once

#include "qml/App/asking.h"
#include "qml/App/storewatch.h"
#include "qml/Home/homerows.h"

#include <QPointer>
#include <QVariantList>

namespace dhara {

class DraftsModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    Q_PROPERTY(bool isLoading READ isLoading NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// As draftRow() of homerows.h.
    Q_PROPERTY(QVariantList drafts READ drafts NOTIFY changed)
    /// Whose draft was just discarded and can be taken back; empty where none was.
    Q_PROPERTY(QString discarded READ discarded NOTIFY changed)

public:
    explicit DraftsModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    bool isLoading() const { return !m_held && m_problem.isEmpty(); }
    QString problem() const { return m_problem; }
    QString advice() const { return m_advice; }
    QVariantList drafts() const;
    QString discarded() const;

    Q_INVOKABLE void ask();
    /// `key` as in the row.
    Q_INVOKABLE void discard(const QString &key);
    Q_INVOKABLE void takeBack();

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    void take(const Result<QList<DraftState>> &held);
    void showError(const Error &error);

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Asking m_asking;
    int m_look = 0; ///< which one it is: of what was asked in an earlier one nobody hears
    std::optional<QList<DraftState>> m_held;
    std::optional<DraftState> m_discarded;
    QString m_problem;
    QString m_advice;
};

} // namespace dhara
