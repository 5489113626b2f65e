// SPDX-License-Identifier: AGPL-3.0-or-later
// Two real organisations, as a server served them, read whole: compared with what the rows say by themselves.
#include "tests/core/definitions.h"

#include <QJsonDocument>
#include <algorithm>
#include <set>

using namespace dhara;
using namespace dhara::test;

namespace {

using Rows = QHash<QString, QList<QJsonObject>>;

QString s(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

QString link(const QJsonObject &row, const char *key)
{
    const QJsonObject links = row.value(QLatin1String("_links")).toObject();
    return links.value(QLatin1String(key)).toObject().value(QLatin1String("href")).toString();
}

bool isVoided(const QJsonObject &row, const char *other = "voided")
{
    return row.value(QLatin1String("voided")).toBool() || row.value(QLatin1String(other)).toBool();
}

QList<QJsonObject> live(const Rows &rows, const char *key)
{
    QList<QJsonObject> found = rows.value(QLatin1String(key));
    found.removeIf([](const QJsonObject &row) { return isVoided(row); });
    return found;
}

QHash<QString, QJsonObject> byUuid(const QList<QJsonObject> &rows, const char *key = "uuid")
{
    QHash<QString, QJsonObject> found;
    for (const QJsonObject &row : rows)
        found.insert(s(row, key), row);
    return found;
}

QList<QJsonObject> inOrder(QList<QJsonObject> rows, const char *key)
{
    std::sort(rows.begin(), rows.end(), [key](const QJsonObject &a, const QJsonObject &b) {
        const double x = a.value(QLatin1String(key)).toDouble();
        const double y = b.value(QLatin1String(key)).toDouble();
        return x == y ? s(a, "uuid") < s(b, "uuid") : x < y;
    });
    return rows;
}

/// A form's pages and questions in order, from the rows alone.
QStringList outlineOf(const QString &form, const Rows &rows)
{
    QStringList lines;
    for (const QJsonObject &page : inOrder(live(rows, "formElementGroup"), "displayOrder")) {
        if (link(page, "formUUID") != form)
            continue;
        QStringList questions;
        for (const QJsonObject &element : inOrder(live(rows, "formElement"), "displayOrder")) {
            if (link(element, "formElementGroupUUID") == s(page, "uuid"))
                questions << s(element, "name") + QLatin1Char('=') + link(element, "conceptUUID")
                        + (element.value(QLatin1String("mandatory")).toBool() ? QLatin1String("!") : QLatin1String(""))
                        + (s(element, "type") == QLatin1String("MultiSelect") ? QLatin1String("*") : QLatin1String(""))
                        + link(element, "groupQuestionUUID");
        }
        if (!questions.isEmpty())
            lines << s(page, "name") + QLatin1String(": ") + questions.join(QLatin1String(" | "));
    }
    return lines;
}

QStringList outlineOf(const Form &form)
{
    QStringList lines;
    for (const FormPage &page : form.pages) {
        QStringList questions;
        for (const FormElement &element : page.elements)
            questions << element.name + QLatin1Char('=') + element.conceptUuid
                    + (element.isMandatory ? QLatin1String("!") : QLatin1String(""))
                    + (element.isMultiSelect ? QLatin1String("*") : QLatin1String("")) + element.parentElement;
        lines << page.name + QLatin1String(": ") + questions.join(QLatin1String(" | "));
    }
    return lines;
}

/// The names of the types that live mappings of one form type name, by the rows alone.
QStringList offered(const Rows &rows, const char *formType, const char *typeLink, const char *typeKey,
                    const char *typeUuid, const char *voidedKey, const QString &subjectType, const QString &programme)
{
    const auto forms = byUuid(rows.value(QStringLiteral("form")));
    const auto types = byUuid(rows.value(QLatin1String(typeKey)), typeUuid);
    std::set<QString> names;
    for (const QJsonObject &mapping : live(rows, "formMapping")) {
        const QJsonObject type = types.value(link(mapping, typeLink));
        const bool isMeant = s(forms.value(link(mapping, "formUUID")), "formType") == QLatin1String(formType)
            && (subjectType.isEmpty() || link(mapping, "subjectTypeUUID") == subjectType)
            && (programme.isEmpty() || link(mapping, "entityUUID") == programme);
        if (isMeant && !type.isEmpty() && !isVoided(type, voidedKey) && type.value(QLatin1String("active")).toBool())
            names.insert(s(type, "name").trimmed());
    }
    return QStringList(names.begin(), names.end());
}

template<class T>
QStringList sortedNames(const QList<const T *> &list)
{
    QStringList names;
    for (const T *one : list)
        names << one->name;
    names.sort();
    return names;
}

struct Recorded
{
    explicit Recorded(const char *folder) :
        rows(recordedRows(QLatin1String(folder))), made(Organisation::build(recordedDefinitions(QLatin1String(folder))))
    {
    }
    Rows rows;
    std::shared_ptr<const Organisation> made;
};

const char *const folders[] = {"2-reference-farming", "2-reference-water"};

} // namespace

TEST_CASE("a real organisation is read without a problem left")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        QStringList told;
        for (const DefinitionProblem &problem : r.made->problems())
            told << problem.entity + QLatin1Char(' ') + problem.uuid + QLatin1String(": ") + problem.what;
        CHECK(told.join(QLatin1Char('\n')) == QString());
        CHECK_FALSE(r.made->isEmpty());
    }
}

