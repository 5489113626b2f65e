// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/window.h"

#include "app/language.h"
#include "app/singleinstance.h"
#include "qml/App/appcontext.h"
#include "qml/App/screenkeyboard.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFont>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QQmlComponent>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QResource>
#include <QStandardPaths>
#include <QtQml/QQmlExtensionPlugin>
#include <utility>

Q_IMPORT_QML_PLUGIN(Dhara_AppPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_ControlsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SignInPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SubjectsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_FormsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SyncPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_SettingsPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_HomePlugin)
Q_IMPORT_QML_PLUGIN(Dhara_PhotosPlugin)
Q_IMPORT_QML_PLUGIN(Dhara_WindowPlugin)

namespace dhara {
namespace {

void addProfile(QCommandLineParser &parser)
{
    parser.addOption({QStringLiteral("profile"),
                      {},
                      QStringLiteral("DIR"),
                      QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)});
}

QString profileIn(const QCommandLineParser &parser)
{
    return QDir(parser.value(QStringLiteral("profile"))).absolutePath();
}

QString preferencesIn(const QString &folder)
{
    return folder + QStringLiteral("/preferences.json");
}

/// Qt asks for its keyboard while the application object is made: before, the person's wish is to be known.
void prepareKeyboard(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QCommandLineParser parser;
    addProfile(parser);
    parser.parse(arguments);
    const auto wish = KeyboardWish(Preferences(preferencesIn(profileIn(parser))).screenKeyboard());
    const QByteArray module = inputModule(wish, inputSurroundings());
    if (module.isEmpty())
        qunsetenv("QT_IM_MODULE");
    else
        qputenv("QT_IM_MODULE", module);
}

} // namespace

void prepareWindowStyle()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
}

void prepareFonts()
{
    static bool isDone = false;
    if (std::exchange(isDone, true))
        return;
    const QDir shipped(QStringLiteral(":/fonts"));
    // From where they lie in the program: by their file names Qt would copy them first.
    for (const QString &file : shipped.entryList(QDir::Files))
        QFontDatabase::addApplicationFontFromData(QResource(shipped.filePath(file)).uncompressedData());
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Devanagari UI"),
                      QStringLiteral("Noto Sans Bengali UI"), QStringLiteral("Noto Sans Tamil UI"),
                      QStringLiteral("Noto Sans Gujarati UI"), QStringLiteral("Noto Sans Kannada UI"),
                      QStringLiteral("Noto Sans Arabic UI")});
    QGuiApplication::setFont(font);
}

QQuickWindow *loadWindow(QQmlApplicationEngine &engine, Backend &backend, Preferences &preferences)
{
    auto *language = new Language(preferences, &engine);
    QObject::connect(language, &Language::changed, &engine, [&engine, &backend] {
        engine.retranslate();
        Q_EMIT backend.organisationChanged();
    });
    auto *context = new AppContext(backend, preferences, &engine);
    AppContext::provide(engine, *context);
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    const QUrl file(QStringLiteral("qrc:/qt/qml/Dhara/Window/Main.qml"));
    const QQmlComponent read(&engine, file, QQmlComponent::Asynchronous); // beside the fonts
    prepareFonts();
    engine.load(file);
    return engine.rootObjects().isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
}

int runWindow(int argc, char **argv, const Surroundings &surroundings)
{
    prepareKeyboard(argc, argv);
    prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    addProfile(parser);
    parser.process(application);
    const QString folder = profileIn(parser);
    SingleInstance instance(folder);
    if (instance.isSecond())
        return 0; // the first window is in front now
    Preferences preferences(preferencesIn(folder));
    WindowBackend backend(folder, surroundings);
    backend.openLast(); // beside the loading of the window
    QQmlApplicationEngine engine;
    QQuickWindow *window = loadWindow(engine, backend, preferences);
    if (!window)
        return 5;
    QObject::connect(&instance, &SingleInstance::wanted, window, [window] {
        window->show();
        window->raise();
        window->requestActivate();
    });
    return QGuiApplication::exec();
}

} // namespace dhara
