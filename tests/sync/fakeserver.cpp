// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/sync/fakeserver.h"

#include "core/base/clock.h"
#include "sync/protocol/catalogue.h"
#include "sync/protocol/codec.h"

#include <QJsonDocument>
#include <algorithm>
#include <chrono>

namespace dhara::test {

using namespace Qt::StringLiterals;

namespace {

HttpReply jsonReply(const QJsonDocument &body, int status = 200)
{
    return {status, {{"content-type", "application/json"}}, body.toJson(QJsonDocument::Compact)};
}

QDateTime instant(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
}

QDateTime timeOf(const QJsonObject &row)
{
    return instant(row.value("lastModifiedDateTime"_L1).toString());
}

QString linkOf(const QJsonObject &row, const QString &name)
{
    return row.value("_links"_L1).toObject().value(name).toObject().value("href"_L1).toString();
}

/// A pushed body in the shape that a pull serves it.
QJsonObject asPulled(const QJsonObject &body)
{
    QJsonObject row;
    QJsonObject links;
    for (auto it = body.begin(); it != body.end(); ++it) {
        if (it.key().endsWith("UUID"_L1)) {
            if (it->isString()) {
                const QString name = it.key() == "addressLevelUUID"_L1 ? u"addressUUID"_s : it.key();
                links.insert(name, QJsonObject{{u"href"_s, it.value()}});
            }
        } else if (it.key().endsWith("bservations"_L1)) {
            QJsonObject answers;
            const QJsonArray list = it->toArray();
            for (const auto &answer : list)
                answers.insert(answer.toObject().value("conceptUUID"_L1).toString(),
                               answer.toObject().value("value"_L1));
            row.insert(it.key(), answers);
        } else {
            row.insert(it.key(), it.value());
        }
    }
    row.insert(u"_links"_s, links);
    return row;
}

/// In a subject's tree nothing says who made it (wire/3-records-farming/41-allEntities).
QJsonObject inTree(QJsonObject row)
{
    QJsonObject links = row.value("_links"_L1).toObject();
    links.remove(u"createdBy"_s);
    links.remove(u"lastModifiedBy"_s);
    row.insert(u"_links"_s, links);
    return row;
}

const protocol::CatalogueRow *rowByPath(const QString &path, QString protocol::CatalogueRow::*which)
{
    for (const auto &row : protocol::catalogue()) {
        if (!(row.*which).isEmpty() && u'/' + row.*which == path)
            return &row;
    }
    return nullptr;
}

} // namespace

void FakeServer::setScript(Script script)
{
    const std::lock_guard lock(m_mutex);
    m_script = std::move(script);
}

void FakeServer::setPageSize(int size)
{
    const std::lock_guard lock(m_mutex);
    m_pageSize = size;
}

void FakeServer::setNow(const QDateTime &now)
{
    const std::lock_guard lock(m_mutex);
    m_now = now;
}

void FakeServer::nameInSyncDetails(const QString &entity)
{
    const std::lock_guard lock(m_mutex);
    m_named.append(entity);
}

void FakeServer::assign(const QString &uuid, const QDateTime &at)
{
    const std::lock_guard lock(m_mutex);
    m_assigned.insert(uuid, at);
}

void FakeServer::serveStrictly(const QString &entity)
{
    const std::lock_guard lock(m_mutex);
    m_strict.append(entity);
}

QDateTime FakeServer::placeOf(const QJsonObject &row) const
{
    return m_assigned.value(row.value("uuid"_L1).toString(), timeOf(row));
}

QDateTime FakeServer::store(const QString &entity, QJsonObject row, const QDateTime &at)
{
    m_now = m_now.addSecs(1);
    const QDateTime time = at.isValid() ? at : m_now;
    row.insert(u"lastModifiedDateTime"_s, isoInstant(time));
    m_rows[entity].insert(row.value("uuid"_L1).toString(), row);
    return time;
}

QDateTime FakeServer::put(const QString &entity, QJsonObject row, const QDateTime &at)
{
    const std::lock_guard lock(m_mutex);
    return store(entity, std::move(row), at);
}

QDateTime FakeServer::put(const Record &record, const QDateTime &at)
{
    QJsonObject row = asPulled(protocol::pushBody(record));
    QJsonObject links = row.value("_links"_L1).toObject();
    const Audit &audit = auditOf(record);
    links.insert(u"createdBy"_s, QJsonObject{{u"href"_s, audit.createdBy}});
    links.insert(u"lastModifiedBy"_s, QJsonObject{{u"href"_s, audit.lastModifiedBy}});
    row.insert(u"_links"_s, links);
    return put(protocol::catalogueRow(refOf(record).kind).entity, row, at);
}

void FakeServer::putDefinitions()
{
    put(u"SubjectType"_s,
        {{u"uuid"_s, u"o-1"_s},
         {u"subjectTypeUUID"_s, u"type-person"_s},
         {u"subjectTypeName"_s, u"Person"_s},
         {u"type"_s, u"Person"_s}});
    put(u"EncounterType"_s,
        {{u"uuid"_s, u"o-2"_s}, {u"encounterTypeUUID"_s, u"visit-type"_s}, {u"encounterTypeName"_s, u"Monthly"_s}});
    put(u"Program"_s, {{u"uuid"_s, u"o-3"_s}, {u"programUUID"_s, u"program-1"_s}, {u"programName"_s, u"Mothers"_s}});
    put(u"Gender"_s, {{u"uuid"_s, u"female"_s}, {u"name"_s, u"Female"_s}});
    put(u"AddressLevel"_s,
        {{u"uuid"_s, u"village-1"_s}, {u"title"_s, u"Village"_s}, {u"level"_s, 1}, {u"typeUuid"_s, u"village"_s}});
    for (const QString &question : {u"q1"_s, u"q2"_s, u"q3"_s})
        put(u"Concept"_s, {{u"uuid"_s, question}, {u"name"_s, question}, {u"dataType"_s, u"Text"_s}});
}

QMap<QString, QJsonObject> FakeServer::rows(const QString &entity) const
{
    const std::lock_guard lock(m_mutex);
    return m_rows.value(entity);
}

QList<QJsonObject> FakeServer::reports() const
{
    const std::lock_guard lock(m_mutex);
    return m_reports;
}

QList<FakeRequest> FakeServer::seen() const
{
    const std::lock_guard lock(m_mutex);
    return m_seen;
}

QList<FakeRequest> FakeServer::seen(const QString &path) const
{
    QList<FakeRequest> found = seen();
    found.removeIf([&path](const FakeRequest &request) { return request.path != path; });
    return found;
}

QStringList FakeServer::paths(const QByteArray &method) const
{
    QStringList found;
    for (const FakeRequest &request : seen()) {
        if (request.method == method)
            found << request.path;
    }
    return found;
}

void FakeServer::forget()
{
    const std::lock_guard lock(m_mutex);
    m_seen.clear();
}

bool FakeServer::waitFor(const QString &path) const
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(10), [&] {
        return std::any_of(m_seen.begin(), m_seen.end(),
                           [&path](const FakeRequest &request) { return request.path == path; });
    });
}

