// SPDX-License-Identifier: AGPL-3.0-or-later
// What is on the device so far, by kind, while an account is filled for the first time.
#pragma once

#include "qml/App/backend.h"
#include "qml/App/listmodel.h"

#include <QPointer>

namespace dhara {

class FirstSyncModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// Rows with the roles name, count (text).
    Q_PROPERTY(QAbstractItemModel *kinds READ kinds CONSTANT)
    Q_PROPERTY(QString step READ step NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    Q_PROPERTY(bool isRunning READ isRunning NOTIFY changed)

public:
    explicit FirstSyncModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QAbstractItemModel *kinds() { return &m_kinds; }
    QString step() const;
    QString problem() const;
    QString advice() const;
    bool isRunning() const { return m_progress.isRunning; }

Q_SIGNALS:
    void backendChanged();
    void changed();

private:
    struct Kind
    {
        QString name;
        qint64 count = 0;
    };
    void show(const SyncProgress &progress);

    QPointer<Backend> m_backend;
    SyncProgress m_progress;
    ListModel<Kind> m_kinds;
};

} // namespace dhara
