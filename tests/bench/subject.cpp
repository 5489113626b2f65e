// SPDX-License-Identifier: AGPL-3.0-or-later
// How long it takes from a tap on somebody with 100 visits until the page is drawn; beside it what SQLite takes to
// give the same rows.
#include "core/store/outbox.h"
#include "qml/Subjects/subjectrecords.h"
#include "tests/bench/guithread.h"
#include "tests/bench/names.h"
#include "tests/ui/people.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr int visitCount = 100;
constexpr int rounds = 60;
constexpr double toReachMs = 50;

/// A done visit with an answer to every coded, numeric and text question of its form.
Encounter doneVisit(User &user, const Subject &person, int daysAgo)
{
    const auto organisation = user.backend().organisation();
    Encounter visit = plannedVisit(user, person, -daysAgo);
    visit.occurredAt = visit.earliest;
    const Form *form = organisation->formFor(FormType::Encounter, person.subjectType, {}, visit.encounterType);
    REQUIRE(form);
    QJsonObject answers;
    for (const FormPage &page : form->pages) {
        for (const FormElement &element : page.elements) {
            const Concept *question = organisation->findConcept(element.conceptUuid);
            if (question->dataType == DataType::Coded && !question->answers.isEmpty())
                answers.insert(question->uuid, question->answers.first().uuid);
            else if (question->dataType == DataType::Numeric)
                answers.insert(question->uuid, 37 + daysAgo % 3);
            else if (question->dataType == DataType::Text || question->dataType == DataType::Notes)
                answers.insert(question->uuid,
                               QStringLiteral("Seen at home, all well; comes to the centre on Friday."));
        }
    }
    visit.observations = JsonText(answers);
    return visit;
}

Subject withVisits(User &user, const QString &name)
{
    const Subject person = newPerson(user, name);
    QList<Record> records{person};
    for (int i = 0; i < visitCount; ++i)
        records.append(doneVisit(user, person, 3 * i + 1));
    put(user, records);
    return person;
}

/// Until the first frame that shows the person's name above all the visits.
double millisecondsToPaint(User &user, const Subject &person)
{
    const auto isThere = [&] {
        return user.sees(QStringLiteral("timeline"))
            && user.see(QStringLiteral("timeline"))->property("count").toInt() >= visitCount
            && user.see(QStringLiteral("subjectName"))->property("text").toString() == person.fullName();
    };
    double drawn = -1;
    QElapsedTimer timer;
    const auto frame = QObject::connect(&user.window(), &QQuickWindow::frameSwapped, &user.window(), [&] {
        const double now = bench::since(timer);
        if (drawn < 0 && isThere())
            drawn = now;
    });
    timer.start();
    user.workplace()->setProperty("subject", person.uuid);
    while (drawn < 0)
        bench::turnOnce();
    QObject::disconnect(frame);
    return drawn;
}

double millisecondsToRead(User &user, const Subject &person)
{
    QElapsedTimer timer;
    timer.start();
    const auto read = user.backend()
                          .store()
                          ->read([&](Connection &connection) {
                              return readSubject(connection, person.uuid, user.backend().clock().now());
                          })
                          .get();
    REQUIRE(read);
    REQUIRE(read->visits.size() == visitCount);
    return bench::since(timer);
}

bool isAllSent(User &user)
{
    const auto counts = user.backend().store()->read([](Connection &c) { return waitingCounts(c); }).get();
    REQUIRE(counts);
    return counts->waiting == 0 && !user.backend().progress().isRunning;
}

} // namespace

TEST_CASE("Somebody with 100 visits is opened")
{
    const QSize size = GENERATE(QSize(1280, 800), QSize(400, 800));
    const Standin server(demoBundle());
    const QTemporaryDir folder;
    User user(folder.path(), size, Hand::Mouse);
    signInAndRest(user, server);
    const Subject one = withVisits(user, QStringLiteral("One")), two = withVisits(user, QStringLiteral("Two"));
    user.workplace()->setProperty("current", QStringLiteral("find"));
    user.waitUntil("all is sent", [&] { return isAllSent(user); });
    const double first = millisecondsToPaint(user, two);
    std::vector<double> painted, read, beside;
    for (int i = 0; i < rounds; ++i) {
        read.push_back(millisecondsToRead(user, i % 2 == 0 ? one : two));
        painted.push_back(millisecondsToPaint(user, i % 2 == 0 ? one : two));
    }
    withVisits(user, QStringLiteral("Three"));
    withVisits(user, QStringLiteral("Four"));
    while (!isAllSent(user))
        beside.push_back(millisecondsToPaint(user, beside.size() % 2 == 0 ? one : two));
    std::printf("window %dx%d, subject with %d visits, %d times\n  indexed reads alone  %6.1f ms p95\n"
                "  to the page drawn    %6.1f ms p50, %6.1f ms p95 (to reach: %.0f p95)\n"
                "  the first one, whose page is made, %.1f ms\n",
                size.width(), size.height(), visitCount, rounds, bench::part(read, 0.95), bench::part(painted, 0.5),
                bench::part(painted, 0.95), toReachMs, first);
    std::printf("  while %d visits are sent, %zu times, %.1f ms p50, %.1f ms p95\n", 2 * visitCount, beside.size(),
                bench::part(beside, 0.5), bench::part(beside, 0.95));
}
