// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/demo/demo.h"

#include "app/demo/mainjob.h"
#include "app/window.h"
#include "qml/App/errortexts.h"

#include <QCommandLineParser>
#include <QDir>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QGuiApplication>
#include <QImage>
#include <QJsonDocument>
#include <QLinearGradient>
#include <QPainter>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTextStream>
#include <QTimer>

namespace dhara::demo {
namespace {

/// A field under a sky: something to photograph where there is no camera.
QString paintPhoto(const QString &path, int number)
{
    QImage image(1800, 1200, QImage::Format_RGB32);
    QPainter painter(&image);
    QLinearGradient ground(0, 0, 0, image.height());
    ground.setColorAt(0, QColor(130, 180, 220));
    ground.setColorAt(0.5, QColor(210, 225, 215));
    ground.setColorAt(0.52, QColor(130, 150, 80));
    ground.setColorAt(1, QColor(100, 75, 45));
    painter.fillRect(image.rect(), ground);
    painter.setBrush(QColor(250, 220, 120));
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPoint(300 + 400 * number, 250), 110, 110);
    painter.end();
    image.save(path);
    return path;
}

struct Shot
{
    QString name;
    QVariantMap properties; ///< of the workplace
};

struct Size
{
    int width;
    int height;
};

constexpr Size sizes[] = {{360, 640}, {800, 1280}, {1280, 800}};

QList<Shot> shots(const QJsonObject &report)
{
    const QString subject = report.value(QLatin1String("registered")).toString();
    const auto at = [](const QString &current, const QString &shown, const QVariantMap &purpose) {
        return QVariantMap{{QStringLiteral("current"), current},
                           {QStringLiteral("subject"), shown},
                           {QStringLiteral("purpose"), purpose}};
    };
    const QVariantMap none;
    return {{QStringLiteral("home"), at(QStringLiteral("home"), {}, none)},
            {QStringLiteral("find"), at(QStringLiteral("find"), {}, none)},
            {QStringLiteral("subject"), at(QStringLiteral("find"), subject, none)},
            {QStringLiteral("register"), at(QStringLiteral("register"), {}, none)},
            {QStringLiteral("form"),
             at(QStringLiteral("find"), subject,
                QVariantMap{{QStringLiteral("action"), QStringLiteral("edit")}, {QStringLiteral("subject"), subject}})},
            {QStringLiteral("visit"),
             at(QStringLiteral("find"), subject,
                QVariantMap{{QStringLiteral("action"), QStringLiteral("editVisit")},
                            {QStringLiteral("subject"), subject},
                            {QStringLiteral("encounter"), report.value(QLatin1String("visited")).toString()}})},
            {QStringLiteral("sync"), at(QStringLiteral("sync"), {}, none)},
            {QStringLiteral("more"), at(QStringLiteral("more"), {}, none)}};
}

/// Lets the event loop run until `isThere`, up to ten seconds; then a little for what is drawn after it. Whether it
/// was.
bool waitFor(const std::function<bool()> &isThere)
{
    QEventLoop loop;
    QElapsedTimer timer;
    timer.start();
    std::optional<qint64> since;
    bool wasThere = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        wasThere = wasThere || isThere();
        if (!since && (wasThere || timer.elapsed() > 10'000))
            since = timer.elapsed();
        if (since && timer.elapsed() > *since + 700)
            loop.quit();
    });
    look.start(50);
    loop.exec();
    return wasThere;
}

int takeScreenshots(const MainJob &job, const QString &out, const QJsonObject &report, const Surroundings &surroundings)
{
    WindowBackend backend(job.folder + QLatin1Char('/') + job.user, surroundings);
    Preferences preferences({});
    QQmlApplicationEngine engine;
    QQuickWindow *window = loadWindow(engine, backend, preferences);
    if (!window)
        return 0;
    backend.openLast();
    const auto workplace = [window] { return window->findChild<QQuickItem *>(QStringLiteral("workplace")); };
    if (!waitFor([&] { return workplace() && backend.state() == Backend::Ready; }))
        return 0;
    int taken = 0;
    for (const Size &size : sizes) {
        window->resize(size.width, size.height);
        for (const Shot &shot : shots(report)) {
            for (auto it = shot.properties.begin(); it != shot.properties.end(); ++it)
                workplace()->setProperty(it.key().toLatin1().constData(), it.value());
            waitFor([] { return true; });
            const QString name = QStringLiteral("%1/%2-%3x%4.png").arg(out, shot.name).arg(size.width).arg(size.height);
            taken += window->grabWindow().save(name) ? 1 : 0;
        }
    }
    return taken;
}

/// The main job, its pictures and its report.
int showAndTell(const QCommandLineParser &parser, const Surroundings &surroundings)
{
    const QString out = QDir(parser.value(QStringLiteral("out"))).absolutePath();
    QTextStream console(stdout);
    if (!QDir().mkpath(out)) {
        console << out << " cannot be written\n";
        return 2;
    }
    MainJob job;
    job.server = parser.value(QStringLiteral("server"));
    job.user = parser.value(QStringLiteral("user"));
    job.secondUser = parser.value(QStringLiteral("second"));
    job.folder = out + QStringLiteral("/profiles");
    job.photos
        = {paintPhoto(out + QStringLiteral("/field-1.jpg"), 1), paintPhoto(out + QStringLiteral("/field-2.jpg"), 2)};
    const auto report = doMainJob(job, surroundings);
    if (!report) {
        console << "The main job stopped: " << errorText(report.error()).title << " (" << report.error().code << ": "
                << report.error().detail << ")\n";
        return 5;
    }
    const int wanted = int(shots(report->json).size() * std::size(sizes));
    const int taken = takeScreenshots(job, out, report->json, surroundings);
    QString text;
    QTextStream lines(&text);
    for (const Step &step : report->steps)
        lines << step.title.leftJustified(30) << ' ' << step.detail << '\n';
    lines << QStringLiteral("Screenshots").leftJustified(30) << ' ' << taken << " of " << wanted << " in " << out
          << '\n';
    lines.flush();
    QFile textFile(out + QStringLiteral("/report.txt"));
    QFile jsonFile(out + QStringLiteral("/report.json"));
    const bool isWritten = textFile.open(QIODevice::WriteOnly) && textFile.write(text.toUtf8()) > 0
        && jsonFile.open(QIODevice::WriteOnly) && jsonFile.write(QJsonDocument(report->json).toJson()) > 0;
    console << text;
    return isWritten && taken == wanted ? 0 : 5;
}

} // namespace

bool isDemo(const QStringList &arguments)
{
    return arguments.value(1) == QLatin1String("demo");
}

int runDemo(int argc, char **argv, const Surroundings &surroundings)
{
    prepareWindowStyle();
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *value) {
        parser.addOption(QCommandLineOption(QString::fromLatin1(name), {}, QString::fromLatin1(value)));
    };
    option("server", "URL");
    option("user", "NAME");
    option("second", "NAME");
    option("out", "DIR");
    parser.process(application);
    // Inside the event loop, as the window lives: what its pages let go of is deleted there.
    int code = 5;
    QTimer::singleShot(0, &application, [&] {
        code = showAndTell(parser, surroundings);
        QGuiApplication::quit();
    });
    QGuiApplication::exec();
    return code;
}

} // namespace dhara::demo
