// SPDX-License-Identifier: AGPL-3.0-or-later
// Opens the gallery of components. With --once it is drawn once, and the exit code says whether QML warned of anything
// or a component is not shown.
#include "app/window.h"

#include <QDir>
#include <QGuiApplication>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QRegularExpression>
#include <QTemporaryDir>

namespace {

/// What the others are made of and what is nothing by itself.
const QSet<QString> parts{QStringLiteral("Theme"),       QStringLiteral("FocusRing"),    QStringLiteral("EdgeFade"),
                          QStringLiteral("FieldFrame"),  QStringLiteral("NaturalWidth"), QStringLiteral("Pressable"),
                          QStringLiteral("ScrollStrip"), QStringLiteral("NavItem"),      QStringLiteral("TabItem"),
                          QStringLiteral("TypingPause"), QStringLiteral("OnDemand")};

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// Components of the module that no page of the gallery names.
QStringList missing()
{
    const QDir pages(QStringLiteral(":/qt/qml/Dhara/Gallery"));
    QString shown;
    for (const QString &page : pages.entryList({QStringLiteral("*.qml")}))
        shown += textOf(pages.filePath(page));
    static const QRegularExpression entry(QStringLiteral("^(?:singleton )?([A-Z]\\w+) [0-9.]+ \\w+\\.qml$"),
                                          QRegularExpression::MultilineOption);
    QStringList components;
    auto found = entry.globalMatch(textOf(QStringLiteral(":/qt/qml/Dhara/Controls/qmldir")));
    while (found.hasNext())
        components.append(found.next().captured(1));
    if (components.isEmpty())
        return {QStringLiteral("the module itself")};
    components.removeIf([&shown](const QString &name) {
        return parts.contains(name) || shown.contains(QLatin1Char(' ') + name + QLatin1String(" {"));
    });
    return components;
}

QUrl makePicture(const QString &path)
{
    QImage picture(240, 180, QImage::Format_RGB32);
    QLinearGradient hills(0, 0, 0, picture.height());
    hills.setColorAt(0, Qt::cyan);
    hills.setColorAt(1, Qt::darkGreen);
    QPainter(&picture).fillRect(picture.rect(), hills);
    return picture.save(path) ? QUrl::fromLocalFile(path) : QUrl();
}

} // namespace

int main(int argc, char **argv)
{
    dhara::prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    dhara::prepareFonts();
    const QTemporaryDir folder;
    QQmlApplicationEngine engine;
    static bool isWarned = false;
    QObject::connect(&engine, &QQmlEngine::warnings, &application, [] { isWarned = true; });
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties(
        {{QStringLiteral("picture"), makePicture(folder.filePath(QStringLiteral("picture.png")))}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Dhara/Gallery/Gallery.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    if (QGuiApplication::arguments().contains(QStringLiteral("--once"))) {
        const QStringList unseen = missing();
        for (const QString &name : unseen)
            qWarning("%s is not in the gallery", qUtf8Printable(name));
        if (!unseen.isEmpty())
            return 1;
        const auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().first());
        QObject::connect(window, &QQuickWindow::frameSwapped, &application,
                         [] { QGuiApplication::exit(isWarned ? 1 : 0); });
    }
    return QGuiApplication::exec();
}
