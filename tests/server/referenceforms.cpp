// SPDX-License-Identifier: AGPL-3.0-or-later
// Concepts, their answers, forms with their groups and questions, form mappings.
#include "tests/server/referencewriter.h"

namespace standin {

namespace {

Json conceptBody(const Json &definition)
{
    Json body = pick(definition,
                     {{"name"},
                      {"dataType"},
                      {"keyValues"},
                      {"media", nullptr, Json::array()},
                      {"active", nullptr, true},
                      {"lowAbsolute"},
                      {"highAbsolute"},
                      {"lowNormal"},
                      {"highNormal"},
                      {"unit"},
                      {"voided", nullptr, false}});
    const std::string dataType = text(definition, "dataType");
    body["questionGroup"] = dataType == "QuestionGroup";
    body["coded"] = dataType == "Coded";
    const Json &media = body["media"];
    const Json first = media.is_array() && !media.empty() ? media.front() : Json::object();
    body["mediaUrl"] = at(first, "url");
    body["mediaType"] = at(first, "type");
    return body;
}

struct ElementPlace
{
    bool inGroup = false;
    bool inRepeatable = false;
    std::string groupUuid;
};

bool isRepeatable(const Json &element)
{
    for (const Json &pair : at(element, "keyValues"))
        if (text(pair, "key") == "repeatable")
            return at(pair, "value") == Json(true) || at(pair, "value") == Json("true");
    return false;
}

Json elementBody(const Json &element, const ElementPlace &place)
{
    Json body = pick(element,
                     {{"name"},
                      {"displayOrder", nullptr, 1.0},
                      {"keyValues", nullptr, Json::array()},
                      {"type"},
                      {"validFormat"},
                      {"rule"},
                      {"declarativeRule"},
                      {"mandatory", nullptr, false},
                      {"voided", nullptr, false}});
    const std::string dataType = text(at(element, "concept"), "dataType");
    body["nonApplicableFormElements"] = Json::array();
    body["nonApplicable"] = nullptr;
    body["applicable"] = true;
    body["partOfRepeatableQuestionGroup"] = place.inRepeatable;
    body["partOfQuestionGroup"] = place.inGroup;
    body["questionGroupElement"] = dataType == "QuestionGroup";
    body["singleSelect"] = text(element, "type") == "SingleSelect";
    body["codedMultiSelect"] = dataType == "Coded" && text(element, "type") == "MultiSelect";
    return body;
}

const Json *elementOf(const Json &group, const std::string &uuid)
{
    for (const Json &element : at(group, "formElements"))
        if (text(element, "uuid") == uuid)
            return &element;
    return nullptr;
}

ElementPlace placeOf(const Json &group, const Json &element)
{
    ElementPlace place;
    place.groupUuid = text(element, "parentFormElementUuid");
    if (place.groupUuid.empty())
        place.groupUuid = text(at(element, "group"), "uuid");
    place.inGroup = !place.groupUuid.empty();
    if (const Json *parent = elementOf(group, place.groupUuid))
        place.inRepeatable = isRepeatable(*parent);
    return place;
}

void writeElements(ReferenceWriter &writer, const Json &group)
{
    for (const Json &element : at(group, "formElements")) {
        const ElementPlace place = placeOf(group, element);
        writer.add("formElement", text(element, "uuid"), elementBody(element, place),
                   {{"formElementGroupUUID", text(group, "uuid")},
                    {"conceptUUID", text(at(element, "concept"), "uuid")},
                    {"groupQuestionUUID", place.groupUuid},
                    {"documentationUUID", text(at(element, "documentation"), "uuid")}});
    }
}

/// As the server serves groups: with their whole elements once more.
Json nestedElements(const ReferenceWriter &writer, const Json &group, Ms instant)
{
    Json nested = Json::array();
    for (const Json &element : at(group, "formElements")) {
        Json body = elementBody(element, placeOf(group, element));
        const std::string who = "admin@" + writer.context.suffix;
        body["uuid"] = text(element, "uuid");
        body["createdDateTime"] = formatInstant(instant);
        body["lastModifiedDateTime"] = formatInstant(instant);
        body["version"] = 0;
        body["organisationId"] = 2;
        body["createdBy"] = who;
        body["lastModifiedBy"] = who;
        nested.push_back(body);
    }
    return nested;
}

} // namespace

void writeConcepts(ReferenceWriter &writer)
{
    for (const auto &[uuid, definition] : writer.context.bundle.concepts)
        writer.add("concept", uuid, conceptBody(definition));
    for (const auto &[uuid, definition] : writer.context.bundle.concepts) {
        if (text(definition, "dataType") != "Coded")
            continue;
        for (const Json &answer : at(definition, "answers")) {
            Json body = pick(answer,
                             {{"order", nullptr, 0.0},
                              {"abnormal", nullptr, false},
                              {"unique", nullptr, false},
                              {"voided", nullptr, false}});
            const std::string target = text(answer, "uuid");
            writer.add("conceptAnswer", nameUuid("answer " + uuid + target), body,
                       {{"conceptUUID", uuid}, {"conceptAnswerUUID", target}});
        }
    }
}

void writeForms(ReferenceWriter &writer)
{
    const Bundle &bundle = writer.context.bundle;
    std::map<std::string, std::string> names;
    for (const Json &form : bundle.forms) {
        names[text(form, "uuid")] = text(form, "name");
        Json body = pick(form,
                         {{"formType"},
                          {"name"},
                          {"decisionRule"},
                          {"editFormRule"},
                          {"visitScheduleRule"},
                          {"validationRule"},
                          {"checklistsRule"},
                          {"validationDeclarativeRule"},
                          {"decisionDeclarativeRule"},
                          {"visitScheduleDeclarativeRule"},
                          {"taskScheduleRule"},
                          {"taskScheduleDeclarativeRule"},
                          {"shareRule"},
                          {"shareTemplateS3Key"},
                          {"shareTranslations"},
                          {"decisionConcepts", nullptr, Json::array()},
                          {"voided", nullptr, false}});
        writer.add("form", text(form, "uuid"), body);
    }
    for (const Json &form : bundle.forms)
        for (const Json &group : at(form, "formElementGroups")) {
            Json body = pick(group,
                             {{"name"},
                              {"displayOrder", nullptr, 1.0},
                              {"rule"},
                              {"declarativeRule"},
                              {"startTime"},
                              {"stayTime"},
                              {"textColour"},
                              {"backgroundColour"},
                              {"timed", nullptr, false},
                              {"display"},
                              {"voided", nullptr, false}});
            body["applicableFormElements"] = nestedElements(writer, group, writer.context.start);
            writer.add("formElementGroup", text(group, "uuid"), body, {{"formUUID", text(form, "uuid")}});
        }
    for (const Json &form : bundle.forms)
        for (const Json &group : at(form, "formElementGroups"))
            writeElements(writer, group);
    for (const Json &mapping : bundle.file("formMappings")) {
        Json body = pick(mapping,
                         {{"enableApproval", nullptr, false},
                          {"type", "formType"},
                          {"subjectTypeUuid", "subjectTypeUUID"},
                          {"formUuid", "formUUID"},
                          {"programUuid", "programUUID"},
                          {"encounterTypeUuid", "encounterTypeUUID"},
                          {"taskTypeUuid", "taskTypeUUID"},
                          {"voided", nullptr, false}});
        const auto name = names.find(text(mapping, "formUUID"));
        body["formName"] = name == names.end() ? at(mapping, "formName") : Json(name->second);
        writer.add("formMapping", text(mapping, "uuid"), body,
                   {{"formUUID", text(mapping, "formUUID")},
                    {"subjectTypeUUID", text(mapping, "subjectTypeUUID")},
                    {"entityUUID", text(mapping, "programUUID")},
                    {"observationsTypeEntityUUID", text(mapping, "encounterTypeUUID")},
                    {"taskTypeUUID", text(mapping, "taskTypeUUID")}});
    }
}

} // namespace standin
