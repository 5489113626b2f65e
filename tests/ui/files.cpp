// SPDX-License-Identifier: AGPL-3.0-or-later
// Each QML file for itself: it can be made in every theme, and nothing is warned of.
#include "qml/App/appcontext.h"
#include "qml/App/listmodel.h"
#include "qml/Dates/calendarmodel.h"
#include "qml/Forms/formmodel.h"
#include "qml/Subjects/filtermodel.h"
#include "qml/Subjects/findmodel.h"
#include "qml/Subjects/schedulemodel.h"
#include "qml/Subjects/subjectmodel.h"
#include "qml/Window/navigator.h"
#include "tests/ui/user.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QQmlComponent>
#include <QQmlEngine>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

/// All QML files of the application, as resources (":/qt/qml/Dhara/Controls/Chip.qml").
QStringList qmlFiles()
{
    QStringList files;
    for (const QString &root : {QStringLiteral(":/qt/qml/Dhara/"), QStringLiteral(":/camera/")}) {
        QDirIterator found(root, {QStringLiteral("*.qml")}, QDir::Files, QDirIterator::Subdirectories);
        while (found.hasNext())
            files.append(found.next());
    }
    return files;
}

QVariantMap option(const QString &text)
{
    return {{QStringLiteral("text"), text},
            {QStringLiteral("value"), text},
            {QStringLiteral("isChosen"), true},
            {QStringLiteral("isOneOfMany"), true}};
}

/// A value for each property that some file requires, by its name.
QVariantMap sampleValues(Backend &backend)
{
    QVariantMap field;
    for (const char *text :
         {"fieldId", "label", "group", "kind", "text", "unit", "hint", "error", "remark", "example", "day", "today"})
        field.insert(QLatin1String(text), QStringLiteral("Some words"));
    field.insert(QStringLiteral("isRequired"), true);
    field.insert(QStringLiteral("options"), QVariantList{option(QStringLiteral("One")), option(QStringLiteral("Two"))});
    field.insert(QStringLiteral("photos"), QVariantList{QStringLiteral("none.jpg")});
    QVariantMap part;
    for (const char *text : {"part", "text", "words", "example"})
        part.insert(QLatin1String(text), QStringLiteral("Some words"));
    field.insert(QStringLiteral("parts"), QVariantList{part});
    field.insert(QStringLiteral("backend"), QVariant::fromValue(&backend));
    QVariantMap values = field;
    values.insert(QStringLiteral("navigator"), QVariant::fromValue<QObject *>(new Navigator(&backend)));
    values.insert(QStringLiteral("isWide"), true);
    for (const char *name : {"isOpen", "isInFront"})
        values.insert(QLatin1String(name), true);
    for (const char *name : {"isAtLeft", "isBusy", "isClosing", "isPassing", "isByKey"})
        values.insert(QLatin1String(name), false);
    for (const char *name : {"chosenUuid", "picture"})
        values.insert(QLatin1String(name), QString());
    values.insert(QStringLiteral("index"), 0);
    values.insert(QStringLiteral("days"), QVariantList());
    values.insert(QStringLiteral("expected"), QStringLiteral("home"));
    values.insert(QStringLiteral("file"), QUrl(QStringLiteral("SyncPlace.qml")));
    values.insert(QStringLiteral("find"), QVariant::fromValue<QObject *>(new FindModel(&backend)));
    values.insert(QStringLiteral("filters"), QVariant::fromValue<QObject *>(new FilterModel(&backend)));
    values.insert(QStringLiteral("accounts"),
                  QVariantList{QVariantMap{{QStringLiteral("id"), QStringLiteral("one")},
                                           {QStringLiteral("user"), QStringLiteral("worker")},
                                           {QStringLiteral("server"), QStringLiteral("https://avni.example.org")}}});
    QVariantMap row{{QStringLiteral("purpose"), QVariantMap()}};
    for (const char *role : {"key", "title", "subtitle", "initials", "line", "at", "subject"})
        row.insert(QLatin1String(role), QStringLiteral("One"));
    row.insert(QStringLiteral("photo"), QString());
    static ListModel<QVariantMap> rows(
        rolesOf({"key", "title", "subtitle", "initials", "photo", "line", "at", "subject", "purpose"}), nullptr);
    rows.setRows({row});
    values.insert(QStringLiteral("rows"), QVariant::fromValue<QObject *>(&rows));
    values.insert(
        QStringLiteral("choices"),
        QVariantList{QVariantMap{{QStringLiteral("key"), 1}, {QStringLiteral("text"), QStringLiteral("One")}}});
    values.insert(QStringLiteral("subject"), QString());
    for (const char *text : {"why", "advice", "initials", "name", "title", "sign_", "headline", "key", "line",
                             "weekday", "told", "countText"})
        values.insert(QLatin1String(text), QStringLiteral("Some words"));
    values.insert(QStringLiteral("sign"), QStringLiteral("waiting"));
    values.insert(QStringLiteral("iconName"), QStringLiteral("sync"));
    values.insert(QStringLiteral("uuid"), QString());
    values.insert(QStringLiteral("current"), QString());
    values.insert(QStringLiteral("purpose"), QVariantMap());
    values.insert(QStringLiteral("places"), QVariantList());
    values.insert(QStringLiteral("cameraFile"), QUrl(QStringLiteral("qrc:/camera/CameraView.qml")));
    static SubjectModel records;
    values.insert(QStringLiteral("records"), QVariant::fromValue(&records));
    static FormModel form;
    values.insert(QStringLiteral("form"), QVariant::fromValue(&form));
    values.insert(QStringLiteral("input"), QVariantMap{{QStringLiteral("text"), QString()}});
    static CalendarModel calendar;
    values.insert(QStringLiteral("calendar"), QVariant::fromValue(&calendar));
    static ScheduleModel plan;
    values.insert(QStringLiteral("plan"), QVariant::fromValue(&plan));
    values.insert(QStringLiteral("field"), field);
    return values;
}

