// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Photos/shotfolder.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace dhara {

void ShotFolder::make()
{
    if (m_folder || m_isBeingMade)
        return;
    m_isBeingMade = true;
    QThreadPool::globalInstance()->start([self = QPointer<ShotFolder>(this)] {
        const auto folder = std::make_shared<ScratchFolder>();
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, folder] {
                if (!self)
                    return;
                self->m_isBeingMade = false;
                if (!folder->isValid()) {
                    Q_EMIT self->failed();
                    return;
                }
                self->m_folder = folder;
                Q_EMIT self->isReadyChanged();
            },
            Qt::QueuedConnection);
    });
}

QString ShotFolder::newFile()
{
    return m_folder->path(QString::number(++m_count) + QStringLiteral(".jpg"));
}

} // namespace dhara
