// SPDX-License-Identifier: AGPL-3.0-or-later
// The frame around the pages: the way back, what is kept over a restart, language, themes, accounts, a second start.
#include "app/singleinstance.h"
#include "qml/Window/navigator.h"
#include "tests/scenarios/standin.h"
#include "tests/ui/user.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QSignalSpy>
#include <catch2/catch.hpp>

using namespace dhara;
using namespace dhara::test;

namespace {

QVariantMap form(const QString &action)
{
    return {{QStringLiteral("action"), action}};
}

QString text(QQuickItem *item)
{
    return item->property("text").toString();
}

} // namespace

TEST_CASE("the way back leads through what was seen, then home, then nowhere")
{
    Navigator here;
    CHECK(here.current() == QStringLiteral("home"));
    CHECK_FALSE(here.back());
    here.go(QStringLiteral("find"));
    here.openSubject(QStringLiteral("one"));
    here.openSubject(QStringLiteral("two"));
    here.openForm(form(QStringLiteral("edit")));
    CHECK(here.isFilling());
    CHECK(here.back());
    CHECK_FALSE(here.isFilling());
    CHECK(here.subject() == QStringLiteral("two"));
    CHECK(here.back());
    CHECK(here.subject() == QStringLiteral("one"));
    CHECK(here.back());
    CHECK(here.subject().isEmpty());
    CHECK(here.back());
    CHECK(here.current() == QStringLiteral("home"));
    CHECK_FALSE(here.back());
}

TEST_CASE("a saved form is not on the way back")
{
    Navigator here;
    here.go(QStringLiteral("find"));
    here.openSubject(QStringLiteral("one"));
    here.openForm(form(QStringLiteral("visit")));
    here.leaveForm(QStringLiteral("one"));
    CHECK(here.subject() == QStringLiteral("one"));
    CHECK(here.back());
    CHECK(here.subject().isEmpty());
    CHECK(here.current() == QStringLiteral("find"));
}

TEST_CASE("a place is taken up again, a strange one is home")
{
    Navigator first;
    first.openSubject(QStringLiteral("one"));
    first.openForm(form(QStringLiteral("edit")));
    Navigator second;
    second.restore(first.place());
    CHECK(second.place() == first.place());
    CHECK(second.back());
    CHECK_FALSE(second.isFilling());
    CHECK(second.subject() == QStringLiteral("one"));
    second.restore({{QStringLiteral("current"), QStringLiteral("moon")}, {QStringLiteral("subject"), 7}});
    CHECK(second.current() == QStringLiteral("home"));
}

TEST_CASE("the letters of seven scripts come with the application")
{
    prepareWindow();
    QStringList shipped;
    const auto files = QDir(QStringLiteral(":/fonts")).entryList(QDir::Files);
    for (qsizetype id = 0; id < files.size(); ++id)
        shipped += QFontDatabase::applicationFontFamilies(static_cast<int>(id));
    const auto families = QGuiApplication::font().families();
    CHECK(families.size() == 7);
    for (const QString &family : families) {
        CAPTURE(family.toStdString());
        CHECK(shipped.count(family) == 2); // regular and bold
    }
}

TEST_CASE("lines of all scripts are as high, so that a page is as long in every language")
{
    prepareWindow();
    const auto families = QGuiApplication::font().families();
    const auto metricsOf = [](const QString &family) {
        QFont font(family);
        font.setPixelSize(100);
        return QFontMetricsF(font);
    };
    for (const QString &family : families) {
        CAPTURE(family.toStdString());
        CHECK(metricsOf(family).ascent() == metricsOf(families.first()).ascent());
        CHECK(metricsOf(family).descent() == metricsOf(families.first()).descent());
    }
}

TEST_CASE("what was chosen is kept in the file, a damaged file is the same as none")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("preferences.json"));
    {
        Preferences chosen(file);
        chosen.setLanguage(QStringLiteral("hi"));
        chosen.setTheme(2);
        chosen.setTextScale(1.2);
        chosen.setTheme(7); // no such theme
        chosen.setPlace({{QStringLiteral("current"), QStringLiteral("sync")}});
    }
    {
        const Preferences kept(file);
        CHECK(kept.language() == QStringLiteral("hi"));
        CHECK(kept.theme() == 2);
        CHECK(kept.textScale() == Approx(1.2));
        CHECK(kept.place().value(QStringLiteral("current")).toString() == QStringLiteral("sync"));
    }
    QFile damaged(file);
    REQUIRE(damaged.open(QIODevice::WriteOnly));
    damaged.write("{\"theme\": 40, \"textScale\": \"big\", ");
    damaged.close();
    const Preferences none(file);
    CHECK(none.language().isEmpty());
    CHECK(none.theme() == 0);
    CHECK(none.textScale() == Approx(1));
}

TEST_CASE("a second start of a profile tells the first and ends, another profile is alone")
{
    prepareWindow();
    const QTemporaryDir folder;
    SingleInstance first(folder.path());
    REQUIRE_FALSE(first.isSecond());
    QSignalSpy wanted(&first, &SingleInstance::wanted);
    const SingleInstance second(folder.path());
    CHECK(second.isSecond());
    CHECK((wanted.count() > 0 || wanted.wait(5000)));
    const SingleInstance other(folder.filePath(QStringLiteral("other")));
    CHECK_FALSE(other.isSecond());
}

TEST_CASE("language, colours and place are as they were left, and accounts open without a network")
{
    const QTemporaryDir folder;
    const QString profile = folder.filePath(QStringLiteral("profile"));
    QString worker;
    {
        const Standin server(demoBundle());
        worker = server.user(QStringLiteral("worker"));
        User user(profile, QSize(1280, 800), Hand::Mouse);
        user.signIn(server);
        user.press(QStringLiteral("nav-more"));
        user.press(user.see(QStringLiteral("choice-ar"), user.see(QStringLiteral("languages"))));
        CHECK(QGuiApplication::layoutDirection() == Qt::RightToLeft);
        user.waitUntil("the page speaks Arabic",
                       [&] { return text(user.see(QStringLiteral("nav-more"))) != QLatin1String("More"); });
        // The rail stands at the right now.
        QQuickItem *more = user.see(QStringLiteral("nav-more"));
        user.waitUntil("the window is mirrored", [&] { return more->mapToScene(QPointF(0, 0)).x() > 640; });
        user.press(user.see(QStringLiteral("choice-1"), user.see(QStringLiteral("themes"))));
        CHECK(user.preferences().theme() == 1);
        CHECK(user.warnings().join(QLatin1Char('\n')).toStdString() == "");
    }
    // No server any more: only the first sign-in needs one.
    User again(profile, QSize(1280, 800), Hand::Mouse);
    again.waitUntil("the account is open", [&] { return again.backend().state() == Backend::Ready; });
    CHECK(again.sees(QStringLiteral("morePage")));
    CHECK_FALSE(again.window().findChild<QQuickItem *>(QStringLiteral("homePage"))); // made only when it is wanted
    CHECK(again.preferences().theme() == 1);
    CHECK(QGuiApplication::layoutDirection() == Qt::RightToLeft);
    again.press(again.see(QStringLiteral("choice-en"), again.see(QStringLiteral("languages"))));
    CHECK(QGuiApplication::layoutDirection() == Qt::LeftToRight);
    again.press(QStringLiteral("signOut"));
    again.press(QStringLiteral("account-") + worker);
    again.waitUntil("the account is open again", [&] { return again.backend().state() == Backend::Ready; });
}
