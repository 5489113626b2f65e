// SPDX-License-Identifier: AGPL-3.0-or-later
// A picture from a local file, cropped to fill and with rounded corners; read and scaled off the GUI thread.
#pragma once

#include <QImage>
#include <QUrl>
#include <QtQuick/QQuickPaintedItem>

namespace dhara {

class RoundImage : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(qreal radius MEMBER m_radius NOTIFY radiusChanged)
    Q_PROPERTY(dhara::RoundImage::Status status READ status NOTIFY statusChanged)

public:
    enum Status { Empty, Loading, Ready, Broken };
    Q_ENUM(Status)

    explicit RoundImage(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;

    QUrl source() const { return m_source; }
    void setSource(const QUrl &source);
    Status status() const { return m_status; }

Q_SIGNALS:
    void sourceChanged();
    void radiusChanged();
    void statusChanged();

private:
    void setStatus(Status status);

    QUrl m_source;
    QImage m_image;
    qreal m_radius = 0;
    Status m_status = Empty;
};

} // namespace dhara
