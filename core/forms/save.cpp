// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/forms/save.h"

#include "core/store/syncstatus.h"

namespace dhara::forms {
namespace {

constexpr int beginningOfTime = 1900;

template<class T>
Result<std::optional<T>> load(Connection &connection, RecordKind kind, const Uuid &uuid)
{
    if (uuid.isEmpty())
        return std::optional<T>();
    const auto found = record(connection, {kind, uuid});
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    return std::optional<T>(std::get<T>(**found));
}

Result<std::optional<Encounter>> loadEncounter(Connection &connection, const Uuid &uuid)
{
    // A visit of a programme and a general one share a table and an identity.
    return load<Encounter>(connection, RecordKind::Encounter, uuid);
}

/// Watermarks are times that the server gave to rows; its own row of the user is new in each run.
Result<QDateTime> lastServerTime(Connection &connection)
{
    const auto statuses = syncStatuses(connection);
    if (!statuses)
        return tl::unexpected(statuses.error());
    QDateTime last;
    for (const SyncStatus &status : *statuses) {
        if (!last.isValid() || status.watermark > last)
            last = status.watermark;
    }
    // Nothing was pulled yet where all stand at the beginning of time.
    return last.isValid() && last.date().year() > beginningOfTime ? last : QDateTime();
}

bool canBeUnique(const Concept *question)
{
    return question
        && (question->dataType == DataType::Text || question->dataType == DataType::Numeric
            || question->dataType == DataType::PhoneNumber);
}

template<class T>
Uuid uuidOf(const std::optional<T> &record)
{
    return record ? record->uuid : Uuid();
}

/// Whose answers the form asks for.
struct Asked
{
    RecordKind kind;
    AnswersOf part;
    Uuid type;
    Uuid own; ///< empty for a new record
};

Asked askedOn(const Start &start)
{
    switch (start.action) {
    case Action::Register:
    case Action::EditSubject:
        return {RecordKind::Subject, AnswersOf::Own, start.subjectType, uuidOf(start.subject)};
    case Action::Enrol:
    case Action::EditEnrolment:
        return {RecordKind::Enrolment, AnswersOf::Own, start.programme, uuidOf(start.enrolment)};
    case Action::ExitEnrolment:
        return {RecordKind::Enrolment, AnswersOf::Closing, start.programme, uuidOf(start.enrolment)};
    case Action::Visit:
    case Action::EditVisit:
        return {RecordKind::Encounter, AnswersOf::Own, start.encounterType, uuidOf(start.encounter)};
    case Action::CancelVisit:
        break;
    }
    return {RecordKind::Encounter, AnswersOf::Closing, start.encounterType, uuidOf(start.encounter)};
}

/// What others answered to the questions that want each answer once.
Result<void> loadTakenAnswers(Connection &connection, const Organisation &organisation, Start &start)
{
    const Form *form = formFor(organisation, start);
    if (!form)
        return {};
    const Asked asked = askedOn(start);
    for (const FormPage &page : form->pages) {
        for (const FormElement &element : page.elements) {
            const bool isOnce = element.isUnique() && element.parentElement.isEmpty();
            if (!isOnce || !canBeUnique(organisation.findConcept(element.conceptUuid)))
                continue;
            const auto given
                = answersGiven(connection, asked.kind, asked.part, asked.type, element.conceptUuid, asked.own);
            if (!given)
                return tl::unexpected(given.error());
            start.takenAnswers.insert(element.conceptUuid, *given);
        }
    }
    return {};
}

Result<void> parentsAreHere(Connection &connection, const Record &record)
{
    const auto parent = parentOf(record);
    if (!parent)
        return {};
    const auto found = dhara::record(connection, *parent);
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), parent->uuid);
    return {};
}

} // namespace

Result<Start> loadStart(Connection &connection, const Organisation &organisation, const Purpose &purpose,
                        const QDateTime &now, const QTimeZone &zone, const QString &language)
{
    Start start;
    start.action = purpose.action;
    start.subjectType = purpose.subjectType;
    start.programme = purpose.programme;
    start.encounterType = purpose.encounterType;
    start.now = now;
    start.zone = zone;
    start.language = language;
    const auto encounter = loadEncounter(connection, purpose.encounter);
    if (!encounter)
        return tl::unexpected(encounter.error());
    start.encounter = *encounter;
    const Uuid enrolmentUuid = start.encounter ? start.encounter->enrolment : purpose.enrolment;
    const auto enrolment = load<Enrolment>(connection, RecordKind::Enrolment, enrolmentUuid);
    if (!enrolment)
        return tl::unexpected(enrolment.error());
    start.enrolment = *enrolment;
    const Uuid subjectUuid = start.enrolment ? start.enrolment->subject
        : start.encounter                    ? start.encounter->subject
                                             : purpose.subject;
    const auto subject = load<Subject>(connection, RecordKind::Subject, subjectUuid);
    if (!subject)
        return tl::unexpected(subject.error());
    start.subject = *subject;
    start.adoptTypes();
    if (purpose.action == Action::Enrol && start.subject) {
        const Programme *programme = organisation.programme(purpose.programme);
        const auto enrolments = enrolmentsOf(connection, start.subject->uuid);
        if (!enrolments)
            return tl::unexpected(enrolments.error());
        for (const Enrolment &other : *enrolments) {
            if (other.program == purpose.programme && !other.exitedAt && programme
                && !programme->allowsMultipleEnrolments)
                start.isEnrolledAlready = true;
        }
    }
    const auto told = lastServerTime(connection);
    if (!told)
        return tl::unexpected(told.error());
    start.serverTime = *told;
    const SubjectType *type = organisation.subjectType(start.subjectType);
    if (type && type->needsUniqueName) {
        const auto names = subjectNames(connection, type->uuid);
        if (!names)
            return tl::unexpected(names.error());
        start.takenNames = *names;
    }
    if (auto loaded = loadTakenAnswers(connection, organisation, start); !loaded)
        return tl::unexpected(loaded.error());
    return start;
}

Result<Saved> save(Connection &connection, const Session &filled, const QDateTime &now)
{
    Session session = filled;
    session.noteTime(now);
    if (const auto problems = session.problems(); !problems.isEmpty()) {
        return failure(ErrorKind::UserMustFix, QStringLiteral("form.incomplete"), problems.first().code,
                       {{QStringLiteral("count"), problems.size()}});
    }
    const Record record = session.record();
    if (auto here = parentsAreHere(connection, record); !here)
        return tl::unexpected(here.error());
    const auto version = saveLocal(connection, record, session.media(), now, session.startedFrom());
    if (!version)
        return tl::unexpected(version.error());
    return Saved{refOf(record), *version};
}

} // namespace dhara::forms
