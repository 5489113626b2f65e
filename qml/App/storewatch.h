// SPDX-License-Identifier: AGPL-3.0-or-later
// Tells a view model, on the GUI thread and not too often, that what it shows may have changed.
#pragma once

#include "core/store/store.h"
#include "qml/App/backend.h"

#include <QPointer>
#include <QTimer>

namespace dhara {

class StoreWatch : public QObject
{
    Q_OBJECT

public:
    /// Watches the store of whatever account its backend has open.
    StoreWatch(ChangeSet interest, QObject *parent);
    ~StoreWatch() override;

    /// Says changed() before it returns where an account is open, or was.
    void setBackend(Backend *backend);
    /// At once; by itself it looks now and then: a day may end, and the clock be set, while a page is open.
    void lookAtDay();

Q_SIGNALS:
    /// After commits that touched what is of interest, when the account or its definitions change, and on another day.
    void changed();

private:
    void followStore();
    void stopListening();
    /// In the account's zone; invalid while none is open.
    QDate today() const;

    ChangeSet m_interest;
    QPointer<Backend> m_backend;
    Store *m_store = nullptr;
    int m_listener = 0;
    QTimer m_pause;
    QTimer m_dayCheck;
    QDate m_day;
};

} // namespace dhara