TEST_CASE("a real organisation offers the types, programmes and visits that its rows name")
{
    NEEDS_SHARED();
    int programmes = 0;
    int visits = 0;
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        const auto types = r.made->subjectTypes();
        CHECK_FALSE(types.isEmpty());
        CHECK(sortedNames(types)
              == offered(r.rows, "IndividualProfile", "subjectTypeUUID", "operationalSubjectType", "subjectTypeUUID",
                         "subjectTypeVoided", {}, {}));
        for (const SubjectType *type : types) {
            CHECK(sortedNames(r.made->programmesOf(type->uuid))
                  == offered(r.rows, "ProgramEnrolment", "entityUUID", "operationalProgram", "programUUID",
                             "programVoided", type->uuid, {}));
            CHECK(sortedNames(r.made->encounterTypesOf(type->uuid))
                  == offered(r.rows, "Encounter", "observationsTypeEntityUUID", "operationalEncounterType",
                             "encounterTypeUUID", "encounterTypeVoided", type->uuid, {}));
            for (const Programme *programme : r.made->programmesOf(type->uuid)) {
                const auto inProgramme = r.made->encounterTypesOf(type->uuid, programme->uuid);
                CHECK(sortedNames(inProgramme)
                      == offered(r.rows, "ProgramEncounter", "observationsTypeEntityUUID", "operationalEncounterType",
                                 "encounterTypeUUID", "encounterTypeVoided", type->uuid, programme->uuid));
                ++programmes;
                visits += static_cast<int>(inProgramme.size());
            }
            visits += static_cast<int>(r.made->encounterTypesOf(type->uuid).size());
        }
        for (const QJsonObject &row : r.rows.value(QStringLiteral("operationalSubjectType"))) {
            const SubjectType *type = r.made->subjectType(s(row, "subjectTypeUUID"));
            REQUIRE(type);
            CHECK(type->name == s(row, "name").trimmed());
            CHECK(type->isPerson() == (s(row, "type") == QLatin1String("Person")));
            CHECK(type->isVoided == isVoided(row));
            CHECK(type->allowsProfilePicture == row.value(QLatin1String("allowProfilePicture")).toBool());
            CHECK(type->isLastNameOptional == row.value(QLatin1String("lastNameOptional")).toBool());
            CHECK(type->needsUniqueName == row.value(QLatin1String("uniqueName")).toBool());
        }
    }
    CHECK(programmes > 0);
    CHECK(visits > 10);
}

TEST_CASE("every form of a real organisation has its pages and questions in order")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        const auto forms = r.rows.value(QStringLiteral("form"));
        REQUIRE(forms.size() > 30);
        qsizetype questions = 0;
        for (const QJsonObject &row : forms) {
            INFO(s(row, "name").toStdString());
            const Form *form = r.made->form(s(row, "uuid"));
            REQUIRE(form);
            CHECK(form->isVoided == isVoided(row));
            CHECK(form->type == formTypeFromName(s(row, "formType")));
            CHECK(form->rules.value(QStringLiteral("decisionRule")).isEmpty()
                  == s(row, "decisionRule").trimmed().isEmpty());
            CHECK(outlineOf(*form) == outlineOf(s(row, "uuid"), r.rows));
            for (const FormPage &page : form->pages)
                questions += page.elements.size();
        }
        CHECK(questions == live(r.rows, "formElement").size());
    }
}