FakeAnswer FakeServer::answer(const FakeRequest &request)
{
    Script script;
    {
        const std::lock_guard lock(m_mutex);
        m_seen.append(request);
        script = m_script;
    }
    m_changed.notify_all();
    return script ? script(request) : answerNormally();
}

HttpReply FakeServer::perform(const FakeRequest &request)
{
    const std::lock_guard lock(m_mutex);
    if (request.path == "/v2/syncDetails"_L1)
        return syncDetails(request);
    if (request.path.startsWith("/subject/"_L1))
        return allEntities(request.path.section(u'/', 2, 2));
    if (request.method == "POST") {
        const auto *row = rowByPath(request.path, &protocol::CatalogueRow::pushPath);
        if (!row)
            return {404, {}, {}};
        if (row->kind == RecordKind::Telemetry)
            m_reports.append(request.body);
        else
            store(row->entity, asPulled(request.body), {});
        return {200, {}, {}};
    }
    const auto *row = rowByPath(request.path, &protocol::CatalogueRow::pullPath);
    return row ? page(row->entity, row->key, request) : HttpReply{404, {}, {}};
}

HttpReply FakeServer::page(const QString &entity, const QString &key, const FakeRequest &request) const
{
    const QDateTime from = instant(request.value("lastModifiedDateTime"));
    const QDateTime asked = instant(request.value("now"));
    const QDateTime to = asked.isValid() ? asked : m_now;
    QList<QJsonObject> window = m_rows.value(entity).values();
    const bool isStrict = m_strict.contains(entity);
    const QDateTime first = isStrict ? from.addMSecs(1) : from;
    window.removeIf([&](const QJsonObject &row) { return placeOf(row) < first || placeOf(row) > to; });
    if (!isStrict) // else as they stand, by uuid
        std::stable_sort(window.begin(), window.end(),
                         [this](const QJsonObject &a, const QJsonObject &b) { return placeOf(a) < placeOf(b); });
    QJsonArray rows;
    for (const QJsonObject &row : window.mid(qsizetype(m_pageSize) * request.value("page").toInt(), m_pageSize))
        rows.append(row);
    QJsonObject body{{u"page"_s, QJsonObject{{u"size"_s, m_pageSize}, {u"totalElements"_s, window.size()}}}};
    if (!rows.isEmpty())
        body.insert(u"_embedded"_s, QJsonObject{{key, rows}});
    return jsonReply(QJsonDocument(body));
}

