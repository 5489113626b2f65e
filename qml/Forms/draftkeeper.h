// SPDX-License-Identifier: AGPL-3.0-or-later
// Writes a form's draft after each answer without making anybody wait: one write at a time, the newest wins.
#pragma once

#include "core/store/drafts.h"
#include "qml/App/backend.h"

#include <QPointer>

namespace dhara {

class DraftKeeper : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// What waits to be written still is, as when the account is left: the store ends its queue before it closes.
    ~DraftKeeper() override;

    void setBackend(Backend *backend);
    /// From now on it is about this purpose, of which a draft is there or not.
    void begin(const QJsonObject &purpose, bool isKept);
    /// Replaces the draft that is there; nothing: there is to be none.
    void put(const std::optional<Draft> &draft);
    /// The form is being saved and ends the draft itself: nothing more is written.
    void forget();

    /// Something is on its way: what is read now may be old.
    bool isBusy() const;
    /// The last answer is in the store.
    bool isKept() const { return m_isKept && m_waiting.isEmpty(); }

Q_SIGNALS:
    void changed();
    void failed(const dhara::Error &error);

private:
    struct Write
    {
        QJsonObject purpose;
        std::optional<Draft> draft; ///< nothing: it is dropped
    };
    void followStore();
    void writeNext();
    void writeAll();
    static Result<bool> run(Connection &connection, const Write &write);

    QPointer<Backend> m_backend;
    QJsonObject m_purpose;
    QList<Write> m_waiting;
    Store *m_store = nullptr; ///< for which all this is; it lives until the signal that tells of another one is over
    bool m_isWriting = false;
    bool m_isKept = false;
};

} // namespace dhara
