// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/window.h"

#include "qml/App/appcontext.h"

#include <QCommandLineParser>
#include <QFont>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QStandardPaths>
#include <QtQml/QQmlExtensionPlugin>

Q_IMPORT_QML_PLUGIN(Dhara_AppPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SignInPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SubjectsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_FormsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SyncPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_WindowPlugin)

namespace dhara {

void prepareWindowStyle()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

void prepareFonts()
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Devanagari"),
                      QStringLiteral("Noto Sans Bengali"), QStringLiteral("Noto Sans Tamil"),
                      QStringLiteral("Noto Sans Gujarati"), QStringLiteral("Noto Sans Kannada"),
                      QStringLiteral("Noto Sans Arabic")});
    QGuiApplication::setFont(font);
}

QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Backend &backend)
{
    auto *context = new AppContext(backend, &engine);
    AppContext::provide(engine, *context);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Dhara/Window/Main.qml")));
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().first());
}

int runWindow(int argc, char **argv, const Surroundings &surroundings)
{
    prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    prepareFonts();
    QCommandLineParser parser;
    const QCommandLineOption profile(QStringLiteral("profile"), {}, QStringLiteral("DIR"),
                                     QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    parser.addOption(profile);
    parser.process(application);
    WindowBackend backend(parser.value(profile), surroundings);
    QQmlApplicationEngine engine;
    if (!loadWindow(engine, backend))
        return 5;
    backend.openLast();
    return QGuiApplication::exec();
}

} // namespace dhara
