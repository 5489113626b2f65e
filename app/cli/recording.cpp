// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/cli/recording.h"

#include "app/cli/photooptions.h"
#include "app/cli/reading.h"
#include "core/forms/answersfile.h"
#include "core/forms/save.h"
#include "qml/App/errortexts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dhara::cli {
namespace {

Result<QJsonObject> readAnswers(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("answers"));
    if (path.isEmpty())
        return QJsonObject();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::UserMustFix, QStringLiteral("answers.unreadable"), path);
    QJsonParseError problem;
    const auto document = QJsonDocument::fromJson(file.readAll(), &problem);
    if (!document.isObject())
        return failure(ErrorKind::UserMustFix, QStringLiteral("answers.notAnObject"), problem.errorString(),
                       {{QStringLiteral("path"), path}});
    return document.object();
}

/// Problems as --json lists them: question and reason.
Output describeProblems(const QList<forms::Problem> &problems)
{
    QJsonArray list;
    QStringList lines;
    for (const forms::Problem &problem : problems) {
        const QString message = errorText({ErrorKind::UserMustFix, problem.code, {}, problem.data}).title;
        QJsonObject json{{QStringLiteral("question"), problem.label},
                         {QStringLiteral("field"), problem.fieldId},
                         {QStringLiteral("code"), problem.code},
                         {QStringLiteral("message"), message}};
        QStringList values;
        for (const QVariant &value : problem.data)
            values.append(value.toString());
        if (!problem.data.isEmpty())
            json.insert(QStringLiteral("data"), QJsonObject::fromVariantMap(problem.data));
        list.append(json);
        const QString given = values.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(values.join(QLatin1Char(' ')));
        lines.append(QStringLiteral("%1: %2%3").arg(problem.label, message, given));
    }
    return {{{QStringLiteral("problems"), list}}, lines, Exit::NeedsFixing};
}

/// What keeps the form from being saved, beyond what is known of a question already.
void addOpen(QList<forms::Problem> &known, const QList<forms::Problem> &open)
{
    const auto isNew = [known](const forms::Problem &problem) {
        return std::none_of(known.begin(), known.end(),
                            [&problem](const forms::Problem &other) { return other.fieldId == problem.fieldId; });
    };
    std::copy_if(open.begin(), open.end(), std::back_inserter(known), isNew);
}

/// Opens the form, fills it, saves it.
Result<Output> record(const Invocation &invocation, OpenProfile &open,
                      const std::shared_ptr<const Organisation> &organisation, const forms::Purpose &purpose)
{
    Account &account = *open.account;
    const QDateTime now = invocation.surroundings.clock.now();
    const auto answers = readAnswers(invocation.parser);
    if (!answers)
        return tl::unexpected(answers.error());
    auto start
        = account.store()
              .read([&](Connection &c) {
                  return forms::loadStart(c, *organisation, purpose, now, account.timeZone(), QStringLiteral("en"));
              })
              .get();
    if (!start)
        return tl::unexpected(start.error());
    auto session = forms::Session::begin(organisation, *start, invocation.surroundings.ids.newUuid());
    if (!session)
        return tl::unexpected(session.error());
    QList<forms::Problem> problems = forms::applyAnswers(*session, *answers);
    WrittenPhotos written(account.mediaFolder(), invocation.surroundings.ids);
    const auto photoProblems = addPhotos(*session, invocation.parser.values(QStringLiteral("photo")), written);
    if (!photoProblems)
        return tl::unexpected(photoProblems.error());
    problems += *photoProblems;
    addOpen(problems, session->problems());
    if (!problems.isEmpty())
        return describeProblems(problems);
    const auto saved = account.store().write([&](Connection &c) { return forms::save(c, *session, now); }).get();
    if (!saved)
        return tl::unexpected(saved.error());
    written.keep(session->media());
    Output out;
    out.json = {{QStringLiteral("kind"), kindName(saved->ref.kind)},
                {QStringLiteral("uuid"), saved->ref.uuid},
                {QStringLiteral("photos"), session->media().size()},
                {QStringLiteral("sign"), QStringLiteral("waiting")}};
    out.lines = {QStringLiteral("Saved, waiting to be sent: %1").arg(saved->ref.uuid)};
    return out;
}

struct Opened
{
    OpenProfile profile;
    std::shared_ptr<const Organisation> organisation;
};

Result<Opened> openForWriting(const Invocation &invocation)
{
    auto open = openCurrent(invocation, Account::Mode::Owner);
    if (!open)
        return tl::unexpected(open.error());
    auto organisation = loadOrganisation(open->account->store());
    if (!organisation)
        return tl::unexpected(organisation.error());
    return Opened{std::move(*open), *organisation};
}

/// The offered type of that name or uuid; the error says which there are.
template<class T>
Result<Uuid> named(const QList<const T *> &offered, const QString &name)
{
    for (const T *type : offered) {
        if (type->name == name || type->uuid == name)
            return type->uuid;
    }
    QStringList names;
    for (const T *type : offered)
        names.append(type->name);
    return failure(ErrorKind::UserMustFix, QStringLiteral("form.unknownType"), name,
                   {{QStringLiteral("offered"), names}});
}

Result<Subject> subjectOf(Account &account, const Uuid &uuid)
{
    const auto found = account.store()
                           .read([uuid](Connection &c) {
                               return dhara::record(c, {RecordKind::Subject, uuid});
                           })
                           .get();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    return std::get<Subject>(**found);
}

