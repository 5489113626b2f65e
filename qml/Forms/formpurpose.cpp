// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Forms/formpurpose.h"

#include <QMap>

namespace dhara {
namespace {

/// Nothing is looked for where there is no uuid; "record.unknown" where it is not here.
template<class T>
Result<void> find(Connection &connection, RecordKind kind, const Uuid &uuid, std::optional<T> &found)
{
    if (uuid.isEmpty())
        return {};
    const auto held = record(connection, {kind, uuid});
    if (!held)
        return tl::unexpected(held.error());
    if (!*held)
        return failure(ErrorKind::UserMustFix, QStringLiteral("record.unknown"), uuid);
    found = std::get<T>(**held);
    return {};
}

} // namespace

using forms::Action;

forms::Purpose purposeOf(const QVariantMap &map)
{
    static const QMap<QString, Action> actions{
        {QStringLiteral("register"), Action::Register},   {QStringLiteral("edit"), Action::EditSubject},
        {QStringLiteral("enrol"), Action::Enrol},         {QStringLiteral("editEnrolment"), Action::EditEnrolment},
        {QStringLiteral("exit"), Action::ExitEnrolment},  {QStringLiteral("visit"), Action::Visit},
        {QStringLiteral("editVisit"), Action::EditVisit}, {QStringLiteral("cancelVisit"), Action::CancelVisit}};
    const auto text = [&map](const char *key) { return map.value(QLatin1String(key)).toString(); };
    return {actions.value(text("action"), Action::Register),
            text("subjectType"),
            text("subject"),
            text("programme"),
            text("enrolment"),
            text("encounterType"),
            text("encounter")};
}

QJsonObject draftKey(const QVariantMap &map)
{
    QJsonObject key;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!it->toString().isEmpty())
            key.insert(it.key(), it->toString());
    }
    const auto leaveOut = [&key](std::initializer_list<const char *> names) {
        for (const char *name : names)
            key.remove(QLatin1String(name));
    };
    if (key.contains(QLatin1String("encounter")))
        leaveOut({"encounterType", "enrolment", "programme", "subjectType", "subject"});
    if (key.contains(QLatin1String("enrolment")))
        leaveOut({"programme", "subjectType", "subject"});
    if (key.contains(QLatin1String("subject")))
        leaveOut({"subjectType"});
    return key;
}

Result<void> checkDraft(Connection &connection, const std::shared_ptr<const Organisation> &organisation,
                        const QJsonObject &purpose)
{
    const forms::Purpose wanted = purposeOf(purpose.toVariantMap());
    forms::Start start;
    start.action = wanted.action;
    start.subjectType = wanted.subjectType;
    start.programme = wanted.programme;
    start.encounterType = wanted.encounterType;
    start.zone = QTimeZone::utc();
    return find(connection, RecordKind::Encounter, wanted.encounter, start.encounter)
        .and_then([&] {
            const Uuid uuid = start.encounter ? start.encounter->enrolment : wanted.enrolment;
            return find(connection, RecordKind::Enrolment, uuid, start.enrolment);
        })
        .and_then([&] {
            const Uuid uuid = start.enrolment ? start.enrolment->subject
                : start.encounter             ? start.encounter->subject
                                              : wanted.subject;
            return find(connection, RecordKind::Subject, uuid, start.subject);
        })
        .and_then([&] { return forms::Session::begin(organisation, start, {}).map([](const auto &) {}); });
}

} // namespace dhara
