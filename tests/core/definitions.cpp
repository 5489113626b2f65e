// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/core/definitions.h"

#include "sync/protocol/catalogue.h"
#include "sync/protocol/pages.h"

#include <QDir>
#include <QJsonDocument>

namespace dhara::test {
namespace {

QJsonObject with(QJsonObject row, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        row.insert(it.key(), it.value());
    return row;
}

QJsonObject links(std::initializer_list<std::pair<const char *, const char *>> targets)
{
    QJsonObject made;
    for (const auto &[name, target] : targets) {
        if (*target)
            made.insert(QLatin1String(name), QJsonObject{{QStringLiteral("href"), QString::fromUtf8(target)}});
    }
    return made;
}

QString str(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

/// The bodies of all whole pulls of a folder: not the ones recorded to show paging.
QList<std::pair<QString, QJsonObject>> wholePulls(const QString &folder)
{
    const QString path = QStringLiteral("wire/") + folder;
    const QDir directory(sharedFolder() + QLatin1Char('/') + path);
    QList<std::pair<QString, QJsonObject>> pulls;
    const auto files = directory.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name);
    for (const QString &file : files) {
        const QJsonObject exchange = sharedJson(path + QLatin1Char('/') + file);
        const QJsonObject request = exchange.value(QLatin1String("request")).toObject();
        const QJsonObject query = request.value(QLatin1String("query")).toObject();
        const bool isWhole = query.value(QLatin1String("size")) == 1000
            && query.value(QLatin1String("lastModifiedDateTime")).toString().startsWith(QLatin1String("1900"));
        const QJsonObject body
            = exchange.value(QLatin1String("response")).toObject().value(QLatin1String("body")).toObject();
        if (isWhole && body.contains(QLatin1String("page")))
            pulls.append({request.value(QLatin1String("path")).toString().mid(1), body});
    }
    return pulls;
}

} // namespace

QJsonObject object(const char *json)
{
    return QJsonDocument::fromJson(json).object();
}

void Definitions::add(const char *entity, const QJsonObject &row)
{
    addText(entity, QJsonDocument(row).toJson(QJsonDocument::Compact));
}

void Definitions::addText(const char *entity, const QByteArray &body)
{
    m_rows[QLatin1String(entity)].append(body);
}

void Definitions::question(const char *uuid, const char *name, const char *dataType, const QJsonObject &more)
{
    add("Concept",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("name"), str(name)},
              {QStringLiteral("dataType"), str(dataType)}},
             more));
}

void Definitions::answer(const char *question, const char *answer, double order, const QJsonObject &more)
{
    add("ConceptAnswer",
        with({{QStringLiteral("uuid"), str(question) + QLatin1Char('-') + str(answer)},
              {QStringLiteral("order"), order},
              {QStringLiteral("_links"), links({{"conceptUUID", question}, {"conceptAnswerUUID", answer}})}},
             more));
}

void Definitions::subjectType(const char *uuid, const char *name, const char *kind, const QJsonObject &more)
{
    add("SubjectType",
        with({{QStringLiteral("uuid"), QStringLiteral("operational-") + str(uuid)},
              {QStringLiteral("subjectTypeUUID"), str(uuid)},
              {QStringLiteral("name"), str(name)},
              {QStringLiteral("type"), str(kind)}},
             more));
}

void Definitions::programme(const char *uuid, const char *name, const QJsonObject &more)
{
    add("Program",
        with({{QStringLiteral("uuid"), QStringLiteral("operational-") + str(uuid)},
              {QStringLiteral("programUUID"), str(uuid)},
              {QStringLiteral("programName"), str(name)}},
             more));
}

void Definitions::encounterType(const char *uuid, const char *name, const QJsonObject &more)
{
    add("EncounterType",
        with({{QStringLiteral("uuid"), QStringLiteral("operational-") + str(uuid)},
              {QStringLiteral("encounterTypeUUID"), str(uuid)},
              {QStringLiteral("encounterTypeName"), str(name)}},
             more));
}

