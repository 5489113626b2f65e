// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/photosource.h"

#include "core/media/mediacache.h"
#include "core/media/mediafiles.h"
#include "core/media/thumbnails.h"

#include <QCoreApplication>
#include <QThreadPool>

namespace dhara {
namespace {

constexpr int longSide = 480; // pixels: the largest tile on a screen of double density
constexpr qint64 keptBytes = 50LL * 1024 * 1024;
constexpr int trimmedEvery = 100;

/// Decoding is for one core; what waits for the store must not stand behind it.
QThreadPool &pool()
{
    static QPointer<QThreadPool> held;
    if (!held) {
        held = new QThreadPool(QCoreApplication::instance());
        held->setMaxThreadCount(1);
    }
    return *held;
}

Result<QString> smallPicture(const QString &folder, const QString &source)
{
    const SystemClock clock;
    static int made = 0; // the pool has one thread
    const auto small = Thumbnails(folder).make(source, longSide);
    if (++made % trimmedEvery == 0)
        MediaCache(folder, {}, keptBytes, clock).trim(small.value_or(QString()));
    return small;
}

} // namespace

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

void PhotoSource::retry()
{
    if (m_status == Missing)
        find();
}

void PhotoSource::become(Status status, const QUrl &file)
{
    m_status = status;
    m_file = file;
    if (m_isSmallWanted)
        makeThumbnail();
    Q_EMIT changed();
}

void PhotoSource::find()
{
    m_thumbnail.clear();
    if (!m_backend || m_address.isEmpty()) {
        become(Empty, {});
        return;
    }
    if (!m_address.contains(QLatin1String("://"))) {
        const QString path = mediaPath(m_backend->mediaFolder(), m_address);
        become(path.isEmpty() ? Missing : Here, path.isEmpty() ? QUrl() : QUrl::fromLocalFile(path));
        return;
    }
    become(Fetching, {});
    m_backend->remotePhoto(m_address,
                           [self = QPointer<PhotoSource>(this), address = m_address](const Result<QString> &path) {
                               if (self && self->m_address == address)
                                   self->become(path ? Here : Missing, path ? QUrl::fromLocalFile(*path) : QUrl());
                           });
}

QUrl PhotoSource::thumbnail()
{
    if (!m_isSmallWanted) {
        m_isSmallWanted = true;
        makeThumbnail();
    }
    return m_thumbnail;
}

void PhotoSource::makeThumbnail()
{
    if (m_file.isEmpty() || !m_backend)
        return;
    pool().start([self = QPointer<PhotoSource>(this), file = m_file,
                  folder = m_backend->accountFolder() + QStringLiteral("/thumbnails")] {
        const auto small = smallPicture(folder, file.toLocalFile());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, file, small] {
                if (!self || self->m_file != file)
                    return;
                if (small)
                    self->m_thumbnail = QUrl::fromLocalFile(*small);
                else
                    self->m_status = small.error().code == QLatin1String("media.missing") ? Missing : Broken;
                Q_EMIT self->changed();
            },
            Qt::QueuedConnection);
    });
}

} // namespace dhara
