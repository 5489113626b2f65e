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

} // namespace dhara::test
