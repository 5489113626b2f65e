// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Controls/roundimage.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QPointer>
#include <QThreadPool>

namespace dhara {

// Longest side kept in memory: enough for the largest tile on a screen of double density.
static constexpr int LongestSide = 480;

static QImage readScaled(const QString &path)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    const QSize full = reader.size();
    if (full.isValid() && std::max(full.width(), full.height()) > LongestSide)
        reader.setScaledSize(full.scaled(LongestSide, LongestSide, Qt::KeepAspectRatio));
    return reader.read();
}

RoundImage::RoundImage(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    connect(this, &RoundImage::radiusChanged, this, [this] { update(); });
}

void RoundImage::setSource(const QUrl &source)
{
    if (m_source == source)
        return;
    m_source = source;
    m_image = {};
    Q_EMIT sourceChanged();
    if (source.isEmpty()) {
        setStatus(Empty);
        return;
    }
    setStatus(Loading);
    QThreadPool::globalInstance()->start([self = QPointer<RoundImage>(this), source] {
        const QImage image = readScaled(source.toLocalFile());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [self, source, image] {
                if (!self || self->m_source != source)
                    return;
                self->m_image = image;
                self->setStatus(image.isNull() ? Broken : Ready);
            },
            Qt::QueuedConnection);
    });
}

void RoundImage::setStatus(Status status)
{
    update();
    if (m_status == status)
        return;
    m_status = status;
    Q_EMIT statusChanged();
}

void RoundImage::paint(QPainter *painter)
{
    if (m_image.isNull())
        return;
    const QRectF target(QPointF(), size());
    QPainterPath shape;
    shape.addRoundedRect(target, m_radius, m_radius);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    painter->setClipPath(shape);
    const QSizeF cropped = target.size().scaled(m_image.size(), Qt::KeepAspectRatio);
    QRectF from(QPointF(), cropped);
    from.moveCenter(QRectF(m_image.rect()).center());
    painter->drawImage(target, m_image, from);
}

} // namespace dhara
