// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Controls/icon.h"

#include <QFile>
#include <QPainter>
#include <QQuickWindow>
#include <QSvgRenderer>

namespace dhara {

static constexpr qreal UsualSize = 22;

Icon::Icon(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setImplicitSize(UsualSize, UsualSize);
    connect(this, &Icon::changed, this, [this] { update(); });
}

void Icon::setSize(qreal size)
{
    if (size == implicitWidth())
        return;
    setImplicitSize(size, size);
    Q_EMIT changed();
}

void Icon::paint(QPainter *painter)
{
    if (m_name.isEmpty())
        return;
    const QString wanted = QStringLiteral(":/icons/%1.svg").arg(m_name);
    const QString path = QFile::exists(wanted) ? wanted : QStringLiteral(":/icons/empty.svg");
    const qreal ratio = window() ? window()->effectiveDevicePixelRatio() : 1;
    QImage image((size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter drawing(&image);
        QSvgRenderer(path).render(&drawing);
        drawing.setCompositionMode(QPainter::CompositionMode_SourceIn);
        drawing.fillRect(image.rect(), m_color);
    }
    painter->drawImage(QRectF(QPointF(), size()), m_isMirrored ? image.mirrored(true, false) : image);
}

} // namespace dhara
