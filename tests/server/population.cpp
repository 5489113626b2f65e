// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/population.h"

#include "tests/server/portraits.h"
#include "tests/server/pushes.h"
#include "tests/server/seeds.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <regex>
#include <stdexcept>

namespace standin {

namespace {

constexpr Ms day = 86400000;

constexpr const char *womensNames[] = {"Asha",  "Meena", "Sunita", "Kavita", "Lata", "Rekha", "Farida", "Anita",
                                       "Geeta", "Usha",  "सुनीता",  "मीना",   "आशा",  "कमला",  "लक्ष्मी",  "राधा"};
constexpr const char *mensNames[] = {"Ravi",    "Suresh", "Mohan", "Imran", "Vijay", "Ganesh", "Ramesh", "Anil",
                                     "Prakash", "Dinesh", "रमेश",   "सुरेश",   "विजय",  "गणेश",    "मोहन",   "क्षितिज"};
constexpr const char *lastNames[] = {"Pawar",   "Jadhav", "Kale",   "More", "Shinde", "Patil", "Khan",
                                     "Bhosale", "Gawade", "Rathod", "पवार", "पाटील",  "शिंदे",   "काळे"};
constexpr const char *words[]
    = {"good", "dry", "near the well", "since last week", "second field", "not yet", "as before", "ठीक है"};

/// A question as far as an answer to it needs it.
struct Question
{
    std::string uuid;
    std::string dataType;
    bool multiple = false;
    bool mandatory = false;
    double low = 0;
    double high = 100;
    std::vector<std::string> answers;
};

using Questions = std::vector<Question>;

Questions questionsOf(const Bundle &bundle, const std::string &formUuid)
{
    Questions questions;
    for (const Json &form : bundle.forms) {
        if (text(form, "uuid") != formUuid)
            continue;
        for (const Json &group : at(form, "formElementGroups")) {
            if (flag(group, "voided"))
                continue;
            for (const Json &element : at(group, "formElements")) {
                const std::string uuid = text(at(element, "concept"), "uuid");
                const auto known = bundle.concepts.find(uuid);
                if (flag(element, "voided") || known == bundle.concepts.end()
                    || !text(element, "parentFormElementUuid").empty())
                    continue;
                const Json &definition = known->second;
                Question question{uuid,
                                  text(definition, "dataType"),
                                  text(element, "type") == "MultiSelect",
                                  flag(element, "mandatory"),
                                  0,
                                  0,
                                  {}};
                const Json &low = at(definition, "lowAbsolute");
                const Json &high = at(definition, "highAbsolute");
                question.low = low.is_number() ? low.get<double>() : 0;
                question.high = high.is_number() ? high.get<double>() : question.low + 100;
                for (const Json &answer : at(definition, "answers"))
                    if (!flag(answer, "voided"))
                        question.answers.push_back(text(answer, "uuid"));
                questions.push_back(question);
            }
        }
    }
    return questions;
}

Json answerTo(const Question &question, Chance &chance, Ms around)
{
    const std::string &type = question.dataType;
    if (type == "Coded") {
        if (question.answers.empty())
            return nullptr;
        const std::size_t first = chance.below(question.answers.size());
        if (!question.multiple)
            return question.answers[first];
        Json several = Json::array({question.answers[first]});
        if (question.answers.size() > 1 && chance.oneIn(2))
            several.push_back(question.answers[(first + 1) % question.answers.size()]);
        return several;
    }
    if (type == "Numeric")
        return static_cast<std::int64_t>(
            std::floor(chance.between(std::ceil(question.low), std::floor(question.high) + 0.999)));
    if (type == "Text" || type == "Notes")
        return words[chance.below(std::size(words))];
    if (type == "Date")
        return formatInstant((around / day - static_cast<Ms>(chance.below(300))) * day - Ms(19800000));
    if (type == "DateTime")
        return formatInstant(around - static_cast<Ms>(chance.below(300)) * day);
    if (type == "Time")
        return "10:" + std::to_string(10 + chance.below(50));
    if (type == "Duration")
        return "P" + std::to_string(1 + chance.below(28)) + "D";
    if (type == "PhoneNumber")
        return Json({{"phoneNumber", "98" + std::to_string(10000000 + chance.below(89999999))}, {"verified", false}});
    return nullptr;
}

Json observations(const Questions &questions, Chance &chance, Ms around)
{
    Json list = Json::array();
    for (const Question &question : questions) {
        // Drawn for each question, answered or not, so that one rarely answered does not shift all that follow.
        const bool answered = question.mandatory || !chance.oneIn(4);
        Json value = answerTo(question, chance, around);
        if (answered && !value.is_null())
            list.push_back({{"conceptUUID", question.uuid}, {"value", std::move(value)}});
    }
    return list;
}

struct VisitKind
{
    std::string type;
    std::string name;
    std::string program;
    std::string subjectType;
    Questions questions;
};

struct Seeded
{
    std::string uuid;
    std::string type;
    Ms registered = 0;
    std::map<std::string, std::string> enrolments;
};

class Seeder
{
public:
    explicit Seeder(World &given) : world(given), chance(given.options.seed) { }

