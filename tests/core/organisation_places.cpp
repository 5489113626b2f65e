// SPDX-License-Identifier: AGPL-3.0-or-later
// Where records may lie, and what a user may do.
#include "tests/core/definitions.h"

using namespace dhara;
using namespace dhara::test;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const QJsonObject voided{{QStringLiteral("voided"), true}};

} // namespace

TEST_CASE("the tree of places: roots, children, lineage, and no walk that never ends")
{
    Definitions d;
    d.place("block", "River Block", 3, "district-that-was-not-pulled");
    d.place("b", "Belpada", 1, "block");
    d.place("a", "Ambari", 1, "block");
    d.place("gone", "Gone", 2, "", voided);
    d.place("orphan", "Orphan", 1, "gone");
    d.place("old", "Old", 1, "block", voided);
    d.place("self", "Self", 1, "self");
    d.place("x", "X", 1, "y");
    d.place("y", "Y", 1, "x");
    const auto o = d.build();
    const LocationTree &tree = o->locations();
    CHECK(tree.size() == 9);
    CHECK(tree.roots() == QList<Uuid>{s("orphan"), s("block"), s("self")});
    CHECK(tree.children(s("block")) == QList<Uuid>{s("a"), s("b")});
    CHECK(tree.children({}).isEmpty());
    CHECK(tree.children(s("self")).isEmpty());
    CHECK(tree.subtree(s("block")) == QList<Uuid>{s("block"), s("a"), s("b")});
    CHECK(tree.subtree(s("x")) == QList<Uuid>{s("x"), s("y")});
    CHECK(tree.lineage(s("a")) == s("Ambari, River Block"));
    CHECK(tree.lineage(s("orphan")) == s("Orphan, Gone"));
    CHECK(tree.lineage(s("x")) == s("X, Y"));
    CHECK(tree.lineage(s("nowhere")).isEmpty());
}

TEST_CASE("a place is found by the beginnings of its words, in any script")
{
    Definitions d;
    d.place("1", "Ambari Kalan", 1);
    d.place("2", "आंबारी खुर्द", 1);
    d.place("3", "Ambari Old", 1, "", voided);
    const auto o = d.build();
    CHECK(o->locations().matching(s("kal AMB")) == QList<Uuid>{s("1")});
    CHECK(o->locations().matching(s("खु")) == QList<Uuid>{s("2")});
    CHECK(o->locations().matching(s("mbari")).isEmpty());
    CHECK(o->locations().matching(s("  ")).isEmpty());
}

TEST_CASE("where a subject may be registered: the types chosen for it, else the lowest level")
{
    Definitions d;
    d.place("state", "State", 3);
    d.place("block", "Block", 2, "state");
    d.place("v2", "Village B", 1, "block");
    d.place("v1", "Village A", 1, "block");
    d.place("v3", "Village C", 1, "block", voided);
    d.settings(object(R"({"customRegistrationLocations":[
        {"subjectTypeUUID":"office","locationTypeUUIDs":["level-2","level-3"]},
        {"subjectTypeUUID":"stray","locationTypeUUIDs":["level-9"]},
        {"subjectTypeUUID":"open","locationTypeUUIDs":[]}]})"));
    const auto o = d.build();
    const QList<Uuid> villages{s("v1"), s("v2")};
    CHECK(o->registrationLocations(s("person")) == villages);
    CHECK(o->registrationLocations(s("office")) == QList<Uuid>{s("block"), s("state")});
    CHECK(o->registrationLocations(s("stray")) == villages);
    CHECK(o->registrationLocations(s("open")) == villages);
}