TEST_CASE("every live mapping of a real organisation finds its form")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        const auto mappings = live(r.rows, "formMapping");
        REQUIRE_FALSE(mappings.isEmpty());
        for (const QJsonObject &row : mappings) {
            INFO(s(row, "formName").toStdString());
            const Form *form = r.made->form(link(row, "formUUID"));
            REQUIRE(form);
            const FormMapping *found
                = r.made->mapping(form->type, link(row, "subjectTypeUUID"), link(row, "entityUUID"),
                                  link(row, "observationsTypeEntityUUID"));
            REQUIRE(found);
            CHECK(found->form == form->uuid);
            CHECK(found->needsApproval == row.value(QLatin1String("enableApproval")).toBool());
        }
    }
}

TEST_CASE("every concept of a real organisation is known, with its limits and its live answers in order")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        const auto concepts = r.rows.value(QStringLiteral("concept"));
        const auto byId = byUuid(concepts);
        QHash<QString, QList<QJsonObject>> answers;
        for (const QJsonObject &row : inOrder(live(r.rows, "conceptAnswer"), "order"))
            answers[link(row, "conceptUUID")].append(row);
        int limits = 0;
        for (const QJsonObject &row : concepts) {
            INFO(s(row, "name").toStdString());
            const Concept *read = r.made->findConcept(s(row, "uuid"));
            REQUIRE(read);
            CHECK(read->name == s(row, "name"));
            CHECK(dataTypeName(read->dataType) == s(row, "dataType"));
            CHECK(read->isVoided == isVoided(row));
            const QJsonValue high = row.value(QLatin1String("highAbsolute"));
            CHECK(read->highAbsolute.has_value() == high.isDouble());
            CHECK(read->highAbsolute.value_or(0) == high.toDouble());
            limits += high.isDouble() ? 1 : 0;
            QStringList expected;
            QStringList last;
            for (const QJsonObject &answer : answers.value(read->uuid)) {
                const QString name = s(byId.value(link(answer, "conceptAnswerUUID")), "name");
                const bool isSpecial = link(answer, "conceptAnswerUUID").startsWith(QLatin1String("05ea583c"))
                    || link(answer, "conceptAnswerUUID").startsWith(QLatin1String("ebda5e05"));
                (isSpecial ? last : expected) << name;
            }
            QStringList held;
            for (const Answer &answer : read->answers)
                held << answer.name;
            // Answers that share an order stand as they came.
            held.sort();
            expected += last;
            expected.sort();
            CHECK(held == expected);
            CHECK(std::is_sorted(read->answers.begin(), read->answers.end() - last.size(),
                                 [](const Answer &a, const Answer &b) { return a.order < b.order; }));
        }
        CHECK(limits > 0);
    }
}

