// SPDX-License-Identifier: AGPL-3.0-or-later
// Home, its lists and the subject page without their window: where "Open" leads, who is shown, what is asked, and
// another day.
#include "qml/Home/homemodel.h"
#include "qml/Home/draftsmodel.h"
#include "qml/Home/visitsmodel.h"
#include "qml/Subjects/subjectmodel.h"
#include "qml/Sync/syncmodel.h"
#include "qml/Sync/syncpagemodel.h"
#include "tests/ui/openaccount.h"

#include <QTest>

using namespace dhara;
using namespace dhara::test;

namespace {

/// Everything may be done. Wells were given up.
Definitions known()
{
    Definitions d = peopleInCare();
    d.subjectType("well", "Well", "Individual", {{text("voided"), true}});
    d.allowAll();
    return d;
}

Encounter planned(const char *uuid, const char *subject, const char *enrolment = "")
{
    Encounter v = visit(uuid, subject, enrolment);
    v.occurredAt.reset();
    v.earliest = at(-86400);
    v.latest = at(0);
    return v;
}

QStringList column(const QAbstractItemModel *list, const char *role)
{
    QStringList all;
    for (int row = 0; row < list->rowCount(); ++row)
        all << list->data(list->index(row, 0), list->roleNames().key(role)).toString();
    return all;
}

} // namespace

TEST_CASE("Open on Home leads what was refused to the form that made it, and to the sync page where there is none")
{
    struct Refused
    {
        const char *what;
        std::function<void(Subject &, Enrolment &, Encounter &)> change;
        bool isOfProgramme;
        const char *action; ///< empty: the sync page
    };
    const auto cancelled = [](Subject &, Enrolment &, Encounter &v) {
        v = planned("v", v.subject.toUtf8(), v.enrolment.toUtf8());
        v.cancelledAt = at(-10);
    };
    const auto open
        = [](Subject &, Enrolment &, Encounter &v) { v = planned("v", v.subject.toUtf8(), v.enrolment.toUtf8()); };
    const Refused refused = GENERATE_COPY(values<Refused>(
        {{"done", [](Subject &, Enrolment &, Encounter &) {}, false, "editVisit"},
         {"done in a programme", [](Subject &, Enrolment &, Encounter &) {}, true, "editVisit"},
         {"cancelled", cancelled, false, "cancelVisit"},
         {"cancelled in a programme", cancelled, true, "cancelVisit"},
         {"planned", open, false, ""},
         {"planned in a programme", open, true, ""},
         {"removed", [](Subject &, Enrolment &, Encounter &v) { v.isVoided = true; }, false, ""},
         {"of somebody removed", [](Subject &s, Enrolment &, Encounter &) { s.isVoided = true; }, false, ""},
         {"of an enrolment removed", [](Subject &, Enrolment &e, Encounter &) { e.isVoided = true; }, true, ""}}));
    CAPTURE(refused.what);
    OpenAccount backend;
    backend.define(known());
    Subject subject = person("a", "Asha");
    Enrolment care = enrolment("e", "a");
    Encounter visit = refused.isOfProgramme ? test::visit("v", "", "e") : test::visit("v", "a");
    refused.change(subject, care, visit);
    backend.fixture->pull({pulled(subject, 1)});
    backend.fixture->pull({pulled(care, 1)});
    refuse(*backend.fixture, visit);
    HomeModel home;
    home.setBackend(&backend);
    waitUntil([&] { return !home.toFix().isEmpty(); });
    const QVariantMap purpose = home.toFix().value(text("purpose")).toMap();
    CHECK(purpose.value(text("action")).toString().toStdString() == refused.action);
    CHECK(home.toFix().value(text("place")).toString() == (*refused.action ? QString() : text("sync")));
    CHECK(purpose.value(text("encounter")).toString() == (*refused.action ? text("v") : QString()));
}

TEST_CASE("Open on Home leads a refused registration to its form, a refused removal to the sync page")
{
    OpenAccount backend;
    backend.define(known());
    Subject subject = person("a", "Asha");
    subject.isVoided = GENERATE(false, true);
    CAPTURE(subject.isVoided);
    refuse(*backend.fixture, subject);
    HomeModel home;
    home.setBackend(&backend);
    waitUntil([&] { return !home.toFix().isEmpty(); });
    const QString action = home.toFix().value(text("purpose")).toMap().value(text("action")).toString();
    CHECK(action == (subject.isVoided ? QString() : text("edit")));
    CHECK(home.toFix().value(text("place")).toString() == (subject.isVoided ? text("sync") : QString()));
}

