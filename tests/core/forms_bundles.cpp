// SPDX-License-Identifier: AGPL-3.0-or-later
// Every form of the demo organisation and of the real ones opens, can be filled to the last question, and is saved.
#include "sync/protocol/catalogue.h"
#include "sync/protocol/pages.h"
#include "tests/core/formsworld.h"
#include "tests/scenarios/standin.h"

#include <algorithm>

using namespace dhara;
using namespace dhara::test;
using namespace dhara::forms;

namespace {

/// What a worker of the bundle's organisation is served, read as the application reads it.
DefinitionRows servedDefinitions(const QString &bundle)
{
    const Standin server(bundle);
    DefinitionRows rows;
    for (const protocol::CatalogueRow &row : protocol::catalogue()) {
        if (row.codec != protocol::Codec::Definition || !row.isPullable() || !row.scopeParam.isEmpty())
            continue;
        const QString path = QStringLiteral("/%1?lastModifiedDateTime=1900-01-01T00:00:00.000Z&now=2099-01-01T00:00:00."
                                            "000Z&size=1000&page=0&deviceId=d")
                                 .arg(row.pullPath);
        const auto page
            = protocol::parsePage(row, {}, server.send("GET", path, {}, server.user(QStringLiteral("worker"))));
        if (!page) // what is no page: extensions
            continue;
        for (const JsonRow &definition : page->rows)
            rows[row.entity].append(definition.body);
    }
    return rows;
}

QJsonValue plausible(const Field &field, const Start &start)
{
    const QString today = start.today().toString(Qt::ISODate);
    const double low = field.lowAbsolute.value_or(field.lowNormal.value_or(1));
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Notes:
        return text("Sample");
    case FieldKind::Number:
        return low + (field.highAbsolute.value_or(low + 2) - low) / 2;
    case FieldKind::SingleCoded:
    case FieldKind::Location:
        return field.options.isEmpty() ? QJsonValue() : QJsonValue(field.options.first().value);
    case FieldKind::MultiCoded: {
        QJsonArray all;
        for (const Option &option : field.options) {
            if (!option.isUnique)
                all.append(option.value);
        }
        return all;
    }
    case FieldKind::Date:
        return today;
    case FieldKind::DateTime:
        return QJsonValue(today + text("T09:30"));
    case FieldKind::Time:
        return text("09:30");
    case FieldKind::Duration:
        return text("P2D");
    case FieldKind::Phone:
        return text("9000000001");
    case FieldKind::Image:
    case FieldKind::Images:
    case FieldKind::ReadOnly:
        break;
    }
    return {};
}

/// Gives every question that can be edited an answer that its format takes.
int fillAll(Session &session, IdSource &ids)
{
    int answered = 0;
    const auto pages = session.pages();
    for (const Page &page : pages) {
        for (const Field &field : page.fields) {
            if (field.kind == FieldKind::ReadOnly)
                continue;
            ++answered;
            if (field.kind == FieldKind::Image || field.kind == FieldKind::Images) {
                session.addPhoto(field.id, {ids.newUuid() + text(".jpg"), text("image/jpeg"), {}, 10});
                continue;
            }
            if (field.id == text("dateOfBirth"))
                session.setAnswer(field.id, text("1990-01-01"));
            else if (session.answer(field.id).isUndefined())
                session.setAnswer(field.id, plausible(field, session.start()));
            for (const char *other : {"9000000001", "SAMPLE", "1x1x1 Feet", "AB-1234", "KA 01 AF 8192"}) {
                if (!codeOf(session, field.id).endsWith(text("ormat")))
                    break;
                session.setAnswer(field.id, text(other));
            }
        }
    }
    return answered;
}

/// One organisation's store, in which each form is opened, filled, saved and opened again.
class Filler
{
public:
    explicit Filler(std::shared_ptr<const Organisation> organisation) : m_organisation(std::move(organisation)) { }

    void fillEverything()
    {
        for (const SubjectType *type : m_organisation->subjectTypes()) {
            Purpose purpose;
            purpose.subjectType = type->uuid;
            const Uuid subject = fill(purpose, FormType::IndividualProfile, type->uuid);
            for (const EncounterType *visit : m_organisation->encounterTypesOf(type->uuid))
                fillVisit(subject, {}, FormType::Encounter, FormType::IndividualEncounterCancellation,
                          {type->uuid, {}, visit->uuid});
            for (const Programme *programme : m_organisation->programmesOf(type->uuid))
                fillProgramme(subject, {type->uuid, programme->uuid, {}});
        }
    }

    QSet<Uuid> forms;
    int answers = 0;

private:
    void fillProgramme(const Uuid &subject, Scope scope)
    {
        Purpose enrol;
        enrol.action = Action::Enrol;
        enrol.subject = subject;
        enrol.programme = scope.programme;
        const Uuid enrolment = fill(enrol, FormType::ProgramEnrolment, scope.subjectType, scope.programme);
        for (const EncounterType *visit : m_organisation->encounterTypesOf(scope.subjectType, scope.programme)) {
            scope.encounterType = visit->uuid;
            fillVisit(subject, enrolment, FormType::ProgramEncounter, FormType::ProgramEncounterCancellation, scope);
        }
        Purpose leave;
        leave.action = Action::ExitEnrolment;
        leave.enrolment = enrolment;
        fill(leave, FormType::ProgramExit, scope.subjectType, scope.programme);
    }

