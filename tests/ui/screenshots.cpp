// SPDX-License-Identifier: AGPL-3.0-or-later
// Pictures of every screen in each size, theme and language, with an index page: packaging/screenshots.
#include "qml/App/photosource.h"
#include "qml/Controls/roundimage.h"
#include "tests/ui/tour.h"

#include <QDir>
#include <QRegularExpression>
#include <QTextStream>
#include <algorithm>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr const char *themes[] = {"light", "dark", "outdoor"};

/// Its photo is still fetched, made small or read.
bool isComing(const QQuickItem &item)
{
    constexpr int loading = 2; // QQuickImageBase
    if (item.inherits("QQuickImage") && item.property("status").toInt() == loading)
        return true;
    const auto *round = qobject_cast<const RoundImage *>(&item);
    if (round && round->status() == RoundImage::Loading)
        return true;
    const auto sources = item.findChildren<PhotoSource *>(Qt::FindDirectChildrenOnly);
    return std::any_of(sources.begin(), sources.end(), [](PhotoSource *source) {
        return source->status() == PhotoSource::Fetching
            || (source->status() == PhotoSource::Here && source->thumbnail().isEmpty());
    });
}

QString picture(User &user, const QDir &out, const QString &name)
{
    user.settle();
    user.waitUntil("its photos are there", [&user] { return user.all(isComing).isEmpty(); });
    user.settle();
    REQUIRE(user.window().grabWindow().save(out.filePath(name)));
    return name;
}

} // namespace

TEST_CASE("screenshots of every screen", "[.screenshots]")
{
    const QDir out(qEnvironmentVariable("DHARA_SCREENSHOTS"));
    REQUIRE(out.exists());
    QFile index(out.filePath(QStringLiteral("index.html")));
    REQUIRE(index.open(QIODevice::WriteOnly));
    QTextStream page(&index);
    page << "<!DOCTYPE html><meta "
            "charset=\"utf-8\"><title>Dhara</title><style>img{max-height:480px;margin:4px}</style>\n";
    const QRegularExpression wanted(qEnvironmentVariable("DHARA_SCREENSHOTS_ONLY"));
    Tour tour;
    for (const QString &language : {QStringLiteral("en"), QStringLiteral("hi"), QStringLiteral("ar")}) {
        for (int theme = 0; theme < 3; ++theme) {
            for (const QSize &size : {QSize(360, 640), QSize(800, 1280), QSize(1280, 800)}) {
                const QString variant = QStringLiteral("%1-%2-%3x%4")
                                            .arg(language, QLatin1String(themes[theme]))
                                            .arg(size.width())
                                            .arg(size.height());
                page << "<h2>" << variant << "</h2>\n";
                const auto stages = tour.stages();
                const auto nameOf
                    = [&](const Screen &screen) { return QStringLiteral("%1-%2.png").arg(screen.name, variant); };
                const auto isWanted = [&](const Screen &screen) { return wanted.match(nameOf(screen)).hasMatch(); };
                for (const Stage &stage : stages) {
                    if (std::none_of(stage.screens.begin(), stage.screens.end(), isWanted))
                        continue;
                    StageUser user(stage, size, language);
                    user.preferences().setTheme(theme);
                    for (const Screen &screen : stage.screens) {
                        if (!isWanted(screen))
                            continue;
                        screen.open(user);
                        page << "<img src=\"" << picture(user, out, nameOf(screen)) << "\">\n";
                    }
                    user.preferences().setTheme(0);
                }
            }
        }
    }
}
