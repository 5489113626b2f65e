// SPDX-License-Identifier: AGPL-3.0-or-later
// What an item of the window is to a hand, and how a test calls it when it complains.
#pragma once

#include <QQuickItem>

namespace dhara::test {

inline bool isPressed(const QQuickItem &item)
{
    return item.inherits("QQuickAbstractButton");
}

inline bool isTypedInto(const QQuickItem &item)
{
    return item.inherits("QQuickTextField") || item.inherits("QQuickTextArea");
}

inline QString described(const QQuickItem &item)
{
    return QStringLiteral("%1 \"%2\" (%3)")
        .arg(QLatin1String(item.metaObject()->className()), item.objectName(), item.property("text").toString());
}

/// The row of a ListView that is made for that index; null where none is.
inline QQuickItem *madeRow(QQuickItem *list, int index)
{
    QQuickItem *row = nullptr;
    QMetaObject::invokeMethod(list, "itemAtIndex", Q_RETURN_ARG(QQuickItem *, row), Q_ARG(int, index));
    return row;
}

} // namespace dhara::test