/// What kind of record a uuid is, for editing.
Result<forms::Purpose> editPurpose(Connection &connection, const Uuid &uuid)
{
    forms::Purpose purpose;
    std::optional<Error> unreadable;
    const auto held = [&](RecordKind kind) {
        auto found = dhara::record(connection, {kind, uuid});
        if (!found)
            unreadable = found.error();
        return found.value_or(std::nullopt);
    };
    const auto heldVisit = [&] {
        const auto general = held(RecordKind::Encounter);
        return general ? general : held(RecordKind::ProgramEncounter);
    };
    if (held(RecordKind::Subject)) {
        purpose.action = forms::Action::EditSubject;
        purpose.subject = uuid;
    } else if (held(RecordKind::Enrolment)) {
        purpose.action = forms::Action::EditEnrolment;
        purpose.enrolment = uuid;
    } else if (const auto found = heldVisit()) {
        const auto &known = std::get<Encounter>(*found);
        if (!known.occurredAt && !known.cancelledAt) // there is nothing to edit before it is done
            return failure(ErrorKind::UserMustFix, QStringLiteral("form.none"),
                           QStringLiteral("%1 is scheduled; `visit` does it").arg(uuid));
        purpose.action = known.occurredAt ? forms::Action::EditVisit : forms::Action::CancelVisit;
        purpose.encounter = uuid;
    } else {
        return tl::unexpected(
            unreadable.value_or(Error{ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid}));
    }
    return purpose;
}

/// A visit of the type that is scheduled and not yet done, oldest first: doing it fulfils it.
Result<Uuid> scheduledVisit(Connection &connection, const forms::Purpose &purpose)
{
    const auto visits = purpose.enrolment.isEmpty() ? encountersOf(connection, purpose.subject)
                                                    : encountersOfEnrolment(connection, purpose.enrolment);
    if (!visits)
        return tl::unexpected(visits.error());
    Uuid found;
    std::optional<QDateTime> earliest;
    for (const Encounter &visit : *visits) {
        const bool isOpen = visit.encounterType == purpose.encounterType && visit.enrolment == purpose.enrolment
            && !visit.occurredAt && !visit.cancelledAt && visit.earliest;
        if (isOpen && (!earliest || *visit.earliest < *earliest)) {
            earliest = visit.earliest;
            found = visit.uuid;
        }
    }
    return found;
}

} // namespace

Result<Output> registerSubject(const Invocation &invocation)
{
    auto open = openForWriting(invocation);
    if (!open)
        return tl::unexpected(open.error());
    const auto type = named(open->organisation->subjectTypes(), invocation.parser.value(QStringLiteral("type")));
    if (!type)
        return tl::unexpected(type.error());
    forms::Purpose purpose;
    purpose.subjectType = *type;
    return record(invocation, open->profile, open->organisation, purpose);
}

Result<Output> edit(const Invocation &invocation)
{
    auto open = openForWriting(invocation);
    if (!open)
        return tl::unexpected(open.error());
    const Uuid uuid = invocation.arguments.first();
    const auto purpose
        = open->profile.account->store().read([uuid](Connection &c) { return editPurpose(c, uuid); }).get();
    if (!purpose)
        return tl::unexpected(purpose.error());
    return record(invocation, open->profile, open->organisation, *purpose);
}

Result<Output> enrol(const Invocation &invocation)
{
    auto open = openForWriting(invocation);
    if (!open)
        return tl::unexpected(open.error());
    const auto subject = subjectOf(*open->profile.account, invocation.arguments.first());
    if (!subject)
        return tl::unexpected(subject.error());
    const auto programme = named(open->organisation->programmesOf(subject->subjectType),
                                 invocation.parser.value(QStringLiteral("program")));
    if (!programme)
        return tl::unexpected(programme.error());
    forms::Purpose purpose;
    purpose.action = forms::Action::Enrol;
    purpose.subject = subject->uuid;
    purpose.programme = *programme;
    return record(invocation, open->profile, open->organisation, purpose);
}

Result<Output> visit(const Invocation &invocation)
{
    auto open = openForWriting(invocation);
    if (!open)
        return tl::unexpected(open.error());
    Account &account = *open->profile.account;
    const auto subject = subjectOf(account, invocation.arguments.first());
    if (!subject)
        return tl::unexpected(subject.error());
    forms::Purpose purpose;
    purpose.action = forms::Action::Visit;
    purpose.subject = subject->uuid;
    purpose.enrolment = invocation.parser.value(QStringLiteral("enrolment"));
    QList<const EncounterType *> offered = open->organisation->encounterTypesOf(subject->subjectType);
    if (!purpose.enrolment.isEmpty()) {
        const auto enrolment = account.store()
                                   .read([&](Connection &c) {
                                       return dhara::record(c, {RecordKind::Enrolment, purpose.enrolment});
                                   })
                                   .get();
        if (!enrolment)
            return tl::unexpected(enrolment.error());
        if (!*enrolment)
            return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), purpose.enrolment);
        if (std::get<Enrolment>(**enrolment).subject != subject->uuid)
            return failure(ErrorKind::UserMustFix, QStringLiteral("form.otherEnrolment"), purpose.enrolment);
        offered = open->organisation->encounterTypesOf(subject->subjectType, std::get<Enrolment>(**enrolment).program);
    }
    const auto type = named(offered, invocation.parser.value(QStringLiteral("type")));
    if (!type)
        return tl::unexpected(type.error());
    purpose.encounterType = *type;
    const auto scheduled = account.store().read([&purpose](Connection &c) { return scheduledVisit(c, purpose); }).get();
    if (!scheduled)
        return tl::unexpected(scheduled.error());
    purpose.encounter = *scheduled;
    return record(invocation, open->profile, open->organisation, purpose);
}

} // namespace dhara::cli
