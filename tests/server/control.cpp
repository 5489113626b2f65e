// SPDX-License-Identifier: AGPL-3.0-or-later
// What tests ask of the server itself, below /_standin.
#include "tests/server/service.h"

namespace standin {

Json Service::state() const
{
    Json state = Json::object();
    for (const char *kind : {"individual", "programEnrolment", "encounter", "programEncounter"})
        state[kind] = Json::array();
    for (const auto &[kind, table] : m_world.store.tables()) {
        Json rows = Json::array();
        for (const auto &[scope, records] : table.scopes())
            for (const Record *record : records)
                rows.push_back(Json::parse(record->served));
        state[kind] = std::move(rows);
    }
    state["syncTelemetry"] = m_world.telemetry;
    state["ruleFailureTelemetry"] = m_world.ruleFailures;
    state["videoTelemetric"] = m_world.videoTelemetry;
    return state;
}

Reply Service::controlPost(const Ask &ask, const Json &body)
{
    if (ask.path == "/_standin/faults") {
        const auto refused = m_faults.add(body);
        return refused ? failure(400, *refused) : okEmpty();
    }
    if (ask.path == "/_standin/clock") {
        const auto instant = parseInstant(text(body, "now"));
        if (instant && flag(body, "frozen"))
            m_world.clock.freeze(*instant);
        else if (instant)
            m_world.clock.set(*instant);
        else if (at(body, "offsetMs").is_number())
            m_world.clock.offset(at(body, "offsetMs").get<Ms>());
        else
            return failure(400, "now or offsetMs is wanted");
        return okJson({{"now", formatInstant(m_world.clock.now())}});
    }
    const std::unique_lock lock(m_world.mutex);
    if (ask.path == "/_standin/foreign") {
        m_world.foreignUuids.insert(text(body, "uuid"));
        return okEmpty();
    }
    if (ask.path == "/_standin/touch") {
        Table &table = m_world.store[text(body, "kind")];
        Record *record = table.find(text(body, "uuid"));
        if (!record)
            return failure(404, "no such record");
        table.touch(*record, m_world.clock.commit() + body.value("aheadMs", Ms(0)));
        return okEmpty();
    }
    if (ask.path == "/_standin/assign") {
        const User *user = m_world.user(text(body, "user"));
        Record *subject = m_world.store["individual"].find(text(body, "subject"));
        if (!user || !subject)
            return failure(404, "no such user or subject");
        const bool withdrawn = flag(body, "voided");
        if (withdrawn)
            m_world.assignments.erase({subject->uuid, user->uuid});
        else
            m_world.assignments[{subject->uuid, user->uuid}] = m_world.clock.commit();
        Table &table = m_world.store["userSubjectAssignment"];
        Record &record = table.place(nameUuid("assigned " + subject->uuid + user->uuid));
        record.owner = user;
        record.subject = subject;
        record.nestedAs = "subject";
        record.voided = withdrawn;
        record.fields = inner({{"syncDisabled", false},
                               {"syncDisabledDateTime", nullptr},
                               {"subjectIdAsString", std::to_string(subject->id)}});
        record.links = innerLinks({{"subjectUUID", subject->uuid}});
        table.save(record, "", *m_world.user("admin"), m_world.clock.commit());
        return okEmpty();
    }
    if (ask.path == "/_standin/resetSyncs") {
        Table &table = m_world.store["resetSyncs"];
        Record &record = table.place(randomUuid());
        record.owner = m_world.user(text(body, "user"));
        record.links = innerLinks({{"subjectTypeUUID", text(body, "subjectTypeUuid")}});
        table.save(record, "", m_world.administrator(), m_world.clock.commit());
        return okEmpty();
    }
    if (ask.path == "/_standin/news") {
        Table &table = m_world.store["news"];
        Record &record = table.place(randomUuid());
        record.fields = inner({{"title", at(body, "title")},
                               {"publishedDate", formatInstant(m_world.clock.now())},
                               {"heroImage", nullptr},
                               {"content", at(body, "content")},
                               {"contentHtml", "<p>" + text(body, "content") + "</p>"}});
        table.save(record, "", m_world.administrator(), m_world.clock.commit());
        return okEmpty();
    }
    return problem(404, "No static resource.", ask.path);
}

Reply Service::control(const Ask &ask)
{
    if (ask.method == "POST") {
        const Json body = Json::parse(ask.body, nullptr, false);
        if (body.is_discarded())
            return failure(400, "no JSON");
        return controlPost(ask, body);
    }
    if (ask.path == "/_standin/faults" && ask.method == "DELETE") {
        m_faults.clear();
        return okEmpty();
    }
    if (ask.path == "/_standin/log") {
        const std::lock_guard lock(m_journalMutex);
        if (ask.method == "DELETE") {
            m_journal = Json::array();
            return okEmpty();
        }
        return okJson(m_journal);
    }
    if (ask.path == "/_standin/clock")
        return okJson({{"now", formatInstant(m_world.clock.now())}});
    if (ask.path == "/_standin/state") {
        const std::shared_lock lock(m_world.mutex);
        return okJson(state());
    }
    if (ask.path == "/_standin/objects")
        return okJson(m_media.objects());
    return problem(404, "No static resource.", ask.path);
}

} // namespace standin
