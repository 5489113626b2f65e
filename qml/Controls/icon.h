// SPDX-License-Identifier: AGPL-3.0-or-later
// An icon of resources/icons in any colour and size, sharp on every screen and under every renderer.
#pragma once

#include <QColor>
#include <QtQuick/QQuickPaintedItem>

namespace dhara {

class Icon : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    /// File name below resources/icons without its ending; none draws nothing, an unknown one a plain sign.
    Q_PROPERTY(QString name MEMBER m_name NOTIFY changed)
    Q_PROPERTY(QColor color MEMBER m_color NOTIFY changed)
    /// Width and height, dp.
    Q_PROPERTY(qreal size READ implicitWidth WRITE setSize NOTIFY changed)
    /// For arrows in right-to-left layouts.
    Q_PROPERTY(bool isMirrored MEMBER m_isMirrored NOTIFY changed)

public:
    explicit Icon(QQuickItem *parent = nullptr);
    void paint(QPainter *painter) override;
    void setSize(qreal size);

Q_SIGNALS:
    void changed();

private:
    QString m_name;
    QColor m_color;
    bool m_isMirrored = false;
};

} // namespace dhara