    void fillVisit(const Uuid &subject, const Uuid &enrolment, FormType done, FormType cancelled, const Scope &scope)
    {
        Purpose visit;
        visit.action = Action::Visit;
        visit.subject = subject;
        visit.enrolment = enrolment;
        visit.encounterType = scope.encounterType;
        Purpose cancel;
        cancel.action = Action::CancelVisit;
        cancel.encounter = fill(visit, done, scope.subjectType, scope.programme, scope.encounterType);
        fill(cancel, cancelled, scope.subjectType, scope.programme, scope.encounterType);
    }

    Session open(const Purpose &purpose)
    {
        const auto start = m_desk.read([&](Connection &c) {
            return loadStart(c, *m_organisation, purpose, FakeClock().time, india(), text("hi_IN"));
        });
        return must(Session::begin(m_organisation, start, m_ids.newUuid()));
    }

    Uuid fill(const Purpose &purpose, FormType type, const Uuid &subjectType, const Uuid &programme = {},
              const Uuid &encounterType = {})
    {
        if (const Form *form = m_organisation->formFor(type, subjectType, programme, encounterType))
            forms.insert(form->uuid);
        Session session = open(purpose);
        INFO(session.title().toStdString() << ", action " << static_cast<int>(purpose.action));
        answers += fillAll(session, m_ids);
        CHECK(told(session) == QStringList());
        const Saved saved = m_desk.write([&](Connection &c) { return forms::save(c, session, FakeClock().time); });
        CHECK(toJson(m_desk.get(saved.ref)) == toJson(session.record()));
        checkEdit(purpose.action, saved.ref);
        return saved.ref.uuid;
    }

    /// Opened again to be edited, it is complete and says the same.
    void checkEdit(Action action, const RecordRef &ref)
    {
        Purpose edit;
        if (action == Action::Register) {
            edit.action = Action::EditSubject;
            edit.subject = ref.uuid;
        } else if (action == Action::Enrol) {
            edit.action = Action::EditEnrolment;
            edit.enrolment = ref.uuid;
        } else if (action == Action::Visit) {
            edit.action = Action::EditVisit;
            edit.encounter = ref.uuid;
        } else {
            return;
        }
        const Session session = open(edit);
        CHECK(told(session) == QStringList());
        CHECK(toJson(session.record()) == toJson(m_desk.get(ref)));
    }

    std::shared_ptr<const Organisation> m_organisation;
    StoreFixture m_desk;
    FakeIds m_ids;
};

/// Forms that a worker can reach: live ones, with a live mapping of a type that is offered.
QSet<Uuid> reachable(const Organisation &organisation, const DefinitionRows &rows)
{
    static const QSet<FormType> filled{FormType::IndividualProfile,
                                       FormType::ProgramEnrolment,
                                       FormType::ProgramExit,
                                       FormType::ProgramEncounter,
                                       FormType::ProgramEncounterCancellation,
                                       FormType::Encounter,
                                       FormType::IndividualEncounterCancellation};
    QSet<Uuid> uuids;
    for (const QByteArray &body : rows.value(text("FormMapping"))) {
        const QJsonObject row = QJsonDocument::fromJson(body).object();
        const QJsonObject links = row.value(text("_links")).toObject();
        const auto link
            = [&](const char *key) { return links.value(text(key)).toObject().value(text("href")).toString(); };
        const Form *form = organisation.form(link("formUUID"));
        const SubjectType *type = organisation.subjectType(link("subjectTypeUUID"));
        const Programme *programme = organisation.programme(link("entityUUID"));
        const EncounterType *visit = organisation.encounterType(link("observationsTypeEntityUUID"));
        const bool isOffered = form && type && !type->isVoided && type->isActive && (!programme || !programme->isVoided)
            && (!visit || (!visit->isVoided && visit->isActive));
        if (isOffered && !row.value(text("voided")).toBool() && filled.contains(form->type))
            uuids.insert(form->uuid);
    }
    return uuids;
}

void fillAllForms(const DefinitionRows &rows, int atLeast)
{
    const auto organisation = Organisation::build(rows);
    Filler filler(organisation);
    filler.fillEverything();
    CHECK(filler.forms == reachable(*organisation, rows));
    CHECK(filler.forms.size() >= atLeast);
    CHECK(filler.answers > filler.forms.size());
}

} // namespace

TEST_CASE("every form of the demo organisation can be filled to the last question and saved")
{
    const DefinitionRows rows = servedDefinitions(demoBundle());
    CHECK(Organisation::build(rows)->problems().isEmpty());
    fillAllForms(rows, 12);
}

TEST_CASE("every form of the real organisations can be filled to the last question and saved")
{
    NEEDS_SHARED();
    const auto *const folder = GENERATE("2-reference-farming", "2-reference-water");
    INFO(folder);
    fillAllForms(recordedDefinitions(text(folder)), 20);
}

TEST_CASE("every form of a larger organisation can be filled to the last question and saved")
{
    NEEDS_SHARED();
    fillAllForms(servedDefinitions(sharedBundle(text("farming_extended"))), 20);
}
