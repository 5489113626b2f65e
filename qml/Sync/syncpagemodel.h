// SPDX-License-Identifier: AGPL-3.0-or-later
// What the sync page lists: records and files that wait, what was refused and why, the last runs, the space taken.
#pragma once

#include "qml/App/asking.h"
#include "qml/App/backend.h"
#include "qml/App/errortexts.h"
#include "qml/App/listmodel.h"
#include "qml/App/storewatch.h"
#include "qml/Sync/syncstate.h"

#include <QPointer>
#include <QUrl>
#include <QVariantList>

namespace dhara {

class SyncPageModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY backendChanged REQUIRED)
    /// Only what is looked at is read.
    Q_PROPERTY(bool isShown READ isShown WRITE setShown NOTIFY isShownChanged)
    /// Why it is not known what waits, or why what was refused cannot be sent again.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString advice READ advice NOTIFY changed)
    /// "2 records, 1 photo (1.2 MB). All are safe on this tablet."
    Q_PROPERTY(QString summary READ summary NOTIFY changed)
    /// Roles uuid, kind, subject, title, why, advice.
    Q_PROPERTY(QAbstractItemModel *toFix READ toFix CONSTANT)
    /// The first of them; roles title, line, at, subject, as in the lists below.
    Q_PROPERTY(QAbstractItemModel *waiting READ waiting CONSTANT)
    Q_PROPERTY(QAbstractItemModel *files READ files CONSTANT)
    /// Those that are tried no more: gone from the device, or refused by the storage.
    Q_PROPERTY(QAbstractItemModel *lostFiles READ lostFiles CONSTANT)
    /// How many there are besides those.
    Q_PROPERTY(int waitingLeft READ waitingLeft NOTIFY changed)
    Q_PROPERTY(int filesLeft READ filesLeft NOTIFY changed)
    Q_PROPERTY(int lostFilesLeft READ lostFilesLeft NOTIFY changed)
    Q_PROPERTY(QAbstractItemModel *runs READ runs CONSTANT)
    Q_PROPERTY(QAbstractItemModel *storage READ storage CONSTANT)
    /// What became of the last saving of a diagnosis.
    Q_PROPERTY(QString saved READ saved NOTIFY changed)
    Q_PROPERTY(bool isSaveLost READ isSaveLost NOTIFY changed)

public:
    explicit SyncPageModel(QObject *parent = nullptr);

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    bool isShown() const { return m_asking.isShown(); }
    void setShown(bool isShown);
    QString problem() const { return m_problem.title; }
    QString advice() const { return m_problem.body(); }
    QString summary() const;
    QAbstractItemModel *toFix() { return &m_toFix; }
    QAbstractItemModel *waiting() { return &m_waiting; }
    QAbstractItemModel *files() { return &m_files; }
    QAbstractItemModel *lostFiles() { return &m_lostFiles; }
    QAbstractItemModel *runs() { return &m_runs; }
    QAbstractItemModel *storage() { return &m_storage; }
    int waitingLeft() const;
    int filesLeft() const;
    int lostFilesLeft() const;
    QString saved() const { return m_saved; }
    bool isSaveLost() const { return m_isSaveLost; }
    Q_INVOKABLE void ask();

    /// Puts a refused record back in line and asks for a run.
    Q_INVOKABLE void sendAgain(const QString &kind, const QString &uuid);
    /// Writes what support needs to a file of the person's choice.
    Q_INVOKABLE void saveDiagnosis(const QUrl &file);
    /// Looks at the disk again.
    Q_INVOKABLE void measure();

Q_SIGNALS:
    void backendChanged();
    void isShownChanged();
    void changed();

private:
    using Rows = ListModel<QVariantMap>;
    void take(Result<SyncState> state);
    void tell();
    QList<QVariantMap> toFixRows() const;
    QList<QVariantMap> waitingRows() const;
    QList<QVariantMap> fileRows(bool areLost) const;
    QList<QVariantMap> runRows() const;
    QList<QVariantMap> storageRows() const;

    QPointer<Backend> m_backend;
    StoreWatch m_watch;
    Asking m_asking;
    Rows m_toFix, m_waiting, m_files, m_lostFiles, m_runs, m_storage;
    ErrorText m_problem;
    SyncState m_state;
    StorageUse m_use;
    QString m_saved;
    bool m_isSaveLost = false;
};

} // namespace dhara
