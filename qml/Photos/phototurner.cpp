// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Photos/phototurner.h"

#include "core/media/thumbnails.h"
#include "qml/App/errortexts.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

namespace dhara {

QString PhotoTurner::path()
{
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>();
    return m_folder->filePath(QString::number(++m_count) + QStringLiteral(".jpg"));
}

void PhotoTurner::turn(const QUrl &file, int quarterTurns, const QString &tag)
{
    if (quarterTurns % 4 == 0) {
        Q_EMIT turned(file, tag);
        return;
    }
    ++m_running;
    Q_EMIT isBusyChanged();
    QThreadPool::globalInstance()->start(
        [self = QPointer<PhotoTurner>(this), source = file.toLocalFile(), target = path(), quarterTurns, tag] {
            const auto done = turnPhoto(source, quarterTurns, target);
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [self, done, target, tag] {
                    if (!self)
                        return;
                    --self->m_running;
                    Q_EMIT self->isBusyChanged();
                    if (done)
                        Q_EMIT self->turned(QUrl::fromLocalFile(target), tag);
                    else
                        Q_EMIT self->failed(errorText(done.error()).title);
                },
                Qt::QueuedConnection);
        });
}

} // namespace dhara
