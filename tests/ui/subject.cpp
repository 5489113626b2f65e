// SPDX-License-Identifier: AGPL-3.0-or-later
// The subject page in the real window: somebody removed and put back, tabs, history, rights.
#include "qml/Subjects/subjectactions.h"
#include "tests/ui/people.h"

using namespace dhara;
using namespace dhara::test;

namespace {

QString tab(User &user)
{
    return user.see(s("tabs"))->property("current").toString();
}

/// What is saved from now on waits.
void holdBack(Standin &server)
{
    server.fault({{s("match"), QJsonObject()}, {s("action"), QJsonObject{{s("status"), 503}}}});
}

} // namespace

TEST_CASE("somebody removed is put back at once, or later")
{
    Place place;
    holdBack(place.server);
    User &user = place.user;
    const Subject person = newPerson(user);
    const Subject other = newPerson(user, s("Champa"));
    put(user, {person, other});
    const auto isRemoved = [&] { return kept<Subject>(user, RecordKind::Subject, person.uuid).isVoided; };

    openSubject(user, person);
    user.press(s("more"));
    user.press(s("action-Remove from the list"));
    user.press(s("undo"));
    user.waitUntil("the page is there again", [&] { return user.sees(s("tabs")) && !user.sees(s("undoBar")); });
    CHECK_FALSE(isRemoved());

    user.press(s("more"));
    user.press(s("action-Remove from the list"));
    user.waitUntil("the page says so", [&] {
        return user.sees(s("absence"))
            && user.see(s("absence"))->property("title").toString() == s("Fulki Example was removed");
    });
    CHECK(isRemoved());
    CHECK(user.see(s("subjectName"))->mapToItem(user.see(s("subjectPage")), QPointF()).x() >= 16); // off the edge
    CHECK_FALSE(user.sees(s("newVisit")));
    CHECK_FALSE(user.sees(s("tabs")));
    const auto waiting = inStore(user, [&](Connection &c) { return outboxRow(c, refOf(person)); });
    CHECK(waiting);

    openSubject(user, other);
    openSubject(user, person);
    CHECK_FALSE(user.sees(s("undoBar")));
    user.waitUntil("it can be put back", [&] {
        return user.sees(s("absence")) && user.see(s("absence"))->property("actionText").toString() == s("Put back");
    });
    const auto putBack = user.all([](const QQuickItem &item) {
        return item.property("text").toString() == s("Put back") && item.inherits("QQuickAbstractButton");
    });
    REQUIRE(putBack.size() == 1);
    user.settle();
    user.press(putBack.first());
    user.waitUntil("the page is there again", [&] { return user.sees(s("tabs")); });
    CHECK_FALSE(isRemoved());
    checkQuiet(user);
}

TEST_CASE("a record that is not here, or that is removed while it is looked at, leaves no blank page")
{
    Place place;
    User &user = place.user;
    openSubject(user, user.backend().ids().newUuid());
    user.waitUntil("the page says so", [&] {
        return user.sees(s("absence"))
            && user.see(s("absence"))->property("title").toString() == s("This record is not on this tablet");
    });
    Subject person = newPerson(user);
    put(user, {person});
    openSubject(user, person);
    user.see(s("tabs"));
    person.isVoided = true;
    put(user, {person});
    user.waitUntil("the page says so", [&] {
        return user.sees(s("absence"))
            && user.see(s("absence"))->property("title").toString() == s("Fulki Example was removed");
    });
    checkQuiet(user);
}

