// SPDX-License-Identifier: AGPL-3.0-or-later
// How long a form of 300 questions takes to open, and how long our own code holds the GUI thread while it is turned,
// scrolled and filled; beside it what the form takes without a window.
#define CATCH_CONFIG_RUNNER
#include "qml/Forms/formmodel.h"
#include "tests/bench/guithread.h"
#include "tests/ui/oddbundle.h"
#include "tests/ui/people.h"

#include <QStandardPaths>
#include <cstdio>

using namespace dhara;
using namespace dhara::bench;
using namespace dhara::test;

namespace {

constexpr int questions = 300;
constexpr int frameMs = 16;
constexpr int letters = 40;
constexpr int patienceMs = 60'000;

TimedApplication *application = nullptr;

void runUntil(const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    timer.start();
    while (!isSo()) {
        REQUIRE(timer.elapsed() < patienceMs);
        turnOnce();
    }
}

/// Does `step` once a frame, in the event loop as a hand would, until it says that it is through.
void everyFrame(const std::function<bool()> &step)
{
    QTimer timer;
    bool isThrough = false;
    QObject::connect(&timer, &QTimer::timeout, [&] {
        isThrough = isThrough || step();
        if (isThrough)
            timer.stop();
    });
    timer.start(frameMs);
    runUntil([&] { return isThrough; });
}

void print(const char *what, double ms)
{
    const Held drawing = application->longestDrawing(), other = application->longestOther(),
               turn = application->longestTurnByCpu();
    std::printf("  %-34s %7.0f ms   longest: handler %5.1f, drawing %5.1f, between two turns %5.1f ms of processor\n",
                what, ms, other.cpuMs, drawing.cpuMs, turn.cpuMs);
    for (const Block &block : application->longest(2)) {
        if (block.held.cpuMs > toReachMs)
            std::printf("      %5.1f ms: %s\n", block.held.cpuMs, nameOf(block).constData());
    }
}

/// Times `act` and everything until `isSo`.
void measure(const char *what, const std::function<void()> &act, const std::function<bool()> &isSo)
{
    QElapsedTimer timer;
    application->start();
    timer.start();
    bool isBegun = false;
    QTimer::singleShot(0, application, [&] {
        isBegun = true;
        act();
    });
    runUntil([&] { return isBegun && isSo(); });
    const double ms = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    application->stop();
    print(what, ms);
}

double millisecondsAlone(User &user, const Subject &person, const Uuid &type)
{
    const auto organisation = user.backend().organisation();
    QElapsedTimer timer;
    timer.start();
    forms::Start start;
    start.action = forms::Action::Visit;
    start.subjectType = person.subjectType;
    start.subject = person;
    start.encounterType = type;
    start.now = user.backend().clock().now();
    start.zone = user.backend().timeZone();
    const auto session = forms::Session::begin(organisation, start, user.backend().ids().newUuid());
    REQUIRE(session);
    REQUIRE_FALSE(session->problems().isEmpty());
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

} // namespace

TEST_CASE("A form of 300 questions")
{
    const int onAPage = GENERATE(values({10, questions}));
    OddBundle bundle;
    bundle.askingMuch(questions, onAPage);
    const Standin server(bundle.path());
    const QTemporaryDir folder;
    User user(folder.path(), QSize(1280, 800), Hand::Mouse);
    signInAndRest(user, server);
    const Subject person = newPerson(user);
    put(user, {person});
    openSubject(user, person);
    user.settle();
    const Uuid type = plannedVisit(user, person, 0).encounterType;
    std::printf("%d questions, %d a page, 1280x800\n  the form without a window           %7.1f ms\n", questions,
                onAPage, millisecondsAlone(user, person, type));

    bool isDrawn = false;
    FormModel *form = nullptr;
    QQuickItem *flick = nullptr;
    measure(
        "opened to its first page drawn",
        [&] {
            user.workplace()->setProperty(
                "purpose",
                QVariantMap{{s("action"), s("visit")}, {s("subject"), person.uuid}, {s("encounterType"), type}});
            QObject::connect(&user.window(), &QQuickWindow::frameSwapped, &user.window(),
                             [&] { isDrawn = isDrawn || user.asks(s("Visit date")); });
        },
        [&] { return isDrawn; });
    form = user.see(s("formPage"))->findChild<FormModel *>();
    flick = user.see(s("formFlick"));
    REQUIRE(form);
    int page = 0;
    const auto isPageThere = [&] {
        const int asked = page == 0 ? 1 : std::min(onAPage, questions);
        return form->page() == page && form->fields()->rowCount() >= asked;
    };
    if (form->pageCount() > 1) {
        measure(
            "to the second page, all of it", [&] { form->goTo(page = 1); }, isPageThere);
    }
    if (form->pageCount() > 2) {
        measure(
            "all other pages, one after another", [] {},
            [&] {
                everyFrame([&] {
                    if (!isPageThere())
                        return false;
                    if (page + 1 == form->pageCount())
                        return true;
                    form->goTo(++page);
                    return false;
                });
                return true;
            });
    }
    measure(
        "scrolled to its end", [] {},
        [&] {
            everyFrame([&] {
                const qreal end = flick->property("contentHeight").toReal() - flick->height();
                const qreal y = std::min(end, flick->property("contentY").toReal() + 200);
                flick->setProperty("contentY", y);
                return y >= end;
            });
            return true;
        });
    int typed = 0;
    const QString last = user.question(s("Question 300"))->property("fieldId").toString();
    measure(
        "40 letters into the last question", [] {},
        [&] {
            everyFrame([&] {
                form->setTyped(last, QString(++typed, QLatin1Char('a')));
                return typed == letters;
            });
            return true;
        });
    std::printf("  to reach: %.0f ms by our own code in one piece\n", toReachMs);
    CHECK(user.question(s("Question 300"))->property("text").toString().size() == letters);
}

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    TimedApplication timed(argc, argv);
    application = &timed;
    return Catch::Session().run(argc, argv);
}
