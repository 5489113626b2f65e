// SPDX-License-Identifier: AGPL-3.0-or-later
// Opens the gallery of components. With --once it is drawn once, and the exit code says whether QML warned of anything.
#include "app/window.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickWindow>

int main(int argc, char **argv)
{
    dhara::prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    dhara::prepareFonts();
    QQmlApplicationEngine engine;
    static bool isWarned = false;
    QObject::connect(&engine, &QQmlEngine::warnings, &application, [] { isWarned = true; });
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Dhara/Gallery/Gallery.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    if (QGuiApplication::arguments().contains(QStringLiteral("--once"))) {
        const auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
        QObject::connect(window, &QQuickWindow::frameSwapped, &application,
                         [] { QGuiApplication::exit(isWarned ? 1 : 0); });
    }
    return QGuiApplication::exec();
}