TEST_CASE("somebody of a kind that may not be seen is not among those opened last")
{
    OpenAccount backend;
    backend.define(known());
    Subject well = person("w", "Well");
    well.subjectType = text("well");
    backend.fixture->save(person("a", "Asha"), {}, 1);
    backend.fixture->save(well, {}, 2);
    HomeModel home;
    home.setBackend(&backend);
    waitUntil([&] { return home.recent()->rowCount() > 0 && backend.answersToCome() == 0; });
    CHECK(column(home.recent(), "title") == QStringList{text("Asha")});
}

TEMPLATE_TEST_CASE("who is made while an account is open, or is there when one opens, asks it once", "", HomeModel,
                   VisitsModel, DraftsModel, SubjectModel, SyncModel)
{
    OpenAccount backend;
    backend.define(known());
    backend.fixture->pull({pulled(person("a", "Asha"), 1)});
    TestType model;
    if constexpr (std::is_same_v<TestType, SubjectModel>)
        model.setUuid(text("a"));
    if constexpr (std::is_same_v<TestType, VisitsModel>)
        model.setList(text("due"));
    const auto rest = [&backend] { waitUntil([&] { return backend.answersToCome() == 0; }); };
    auto calls = std::make_unique<CallCount>();
    model.setBackend(&backend);
    rest();
    CHECK(calls->count() == 1);
    auto left = backend.leave();
    calls = std::make_unique<CallCount>();
    backend.open(std::move(left));
    rest();
    CHECK(calls->count() == 1);
}

TEMPLATE_TEST_CASE("what is hidden asks once, when it is shown", "", HomeModel, SyncPageModel)
{
    OpenAccount backend;
    backend.define(known());
    TestType model;
    const CallCount calls;
    model.setShown(false);
    model.setBackend(&backend);
    CHECK(backend.answersToCome() == 0);
    model.setShown(true);
    const int questions = backend.answersToCome();
    CHECK(questions > 0);
    waitUntil([&] { return backend.answersToCome() == 0; });
    CHECK(calls.count() == questions);
}

TEST_CASE("a watch that is given another backend listens no more to the one before")
{
    OpenAccount backend;
    StoreWatch watch({Change::Subjects}, nullptr);
    for (int i = 0; i < 3; ++i) {
        watch.setBackend(nullptr);
        watch.setBackend(&backend);
    }
    const CallCount news;
    backend.fixture->pull({pulled(person("a", "Asha"), 1)});
    QCoreApplication::processEvents();
    CHECK(news.count() == 1);
}

TEST_CASE("a record of a kind that may not be seen is hidden, and there again once it may be")
{
    OpenAccount backend;
    backend.define(peopleInCare()); // no rights in anything
    backend.fixture->pull({pulled(person("a", "Asha"), 1)});
    SubjectModel subject;
    subject.setUuid(text("a"));
    subject.setBackend(&backend);
    waitUntil([&] { return subject.state() != SubjectModel::Loading; });
    CHECK(subject.state() == SubjectModel::Hidden);
    backend.define(known());
    waitUntil([&] { return subject.state() != SubjectModel::Hidden; });
    CHECK(subject.state() == SubjectModel::Shown);
    CHECK(subject.name() == text("Asha"));
}

TEST_CASE("what is open over midnight is of the new day")
{
    OpenAccount backend;
    backend.define(known());
    backend.fixture->pull({pulled(person("a", "Asha"), 1)});
    backend.fixture->pull({pulled(planned("v", "a"), 1)});
    VisitsModel visits;
    visits.setList(text("due"));
    SubjectModel subject;
    subject.setUuid(text("a"));
    HomeModel home;
    visits.setBackend(&backend);
    subject.setBackend(&backend);
    home.setBackend(&backend);
    waitUntil([&] {
        return visits.visits()->rowCount() == 1 && subject.state() == SubjectModel::Shown
            && home.due()->rowCount() == 1;
    });
    CHECK_FALSE(subject.hasLateVisit());
    const QString headline = home.headline();
    backend.fakeClock.time = at(86400);
    for (const QObject *model :
         {static_cast<QObject *>(&visits), static_cast<QObject *>(&subject), static_cast<QObject *>(&home)}) {
        const auto timers = model->findChildren<QTimer *>(text("dayCheck"));
        for (QTimer *timer : timers)
            timer->setInterval(0); // it would look after some seconds
    }
    CHECK(QTest::qWaitFor([&] { return visits.visits()->rowCount() == 0; }));
    CHECK(QTest::qWaitFor([&] { return subject.hasLateVisit(); }));
    CHECK(QTest::qWaitFor([&] { return home.due()->rowCount() == 0 && home.overdue()->rowCount() == 1; }));
    CHECK(home.headline() != headline);
}