TEST_CASE("somebody else is shown from the top, in the rows that are there already")
{
    Place place;
    User &user = place.user;
    const Subject one = newPerson(user), other = newPerson(user, s("Champa"));
    constexpr int visits = 20;
    QList<Record> records{one, other};
    const Encounter firstOfOne = plannedVisit(user, one, 0), firstOfOther = plannedVisit(user, other, 0);
    records += {firstOfOne, firstOfOther};
    for (int i = 1; i < visits; ++i)
        records += {plannedVisit(user, one, i), plannedVisit(user, other, i)};
    put(user, records);
    openSubject(user, one);
    const QPointer<QQuickItem> list = user.see(s("timeline"));
    const QPointer<QQuickItem> row = user.see(s("visit-") + firstOfOne.uuid);
    const auto next = [&user](const Subject &person) {
        user.workplace()->setProperty("subject", person.uuid);
        user.waitUntil("the next is shown", [&] { return textOf(user, "subjectName") == person.fullName(); });
    };
    next(other);
    CHECK(user.see(s("visit-") + firstOfOther.uuid) == row);
    CHECK(user.see(s("timeline")) == list);
    CHECK(list->property("count").toInt() == visits + 1); // and the registration

    list->setProperty("contentY", 400);
    list->setProperty("currentIndex", 7);
    next(one);
    user.see(s("visit-") + firstOfOne.uuid);
    CHECK(list->property("contentY").toDouble() == list->property("originY").toDouble());
    CHECK(list->property("currentIndex").toInt() == 0);
    const Subject third = newPerson(user, s("Dhani"));
    put(user, {third});
    user.press(s("tab-visits"));
    next(third);
    user.waitUntil("the registration alone is left", [&] { return list && list->property("count").toInt() == 1; });
    checkQuiet(user);
}

TEST_CASE("tabs are chosen by keys and by touch")
{
    const auto [hand, size]
        = GENERATE(table<Hand, QSize>({{Hand::Mouse, QSize(1280, 800)}, {Hand::Touch, QSize(360, 640)}}));
    const bool isRightToLeft = GENERATE(false, true);
    CAPTURE(size.width(), isRightToLeft);
    Place place(size, hand);
    User &user = place.user;
    const Subject person = newPerson(user);
    put(user, {person, plannedVisit(user, person, 3)});
    if (isRightToLeft)
        user.preferences().setLanguage(s("ar"));
    openSubject(user, person);
    user.settle();
    QQuickItem *strip = user.see(s("tabs"));
    CHECK(tab(user) == s("visits"));
    strip->forceActiveFocus();
    const Qt::Key onwards = isRightToLeft ? Qt::Key_Left : Qt::Key_Right;
    user.key(onwards);
    CHECK(tab(user) == s("programmes"));
    user.key(isRightToLeft ? Qt::Key_Right : Qt::Key_Left);
    CHECK(tab(user) == s("visits"));
    user.key(Qt::Key_End);
    CHECK(tab(user) == s("history"));
    CHECK(strip->hasActiveFocus());
    user.key(Qt::Key_Home);
    CHECK(tab(user) == s("summary"));
    for (const char *key : {"tab-history", "tab-programmes", "tab-visits", "tab-summary"}) {
        user.press(s(key));
        CHECK(QLatin1String("tab-") + tab(user) == s(key));
        CHECK(user.see(s(key))->height() >= 48);
    }
    checkQuiet(user);
}

TEST_CASE("the timeline is walked by arrows, Enter does the visit, Esc leaves what was opened")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    Encounter done = plannedVisit(user, person, -30);
    done.occurredAt = user.backend().clock().now().addDays(-29);
    put(user, {person, done, plannedVisit(user, person, -20)});
    openSubject(user, person);
    QQuickItem *timeline = user.see(s("timeline"));
    user.waitUntil("all rows are there", [&] { return timeline->property("count").toInt() == 3; });
    timeline->forceActiveFocus();
    user.key(Qt::Key_Down);
    CHECK(timeline->property("currentIndex").toInt() == 1);
    user.key(Qt::Key_Return);
    CHECK(user.see(s("editVisit")));
    user.key(Qt::Key_Return);
    CHECK_FALSE(user.sees(s("editVisit")));
    user.key(Qt::Key_Up);
    user.key(Qt::Key_Return);
    user.see(s("formPage"));
    user.key(Qt::Key_Escape);
    user.waitUntil("the form is left", [&] { return !user.sees(s("formPage")); });

    user.press(s("newVisit"));
    user.waitUntil("the choice has the keys", [&] { return user.sees(s("action-General visit")); });
    user.key(Qt::Key_Escape);
    user.waitUntil("it is put away", [&] { return !user.sees(s("action-General visit")); });
    CHECK(user.sees(s("subjectPage"))); // Esc left the choice, not the page
    user.press(s("newVisit"));
    user.see(s("action-General visit"));
    user.key(Qt::Key_Return);
    user.see(s("formPage"));
    checkQuiet(user);
}