TEST_CASE("what a user may do comes from the groups that they are in")
{
    struct Row
    {
        const char *what;
        std::function<void(Definitions &)> change;
        bool mayAll;
    };
    const QList<Row> rows{
        {"as it is", [](Definitions &) {}, false},
        {"a group with everything",
         [](Definitions &d) {
             d.add("Groups", object(R"({"uuid":"admins","hasAllPrivileges":true})"));
             d.add("MyGroups", object(R"({"uuid":"2","groupUuid":"admins"})"));
             d.add("GroupPrivileges", object(R"({"uuid":"9","groupUuid":"workers","privilegeUuid":"register",
                 "subjectTypeUuid":"well","allow":false})"));
         },
         true},
        {"a group with everything that one was taken out of",
         [](Definitions &d) {
             d.add("Groups", object(R"({"uuid":"admins","hasAllPrivileges":true})"));
             d.add("MyGroups", object(R"({"uuid":"2","groupUuid":"admins","voided":true})"));
         },
         false},
    };
    for (const Row &row : rows) {
        INFO(row.what);
        Definitions d;
        d.add("Groups", object(R"({"uuid":"workers","hasAllPrivileges":false})"));
        d.add("Groups", object(R"({"uuid":"other","hasAllPrivileges":true})"));
        d.add("MyGroups", object(R"({"uuid":"1","groupUuid":"workers"})"));
        d.add("Privilege", object(R"({"uuid":"register","name":"Register subject"})"));
        d.add("Privilege", object(R"({"uuid":"enrol","name":"Enrol subject"})"));
        d.add("Privilege", object(R"({"uuid":"visit","name":"Perform visit"})"));
        d.add("Privilege", object(R"({"uuid":"dance","name":"Dance"})"));
        for (
            const char *grant :
            {R"({"uuid":"1","groupUuid":"workers","privilegeUuid":"register","subjectTypeUuid":"person","allow":true})",
             R"({"uuid":"2","groupUuid":"workers","privilegeUuid":"enrol","subjectTypeUuid":"person",
                  "programUuid":"care","allow":true})",
             R"({"uuid":"3","groupUuid":"workers","privilegeUuid":"visit","subjectTypeUuid":"person",
                  "programUuid":"care","programEncounterTypeUuid":"monthly","allow":true})",
             R"({"uuid":"4","groupUuid":"workers","privilegeUuid":"visit","subjectTypeUuid":"person",
                  "encounterTypeUuid":"general","allow":false})",
             R"({"uuid":"5","groupUuid":"other","privilegeUuid":"register","subjectTypeUuid":"well","allow":true})",
             R"({"uuid":"6","groupUuid":"workers","privilegeUuid":"dance","subjectTypeUuid":"person","allow":true})",
             R"({"uuid":"7","groupUuid":"workers","privilegeUuid":"register","subjectTypeUuid":"shop","allow":true,
                  "voided":true})"})
            d.add("GroupPrivileges", object(grant));
        row.change(d);
        const auto o = d.build();
        const Privileges &p = o->privileges();
        CHECK(p.may(Privilege::RegisterSubject, {s("person")}));
        CHECK(p.may(Privilege::EnrolSubject, {s("person"), s("care")}));
        CHECK(p.may(Privilege::PerformVisit, {s("person"), s("care"), s("monthly")}));
        CHECK(p.may(Privilege::PerformVisit, {s("person"), {}, s("general")}) == row.mayAll);
        CHECK(p.may(Privilege::RegisterSubject, {s("well")}) == row.mayAll);
        CHECK(p.may(Privilege::RegisterSubject, {s("shop")}) == row.mayAll);
        CHECK(p.may(Privilege::VoidSubject, {s("anything")}) == row.mayAll);
    }
}

TEST_CASE("a group that is gone allows nothing")
{
    const char *const mine = R"({"uuid":"1","groupUuid":"g"})";
    for (const bool isVoided : {false, true}) {
        Definitions d;
        d.add("Groups", {{s("uuid"), s("g")}, {s("hasAllPrivileges"), true}, {s("voided"), isVoided}});
        d.add("MyGroups", object(mine));
        CHECK(d.build()->privileges().may(Privilege::RegisterSubject, {s("person")}) == !isVoided);
    }
}