HttpReply FakeServer::syncDetails(const FakeRequest &request) const
{
    QMap<QString, QDateTime> loadedSince;
    const QJsonArray list = request.body.value("list"_L1).toArray();
    for (const auto &item : list)
        loadedSince.insert(item.toObject().value("entityName"_L1).toString(),
                           instant(item.toObject().value("loadedSince"_L1).toString()));
    QJsonArray details;
    const auto name = [&details](const QString &entity) {
        details.append(QJsonObject{
            {u"uuid"_s, u"status-"_s + entity}, {u"entityName"_s, entity}, {u"entityTypeUuid"_s, QString()}});
    };
    for (auto it = m_rows.begin(); it != m_rows.end(); ++it) {
        const auto *row = protocol::findRow(it.key());
        if (row->phase == protocol::Phase::Separate)
            continue;
        const auto isNews = [&](const QJsonObject &held) {
            return !loadedSince.contains(it.key()) || timeOf(held) > loadedSince.value(it.key());
        };
        if (row->phase == protocol::Phase::Transactional || std::any_of(it->begin(), it->end(), isNews))
            name(it.key());
    }
    for (const QString &entity : m_named) // each time with another uuid, as a server does for what it was not asked
        details.append(QJsonObject{{u"uuid"_s, u"status-%1-%2"_s.arg(entity).arg(m_seen.size())},
                                   {u"entityName"_s, entity},
                                   {u"entityTypeUuid"_s, QString()}});
    return jsonReply(QJsonDocument(QJsonObject{
        {u"syncDetails"_s, details}, {u"now"_s, isoInstant(m_now)}, {u"nowMinus10Seconds"_s, isoInstant(m_now)}}));
}

HttpReply FakeServer::allEntities(const Uuid &subject) const
{
    if (!m_rows.value(u"Individual"_s).contains(subject))
        return {404, {}, {}};
    QJsonArray enrolments;
    QJsonArray visits;
    QJsonArray programVisits;
    const auto enrolmentRows = m_rows.value(u"ProgramEnrolment"_s), visitRows = m_rows.value(u"Encounter"_s),
               programVisitRows = m_rows.value(u"ProgramEncounter"_s);
    for (const QJsonObject &row : enrolmentRows) {
        if (linkOf(row, u"individualUUID"_s) != subject)
            continue;
        enrolments.append(inTree(row));
        for (const QJsonObject &visit : programVisitRows) {
            if (linkOf(visit, u"programEnrolmentUUID"_s) == row.value("uuid"_L1).toString())
                programVisits.append(inTree(visit));
        }
    }
    for (const QJsonObject &row : visitRows) {
        if (linkOf(row, u"individualUUID"_s) == subject)
            visits.append(inTree(row));
    }
    return jsonReply(QJsonDocument(QJsonObject{{u"individual"_s, inTree(m_rows[u"Individual"_s][subject])},
                                               {u"programEnrolments"_s, enrolments},
                                               {u"programEncounters"_s, programVisits},
                                               {u"encounters"_s, visits}}));
}

} // namespace dhara::test
