// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/photosource.h"

namespace dhara {

void PhotoSource::setBackend(Backend *backend)
{
    if (m_backend == backend)
        return;
    m_backend = backend;
    find();
}

void PhotoSource::setAddress(const QString &address)
{
    if (m_address == address)
        return;
    m_address = address;
    find();
}

void PhotoSource::find()
{
    m_file.clear();
    m_isMissing = false;
    if (m_backend && !m_address.isEmpty()) {
        if (!m_address.contains(QLatin1String("://"))) {
            m_file = QUrl::fromLocalFile(m_backend->mediaFolder() + QLatin1Char('/') + m_address);
        } else {
            m_backend->remotePhoto(
                m_address, [self = QPointer<PhotoSource>(this), address = m_address](const Result<QString> &path) {
                    if (!self || self->m_address != address)
                        return;
                    self->m_isMissing = !path;
                    if (path)
                        self->m_file = QUrl::fromLocalFile(*path);
                    Q_EMIT self->changed();
                });
        }
    }
    Q_EMIT changed();
}

} // namespace dhara
