// SPDX-License-Identifier: AGPL-3.0-or-later
// The demo organisation keeps its own promises: everything it names exists, and its people answer as its forms ask.
#include "core/organisation/organisation.h"
#include "tests/support/shared.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>

using namespace dhara;

namespace {

QString demoFolder()
{
    return QStringLiteral(DHARA_SOURCE_DIR "/resources/demo/");
}

QJsonDocument document(const QString &path)
{
    QFile file(demoFolder() + path);
    CAPTURE(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QJsonParseError error;
    const QJsonDocument content = QJsonDocument::fromJson(file.readAll(), &error);
    REQUIRE(error.error == QJsonParseError::NoError);
    return content;
}

/// The rows of a file that is a list, or an object with the list below `key`.
QList<QJsonObject> rowsOf(const QString &path, const char *key = nullptr)
{
    const QJsonDocument content = document(path);
    const QJsonArray list = key ? content.object().value(QLatin1String(key)).toArray() : content.array();
    QList<QJsonObject> rows;
    for (const QJsonValue &row : list)
        rows.append(row.toObject());
    return rows;
}

QList<QJsonObject> objects(const QJsonObject &owner, const char *key)
{
    QList<QJsonObject> rows;
    const QJsonArray array = owner.value(QLatin1String(key)).toArray();
    for (const QJsonValue &row : array)
        rows.append(row.toObject());
    return rows;
}

QString text(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toString();
}

QString uuidBelow(const QJsonObject &row, const char *key)
{
    return row.value(QLatin1String(key)).toObject().value(QLatin1String("uuid")).toString();
}

QMap<QString, QJsonObject> byUuid(const QList<QJsonObject> &rows)
{
    QMap<QString, QJsonObject> found;
    for (const QJsonObject &row : rows) {
        const QString uuid = text(row, "uuid");
        CAPTURE(uuid, text(row, "name"));
        CHECK(dhara::isUuid(uuid));
        CHECK_FALSE(found.contains(uuid));
        found.insert(uuid, row);
    }
    return found;
}

QList<QJsonObject> readForms()
{
    QList<QJsonObject> forms;
    QDirIterator files(demoFolder() + QStringLiteral("forms"), {QStringLiteral("*.json")}, QDir::Files);
    while (files.hasNext()) {
        const QString name = files.next().mid(demoFolder().size());
        forms.append(document(name).object());
        CHECK(name == QStringLiteral("forms/%1_%2.json").arg(text(forms.last(), "name"), text(forms.last(), "uuid")));
    }
    return forms;
}

struct Demo
{
    QMap<QString, QJsonObject> subjectTypes = byUuid(rowsOf(QStringLiteral("subjectTypes.json")));
    QMap<QString, QJsonObject> programs = byUuid(rowsOf(QStringLiteral("programs.json")));
    QMap<QString, QJsonObject> encounterTypes = byUuid(rowsOf(QStringLiteral("encounterTypes.json")));
    QMap<QString, QJsonObject> concepts = byUuid(rowsOf(QStringLiteral("concepts.json")));
    QMap<QString, QJsonObject> forms = byUuid(readForms());
    QMap<QString, QJsonObject> places = byUuid(rowsOf(QStringLiteral("locations.json")));
    QMap<QString, QJsonObject> genders = byUuid(rowsOf(QStringLiteral("genders.json")));
    QMap<QString, QJsonObject> roles = byUuid(rowsOf(QStringLiteral("groupRole.json")));
    QMap<QString, QJsonObject> mappings = byUuid(rowsOf(QStringLiteral("formMappings.json")));

    /// The form of this type for these types; empty where none is mapped.
    QJsonObject form(const char *type, const QString &subjectType, const QString &program = {},
                     const QString &encounterType = {}) const
    {
        for (const QJsonObject &mapping : mappings)
            if (text(mapping, "formType") == QLatin1String(type) && text(mapping, "programUUID") == program
                && text(mapping, "encounterTypeUUID") == encounterType
                && (subjectType.isEmpty() || text(mapping, "subjectTypeUUID") == subjectType))
                return forms.value(text(mapping, "formUUID"));
        return {};
    }
};

QList<QJsonObject> elementsOf(const QJsonObject &form)
{
    QList<QJsonObject> elements;
    for (const QJsonObject &page : objects(form, "formElementGroups"))
        elements += objects(page, "formElements");
    return elements;
}

/// "@now-30d" or "@now+30d" as days from now; nothing for another text.
std::optional<int> daysFromNow(const QString &value)
{
    static const QRegularExpression shape(QStringLiteral("^@(?:today([+-]\\d+)|now([+-]\\d+)d)$"));
    const QRegularExpressionMatch match = shape.match(value);
    if (!match.hasMatch())
        return {};
    return (match.captured(1) + match.captured(2)).toInt();
}

/// What a visit that is neither done nor cancelled is today.
QString openState(const QJsonObject &visit)
{
    const int latest = daysFromNow(text(visit, "maxVisitDateTime")).value_or(-1);
    if (latest <= 0)
        return latest < 0 ? QStringLiteral("overdue") : QStringLiteral("due today");
    return daysFromNow(text(visit, "earliestVisitDateTime")) > 0 ? QStringLiteral("scheduled") : QStringLiteral("due");
}

/// What is wrong with an answer to a question of this concept; empty where nothing is.
QString faultOf(const QJsonObject &definition, bool isMany, const QJsonValue &value)
{
    const QString type = text(definition, "dataType");
    if (type == QLatin1String("Numeric")) {
        const double number = value.toDouble(qQNaN());
        const bool isHighEnough = number >= definition.value(QLatin1String("lowAbsolute")).toDouble(-1e9);
        const bool isLowEnough = number <= definition.value(QLatin1String("highAbsolute")).toDouble(1e9);
        return isHighEnough && isLowEnough ? QString() : QStringLiteral("out of range");
    }
    if (type == QLatin1String("Coded")) {
        if (value.isArray() != isMany)
            return QStringLiteral("one for many");
        QSet<QString> allowed;
        QSet<QString> alone;
        for (const QJsonObject &answer : objects(definition, "answers")) {
            allowed.insert(text(answer, "uuid"));
            if (answer.value(QLatin1String("unique")).toBool())
                alone.insert(text(answer, "uuid"));
        }
        const QJsonArray given = isMany ? value.toArray() : QJsonArray{value};
        for (const QJsonValue &answer : given)
            if (!allowed.contains(answer.toString()) || (alone.contains(answer.toString()) && given.size() > 1))
                return QStringLiteral("not among the answers");
        return given.isEmpty() ? QStringLiteral("empty") : QString();
    }
    if (type == QLatin1String("PhoneNumber")) {
        static const QRegularExpression tenDigits(QStringLiteral("^[0-9]{10}$"));
        return tenDigits.match(text(value.toObject(), "phoneNumber")).hasMatch() ? QString()
                                                                                 : QStringLiteral("no phone");
    }
    if (type == QLatin1String("Date") || type == QLatin1String("DateTime"))
        return value.toString().startsWith(QLatin1String("@now")) && daysFromNow(value.toString())
            ? QString()
            : QStringLiteral("no date");
    return value.isObject() || !value.toString().isEmpty() ? QString() : QStringLiteral("empty");
}

void checkAnswers(const Demo &demo, const QJsonObject &form, const QJsonObject &row, const char *key)
{
    QMap<QString, QJsonValue> given;
    for (const QJsonObject &observation : objects(row, key))
        given.insert(text(observation, "conceptUUID"), observation.value(QLatin1String("value")));
    QMap<QString, QString> groups; // element uuid -> concept uuid
    for (const QJsonObject &element : elementsOf(form)) {
        const QString conceptUuid = uuidBelow(element, "concept");
        groups.insert(text(element, "uuid"), conceptUuid);
        const QString parent = text(element, "parentFormElementUuid");
        const bool isInGroup = !parent.isEmpty();
        if (isInGroup && !given.contains(groups.value(parent)))
            continue;
        const QJsonValue value
            = isInGroup ? given.value(groups.value(parent)).toObject().value(conceptUuid) : given.value(conceptUuid);
        CAPTURE(text(row, "uuid"), text(form, "name"), text(element, "name"));
        if (value.isUndefined() || value.isNull()) {
            CHECK_FALSE(element.value(QLatin1String("mandatory")).toBool());
            continue;
        }
        CHECK(faultOf(demo.concepts.value(conceptUuid), text(element, "type") == QLatin1String("MultiSelect"), value)
              == QString());
    }
    for (auto it = given.begin(); it != given.end(); ++it)
        CHECK(std::find(groups.cbegin(), groups.cend(), it.key()) != groups.cend());
}

} // namespace

TEST_CASE("everything the demo organisation names exists in it")
{
    const Demo demo;
    const QMap<QString, QJsonObject> levels = byUuid(rowsOf(QStringLiteral("addressLevelTypes.json")));
    const QMap<QString, QJsonObject> groups = byUuid(rowsOf(QStringLiteral("groups.json")));

    for (const QJsonObject &place : demo.places) {
        const QString level = text(place, "addressLevelTypeUUID");
        REQUIRE(levels.contains(level));
        // A place lies in a place one level above it.
        CHECK(text(demo.places.value(uuidBelow(place, "parent")), "addressLevelTypeUUID")
              == uuidBelow(levels.value(level), "parent"));
    }
    for (const QJsonObject &catchment : rowsOf(QStringLiteral("catchments.json"), "catchments"))
        for (const QJsonObject &place : objects(catchment, "locations"))
            CHECK(demo.places.contains(text(place, "uuid")));

    struct
    {
        const char *list;
        const char *key;
        const QMap<QString, QJsonObject> &types;
    } const operational[] = {{"operationalSubjectTypes", "subjectType", demo.subjectTypes},
                             {"operationalPrograms", "program", demo.programs},
                             {"operationalEncounterTypes", "encounterType", demo.encounterTypes}};
    for (const auto &row : operational) {
        const QList<QJsonObject> named = rowsOf(QLatin1String(row.list) + QLatin1String(".json"), row.list);
        CHECK(named.size() == row.types.size());
        for (const QJsonObject &type : named)
            CHECK(row.types.contains(uuidBelow(type, row.key)));
    }

    for (const QJsonObject &definition : demo.concepts)
        for (const QJsonObject &answer : objects(definition, "answers"))
            CHECK(text(demo.concepts.value(text(answer, "uuid")), "dataType") == QLatin1String("NA"));

    QSet<QString> mapped;
    const auto isKnown = [](const QMap<QString, QJsonObject> &types, const QString &uuid) {
        return uuid.isEmpty() || types.contains(uuid);
    };
    for (const QJsonObject &mapping : demo.mappings) {
        CAPTURE(text(mapping, "formName"));
        const QJsonObject form = demo.forms.value(text(mapping, "formUUID"));
        CHECK(text(form, "formType") == text(mapping, "formType"));
        CHECK(text(form, "name") == text(mapping, "formName"));
        CHECK(demo.subjectTypes.contains(text(mapping, "subjectTypeUUID")));
        CHECK(isKnown(demo.programs, text(mapping, "programUUID")));
        CHECK(isKnown(demo.encounterTypes, text(mapping, "encounterTypeUUID")));
        mapped.insert(text(mapping, "formUUID"));
    }
    CHECK(mapped.size() == demo.forms.size());

    for (const QJsonObject &role : demo.roles) {
        CHECK(text(demo.subjectTypes.value(text(role, "groupSubjectTypeUUID")), "type") == QLatin1String("Household"));
        CHECK(text(demo.subjectTypes.value(text(role, "memberSubjectTypeUUID")), "type") == QLatin1String("Person"));
    }
    const auto privileges = byUuid(rowsOf(QStringLiteral("groupPrivilege.json")));
    for (const QJsonObject &privilege : privileges) {
        CHECK(groups.contains(text(privilege, "groupUUID")));
        CHECK(demo.subjectTypes.contains(text(privilege, "subjectTypeUUID")));
        CHECK(isKnown(demo.programs, text(privilege, "programUUID")));
        CHECK(isKnown(demo.encounterTypes, text(privilege, "programEncounterTypeUUID")));
        CHECK(isKnown(demo.encounterTypes, text(privilege, "encounterTypeUUID")));
    }
}

TEST_CASE("each subject type, programme and visit of the demo has all its forms")
{
    const Demo demo;
    for (const QJsonObject &type : demo.subjectTypes)
        CHECK_FALSE(demo.form("IndividualProfile", text(type, "uuid")).isEmpty());
    for (const QJsonObject &program : demo.programs) {
        CHECK_FALSE(demo.form("ProgramEnrolment", {}, text(program, "uuid")).isEmpty());
        CHECK_FALSE(demo.form("ProgramExit", {}, text(program, "uuid")).isEmpty());
    }
    for (const QJsonObject &mapping : demo.mappings) {
        const QString type = text(mapping, "encounterTypeUUID");
        const QString program = text(mapping, "programUUID");
        CAPTURE(text(mapping, "formName"));
        if (!type.isEmpty())
            CHECK_FALSE(
                demo.form(program.isEmpty() ? "IndividualEncounterCancellation" : "ProgramEncounterCancellation",
                          text(mapping, "subjectTypeUUID"), program, type)
                    .isEmpty());
    }
}

TEST_CASE("the pages and questions of the demo's forms stand in one order and agree with the concepts")
{
    const Demo demo;
    QSet<QString> uuids;
    QSet<QString> asked;
    for (const QJsonObject &form : demo.forms) {
        QSet<double> pages;
        for (const QJsonObject &page : objects(form, "formElementGroups")) {
            CHECK_FALSE(uuids.contains(text(page, "uuid")));
            uuids.insert(text(page, "uuid"));
            pages.insert(page.value(QLatin1String("displayOrder")).toDouble());
            QSet<double> orders;
            for (const QJsonObject &element : objects(page, "formElements")) {
                CAPTURE(text(form, "name"), text(element, "name"));
                CHECK_FALSE(uuids.contains(text(element, "uuid")));
                uuids.insert(text(element, "uuid"));
                orders.insert(element.value(QLatin1String("displayOrder")).toDouble());
                const QJsonObject definition = element.value(QLatin1String("concept")).toObject();
                CHECK((demo.concepts.value(text(definition, "uuid")) == definition));
                asked.insert(text(definition, "dataType") + QLatin1Char(' ') + text(element, "type"));
                const QString parent = text(element, "parentFormElementUuid");
                CHECK((parent.isEmpty() || uuids.contains(parent)));
            }
            CHECK(orders.size() == objects(page, "formElements").size());
        }
        CHECK(pages.size() == objects(form, "formElementGroups").size());
    }
    for (const char *kind :
         {"Text SingleSelect", "Notes SingleSelect", "Numeric SingleSelect", "Coded SingleSelect", "Coded MultiSelect",
          "Date SingleSelect", "DateTime SingleSelect", "Time SingleSelect", "Duration SingleSelect",
          "PhoneNumber SingleSelect", "Image SingleSelect", "Image MultiSelect", "QuestionGroup SingleSelect"})
        CHECK(asked.contains(QLatin1String(kind)));
}

TEST_CASE("each name, question and answer of the demo is translated into Hindi and Arabic")
{
    struct Language
    {
        const char *code;
        const char *letters;
    };
    const auto language = GENERATE(Language{"hi_IN", "[\\x{0900}-\\x{097F}]"}, Language{"ar", "[\\x{0600}-\\x{06FF}]"});
    CAPTURE(language.code);
    const Demo demo;
    const QJsonObject settings
        = document(QStringLiteral("organisationConfig.json")).object().value(QLatin1String("settings")).toObject();
    CHECK(settings.value(QLatin1String("languages")).toArray().contains(QLatin1String(language.code)));
    const QJsonObject words
        = document(QStringLiteral("translations/%1.json").arg(QLatin1String(language.code))).object();
    const QRegularExpression letters(QLatin1String(language.letters));
    static const QRegularExpression bloodGroup(QStringLiteral("^(A|B|AB|O)[+-]$"));
    const auto check = [&](const QString &english) {
        CAPTURE(english);
        CHECK((letters.match(text(words, english.toUtf8().constData())).hasMatch()
               || bloodGroup.match(english).hasMatch()));
    };
    for (const auto *rows : {&demo.subjectTypes, &demo.programs, &demo.encounterTypes, &demo.concepts, &demo.forms,
                             &demo.places, &demo.genders})
        for (const QJsonObject &row : *rows)
            check(text(row, "name"));
    for (const QJsonObject &role : demo.roles)
        check(text(role, "role"));
    for (const QJsonObject &form : demo.forms) {
        for (const QJsonObject &page : objects(form, "formElementGroups"))
            check(text(page, "name"));
        for (const QJsonObject &element : elementsOf(form)) {
            check(text(element, "name"));
            if (element.contains(QLatin1String("validFormat")))
                check(text(element.value(QLatin1String("validFormat")).toObject(), "descriptionKey"));
        }
    }
}

TEST_CASE("a device set to a language of the demo shows the demo in it")
{
    DefinitionRows rows;
    rows[QStringLiteral("OrganisationConfig")].append(document(QStringLiteral("organisationConfig.json")).toJson());
    for (const char *code : {"en", "hi_IN", "ar"}) {
        const QJsonObject words = document(QStringLiteral("translations/%1.json").arg(QLatin1String(code))).object();
        const QJsonObject row{{QStringLiteral("uuid"), QLatin1String(code)},
                              {QStringLiteral("language"), QLatin1String(code)},
                              {QStringLiteral("translationJson"), words}};
        rows[QStringLiteral("Translation")].append(QJsonDocument(row).toJson());
    }
    const auto demo = Organisation::build(rows);
    const auto shown
        = [&](const char *text, const QString &language) { return demo->translated(QLatin1String(text), language); };
    // The application asks with the name of its locale, "ar_EG" for Arabic.
    CHECK(shown("Schooling", QLocale(QStringLiteral("ar")).name()) == QString::fromUtf8("التعليم"));
    CHECK(shown("Schooling", QStringLiteral("ar_MA")) == QString::fromUtf8("التعليم"));
    CHECK(shown("Schooling", QLocale(QStringLiteral("hi")).name()) == QString::fromUtf8("शिक्षा"));
    CHECK(shown("Schooling", QStringLiteral("hi")) == QString::fromUtf8("शिक्षा"));
    CHECK(shown("Schooling", QStringLiteral("en_GB")) == QLatin1String("Schooling"));
    CHECK(shown("plateNumberFormat", QStringLiteral("fr_FR")).startsWith(QLatin1String("Two capital letters")));
}

TEST_CASE("the people of the demo answer as its forms ask")
{
    const Demo demo;
    const char *const file = "population.json";
    const QMap<QString, QJsonObject> subjects = byUuid(rowsOf(QLatin1String(file), "subjects"));
    const QMap<QString, QJsonObject> enrolments = byUuid(rowsOf(QLatin1String(file), "enrolments"));
    const auto typeOf = [&](const QString &subject) { return text(subjects.value(subject), "subjectTypeUUID"); };

    QMap<QString, int> counts;
    for (const QJsonObject &subject : subjects) {
        const QString type = text(subject, "subjectTypeUUID");
        CAPTURE(text(subject, "uuid"));
        REQUIRE(demo.subjectTypes.contains(type));
        ++counts[text(demo.subjectTypes.value(type), "name")];
        CHECK_FALSE(text(subject, "firstName").isEmpty());
        CHECK(demo.places.contains(text(subject, "addressLevelUUID")));
        const std::optional<int> registered = daysFromNow(text(subject, "registrationDate"));
        REQUIRE(registered);
        CHECK(*registered < 0);
        if (text(demo.subjectTypes.value(type), "type") == QLatin1String("Person")) {
            CHECK_FALSE(text(subject, "lastName").isEmpty());
            CHECK(demo.genders.contains(text(subject, "genderUUID")));
            const std::optional<int> born = daysFromNow(text(subject, "dateOfBirth"));
            REQUIRE(born);
            CHECK(*born <= *registered);
            CHECK(*born > -120 * 365);
            CHECK(text(subject, "profilePicture") == QLatin1String("@portrait"));
        }
        checkAnswers(demo, demo.form("IndividualProfile", type), subject, "observations");
    }
    CHECK(counts.value(QStringLiteral("Person")) == 504);
    CHECK(counts.value(QStringLiteral("Household")) == 101);
    CHECK(counts.value(QStringLiteral("Water point")) == 20);

    for (const QJsonObject &enrolment : enrolments) {
        const QString program = text(enrolment, "programUUID");
        const QString type = typeOf(text(enrolment, "individualUUID"));
        checkAnswers(demo, demo.form("ProgramEnrolment", type, program), enrolment, "observations");
        if (!text(enrolment, "programExitDateTime").isEmpty())
            checkAnswers(demo, demo.form("ProgramExit", type, program), enrolment, "programExitObservations");
        CHECK(daysFromNow(text(enrolment, "enrolmentDateTime"))
              > daysFromNow(text(subjects.value(text(enrolment, "individualUUID")), "registrationDate")));
    }
    CHECK(enrolments.size() == 120);

    QMap<QString, int> states;
    QMap<QString, int> types;
    QList<QJsonObject> visits = rowsOf(QLatin1String(file), "encounters");
    visits += rowsOf(QLatin1String(file), "programEncounters");
    const auto visitsByUuid = byUuid(visits);
    for (const QJsonObject &visit : visitsByUuid) {
        const QJsonObject enrolment = enrolments.value(text(visit, "programEnrolmentUUID"));
        const QString program = text(enrolment, "programUUID");
        const QString subject = program.isEmpty() ? text(visit, "individualUUID") : text(enrolment, "individualUUID");
        const QString type = text(visit, "encounterTypeUUID");
        CAPTURE(text(visit, "uuid"));
        REQUIRE(subjects.contains(subject));
        CHECK(daysFromNow(text(visit, "earliestVisitDateTime")) < daysFromNow(text(visit, "maxVisitDateTime")));
        const bool isDone = visit.contains(QLatin1String("encounterDateTime"));
        const bool isCancelled = visit.contains(QLatin1String("cancelDateTime"));
        CHECK_FALSE((isDone && isCancelled));
        if (isDone)
            checkAnswers(
                demo, demo.form(program.isEmpty() ? "Encounter" : "ProgramEncounter", typeOf(subject), program, type),
                visit, "observations");
        else if (isCancelled)
            checkAnswers(
                demo,
                demo.form(program.isEmpty() ? "IndividualEncounterCancellation" : "ProgramEncounterCancellation",
                          typeOf(subject), program, type),
                visit, "cancelObservations");
        const QString state = isDone ? QStringLiteral("done")
            : isCancelled            ? QStringLiteral("cancelled")
                                     : openState(visit);
        ++states[state];
        ++types[text(demo.encounterTypes.value(type), "name") + QLatin1Char(' ') + state];
    }
    for (const QJsonObject &type : demo.encounterTypes) {
        CAPTURE(text(type, "name"));
        CHECK(types.value(text(type, "name") + QStringLiteral(" done")) > 0);
    }
    for (const char *state : {"done", "cancelled", "overdue", "due today", "due", "scheduled"}) {
        CAPTURE(state);
        CHECK(states.value(QLatin1String(state)) > 4);
    }

    const auto members = byUuid(rowsOf(QLatin1String(file), "groupSubjects"));
    for (const QJsonObject &member : members) {
        const QJsonObject role = demo.roles.value(text(member, "groupRoleUUID"));
        CHECK(typeOf(text(member, "groupSubjectUUID")) == text(role, "groupSubjectTypeUUID"));
        CHECK(typeOf(text(member, "memberSubjectUUID")) == text(role, "memberSubjectTypeUUID"));
    }
}

TEST_CASE("making the demo organisation again changes nothing")
{
    QProcess make;
    make.setProcessChannelMode(QProcess::MergedChannels);
    make.start(QStringLiteral("python3"), {demoFolder() + QStringLiteral("source/make.py"), QStringLiteral("--check")});
    REQUIRE(make.waitForFinished());
    INFO(make.readAll().toStdString());
    CHECK(make.exitCode() == 0);
}