TEST_CASE("members of a household open, and the household is named on their pages")
{
    Place place;
    User &user = place.user;
    const auto memberships = inStore(user, [](Connection &c) { return otherRecords(c, s("GroupSubject")); });
    REQUIRE_FALSE(memberships.isEmpty());
    const QJsonObject body = JsonText(memberships.first().body).object();
    const auto household
        = kept<Subject>(user, RecordKind::Subject, body.value(QLatin1String("groupSubjectUUID")).toString());
    const auto member
        = kept<Subject>(user, RecordKind::Subject, body.value(QLatin1String("memberSubjectUUID")).toString());
    openSubject(user, household);
    user.press(s("tab-relatives"));
    user.press(user.row(s("relatives"), member.fullName()));
    user.waitUntil("the member is shown", [&] { return textOf(user, "subjectName") == member.fullName(); });
    CHECK(tab(user) == s("relatives"));
    CHECK(user.row(s("relatives"), household.fullName()));
    user.key(Qt::Key_Escape);
    user.waitUntil("back at the household", [&] { return textOf(user, "subjectName") == household.fullName(); });
    checkQuiet(user);
}

TEST_CASE("a household and a relative stand each under their own heading")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user), relative = newPerson(user, s("Champa"));
    Subject household = newPerson(user, s("House"));
    for (const SubjectType *type : user.backend().organisation()->subjectTypes()) {
        if (type->kind == SubjectKind::Household)
            household.subjectType = type->uuid;
    }
    put(user, {person, relative, household});
    const auto row = [&](const char *entity, const QMap<QString, QString> &linked) {
        QJsonObject links;
        for (auto it = linked.begin(); it != linked.end(); ++it)
            links.insert(it.key(), QJsonObject{{s("href"), it.value()}});
        const Uuid uuid = user.backend().ids().newUuid();
        const JsonText body(QJsonObject{{s("uuid"), uuid}, {s("_links"), links}});
        return JsonRow{s(entity), uuid, {}, user.backend().clock().now(), false, body.text()};
    };
    const QList<JsonRow> rows{
        row("GroupSubject", {{s("groupSubjectUUID"), household.uuid}, {s("memberSubjectUUID"), person.uuid}}),
        row("IndividualRelationship", {{s("individualAUUID"), person.uuid}, {s("individualBUUID"), relative.uuid}})};
    REQUIRE(user.backend().store()->write([rows](Connection &c) { return storeOtherRecords(c, rows); }).get());
    openSubject(user, person);
    user.press(s("tab-relatives"));
    user.waitUntil("both are there", [&] { return user.see(s("relatives"))->property("count").toInt() == 2; });
    const auto headingOf = [&](const Subject &other) {
        const auto found = user.all([&](const QQuickItem &item) {
            return item.property("heading").isValid() && item.property("title").toString() == other.fullName();
        });
        REQUIRE(found.size() == 1);
        return found.first()->property("heading").toString();
    };
    CHECK(headingOf(household) == s("Belongs to"));
    CHECK(headingOf(relative) == s("Relatives"));
    checkQuiet(user);
}

TEST_CASE("who and when stands in the history, and what waits since when")
{
    Place place;
    holdBack(place.server);
    User &user = place.user;
    Subject person = newPerson(user);
    person.audit = {s("Asha Worker"), s("Ravi Supervisor"), user.backend().clock().now().addDays(-9),
                    user.backend().clock().now().addDays(-2)};
    Encounter visit = plannedVisit(user, person, 3);
    visit.audit = person.audit;
    visit.audit.created = visit.audit.lastModified = user.backend().clock().now().addDays(-8);
    const auto pulled = user.backend()
                            .store()
                            ->write([&](Connection &c) {
                                return storePulled(c, {person, visit});
                            })
                            .get();
    REQUIRE(pulled);
    openSubject(user, person);
    user.press(s("tab-history"));
    const auto lines = [&] {
        QMap<qreal, QString> byPlace;
        const auto rows = user.all([](const QQuickItem &item) { return item.objectName().startsWith(s("visit-")); });
        for (const QQuickItem *row : rows)
            byPlace.insert(row->y(), row->property("line").toString());
        return QStringList(byPlace.values());
    };
    user.waitUntil("all are told", [&] {
        return lines()
            == QStringList{s("Changed by Ravi Supervisor"), s("Scheduled by Asha Worker"),
                           s("Recorded by Asha Worker")};
    });
    put(user, {person});
    user.waitUntil("what waits is told first", [&] {
        return lines().size() == 4 && lines().first() == s("Changed on this tablet, waiting to be sent since then");
    });
    CHECK(textOf(user, "subjectSign") == s("1 waiting"));
    checkQuiet(user);
}