void Definitions::form(const char *uuid, const char *formType, const QJsonObject &more)
{
    add("Form",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("name"), str(uuid)},
              {QStringLiteral("formType"), str(formType)}},
             more));
}

void Definitions::page(const char *uuid, const char *form, double order, const QJsonObject &more)
{
    add("FormElementGroup",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("name"), str(uuid)},
              {QStringLiteral("displayOrder"), order},
              {QStringLiteral("_links"), links({{"formUUID", form}})}},
             more));
}

void Definitions::element(const char *uuid, const char *page, const char *question, double order,
                          const QJsonObject &more, const char *group)
{
    add("FormElement",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("name"), str(uuid)},
              {QStringLiteral("displayOrder"), order},
              {QStringLiteral("_links"),
               links({{"formElementGroupUUID", page}, {"conceptUUID", question}, {"groupQuestionUUID", group}})}},
             more));
}

void Definitions::mapping(const char *uuid, const char *form, const char *subjectType, const char *programme,
                          const char *encounterType, const QJsonObject &more)
{
    add("FormMapping",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("_links"),
               links({{"formUUID", form},
                      {"subjectTypeUUID", subjectType},
                      {"entityUUID", programme},
                      {"observationsTypeEntityUUID", encounterType}})}},
             more));
}

void Definitions::place(const char *uuid, const char *title, double level, const char *parent, const QJsonObject &more)
{
    add("AddressLevel",
        with({{QStringLiteral("uuid"), str(uuid)},
              {QStringLiteral("title"), str(title)},
              {QStringLiteral("level"), level},
              {QStringLiteral("typeUuid"), QStringLiteral("level-%1").arg(level)},
              {QStringLiteral("parentUuid"), *parent ? QJsonValue(str(parent)) : QJsonValue()}},
             more));
}

void Definitions::allowAll()
{
    add("Groups", {{QStringLiteral("uuid"), QStringLiteral("everything")}, {QStringLiteral("hasAllPrivileges"), true}});
    add("MyGroups",
        {{QStringLiteral("uuid"), QStringLiteral("mine")},
         {QStringLiteral("groupUuid"), QStringLiteral("everything")}});
}

void Definitions::settings(const QJsonObject &settings)
{
    add("OrganisationConfig",
        {{QStringLiteral("uuid"), QStringLiteral("config")}, {QStringLiteral("settings"), settings}});
}

void Definitions::translations(const char *entity, const char *language, const QJsonObject &words)
{
    add(entity,
        {{QStringLiteral("uuid"), str(entity) + str(language)},
         {QStringLiteral("language"), str(language)},
         {QStringLiteral("translationJson"), words}});
}

DefinitionRows recordedDefinitions(const QString &folder)
{
    DefinitionRows rows;
    const auto pulls = wholePulls(folder);
    for (const auto &[path, body] : pulls) {
        for (const protocol::CatalogueRow &row : protocol::catalogue()) {
            if (row.pullPath != path || row.codec != protocol::Codec::Definition)
                continue;
            const auto page = protocol::parsePage(row, {}, QJsonDocument(body).toJson(QJsonDocument::Compact));
            REQUIRE(page);
            REQUIRE(page->skipped.isEmpty());
            for (const JsonRow &definition : page->rows)
                rows[row.entity].append(definition.body);
        }
    }
    return rows;
}

QHash<QString, QList<QJsonObject>> recordedRows(const QString &folder)
{
    QHash<QString, QList<QJsonObject>> rows;
    const auto pulls = wholePulls(folder);
    for (const auto &[path, body] : pulls) {
        const QJsonObject embedded = body.value(QLatin1String("_embedded")).toObject();
        for (auto it = embedded.begin(); it != embedded.end(); ++it) {
            const QJsonArray list = it->toArray();
            for (const auto &row : list)
                rows[it.key()].append(row.toObject());
        }
    }
    return rows;
}

} // namespace dhara::test
