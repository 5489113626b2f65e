// SPDX-License-Identifier: AGPL-3.0-or-later
// `dhara demo` as packaging/run calls it: the report and the pictures are there, and say what they must.
#include "tests/app/commandline.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QJsonDocument>
#include <QSet>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr int patienceMs = 120'000;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    INFO(path.toStdString());
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// A page that was drawn has more than one colour.
bool isBlank(const QImage &image)
{
    QSet<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < 3; y += 4) {
        for (int x = 0; x < image.width(); x += 4)
            colours.insert(image.pixel(x, y));
    }
    return colours.size() < 3;
}

} // namespace

TEST_CASE("the demo does the main job by itself and leaves a report and 24 screenshots")
{
    const Standin server(demoBundle());
    const CommandLine dhara;
    const QString out = dhara.path(QStringLiteral("out"));
    const auto process
        = dhara.start({QStringLiteral("demo"), QStringLiteral("--server"), server.url().toString(),
                       QStringLiteral("--user"), server.user(QStringLiteral("worker")), QStringLiteral("--second"),
                       server.user(QStringLiteral("worker2")), QStringLiteral("--out"), out});
    REQUIRE(process->waitForFinished(patienceMs));
    const QByteArray said = process->readAllStandardOutput();
    INFO(said.toStdString() << process->readAllStandardError().toStdString());
    CHECK(process->exitStatus() == QProcess::NormalExit);
    CHECK(process->exitCode() == 0);

    const QJsonObject report = QJsonDocument::fromJson(contentOf(out + QStringLiteral("/report.json"))).object();
    CHECK(report.keys()
          == QStringList{QStringLiteral("found"), QStringLiteral("photoBytesTaken"),
                         QStringLiteral("photoBytesUploaded"), QStringLiteral("registered"), QStringLiteral("rows"),
                         QStringLiteral("secondWorkerPhotos"), QStringLiteral("secondWorkerRecords"),
                         QStringLiteral("signedIn"), QStringLiteral("url"), QStringLiteral("visited")});
    const auto number = [&report](const char *key) { return report.value(QLatin1String(key)).toInteger(); };
    const auto text = [&report](const char *key) { return report.value(QLatin1String(key)).toString(); };
    CHECK(text("signedIn") == server.user(QStringLiteral("worker")));
    const QJsonObject rows = report.value(QLatin1String("rows")).toObject();
    for (const char *kind : {"definition", "subject", "enrolment", "encounter", "programEncounter"}) {
        INFO(kind);
        CHECK(rows.value(QLatin1String(kind)).toInteger() > 0);
    }
    CHECK(number("found") > 0);
    CHECK(number("photoBytesTaken") > 0);
    CHECK(number("photoBytesUploaded") == number("photoBytesTaken"));
    CHECK(number("secondWorkerRecords") == 2);
    CHECK(number("secondWorkerPhotos") == 2);
    // The server agrees.
    const QJsonObject state = server.state();
    CHECK(rowsOf(state, QStringLiteral("individual")).contains(text("registered")));
    const QJsonObject visit = rowsOf(state, QStringLiteral("encounter")).value(text("visited"));
    CHECK(text("url").startsWith(QLatin1String("http")));
    CHECK(QJsonDocument(visit).toJson().contains(text("url").toUtf8()));

    // What people read says the same, on the console too.
    const QByteArray told = contentOf(out + QStringLiteral("/report.txt"));
    CHECK(said == told);
    for (const char *words :
         {"Signed in", "First sync", "Found", "Registered without a network", "Visit done", "Photos taken",
          "Photos sent", "Address in the record", "A second worker sees it", "24 of 24"}) {
        INFO(words);
        CHECK(told.contains(words));
    }

    const QStringList names = QDir(out).entryList({QStringLiteral("*.png")});
    CHECK(names.size() == 24);
    for (const char *page : {"home", "find", "subject", "register", "form", "visit", "sync", "more"}) {
        for (const QSize size : {QSize(360, 640), QSize(800, 1280), QSize(1280, 800)}) {
            const QString name
                = QStringLiteral("%1-%2x%3.png")
                      .arg(QLatin1String(page), QString::number(size.width()), QString::number(size.height()));
            INFO(name.toStdString());
            const QImage image(out + QLatin1Char('/') + name);
            CHECK(image.size() == size);
            CHECK_FALSE(isBlank(image));
        }
    }
}