TEST_CASE("a name of 500 characters leaves everything else in its place")
{
    Place place(QSize(320, 480), Hand::Touch);
    User &user = place.user;
    const QString word = GENERATE(s("Averylongname "), s("अतिदीर्घनाम "), s("اسم_طويل_جدا "), s("X"));
    CAPTURE(word);
    Subject person = newPerson(user, word.repeated(500 / int(word.size())).trimmed());
    person.lastName.clear();
    put(user, {person, plannedVisit(user, person, -30)});
    openSubject(user, person);
    user.settle();
    const QRectF window(QPointF(), user.window().size());
    for (const char *item : {"back", "tabs", "newVisit", "edit", "more"}) {
        CAPTURE(item);
        QQuickItem *shown = user.see(s(item));
        CHECK(window.contains(shown->mapRectToScene(QRectF(0, 0, shown->width(), shown->height()))));
    }
    CHECK(user.see(s("timeline"))->height() > 100);
    checkQuiet(user);
}

TEST_CASE("what is not granted is not offered")
{
    Place place;
    User &user = place.user;
    const Subject person = newPerson(user);
    SubjectRecords records;
    records.subject = person;
    records.visits = {plannedVisit(user, person, 0)};
    const Uuid type = records.visits.first().encounterType;
    auto rows = inStore(user, [](Connection &c) { return allDefinitions(c); });
    // The groups of this person allow nothing by themselves.
    for (QByteArray &group : rows[s("Groups")])
        group.replace("\"hasAllPrivileges\":true", "\"hasAllPrivileges\":false");
    const QString mine = JsonText(rows[s("MyGroups")].first()).object().value(QLatin1String("groupUuid")).toString();
    QMap<QString, QString> privileges;
    for (const QByteArray &row : rows[s("Privilege")]) {
        const QJsonObject privilege = JsonText(row).object();
        privileges.insert(privilege.value(QLatin1String("name")).toString(),
                          privilege.value(QLatin1String("uuid")).toString());
    }
    const auto keysWith = [&](const QStringList &granted) {
        rows[s("GroupPrivileges")].clear();
        for (const QString &name : granted) {
            REQUIRE(privileges.contains(name));
            QJsonObject row{{s("uuid"), name},
                            {s("groupUuid"), mine},
                            {s("privilegeUuid"), privileges.value(name)},
                            {s("subjectTypeUuid"), person.subjectType},
                            {s("allow"), true}};
            if (name.endsWith(QLatin1String("visit")))
                row[s("encounterTypeUuid")] = type;
            rows[s("GroupPrivileges")].append(JsonText(row).text());
        }
        const Telling words{Organisation::build(rows), user.backend().timeZone(), user.backend().clock().now(),
                            QLocale()};
        const SubjectActions actions = subjectActions(records, words);
        QStringList keys;
        for (const QVariant &action : actions.fresh + actions.more)
            keys.append(action.toMap().value(s("key")).toString());
        if (actions.maySee)
            keys.append(s("see"));
        if (actions.mayEdit)
            keys.append(s("edit"));
        return keys.join(QLatin1Char(' ')).toStdString();
    };
    CHECK(keysWith({}) == "");
    CHECK(keysWith({s("View subject")}) == "see");
    CHECK(keysWith({s("View subject"), s("Edit subject")}) == "see edit");
    CHECK(keysWith({s("View subject"), s("Perform visit")}) == "visit see");
    CHECK(keysWith({s("View subject"), s("Schedule visit")}) == "schedule see");
    CHECK(keysWith({s("View subject"), s("Cancel visit")}) == "cancel see");
    CHECK(keysWith({s("View subject"), s("Void subject")}) == "remove see");
    CHECK(keysWith({s("Edit subject"), s("Void subject"), s("Perform visit")}) == ""); // nothing without seeing it
}
