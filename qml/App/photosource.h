// SPDX-License-Identifier: AGPL-3.0-or-later
// Where a picture that a record names can be shown from: the media folder, or fetched once and kept; whole, and small.
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
    /// The whole picture; empty until it is on the device.
    Q_PROPERTY(QUrl file READ file NOTIFY changed)
    /// Made small off this thread and kept; empty until that is done. Nobody who does not ask for it has it made.
    Q_PROPERTY(QUrl thumbnail READ thumbnail NOTIFY changed)
    Q_PROPERTY(dhara::PhotoSource::Status status READ status NOTIFY changed)
    /// A photo of this device that cannot be sent: its file is gone or is no picture.
    Q_PROPERTY(bool isLost READ isLost NOTIFY changed)

public:
    /// Fetching: on its way from the server. Missing: neither on the device nor to be had now. Broken: no picture.
    enum Status { Empty, Fetching, Here, Missing, Broken };
    Q_ENUM(Status)

    using QObject::QObject;

    Backend *backend() const { return m_backend; }
    void setBackend(Backend *backend);
    QString address() const { return m_address; }
    void setAddress(const QString &address);
    QUrl file() const { return m_file; }
    QUrl thumbnail();
    Status status() const { return m_status; }
    bool isLost() const
    {
        return (m_status == Missing || m_status == Broken) && !m_address.contains(QLatin1String("://"));
    }

    /// Looks again for one that was missing.
    Q_INVOKABLE void retry();

Q_SIGNALS:
    void changed();

private:
    void find();
    void become(Status status, const QUrl &file);
    void makeThumbnail();

    QPointer<Backend> m_backend;
    QString m_address;
    QUrl m_file;
    QUrl m_thumbnail;
    Status m_status = Empty;
    bool m_isSmallWanted = false;
};

} // namespace dhara
