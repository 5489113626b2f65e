// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a picture that a record names can be shown from: the media folder, or fetched once and kept.
#pragma once

#include "qml/App/backend.h"

#include <QPointer>
#include <QUrl>

namespace dhara {

class PhotoSource : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(dhara::Backend *backend READ backend WRITE setBackend NOTIFY changed REQUIRED)
    /// A stored URL or a local file name, as it stands in the record.
    Q_PROPERTY(QString address READ address WRITE setAddress NOTIFY changed REQUIRED)
    /// Empty until it is on the device.
    Q_PROPERTY(QUrl file READ file NOTIFY changed)
    Q_PROPERTY(bool isMissing READ isMissing NOTIFY changed)

public:
    using QObject::QObject;

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString address() const { return m_address; }
    void setAddress(const QString &address);
    QUrl file() const { return m_file; }
    bool isMissing() const { return m_isMissing; }

Q_SIGNALS:
    void changed();

private:
    void find();

    QPointer<Backend> m_backend;
    QString m_address;
    QUrl m_file;
    bool m_isMissing = false;
};

} // namespace dhara
