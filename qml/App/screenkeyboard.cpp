// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/screenkeyboard.h"

#include <QFile>

#include <algorithm>

namespace dhara {
namespace {

constexpr auto ours = "qtvirtualkeyboard";

/// Qt's choice, where nobody else made one.
QString platformHere()
{
    const QString told = qEnvironmentVariable("QT_QPA_PLATFORM").section(QLatin1Char(';'), 0, 0);
    if (!told.isEmpty())
        return told.section(QLatin1Char(':'), 0, 0);
#ifdef Q_OS_LINUX
    const bool isWayland = qEnvironmentVariable("XDG_SESSION_TYPE") == QLatin1String("wayland");
    return isWayland ? QStringLiteral("wayland") : QStringLiteral("xcb");
#else
    return {};
#endif
}

/// "PROP=2": a screen, where a touchpad points at something else.
bool isTouchScreen(const QString &line)
{
    static const QString before = QStringLiteral("B: PROP=");
    constexpr qulonglong isDirect = 1 << 1;
    return line.startsWith(before)
        && (line.mid(before.size()).section(QLatin1Char(' '), -1).toULongLong(nullptr, 16) & isDirect) != 0;
}

} // namespace

InputSurroundings inputSurroundings()
{
    QFile devices(QStringLiteral("/proc/bus/input/devices"));
    const bool isKnown = devices.open(QIODevice::ReadOnly);
    return {qgetenv("QT_IM_MODULE"), platformHere(), isKnown && hasTouchScreen(QString::fromUtf8(devices.readAll()))};
}

QByteArray inputModule(KeyboardWish wish, const InputSurroundings &found)
{
    static const QStringList bare{QStringLiteral("xcb"), QStringLiteral("eglfs"), QStringLiteral("linuxfb")};
    if (wish == KeyboardWish::Always)
        return ours;
    if (wish == KeyboardWish::Never)
        return found.module == ours ? QByteArray() : found.module;
    return found.module.isEmpty() && found.isTouched && bare.contains(found.platform) ? QByteArray(ours) : found.module;
}

bool hasTouchScreen(const QString &devices)
{
    const QStringList lines = devices.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(), isTouchScreen);
}

} // namespace dhara
