// SPDX-License-Identifier: AGPL-3.0-or-later
// Opens the gallery of components.
#include "app/window.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

int main(int argc, char **argv)
{
    dhara::prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    dhara::prepareFonts();
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Dhara/Gallery/Gallery.qml")));
    return engine.rootObjects().isEmpty() ? 1 : QGuiApplication::exec();
}
