// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/check.h"

#include <QJsonArray>
#include <algorithm>

namespace dhara::protocol {
namespace {

class Checker
{
public:
    explicit Checker(const SendContext &context) : m_context(context) { }

    QList<Error> operator()(const Subject &s)
    {
        common(s.uuid, s.observations);
        const auto type = m_context.subjectType(s.subjectType);
        need(type.has_value(), "send.unknownType", "subjectType", s.subjectType);
        need(!s.firstName.trimmed().isEmpty(), "send.noName", "firstName", {});
        need(s.registrationDate.isValid(), "send.noRegistrationDate", "registrationDate", {});
        if (!s.address.isEmpty())
            need(m_context.knowsLocation(s.address), "send.unknownAddress", "address", s.address);
        else
            need(type && type->mayLackLocation, "send.noAddress", "address", {});
        emptied(m_context.hasAnswers && !s.isVoided, s.observations, "observations");
        if ((type && type->isPerson) || !s.gender.isEmpty())
            need(m_context.knowsGender(s.gender), "send.unknownGender", "gender", s.gender);
        return m_found;
    }

    QList<Error> operator()(const Enrolment &e)
    {
        common(e.uuid, e.observations);
        concepts(e.exitObservations);
        need(m_context.knowsProgramme(e.program), "send.unknownType", "program", e.program);
        need(e.enrolledAt.isValid(), "send.noDate", "enrolledAt", {});
        emptied(m_context.hasAnswers && !e.isVoided, e.observations, "observations");
        // Where the exit itself is taken back, nobody reads its answers any more.
        emptied(m_context.hasExitAnswers && !e.isVoided && e.exitedAt, e.exitObservations, "exitObservations");
        need(!e.subject.isEmpty() && m_context.isParentKnown, "send.noParent", "subject", e.subject);
        return m_found;
    }

    QList<Error> operator()(const Encounter &e)
    {
        common(e.uuid, e.observations);
        concepts(e.cancelObservations);
        need(m_context.knowsEncounterType(e.encounterType), "send.unknownType", "encounterType", e.encounterType);
        need(!(e.occurredAt && e.cancelledAt), "send.doneAndCancelled", "cancelledAt", {});
        need(e.occurredAt || e.cancelledAt || e.earliest, "send.noDate", "occurredAt", {});
        const Uuid &parent = e.enrolment.isEmpty() ? e.subject : e.enrolment;
        need(!parent.isEmpty() && m_context.isParentKnown, "send.noParent",
             e.enrolment.isEmpty() ? "subject" : "enrolment", parent);
        return m_found;
    }

private:
    void need(bool isFine, const char *code, const char *field, const QString &value)
    {
        if (isFine)
            return;
        m_found.append(Error{ErrorKind::UserMustFix,
                             QLatin1String(code),
                             value,
                             {{QStringLiteral("field"), QLatin1String(field)}, {QStringLiteral("value"), value}}});
    }

    void common(const Uuid &uuid, const JsonText &observations)
    {
        need(isUuid(uuid), "send.badUuid", "uuid", uuid);
        concepts(observations);
    }

    void emptied(bool hadSome, const JsonText &observations, const char *field)
    {
        if (!hadSome)
            return;
        const QJsonObject answers = observations.object();
        const bool isAnswered
            = std::any_of(answers.begin(), answers.end(), [](const QJsonValue &answer) { return !answer.isNull(); });
        need(isAnswered, "send.emptied", field, {});
    }

    void concepts(const JsonText &observations) { concepts(observations.object()); }

    void concepts(const QJsonObject &observations)
    {
        for (auto it = observations.begin(); it != observations.end(); ++it) {
            need(m_context.knowsConcept(it.key()), "send.unknownConcept", "observations", it.key());
            if (it->isObject())
                group(it->toObject());
            const QJsonArray list = it->toArray();
            for (const auto &item : list) {
                if (item.isObject())
                    group(item.toObject());
            }
        }
    }

    /// A question group's answers are keyed by uuid; a phone number is an object too, but not of concepts.
    void group(const QJsonObject &object)
    {
        if (!object.isEmpty() && isUuid(object.begin().key()))
            concepts(object);
    }

    const SendContext &m_context;
    QList<Error> m_found;
};

} // namespace

QList<Error> sendable(const Record &record, const SendContext &context)
{
    return std::visit(Checker(context), record);
}

} // namespace dhara::protocol