/// Makes the file's object with those values that it has properties for.
std::unique_ptr<QObject> make(QQmlEngine &engine, const QString &file, const QVariantMap &values)
{
    QQmlComponent component(&engine, QUrl(QLatin1String("qrc") + file));
    INFO(component.errorString().toStdString());
    REQUIRE(component.isReady());
    std::unique_ptr<QObject> object(component.beginCreate(engine.rootContext()));
    REQUIRE(object);
    QVariantMap fitting;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const int index = object->metaObject()->indexOfProperty(qPrintable(value.key()));
        if (index < 0 || !object->metaObject()->property(index).isWritable())
            continue;
        const QMetaType type = object->metaObject()->property(index).metaType();
        if (type == QMetaType::fromType<QVariant>() || QVariant(*value).convert(type))
            fitting.insert(value.key(), *value);
    }
    component.setInitialProperties(object.get(), fitting);
    component.completeCreate();
    CHECK(component.errorString().toStdString() == "");
    QCoreApplication::processEvents();
    return object;
}

} // namespace

TEST_CASE("each QML file can be made in each theme and nothing is warned of")
{
    const int theme = GENERATE(0, 1, 2);
    prepareWindow();
    const QTemporaryDir folder;
    DeviceParts parts;
    WindowBackend backend(folder.path(), parts.surroundings());
    const Warnings warnings;
    const auto files = qmlFiles();
    CHECK(files.size() > 35);
    CHECK(files.contains(QStringLiteral(":/camera/CameraView.qml")));
    for (const QString &file : files) {
        CAPTURE(file.toStdString());
        QQmlEngine engine;
        Preferences preferences({});
        AppContext context(backend, preferences);
        AppContext::provide(engine, context);
        engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        QQmlComponent tokensOf(&engine);
        tokensOf.setData("import QtQml; import Dhara.Controls; QtObject { property QtObject tokens: Theme }", {});
        const std::unique_ptr<QObject> holder(tokensOf.create());
        REQUIRE(holder);
        auto *tokens = holder->property("tokens").value<QObject *>();
        REQUIRE(tokens);
        tokens->setProperty("mode", theme);
        if (file.endsWith(QLatin1String("/Controls/Theme.qml")))
            continue;
        QVariantMap values = sampleValues(backend);
        std::unique_ptr<QObject> pages; // what the parts of the window are given
        if (file.startsWith(QLatin1String(":/qt/qml/Dhara/Window/")))
            pages = make(engine, QStringLiteral(":/qt/qml/Dhara/Window/Pages.qml"), values);
        values.insert(QStringLiteral("pages"), QVariant::fromValue(pages.get()));
        values.insert(QStringLiteral("given"),
                      QVariantMap{{QStringLiteral("pages"), values.value(QStringLiteral("pages"))}});
        const auto object = make(engine, file, values);
        if (file.endsWith(QLatin1String("/Forms/FieldItem.qml"))) {
            for (const char *kind : {"text", "notes", "number", "choice", "list", "date", "birthDate", "dateTime",
                                     "time", "duration", "phone", "photo", "readOnly"}) {
                object->setProperty("kind", QLatin1String(kind));
                QCoreApplication::processEvents();
            }
        }
        CHECK(warnings.take().join(QLatin1Char('\n')).toStdString() == "");
    }
}