    void run()
    {
        collect();
        if (subjectForms.empty() || villages.empty())
            return;
        const auto rows = static_cast<Ms>(world.options.subjects) + 2 * static_cast<Ms>(world.options.visits) + 1;
        step = std::max<Ms>(1, 58 * day / rows);
        // By the hour, so that what follows from it is the same however long the start took.
        time = world.options.now.value_or(world.clock.now()) / 3600000 * 3600000 - 59 * day;
        for (int i = 0; i < world.options.subjects; ++i)
            addSubject(i);
        for (int i = 0; i < world.options.visits && !kinds.empty(); ++i)
            addVisit(i);
    }

private:
    void collect()
    {
        const Bundle &bundle = world.bundle;
        std::map<std::string, std::string> names;
        for (const Json &type : bundle.file("encounterTypes"))
            names[text(type, "uuid")] = text(type, "name");
        for (const Json &mapping : bundle.file("formMappings")) {
            const auto type = bundle.subjectTypes.find(text(mapping, "subjectTypeUUID"));
            if (flag(mapping, "voided") || type == bundle.subjectTypes.end() || type->second.voided
                || type->second.syncedByConcept || type->second.directlyAssigned)
                continue;
            const std::string form = text(mapping, "formType");
            const std::string program = text(mapping, "programUUID");
            const std::string encounter = text(mapping, "encounterTypeUUID");
            const Questions questions = questionsOf(bundle, text(mapping, "formUUID"));
            if (form == "IndividualProfile")
                subjectForms.emplace_back(type->first, questions);
            else if (form == "ProgramEnrolment")
                programForms[program] = questions;
            else if (form == "Encounter" || form == "ProgramEncounter")
                kinds.push_back({encounter, names[encounter], program, type->first, questions});
        }
        // A visit needs its programme's form and a subject of its type.
        kinds.erase(std::remove_if(kinds.begin(), kinds.end(),
                                   [&](const VisitKind &kind) {
                                       return !kind.program.empty() && programForms.count(kind.program) == 0;
                                   }),
                    kinds.end());
        const Catchment *catchment = world.catchmentOf(worker());
        std::set<std::string> parents;
        for (const Location &place : bundle.locations)
            parents.insert(place.parent);
        for (const Location &place : bundle.locations)
            if (parents.count(place.uuid) == 0 && catchment && catchment->locations.count(place.uuid) != 0)
                villages.push_back(place.uuid);
        for (const ReferenceRow &row : world.reference.at("gender").rows)
            genders.push_back(Json::parse(row.served));
    }

    const User &worker() const { return *world.user("worker@" + world.options.suffix); }

    void push(const char *path, const Json &body)
    {
        const std::string at = path;
        time += step;
        const auto reply = pushBody({world, worker(), body, at, time});
        if (!reply || reply->status != 200)
            throw std::runtime_error("seeding " + at + ": " + (reply ? reply->body : "unknown"));
    }

    std::string genderNamed(const char *name) const
    {
        for (const Json &gender : genders)
            if (text(gender, "name") == name)
                return text(gender, "uuid");
        return genders.empty() ? std::string() : text(genders.front(), "uuid");
    }

    void addSubject(int number)
    {
        const auto &form = subjectForms[static_cast<std::size_t>(number) % subjectForms.size()];
        const Json &definition = world.bundle.subjectTypes.at(form.first).definition;
        const bool person = text(definition, "type") == "Person";
        const bool woman = chance.oneIn(2);
        const Ms registered = time / day * day - static_cast<Ms>(chance.below(400)) * day;
        Seeded subject{chance.uuid(), form.first, registered, {}};
        Json body = {{"uuid", subject.uuid},
                     {"voided", false},
                     {"subjectTypeUUID", form.first},
                     {"registrationDate", formatInstant(registered).substr(0, 10)},
                     {"addressLevelUUID", villages[chance.below(villages.size())]},
                     {"observations", observations(form.second, chance, registered)}};
        const char *last = lastNames[chance.below(std::size(lastNames))];
        if (person) {
            body["firstName"] = woman ? womensNames[chance.below(std::size(womensNames))]
                                      : mensNames[chance.below(std::size(mensNames))];
            body["lastName"] = last;
            body["genderUUID"] = genderNamed(woman ? "Female" : "Male");
            body["dateOfBirth"]
                = formatInstant(registered - static_cast<Ms>(400 + chance.below(27000)) * day).substr(0, 10);
            body["dateOfBirthVerified"] = false;
        } else {
            body["firstName"] = std::string(last) + ' ' + text(definition, "name") + ' ' + std::to_string(number + 1);
        }
        push("/individuals", body);
        byType[form.first].push_back(subjects.size());
        subjects.push_back(subject);
    }