TEST_CASE("the places of a real organisation form the tree that its rows describe")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        const auto rows = r.rows.value(QStringLiteral("locations"));
        const auto byId = byUuid(rows);
        const LocationTree &tree = r.made->locations();
        REQUIRE(tree.size() == rows.size());
        QSet<Uuid> reached;
        for (const Uuid &root : tree.roots()) {
            for (const Uuid &place : tree.subtree(root))
                reached.insert(place);
        }
        CHECK(reached.size() == rows.size());
        double lowest = 1e9;
        for (const QJsonObject &row : rows) {
            INFO(s(row, "title").toStdString());
            QStringList titles;
            for (QString uuid = s(row, "uuid"); byId.contains(uuid); uuid = s(byId.value(uuid), "parentUuid"))
                titles << s(byId.value(uuid), "title");
            CHECK(tree.lineage(s(row, "uuid")) == titles.join(QLatin1String(", ")));
            // A parent outside the catchment is not here, and has its children all the same.
            CHECK(tree.children(s(row, "parentUuid")).contains(s(row, "uuid")) == !s(row, "parentUuid").isEmpty());
            lowest = std::min(lowest, row.value(QLatin1String("level")).toDouble());
        }
        for (const QJsonObject &mapping : r.rows.value(QStringLiteral("locationMapping")))
            CHECK(tree.children(link(mapping, "parentLocationUUID")).contains(link(mapping, "locationUUID")));
        const QJsonArray custom = r.rows.value(QStringLiteral("organisationConfig"))
                                      .first()
                                      .value(QLatin1String("settings"))
                                      .toObject()
                                      .value(QLatin1String("customRegistrationLocations"))
                                      .toArray();
        for (const SubjectType *type : r.made->subjectTypes()) {
            QStringList kinds;
            for (const QJsonValue &entry : custom) {
                if (entry[QLatin1String("subjectTypeUUID")].toString() == type->uuid) {
                    const QJsonArray named = entry[QLatin1String("locationTypeUUIDs")].toArray();
                    for (const QJsonValue &kind : named)
                        kinds << kind.toString();
                }
            }
            std::set<QString> expected;
            for (const QJsonObject &row : rows) {
                const bool isLowest = row.value(QLatin1String("level")).toDouble() == lowest;
                if (kinds.isEmpty() ? isLowest : kinds.contains(s(row, "typeUuid")))
                    expected.insert(s(row, "uuid"));
            }
            const auto places = r.made->registrationLocations(type->uuid);
            CHECK(std::set<QString>(places.begin(), places.end()) == expected);
        }
    }
}

TEST_CASE("genders, settings and privileges of a real organisation are as served")
{
    NEEDS_SHARED();
    for (const char *folder : folders) {
        INFO(folder);
        const Recorded r(folder);
        CHECK(r.made->genders().size() == live(r.rows, "gender").size());
        for (const QJsonObject &row : live(r.rows, "gender"))
            CHECK(r.made->genderName(s(row, "uuid")) == s(row, "name"));
        const QJsonObject config = r.rows.value(QStringLiteral("organisationConfig")).first();
        CHECK(r.made->settings() == config.value(QLatin1String("settings")).toObject());
        QStringList languages;
        const QJsonArray spoken = r.made->settings().value(QLatin1String("languages")).toArray();
        for (const QJsonValue &one : spoken)
            languages << one.toString();
        CHECK(r.made->languages() == languages);
        // The worker's group has everything here.
        CHECK(r.made->privileges().may(Privilege::RegisterSubject, {QStringLiteral("whatever")}));
    }
}

TEST_CASE("each grant of each group of a real organisation is what that group may do, and no more")
{
    NEEDS_SHARED();
    int granted = 0;
    int denied = 0;
    for (const char *folder : folders) {
        const Rows rows = recordedRows(QLatin1String(folder));
        const auto privileges = byUuid(rows.value(QStringLiteral("privilege")));
        const auto definitions = recordedDefinitions(QLatin1String(folder));
        for (const QJsonObject &group : live(rows, "groups")) {
            if (group.value(QLatin1String("hasAllPrivileges")).toBool())
                continue;
            INFO(folder << " " << s(group, "name").toStdString());
            DefinitionRows asMember = definitions;
            asMember[QStringLiteral("MyGroups")]
                = {QJsonDocument(QJsonObject{{QStringLiteral("uuid"), QStringLiteral("mine")},
                                             {QStringLiteral("groupUuid"), s(group, "uuid")}})
                       .toJson()};
            const auto made = Organisation::build(asMember);
            for (const QJsonObject &row : live(rows, "groupPrivilege")) {
                const auto known = privilegeFromName(s(privileges.value(s(row, "privilegeUuid")), "name"));
                if (!known || s(row, "groupUuid") != s(group, "uuid"))
                    continue;
                const QString visit = s(row, "programEncounterTypeUuid") + s(row, "encounterTypeUuid");
                const bool may
                    = made->privileges().may(*known, {s(row, "subjectTypeUuid"), s(row, "programUuid"), visit});
                CHECK(may == row.value(QLatin1String("allow")).toBool());
                ++(may ? granted : denied);
            }
            CHECK_FALSE(made->privileges().may(Privilege::RegisterSubject, {QStringLiteral("whatever")}));
        }
    }
    CHECK(granted > 100);
    CHECK(denied > 10);
}
