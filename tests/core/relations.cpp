// SPDX-License-Identifier: AGPL-3.0-or-later
// Who belongs to whom, from memberships and relationships as they are pulled.
#include "core/store/relations.h"
#include "core/store/statement.h"
#include "tests/core/storetesting.h"

using namespace dhara;
using namespace dhara::test;

namespace {

JsonRow row(const char *entity, const char *uuid, const QList<std::pair<const char *, const char *>> &links,
            const QJsonObject &members = {}, bool isVoided = false)
{
    QJsonObject body = members, hrefs;
    for (const auto &link : links)
        hrefs.insert(text(link.first), QJsonObject{{text("href"), text(link.second)}});
    body.insert(text("uuid"), text(uuid));
    body.insert(text("_links"), hrefs);
    return {text(entity), text(uuid), text("scope"), at(0), isVoided, JsonText(body).text()};
}

JsonRow member(const char *uuid, const char *group, const char *who, const QJsonObject &members = {},
               bool isVoided = false)
{
    return row("GroupSubject", uuid,
               {{"groupSubjectUUID", group}, {"memberSubjectUUID", who}, {"groupRoleUUID", "role"}}, members, isVoided);
}

/// "kind other type a|b", sorted.
QString told(StoreFixture &fixture, const char *subject, int seconds = 0)
{
    const QStringList kinds{text("in"), text("has"), text("relative")};
    QStringList lines;
    const auto found = fixture.read([&](Connection &c) { return relationsOf(c, text(subject), at(seconds)); });
    for (const Relation &relation : found)
        lines << QStringList{kinds.at(int(relation.kind)), relation.other, relation.type,
                             relation.isSideA ? text("a") : text("b")}
                     .join(QLatin1Char(' '));
    lines.sort();
    return lines.join(QLatin1Char('\n'));
}

} // namespace

TEST_CASE_METHOD(StoreFixture, "members and relatives are known from both sides")
{
    write([](Connection &c) {
        return storeOtherRecords(
            c,
            {member("m1", "house", "asha"), member("m2", "house", "ravi"), member("m3", "other", "ravi"),
             row("IndividualRelationship", "r1",
                 {{"individualAUUID", "asha"}, {"individualBUUID", "ravi"}, {"relationshipTypeUUID", "spouse"}})});
    });
    CHECK(told(*this, "house").toStdString() == "has asha role b\nhas ravi role b");
    CHECK(told(*this, "asha").toStdString() == "in house role b\nrelative ravi spouse a");
    CHECK(told(*this, "ravi").toStdString() == "in house role b\nin other role b\nrelative asha spouse b");
    CHECK(told(*this, "nobody").toStdString().empty());
}

TEST_CASE_METHOD(StoreFixture, "a membership that ended, was removed or is no record says nothing and stops nothing")
{
    JsonRow noise = member("m5", "house", "tara");
    noise.body = "no json at all";
    write([&](Connection &c) {
        return storeOtherRecords(
            c,
            {member("m1", "house", "asha", {{text("membershipEndDate"), text("2026-11-20T00:00:00.000Z")}}),
             member("m2", "house", "ravi", {{text("membershipEndDate"), text("2099-11-20T00:00:00.000Z")}}),
             member("m3", "house", "mina", {}, true), noise});
    });
    CHECK(told(*this, "house").toStdString() == "has ravi role b");
    CHECK(told(*this, "asha").toStdString().empty());
}

TEST_CASE_METHOD(StoreFixture, "relations are found by an index and not by reading all")
{
    const auto plan = read([](Connection &c) -> Result<QStringList> {
        Statement statement(c,
                            text("EXPLAIN QUERY PLAN SELECT body FROM other_record WHERE entity = 'GroupSubject' AND "
                                 "CASE WHEN json_valid(body) THEN json_extract(body, "
                                 "'$._links.memberSubjectUUID.href') END = ? AND is_voided = 0"));
        if (auto done = statement.run(text("x")); !done)
            return tl::unexpected(done.error());
        return statement.all([](const Statement &line) { return line.text(3); });
    });
    CHECK(plan.join(QLatin1Char('\n')).contains(text("member_by_member")));
}