    void addVisit(int number)
    {
        const VisitKind &kind = kinds[static_cast<std::size_t>(number) % kinds.size()];
        const auto candidates = byType.find(kind.subjectType);
        if (candidates == byType.end())
            return;
        Seeded &subject = subjects[candidates->second[chance.below(candidates->second.size())]];
        Json body = {{"uuid", chance.uuid()},
                     {"voided", false},
                     {"name", kind.name},
                     {"encounterTypeUUID", kind.type},
                     {"cancelObservations", Json::array()}};
        const Ms done
            = std::min(subject.registered + static_cast<Ms>(1 + chance.below(300)) * day, time) + Ms(29700000);
        if (!kind.program.empty()) {
            std::string &enrolment = subject.enrolments[kind.program];
            if (enrolment.empty()) {
                enrolment = chance.uuid();
                push("/programEnrolments",
                     {{"uuid", enrolment},
                      {"programUUID", kind.program},
                      {"individualUUID", subject.uuid},
                      {"enrolmentDateTime", formatInstant(subject.registered)},
                      {"observations", observations(programForms[kind.program], chance, subject.registered)},
                      {"programExitObservations", Json::array()},
                      {"voided", false}});
            }
            body["programEnrolmentUUID"] = enrolment;
        } else {
            body["individualUUID"] = subject.uuid;
        }
        // One in eight is still to come, or overdue.
        const bool planned = chance.oneIn(8);
        const Ms from
            = planned ? time / day * day + static_cast<Ms>(chance.below(120)) * day - 20 * day : done / day * day;
        body["earliestVisitDateTime"] = formatInstant(from);
        body["maxVisitDateTime"] = formatInstant(from + 7 * day);
        body["observations"] = planned ? Json::array() : observations(kind.questions, chance, done);
        if (!planned)
            body["encounterDateTime"] = formatInstant(done);
        push(kind.program.empty() ? "/encounters" : "/programEncounters", body);
    }

    World &world;
    Chance chance;
    Ms time = 0;
    Ms step = 1;
    std::vector<std::pair<std::string, Questions>> subjectForms;
    std::map<std::string, Questions> programForms;
    std::vector<VisitKind> kinds;
    std::vector<std::string> villages;
    std::vector<Json> genders;
    std::vector<Seeded> subjects;
    std::map<std::string, std::vector<std::size_t>> byType;
};

/// Which push a body is meant for, by its members.
std::string pathOf(const Json &body)
{
    if (!text(body, "subjectTypeUUID").empty())
        return "/individuals";
    if (!text(body, "programUUID").empty() && !text(body, "individualUUID").empty())
        return "/programEnrolments";
    if (!text(body, "programEnrolmentUUID").empty())
        return "/programEncounters";
    if (!text(body, "encounterTypeUUID").empty())
        return "/encounters";
    return "/groupSubjects";
}

void gather(const Json &content, std::vector<Json> &bodies)
{
    for (const Json &item : content) {
        if (item.is_array())
            gather(item, bodies);
        else if (at(item, "body").is_object())
            bodies.push_back(at(item, "body"));
        else if (item.is_object())
            bodies.push_back(item);
    }
}

/// "@today-641" becomes a date, "@now-99d" (or h, m) an instant, in all of `value`.
void resolveTimes(Json &value, Ms now)
{
    if (value.is_structured()) {
        for (Json &member : value)
            resolveTimes(member, now);
        return;
    }
    if (!value.is_string())
        return;
    static const std::regex relative("@(today|now)([+-][0-9]+)?([dhm]?)");
    const std::string given = value;
    std::smatch parts;
    if (given.empty() || given[0] != '@' || !std::regex_match(given, parts, relative))
        return;
    const Ms unit = parts[3] == "h" ? 3600000 : parts[3] == "m" ? 60000 : day;
    const Ms instant = now + (parts[2].matched ? std::stoll(parts[2]) : 0) * unit;
    const std::string iso = formatInstant(instant);
    value = parts[1] == "today" ? iso.substr(0, 10) : iso;
}

} // namespace

void seedFile(World &world, const std::string &file)
{
    std::ifstream stream(file);
    if (!stream)
        return;
    Json content = Json::parse(stream, nullptr, false);
    resolveTimes(content, world.clock.now());
    std::vector<Json> bodies;
    gather(content, bodies);
    static const std::vector<std::string> order
        = {"/individuals", "/programEnrolments", "/encounters", "/programEncounters", "/groupSubjects"};
    Ms time = world.clock.now() - Ms(60) * day + Ms(12) * 3600000;
    const User &worker = *world.user("worker@" + world.options.suffix);
    for (const std::string &path : order)
        for (Json &body : bodies)
            if (pathOf(body) == path) {
                hangPortrait(world, body);
                const auto reply = pushBody({world, worker, body, path, time += 1000});
                if (!reply || reply->status != 200)
                    throw std::runtime_error(file + ": " + text(body, "uuid") + ": "
                                             + (reply ? reply->body : "unknown"));
            }
}

void seedPopulation(World &world)
{
    Seeder(world).run();
}

} // namespace standin
